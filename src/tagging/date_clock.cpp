#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;

namespace {

DateExpression time_of_day(std::size_t first, std::size_t last) {
    DateExpression time;
    time.kind = DateExpression::Kind::clock;
    time.first = first;
    time.last = last;
    return time;
}

} // namespace

/// "19:15", "5:30 PM", "7 a.m.", "03:00 hrs".
auto DateGrammar::clock(std::size_t i) const -> Found {
    std::size_t next = i + 1;
    if (at(i).kind == Kind::number && at(i).digits == 4 && at(i).value <= 2400) {
        const bool zone = word(next, "utc") || word(next, "gmt") || word(next, "z") ||
                          word(next, "hours") || word(next, "hrs") || word(next, "local");
        return zone && at(i).value % 100 < 60 ? Found(time_of_day(i, next + 1)) : Found();
    }
    if (!number(i, 0, 24) || at(i).digits > 2) return std::nullopt;
    const bool minutes = mark(next, ':') && !at(next).space_before && number(next + 1, 0, 59) &&
                         at(next + 1).digits == 2 && !at(next + 1).space_before;
    if (minutes) next += 2;
    const bool half_day = word(next, "am") || word(next, "pm");
    const bool dotted =
        (word(next, "a") || word(next, "p")) && mark(next + 1, '.') && word(next + 2, "m");
    if (!half_day && !dotted && !minutes) return std::nullopt;
    const bool hours = word(next, "hrs") || word(next, "hr") || word(next, "hours");
    if (dotted) {
        next += mark(next + 3, '.') ? 4 : 3;
    } else if (half_day || hours) {
        ++next;
    }
    for (const auto* zone : {"utc", "gmt", "edt", "est", "cdt", "cst", "pdt", "pst"}) {
        if (word(next, zone)) return time_of_day(i, next + 1);
    }
    return time_of_day(i, next);
}

/// "in the morning", "at dawn", "by noon": a time of the day that is being told.
auto DateGrammar::daytime(std::size_t i) const -> Found {
    const std::size_t next = is(i, DateWord::the) ? i + 1 : i;
    if (!is(next, DateWord::daytime) || i == 0) return std::nullopt;
    const bool the = next > i;
    const bool cued = word(i - 1, "in") || word(i - 1, "during") || word(i - 1, "by") ||
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
