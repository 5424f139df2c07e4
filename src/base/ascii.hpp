#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

/// Index of the first byte from `at` on that is no letter; the text's size when all are. Looks at
/// eight bytes at once: the length of a word is what a processor guesses worst.
[[nodiscard]] inline std::size_t letters_end(std::string_view text, std::size_t at) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    constexpr std::uint64_t high = each * 0x80U;
    for (; at + sizeof each <= text.size(); at += sizeof each) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        const std::uint64_t small = (bytes | each * 0x20U) & ~high;
        const std::uint64_t from_a = small + each * (0x80U - 'a');
        const std::uint64_t past_z = small + each * (0x7FU - 'z');
        const std::uint64_t other = (~from_a | past_z | bytes) & high;
        if (other == 0) continue;
        const int bits = std::endian::native == std::endian::little ? std::countr_zero(other)
                                                                    : std::countl_zero(other);
        return at + static_cast<std::size_t>(bits) / 8;
    }
    while (at < text.size() && is_letter(text[at]))
        ++at;
    return at;
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
