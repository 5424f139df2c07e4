#pragma once

#include <algorithm>
#include <string>
#include <string_view>

/// Letters of ASCII; all other bytes stay as they are, whatever the locale.
namespace dateline::ascii {

[[nodiscard]] constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

[[nodiscard]] constexpr char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

[[nodiscard]] constexpr bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// Whether a text has no other bytes.
[[nodiscard]] constexpr bool only(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether lower() leaves a text as it is.
[[nodiscard]] constexpr bool is_lower(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

[[nodiscard]] inline std::string lower(std::string_view text) {
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(), [](char c) { return lower(c); });
    return lowered;
}

[[nodiscard]] inline std::string upper(std::string_view text) {
    std::string raised(text);
    std::ranges::transform(raised, raised.begin(), [](char c) { return upper(c); });
    return raised;
}

} // namespace dateline::ascii
