#include "tagging/date_grammar.hpp"
#include "tagging/past_form.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;

namespace {

constexpr int era_reach = 60; ///< how far bare years lie from those told with their era

} // namespace

/// B.C., BC, B.C.E., AD, CE at a token: -1, 1, or 0 for none.
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
    const bool after = mark(i + 1, '.') && ((letter(i, 'A') && letter(i + 2, 'D')) ||
                                            (letter(i, 'C') && letter(i + 2, 'E')));
    if (!before && !after) return 0;
    last = i + 3;
    if (before && mark(last, '.') && letter(last + 1, 'E')) last += 2;
    if (mark(last, '.')) ++last;
    return before ? -1 : 1;
}

/// "on 28, *29* and 30 September 61 BC", "*2* August": a day of the month that is told behind it.
bool DateGrammar::day_of_month_ahead(std::size_t i) const {
    constexpr int longest_list = 4;
    for (int days = 0; days < longest_list; ++days) {
        const DateToken& day = at(i);
        if (day.kind != Kind::number || day.value < 1 || day.value > 31) return false;
        if (std::size_t last = 0; month_at(i + 1, last)) return true;
        const std::size_t next = after_joint(i + 1);
        if (next == i + 1) return false;
        i = next;
    }
    return false;
}

/// A number that the document's era makes a year: "the spring of 218" among years before Christ.
std::optional<int> DateGrammar::short_year(std::size_t i) const {
    const DateToken& token = at(i);
    const Era& era = setting_.era;
    if (era.sign == 0 || token.kind != Kind::number || token.digits > 3) return std::nullopt;
    if (token.value < era.least - era_reach || token.value > era.most + era_reach) return {};
    if (token.digits < 2 || (token.digits < 3 && era.least > 99)) return std::nullopt;
    if (counted(i + 1) || (noun(i + 1) && !at(i + 1).capital) || mark(i + 1, '/'))
        return std::nullopt;
    if (day_of_month_ahead(i)) return std::nullopt;
    return era.sign < 0 ? 1 - token.value : token.value;
}

/// "180405": two years that follow each other, whose dash was lost on the way.
bool DateGrammar::run_together(std::size_t i) const {
    const DateToken& token = at(i);
    if (token.kind != Kind::number || token.digits != 6) return false;
    const int year = token.value / 100;
    return year >= first_plain_year && year <= last_plain_year &&
           token.value % 100 == (year + 1) % 100;
}

/// A number that can be nothing but a year: four digits, or an era beside it.
auto DateGrammar::year_at(std::size_t i) const -> std::optional<YearAt> {
    std::size_t from = i;
    int told = 0; ///< the era before the number: "AD 79", "in B.C. 57"
    if (is(i, DateWord::era) || (at(i).stop == at(i).start + 1 && at(i).kind == Kind::word)) {
        told = era_at(i, from);
        const bool led = i > 0 && (is(i - 1, DateWord::cue) || mark(i - 1, '('));
        if (told == 0 || (told < 0 && (!led || counted(from + 1) || plural(from + 1))))
            return std::nullopt;
    }
    const DateToken& token = at(from);
    if (from == i && run_together(i)) return YearAt{token.value / 100, i + 1, false};
    if (token.kind != Kind::number || token.value < 1 || token.digits > 4) return std::nullopt;
    std::size_t last = from + 1;
    const int era = from > i ? told : era_at(from + 1, last);
    if (era != 0) return YearAt{era < 0 ? 1 - token.value : token.value, last, true};
    if (plain_year(from)) return YearAt{token.value, last, false};
    if (const auto year = short_year(from)) return YearAt{*year, last, false};
    return std::nullopt;
}

/// Takes the year, or "of that year", that follows a month, day or season.
void DateGrammar::add_year(DateExpression& date) const {
    std::size_t next = date.last;
    const bool comma = mark(next, ',');
    if (comma) ++next;
    if (word(next, "of") || word(next, "in")) ++next;
    // "the winter of 218/217 BC"
    const bool before_christ = date.season && number(next, 1, 999) &&
                               (mark(next + 1, '/') || mark(next + 1, '-')) &&
                               number(next + 2, 1, 999);
    if (const auto year = before_christ ? year_at(next + 2) : std::nullopt;
        year && year->era && year->year == 2 - at(next).value) {
        date.year = year->year - 1;
        date.last = year->last;
        return;
    }
    if (const auto year = year_at(next); year && !(comma && sum_of(next, year->last))) {
        date.year = year->year;
        date.last = year->last;
        // "winter 1946–47" begins in the year before.
        const DateToken& other = at(date.last + 1);
        const bool pair = date.season && (mark(date.last, '-') || mark(date.last, '/')) &&
                          other.kind == Kind::number && !other.space_before &&
                          (other.value == year->year + 1 ||
                           (other.digits <= 2 && other.value == (year->year + 1) % 100));
        if (pair) date.last += 2;
        return;
    }
    const bool the = is(next, DateWord::the);
    if (the) ++next;
    const bool beside = the && word(next, "year") && is(next + 1, DateWord::side);
    if (beside && at(next + 2).kind == Kind::mark) { // "in May of the year before."
        date.year_shift = at(next + 1).value;
        date.last = next + 2;
    } else if (is(next, DateWord::which) && word(next + 1, "year") && next > date.last) {
        date.year_shift = at(next).value;
        date.last = next + 2;
    } else if (is(date.last, DateWord::which) && word(date.last + 1, "year")) {
        date.year_shift = at(date.last).value; // "September that year"
        date.last += 2;
    }
}

auto DateGrammar::year_alone(std::size_t i) const -> Found {
    const auto year = year_at(i);
    if (!year) return std::nullopt;
    if (!year->era && !year_meant(i, year->last)) return std::nullopt;
    DateExpression date;
    date.first = i;
    date.last = year->last;
    date.year = year->year;
    date.bare_year = !year->era && at(i).digits < 4;
    date.attributive = !year->era && noun(year->last) &&
                       (determined(i) || (i > 0 && at(i - 1).word == DateWord::other &&
                                          !at(i - 1).capital && determined(i - 1)));
    if (is(date.last, DateWord::season)) { // "their 1982 summer offensives"
        date.season = static_cast<calendar::Season>(at(date.last).value);
        date.attributive = determined(i);
        ++date.last;
    }
    return date;
}

/// Whether the number before is a measure or a sum: "1500 men", "1005 mbar", "45%".
bool DateGrammar::counted(std::size_t i) const {
    const DateToken& next = at(i);
    if (next.kind == Kind::mark) {
        const bool glued = !next.space_before;
        return next.mark == '%' ||
               (glued && (next.mark == ':' || next.mark == '.' || next.mark == ',') &&
                at(i + 1).kind == Kind::number && !at(i + 1).space_before);
    }
    return next.kind == Kind::number || next.word == DateWord::unit || next.counted;
}

/// A lower-case word of no other use here: a noun or adjective, or a verb that is not in the lists.
bool DateGrammar::noun(std::size_t i) const {
    const DateToken& next = at(i);
    if (next.kind != Kind::word || next.follower) return false;
    if (next.word == DateWord::head) return true;
    return next.word == DateWord::other && !past_tense(i) && !adverb(i);
}

/// "permanently", but not "family": an ending that hardly any noun of this length has.
bool DateGrammar::adverb(std::size_t i) const {
    const DateToken& next = at(i);
    if (next.capital || next.stop - next.start < 7) return false;
    if (word(i, "assembly") || word(i, "monopoly") || word(i, "anomaly")) return false;
    return prose_[next.stop - 1] == 'y' && prose_[next.stop - 2] == 'l';
}

bool DateGrammar::plural(std::size_t i) const {
    const DateToken& next = at(i);
    if (next.kind != Kind::word || next.capital || next.follower) return false;
    if (next.word != DateWord::other || next.stop - next.start < 4) return false;
    return prose_[next.stop - 1] == 's' && prose_[next.stop - 2] != 's';
}

bool DateGrammar::past_tense(std::size_t i) const {
    const DateToken& next = at(i);
    return next.kind == Kind::word && past_form(prose_.substr(next.start, next.stop - next.start));
}

/// An article, a possessive or "that" stands before: what follows is named, not counted.
bool DateGrammar::determined(std::size_t i) const {
    if (i == 0) return false;
    const DateToken& before = at(i - 1);
    if (before.word == DateWord::the || before.word == DateWord::article) return true;
    if (before.word == DateWord::which || before.word == DateWord::owner) return true;
    return i >= 3 && word(i - 1, "s") && !before.space_before;
}

} // namespace dateline::tagging
