#include "tagging/date_grammar.hpp"

#include <algorithm>

namespace dateline::tagging {

using Kind = DateToken::Kind;

auto DateGrammar::date(std::size_t i) const -> Found {
    Found found = is(i, DateWord::weekday) ? with_weekday(i) : core(i);
    if (found) add_time_of_day(*found);
    return found;
}

auto DateGrammar::core(std::size_t i) const -> Found {
    const std::size_t from = is(i, DateWord::the) ? i + 1 : i;
    const DateToken& token = at(from);
    Found found = slice(from);
    const bool half_follows = rank_at(from) && is(from + 1, DateWord::half);
    if (!found && (half_follows || token.word == DateWord::part || token.word == DateWord::half ||
                   token.word == DateWord::ordinal)) {
        found = with_part(from);
    }
    if (!found && (token.kind == Kind::number || rank_at(from))) {
        found = numbered(from, from > i);
    }
    if (!found && (word(from, "may") || word(from, "armistice"))) found = named_day(from);
    if (!found && (token.word == DateWord::month || token.word == DateWord::abbr)) {
        found = month_first(from);
    }
    if (!found && token.word == DateWord::season) found = season(from);
    if (!found && token.word == DateWord::feast) found = with_day(feast(from));
    if (!found && token.kind == Kind::decade) found = decade(from);
    if (!found && (token.word == DateWord::era || mark(from + 1, '.'))) found = year_alone(from);
    if (!found && token.kind == Kind::word && token.capital) found = quarter(from);
    if (!found) return found;
    if (found->month && !found->day) {
        found->attributive |=
            found->last == from + (found->year ? 2 : 1) && determined(from) && noun(found->last);
    }
    if (!found->attributive) found->first = std::min(found->first, i);
    return found;
}

/// What begins with a number: "2015-09-30", "25 June", "19th century", "the 25th", "1943".
auto DateGrammar::numbered(std::size_t i, bool the) const -> Found {
    Found found = numeric(i);
    if (!found) found = day_first(i);
    if (!found) found = century(i);
    if (!found) found = quarter(i);
    if (!found && the) found = day_alone(i);
    if (!found && (!the || (determined(i) && noun(i + 1)) || is(i + 1, DateWord::season))) {
        found = year_alone(i);
    }
    return found;
}

auto DateGrammar::with_weekday(std::size_t i) const -> Found {
    std::size_t next = i + 1;
    if (mark(next, ',')) ++next;
    if (is(next, DateWord::daytime)) ++next; // "Sunday dawn of 25 June"
    if (word(next, "of") || word(next, "on")) ++next;
    if (auto day = core(next); day && day->day) {
        day->weekday = static_cast<unsigned>(at(i).value);
        day->first = i;
        return day;
    }
    const std::size_t day = i + 2; // "Friday the 13th"
    if (is(i + 1, DateWord::the) && at(day).kind == Kind::ordinal && at(day).value >= 1 &&
        at(day).value <= 31 && at(i).capital && !mark(day + 1, '-') && !word(day + 1, "of")) {
        DateExpression date = starting(i, day + 1);
        date.weekday = static_cast<unsigned>(at(i).value);
        date.day = static_cast<unsigned>(at(day).value);
        return date;
    }
    const bool newspaper = at(i + 1).capital && is(i + 1, DateWord::head);
    const bool named = i > 0 && at(i - 1).capital && (at(i - 1).tells & telling::epithet) != 0;
    if (newspaper || named || !at(i).capital) return std::nullopt;
    DateExpression alone = starting(i, i + 1);
    alone.weekday = static_cast<unsigned>(at(i).value);
    if (is(alone.last, DateWord::daytime)) alone.hour = at(alone.last++).value;
    return alone;
}

/// "25 June 1950", "the 25th of June", "6th May".
auto DateGrammar::day_first(std::size_t i) const -> Found {
    const DateToken& token = at(i);
    const bool plain = token.kind == Kind::number && token.digits <= 2;
    if (!plain && !rank_at(i)) return std::nullopt;
    if (token.value < 1 || token.value > 31) return std::nullopt;
    std::size_t next = i + 1;
    if (word(next, "day")) ++next;
    if (word(next, "of")) ++next;
    if (mark(next, '-') && !at(next).space_before && plain) ++next; // 25-Jun-1950
    std::size_t last = next;
    const auto month = month_at(next, last);
    if (!month) return std::nullopt;
    DateExpression date = starting(i, last);
    date.day = static_cast<unsigned>(token.value);
    date.month = month;
    add_year(date);
    if (part_of_name(date.last)) return std::nullopt;
    return date;
}

/// "June 25, 1950", "June 1950", "June".
auto DateGrammar::month_first(std::size_t i) const -> Found {
    std::size_t last = i;
    const auto month = month_at(i, last);
    if (!month) return std::nullopt;
    DateExpression date = starting(i, last);
    date.month = month;
    std::size_t next = last;
    if (is(next, DateWord::the)) ++next;
    const DateToken& token = at(next);
    const bool day =
        (token.kind == Kind::number && token.digits <= 2) || token.kind == Kind::ordinal;
    const bool clock_time = mark(next + 1, ':') && !at(next + 1).space_before &&
                            at(next + 2).kind == Kind::number && !at(next + 2).space_before;
    const bool era = era_at(next + 1, last) != 0;
    const bool of_month = token.value >= 1 && token.value <= 31;
    if (day && of_month && !clock_time && !era && !clock(next)) {
        date.day = static_cast<unsigned>(token.value);
        date.last = next + 1;
    }
    add_year(date);
    const bool told = date.day || date.year || date.year_shift;
    const bool shortened = is(i, DateWord::abbr) && !mark(i + 1, '.');
    if (!told && (shortened || !month_meant(i))) return std::nullopt;
    if (part_of_name(date.last)) return std::nullopt;
    return date;
}

/// A month's name that is no verb and no person: May, March, August, April, June.
bool DateGrammar::month_meant(std::size_t i) const {
    if (!at(i).capital) return false;
    const DateToken& next = at(i + 1);
    const bool named_person = next.kind == Kind::word && next.capital &&
                              next.word == DateWord::other && next.space_before;
    const bool joined =
        connector(i + 1, true) != i + 1 &&
        (is(connector(i + 1, true), DateWord::month) || is(connector(i + 1, true), DateWord::part));
    if (joined) return true;
    if (i == 0) {
        const bool also_a_name = at(i).value == 4 || at(i).value == 6 || at(i).value == 8;
        const bool tells = is(i + 1, DateWord::yearly) || (!also_a_name && passes(i + 1));
        return !named_person &&
               (mark(i + 1, ',') || is(i + 1, DateWord::side) || setting_.heading || tells);
    }
    const bool may_be_word = at(i).value == 3 || at(i).value == 5;
    const DateToken& before = at(i - 1);
    if (before.mark == '-' && i >= 2 && is(i - 2, DateWord::part)) return true;
    switch (before.word) {
    case DateWord::cue:
    case DateWord::side:
    case DateWord::part:
    case DateWord::which:
    case DateWord::hedge:
    case DateWord::month:
    case DateWord::moved:
        return true;
    case DateWord::the:
    case DateWord::article:
        return !may_be_word || (noun(i + 1) && names_event(i + 1));
    default:
        break;
    }
    if (before.kind == Kind::mark) {
        return !named_person && before.mark != '.' && before.mark != '"' && before.mark != ' ' &&
               !(may_be_word && before.mark == '\'');
    }
    return before.kind == Kind::word && !before.capital && !named_person && !may_be_word;
}

std::optional<unsigned> DateGrammar::month_at(std::size_t i, std::size_t& last) const {
    if (is(i, DateWord::month)) {
        const bool may_be_word = at(i).value == 3 || at(i).value == 5 || at(i).value == 8;
        if (!at(i).capital && may_be_word) return std::nullopt;
        last = i + 1;
        return static_cast<unsigned>(at(i).value);
    }
    if (is(i, DateWord::abbr) && at(i).capital) {
        last = mark(i + 1, '.') && !at(i + 1).space_before ? i + 2 : i + 1;
        return static_cast<unsigned>(at(i).value);
    }
    return std::nullopt;
}

/// 2015-09-30, 30.9.2015, 30/9/2015.
auto DateGrammar::numeric(std::size_t i) const -> Found {
    if (at(i).kind != Kind::number) return std::nullopt;
    const char separator = at(i + 1).mark;
    if (separator != '-' && separator != '.' && separator != '/') return std::nullopt;
    for (std::size_t k = i + 1; k < i + 5; ++k) {
        if (at(k).space_before || (k % 2 != (i % 2) && at(k).mark != separator)) return {};
    }
    if (at(i + 2).kind != Kind::number || at(i + 4).kind != Kind::number) return std::nullopt;
    DateExpression date = starting(i, i + 5);
    const int a = at(i).value;
    const int b = at(i + 2).value;
    const int c = at(i + 4).value;
    if (separator == '-' || at(i).digits == 4) {
        if (at(i).digits != 4 || at(i + 2).digits != 2 || at(i + 4).digits != 2) return {};
        date.year = a;
        date.month = static_cast<unsigned>(b);
        date.day = static_cast<unsigned>(c);
        return date;
    }
    if (at(i).digits > 2 || at(i + 2).digits > 2 || at(i + 4).digits != 4) return std::nullopt;
    const bool month_leads = separator == '/' && b > 12;
    date.unclear = separator == '/' && a <= 12 && b <= 12 && a != b;
    date.year = c;
    date.month = static_cast<unsigned>(month_leads ? a : b);
    date.day = static_cast<unsigned>(month_leads ? b : a);
    return date;
}

/// "27 February at 00:00", "May 8, 1:00 AM", "Sunday morning": the time belongs to its day.
void DateGrammar::add_time_of_day(DateExpression& date) const {
    if (!date.day) return;
    std::size_t next = date.last;
    if (mark(next, ',')) ++next;
    if (word(next, "at") || word(next, "around")) ++next;
    if (const auto time = clock(next)) date.last = time->last;
}

/// Where the date begins after "the morning of", "19:15 on", "0600 UTC": the time belongs to it.
std::size_t DateGrammar::after_time_of_day(std::size_t i) const {
    std::size_t next = is(i, DateWord::the) ? i + 1 : i;
    if (is(next, DateWord::daytime)) {
        ++next;
        if (!(word(next, "of") || word(next, "on") || word(next, "before"))) return i;
        ++next;
        return is(next, DateWord::the) ? next + 1 : next;
    }
    const auto time = clock(i);
    if (!time) return i;
    next = time->last;
    if (mark(next, '(')) { // "at 12:40 CST (04:40 UTC) on 21 October"
        const auto elsewhere = clock(next + 1);
        if (elsewhere && mark(elsewhere->last, ')')) next = elsewhere->last + 1;
    }
    if (mark(next, ',')) ++next;
    if (word(next, "on") || word(next, "of")) ++next;
    if (is(next, DateWord::the)) ++next;
    return next;
}

/// "7 October Square", "14 February Alliance".
bool DateGrammar::part_of_name(std::size_t last) const {
    return is(last, DateWord::head) && at(last).value != 2 && at(last).capital &&
           at(last).space_before;
}

} // namespace dateline::tagging
