#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;

/// A dash, "to", "until" …; with `and_too` also "and". Returns the token after it, or `i`.
std::size_t DateGrammar::connector(std::size_t i, bool and_too) const {
    if (word(i, "up") && (word(i + 1, "to") || word(i + 1, "until"))) return i + 2;
    if (word(i, "and") && (word(i + 1, "into") || word(i + 1, "until"))) return i + 2;
    const bool joins = mark(i, '-') || word(i, "to") || word(i, "until") || word(i, "till") ||
                       word(i, "through") || (and_too && word(i, "and")) ||
                       (mark(i, '/') && !at(i).space_before);
    if (!joins) return i;
    return word(i, "through") && word(i + 1, "to") ? i + 2 : i + 1;
}

std::optional<DateMatch> DateGrammar::range(std::size_t i) const {
    if (auto found = short_range(i)) return found;
    if (auto found = part_range(i)) return found;
    if (auto found = years_of_name(i)) return found;
    const auto first = date(i);
    if (!first) return std::nullopt;
    if (auto found = range_from(*first)) return found;
    return DateMatch{*first, std::nullopt, std::nullopt, first->first, first->last};
}

/// "the 1937–1938 uprising": its years name an event.
std::optional<DateMatch> DateGrammar::years_of_name(std::size_t i) const {
    const bool years = is(i, DateWord::the) && plain_year(i + 1) && mark(i + 2, '-') &&
                       !at(i + 2).space_before && plain_year(i + 3) && noun(i + 4) &&
                       !counted(i + 4);
    if (!years || at(i + 3).value <= at(i + 1).value) return std::nullopt;
    const bool round = at(i + 1).value % 100 == 0 && at(i + 3).value % 100 == 0;
    if (round && plural(i + 4)) return std::nullopt; // "the 1500–2000 soldiers"
    DateExpression first;
    first.first = i;
    first.last = i + 2;
    first.year = at(i + 1).value;
    first.attributive = true;
    DateExpression until = first;
    until.first = i + 3;
    until.last = i + 4;
    until.year = at(i + 3).value;
    return DateMatch{first, until, std::nullopt, i, until.last};
}

/// "early to mid-June 1967", "mid- to late 1942".
std::optional<DateMatch> DateGrammar::part_range(std::size_t i) const {
    const std::size_t from = is(i, DateWord::the) ? i + 1 : i;
    if (!is(from, DateWord::part)) return std::nullopt;
    const std::size_t next = mark(from + 1, '-') && at(from + 2).space_before ? from + 2 : from + 1;
    const std::size_t second_at = word(next, "or") ? next + 1 : connector(next, true);
    if (second_at == next || !is(second_at, DateWord::part)) return std::nullopt;
    if (at(second_at).value <= at(from).value) return std::nullopt;
    const Found second = with_part(second_at);
    if (!second) return std::nullopt;
    DateExpression first = *second;
    first.part = part_named(at(from).value);
    return DateMatch{first, second, std::nullopt, i, second->last};
}

/// "June to August 1943", "from 3 May until June", "1939–45", "July 1–3", "from late June until the
/// end of the campaign on 11 September".
std::optional<DateMatch> DateGrammar::range_from(const DateExpression& first) const {
    const std::size_t i = first.first;
    if (first.year && !first.month && !first.season && run_together(first.last - 1)) {
        DateExpression until = first;
        until.year = *first.year + 1;
        return DateMatch{first, until, std::nullopt, i, first.last};
    }
    const std::size_t lead = i > 0 && is(i - 1, DateWord::the) ? i - 1 : i;
    const bool between = lead > 0 && word(lead - 1, "between");
    const std::size_t next = connector(first.last, between);
    if (next == first.last) return std::nullopt;
    // "through June and into mid-July" begins as "from June until mid-July" does.
    const bool from = i > 0 && (word(i - 1, "from") || word(first.last, "and"));
    const bool open_end = word(first.last, "until") || word(first.last, "till");
    // "from the evening of 7 May until the morning of 9 May": both ends tell the hour
    const std::size_t timed_end = first.day ? after_time_of_day(next) : next;
    if (open_end && !from && timed_end == next) return std::nullopt;
    auto until = short_end(first, next);
    if (!until && between) until = ranked_end(first, next);
    if (!until) until = date(timed_end);
    if (!until && first.year && !first.month && plain_year(next) &&
        (!counted(next + 1) || spans_years(first.last - 1, first.last))) {
        until = DateExpression{};
        until->first = next;
        until->last = next + 1;
        until->year = at(next).value;
    }
    if (!until && from) until = named_end(next);
    if (!until || until->attributive) return std::nullopt;
    const bool alike = first.day.has_value() == until->day.has_value() &&
                       first.month.has_value() == until->month.has_value();
    if (!alike && !from && !between) return std::nullopt;
    return DateMatch{first, until, std::nullopt, i, until->last};
}

/// The second end where a mere number tells it: 1939–45, 215–210 among years before Christ, July
/// 1–3.
auto DateGrammar::short_end(const DateExpression& first, std::size_t next) const -> Found {
    const DateToken& token = at(next);
    if (token.kind != Kind::number || token.digits > 3) return std::nullopt;
    const bool dash = mark(next - 1, '-') || mark(next - 1, '/');
    const bool led =
        first.first > 0 && (word(first.first - 1, "from") || word(first.first - 1, "between"));
    const bool only_year = first.year && !first.month && !first.season && !first.decade;
    DateExpression until = first;
    until.first = next;
    until.last = next + 1;
    if (only_year && *first.year >= 1000 && token.digits == 2 && dash && !token.space_before &&
        token.value > *first.year % 100) {
        until.year = *first.year - *first.year % 100 + token.value;
        return until;
    }
    // "(1902-4)"
    if (only_year && *first.year >= 1000 && token.digits == 1 && mark(next - 1, '-') &&
        !token.space_before && token.value > *first.year % 10 && at(next + 1).kind == Kind::mark &&
        at(next + 1).mark != '%') {
        until.year = *first.year - *first.year % 10 + token.value;
        return until;
    }
    // The English year began in March: "1665/6" is of one winter, and of two years.
    if (only_year && *first.year >= 1000 && token.digits == 1 && mark(next - 1, '/') &&
        !token.space_before && token.value == *first.year % 10 + 1) {
        until.year = *first.year + 1;
        return until;
    }
    if (only_year && *first.year <= 0) {
        const auto year = year_at(next);
        if (!year || year->era || year->year <= *first.year) return std::nullopt;
        until.year = year->year;
        until.last = year->last;
        return until;
    }
    const bool day = first.day && first.month && !first.year && token.digits <= 2 &&
                     token.value >= 1 && token.value <= 31;
    if (!day || !(dash || led) || is(next + 1, DateWord::month) || counted(next + 1)) return {};
    if (noun(next + 1) && !at(next + 1).capital) return std::nullopt;
    until.day = static_cast<unsigned>(token.value);
    add_year(until);
    return until;
}

/// "between the 7th and the *9th*"
auto DateGrammar::ranked_end(const DateExpression& first, std::size_t next) const -> Found {
    const std::size_t rank = is(next, DateWord::the) ? next + 1 : next;
    const bool days = first.day && !first.month && at(rank).kind == Kind::ordinal;
    if (!days || at(rank).value <= static_cast<int>(*first.day) || at(rank).value > 31) return {};
    if (!stands_alone(rank)) return std::nullopt;
    DateExpression until = first;
    until.first = next;
    until.last = rank + 1;
    until.day = static_cast<unsigned>(at(rank).value);
    return until;
}

/// "the end of the campaign on *11 September*".
auto DateGrammar::named_end(std::size_t i) const -> Found {
    constexpr std::size_t longest_name = 8;
    for (std::size_t k = i + 1; k < i + longest_name; ++k) {
        if (at(k).kind == Kind::mark && at(k).mark != '-') return std::nullopt;
        if (!word(k, "on") && !word(k, "in")) continue;
        if (Found end = date(k + 1); end && (end->month || end->year)) return end;
    }
    return std::nullopt;
}

/// "17–23 September": the second day tells month and year of the first one, `day`.
std::optional<DateMatch> DateGrammar::day_range(DateExpression first, int day,
                                                std::size_t second_at) const {
    auto second = day_first(second_at);
    if (!second) return std::nullopt;
    add_time_of_day(*second);
    // "6/16 November 1632": one day in the calendars of both sides, told as ours has it
    const bool dual = mark(first.last, '/') && second->year && *second->year < 1924 &&
                      static_cast<int>(*second->day) >= day + 10 &&
                      static_cast<int>(*second->day) <= day + 13;
    if (dual) {
        second->first = first.first;
        return DateMatch{*second, std::nullopt, std::nullopt, first.first, second->last};
    }
    first.day = static_cast<unsigned>(day);
    first.month = second->month;
    first.year = second->year;
    first.year_shift = second->year_shift;
    return DateMatch{first, second, std::nullopt, first.first, second->last};
}

/// The first end is a mere number that only the second explains: "17–23 September", "between 3 and
/// 5 May", "from 264 to 241 BC".
std::optional<DateMatch> DateGrammar::short_range(std::size_t i) const {
    const std::size_t number_at = is(i, DateWord::the) ? i + 1 : i;
    const DateToken& token = at(number_at);
    const bool day_like =
        (token.kind == Kind::number && token.digits <= 2) || token.kind == Kind::ordinal;
    if (token.kind != Kind::number && !day_like) return std::nullopt;
    const bool between = i > 0 && word(i - 1, "between");
    const std::size_t next = connector(number_at + 1, between);
    if (next == number_at + 1) return std::nullopt;
    const std::size_t second_at = is(next, DateWord::the) ? next + 1 : next;
    DateExpression first;
    first.first = i;
    first.last = number_at + 1;
    if (day_like && token.value >= 1 && token.value <= 31) {
        return day_range(first, token.value, second_at);
    }
    const auto year = year_at(second_at);
    if (!year || year->last == second_at + 1 || token.digits > 4) return std::nullopt;
    first.year = year->year <= 0 ? 1 - token.value : token.value;
    DateExpression second;
    second.first = second_at;
    second.last = year->last;
    second.year = year->year;
    // "433/2 BC" is 433 to 432
    const int short_year = at(second_at).value;
    const int tens = at(second_at).digits == 1 ? 10 : 100;
    const bool cut = year->year <= 0 && at(second_at).digits < token.digits;
    const int in_full = token.value - token.value % tens + short_year;
    if (cut && in_full < token.value) second.year = 1 - in_full;
    if (*first.year > *second.year) return std::nullopt;
    return DateMatch{first, second, std::nullopt, i, second.last};
}

} // namespace dateline::tagging
