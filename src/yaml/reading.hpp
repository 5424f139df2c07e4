#pragma once

#include "base/result.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace dateline::yaml {

/// What is wrong with a file and where; thrown while it is read, and told by read().
struct Mistake {
    YAML::Mark mark;
    std::string what;
};

/// "themes/light.yaml:3:7", or the file alone where the mark is of no place in it.
[[nodiscard]] std::string place(std::string_view file, const YAML::Mark& mark);

/// All of these throw a Mistake where the value is not what is asked for.

[[nodiscard]] YAML::Node need(const YAML::Node& map, const char* key);
[[nodiscard]] YAML::Node need_map(const YAML::Node& node);
/// Empty where there is no such key.
[[nodiscard]] std::string text(const YAML::Node& map, const char* key);
/// `otherwise` where there is no such key.
[[nodiscard]] bool truth(const YAML::Node& map, const char* key, bool otherwise);
/// A finite number between `least` and `most`, whatever the locale. The key must be there.
[[nodiscard]] double number(const YAML::Node& map, const char* key, double least, double most);
/// The same of a value, which `name` is what to call.
[[nodiscard]] double number_in(const YAML::Node& value, std::string_view name, double least,
                               double most);
/// The entries of a list of words; none where there is no such key.
[[nodiscard]] std::vector<std::string> words(const YAML::Node& map, const char* key);
/// A slip in a key would leave its value out without a word.
void expect_keys(const YAML::Node& map, std::span<const std::string_view> known);
template <std::size_t Count>
void expect(const YAML::Node& map, const std::string_view (&keys)[Count]) {
    expect_keys(need_map(map), keys);
}

/// "day, month, year", for a sentence that says what may stand somewhere.
[[nodiscard]] std::string listed(std::span<const std::string_view> names);
/// Shortest digits that read back as the same number, whatever the locale.
[[nodiscard]] std::string digits(double value);

/// What `value_of` makes of the root of `text`, or what is wrong with it: the place in `file`, the
/// mistake, and `advice` behind it.
template <typename ValueOf>
auto read(const std::string& text, std::string_view file, ValueOf value_of,
          std::string_view advice = {}) -> Result<decltype(value_of(YAML::Node()))> {
    const auto told = [&](const YAML::Mark& mark, const std::string& what) {
        return fail(place(file, mark) + ": " + what + std::string(advice));
    };
    try {
        return value_of(YAML::Load(text));
    } catch (const Mistake& mistake) {
        return told(mistake.mark, mistake.what);
    } catch (const YAML::Exception& error) {
        return told(error.mark, error.msg);
    }
}

} // namespace dateline::yaml
