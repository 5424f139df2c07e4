#pragma once

#include "document/document.hpp"
#include "tagging/date_grammar.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::tagging {

/// A calendar expression where it stands, with what its sentence says about it.
struct ScannedDate {
    DateMatch match;
    TextSpan prose;
    std::uint32_t sentence = 0;
    bool heading = false;
    bool bracketed = false;
    bool past_perfect = false; ///< "had" stands before it in the sentence, or right behind
    bool had_before = false;   ///< it stands before
    bool of_noun = false;      ///< "of" does: "the strike of June 1967"
    bool had_behind = false;   ///< "had" does behind it, in no relative clause
    bool future = false;       ///< "will" does, or "due", "scheduled"
    bool past = false;         ///< a verb of the past does
    bool outlook = false; ///< "would", "later" or "died" stands beside it: what came of it in time
    bool in_relative =
        false;             ///< in a clause that tells more of a word: "a fort, which fell in 1902"
    bool in_aside = false; ///< behind a comma and a participle: "the hall, damaged in 1835, …"
    bool of_event = false; ///< in brackets behind an event's name: "the siege of Capua (211 BC)"
    bool ends = false;     ///< a mark or nothing stands behind it
    bool apposed = false;  ///< explains the date before it: "on 27 June, two days after …"
    bool dates_event = false; ///< dates the event that the date before it is reckoned from
    bool explains = false;    ///< tells what the reckoned date before it comes to
    bool compared = false;    ///< dates what something is compared with
    bool begins = false;      ///< a verb of beginning stands beside it
    bool strife = false;      ///< a word for a war, a siege or another of its kind does
};

/// Every calendar expression of the narrative sections, in the order of the text.
[[nodiscard]] std::vector<ScannedDate> scan_dates(const document::Document& document,
                                                  const TextWords& words,
                                                  const DateWords& date_words, Era era);

/// The years that the text tells behind a date.
struct NextYear {
    std::optional<int> hinted;       ///< in the same paragraph, "of the 2005 season" included
    std::optional<int> in_sentence;  ///< in a later one
    std::optional<int> in_paragraph; ///< in a later sentence of the same paragraph
    std::optional<int> in_block;     ///< in a later one
};

/// For each date the years that are told next.
[[nodiscard]] std::vector<NextYear> years_told_next(const document::Document& document,
                                                    const std::vector<ScannedDate>& scanned);

/// Whether the event that a date is counted from was told in the sentences before: "A day after the
/// landing" behind "They landed …".
[[nodiscard]] bool counts_from_told(const document::Document& document, const ScannedDate& date);

} // namespace dateline::tagging
