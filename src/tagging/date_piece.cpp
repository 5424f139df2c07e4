#include "tagging/date_resolver.hpp"

#include <algorithm>

namespace dateline::tagging {

using calendar::DateSpan;
using calendar::Day;
using std::chrono::days;

namespace {

/// "the first Monday", "the last Friday" of a month; the whole of it where it has none.
DateSpan weekday_of(DateSpan span, const DateExpression& date) {
    const std::chrono::weekday wanted{*date.weekday % 7};
    const Day first = span.begin + (wanted - std::chrono::weekday{span.begin});
    const Day last = span.end - (std::chrono::weekday{span.end} - wanted);
    const Day meant = date.slice_index < 0 ? last : first + days{7} * (date.slice_index - 1);
    return span.contains(meant) ? calendar::day_span(meant) : span;
}

} // namespace

/// "the first week", "the last two weeks" of a longer stretch.
DateSpan detail::slice_of(DateSpan span, const DateExpression& date) {
    if (date.weekday) return weekday_of(span, date);
    const bool last = date.slice_index < 0;
    const int before = last ? 0 : (date.slice_index - 1) * date.slice_count;
    const auto step = [&](Day from, int units) { return moved(from, date.slice_unit, units); };
    const Day begin =
        last ? std::max(span.begin, step(span.end + std::chrono::days{1}, -date.slice_count))
             : step(span.begin, before);
    const Day end =
        last ? span.end : step(span.begin, before + date.slice_count) - std::chrono::days{1};
    if (begin > span.end) return span;
    return {begin, std::min(end, span.end)};
}

/// Of the days of its number around one of them, the nearest that falls on the weekday told beside
/// it; the day itself where none does.
Day detail::on_weekday(Day day, const DateExpression& date, unsigned weekday_shift) {
    if (!date.weekday || !date.day) return day;
    const std::chrono::weekday wanted{(*date.weekday + weekday_shift) % 7};
    for (const int months : {0, 1, -1, 2, -2}) {
        const Day month = calendar::add_months(
            calendar::month_span(calendar::year_of(day), calendar::month_of(day)).begin, months);
        const auto other =
            calendar::make_day(calendar::year_of(month), calendar::month_of(month), *date.day);
        if (other && std::chrono::weekday{*other} == wanted) return *other;
    }
    return day;
}

} // namespace dateline::tagging
