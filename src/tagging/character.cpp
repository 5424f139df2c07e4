#include "tagging/character.hpp"

#include <utf8proc.h>

namespace dateline::tagging {
namespace {

Character::Kind kind_of(char32_t code) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return Character::Kind::upper;
    case UTF8PROC_CATEGORY_LL:
        return Character::Kind::lower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return Character::Kind::other_letter;
    case UTF8PROC_CATEGORY_ND:
        return Character::Kind::digit;
    default:
        return Character::Kind::mark;
    }
}

} // namespace

Character character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 128) return {ascii_kinds[byte], byte, 1};
    utf8proc_int32_t code = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (size <= 0) return {Character::Kind::mark, byte, 1};
    const auto point = static_cast<char32_t>(code);
    return {kind_of(point), point, static_cast<std::size_t>(size)};
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'`' || c == U'ʼ';
}

} // namespace dateline::tagging
