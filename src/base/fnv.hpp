#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
namespace dateline::fnv {

inline constexpr std::uint64_t start = 14695981039346656037ULL;

[[nodiscard]] constexpr std::uint64_t add(std::uint64_t hash, unsigned char byte) {
    return (hash ^ byte) * 1099511628211ULL;
}

[[nodiscard]] constexpr std::uint64_t add(std::uint64_t hash, std::string_view bytes) {
    for (const char c : bytes)
        hash = add(hash, static_cast<unsigned char>(c));
    return hash;
}

/// The first `count` hexadecimal digits of its sixteen.
[[nodiscard]] inline std::string digits(std::uint64_t hash, std::size_t count) {
    constexpr std::string_view all = "0123456789abcdef";
    std::string text(count, '0');
    for (char& digit : text) {
        digit = all[hash >> 60U];
        hash <<= 4U;
    }
    return text;
}

} // namespace dateline::fnv
