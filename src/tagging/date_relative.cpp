#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using calendar::Part;
using Kind = DateToken::Kind;
using Sort = DateExpression::Kind;

std::optional<DateMatch> DateGrammar::relative(std::size_t i) const {
    const DateToken& token = at(i);
    for (const auto rule :
         {&DateGrammar::unit_end, &DateGrammar::those_units, &DateGrammar::which_unit,
          &DateGrammar::weekend, &DateGrammar::day_side, &DateGrammar::present, &DateGrammar::clock,
          &DateGrammar::daytime, &DateGrammar::nth_unit}) {
        if (const Found found = (this->*rule)(i)) return alone(*found);
    }
    if (token.word == DateWord::deictic && (!token.capital || i == 0)) {
        DateExpression day = of_kind(Sort::deictic, i, i + 1);
        day.count = token.value;
        return alone(day);
    }
    return amount(i);
}

/// "summer", "Friday" or "May" behind "that" or "the following"; false for other words.
bool DateGrammar::name_unit(const DateToken& token, bool demonstrative, DateExpression& date) {
    if (token.word == DateWord::season) {
        date.season = static_cast<calendar::Season>(token.value);
    } else if (token.word == DateWord::weekday && token.capital) {
        date.weekday = static_cast<unsigned>(token.value);
    } else if (token.word == DateWord::month && token.capital && !demonstrative) {
        date.month = static_cast<unsigned>(token.value);
    } else {
        return false;
    }
    return true;
}

/// "the next day", "that same night", "the following summer", "the next three days", "last year".
auto DateGrammar::which_unit(std::size_t i) const -> Found {
    std::size_t next = is(i, DateWord::the) ? i + 1 : i;
    if (word(next, "very")) ++next;
    if (!is(next, DateWord::which)) return std::nullopt;
    const bool the = next > i;
    const bool demonstrative = word(next, "that") || word(next, "this");
    const bool recent = word(next, "last") || word(next, "past");
    if (recent && i > 0 && is(i - 1, DateWord::owner)) return std::nullopt; // "in his last year"
    const bool to_day = i > 0 && word(i - 1, "to") && word(next + 1, "day");
    if (to_day && word(next, "this")) return of_kind(Sort::present, i, next + 2); // "to this day"
    int shift = at(next).value;
    const std::size_t which = next++;
    const bool again = word(which, "same") || (demonstrative && word(next, "same"));
    if (demonstrative && (word(next, "same") || word(next, "very"))) ++next;
    if (recent && !the && is(next, DateWord::part)) return std::nullopt;
    const bool preposition = !the && word(which, "following"); // "following a ten-day siege"
    const auto counted = amount_at(next);
    if (counted && preposition) return std::nullopt;
    if (counted && !demonstrative && at(which).value != 0) {
        DateExpression date = of_kind(recent ? Sort::duration : Sort::shift, i, counted->last);
        date.unit = counted->unit;
        date.count = shift * counted->count;
        date.stretch = true;
        date.countable = counted->countable;
        date.from_writing = recent;
        return date;
    }
    const DateToken& token = at(next);
    DateExpression date = of_kind(Sort::shift, i, next + 1);
    date.count = shift;
    date.again = again;
    const bool from_writing = recent || word(which, "next") || word(which, "this");
    date.from_writing = from_writing && !the;
    if (token.word == DateWord::unit || token.word == DateWord::daytime) {
        date.unit = unit_of(token);
        if (date.unit == Unit::hour) return std::nullopt;
        if (token.word == DateWord::daytime) date.hour = token.value;
        if (recent && the) { // "the past year", "the last day"
            date.kind = Sort::duration;
            date.from_writing = true;
        }
        // "over the next decade": all of it
        const bool over = i > 0 && (word(i - 1, "over") || word(i - 1, "for"));
        date.stretch = over && the && shift > 0 && date.unit != Unit::day;
        date.from_event = recent && the && date.unit == Unit::day && word(next + 1, "of");
        if (word(next, "days") || word(next, "weeks") || word(next, "months") ||
            word(next, "years") || word(next, "decades") || word(next, "centuries")) {
            date.countable = false;
        }
        return date;
    }
    return name_unit(token, demonstrative, date) ? Found(date) : Found();
}

/// "during those years", "in these months": the stretch of them that was told.
auto DateGrammar::those_units(std::size_t i) const -> Found {
    if (!word(i, "those") && !word(i, "these")) return std::nullopt;
    const DateToken& unit = at(i + 1);
    if (unit.word != DateWord::unit || unit_of(unit) == Unit::hour) return std::nullopt;
    if (i == 0 || !is(i - 1, DateWord::cue) || prose_[unit.stop - 1] != 's') return std::nullopt;
    DateExpression date = of_kind(Sort::shift, i, i + 2);
    date.unit = unit_of(unit);
    date.told_stretch = true;
    return date;
}

/// "the day after", "the year before", "the day following".
auto DateGrammar::day_side(std::size_t i) const -> Found {
    if (!is(i, DateWord::the)) return std::nullopt;
    if (!is(i + 1, DateWord::unit) && !is(i + 1, DateWord::daytime)) return std::nullopt;
    if (i > 0 && word(i - 1, "to") && word(i + 1, "day")) return std::nullopt; // "to the day"
    const DateToken& way = at(i + 2);
    const bool moves = way.word == DateWord::side || way.word == DateWord::moved ||
                       (way.word == DateWord::which && way.value != 0 && !word(i + 2, "last"));
    if (!moves || unit_of(at(i + 1)) == Unit::hour) return std::nullopt;
    DateExpression date = of_kind(Sort::shift, i, i + 3);
    date.unit = unit_of(at(i + 1));
    date.count = way.value > 0 ? 1 : -1;
    // "the day after the attack" hangs on an event, not on a date.
    const DateToken& next = at(i + 3);
    const bool reckons = way.word == DateWord::side || word(i + 2, "following");
    const bool event_follows = next.kind == Kind::word && reckons &&
                               (is(i + 3, DateWord::the) || word(i + 3, "a") || word(i + 3, "an") ||
                                next.capital || !next.follower);
    date.from_event = event_follows;
    date.countable = prose_[at(i + 1).stop - 1] != 's'; // "in the days after"
    return date;
}

/// "the end of the month", "the course of the year", "late that year", "later in the week",
/// "month's end", "mid-year".
auto DateGrammar::unit_end(std::size_t i) const -> Found {
    std::size_t next = is(i, DateWord::the) ? i + 1 : i;
    Part part = Part::whole;
    if (is(next, DateWord::unit) && at(next + 1).mark == '\'' && word(next + 2, "s") &&
        is(next + 3, DateWord::part)) {
        DateExpression date = of_kind(Sort::shift, i, next + 4);
        date.unit = unit_of(at(next));
        date.part = at(next + 3).value == 1 ? Part::early : Part::late;
        return date;
    }
    if (word(next, "most") && word(next + 1, "of")) next += is(next + 2, DateWord::the) ? 3 : 2;
    if (next > i && i > 0 && word(i - 1, "throughout") && is(next, DateWord::unit))
        return unit_named(i, next, Part::whole);
    const bool rest = word(next, "rest") || word(next, "remainder") || word(next, "course");
    if (rest && word(next + 1, "of")) {
        ++next;
        return unit_named(i, after_of(next), Part::whole);
    }
    if (is(next, DateWord::part)) {
        part = part_named(at(next).value);
    } else if (!(is(next, DateWord::moved) && (word(next, "later") || word(next, "earlier")))) {
        return std::nullopt;
    }
    ++next;
    if (mark(next, '-')) ++next;
    if (word(next, "on") || word(next, "of") || word(next, "in")) ++next;
    if (const auto which = which_unit(next); which && which->kind == Sort::shift) {
        DateExpression date = *which;
        date.first = i;
        date.part = part;
        return date;
    }
    if (is(next, DateWord::the)) ++next;
    if (next == i + 1) return std::nullopt;
    return unit_named(i, next, part);
}

/// "much of the weekend", "for most of": so much of it that the whole is told.
bool DateGrammar::portion_of(std::size_t i) const {
    return word(i, "much") || word(i, "most") || word(i, "rest") || word(i, "part");
}

/// "over the weekend": the one that the story or the news has come to.
auto DateGrammar::weekend(std::size_t i) const -> Found {
    if (!is(i, DateWord::the) || !word(i + 1, "weekend") || i == 0) return std::nullopt;
    const bool led =
        is(i - 1, DateWord::cue) || is(i - 1, DateWord::hedge); // "over", "during", "at"
    const bool portion = i > 1 && word(i - 1, "of") && portion_of(i - 2);
    if (!led || word(i + 2, "of") || (word(i - 1, "of") && !portion)) return std::nullopt;
    DateExpression date = of_kind(Sort::shift, i, i + 2);
    date.unit = Unit::weekend;
    date.from_writing = true;
    return date;
}

/// "year" in "the rest of the year", "month" in "late in the month": the one that is being told.
auto DateGrammar::unit_named(std::size_t first, std::size_t i, Part part) const -> Found {
    if (!is(i, DateWord::unit) || unit_of(at(i)) == Unit::hour || word(i + 1, "of")) return {};
    DateExpression date = of_kind(Sort::shift, first, i + 1);
    date.unit = unit_of(at(i));
    date.part = part;
    return date;
}

/// "now", "at that time", "by this time".
auto DateGrammar::present(std::size_t i) const -> Found {
    if (is(i, DateWord::present)) return of_kind(Sort::present, i, i + 1);
    if (i == 0 || !(is(i - 1, DateWord::cue) || is(i - 1, DateWord::side))) return std::nullopt;
    std::size_t next = i;
    if (is(next, DateWord::the)) ++next;
    if (is(next, DateWord::which) && at(next).value == 0) ++next;
    if (next == i || !word(next, "time")) return std::nullopt;
    return of_kind(Sort::present, i, next + 1);
}

} // namespace dateline::tagging
