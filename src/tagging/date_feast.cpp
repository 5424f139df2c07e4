#include "tagging/date_grammar.hpp"

#include <cstdlib>

namespace dateline::tagging {

namespace {

constexpr int of_easter = 2000; ///< from here on the list of words counts days from Easter
constexpr int one_year = 10000; ///< a negative one has the day's year before month and day
constexpr int may_day = 501;    ///< these two words have another use in the list
constexpr int armistice_day = 1111;

} // namespace

/// Days with a name of their own: "Christmas Eve 1944", "New Year's Day".
auto DateGrammar::feast(std::size_t i) const -> Found {
    if (word(i, "new") && is(i - 1, DateWord::the)) return new_year(i);
    if (!at(i).capital) return std::nullopt;
    if (at(i).value >= of_easter) return movable_feast(i);
    if (at(i).value < 0) return named_day(i);
    int month_and_day = at(i).value;
    std::size_t next = i + 1;
    if (word(i, "new")) {
        const bool years = word(next, "year") && word(next + 2, "s");
        if (!years) return std::nullopt;
        next += 3;
        if (!word(next, "day") && !word(next, "eve")) return std::nullopt;
    }
    if (word(next, "eve")) month_and_day = month_and_day == 101 ? 1231 : month_and_day - 1;
    if (word(next, "day") || word(next, "eve"))
        ++next;
    else if (noun(next) && !(i > 0 && word(i - 1, "by"))) // "by Christmas trenches ran"
        return std::nullopt;
    DateExpression date = starting(i, next);
    date.month = static_cast<unsigned>(month_and_day / 100);
    date.day = static_cast<unsigned>(month_and_day % 100);
    add_year(date);
    return date;
}

/// "Good Friday, 27 March 1964", "St Andrew's Day, 30 November": the day told behind it is the
/// same.
auto DateGrammar::with_day(Found feast) const -> Found {
    if (!feast || feast->year || !mark(feast->last, ',')) return feast;
    const std::size_t next = feast->last + 1;
    const bool begins = at(next).kind == DateToken::Kind::number || rank_at(next) ||
                        at(next).word == DateWord::month || at(next).word == DateWord::abbr;
    if (!begins) return feast;
    Found day = core(next);
    if (!day || !day->day || !day->month) return feast;
    day->first = feast->first;
    return day;
}

/// "in the new year", "until the new year": the January that comes next.
auto DateGrammar::new_year(std::size_t i) const -> Found {
    if (i < 2 || !word(i + 1, "year") || mark(i + 2, '\'')) return std::nullopt;
    const bool led = word(i - 2, "in") || word(i - 2, "until") || word(i - 2, "till") ||
                     word(i - 2, "by") || word(i - 2, "before") || word(i - 2, "into");
    if (!led || noun(i + 2)) return std::nullopt;
    DateExpression date = starting(i, i + 2);
    date.month = 1;
    date.year_shift = 1;
    return date;
}

/// "Good Friday 1938", "Easter Monday", "Easter": a day that the list of words counts from Easter
/// Sunday, or the first weekday of its name from there on.
auto DateGrammar::movable_feast(std::size_t i) const -> Found {
    constexpr int first_day = of_easter + 500; // as the list of words has Easter Sunday
    const int from = at(i).value - first_day;
    const bool sunday = from % 7 == 0;
    const bool may_stand_alone = sunday && from >= 0;
    DateExpression date = starting(i, i + 1);
    date.easter = from;
    if (is(i + 1, DateWord::weekday) && at(i + 1).capital) {
        const int told = at(i + 1).value % 7; // Sunday is 0
        date.easter = from + ((told - from) % 7 + 7) % 7;
        date.last = i + 2;
    } else if (!may_stand_alone || noun(i + 1)) {
        return std::nullopt;
    }
    add_year(date);
    return date;
}

/// "Boxing Day", "Armistice Day 1920", "D-Day", "V-E Day": a word or a letter that names a day only
/// before "Day".
auto DateGrammar::named_day(std::size_t i) const -> Found {
    const bool letter = at(i).stop - at(i).start == 1;
    const bool victory = letter && i > 1 && mark(i - 1, '-') && word(i - 2, "v"); // "V-E Day"
    const std::size_t day = letter && !victory ? i + 2 : i + 1;
    if (letter && !victory && !mark(i + 1, '-')) return std::nullopt;
    const bool feast = is(i, DateWord::feast);
    if (!word(day, "day") || !(feast || at(day).capital) || !at(i).capital) return std::nullopt;
    const int told = feast ? std::abs(at(i).value) : word(i, "may") ? may_day : armistice_day;
    DateExpression date = starting(victory ? i - 2 : i, day + 1);
    date.month = static_cast<unsigned>(told / 100 % 100);
    date.day = static_cast<unsigned>(told % 100);
    add_year(date);
    if (!date.year && told > one_year) date.year = told / one_year;
    return date;
}

} // namespace dateline::tagging
