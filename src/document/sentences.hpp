#pragma once

#include "base/lexicon.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::document {

/// Byte offsets at which the sentences of a paragraph end, the last one being the paragraph's size.
/// By the lists abbreviations and sentence_openers. Does not split after titles ("Lt. Gen."),
/// initials, abbreviations, decimals and ordinals; keeps closing quotation marks, brackets and
/// reference marks ("[12]") with their sentence. What runs on for more than 4,000 bytes is cut at a
/// semicolon, a comma or a blank.
[[nodiscard]] std::vector<std::size_t> sentence_ends(std::string_view paragraph,
                                                     const Lexicon& lexicon);

} // namespace dateline::document
