#include "text/capitals.hpp"

#include <utf8proc.h>

#include <array>

namespace dateline::text {
namespace {

bool is_greek(utf8proc_int32_t letter) {
    return letter >= 0x0370 && letter < 0x0400;
}

/// "ά" is written "Α" in capitals: the letter an accented Greek one is made of.
utf8proc_int32_t without_accent(utf8proc_int32_t letter) {
    std::array<utf8proc_int32_t, 4> parts{};
    int boundary = 0;
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(letter, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                UTF8PROC_DECOMPOSE, &boundary);
    return count > 0 ? parts[0] : letter;
}

} // namespace

std::string in_capitals(std::string_view name) {
    const auto* next = reinterpret_cast<const utf8proc_uint8_t*>(name.data());
    auto left = static_cast<utf8proc_ssize_t>(name.size());
    std::string capitals;
    capitals.reserve(name.size());
    while (left > 0) {
        utf8proc_int32_t letter = 0;
        const utf8proc_ssize_t used = utf8proc_iterate(next, left, &letter);
        if (used <= 0) break;
        next += used;
        left -= used;
        utf8proc_int32_t capital = utf8proc_toupper(letter);
        if (is_greek(letter)) capital = without_accent(capital);
        std::array<utf8proc_uint8_t, 4> bytes{};
        const utf8proc_ssize_t written = utf8proc_encode_char(capital, bytes.data());
        capitals.append(reinterpret_cast<const char*>(bytes.data()),
                        static_cast<std::size_t>(written));
    }
    return capitals;
}

} // namespace dateline::text
