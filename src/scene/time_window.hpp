#pragma once

#include "calendar/date_span.hpp"

#include <compare>
#include <cstdint>

namespace dateline::scene {

/// A moment on the time axis: days since 1970-01-01 00:00 of the proleptic Gregorian calendar, with
/// fractions, in no time zone.
struct Instant {
    double days = 0;
    friend constexpr auto operator<=>(Instant, Instant) = default;
};

[[nodiscard]] Instant start_of(calendar::Day day);
[[nodiscard]] Instant end_of(calendar::Day day); ///< the start of the following day
[[nodiscard]] calendar::Day day_of(Instant moment);

/// Half-open stretch of time [begin, end). `end` is the playhead: what happened before it is shown.
struct TimeWindow {
    Instant begin;
    Instant end;
    /// Over how many days an event ages from fresh to old; events older than that stay pale.
    double fade_days = 30;

    /// Day on which the playhead stands: the last day that is shown at least in part.
    [[nodiscard]] calendar::Day last_day() const;
    friend constexpr bool operator==(const TimeWindow&, const TimeWindow&) = default;
};

/// Calendar steps, for bins, stepping and window lengths.
enum class CalendarUnit : std::uint8_t { day, week, month, quarter, year, decade, century };

/// The latest start of a unit at or before the moment; weeks start on Monday.
[[nodiscard]] Instant floor_to(Instant moment, CalendarUnit unit);
/// `count` units later, the day of the month kept or, in shorter months, the last one.
[[nodiscard]] Instant stepped(Instant moment, CalendarUnit unit, int count);

enum class TimeMode : std::uint8_t {
    window,     ///< the stretch before the playhead
    cumulative, ///< everything up to the playhead
    step,       ///< the calendar unit in which the playhead stands
};

/// How the playhead becomes a window.
struct TimeSettings {
    TimeMode mode = TimeMode::window;
    double window_days = 30;                      ///< TimeMode::window
    CalendarUnit step_unit = CalendarUnit::month; ///< TimeMode::step
};

/// From the start of the first day to the end of the last day of a story; end > begin.
struct TimeExtent {
    Instant begin;
    Instant end;
    [[nodiscard]] constexpr double length() const { return end.days - begin.days; }
};

[[nodiscard]] TimeWindow window_at(const TimeSettings& settings, Instant playhead,
                                   TimeExtent story);

} // namespace dateline::scene
