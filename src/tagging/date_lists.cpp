#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;
using Sort = DateExpression::Kind;

namespace {

bool day_of_month(const DateToken& token) {
    const bool number = token.kind == Kind::number && token.digits <= 2;
    return (number || token.kind == Kind::ordinal) && token.value >= 1 && token.value <= 31;
}

/// The same, and "the second and third of September".
bool day_in_words(const DateToken& token) {
    return day_of_month(token) || (token.word == DateWord::ordinal && token.value >= 1);
}

/// The month in which a month or season begins.
unsigned month_begun(const DateExpression& date) {
    return date.month ? *date.month : 3 * (static_cast<unsigned>(*date.season) + 1);
}

} // namespace

/// The token after ",", "and", "or" or ", and" at `i`; `i` where none stands.
std::size_t DateGrammar::after_joint(std::size_t i) const {
    std::size_t next = i;
    if (mark(next, ',') || mark(next, '&')) ++next;
    if (word(next, "and") || word(next, "or")) ++next;
    if (next > i && is(next, DateWord::the)) ++next;
    return next;
}

std::optional<DateMatch> DateGrammar::next_in_list(const DateMatch& match) const {
    const DateExpression& date = match.date;
    if (date.kind != Sort::calendar || match.until || date.attributive) return std::nullopt;
    const std::size_t i = after_joint(match.last);
    if (i == match.last) return std::nullopt;
    DateMatch more{date, std::nullopt, std::nullopt, i, i + 1};
    more.date.first = i;
    more.date.last = i + 1;
    const DateToken& next = at(i + 1);
    const bool ends = next.kind == Kind::mark ? next.mark != '%' && next.mark != '-' &&
                                                    next.mark != ':' && next.mark != '.'
                                              : next.follower || next.capital || past_tense(i + 1);
    const bool stops = next.kind == Kind::mark && next.mark == '.' && next.stop == at(i + 2).start;
    if (date.day && date.month && !date.year && day_of_month(at(i))) {
        if (!ends && !(next.mark == '.' && !stops)) return std::nullopt;
        if (counted(i + 1) || next.word == DateWord::head) return std::nullopt;
        // "on 23 August and 17 September 1877": a date of its own
        if (std::size_t last = 0; month_at(i + 1, last)) return std::nullopt;
        // "until 28 May, 2 Para attacked": a unit's number
        const bool comma_only = i == match.last + 1 && mark(match.last, ',');
        if (comma_only && next.kind == Kind::word && next.capital) return std::nullopt;
        more.date.day = static_cast<unsigned>(at(i).value);
        add_year(more.date);
        more.last = more.date.last;
        return more;
    }
    const bool plain_year = date.year && !date.month && !date.season && !date.decade;
    if (!plain_year || !date.bare_year) return std::nullopt;
    const auto year = year_at(i);
    if (!year || year->era) return std::nullopt;
    more.date.year = year->year;
    more.date.last = more.last = year->last;
    return more;
}

std::vector<DateMatch> DateGrammar::before_in_list(const DateMatch& match, std::size_t from) const {
    std::vector<DateMatch> found;
    const DateExpression& date = match.date;
    const bool day = date.kind == Sort::calendar && date.day && date.month && !date.weekday;
    if (!day || match.first >= tokens_.size() || !day_in_words(at(match.first))) return found;
    std::size_t k = match.first;
    while (k >= from + 2) {
        std::size_t joint = k - 1;
        if (joint > from && is(joint, DateWord::the)) --joint;
        if (word(joint, "and") || word(joint, "or")) --joint;
        if (joint == k - 1 && !mark(joint, ',')) break;
        if (mark(joint, ',') && joint > from) --joint;
        const bool bracket = joint > from && mark(joint - 1, '(');
        if (!day_in_words(at(joint)) || !(at(joint).space_before || bracket)) break;
        if (joint + 1 > match.first || joint < from) break;
        DateMatch earlier{date, std::nullopt, std::nullopt, joint, joint + 1};
        earlier.date.first = joint;
        earlier.date.last = joint + 1;
        earlier.date.day = static_cast<unsigned>(at(joint).value);
        found.insert(found.begin(), earlier);
        k = joint;
    }
    const bool led =
        k > 0 && (is(k - 1, DateWord::cue) || is(k - 1, DateWord::the) || mark(k - 1, '(') ||
                  is(k - 1, DateWord::side) || word(k - 1, "both") || word(k - 1, "either"));
    if (!led) found.clear();
    return found;
}

void DateGrammar::share_year(DateMatch& earlier, const DateMatch& later) const {
    DateExpression& date = earlier.until ? *earlier.until : earlier.date;
    const DateExpression& told = later.date;
    const bool open = date.kind == Sort::calendar && (date.month || date.season) && !date.year &&
                      !date.year_shift;
    const bool tells = told.kind == Sort::calendar && (told.month || told.season) && told.year;
    if (!open || !tells) return;
    const std::size_t joint = after_joint(earlier.last);
    const bool listed = joint != earlier.last && joint >= later.first;
    if (!listed && !(told.month && lasts_until(earlier.last, later.first))) return;
    const unsigned month = month_begun(date);
    const int year = *told.year - (month > month_begun(told) ? 1 : 0);
    date.year = year;
    if (earlier.until && earlier.date.month && !earlier.date.year) {
        earlier.date.year = year - (*earlier.date.month > month ? 1 : 0);
    }
}

/// "By late autumn it slowed until, in *February 1666*, …": the year before the one that ends it.
bool DateGrammar::lasts_until(std::size_t from, std::size_t end) const {
    for (std::size_t i = from; i < end; ++i) {
        if (word(i, "who") || word(i, "which")) return false; // "in March …, who ruled until 1933"
        if (word(i, "until") || word(i, "till")) return true;
    }
    return false;
}

bool DateGrammar::in_aside(const DateMatch& match) const {
    const std::size_t i = match.first;
    if (i < 3 || !is(i - 1, DateWord::cue) || !past_tense(i - 2) || !mark(i - 3, ',')) return false;
    // "Charles, fearing for his life, signed on 10 May.": no comma ends an aside behind the day
    return !match.date.day || mark(match.last, ',');
}

bool DateGrammar::names_bracketed_event(std::size_t i) const {
    constexpr std::size_t longest_name = 7;
    if (i < 2 || !mark(i - 1, '(')) return false;
    for (std::size_t k = i - 1; k-- > 0 && k + longest_name > i;) {
        if (at(k).kind == Kind::mark && at(k).mark != '-') return false;
        if (is(k, DateWord::head) && at(k).value == 1 && at(k).capital) return true;
    }
    return false;
}

bool DateGrammar::apposed(std::size_t end_of_date, std::size_t i) const {
    if (i != end_of_date + 1) return false;
    const char between = at(end_of_date).mark;
    return between == ',' || between == '-' || between == '(';
}

bool DateGrammar::dates_event(std::size_t end_of_date, std::size_t i) const {
    constexpr std::size_t longest_event = 6;
    if (i <= end_of_date + 1 || i > end_of_date + longest_event) return false;
    if (word(end_of_date, "of") || !(word(i - 1, "in") || word(i - 1, "on"))) return false;
    for (std::size_t k = end_of_date; k + 1 < i; ++k) {
        if (at(k).kind != Kind::word || past_tense(k) || word(k, "had") || word(k, "was"))
            return false;
    }
    return true;
}

bool DateGrammar::explains(std::size_t end_of_date, std::size_t i) const {
    constexpr std::size_t longest_name = 3;
    std::size_t next = end_of_date;
    const bool of_event = word(next, "of") && is(next + 1, DateWord::the);
    if (of_event) {
        next += 2;
        const std::size_t end = next + longest_name;
        while (next < end && at(next).kind == Kind::word)
            ++next;
    }
    const bool marked = mark(next, ',') || mark(next, '-') || mark(next, '(');
    if (marked) ++next;
    const bool led = word(next, "in") || word(next, "on");
    if (led) ++next;
    return next == i && (marked || (led && !of_event));
}

} // namespace dateline::tagging
