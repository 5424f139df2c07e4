#include "base/utf8.hpp"

namespace dateline::utf8 {
namespace {

constexpr unsigned byte(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}
constexpr bool continues(unsigned value) {
    return (value & 0xC0U) == 0x80U;
}

/// The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF
/// (The Unicode Standard, table 3-7).
constexpr bool second_fits(unsigned first, unsigned second) {
    switch (first) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return continues(second);
    }
}

constexpr std::size_t length_by_first(unsigned first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

} // namespace

std::size_t valid_length(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return 0;
    const unsigned first = byte(text, offset);
    const std::size_t length = length_by_first(first);
    if (length <= 1) return length;
    if (offset + length > text.size() || !second_fits(first, byte(text, offset + 1))) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (!continues(byte(text, offset + i))) return 0;
    }
    return length;
}

Malformed make_well_formed(std::string& text) {
    Malformed found;
    for (std::size_t at = 0; at < text.size();) {
        if (const unsigned value = byte(text, at); value != 0 && value < 0x80) {
            ++at;
            continue;
        }
        const std::size_t length = valid_length(text, at);
        if (length > 0 && text[at] != '\0') {
            at += length;
            continue;
        }
        if (text[at] != '\0' && found.bytes++ == 0) found.first = at;
        text[at] = text[at] == '\0' ? ' ' : '?';
        ++at;
    }
    return found;
}

char32_t decode(std::string_view text, std::size_t offset) {
    const unsigned first = byte(text, offset);
    const std::size_t length = length_by_first(first);
    if (length <= 1) return first;
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        value = (value << 6U) | (byte(text, offset + i) & 0x3FU);
    }
    return value;
}

} // namespace dateline::utf8
