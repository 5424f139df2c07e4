#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using calendar::Part;
using Kind = DateToken::Kind;

namespace {

constexpr int first_plain_year = 1000;
constexpr int last_plain_year = 2199;

DateExpression starting(std::size_t first, std::size_t last) {
    DateExpression date;
    date.first = first;
    date.last = last;
    return date;
}

Part part_named(int value) {
    return value == 1 ? Part::early : value == 2 ? Part::middle : Part::late;
}

} // namespace

auto DateGrammar::date(std::size_t i) const -> Found {
    Found found = is(i, DateWord::weekday) ? with_weekday(i) : core(i);
    if (found) add_time_of_day(*found);
    return found;
}

auto DateGrammar::core(std::size_t i) const -> Found {
    const std::size_t from = is(i, DateWord::the) ? i + 1 : i;
    const DateToken& token = at(from);
    Found found;
    if (token.word == DateWord::part || token.word == DateWord::half ||
        token.word == DateWord::ordinal) {
        found = with_part(from);
    }
    if (!found && (token.kind == Kind::number || token.kind == Kind::ordinal ||
                   token.word == DateWord::ordinal)) {
        found = numeric(from);
        if (!found) found = day_first(from);
        if (!found) found = century(from);
        if (!found) found = quarter(from);
        if (!found && from > i) found = day_alone(from);
        if (!found && from == i) found = year_alone(from);
    }
    if (!found && (token.word == DateWord::month || token.word == DateWord::abbr)) {
        found = month_first(from);
    }
    if (!found && token.word == DateWord::season) found = season(from);
    if (!found && token.kind == Kind::decade) found = decade(from);
    if (!found && token.word == DateWord::era) found = year_alone(from);
    if (!found && token.kind == Kind::word && token.capital) found = quarter(from);
    if (found) found->first = i;
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
    const bool newspaper = at(i + 1).capital && is(i + 1, DateWord::head);
    if (newspaper || !at(i).capital) return std::nullopt;
    DateExpression alone = starting(i, i + 1);
    alone.weekday = static_cast<unsigned>(at(i).value);
    if (is(alone.last, DateWord::daytime)) ++alone.last;
    return alone;
}

/// "early 1943", "mid-March", "the end of May 1940", "the first half of 2016", "late in the
/// spring".
auto DateGrammar::with_part(std::size_t i) const -> Found {
    Part part = Part::whole;
    std::size_t next = i + 1;
    if (is(i, DateWord::part)) {
        part = part_named(at(i).value);
    } else if (is(next, DateWord::half) && at(i).value <= 2 && is(i, DateWord::ordinal)) {
        part = at(i).value == 1 ? Part::first_half : Part::second_half;
        ++next;
    } else {
        return std::nullopt;
    }
    if (mark(next, '-')) ++next;
    if (word(next, "part")) ++next;
    if (word(next, "of") || word(next, "in")) ++next;
    if (is(next, DateWord::the)) ++next;
    const DateToken& token = at(next);
    Found whole;
    if (token.kind == Kind::number && token.digits == 4) {
        if (const auto year = year_at(next); year && !counted_next(year->last)) {
            whole = starting(next, year->last);
            whole->year = year->year;
        }
    } else if (token.word == DateWord::month || token.word == DateWord::abbr) {
        whole = month_first(next);
    } else if (token.word == DateWord::season) {
        whole = season(next);
    } else if (token.kind == Kind::decade) {
        whole = decade(next);
    } else if (token.kind == Kind::ordinal || token.word == DateWord::ordinal) {
        whole = century(next);
    }
    if (!whole || whole->day) return std::nullopt;
    whole->part = part;
    return whole;
}

/// "25 June 1950", "the 25th of June", "6th May".
auto DateGrammar::day_first(std::size_t i) const -> Found {
    const DateToken& token = at(i);
    const bool plain = token.kind == Kind::number && token.digits <= 2;
    if (!(plain || token.kind == Kind::ordinal || token.word == DateWord::ordinal)) return {};
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
    const bool clock_time = mark(next + 1, ':') && !at(next + 1).space_before;
    const bool thousands =
        mark(next + 1, ',') && !at(next + 2).space_before && at(next + 2).digits == 3;
    if (day && token.value >= 1 && token.value <= 31 && !clock_time && !thousands &&
        era_at(next + 1, last) == 0) {
        date.day = static_cast<unsigned>(token.value);
        date.last = next + 1;
    }
    add_year(date);
    const bool told = date.day || date.year || date.year_shift;
    if (!told && (is(i, DateWord::abbr) || !month_meant(i))) return std::nullopt;
    if (part_of_name(date.last)) return std::nullopt;
    return date;
}

/// A month's name that is no verb and no person: May, March, August, April, June.
bool DateGrammar::month_meant(std::size_t i) const {
    if (!at(i).capital) return false;
    const DateToken& next = at(i + 1);
    const bool named_person = next.kind == Kind::word && next.capital &&
                              next.word == DateWord::other && next.space_before;
    if (i == 0) return !named_person && (mark(i + 1, ',') || is(i + 1, DateWord::side));
    const DateToken& before = at(i - 1);
    switch (before.word) {
    case DateWord::cue:
    case DateWord::side:
    case DateWord::part:
    case DateWord::which:
    case DateWord::hedge:
    case DateWord::month:
    case DateWord::moved:
    case DateWord::the:
        return true;
    default:
        break;
    }
    if (before.kind == Kind::mark && before.mark != '.') return !named_person;
    return before.kind == Kind::word && !before.capital && !named_person &&
           (at(i).value != 3 && at(i).value != 5);
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

/// "the 25th", with what follows showing that no noun does.
auto DateGrammar::day_alone(std::size_t i) const -> Found {
    const DateToken& token = at(i);
    if (token.kind != Kind::ordinal || token.value > 31 || token.value < 1 || i < 2) return {};
    const DateToken& before = at(i - 2);
    const bool placed = before.word == DateWord::cue || before.word == DateWord::side;
    const DateToken& next = at(i + 1);
    const bool ends = next.kind == Kind::mark && next.mark != '-';
    const bool goes_on = next.kind == Kind::word && !next.capital && next.follower;
    if (!placed || word(i - 2, "of") || word(i - 2, "for") || word(i - 2, "or")) return {};
    if (!(ends || goes_on) || word(i + 1, "of")) return std::nullopt;
    DateExpression date = starting(i, i + 1);
    date.day = static_cast<unsigned>(token.value);
    return date;
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
    if (separator == '-') {
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

auto DateGrammar::season(std::size_t i) const -> Found {
    DateExpression date = starting(i, i + 1);
    date.season = static_cast<calendar::Season>(at(i).value);
    if (is(date.last, DateWord::month) == false) add_year(date);
    if (date.year || date.year_shift) return date;
    if (i == 0) return std::nullopt;
    const bool the = is(i - 1, DateWord::the);
    const bool cued = the ? i >= 2 && (is(i - 2, DateWord::cue) || is(i - 2, DateWord::part) ||
                                       is(i - 2, DateWord::side))
                          : word(i - 1, "in") || word(i - 1, "by") || word(i - 1, "until") ||
                                word(i - 1, "during") || is(i - 1, DateWord::part) ||
                                (mark(i - 1, '-') && i >= 2 && is(i - 2, DateWord::part));
    if (!cued || word(date.last, "of")) return std::nullopt;
    const DateToken& next = at(date.last);
    const bool noun_follows =
        next.kind == Kind::word && !next.follower && !next.capital && next.word == DateWord::other;
    return noun_follows ? std::nullopt : Found(date);
}

auto DateGrammar::century(std::size_t i) const -> Found {
    std::size_t next = i + 1;
    if (mark(next, '-')) ++next;
    if (!(is(next, DateWord::unit) && at(next).value == static_cast<int>(Unit::century))) return {};
    DateExpression date = starting(i, next + 1);
    date.century = at(i).value;
    if (const int era = era_at(date.last, date.last); era < 0) date.century = -at(i).value;
    return date;
}

auto DateGrammar::decade(std::size_t i) const -> Found {
    if (at(i).value < first_plain_year || at(i).value > last_plain_year) return std::nullopt;
    DateExpression date = starting(i, i + 1);
    date.decade = at(i).value;
    return date;
}

/// "Q3 2012", "the third quarter of 2012".
auto DateGrammar::quarter(std::size_t i) const -> Found {
    const DateToken& token = at(i);
    const std::string_view text = prose_.substr(token.start, token.stop - token.start);
    DateExpression date = starting(i, i + 1);
    if (text == "Q" && number(i + 1, 1, 4) && !at(i + 1).space_before) {
        date.quarter = at(i + 1).value;
        date.last = i + 2;
    } else if (is(i, DateWord::ordinal) && token.value <= 4 && is(i + 1, DateWord::unit) &&
               at(i + 1).value == static_cast<int>(Unit::quarter)) {
        date.quarter = token.value;
        date.last = i + 2;
    } else {
        return std::nullopt;
    }
    add_year(date);
    return date.year || date.year_shift ? Found(date) : std::nullopt;
}

/// B.C., BC, BCE, AD, CE at a token: -1, 1, or 0 for none.
int DateGrammar::era_at(std::size_t i, std::size_t& last) const {
    if (is(i, DateWord::era) && at(i).capital) {
        last = i + 1;
        return at(i).value;
    }
    const auto letter = [&](std::size_t k, char c) {
        const DateToken& token = at(k);
        return token.kind == Kind::word && token.stop == token.start + 1 &&
               prose_[token.start] == c;
    };
    const bool before = letter(i, 'B') && mark(i + 1, '.') && letter(i + 2, 'C');
    const bool after = letter(i, 'A') && mark(i + 1, '.') && letter(i + 2, 'D');
    if (!before && !after) return 0;
    last = mark(i + 3, '.') ? i + 4 : i + 3;
    return before ? -1 : 1;
}

/// A number that can be nothing but a year: four digits, or an era beside it.
auto DateGrammar::year_at(std::size_t i) const -> std::optional<YearAt> {
    std::size_t from = i;
    if (is(i, DateWord::era) || (at(i).stop == at(i).start + 1 && at(i).kind == Kind::word)) {
        if (era_at(i, from) != 1) return std::nullopt;
    }
    const DateToken& token = at(from);
    if (token.kind != Kind::number || token.value < 1 || token.digits > 4) return std::nullopt;
    std::size_t last = from + 1;
    const int era = from > i ? 1 : era_at(from + 1, last);
    if (era != 0) return YearAt{era < 0 ? 1 - token.value : token.value, last};
    if (token.digits == 4 && token.value >= first_plain_year && token.value <= last_plain_year) {
        return YearAt{token.value, last};
    }
    return std::nullopt;
}

/// Takes the year, or "of that year", that follows a month, day or season.
void DateGrammar::add_year(DateExpression& date) const {
    std::size_t next = date.last;
    const bool comma = mark(next, ',');
    if (comma) ++next;
    if (word(next, "of") || word(next, "in")) ++next;
    if (const auto year = year_at(next); year && !(comma && counted_next(year->last))) {
        date.year = year->year;
        date.last = year->last;
        // "winter 1946–47" begins in the year before.
        const bool pair = date.season && (mark(date.last, '-') || mark(date.last, '/')) &&
                          at(date.last + 1).kind == Kind::number && !at(date.last + 1).space_before;
        if (pair) date.last += 2;
        return;
    }
    if (is(next, DateWord::the)) ++next;
    if (is(next, DateWord::which) && word(next + 1, "year") && next > date.last) {
        date.year_shift = at(next).value;
        date.last = next + 2;
    }
}

/// "27 February at 00:00", "May 8, 1:00 AM": the time belongs to its day.
void DateGrammar::add_time_of_day(DateExpression& date) const {
    if (!date.day) return;
    std::size_t next = date.last;
    if (mark(next, ',')) ++next;
    if (word(next, "at") || word(next, "around")) ++next;
    if (const auto time = clock(next)) date.last = time->last;
}

auto DateGrammar::year_alone(std::size_t i) const -> Found {
    const auto year = year_at(i);
    if (year) {
        const bool era = year->last > i + 1;
        if (!era && !year_meant(i, year->last)) return std::nullopt;
        DateExpression date = starting(i, year->last);
        date.year = year->year;
        return date;
    }
    const bool short_year = ancient_ && at(i).kind == Kind::number && at(i).digits == 3 && i > 0 &&
                            (is(i - 1, DateWord::cue) || is(i - 1, DateWord::side)) &&
                            !counted_next(i + 1);
    if (!short_year) return std::nullopt;
    DateExpression date = starting(i, i + 1);
    date.year = 1 - at(i).value;
    date.bare_year = true;
    return date;
}

/// Whether a lower-case noun follows, which the number then counts: "1500 civilians".
bool DateGrammar::counted_next(std::size_t i) const {
    const DateToken& next = at(i);
    if (next.kind == Kind::mark) {
        const bool glued = !next.space_before;
        return glued &&
               (next.mark == '%' || next.mark == ':' ||
                (next.mark == '.' && at(i + 1).kind == Kind::number && !at(i + 1).space_before));
    }
    if (next.kind == Kind::number) return true;
    if (next.word == DateWord::unit) return true;
    return !next.capital && !next.follower &&
           (next.word == DateWord::other || next.word == DateWord::head);
}

/// A four-digit number is a year when what stands before leads to one and nothing counted follows.
bool DateGrammar::year_meant(std::size_t i, std::size_t last) const {
    if (counted_next(last)) return false;
    if (i == 0) return mark(last, ',') || at(last).follower || is(last, DateWord::season);
    const DateToken& before = at(i - 1);
    if (before.kind == Kind::mark) {
        const bool opens = before.mark == '(' || before.mark == ',' || before.mark == '-' ||
                           before.mark == ' ' || before.mark == '/' || before.mark == '[' ||
                           before.mark == ';' || before.mark == ':';
        const bool code = before.mark == '-' && !before.space_before && i >= 2 &&
                          at(i - 2).kind == Kind::word && at(i - 2).word == DateWord::other &&
                          !at(i).space_before;
        return opens && !code;
    }
    switch (before.word) {
    case DateWord::cue:
    case DateWord::side:
    case DateWord::part:
    case DateWord::hedge:
    case DateWord::season:
    case DateWord::half:
        return true;
    case DateWord::unit:
        return word(i - 1, "year") || word(i - 1, "years");
    case DateWord::other:
        return word(i - 1, "spanning") || word(i - 1, "circa");
    default:
        return false;
    }
}

/// "7 October Square", "14 February Alliance".
bool DateGrammar::part_of_name(std::size_t last) const {
    return is(last, DateWord::head) && at(last).capital && at(last).space_before;
}

} // namespace dateline::tagging
