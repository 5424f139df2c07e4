#pragma once

#include "base/ascii.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline::ascii {

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

} // namespace dateline::ascii
