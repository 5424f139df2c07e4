#include "tagging/date_resolver.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::tagging {

using calendar::DateSpan;
using calendar::Day;
using detail::YearGuess;

namespace {

constexpr int months_rolling_on = 7;
constexpr int months_told_back = 3; ///< most that a story steps back to without saying so
constexpr int longest_gap = 300;    ///< days that a story skips and still goes on

/// The year of a month in a story that has reached `reference`: the same one, or the next where the
/// story would otherwise jump back by more than half a year. `next_year` is told behind it.
YearGuess year_after(unsigned month, const DateAnchor& reference, std::optional<int> next_year) {
    const auto reached = static_cast<int>(calendar::month_of(reference.span.end));
    const int back = reached - static_cast<int>(month);
    const bool whole_year = reference.span.length().count() > 200;
    const int begun = calendar::year_of(reference.span.begin);
    const int ended = whole_year ? begun : calendar::year_of(reference.span.end);
    // "The winter of 1804 was cold. In December …": a month of the winter itself.
    if (!whole_year && calendar::month_span(begun, month).overlaps(reference.span)) {
        return {begun, reference.from, reference.mention};
    }
    const bool goes_on = !whole_year && back >= months_rolling_on;
    // A story that tells its first year again has not left it: "for the winter. By April …".
    const bool stays = next_year == begun && !whole_year && reference.from != DateFrom::heading;
    return {stays ? begun : ended + (goes_on ? 1 : 0), reference.from, reference.mention};
}

/// The year that brings the month into the span of the heading; nullopt where none does.
std::optional<int> year_within(unsigned month, DateSpan heading, int near) {
    std::optional<int> best;
    for (int y = calendar::year_of(heading.begin); y <= calendar::year_of(heading.end); ++y) {
        if (!calendar::month_span(y, month).overlaps(heading)) continue;
        if (!best || std::abs(y - near) < std::abs(*best - near)) best = y;
    }
    return best;
}

/// In news the year that brings the day nearest to the day of writing; what happened did so before.
YearGuess year_near(unsigned month, const DateContext& context) {
    const Day writing = *context.writing;
    const auto now = static_cast<int>(calendar::month_of(writing));
    const int ahead = static_cast<int>(month) - now;
    const int farthest_ahead = context.past_tense && !context.future_tense ? 0 : 6;
    const int year = calendar::year_of(writing);
    return {ahead > farthest_ahead ? year - 1
            : ahead < -9           ? year + 1
                                   : year,
            DateFrom::document, -1};
}

/// Whether a report still tells of the weeks before it was written.
bool near_writing(const DateContext& context) {
    constexpr std::chrono::days weeks{60};
    const DateSpan reached = context.reference->span;
    return reached.begin <= *context.writing + weeks && *context.writing <= reached.end + weeks;
}

/// Days from a date on to the month that is guessed to follow it; nullopt where it does not.
std::optional<int> days_on(const DateAnchor& from, unsigned month, const YearGuess& guess) {
    const bool whole_year = from.span.length().count() > 200;
    const Day told = whole_year ? from.span.begin : from.span.end;
    const DateSpan span = calendar::month_span(guess.year, month);
    if (span.end < from.span.begin) return std::nullopt;
    return std::max(0, static_cast<int>((span.begin - told).count()));
}

/// A story led to another year for one sentence, and the year told next is its own again: the month
/// is of its own year where it follows on better there.
std::optional<YearGuess> back_on_line(unsigned month, const YearGuess& guess,
                                      const DateContext& context) {
    if (!context.before_jump || !context.next_year) return std::nullopt;
    const YearGuess before = year_after(month, *context.before_jump, std::nullopt);
    if (before.year != *context.next_year || before.year == guess.year) return std::nullopt;
    const auto gap = days_on(*context.before_jump, month, before);
    const auto gap_after_jump = days_on(*context.reference, month, guess);
    if (!gap || *gap > longest_gap) return std::nullopt;
    return !gap_after_jump || *gap < *gap_after_jump ? std::optional(before) : std::nullopt;
}

/// "He had crossed in July 1853. In October …": the sentence goes on from what had been.
std::optional<YearGuess> goes_on_from_past(unsigned month, const YearGuess& guess,
                                           const DateContext& context) {
    const auto& past = context.looked_back;
    if (!past || past->sentence + 1 != context.sentence) return std::nullopt;
    const YearGuess then = year_after(month, *past, std::nullopt);
    const auto gap = days_on(*past, month, then);
    const auto gap_from_line = days_on(*context.reference, month, guess);
    const bool before_line =
        calendar::month_span(then.year, month).end < context.reference->span.begin;
    const bool nearer = gap && *gap <= longest_gap / 2 && gap_from_line && *gap < *gap_from_line;
    return before_line && nearer ? std::optional(then) : std::nullopt;
}

/// "He resigned on 9 January 1957. The troops had left on 22 December.": the one that had been.
bool had_been(unsigned month, const YearGuess& guess, const DateContext& context) {
    constexpr int least_ahead = 6; ///< months; nearer ones may be told in a loose past perfect
    const DateSpan reached = context.reference->span;
    const auto now = static_cast<int>(calendar::month_of(reached.end));
    return context.past_perfect && !context.in_sentence && reached.length().count() <= 31 &&
           guess.year == calendar::year_of(reached.end) &&
           static_cast<int>(month) - now >= least_ahead;
}

/// "Oxford fell on 24 June 1646. The king was tried in January.": a story goes forward where
/// neither the words nor the year told next say that it steps back.
bool went_on(unsigned month, const YearGuess& guess, const DateContext& context) {
    const DateAnchor& near = *context.reference;
    const DateSpan reached = near.span;
    const int back = static_cast<int>(calendar::month_of(reached.end)) - static_cast<int>(month);
    const bool told = near.from == DateFrom::context || near.from == DateFrom::sentence;
    const bool same_year = guess.year == calendar::year_of(reached.end);
    if (!told || !same_year || reached.length().count() > 31 || back <= months_told_back)
        return false;
    const bool back_in_story =
        context.story && context.story->contains(calendar::month_span(guess.year, month).begin) &&
        !context.story->contains(calendar::month_span(guess.year + 1, month).begin);
    const bool told_here =
        context.year_here == guess.year && (context.months_here >> month & 1U) != 0;
    return !told_here && !context.past_perfect && context.next_year != guess.year && !back_in_story;
}

/// The year told behind a date that may hold it back: a winter lies in two years, and the one that
/// the text tells next says in which the story goes on; a day is held by its own paragraph alone.
std::optional<int> holding_year(const DateAnchor& near, const DateContext& context) {
    const bool two_years = calendar::year_of(near.span.begin) != calendar::year_of(near.span.end) &&
                           near.span.length().count() <= 200;
    return two_years ? context.next_year : context.next_in_block;
}

/// The year that brings a month into the time that the document is about, where the story is within
/// it and a yearless month would lead it out: "It ended in March 1940. … On 7 December" before
/// that.
std::optional<int> year_in_story(unsigned month, const YearGuess& guess, const DateAnchor& near,
                                 const DateContext& context) {
    constexpr std::chrono::days shorter{400}; // so that hardly a month stands in it twice
    constexpr std::chrono::days around{45};
    if (!context.story || context.story->length() > shorter) return std::nullopt;
    const DateSpan wide{context.story->begin - around, context.story->end + around};
    if (!near.span.overlaps(wide) || calendar::month_span(guess.year, month).overlaps(wide))
        return std::nullopt;
    return year_within(month, *context.story, guess.year);
}

/// Whether the year that a heading tells may set right what the sentences before say.
bool heading_decides(const YearGuess& guess, const DateAnchor& near, const DateContext& context) {
    if (near.from == DateFrom::heading) return true;
    const int reached = calendar::year_of(near.span.end);
    // "In December 1776 … On 2 January": the story has left the heading's year
    const bool rolls_on = guess.year == reached + 1 && near.span.length().count() <= 31;
    // What a title says lasts no longer than until the story has gone on from its year.
    if (context.title_only && (rolls_on || near.span.begin > context.heading->end)) return false;
    const bool just_told = near.leads && near.sentence + 1 >= context.sentence &&
                           near.sentence >= context.block_begin && near.from != DateFrom::document;
    return !just_told || (near.span.overlaps(*context.heading) && !rolls_on);
}

} // namespace

std::optional<YearGuess> detail::guess_year(unsigned month, const DateContext& context) {
    // "In May 1970 he married. In October he moved to Leeds."
    if (context.news && context.why_beside == Beside::long_ago &&
        just_told(context.beside, context) && context.past_tense && !context.future_tense &&
        !context.in_sentence)
        return year_after(month, *context.beside, std::nullopt);
    const bool reports = context.news && context.writing && !context.in_sentence &&
                         context.reference && (context.future_tense || near_writing(context));
    if (reports) return year_near(month, context);
    if (context.in_sentence || context.reference) {
        const DateAnchor& near = context.in_sentence ? *context.in_sentence : *context.reference;
        YearGuess guess = year_after(month, near, holding_year(near, context));
        if (!context.in_sentence) {
            if (const auto on_line = back_on_line(month, guess, context)) return on_line;
            if (const auto then = goes_on_from_past(month, guess, context)) return then;
            if (had_been(month, guess, context)) --guess.year;
            if (context.reference && went_on(month, guess, context)) ++guess.year;
        }
        if (context.heading && heading_decides(guess, near, context)) {
            if (const auto inside = year_within(month, *context.heading, guess.year)) {
                if (*inside != guess.year) guess = {*inside, DateFrom::heading, -1};
            }
        } else if (const auto inside = year_in_story(month, guess, near, context)) {
            guess.year = *inside;
        }
        return guess;
    }
    if (context.heading) {
        const int first = calendar::year_of(context.heading->begin);
        return YearGuess{year_within(month, *context.heading, first).value_or(first),
                         DateFrom::heading, -1};
    }
    if (context.writing && context.news) return year_near(month, context);
    for (const auto& year : {context.hinted_year, context.hinted_next, context.next_year})
        if (year) return YearGuess{*year, DateFrom::context, -1};
    return std::nullopt;
}

int detail::year_of_weekday(const DateExpression& date, int guess, const DateContext& context) {
    constexpr int first = 1753; // whose weekdays are today's nearly everywhere
    if (!date.weekday || !date.day || !date.month || guess < first) return guess;
    const std::chrono::weekday wanted{(*date.weekday + context.weekday_shift) % 7};
    const auto fits = [&](int year) {
        const auto day = calendar::make_day(year, *date.month, *date.day);
        return day && std::chrono::weekday{*day} == wanted;
    };
    for (const int year : {guess, guess + 1, guess - 1})
        if (fits(year)) return year;
    return guess;
}

} // namespace dateline::tagging
