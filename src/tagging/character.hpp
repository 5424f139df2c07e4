#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::tagging {

/// A character of the text: what it is and how many bytes it takes.
struct Character {
    enum class Kind : std::uint8_t { upper, lower, other_letter, digit, mark };
    Kind kind = Kind::mark;
    char32_t code = 0;
    std::size_t size = 1;
};

/// The character at a byte of the text; a byte that is no UTF-8 is a mark.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

[[nodiscard]] bool is_apostrophe(char32_t code);

/// By byte.
[[nodiscard]] constexpr std::array<Character::Kind, 128> make_ascii_kinds() {
    std::array<Character::Kind, 128> table{};
    for (std::size_t c = 0; c < 128; ++c) {
        table[c] = Character::Kind::mark;
        if (c >= 'A' && c <= 'Z') table[c] = Character::Kind::upper;
        if (c >= 'a' && c <= 'z') table[c] = Character::Kind::lower;
        if (c >= '0' && c <= '9') table[c] = Character::Kind::digit;
    }
    return table;
}
inline constexpr std::array<Character::Kind, 128> ascii_kinds = make_ascii_kinds();

} // namespace dateline::tagging
