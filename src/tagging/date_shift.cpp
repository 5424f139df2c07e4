#include "tagging/date_resolver.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace dateline::tagging {

using calendar::DateSpan;
using calendar::Day;
using calendar::Precision;
using std::chrono::days;

namespace {

int months_in(Unit unit) {
    switch (unit) {
    case Unit::month:
        return 1;
    case Unit::quarter:
        return 3;
    case Unit::year:
        return 12;
    case Unit::decade:
        return 120;
    case Unit::century:
        return 1200;
    default:
        return 0;
    }
}

using detail::moved;

/// The unit of the calendar that holds a day, and how exactly that tells the time.
std::pair<DateSpan, Precision> unit_holding(Day day, Unit unit) {
    const int year = calendar::year_of(day);
    switch (unit) {
    case Unit::week:
        return {calendar::week_span(day), Precision::range};
    case Unit::weekend: {
        const Day sunday = calendar::week_span(day).end;
        return {{sunday - days{1}, sunday}, Precision::range};
    }
    case Unit::month:
        return {calendar::month_span(year, calendar::month_of(day)), Precision::month};
    case Unit::quarter:
        return {calendar::quarter_span(year, static_cast<int>(calendar::month_of(day) + 2) / 3),
                Precision::range};
    case Unit::year:
        return {calendar::year_span(year), Precision::year};
    case Unit::decade:
        return {calendar::decade_span(year - (year % 10 + 10) % 10), Precision::range};
    case Unit::century:
        return {calendar::century_span(year > 0 ? year / 100 + 1 : (year - 100) / 100),
                Precision::range};
    default:
        return {calendar::day_span(day), Precision::day};
    }
}

/// The season, month or weekday before, of, or after a date.
DateSpan occurrence(const DateExpression& date, DateSpan anchor) {
    if (date.weekday) {
        const std::chrono::weekday wanted{*date.weekday % 7};
        if (date.count < 0) {
            const days back = std::chrono::weekday{anchor.begin} - wanted;
            return calendar::day_span(anchor.begin - (back.count() == 0 ? days{7} : back));
        }
        if (date.again)
            return calendar::day_span(anchor.end - (std::chrono::weekday{anchor.end} - wanted));
        const days ahead = wanted - std::chrono::weekday{anchor.end};
        const bool next = date.count > 0 && ahead.count() == 0;
        return calendar::day_span(anchor.end + (next ? days{7} : ahead));
    }
    const auto of = [&](int year) {
        return date.season ? calendar::season_span(year, *date.season)
                           : calendar::month_span(year, *date.month);
    };
    int year = calendar::year_of(date.count < 0 ? anchor.begin : anchor.end);
    const bool winter_begun =
        date.season == calendar::Season::winter && calendar::month_of(anchor.end) <= 3;
    if (date.count == 0) return of(winter_begun ? year - 1 : year);
    // "War broke out in 1914. The following winter …": the one that begins in that year
    const bool whole_year = anchor.length().count() > 200;
    if (date.count > 0 && whole_year && date.season == calendar::Season::winter) return of(year);
    if (date.count > 0) {
        while (of(year).begin <= anchor.end)
            ++year;
        return of(year);
    }
    while (of(year).end >= anchor.begin)
        --year;
    return of(year);
}

/// "Homs held until 1917. Later that year …", "The next year …"
bool goes_on_from_end(const DateExpression& date, const DateContext& context) {
    if (context.why_beside != Beside::until || !just_told(context.beside, context) ||
        date.count < 0 || date.from_writing)
        return false;
    constexpr int most_days_of_year = 366;
    const auto length = context.beside->span.length().count();
    return date.unit == Unit::year    ? length <= most_days_of_year
           : date.unit == Unit::month ? length <= 31
                                      : false;
}

std::optional<DateAnchor> anchor_of(const DateExpression& date,
                                    const std::optional<DateAnchor>& base,
                                    const DateContext& context) {
    if (base) return base;
    const auto& beside = context.beside;
    const bool day_beside = beside && beside->span.length().count() == 1 && !date.from_writing;
    const bool until = context.why_beside == Beside::until;
    // "landed late on Tuesday …, and the next morning": in news a sentence counts on, too
    const bool lately = context.why_beside == Beside::news ? told_lately(beside, context)
                                                           : just_told(beside, context);
    const bool next_days = date.count > 0 && days_in(date.unit) == 1;
    if (day_beside && next_days && lately) return beside;
    // "denied until the evening of the 9th. That evening …"
    const bool that_night = date.count == 0 && date.hour != 0 && until;
    if (day_beside && that_night && told_lately(beside, context)) return beside;
    if (goes_on_from_end(date, context)) return beside;
    // "They had held Homs in 2015 and again the year after."
    const bool next_year = context.news && date.unit == Unit::year && !date.from_writing;
    if (next_year && date.count != 0 && context.year_in_sentence) return context.year_in_sentence;
    // "He had left on 11 May 1189 and crossed the sea the following spring."
    if (context.looked_back && context.looked_back->sentence == context.sentence && date.count > 0)
        return context.looked_back;
    const bool from_writing =
        context.writing && context.news && (date.from_writing || !context.reference);
    if (from_writing) {
        return DateAnchor{calendar::day_span(*context.writing), DateFrom::document, -1};
    }
    const bool in_days = days_in(date.unit) != 0 || date.weekday;
    const bool coarse = context.reference && context.reference->span.length().count() > 31;
    if (in_days && (coarse || !context.reference) && context.last_day) return context.last_day;
    return context.reference;
}

/// A winter, by its days. It is that of the year in which it begins.
bool is_winter(DateSpan span) {
    return span == calendar::season_span(calendar::year_of(span.begin), calendar::Season::winter);
}

/// "over the weekend" in news that is written on a weekday: the one before it.
bool past_weekend(const DateExpression& date, Day from, const DateContext& context) {
    return date.unit == Unit::weekend && date.count == 0 && date.from_writing && context.news &&
           !context.future_tense && from < unit_holding(from, Unit::weekend).first.begin;
}

ResolvedDate without(const char* reason) {
    ResolvedDate date;
    date.relative = true;
    date.reason = reason;
    return date;
}

DateSpan stretch_of(const DateExpression& date, DateSpan anchor) {
    if (date.count >= 0) {
        const Day last = moved(anchor.end, date.unit, date.count);
        return {std::min(anchor.end + days{1}, last), last};
    }
    const Day first = moved(anchor.begin, date.unit, date.count);
    return {first, anchor.begin - days{1}};
}

} // namespace

Day detail::moved(Day from, Unit unit, int count) {
    if (const int per = months_in(unit); per != 0) return calendar::add_months(from, per * count);
    return from + days{days_in(unit) * count};
}

std::optional<DateSpan> detail::recent(const DateExpression& date, const DateContext& context) {
    const bool short_units = days_in(date.unit) != 0 || date.unit == Unit::month;
    if (!context.writing || !context.news || !date.from_writing || !date.countable || !short_units)
        return std::nullopt;
    return DateSpan{moved(*context.writing, date.unit, -std::abs(date.count)), *context.writing};
}

Precision detail::precision_of(DateSpan span) {
    if (span.begin == span.end) return Precision::day;
    const int year = calendar::year_of(span.begin);
    if (span == calendar::month_span(year, calendar::month_of(span.begin))) return Precision::month;
    return span == calendar::year_span(year) ? Precision::year : Precision::range;
}

namespace {

/// "## 1643", "The following summer …": the one of the year that the section is about.
bool of_section(const DateExpression& date, const DateAnchor& anchor) {
    return anchor.from == DateFrom::heading && date.season && date.count > 0 &&
           anchor.span.length().count() > 200;
}

DateSpan before(DateSpan span) {
    return calendar::day_span(span.begin - days{1});
}

/// Takes the step that the words tell from the days it is counted from.
void move_on(const DateExpression& date, DateSpan from_span, const DateContext& context,
             ResolvedDate& found) {
    if (date.slice_index != 0) { // "on the last day of the month"
        const Day from = date.count >= 0 ? from_span.end : from_span.begin;
        found.value = detail::slice_of(
            unit_holding(moved(from, date.unit, date.count), date.unit).first, date);
        found.precision = detail::precision_of(*found.value);
    } else if (date.season || date.weekday || date.month) {
        found.value = occurrence(date, from_span);
        found.precision = date.season  ? Precision::season
                          : date.month ? Precision::month
                                       : Precision::day;
    } else if (date.stretch) {
        found.value = stretch_of(date, from_span);
        found.precision = Precision::range;
    } else {
        const bool forward = date.count >= 0 && !(is_winter(from_span) && date.unit == Unit::year);
        const Day from = forward ? from_span.end : from_span.begin;
        const int count = date.count - (past_weekend(date, from, context) ? 1 : 0);
        const auto [span, precision] = unit_holding(moved(from, date.unit, count), date.unit);
        found.value = span;
        found.precision = precision;
    }
    if (date.part != calendar::Part::whole) {
        found.value = calendar::part_of(*found.value, date.part);
        found.precision =
            found.precision == Precision::month ? Precision::part_month : Precision::range;
    }
}

} // namespace

ResolvedDate detail::resolve_shift(const DateExpression& date,
                                   const std::optional<DateAnchor>& base,
                                   const DateContext& context) {
    if (!date.countable && date.unit != Unit::hour) {
        return without("it cannot be counted from a date");
    }
    constexpr int farthest_months = 36000;
    if (std::int64_t{std::abs(date.count)} * std::max(1, months_in(date.unit)) > farthest_months) {
        return without("it lies too far from the date that governs it");
    }
    const auto anchor = date.told_stretch ? context.last_stretch : anchor_of(date, base, context);
    if (!anchor) return without("no date governs it");
    ResolvedDate found;
    found.relative = true;
    found.from = anchor->from;
    found.anchor = anchor->mention;
    if (date.told_stretch) {
        const DateSpan unit = unit_holding(anchor->span.begin, date.unit).first;
        if (anchor->span.length() <= unit.length()) return without("no stretch of it was told");
        found.value = anchor->span;
        found.precision = Precision::range;
        return found;
    }
    const bool named = date.season || date.weekday || date.month;
    // "from 18 May to 8 September … The next day": counted from the last one
    const bool ended = anchor->to_day && date.count > 0 && !date.stretch;
    const bool exact =
        named || ended || months_in(date.unit) != 0 || anchor->span.length().count() <= 31;
    const bool vague = !exact || (days_in(date.unit) == 1 && !named && !ended &&
                                  anchor->span.length().count() > 10);
    if (vague || (date.unit == Unit::hour && !named)) {
        // Some days after a day that only its month or year tells: within them, as far as is known.
        if (anchor->span.length().count() > 366) return without("no day governs it");
        found.value = anchor->span;
        found.precision = precision_of(anchor->span);
        return found;
    }
    move_on(date, of_section(date, *anchor) ? before(anchor->span) : anchor->span, context, found);
    return found;
}

} // namespace dateline::tagging
