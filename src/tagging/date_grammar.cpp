#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;
using Sort = DateExpression::Kind;

bool DateGrammar::mark(std::size_t i, char c) const {
    return at(i).kind == Kind::mark && at(i).mark == c;
}

bool DateGrammar::number(std::size_t i, int least, int most) const {
    return at(i).kind == Kind::number && at(i).value >= least && at(i).value <= most;
}

/// A number that may be a year as it stands: of four digits, and no "1,500".
bool DateGrammar::plain_year(std::size_t i) const {
    return number(i, first_plain_year, last_plain_year) && at(i).digits == 4;
}

/// "the front", "a rebel": an article before a word that belongs to no expression.
bool DateGrammar::idle_article(std::size_t i) const {
    if (!is(i, DateWord::the) && !is(i, DateWord::article)) return false;
    const DateToken& next = at(i + 1);
    if (next.kind != Kind::word) return false;
    if (next.word != DateWord::other && next.word != DateWord::cue && next.word != DateWord::head)
        return false;
    return (next.tells & telling::leads) == 0;
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

/// "since", "until", "till", "before": it tells what a date bounds, and not when something was.
bool DateGrammar::bounds(std::size_t i) const {
    const DateToken& token = at(i);
    return token.word == DateWord::side ? token.value < 0
                                        : token.word == DateWord::cue && token.value != 0;
}

bool DateGrammar::open_ended(std::size_t i) const {
    if (i == 0) return false;
    if (bounds(i - 1)) return !(i >= 2 && word(i - 2, "not"));
    return (word(i - 1, "in") || word(i - 1, "on")) && bounds_what_befell(i - 1);
}

/// "the strongest since Sanba *in* 2012", "before the fall of York *in* 1521".
bool DateGrammar::bounds_what_befell(std::size_t i) const {
    constexpr std::size_t longest_name = 7;
    for (std::size_t k = i; k-- > 0 && k + longest_name > i;) {
        const DateToken& token = at(k);
        if (token.kind != Kind::word) return false;
        if (bounds(k)) return k + 1 < i && !(k > 0 && word(k - 1, "not"));
        const bool clause = token.follower && !is(k, DateWord::the) && !is(k, DateWord::cue) &&
                            !is(k, DateWord::article);
        if (passes(k) || clause || is(k, DateWord::daytime)) return false;
    }
    return false;
}

std::optional<DateMatch> DateGrammar::match(std::size_t i) const {
    const DateToken& token = at(i);
    const bool may_start = token.kind == Kind::number || token.kind == Kind::ordinal ||
                           token.kind == Kind::decade ||
                           (token.word != DateWord::other && token.word != DateWord::cue &&
                            token.word != DateWord::head) ||
                           (token.kind == Kind::word && token.stop == token.start + 1) ||
                           (is(i + 1, DateWord::unit) &&
                            (word(i, "those") || word(i, "these") || word(i, "armistice")));
    if (!may_start || idle_article(i)) return std::nullopt;
    std::optional<DateMatch> found = timed(i);
    if (!found) found = range(i);
    const std::optional<DateMatch> other = relative(i);
    if (!found || (other && other->last > found->last)) found = other;
    if (!found || before_an_hour(*found)) return found;
    if (found->date.modifier == DateModifier::none) found->date.modifier = modifier_before(i);
    found->open_ended = open_ended(i);
    return found;
}

/// "the night of 3–4 May", "0600 UTC on August 23", "2 a.m. the next morning": the words for the
/// hour and the day they are of.
std::optional<DateMatch> DateGrammar::timed(std::size_t i) const {
    const std::size_t from = after_time_of_day(i);
    if (from == i) return std::nullopt;
    auto found = range(from);
    if (!found && is(from - 1, DateWord::the)) found = range(from - 1); // "the night of the 3rd"
    if (!found && (is(from, DateWord::the) || is(from, DateWord::which))) found = relative(from);
    if (!found && is(from - 1, DateWord::the)) { // "the morning of the third day"
        if (const Found nth = nth_unit(from - 1))
            found = DateMatch{*nth, std::nullopt, std::nullopt, nth->first, nth->last};
    }
    if (!found) return std::nullopt;
    const bool shifted = found->date.kind == Sort::shift && found->date.unit == Unit::day &&
                         !found->date.stretch && (!found->date.from_event || found->date.nth);
    const bool of_day =
        found->date.kind == Sort::calendar && (found->date.day || found->date.weekday);
    if (!shifted && !of_day) return std::nullopt;
    const DateToken& time = at(is(i, DateWord::the) ? i + 1 : i);
    if (time.word == DateWord::daytime) found->date.hour = time.value;
    if (word(i, "midnight") && i > 0 && word(i - 1, "before")) found->date.hour = 2;
    found->first = i;
    return found;
}

/// "before dawn on 18 September", "after 2 p.m. on Sunday": that day, and not one before it.
bool DateGrammar::before_an_hour(const DateMatch& match) const {
    const std::size_t i = match.first;
    const bool hour = match.date.first > i && !is(i, DateWord::the);
    return hour && i > 0 && is(i - 1, DateWord::side);
}

} // namespace dateline::tagging
