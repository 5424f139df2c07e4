#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;
using Sort = DateExpression::Kind;

const DateToken& DateGrammar::at(std::size_t i) const {
    static constexpr DateToken nothing{};
    return i < tokens_.size() ? tokens_[i] : nothing;
}

bool DateGrammar::mark(std::size_t i, char c) const {
    return at(i).kind == Kind::mark && at(i).mark == c;
}

bool DateGrammar::word(std::size_t i, std::string_view lower) const {
    const DateToken& token = at(i);
    if (token.kind != Kind::word || token.stop - token.start != lower.size()) return false;
    for (std::size_t k = 0; k < lower.size(); ++k) {
        const char c = prose_[token.start + k];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower[k]) return false;
    }
    return true;
}

bool DateGrammar::number(std::size_t i, int least, int most) const {
    return at(i).kind == Kind::number && at(i).value >= least && at(i).value <= most;
}

DateModifier DateGrammar::modifier_before(std::size_t i) const {
    if (i == 0) return DateModifier::none;
    const DateToken& token = at(i - 1);
    if (token.word == DateWord::side) {
        return token.value < 0 ? DateModifier::before : DateModifier::after;
    }
    if (token.word == DateWord::cue && token.value != 0) {
        return token.value < 0 ? DateModifier::before : DateModifier::after;
    }
    if (token.word == DateWord::hedge && token.value == 1) return DateModifier::approximate;
    const bool circa = mark(i - 1, '.') && i >= 2 && (word(i - 2, "c") || word(i - 2, "ca"));
    return circa ? DateModifier::approximate : DateModifier::none;
}

std::optional<DateMatch> DateGrammar::match(std::size_t i) const {
    const DateToken& token = at(i);
    const bool may_start = token.kind == Kind::number || token.kind == Kind::ordinal ||
                           token.kind == Kind::decade ||
                           (token.word != DateWord::other && token.word != DateWord::cue &&
                            token.word != DateWord::head) ||
                           (token.kind == Kind::word && token.stop == token.start + 1);
    if (!may_start) return std::nullopt;
    std::optional<DateMatch> found = range(i);
    std::optional<DateMatch> other = relative(i);
    if (!found || (other && other->last > found->last)) found = other;
    if (found && found->date.modifier == DateModifier::none) {
        found->date.modifier = modifier_before(i);
    }
    return found;
}

/// A dash, "to", "until" …; with `and_too` also "and". Returns the token after it, or `i`.
std::size_t DateGrammar::connector(std::size_t i, bool and_too) const {
    const bool joins = mark(i, '-') || word(i, "to") || word(i, "until") || word(i, "till") ||
                       word(i, "through") || (and_too && word(i, "and")) ||
                       (mark(i, '/') && !at(i).space_before);
    if (!joins) return i;
    return word(i, "through") && word(i + 1, "to") ? i + 2 : i + 1;
}

std::optional<DateMatch> DateGrammar::range(std::size_t i) const {
    if (auto found = short_range(i)) return found;
    const auto first = date(i);
    if (!first) return std::nullopt;
    if (auto found = range_from(*first)) return found;
    return DateMatch{*first, std::nullopt, std::nullopt, first->first, first->last};
}

/// "June to August 1943", "from 3 May until June", "1939–45", "July 1–3".
std::optional<DateMatch> DateGrammar::range_from(DateExpression first) const {
    const std::size_t i = first.first;
    const bool between = i > 0 && word(i - 1, "between");
    const bool from = i > 0 && word(i - 1, "from");
    const std::size_t next = connector(first.last, between);
    if (next == first.last) return std::nullopt;
    const bool dash = mark(first.last, '-') || mark(first.last, '/');
    const bool open_end = word(first.last, "until") || word(first.last, "till");
    if (open_end && !from) return std::nullopt;
    DateExpression until = first;
    until.first = next;
    const DateToken& token = at(next);
    const bool glued = dash && !token.space_before && token.kind == Kind::number;
    const bool only_year = first.year && !first.month && !first.season && !first.decade;
    if (only_year && first.year.value() >= 1000 && token.kind == Kind::number &&
        token.digits == 2 && glued && token.value > *first.year % 100) {
        until.year = *first.year - *first.year % 100 + token.value; // 1939–45
        until.last = next + 1;
    } else if (first.day && first.month && !first.year && number(next, 1, 31) &&
               token.digits <= 2 && !is(next + 1, DateWord::month) && (dash || from || between) &&
               !counted_next(next + 1)) {
        until.day = static_cast<unsigned>(token.value); // July 1–3
        until.last = next + 1;
        add_year(until);
    } else {
        auto second = date(next);
        if (!second && only_year && number(next, 1000, 2199) && !counted_next(next + 1)) {
            second = DateExpression{};
            second->first = next;
            second->last = next + 1;
            second->year = token.value;
        }
        if (!second) return std::nullopt;
        const bool alike = first.day.has_value() == second->day.has_value() &&
                           first.month.has_value() == second->month.has_value();
        if (!alike && !from && !between) return std::nullopt;
        until = *second;
    }
    return DateMatch{first, until, std::nullopt, i, until.last};
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
    const bool and_too = between || (i > 0 && (is(i - 1, DateWord::cue)));
    const std::size_t next = connector(number_at + 1, and_too);
    if (next == number_at + 1) return std::nullopt;
    const std::size_t second_at = is(next, DateWord::the) ? next + 1 : next;
    DateExpression first;
    first.first = i;
    first.last = number_at + 1;
    if (day_like && token.value >= 1 && token.value <= 31) {
        auto second = day_first(second_at);
        if (!second) return std::nullopt;
        add_time_of_day(*second);
        first.day = static_cast<unsigned>(token.value);
        first.month = second->month;
        first.year = second->year;
        first.year_shift = second->year_shift;
        return DateMatch{first, second, std::nullopt, i, second->last};
    }
    const auto year = year_at(second_at);
    if (!year || year->last == second_at + 1 || token.digits > 4) return std::nullopt;
    first.year = year->year <= 0 ? 1 - token.value : token.value;
    DateExpression second;
    second.first = second_at;
    second.last = year->last;
    second.year = year->year;
    if (*first.year > *second.year) return std::nullopt;
    return DateMatch{first, second, std::nullopt, i, second.last};
}

} // namespace dateline::tagging
