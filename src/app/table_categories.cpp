#include "app/table_categories.hpp"

#include "base/ascii.hpp"

#include <array>
#include <set>

namespace dateline::app {

namespace {

/// In this order neighbours are far apart for every eye.
constexpr std::array colours{"#d55e00", "#56b4e9", "#009e73", "#e69f00", "#cc79a7"};

event::Category own_category(const std::string& id, std::size_t index) {
    event::Category category;
    category.id = id;
    category.label = id;
    category.label.front() = ascii::upper(category.label.front());
    category.colour = colours.at(index % colours.size());
    category.shape = event::category_shapes.at(index % event::category_shapes.size());
    return category;
}

} // namespace

std::vector<std::string> add_own_categories(event::CategorySet& set,
                                            const event::EventSet& events) {
    std::vector<std::string> added;
    std::set<std::string, std::less<>> known;
    for (const event::Category& category : set.categories)
        known.insert(category.id);
    for (const event::Event& event : events.events) {
        if (event.category.empty() || known.contains(event.category.view())) continue;
        if (set.categories.size() >= event::most_categories) break;
        added.push_back(event.category.str());
        known.insert(added.back());
        const auto last = set.categories.empty() ? set.categories.end() : set.categories.end() - 1;
        set.categories.insert(last, own_category(added.back(), added.size() - 1));
    }
    return added;
}

} // namespace dateline::app
