#pragma once

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

/// A word in lower case (ASCII letters are made small, other bytes stay), with its first eight
/// bytes as a number, so that one comparison tells most spellings apart.
struct LowerWord {
    std::string_view text;
    std::uint64_t head = 0;

    static constexpr std::size_t head_bytes = 8;

    constexpr LowerWord() = default;
    constexpr LowerWord(std::string_view lower, std::uint64_t its_head)
        : text(lower), head(its_head) {}
    template <std::size_t size>
    consteval LowerWord(const char (&literal)[size]) : LowerWord(of({literal, size - 1})) {}

    /// Ones where a head has so many bytes, zeros behind them.
    [[nodiscard]] static constexpr std::uint64_t head_mask(std::size_t bytes) {
        std::array<unsigned char, head_bytes> ones{};
        for (std::size_t i = 0; i < std::min(bytes, head_bytes); ++i)
            ones[i] = 0xFF;
        return std::bit_cast<std::uint64_t>(ones);
    }
    /// Of a text that is in lower case.
    [[nodiscard]] static constexpr LowerWord of(std::string_view lower) {
        std::array<char, head_bytes> bytes{};
        std::copy_n(lower.begin(), std::min(lower.size(), head_bytes), bytes.begin());
        return {lower, std::bit_cast<std::uint64_t>(bytes)};
    }
    /// The head of the word at an offset of a text, whatever its case.
    [[nodiscard]] static std::uint64_t head_at(std::string_view text, std::size_t start,
                                               std::size_t size) {
        std::uint64_t bytes = 0;
        if (start + head_bytes <= text.size()) {
            std::memcpy(&bytes, text.data() + start, head_bytes);
            bytes &= head_masks_[std::min(size, head_bytes)];
        } else {
            std::memcpy(&bytes, text.data() + start, std::min(size, head_bytes));
        }
        return small(bytes);
    }
    /// Whether a word of a text, whose head is known, is this one whatever its case.
    [[nodiscard]] bool is(std::string_view word, std::uint64_t its_head) const {
        if (its_head != head || word.size() != text.size()) return false;
        for (std::size_t i = head_bytes; i < text.size(); ++i)
            if (ascii::lower(word[i]) != text[i]) return false;
        return true;
    }

private:
    /// Of eight letters at once: the bit that tells cases apart is set where one is a capital.
    [[nodiscard]] static constexpr std::uint64_t small(std::uint64_t bytes) {
        constexpr std::uint64_t each = 0x0101010101010101ULL;
        const std::uint64_t low = bytes & (each * 0x7FU);
        const std::uint64_t from_a = low + each * (0x80U - 'A');
        const std::uint64_t past_z = low + each * (0x7FU - 'Z');
        return bytes | ((from_a & ~past_z & ~bytes & (each * 0x80U)) >> 2U);
    }
    [[nodiscard]] static constexpr std::array<std::uint64_t, head_bytes + 1> make_masks() {
        std::array<std::uint64_t, head_bytes + 1> masks{};
        for (std::size_t i = 0; i < masks.size(); ++i)
            masks[i] = head_mask(i);
        return masks;
    }
    static const std::array<std::uint64_t, head_bytes + 1> head_masks_;
};

inline constexpr std::array<std::uint64_t, LowerWord::head_bytes + 1> LowerWord::head_masks_ =
    make_masks();

} // namespace dateline
