#include "tagging/place_token.hpp"

namespace dateline::tagging {

Gap gap_of(char32_t mark) {
    switch (mark) {
    case U',':
    case U'،':
        return Gap::comma;
    case U';':
    case U':':
        return Gap::colon;
    case U'.':
    case U'?':
    case U'!':
    case U'…':
        return Gap::stop;
    case U'(':
    case U'[':
        return Gap::open;
    case U')':
    case U']':
        return Gap::close;
    case U'"':
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
    case U'\'':
    case U'’':
    case U'‘':
        return Gap::quote;
    case U'–':
    case U'—':
    case U'−':
        return Gap::dash;
    case U'/':
        return Gap::slash;
    default:
        return Gap::other;
    }
}

} // namespace dateline::tagging
