#pragma once

#include "calendar/date_span.hpp"

#include <optional>
#include <string>

namespace dateline::calendar {

/// Part of a longer stretch, as TIMEX3's START, MID and END.
enum class Part { whole, early, middle, late, first_half, second_half };

/// Meteorological seasons of the northern hemisphere; winter begins in December of its year.
enum class Season { spring, summer, autumn, winter };

/// nullopt for a day the calendar does not have, such as 31 June, or beyond the years ±32767.
[[nodiscard]] std::optional<Day> make_day(int year, unsigned month, unsigned day);

// All others are asked within these years, and for months 1 … 12 and quarters 1 … 4.

[[nodiscard]] DateSpan day_span(Day day);
/// Monday to Sunday of the ISO 8601 week that holds the day.
[[nodiscard]] DateSpan week_span(Day day);
[[nodiscard]] DateSpan month_span(int year, unsigned month);
[[nodiscard]] DateSpan quarter_span(int year, int quarter);
[[nodiscard]] DateSpan season_span(int year, Season season);
[[nodiscard]] DateSpan year_span(int year);
/// "the 1940s": 1940 … 1949.
[[nodiscard]] DateSpan decade_span(int first_year);
/// The n-th century as historians' tables have it: the 19th is 1800 … 1899; n < 0 is before Christ,
/// the 9th century BC is 900 BC … 801 BC; there is no 0th.
[[nodiscard]] DateSpan century_span(int number);

/// Early, mid and late month are days 1–10, 11–20 and 21–last; of anything longer the thirds, cut
/// at whole months where there are at least three; halves are cut at whole months where there are
/// two.
[[nodiscard]] DateSpan part_of(DateSpan whole, Part part);

/// Months moved by so many, the day kept or, in a shorter month, its last one.
[[nodiscard]] Day add_months(Day day, int months);

[[nodiscard]] int year_of(Day day);       ///< astronomical
[[nodiscard]] unsigned month_of(Day day); ///< 1 … 12

/// How exact a span is of which nothing more is told: a day, month or year where it is one, else a
/// range.
[[nodiscard]] Precision iso_precision(DateSpan span);

/// The span as ISO 8601-2 level 1: a day, month or year where it is one, else an interval
/// "begin/end"; `approximate` adds "~" to each part.
[[nodiscard]] std::string edtf(DateSpan span, bool approximate);

} // namespace dateline::calendar
