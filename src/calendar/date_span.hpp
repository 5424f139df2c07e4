#pragma once

#include <chrono>

namespace dateline::calendar {

/// A civil day in the proleptic Gregorian calendar with astronomical years (1 BC = 0, 218 BC =
/// -217). It has no time zone and no time of day. Range: years -32767 … 32767.
using Day = std::chrono::sys_days;

/// Days from begin to end, both included; begin <= end.
struct DateSpan {
    Day begin;
    Day end;

    [[nodiscard]] constexpr std::chrono::days length() const {
        return end - begin + std::chrono::days{1};
    }
    [[nodiscard]] constexpr bool contains(Day day) const { return begin <= day && day <= end; }
    [[nodiscard]] constexpr bool overlaps(DateSpan other) const {
        return begin <= other.end && other.begin <= end;
    }
    friend constexpr bool operator==(DateSpan, DateSpan) = default;
};

/// How exactly the words told the time. A week, a decade, a century or "17–23 September" is a
/// range.
enum class Precision { day, part_month, month, season, year, range };

} // namespace dateline::calendar
