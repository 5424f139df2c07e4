#include "event/category.hpp"

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "event/trigger_classes.hpp"
#include "event/trigger_table.hpp"
#include "yaml/reading.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace dateline::event {
namespace {

using yaml::Mistake;

std::string required(const YAML::Node& entry, const char* key) {
    std::string text = yaml::text(entry, key);
    if (text.empty()) {
        throw Mistake{entry.Mark(), "a category without " + std::string(key) + "; give it one"};
    }
    return text;
}

bool is_colour(const std::string& text) {
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

/// The words of a list of triggers; one that no word of a text could meet is a slip.
std::vector<std::string> triggers_of(const YAML::Node& entry, const char* key,
                                     const TriggerClasses& classes) {
    std::vector<std::string> triggers = yaml::words(entry, key);
    for (std::string& words : triggers) {
        words = classes.spelled_out(std::move(words));
        if (const std::size_t at = words.find('<'); at != std::string::npos)
            throw Mistake{entry[key].Mark(), "no class is called \"" + words.substr(at) + "\""};
        const bool meets = ascii::is_lower(words) && words.find(',') == std::string::npos &&
                           words.front() != '*' && words.front() != ' ';
        if (!meets)
            throw Mistake{entry[key].Mark(), "\"" + words +
                                                 "\" can stand in no text: lower case, no comma, "
                                                 "and no * before its first word"};
    }
    return triggers;
}

/// The mark tells the table what kind of trigger it is; most have none.
void add_triggers(const YAML::Node& entry, const char* key, const TriggerClasses& classes,
                  TriggerStrength strength, std::string_view mark, Category& into) {
    for (const std::string& words : triggers_of(entry, key, classes))
        into.triggers.push_back({std::string(mark) + words, strength});
}

/// What triggers may name together, by name.
TriggerClasses classes_of(const YAML::Node& root) {
    TriggerClasses classes;
    const auto each = [&](const char* key, const auto& add) {
        if (!root[key]) return;
        if (!root[key].IsMap())
            throw Mistake{root[key].Mark(), std::string(key) + " are \"name: [word, ...]\""};
        for (const auto& entry : root[key]) {
            const auto name = entry.first.as<std::string>();
            if (classes.has(name))
                throw Mistake{entry.first.Mark(), "the class \"" + name + "\" stands twice"};
            add(name, triggers_of(root[key], name.c_str(), classes));
        }
    };
    each("verbs", [&](const auto& name, const auto& words) { classes.add_verbs(name, words); });
    each("words", [&](const auto& name, const auto& words) { classes.add_words(name, words); });
    return classes;
}

std::string shape_of(const YAML::Node& entry) {
    std::string shape = yaml::text(entry, "shape");
    if (shape.empty()) return std::string(category_shapes.front());
    if (std::ranges::find(category_shapes, shape) != category_shapes.end()) return shape;
    throw Mistake{entry["shape"].Mark(),
                  "\"" + shape + "\" is no shape; the shapes are " + yaml::listed(category_shapes)};
}

void add_all_triggers(const YAML::Node& entry, const TriggerClasses& classes, Category& into) {
    const auto add = [&](const char* key, TriggerStrength strength, std::string_view mark = {}) {
        add_triggers(entry, key, classes, strength, mark, into);
    };
    add("strong", TriggerStrength::strong);
    add("heads", TriggerStrength::plain, "!");
    add("agents", TriggerStrength::plain, "+");
    for (const std::string& words : triggers_of(entry, "named", classes))
        into.triggers.push_back({"+" + words + " ^", TriggerStrength::plain});
    add("plain", TriggerStrength::plain);
    add("weak", TriggerStrength::weak);
    add("needs", TriggerStrength::weak, "&");
    add("doers", TriggerStrength::weak, "=");
    add("deeds", TriggerStrength::weak, "~");
    into.needs_words = static_cast<bool>(entry["needs"]);
}

Category category_of(const YAML::Node& entry, const TriggerClasses& classes) {
    if (!entry.IsMap()) throw Mistake{entry.Mark(), "a category is no list of \"key: value\""};
    static constexpr auto known = std::to_array<std::string_view>(
        {"id", "label", "colour", "shape", "shown", "one_happening", "strong", "heads", "plain",
         "weak", "agents", "named", "needs", "doers", "deeds"});
    yaml::expect_keys(entry, known);
    Category category;
    category.id = required(entry, "id");
    category.label = required(entry, "label");
    category.colour = required(entry, "colour");
    if (!is_colour(category.colour)) {
        throw Mistake{entry["colour"].Mark(),
                      "\"" + category.colour + "\" is no colour; write \"#rrggbb\""};
    }
    category.shape = shape_of(entry);
    category.shown = yaml::truth(entry, "shown", true);
    category.one_happening = yaml::truth(entry, "one_happening", false);
    add_all_triggers(entry, classes, category);
    return category;
}

CategorySet set_of(const YAML::Node& root) {
    const YAML::Node list = root.IsMap() ? root["categories"] : YAML::Node();
    if (!list || !list.IsSequence() || list.size() == 0) {
        throw Mistake{root.Mark(), "no list of categories; start it with \"categories:\""};
    }
    CategorySet set;
    static constexpr auto known =
        std::to_array<std::string_view>({"verbs", "words", "aside", "categories"});
    yaml::expect_keys(root, known);
    const TriggerClasses classes = classes_of(root);
    set.aside = triggers_of(root, "aside", classes);
    if (list.size() > most_categories)
        throw Mistake{list[most_categories].Mark(),
                      "the map tells at most " + std::to_string(most_categories) +
                          " categories apart, and here are " + std::to_string(list.size())};
    for (const YAML::Node& entry : list) {
        Category category = category_of(entry, classes);
        if (set.find(category.id) != nullptr) {
            throw Mistake{entry.Mark(), "the id \"" + category.id + "\" stands twice"};
        }
        set.categories.push_back(std::move(category));
    }
    set.table = std::make_shared<const TriggerTable>(set.categories, set.aside);
    return set;
}

} // namespace

Result<CategorySet> CategorySet::load(const std::filesystem::path& file) {
    const auto text = read_file(file);
    if (!text) return tl::make_unexpected(text.error());
    return yaml::read(*text, file.string(), set_of);
}

const Category* CategorySet::find(const std::string& id) const {
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [&](const Category& category) { return category.id == id; });
    return found == categories.end() ? nullptr : &*found;
}

} // namespace dateline::event
