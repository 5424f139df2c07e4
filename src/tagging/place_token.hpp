#pragma once

#include "base/text_span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::tagging {

class PlaceWords;

/// What stands between a word and the word before it; the strongest sign when there are several.
enum class Gap : std::uint8_t {
    start, ///< nothing: the first word of the sentence
    space,
    hyphen, ///< joined, no space: "ez-Zor"
    slash,
    dash,  ///< en or em dash, or a hyphen among spaces
    comma, ///< comma
    colon, ///< colon or semicolon
    stop,  ///< full stop, question or exclamation mark, ellipsis
    open,  ///< opening bracket
    close, ///< closing bracket
    quote, ///< quotation mark
    other,
};
/// Of a mark that is neither space nor hyphen.
[[nodiscard]] Gap gap_of(char32_t mark);

/// A word of a sentence: letters, digits and the apostrophes and stops that belong to it. A
/// possessive 's stays outside.
struct Token {
    TextSpan prose;                  ///< into Document::prose
    std::size_t possessive_stop = 0; ///< end with its 's: "Anne's"; prose.stop when it has none
    Gap gap = Gap::start;
    bool capital = false;    ///< begins with an upper-case letter
    bool all_caps = false;   ///< two letters or more, none of them lower-case
    bool digits = false;     ///< begins with a digit
    bool possessive = false; ///< 's or s' follows
    bool abbreviated = false;
    bool blocked = false;      ///< part of a date
    std::uint32_t word = 0;    ///< its number in PlaceWords
    std::uint32_t classes = 0; ///< WordClass bits
    std::uint32_t cues = 0;    ///< cue::Set
    std::uint64_t head = 0;    ///< as LowerWord::head
};

/// Splits `sentence` of `prose` into words. Linear; spans end on character boundaries.
void tokenise(std::string_view prose, TextSpan sentence, PlaceWords& words,
              std::vector<Token>& into);

} // namespace dateline::tagging
