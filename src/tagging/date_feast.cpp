#include "tagging/date_grammar.hpp"

#include <cstdlib>

namespace dateline::tagging {

namespace {

constexpr int of_easter = 2000; ///< from here on the list of words counts days from Easter

} // namespace

/// Days with a name of their own: "Christmas Eve 1944", "New Year's Day".
auto DateGrammar::feast(std::size_t i) const -> Found {
    if (!at(i).capital) return std::nullopt;
    if (at(i).value >= of_easter) return movable_feast(i);
    const bool only_as_day = at(i).value < 0; // "Boxing Day"
    if (only_as_day && !word(i + 1, "day")) return std::nullopt;
    int month_and_day = std::abs(at(i).value);
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

/// "May Day 1945", "Armistice Day": words of another use, but for the day behind them.
auto DateGrammar::named_day(std::size_t i) const -> Found {
    if (!word(i + 1, "day") || !at(i + 1).capital || !at(i).capital) return std::nullopt;
    DateExpression date = starting(i, i + 2);
    date.month = word(i, "may") ? 5 : 11;
    date.day = word(i, "may") ? 1 : 11;
    add_year(date);
    return date;
}

} // namespace dateline::tagging
