#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;

namespace {

DateExpression time_of_day(std::size_t first, std::size_t last) {
    return of_kind(DateExpression::Kind::clock, first, last);
}

} // namespace

/// "19:15", "5:30 PM", "4.17 a.m.", "7 a.m.", "03:00 hrs".
auto DateGrammar::clock(std::size_t i) const -> Found {
    std::size_t next = i + 1;
    if (at(i).kind == Kind::number && at(i).digits == 4 && at(i).value <= 2400) {
        const bool told = word(next, "utc") || word(next, "gmt") || word(next, "z") ||
                          word(next, "hours") || word(next, "hrs") || word(next, "local");
        const bool zone = told || (at(next).zone && at(next).capital); // "0600 EST"
        return zone && at(i).value % 100 < 60 ? Found(time_of_day(i, next + 1)) : Found();
    }
    if (const Found spoken = spoken_hour(i)) return spoken;
    if (!number(i, 0, 24) || at(i).digits > 2) return std::nullopt;
    const bool counted = !at(next).space_before && number(next + 1, 0, 59) &&
                         at(next + 1).digits == 2 && !at(next + 1).space_before;
    const bool dotted = mark(next, '.') && after_half_day(next + 2) > next + 2;
    const bool minutes = counted && (mark(next, ':') || dotted);
    if (minutes) next += 2;
    const std::size_t half_day = after_half_day(next);
    if (half_day == next && !minutes) return std::nullopt;
    const bool hours = word(next, "hrs") || word(next, "hr") || word(next, "hours");
    next = half_day == next && hours ? next + 1 : half_day;
    return time_of_day(i, at(next).zone ? next + 1 : next);
}

/// Behind "a.m.", "pm"; `i` where neither stands.
std::size_t DateGrammar::after_half_day(std::size_t i) const {
    if (word(i, "am") || word(i, "pm")) return i + 1;
    const bool dotted = (word(i, "a") || word(i, "p")) && mark(i + 1, '.') && word(i + 2, "m");
    if (!dotted) return i;
    return mark(i + 3, '.') ? i + 4 : i + 3;
}

/// "six o'clock", "half-past ten a.m.", "a quarter to 7 p.m.".
auto DateGrammar::spoken_hour(std::size_t i) const -> Found {
    std::size_t next = is(i, DateWord::article) ? i + 1 : i;
    if (word(next, "half") || word(next, "quarter")) {
        ++next;
        if (mark(next, '-')) ++next;
        if (!word(next, "past") && !word(next, "to")) return std::nullopt;
        ++next;
    } else if (next > i) {
        return std::nullopt;
    }
    const bool in_words = is(next, DateWord::number) && at(next).value <= 12;
    if (!in_words && !number(next, 1, 12)) return std::nullopt;
    ++next;
    const bool o_clock = word(next, "o") && mark(next + 1, '\'') && word(next + 2, "clock");
    if (o_clock) next += 3;
    const std::size_t last = after_half_day(next);
    if (!o_clock && last == next) return std::nullopt;
    return time_of_day(i, at(last).zone ? last + 1 : last);
}

/// "in the morning", "at dawn", "by noon": a time of the day that is being told. "By dawn the next
/// day" is the next day, one step on.
auto DateGrammar::daytime(std::size_t i) const -> Found {
    const std::size_t next = is(i, DateWord::the) ? i + 1 : i;
    if (word(i, "overnight") && !noun(i + 1)) return time_of_day(i, i + 1);
    if (!is(next, DateWord::daytime) || i == 0) return std::nullopt;
    const bool the = next > i;
    if (const Found day = which_unit(next + 1); day && is(next + 1, DateWord::the) &&
                                                day->kind == DateExpression::Kind::shift &&
                                                day->unit == Unit::day && !day->stretch) {
        DateExpression hour_of_day = *day;
        hour_of_day.first = i;
        hour_of_day.hour = at(next).value;
        return hour_of_day;
    }
    const bool cued = (!the && (word(i - 1, "before") || word(i - 1, "after"))) ||
                      word(i - 1, "in") || word(i - 1, "during") || word(i - 1, "by") ||
                      (word(i - 1, "at") && !the) || is(i - 1, DateWord::part);
    const bool habit = !the && (word(next, "night") || word(next, "morning"));
    const bool ends = at(next + 1).kind == Kind::mark || at(next + 1).follower ||
                      is(next + 1, DateWord::the) || at(next + 1).capital;
    if (!cued || habit || !ends || word(next + 1, "of")) return std::nullopt;
    DateExpression time = time_of_day(i, next + 1);
    time.hour = at(next).value;
    return time;
}

} // namespace dateline::tagging
