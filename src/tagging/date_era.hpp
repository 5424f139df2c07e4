#pragma once

#include "document/document.hpp"
#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

/// The era that a document tells with its years, or whose short years stand as only years do ("the
/// spring of 67", "June 68"); none when it hardly tells one. `words` are those of the sections that
/// tell the story.
[[nodiscard]] Era era_of(const document::Document& document, const TextWords& words,
                         const DateWords& date_words);

} // namespace dateline::tagging
