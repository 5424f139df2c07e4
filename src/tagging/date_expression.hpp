#pragma once

#include "calendar/spans.hpp"
#include "tagging/date_token.hpp"
#include "tagging/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace dateline::tagging {

/// The part of a stretch that a word of the class "part" names by its value.
[[nodiscard]] constexpr calendar::Part part_named(int value) {
    return value == 1   ? calendar::Part::early
           : value == 2 ? calendar::Part::middle
                        : calendar::Part::late;
}

/// A calendar expression as its words say, before its missing parts are found.
struct DateExpression {
    enum class Kind : std::uint8_t {
        calendar, ///< year, month, day … as far as they are told
        shift,    ///< so many units from the date that governs it
        duration, ///< "two years": no date
        present,  ///< "now", "at that time": no date
        deictic,  ///< "yesterday": from the day of writing
        clock,    ///< "at 19:15": the day that governs it
    } kind = Kind::calendar;

    std::size_t first = 0; ///< token range [first, last)
    std::size_t last = 0;

    // Kind::calendar
    std::optional<int> year; ///< astronomical
    std::optional<unsigned> month;
    std::optional<unsigned> day;
    std::optional<calendar::Season> season;
    std::optional<int> quarter;
    std::optional<int> decade; ///< its first year
    std::optional<int> century;
    std::optional<unsigned> weekday; ///< ISO, 1 = Monday
    bool again = false;              ///< "the same Monday": one that was told before
    std::optional<int> easter;       ///< days behind Easter Sunday: "Good Friday" -2
    std::optional<int> year_shift;   ///< "of that year" 0, "of the following year" 1
    std::optional<int> month_shift;  ///< "the 5th of that month" 0, "of the following month" 1
    calendar::Part part = calendar::Part::whole;
    int hour = 0;             ///< of the class "daytime": 1 = morning, 2 = evening or night
    bool unclear = false;     ///< 3/4/2010: day and month can't be told apart
    bool bare_year = false;   ///< a year by its neighbours only, a century without an era
    bool bare_decade = false; ///< "the '60s": of which century is not told
    bool attributive = false; ///< "the 1975 agreement": tells which one, not when it happened

    // Kind::calendar or an nth, a piece cut from it: "the last two weeks of February"
    int slice_index = 0; ///< 1 = the first piece, -1 = the last, 0 = the whole
    int slice_count = 1; ///< units in the piece
    Unit slice_unit = Unit::day;

    // Kind::shift, deictic
    Unit unit = Unit::day;
    int count = 0;
    bool told_stretch = false; ///< "those years": the stretch that was told
    bool stretch = false;      ///< "over the next three days": all of them
    bool countable = true;     ///< false: "several weeks later"
    bool from_writing = false; ///< "ago", "last week" in news
    bool from_event = false;   ///< "two days after the landing": the event's date is not told
    bool nth = false;          ///< "the third day of the siege": counted from when that began
    bool of_told = false;      ///< "on the third day": of what the paragraph tells

    DateModifier modifier = DateModifier::none;
};

/// What stands at one spot of a sentence: a date, a range of two, or a date reckoned from another.
struct DateMatch {
    DateExpression date;
    std::optional<DateExpression> until; ///< end of a range
    std::optional<DateExpression> base;  ///< "three days after *5 May*"
    std::size_t first = 0;
    std::size_t last = 0;
    bool open_ended = false; ///< "since", "until", "before": not when the story takes place
};

/// An expression that covers the words from `first` up to `last`.
[[nodiscard]] inline DateExpression starting(std::size_t first, std::size_t last) {
    DateExpression date;
    date.first = first;
    date.last = last;
    return date;
}

[[nodiscard]] inline DateExpression of_kind(DateExpression::Kind kind, std::size_t first,
                                            std::size_t last) {
    DateExpression date = starting(first, last);
    date.kind = kind;
    return date;
}

[[nodiscard]] inline DateMatch alone(const DateExpression& date) {
    return DateMatch{date, std::nullopt, std::nullopt, date.first, date.last};
}

} // namespace dateline::tagging
