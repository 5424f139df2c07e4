#include "calendar/spans.hpp"

#include "calendar/iso.hpp"

namespace dateline::calendar {
namespace {

using namespace std::chrono;

year_month_day civil(Day day) {
    return year_month_day{day};
}

Day first_of(year_month month) {
    return Day{month / 1};
}
Day last_of(year_month month) {
    return Day{month / last};
}

year_month month_at(Day day) {
    const auto date = civil(day);
    return date.year() / date.month();
}

/// Number of whole calendar months in a span that begins with one and ends with one, else 0.
int whole_months(DateSpan span) {
    const year_month from = month_at(span.begin);
    const year_month to = month_at(span.end);
    if (first_of(from) != span.begin || last_of(to) != span.end) return 0;
    return static_cast<int>((to - from).count()) + 1;
}

/// The i-th of `count` equal shares, counted in months where that comes out whole enough.
DateSpan share(DateSpan span, int i, int count) {
    if (const int all = whole_months(span); all >= count) {
        const year_month from = month_at(span.begin);
        return {first_of(from + months{all * i / count}),
                last_of(from + months{all * (i + 1) / count - 1})};
    }
    const auto all = span.length().count();
    return {span.begin + days{all * i / count}, span.begin + days{all * (i + 1) / count - 1}};
}

DateSpan part_of_month(DateSpan span, Part part) {
    const Day first = span.begin;
    switch (part) {
    case Part::early:
        return {first, first + days{9}};
    case Part::middle:
        return {first + days{10}, first + days{19}};
    case Part::late:
        return {first + days{20}, span.end};
    case Part::first_half:
        return {first, first + days{14}};
    case Part::second_half:
        return {first + days{15}, span.end};
    case Part::whole:
        break;
    }
    return span;
}

std::string shortest(DateSpan span) {
    std::string begin = iso(span.begin);
    if (span.begin == span.end) return begin;
    const int month_count = whole_months(span);
    if (month_count == 1) return begin.substr(0, begin.size() - 3);
    if (month_count == 12 && month_of(span.begin) == 1) return begin.substr(0, begin.size() - 6);
    return {};
}

} // namespace

std::optional<Day> make_day(int year_number, unsigned month_number, unsigned day_number) {
    constexpr int last_year = static_cast<int>(year::max());
    const bool year_told = year_number >= -last_year && year_number <= last_year;
    // <chrono> would wrap them
    if (!year_told || month_number > 12 || day_number > 31) return std::nullopt;
    const year_month_day date = year{year_number} / month{month_number} / day{day_number};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

DateSpan day_span(Day day) {
    return {day, day};
}

DateSpan week_span(Day day) {
    const Day monday = day - (weekday{day} - Monday);
    return {monday, monday + days{6}};
}

DateSpan month_span(int year_number, unsigned month_number) {
    const year_month at = year{year_number} / month{month_number};
    return {first_of(at), last_of(at)};
}

DateSpan quarter_span(int year_number, int quarter) {
    const year_month from = year{year_number} / month{static_cast<unsigned>(quarter * 3 - 2)};
    return {first_of(from), last_of(from + months{2})};
}

DateSpan season_span(int year_number, Season season) {
    const unsigned first = 3 * (static_cast<unsigned>(season) + 1);
    const year_month from = year{year_number} / month{first};
    return {first_of(from), last_of(from + months{2})};
}

DateSpan year_span(int year_number) {
    return {Day{year{year_number} / January / 1}, Day{year{year_number} / December / 31}};
}

DateSpan decade_span(int first_year) {
    return {year_span(first_year).begin, year_span(first_year + 9).end};
}

DateSpan century_span(int number) {
    // 900 BC is the astronomical year -899.
    const int first = number > 0 ? (number - 1) * 100 : number * 100 + 1;
    return {year_span(first).begin, year_span(first + 99).end};
}

DateSpan part_of(DateSpan whole, Part part) {
    if (part == Part::whole || whole.length().count() < 3) return whole;
    if (whole_months(whole) == 1) return part_of_month(whole, part);
    switch (part) {
    case Part::early:
        return share(whole, 0, 3);
    case Part::middle:
        return share(whole, 1, 3);
    case Part::late:
        return share(whole, 2, 3);
    case Part::first_half:
        return share(whole, 0, 2);
    case Part::second_half:
        return share(whole, 1, 2);
    case Part::whole:
        break;
    }
    return whole;
}

Day add_months(Day day, int count) {
    const auto date = civil(day);
    const year_month moved = date.year() / date.month() + months{count};
    const year_month_day there = moved / date.day();
    return there.ok() ? Day{there} : last_of(moved);
}

int year_of(Day day) {
    return static_cast<int>(civil(day).year());
}
unsigned month_of(Day day) {
    return static_cast<unsigned>(civil(day).month());
}

Precision iso_precision(DateSpan span) {
    const int year = year_of(span.begin);
    if (span.begin == span.end) return Precision::day;
    if (span == month_span(year, month_of(span.begin))) return Precision::month;
    return span == year_span(year) ? Precision::year : Precision::range;
}

std::string edtf(DateSpan span, bool approximate) {
    const std::string mark = approximate ? "~" : "";
    if (const std::string one = shortest(span); !one.empty()) return one + mark;
    return iso(span.begin) + mark + "/" + iso(span.end) + mark;
}

} // namespace dateline::calendar
