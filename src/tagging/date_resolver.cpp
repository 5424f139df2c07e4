#include "tagging/date_resolver.hpp"

#include "calendar/easter.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::tagging {

using calendar::DateSpan;
using calendar::Day;
using calendar::Precision;
using Kind = DateExpression::Kind;

namespace {

constexpr unsigned nearly_a_month = 25; ///< days; a story hardly skips so many and keeps its month

ResolvedDate without(std::string reason) {
    ResolvedDate date;
    date.reason = std::move(reason);
    return date;
}

/// Of a feast so many days behind Easter, which is in March or April.
unsigned month_of_feast(int days_behind) {
    constexpr int a_month = 30;
    return static_cast<unsigned>(4 + days_behind / a_month);
}

unsigned first_month(const DateExpression& date) {
    if (date.month) return *date.month;
    if (date.easter) return month_of_feast(*date.easter);
    if (date.quarter) return static_cast<unsigned>(*date.quarter * 3 - 2);
    return 3 * (static_cast<unsigned>(*date.season) + 1);
}

ResolvedDate whole(DateSpan span, Precision precision, calendar::Part part) {
    ResolvedDate date;
    date.value = calendar::part_of(span, part);
    date.precision = precision;
    if (part != calendar::Part::whole) {
        date.precision = precision == Precision::month ? Precision::part_month : Precision::range;
    }
    return date;
}

ResolvedDate of_year(DateExpression date, int year) {
    if (date.slice_index != 0) {
        const DateExpression piece = date;
        date.slice_index = 0;
        ResolvedDate found = of_year(date, year);
        if (found.value) found.value = detail::slice_of(*found.value, piece);
        const bool day = found.value && found.value->begin == found.value->end;
        found.precision = day ? Precision::day : Precision::range;
        return found;
    }
    if (date.easter) {
        const Day day = calendar::easter_sunday(year) + std::chrono::days{*date.easter};
        return whole(calendar::day_span(day), Precision::day, calendar::Part::whole);
    }
    if (date.day) {
        const auto day = calendar::make_day(year, *date.month, *date.day);
        if (!day) {
            ResolvedDate none = without("there is no such day in the calendar");
            none.impossible = true;
            return none;
        }
        return whole(calendar::day_span(*day), Precision::day, calendar::Part::whole);
    }
    if (date.month) {
        return whole(calendar::month_span(year, *date.month), Precision::month, date.part);
    }
    if (date.season) {
        return whole(calendar::season_span(year, *date.season), Precision::season, date.part);
    }
    if (date.quarter) {
        return whole(calendar::quarter_span(year, *date.quarter), Precision::range, date.part);
    }
    return whole(calendar::year_span(year), Precision::year, date.part);
}

/// What tells the month of a mere day: "Ames had landed in August; on *the 24th*": its sentence,
/// before what an earlier one came to.
const std::optional<DateAnchor>& month_told(const DateContext& context) {
    const bool told_here = context.in_sentence &&
                           !(context.reference && context.reference->sentence == context.sentence &&
                             context.reference->from == DateFrom::sentence);
    if (told_here) return context.in_sentence;
    const bool coarse = context.reference && context.reference->span.length().count() > 31;
    return coarse && context.last_day ? context.last_day : context.reference;
}

/// "the 25th": of the month that the story has reached, or of the next where it would jump back.
ResolvedDate day_of_reached_month(const DateExpression& date, const DateContext& context) {
    const auto& reference = month_told(context);
    // "from April to the end of May 1453 … on the 29th": of the month that ended it
    const bool ended = reference && context.last_stretch &&
                       reference->mention == context.last_stretch->mention &&
                       reference->span.length().count() <= 366;
    if (!reference || (reference->span.length().count() > 31 && !ended)) {
        return without("no month governs the day");
    }
    Day month_start = reference->span.end;
    if (date.month_shift) month_start = calendar::add_months(month_start, *date.month_shift);
    const bool reached_day = reference->span.length().count() == 1;
    const std::chrono::year_month_day reached{reference->span.end};
    const unsigned last = static_cast<unsigned>(reached.day());
    const bool rolls_on = reached_day && !date.month_shift && *date.day + 15 < last;
    if (rolls_on) month_start = calendar::add_months(month_start, 1);
    // "on 1 November … on the 30th": of the month that has just ended
    const bool looks_back = reached_day && !date.month_shift && *date.day >= last + nearly_a_month;
    if (looks_back) month_start = calendar::add_months(month_start, -1);
    const auto day = calendar::make_day(calendar::year_of(month_start),
                                        calendar::month_of(month_start), *date.day);
    if (!day) return without("the month that governs it has no such day");
    const Day meant = detail::on_weekday(*day, date, context.weekday_shift);
    ResolvedDate found = whole(calendar::day_span(meant), Precision::day, calendar::Part::whole);
    found.from = reference->from;
    found.anchor = reference->mention;
    return found;
}

/// "the 4th century" behind "the 5th century BC" is before Christ, too.
int century_meant(const DateExpression& date, const DateContext& context) {
    const int told = *date.century;
    return date.bare_year && told > 0 && told < -context.last_century ? -told : told;
}

/// "the '60s": the last ones before 2000 that a story of an earlier century has come to.
int decade_meant(const DateExpression& date, const DateContext& context) {
    constexpr int first_year_so_told = 1000;
    const int told = *date.decade;
    if (!date.bare_decade) return told;
    std::optional<DateSpan> time = context.story ? context.story : context.heading;
    if (!time && context.reference) time = context.reference->span;
    if (!time || calendar::year_of(time->end) < first_year_so_told) return told;
    const int until = calendar::year_of(time->end);
    return told > until ? told - (told - until + 99) / 100 * 100 : told;
}

ResolvedDate weekday_alone(const DateExpression& date, const DateContext& context) {
    using std::chrono::days;
    const std::chrono::weekday wanted{(*date.weekday + context.weekday_shift) % 7};
    const auto& anchor = context.last_day ? context.last_day : context.reference;
    const bool from_writing = context.writing && (context.news || !anchor);
    if (!from_writing && (!anchor || anchor->span.length().count() > 7)) {
        return without("no day governs the weekday");
    }
    const Day start = from_writing ? *context.writing : anchor->span.begin;
    const days ahead = wanted - std::chrono::weekday{start};
    // "By Tuesday it was over. The roof had gone on Monday."
    const bool looks_back = from_writing ? !context.future_tense : context.had_been;
    const bool past = looks_back && ahead.count() != 0;
    ResolvedDate found = whole(calendar::day_span(start + ahead - (past ? days{7} : days{0})),
                               Precision::day, calendar::Part::whole);
    found.relative = true;
    found.from = from_writing ? DateFrom::document : anchor->from;
    found.anchor = from_writing ? -1 : anchor->mention;
    return found;
}

/// Days that are counted from the one on which the text was written.
ResolvedDate of_writing(DateSpan span) {
    ResolvedDate found = whole(span, detail::precision_of(span), calendar::Part::whole);
    found.relative = true;
    found.from = DateFrom::document;
    return found;
}

ResolvedDate resolve_one(const DateExpression& date, const std::optional<DateAnchor>& base,
                         const DateContext& context) {
    if (date.from_event && date.countable) {
        if (!context.apposed) return without("the event it is reckoned from is not dated here");
        ResolvedDate same = whole(context.apposed->span, Precision::range, calendar::Part::whole);
        same.relative = true;
        same.from = context.apposed->from;
        same.anchor = context.apposed->mention;
        same.precision = detail::precision_of(context.apposed->span);
        return same;
    }
    switch (date.kind) {
    case Kind::calendar:
        return detail::resolve_calendar(date, context);
    case Kind::shift:
        return detail::resolve_shift(date, base, context);
    case Kind::duration:
        if (const auto span = detail::recent(date, context)) return of_writing(*span);
        return without("a length of time, no date");
    case Kind::present:
        return without("the time being told, no date of its own");
    case Kind::deictic: {
        if (!context.writing) return without("the day of writing is not known");
        if (!context.news) return without("the day of writing, not of the story");
        return of_writing(calendar::day_span(*context.writing + std::chrono::days{date.count}));
    }
    case Kind::clock:
        break;
    }
    if (!context.last_day) return without("no day governs the time of day");
    DateSpan day = context.last_day->span;
    if (date.hour == 1 && context.evening && !context.past_perfect)
        day = calendar::day_span(day.begin + std::chrono::days{1});
    ResolvedDate found = whole(day, Precision::day, calendar::Part::whole);
    found.relative = true;
    found.from = context.last_day->from;
    found.anchor = context.last_day->mention;
    return found;
}

/// What one end of a range leaves out, the other tells.
ResolvedDate resolve_range(DateExpression begin, DateExpression until, const DateContext& context) {
    const bool begin_borrows = !begin.year && begin.month && until.year;
    if (begin_borrows) begin.year = until.year;
    if (begin.bare_year && *begin.year <= 0 && until.year && *until.year > 0) {
        return without("no range of dates");
    }
    ResolvedDate first = resolve_one(begin, std::nullopt, context);
    if (!first.value) return first;
    if (!until.year && until.month) until.year = calendar::year_of(first.value->begin);
    DateContext reached = context;
    reached.reference = DateAnchor{*first.value, first.from, first.anchor};
    ResolvedDate last = resolve_one(until, std::nullopt, reached);
    if (!last.value) return last;
    if (last.value->end < first.value->begin && begin_borrows) {
        --*begin.year;
        first = resolve_one(begin, std::nullopt, context);
    } else if (last.value->end < first.value->begin && until.month) {
        ++*until.year;
        last = resolve_one(until, std::nullopt, reached);
    }
    if (!first.value || !last.value || last.value->end < first.value->begin) {
        return without("the range ends before it begins");
    }
    first.value = DateSpan{first.value->begin, last.value->end};
    first.precision = Precision::range;
    return first;
}

/// "In January 1912 they landed there and spent *the winter* in a cave": the one that has begun.
bool in_that_winter(const DateExpression& date, const detail::YearGuess& guess,
                    const DateContext& context) {
    const auto& near = context.in_sentence ? context.in_sentence : context.reference;
    if (date.season != calendar::Season::winter || !near) return false;
    return near->span.length().count() <= 31 && calendar::month_of(near->span.begin) == 1 &&
           guess.year == calendar::year_of(near->span.begin);
}

} // namespace

ResolvedDate detail::resolve_calendar(const DateExpression& date, const DateContext& context) {
    if (date.unclear) return without("day and month cannot be told apart");
    if (date.century || date.decade) {
        const DateSpan span = date.century ? calendar::century_span(century_meant(date, context))
                                           : calendar::decade_span(decade_meant(date, context));
        ResolvedDate found = whole(span, Precision::range, date.part);
        if (date.slice_index != 0) found.value = detail::slice_of(span, date);
        return found;
    }
    if (date.year) return of_year(date, *date.year);
    if (!date.month && !date.season && !date.quarter && !date.easter) {
        return date.day ? day_of_reached_month(date, context) : weekday_alone(date, context);
    }
    if (date.year_shift) {
        // "He had landed on 3 May 1702 and left in the April of the next year."
        // "the success of 1881, on 27 February of that year"
        const auto& told = context.in_sentence        ? context.in_sentence
                           : context.year_in_sentence ? context.year_in_sentence
                                                      : context.reference;
        if (!told) return without("no year governs it");
        ResolvedDate found = of_year(date, calendar::year_of(told->span.begin) + *date.year_shift);
        found.from = told->from;
        found.anchor = told->mention;
        return found;
    }
    auto guess = detail::guess_year(first_month(date), context);
    if (!guess) return without("no year governs it");
    if (in_that_winter(date, *guess, context)) --guess->year;
    ResolvedDate found = of_year(date, detail::year_of_weekday(date, guess->year, context));
    found.from = guess->from;
    found.anchor = guess->anchor;
    return found;
}

ResolvedDate resolve(const DateMatch& match, const DateContext& context) {
    if (match.until) return resolve_range(match.date, *match.until, context);
    if (!match.base) return resolve_one(match.date, std::nullopt, context);
    ResolvedDate base = resolve_one(*match.base, std::nullopt, context);
    if (!base.value) return base;
    return resolve_one(match.date, DateAnchor{*base.value, base.from, base.anchor}, context);
}

} // namespace dateline::tagging
