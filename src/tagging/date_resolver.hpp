#pragma once

#include "tagging/date_expression.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace dateline::tagging {

/// A date that others lean on.
struct DateAnchor {
    calendar::DateSpan span;
    DateFrom from = DateFrom::context; ///< where it stands, seen from what leans on it
    std::int32_t mention = -1;         ///< index into Mentions::dates, or -1
    std::uint32_t sentence = 0;        ///< in which it stands, where it is told
    bool leads = false;                ///< the first date of its sentence
    bool to_day = false;               ///< its last day is told, however long it is
};

/// Why a date led nothing.
enum class Beside : std::uint8_t {
    until,    ///< "lasted until 5 November"
    long_ago, ///< news' day or month of another time
    news,     ///< "last Friday" in news
};

/// What governs a date: kept up by the tagger from sentence to sentence.
struct DateContext {
    std::optional<DateAnchor> reference;       ///< the last date that governs, of any precision
    std::optional<DateAnchor> last_day;        ///< the last one that was a single day
    std::optional<calendar::DateSpan> heading; ///< span that the section's headings tell
    bool title_only = false;                   ///< and none of them but the title of all
    std::optional<calendar::DateSpan> story;   ///< the time that the document is about
    std::optional<calendar::Day> writing;      ///< document creation time
    std::optional<int> next_year;              ///< the year that the text tells next
    std::optional<int> next_in_block;          ///< the same, in a later sentence of the paragraph
    std::uint32_t block_begin = 0;             ///< first sentence of the paragraph
    int year_here = 0;                         ///< of the months that the paragraph has told last,
    std::uint16_t months_here = 0;             ///< and these months, a bit each
    /// Where the story was before the last date with a year of its own led it to another year.
    std::optional<DateAnchor> before_jump;
    std::optional<DateAnchor> looked_back; ///< "had crossed in July 1853": told, but led nothing
    unsigned weekday_shift =
        0;                ///< days the weekdays told lie behind those of the Gregorian calendar
    int last_century = 0; ///< told, negative before Christ
    std::optional<int> hinted_year;         ///< "the 2005 season": told, but governs nothing
    std::optional<int> hinted_next;         ///< likewise, behind the date, in its paragraph
    std::optional<DateAnchor> last_stretch; ///< the last one told from its begin to its end
    std::optional<DateAnchor> beside;       ///< the last one told that led nothing
    Beside why_beside = Beside::until;
    std::optional<DateAnchor> in_sentence;      ///< the last day or month told in this sentence
    std::optional<DateAnchor> year_in_sentence; ///< the last year or less told in this sentence
    std::optional<DateAnchor> apposed;          ///< the date that this one only explains
    bool evening = false; ///< the story has reached the evening or night of the last day
    bool news = false;    ///< told from the day of writing, not from within a narrative
    std::uint32_t sentence = 0;
    bool future_tense = false;
    bool past_tense = false;   ///< a verb of the past stands before it in the sentence
    bool past_perfect = false; ///< "had" does, or stands right behind
    bool had_been = false;     ///< "had" stands before it, not behind: "had gone on Monday"
};

struct ResolvedDate {
    std::optional<calendar::DateSpan> value;
    calendar::Precision precision = calendar::Precision::day;
    DateFrom from = DateFrom::sentence;
    bool relative = false;
    std::int32_t anchor = -1;
    std::string reason;      ///< why there is no value
    bool impossible = false; ///< no such day in the calendar
};

/// Whether a date was told in the sentence before, in the same paragraph.
[[nodiscard]] inline bool just_told(const std::optional<DateAnchor>& date,
                                    const DateContext& context) {
    return date && date->sentence + 1 == context.sentence && date->sentence >= context.block_begin;
}

/// Likewise, or in this sentence.
[[nodiscard]] inline bool told_lately(const std::optional<DateAnchor>& date,
                                      const DateContext& context) {
    return date && (date->sentence == context.sentence || just_told(date, context));
}

/// The span an expression means where it stands. Pure.
[[nodiscard]] ResolvedDate resolve(const DateMatch& match, const DateContext& context);

namespace detail {
struct YearGuess {
    int year = 0;
    DateFrom from = DateFrom::context;
    std::int32_t anchor = -1; ///< index into Mentions::dates, or -1
};
/// The year of a month that is told without one; nullopt where nothing governs it.
[[nodiscard]] std::optional<YearGuess> guess_year(unsigned month, const DateContext& context);
/// "Monday, August 29" in a story that has glanced at another year: the year beside the guess in
/// which that day is a Monday, if it is none in the guess itself.
[[nodiscard]] int year_of_weekday(const DateExpression& date, int guess,
                                  const DateContext& context);
[[nodiscard]] ResolvedDate resolve_calendar(const DateExpression& date, const DateContext& context);
[[nodiscard]] ResolvedDate resolve_shift(const DateExpression& date,
                                         const std::optional<DateAnchor>& base,
                                         const DateContext& context);
/// "the first week", "the last two weeks", "the second Monday" of a longer stretch.
[[nodiscard]] calendar::DateSpan slice_of(calendar::DateSpan span, const DateExpression& date);
/// "Friday the 13th": the day of its number that falls on that weekday, in the same month or, where
/// none does there, in one near it.
[[nodiscard]] calendar::Day on_weekday(calendar::Day day, const DateExpression& date,
                                       unsigned weekday_shift);
/// "in the past week", "over the last three days" in news: until the day it was written on; nothing
/// for other lengths of time.
[[nodiscard]] std::optional<calendar::DateSpan> recent(const DateExpression& date,
                                                       const DateContext& context);
/// A day moved by so many units.
[[nodiscard]] calendar::Day moved(calendar::Day from, Unit unit, int count);
/// How exactly a span tells the time, by its length.
[[nodiscard]] calendar::Precision precision_of(calendar::DateSpan span);
} // namespace detail

} // namespace dateline::tagging
