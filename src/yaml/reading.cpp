#include "yaml/reading.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace dateline::yaml {

std::string place(std::string_view file, const YAML::Mark& mark) {
    std::string place(file);
    if (!mark.is_null())
        place += ":" + std::to_string(mark.line + 1) + ":" + std::to_string(mark.column + 1);
    return place;
}

YAML::Node need(const YAML::Node& map, const char* key) {
    const YAML::Node node = map[key];
    if (!node) throw Mistake{map.Mark(), std::string("\"") + key + "\" is missing"};
    return node;
}

YAML::Node need_map(const YAML::Node& node) {
    if (!node.IsMap()) throw Mistake{node.Mark(), "this is no list of \"key: value\""};
    return node;
}

std::string text(const YAML::Node& map, const char* key) {
    const YAML::Node node = map[key];
    if (!node) return {};
    if (!node.IsScalar()) throw Mistake{node.Mark(), std::string(key) + " is no single value"};
    return node.Scalar();
}

bool truth(const YAML::Node& map, const char* key, bool otherwise) {
    const std::string said = text(map, key);
    if (!map[key]) return otherwise;
    bool value = false;
    if (!YAML::convert<bool>::decode(map[key], value))
        throw Mistake{map[key].Mark(),
                      std::string(key) + " is true or false, and not \"" + said + "\""};
    return value;
}

double number(const YAML::Node& map, const char* key, double least, double most) {
    return number_in(need(map, key), key, least, most);
}

double number_in(const YAML::Node& value, std::string_view name, double least, double most) {
    const auto read = value.IsScalar() ? parse_double(value.Scalar()) : std::nullopt;
    if (!read || *read < least || *read > most) {
        throw Mistake{value.Mark(), std::string(name) + " must be a number from " + digits(least) +
                                        " to " + digits(most)};
    }
    return *read;
}

std::vector<std::string> words(const YAML::Node& map, const char* key) {
    std::vector<std::string> words;
    const YAML::Node list = map[key];
    if (!list || list.IsNull()) return words;
    if (!list.IsSequence())
        throw Mistake{list.Mark(), std::string(key) + " is no list; write [word, \"two words\"]"};
    for (const YAML::Node& item : list) {
        if (!item.IsScalar() || item.Scalar().empty())
            throw Mistake{item.Mark(), "an entry of " + std::string(key) + " is no word"};
        words.push_back(item.Scalar());
    }
    return words;
}

void expect_keys(const YAML::Node& map, std::span<const std::string_view> known) {
    for (const auto& pair : map) {
        const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : std::string();
        if (std::ranges::find(known, key) != known.end()) continue;
        throw Mistake{pair.first.Mark(),
                      "there is no key \"" + key + "\" here, only " + listed(known)};
    }
}

std::string listed(std::span<const std::string_view> names) {
    std::string all;
    for (const std::string_view name : names)
        all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

std::string digits(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

} // namespace dateline::yaml
