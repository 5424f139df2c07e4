#pragma once

#include "base/lexicon.hpp"
#include "calendar/date_span.hpp"

#include <optional>
#include <string_view>

namespace dateline::event {

/// A length of time that words tell: "a few weeks later", "the following days".
struct RoughAmount {
    int unit = 0;         ///< in days; 0 where there is none
    bool several = false; ///< "few", "several", "weeks"
    bool counted = false; ///< a number stands before the unit
    int which = 0;        ///< 1 "the following days", -1 "the previous days"
    int moved = 0;        ///< 1 "days later", "after", -1 "days earlier", "before"

    /// Whether it is told so roughly, and longer than one unit.
    [[nodiscard]] bool rough() const { return unit != 0 && several && !counted; }
};

/// By the list of date words.
[[nodiscard]] RoughAmount amount_of(std::string_view words, const Lexicon& lexicon);

/// The days that a rough amount tells, seen from others: "weeks later" is from two to six of them
/// away, "the following weeks" are the next six. Nothing where it is not rough.
[[nodiscard]] std::optional<calendar::DateSpan> days_from(const RoughAmount& amount,
                                                          calendar::DateSpan now);

/// From a day on to so many units behind it: "for weeks", "within days".
[[nodiscard]] calendar::DateSpan stretch_from(calendar::DateSpan now, int unit);

} // namespace dateline::event
