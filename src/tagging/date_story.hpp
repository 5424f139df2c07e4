#pragma once

#include "document/document.hpp"
#include "tagging/date_grammar.hpp"

#include <optional>

namespace dateline::tagging {

/// What a document says of its own time, before its story is read.
struct DateStory {
    std::optional<calendar::DateSpan> span; ///< what the front matter or the title says it covers
    std::optional<calendar::Day> writing;   ///< when it was published
    Era era;
};

[[nodiscard]] DateStory read_story(const document::Document& document, const TextWords& words,
                                   const DateWords& date_words);

} // namespace dateline::tagging
