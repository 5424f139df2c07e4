#include "event/told.hpp"

#include "calendar/iso.hpp"
#include "calendar/spans.hpp"
#include "tagging/tag.hpp"

#include <algorithm>
#include <string>

namespace dateline::event {
namespace {

constexpr std::chrono::days longest_anchor{31};
/// Five cycles of the calendar: early years are reckoned as if they were so much later.
constexpr std::chrono::days two_thousand_years{5 * 146097};
constexpr int early_year = 1000;

/// "eight days after" → "eight days later", which the tagger counts from the date before it.
std::string as_later(std::string_view words, bool back) {
    for (const std::string_view side : {" after", " following", " before"}) {
        if (!words.ends_with(side)) continue;
        words.remove_suffix(side.size());
        return std::string(words) + ((side == " before") != back ? " earlier" : " later");
    }
    return {};
}

std::optional<calendar::DateSpan> counted_from_day(const std::string& later, calendar::Day day,
                                                   const Lexicon& lexicon) {
    const auto dates = tagging::dates_in(calendar::iso(day) + ". " + later + ".", lexicon);
    if (dates.size() != 2 || !dates.back().relative) return std::nullopt;
    return dates.back().value;
}

std::optional<calendar::DateSpan> counted(const std::string& later, calendar::DateSpan anchor,
                                          const Lexicon& lexicon) {
    if (later.empty()) return std::nullopt;
    const bool early = calendar::year_of(anchor.begin) < early_year;
    const std::chrono::days shift = early ? two_thousand_years : std::chrono::days{0};
    const auto first = counted_from_day(later, anchor.begin + shift, lexicon);
    const auto last =
        anchor.end == anchor.begin ? first : counted_from_day(later, anchor.end + shift, lexicon);
    if (!first || !last) return std::nullopt;
    return calendar::DateSpan{first->begin - shift, std::max(first->end, last->end) - shift};
}

} // namespace

void ToldEvents::note(gazetteer::PlaceId place, calendar::DateSpan when) {
    if (when.length() > longest_anchor) return;
    last_.insert_or_assign(static_cast<std::uint64_t>(place), when);
}

std::optional<calendar::DateSpan> ToldEvents::at(gazetteer::PlaceId place) const {
    const auto found = last_.find(static_cast<std::uint64_t>(place));
    return found == last_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<calendar::DateSpan> counted_from(std::string_view words, calendar::DateSpan anchor,
                                               const Lexicon& lexicon) {
    return counted(as_later(words, false), anchor, lexicon);
}

std::optional<calendar::DateSpan> counted_back(std::string_view words, calendar::DateSpan days,
                                               const Lexicon& lexicon) {
    return counted(as_later(words, true), days, lexicon);
}

} // namespace dateline::event
