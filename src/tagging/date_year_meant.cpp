#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;

namespace {

constexpr int first_modern_year = 1600; ///< from here on a number that is not round is hardly a sum

bool round_number(int value) {
    return value % 100 == 0;
}

} // namespace

/// What a number behind a comma counts: "on 5 May, 1200 soldiers", "on 5 May, 1945 UTC", but not
/// "on December 24, 1979 tanks rolled".
bool DateGrammar::sum_of(std::size_t i, std::size_t last) const {
    constexpr std::size_t unit_bytes = 3; ///< at most: km, hrs, mph
    if (!counted(last) && !plural(last)) return false;
    const DateToken& next = at(last);
    const bool noun =
        next.kind == Kind::word && !next.capital && next.stop > next.start + unit_bytes;
    return !(noun && hardly_a_sum(i));
}

/// "1979 tanks": four digits of our times that are not round are sooner a year than a sum.
bool DateGrammar::hardly_a_sum(std::size_t i) const {
    const DateToken& token = at(i);
    return token.kind == Kind::number && token.digits == 4 && token.value >= first_modern_year &&
           token.value <= last_plain_year && token.value % 10 != 0;
}

/// What a number of four digits needs after itself where nothing before it asks for a year.
bool DateGrammar::year_follows(std::size_t i, std::size_t last) const {
    const DateToken& next = at(last);
    if (next.kind == Kind::mark || next.follower || next.word == DateWord::yearly) return true;
    if (past_tense(last)) return !round_number(at(i).value);
    if (next.capital) return true;
    return next.word != DateWord::other && next.word != DateWord::head &&
           next.word != DateWord::number;
}

/// A four-digit number is a year when what stands before leads to one and nothing counted follows.
bool DateGrammar::year_meant(std::size_t i, std::size_t last) const {
    if (spans_years(i, last)) return true;
    const std::size_t joined = connector(last, true);
    const bool hours = joined != last && at(joined).kind == Kind::number && at(joined).digits > 2 &&
                       counted(joined + 1);
    if (hours) return false; // "between 1900 and 2000 UTC"
    const int value = at(i).value;
    const DateToken& next = at(last);
    // "In 1930 women voted": so a sentence opens with its year
    const bool opening = i == 1 && word(0, "in") && next.kind == Kind::word && next.counted &&
                         value >= first_modern_year && !round_number(value);
    if (counted(last)) return opening;
    const bool ends = next.kind == Kind::mark;
    const bool yearly = value >= first_modern_year && next.word == DateWord::yearly;
    if (setting_.heading && at(i).digits == 4 && (i == 0 || ends)) return true;
    if (i == 0) {
        if (at(i).digits == 4 && labels(last)) return true;
        return mark(last, ',') || next.word == DateWord::season || yearly ||
               ((next.follower || passes(last)) && value >= first_modern_year &&
                !round_number(value));
    }
    const DateToken& before = at(i - 1);
    const bool about =
        mark(i - 1, '.') && i > 1 && at(i).digits == 4 &&
        (word(i - 2, "c") || word(i - 2, "ca") || word(i - 2, "r")); // "(r. 1715–74)"
    if (before.kind == Kind::mark) return (about || opens_year(i)) && year_follows(i, last);
    if (determined(i) && next.word == DateWord::season) return true;
    if (determined(i) && noun(last)) {
        const bool event = next.word == DateWord::head;
        const bool sum = plural(last) || (round_number(value) && !next.capital);
        return at(i).digits == 4 && (event || !sum);
    }
    return led_to_year(i, last);
}

/// "1779 *passed* without a battle": a verb of the past behind what opens a sentence.
bool DateGrammar::passes(std::size_t i) const {
    return past_tense(i) || (at(i).tells & (telling::past | telling::had)) != 0;
}

/// The word before asks for a year: "in 1943", "the historic 1969 split".
bool DateGrammar::led_to_year(std::size_t i, std::size_t last) const {
    const int value = at(i).value;
    const DateToken& next = at(last);
    const DateToken& before = at(i - 1);
    const bool ends = next.kind == Kind::mark;
    const bool yearly = value >= first_modern_year && next.word == DateWord::yearly;
    switch (before.word) {
    case DateWord::cue:
        if (before.value == 0 &&
            !(word(i - 1, "in") || word(i - 1, "during") || word(i - 1, "throughout"))) {
            return year_follows(i, last);
        }
        [[fallthrough]];
    case DateWord::side:
    case DateWord::part:
        return !(plural(last) && round_number(value)) &&
               (at(i).digits == 4 || !noun(last) || next.capital);
    case DateWord::hedge:
        return year_follows(i, last) && !(round_number(value) && !ends);
    case DateWord::season:
    case DateWord::half:
    case DateWord::which:
        return year_follows(i, last);
    case DateWord::unit:
        return word(i - 1, "year") || word(i - 1, "years");
    case DateWord::other:
        // "the historic 1969 split"
        if (determined(i - 1) && !before.capital && noun(last) && !plural(last) && hardly_a_sum(i))
            return true;
        if (word(i - 1, "spanning") || word(i - 1, "circa")) return true;
        return yearly || (value >= first_modern_year && next.word == DateWord::the) ||
               (!before.capital && years_of_reign(last));
    default:
        return yearly;
    }
}

/// "1972: Soldiers shot …", "1916–17 – The front held": what stands before the dash or colon dates
/// the rest of the line.
bool DateGrammar::labels(std::size_t last) const {
    const bool range = mark(last, '-') && !at(last).space_before &&
                       at(last + 1).kind == Kind::number && !at(last + 1).space_before &&
                       (at(last + 1).digits == 2 || at(last + 1).digits == 4);
    const std::size_t end = range ? last + 2 : last;
    return mark(end, ':') || (mark(end, '-') && at(end).space_before && at(end + 1).space_before);
}

/// "From 1881 to 1883 soldiers …" at the head of a sentence: two years that follow each other.
bool DateGrammar::spans_years(std::size_t i, std::size_t last) const {
    if (i != 1) return false;
    const bool joined = (word(0, "from") && (word(last, "to") || word(last, "until"))) ||
                        (word(0, "between") && word(last, "and"));
    const DateToken& end = at(last + 1);
    return joined && end.kind == Kind::number && end.digits == 4 && at(i).digits == 4 &&
           end.value > at(i).value && end.value <= last_plain_year &&
           !(round_number(at(i).value) && round_number(end.value)) &&
           at(i).value >= first_modern_year && (!counted(last + 2) || plural(last + 2));
}

/// "He ruled 1154–89.": a shorter number behind a dash, and nothing counted behind that.
bool DateGrammar::years_of_reign(std::size_t i) const {
    const DateToken& until = at(i + 1);
    return mark(i, '-') && !at(i).space_before && !until.space_before &&
           until.kind == Kind::number && until.digits == 2 && at(i + 2).kind == Kind::mark &&
           (at(i + 2).mark == '.' || at(i + 2).mark == ',');
}

/// A bracket, comma or dash before a number, but not the hyphen of a name or a telephone's number,
/// nor the stroke of an address: "USS-1944", "555-1916", "example.org/2014".
bool DateGrammar::opens_year(std::size_t i) const {
    const DateToken& before = at(i - 1);
    const bool glued = !before.space_before && !at(i).space_before && i >= 2;
    const bool code = before.mark == '-' && glued &&
                      ((at(i - 2).kind == Kind::word && at(i - 2).word == DateWord::other) ||
                       (at(i - 2).kind == Kind::number && at(i - 2).digits < 4));
    const bool path = before.mark == '/' && glued && at(i - 2).kind == Kind::word;
    if (code || path) return false;
    switch (before.mark) {
    case '(':
    case '[':
    case ',':
    case ';':
    case ':':
    case '-':
    case '/':
    case ' ':
        return at(i).digits == 4 || before.mark == '-' || before.mark == '(';
    default:
        return false;
    }
}

} // namespace dateline::tagging
