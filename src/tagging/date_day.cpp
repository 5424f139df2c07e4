#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;

/// "the 25th", "the night of the 3rd", "the 5th of that month": a day of the month that is being
/// told, where no noun makes a rank of it.
auto DateGrammar::day_alone(std::size_t i) const -> Found {
    const DateToken& token = at(i);
    if (token.kind != Kind::ordinal || token.value > 31 || token.value < 1 || i < 2) return {};
    const DateToken& before = at(i - 2);
    const bool of_hour = word(i - 2, "of") && i >= 3 && hour_of_day(i - 3);
    const bool placed = before.word == DateWord::cue || before.word == DateWord::side;
    const bool led =
        of_hour || (placed && !word(i - 2, "of") && !word(i - 2, "for") && !word(i - 2, "or"));
    if (!led) return std::nullopt;
    DateExpression date;
    date.first = i;
    date.last = i + 1;
    date.day = static_cast<unsigned>(token.value);
    add_told_month(date);
    if (date.month_shift) return date;
    // "the 12th and 13th of July" is of the month that the last one tells.
    const std::size_t joint = after_joint(i + 1);
    if (joint != i + 1 && day_first(joint)) return std::nullopt;
    return stands_alone(i) ? Found(date) : std::nullopt;
}

/// "the first day of the battle", "the war's second day", "the first three days of the siege":
/// counted from what is not told here.
auto DateGrammar::nth_unit(std::size_t i) const -> Found {
    const bool owned = i >= 2 && word(i - 1, "s") && mark(i - 2, '\'');
    const std::size_t next = is(i, DateWord::the) ? i + 1 : i;
    const DateToken& rank = at(next);
    constexpr int most_ranks = 999; // of a year, a decade: the calendar holds that many
    const bool ranked = rank_at(next) && rank.value <= most_ranks;
    const bool several =
        rank.value == 1 && (at(next + 1).word == DateWord::number || number(next + 1, 2, 99));
    const std::size_t end = several ? next + 3 : next + 2;
    const DateToken& unit = at(end - 1);
    const bool plural = unit.word == DateWord::unit && prose_[unit.stop - 1] == 's';
    if (!ranked || unit.word != DateWord::unit || plural != several) return std::nullopt;
    const bool of_event = next > i && word(end, "of") && is(end + 1, DateWord::the);
    const auto kind = static_cast<Unit>(unit.value);
    const bool of_told = next > i && !of_event && kind == Unit::day && nth_of_told(i, end);
    if (!(owned || of_event || (of_told && !several))) return std::nullopt;
    if (kind == Unit::hour || kind == Unit::quarter || kind == Unit::century) return std::nullopt;
    if (is(end + 2, DateWord::unit)) return std::nullopt;
    DateExpression date;
    date.kind = DateExpression::Kind::shift;
    date.first = i;
    date.last = end;
    date.unit = kind;
    date.count = rank.value - 1;
    date.slice_count = several ? at(next + 1).value : 1;
    date.from_event = true;
    date.nth = true;
    date.of_told = of_told;
    return date;
}

/// "the *night* of the 3rd", "the early *hours* of the 3rd"
bool DateGrammar::hour_of_day(std::size_t i) const {
    return is(i, DateWord::daytime) || (is(i, DateWord::unit) && unit_of(at(i)) == Unit::hour);
}

/// "By the third day the walls …", "On the fourth day, …": of something that the text is telling.
bool DateGrammar::nth_of_told(std::size_t i, std::size_t end) const {
    if (i == 0) return false;
    const bool led = word(i - 1, "on") || word(i - 1, "by") ||
                     (word(i - 1, "of") && i >= 2 && hour_of_day(i - 2));
    const DateToken& next = at(end);
    const bool ends = next.kind == Kind::mark ? next.mark != '-'
                                              : next.follower || next.capital ||
                                                    is(end, DateWord::the) || past_tense(end);
    return led && ends && !word(end, "of");
}

/// "of that month", "of the following month" behind a day.
void DateGrammar::add_told_month(DateExpression& date) const {
    std::size_t next = date.last;
    if (!word(next, "of")) return;
    ++next;
    const bool the = is(next, DateWord::the);
    if (the) ++next;
    int shift = 0;
    const bool which = is(next, DateWord::which);
    if (which) {
        shift = at(next).value;
        ++next;
        if (word(next, "same")) ++next;
    }
    if (!(the || which) || !word(next, "month")) return;
    date.month_shift = shift;
    date.last = next + 1;
}

/// Whether nothing behind an ordinal makes a rank of it: neither "the 5th floor" nor "the 5th
/// Division", but "the 5th Napoleon crossed" and "the 14th troops landed" at the head of a clause.
bool DateGrammar::stands_alone(std::size_t i) const {
    const DateToken& next = at(i + 1);
    if (next.kind == Kind::mark) return next.mark != '-';
    if (next.kind != Kind::word || word(i + 1, "of")) return false;
    if (!next.capital && (next.follower || plural(i + 1))) return true;
    if (!opens_clause(i - 2) || next.word == DateWord::head || next.word == DateWord::unit) {
        return false;
    }
    if (next.capital || next.word != DateWord::other) return true;
    // "on the 9th fighting resumed"
    return going_on(i + 1) || past_tense(i + 1) || adverb(i + 1);
}

/// "On the 5th …", "…, by the 5th", "late on the 5th", "just before midnight on the 5th".
bool DateGrammar::opens_clause(std::size_t i) const {
    if (i == 0) return true;
    const DateToken& before = at(i - 1);
    if (before.kind == Kind::mark) return before.mark == ',' || before.mark == ';';
    switch (before.word) {
    case DateWord::daytime:
    case DateWord::part:
    case DateWord::moved:
    case DateWord::hedge:
        return true;
    default:
        return word(i - 1, "and") || word(i - 1, "but");
    }
}

} // namespace dateline::tagging
