#include "event/category.hpp"

#include "base/file.hpp"
#include "event/trigger_table.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <span>
#include <utility>

namespace dateline::event {
namespace {

/// What is wrong with an entry, and where it stands.
struct Mistake {
    YAML::Mark mark;
    std::string what;
};

std::string text_of(const YAML::Node& entry, const char* key) {
    const YAML::Node node = entry[key];
    if (!node) return {};
    if (!node.IsScalar()) throw Mistake{node.Mark(), std::string(key) + " is no single value"};
    return node.Scalar();
}

std::string required(const YAML::Node& entry, const char* key) {
    std::string text = text_of(entry, key);
    if (text.empty()) {
        throw Mistake{entry.Mark(), "a category without " + std::string(key) + "; give it one"};
    }
    return text;
}

bool is_colour(const std::string& text) {
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

std::vector<std::string> words_of(const YAML::Node& parent, const char* key) {
    std::vector<std::string> words;
    const YAML::Node list = parent[key];
    if (!list || list.IsNull()) return words;
    if (!list.IsSequence()) {
        throw Mistake{list.Mark(), std::string(key) + " is no list; write [word, \"two words\"]"};
    }
    for (const YAML::Node& item : list) {
        if (!item.IsScalar() || item.Scalar().empty()) {
            throw Mistake{item.Mark(), "an entry of " + std::string(key) + " is no word"};
        }
        words.push_back(item.Scalar());
    }
    return words;
}

void add_triggers(const YAML::Node& entry, const char* key, TriggerStrength strength,
                  Category& into) {
    for (std::string& words : words_of(entry, key)) {
        into.triggers.push_back({std::move(words), strength});
    }
}

std::string listed(std::span<const std::string_view> names) {
    std::string all;
    for (const std::string_view name : names)
        all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

std::string shape_of(const YAML::Node& entry) {
    std::string shape = text_of(entry, "shape");
    if (shape.empty()) return std::string(category_shapes.front());
    if (std::ranges::find(category_shapes, shape) != category_shapes.end()) return shape;
    throw Mistake{entry["shape"].Mark(),
                  "\"" + shape + "\" is no shape; the shapes are " + listed(category_shapes)};
}

bool is_shown(const YAML::Node& entry) {
    const YAML::Node node = entry["shown"];
    bool shown = true;
    if (node && !YAML::convert<bool>::decode(node, shown))
        throw Mistake{node.Mark(),
                      "shown is true or false, and not \"" + text_of(entry, "shown") + "\""};
    return shown;
}

/// A slip in a key would leave its value out without a word.
void expect_keys(const YAML::Node& map, std::span<const std::string_view> known) {
    for (const auto& pair : map) {
        const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : std::string();
        if (std::ranges::find(known, key) != known.end()) continue;
        throw Mistake{pair.first.Mark(),
                      "there is no key \"" + key + "\" here, only " + listed(known)};
    }
}

void add_agents(const YAML::Node& entry, Category& into) {
    for (const std::string& words : words_of(entry, "agents"))
        into.triggers.push_back({"+" + words, TriggerStrength::plain});
    for (const std::string& words : words_of(entry, "named"))
        into.triggers.push_back({"+" + words + " ^", TriggerStrength::plain});
}

Category category_of(const YAML::Node& entry) {
    if (!entry.IsMap()) throw Mistake{entry.Mark(), "a category is no list of \"key: value\""};
    static constexpr auto known = std::to_array<std::string_view>(
        {"id", "label", "colour", "shape", "shown", "strong", "plain", "weak", "agents", "named"});
    expect_keys(entry, known);
    Category category;
    category.id = required(entry, "id");
    category.label = required(entry, "label");
    category.colour = required(entry, "colour");
    if (!is_colour(category.colour)) {
        throw Mistake{entry["colour"].Mark(),
                      "\"" + category.colour + "\" is no colour; write \"#rrggbb\""};
    }
    category.shape = shape_of(entry);
    category.shown = is_shown(entry);
    add_triggers(entry, "strong", TriggerStrength::strong, category);
    add_agents(entry, category);
    add_triggers(entry, "plain", TriggerStrength::plain, category);
    add_triggers(entry, "weak", TriggerStrength::weak, category);
    return category;
}

CategorySet set_of(const YAML::Node& root) {
    const YAML::Node list = root.IsMap() ? root["categories"] : YAML::Node();
    if (!list || !list.IsSequence() || list.size() == 0) {
        throw Mistake{root.Mark(), "no list of categories; start it with \"categories:\""};
    }
    CategorySet set;
    static constexpr auto known = std::to_array<std::string_view>({"aside", "categories"});
    expect_keys(root, known);
    set.aside = words_of(root, "aside");
    for (const YAML::Node& entry : list) {
        Category category = category_of(entry);
        if (set.find(category.id) != nullptr) {
            throw Mistake{entry.Mark(), "the id \"" + category.id + "\" stands twice"};
        }
        set.categories.push_back(std::move(category));
    }
    set.table = std::make_shared<const TriggerTable>(set.categories, set.aside);
    return set;
}

std::string located(const std::filesystem::path& file, const YAML::Mark& mark,
                    const std::string& what) {
    if (mark.is_null()) return file.string() + ": " + what;
    return file.string() + ":" + std::to_string(mark.line + 1) + ":" +
           std::to_string(mark.column + 1) + ": " + what;
}

} // namespace

Result<CategorySet> CategorySet::load(const std::filesystem::path& file) {
    const auto yaml = read_file(file);
    if (!yaml) return tl::make_unexpected(yaml.error());
    try {
        return set_of(YAML::Load(*yaml));
    } catch (const Mistake& mistake) {
        return fail(located(file, mistake.mark, mistake.what));
    } catch (const YAML::Exception& error) {
        return fail(located(file, error.mark, error.msg));
    }
}

const Category* CategorySet::find(const std::string& id) const {
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [&](const Category& category) { return category.id == id; });
    return found == categories.end() ? nullptr : &*found;
}

} // namespace dateline::event
