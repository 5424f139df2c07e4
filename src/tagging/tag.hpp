#pragma once

#include "base/lexicon.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dateline::tagging {

struct TagOptions {
    /// Document creation time, for "on Wednesday" in news; without it the front matter's is used.
    /// Never the clock's.
    std::optional<calendar::Day> creation;
};

/// Finds and resolves the dates of a document; needs no gazetteer.
void tag_dates(const document::Document& document, const Lexicon& lexicon,
               const TagOptions& options, Mentions& into);

/// The dates of words that are no document, such as what a person typed or a value of the front
/// matter. Empty where there is nothing to read.
[[nodiscard]] std::vector<DateMention> dates_in(std::string words, const Lexicon& lexicon,
                                                const TagOptions& options = {});

/// Finds and resolves the place names. Dates must have been tagged before: words that are part of a
/// date are no place.
void tag_places(const document::Document& document, const gazetteer::Gazetteer& gazetteer,
                const Lexicon& lexicon, const TagOptions& options, Mentions& into);

/// Both. Pure: equal arguments give equal mentions. Linear in the length of the text.
[[nodiscard]] Mentions tag(const document::Document& document,
                           const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon,
                           const TagOptions& options = {});

/// One line a person can read: which candidates there were, and the evidence that decided.
[[nodiscard]] std::string explain(const PlaceMention& mention,
                                  const gazetteer::Gazetteer& gazetteer);
[[nodiscard]] std::string explain(const DateMention& mention, const document::Document& document);

} // namespace dateline::tagging
