#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using calendar::Part;
using Kind = DateToken::Kind;

/// "early 1943", "mid-March", "the end of May 1940", "the first half of 2016", "late in the
/// spring".
auto DateGrammar::with_part(std::size_t i) const -> Found {
    Part part = Part::whole;
    std::size_t next = i + 1;
    if (is(i, DateWord::part)) {
        part = part_named(at(i).value);
    } else if (is(next, DateWord::half) && at(i).value <= 2 && rank_at(i)) {
        part = at(i).value == 1 ? Part::first_half : Part::second_half;
        ++next;
    } else {
        return std::nullopt;
    }
    next = after_of(next);
    Found whole = stretch(next);
    if (!whole || whole->day) return std::nullopt;
    whole->part = part;
    whole->attributive = next == i + 1 && determined(i) && noun(whole->last);
    return whole;
}

/// Steps over "-", "part of", "of the", "in" after the word for a part.
std::size_t DateGrammar::after_of(std::size_t next) const {
    if (mark(next, '-')) ++next;
    if (word(next, "part")) ++next;
    if (word(next, "of") || word(next, "in")) ++next;
    return is(next, DateWord::the) ? next + 1 : next;
}

/// A year, month, season, decade or century that is told in full or may be completed.
auto DateGrammar::stretch(std::size_t i) const -> Found {
    const DateToken& token = at(i);
    if (token.word == DateWord::month || token.word == DateWord::abbr) return month_first(i);
    if (token.word == DateWord::season) return season(i);
    if (token.kind == Kind::decade) return decade(i);
    if (rank_at(i)) return century(i);
    if (word(i, "year") && at(i + 1).kind == Kind::number) return stretch(i + 1);
    const auto year = year_at(i);
    if (!year || counted(year->last)) return std::nullopt;
    DateExpression whole = starting(i, year->last);
    whole.year = year->year;
    if (is(whole.last, DateWord::season)) return std::nullopt;
    return whole;
}

/// "the first week of May", "the last two weeks of February 1951", "the final days of March".
auto DateGrammar::slice(std::size_t i) const -> Found {
    constexpr int most_pieces = 366;
    const bool last = word(i, "last") || word(i, "final") || word(i, "closing");
    const bool first = word(i, "first") || word(i, "opening");
    const auto rank = rank_at(i);
    if (!last && !first && !(rank && *rank >= 1 && *rank <= most_pieces)) return std::nullopt;
    std::size_t next = i + 1;
    int count = 1;
    const bool counted_units =
        (first || last) && (is(next, DateWord::number) || number(next, 1, 31));
    if (counted_units) count = at(next++).value;
    if (word(next, "few") || word(next, "full")) ++next;
    const bool weekday = is(next, DateWord::weekday) && at(next).capital;
    const bool daytime = is(next, DateWord::daytime) && !counted_units; // "the last evening of May"
    if (!weekday && !daytime && !is(next, DateWord::unit)) return std::nullopt;
    if (!(word(next + 1, "of") || word(next + 1, "in"))) return std::nullopt;
    const auto unit = weekday || daytime ? Unit::day : static_cast<Unit>(at(next).value);
    const bool many = prose_[at(next).stop - 1] == 's';
    if (unit == Unit::hour || unit == Unit::quarter) return std::nullopt;
    Found whole = stretch(after_of(next + 1));
    if (!whole) whole = told_unit(next + 2, unit);
    if (!whole || whole->day || (weekday && !(whole->month || whole->unit == Unit::month)))
        return std::nullopt;
    if (weekday) whole->weekday = static_cast<unsigned>(at(next).value);
    if (many && !counted_units) {
        whole->part = last ? Part::late : Part::early;
        return whole;
    }
    whole->slice_unit = unit;
    whole->slice_count = count;
    whole->slice_index = last ? -1 : first ? 1 : *rank;
    return whole;
}

/// "the month", "that year", "the following month": the one that is being told, and longer than a
/// piece of it.
auto DateGrammar::told_unit(std::size_t i, Unit piece) const -> Found {
    const Found told = is(i, DateWord::the) && is(i + 1, DateWord::unit)
                           ? unit_named(i, i + 1, Part::whole)
                           : which_unit(i);
    const bool longer = told && (told->unit == Unit::month || told->unit == Unit::year) &&
                        piece < told->unit && !told->season && !told->month && !told->weekday;
    const bool one = longer && told->kind == DateExpression::Kind::shift && !told->stretch;
    return one && told->countable ? told : std::nullopt;
}

auto DateGrammar::season(std::size_t i) const -> Found {
    DateExpression date = starting(i, i + 1);
    date.season = static_cast<calendar::Season>(at(i).value);
    if (!is(date.last, DateWord::month)) add_year(date);
    if (date.year || date.year_shift) return date;
    const bool autumnal = word(i, "fall") || plural(i);
    const bool opens = at(i).capital ? i == 0 : i == 1 && is(0, DateWord::the);
    const bool there = is(i + 1, DateWord::cue) && i == 1 && !word(i, "spring");
    const bool subject =
        opens && !autumnal && (passes(i + 1) || is(i + 1, DateWord::yearly) || there);
    if (subject && !word(i + 1, "of")) return date;
    if (i == 0) return std::nullopt;
    if (names_event(date.last)) {
        date.attributive = true;
        const std::size_t of = is(date.last, DateWord::head) ? date.last + 1 : date.last + 2;
        if (const auto year = word(of, "of") ? year_at(of + 1) : std::nullopt)
            date.year = year->year; // "the spring campaign of 1943"
        return date;
    }
    const DateToken& behind = at(date.last);
    const bool name = at(i).capital && behind.kind == Kind::word && behind.capital &&
                      behind.word != DateWord::month;
    if (name) return std::nullopt; // "in the Winter Palace", "at the Summer Olympics"
    const bool the = is(i - 1, DateWord::the);
    const bool cued = the ? i >= 2 && (is(i - 2, DateWord::cue) || is(i - 2, DateWord::part) ||
                                       is(i - 2, DateWord::side) || word(i - 2, "over"))
                          : word(i - 1, "in") || word(i - 1, "by") || word(i - 1, "until") ||
                                word(i - 1, "during") || is(i - 1, DateWord::part) ||
                                (mark(i - 1, '-') && i >= 2 && is(i - 2, DateWord::part));
    const bool told = season_told(i) && !is(date.last, DateWord::unit);
    if (!(cued || told) || word(date.last, "of")) return std::nullopt;
    if (told && going_on(date.last)) return date;
    return noun(date.last) && !(at(date.last).capital && !is(date.last + 1, DateWord::head))
               ? std::nullopt
               : Found(date);
}

/// "spent the summer", "with winter approaching", "the middle of summer": a season that is told
/// without a preposition of time. A spring may be water, and a fall a loss.
bool DateGrammar::season_told(std::size_t i) const {
    if (!is(i, DateWord::season) || word(i, "spring") || word(i, "fall")) return false;
    if (word(i - 1, "of")) return i >= 2 && is(i - 2, DateWord::part);
    if (is(i - 1, DateWord::the)) {
        return i >= 2 && (word(i - 2, "spent") || word(i - 2, "spend") || word(i - 2, "spending") ||
                          word(i - 2, "passed") || word(i - 2, "all") || word(i - 2, "with"));
    }
    return word(i - 1, "with") || word(i - 1, "as") || word(i - 1, "when") || word(i - 1, "all");
}

/// "approaching", "organising".
bool DateGrammar::going_on(std::size_t i) const {
    const DateToken& token = at(i);
    return token.kind == Kind::word && !token.capital && token.stop - token.start > 6 &&
           prose_.substr(token.stop - 3, 3) == "ing";
}

/// "the summer offensive", "the summer KPA invasion".
bool DateGrammar::names_event(std::size_t i) const {
    const auto event = [&](std::size_t k) { return is(k, DateWord::head) && at(k).value == 1; };
    return event(i) || (at(i).kind == Kind::word && at(i).capital && event(i + 1));
}

auto DateGrammar::century(std::size_t i) const -> Found {
    std::size_t next = i + 1;
    if (mark(next, '-')) ++next;
    if (!(is(next, DateWord::unit) && at(next).value == static_cast<int>(Unit::century))) return {};
    if (at(i).value < 1 || at(i).value > 30) return std::nullopt;
    DateExpression date = starting(i, next + 1);
    date.century = at(i).value;
    const int era = era_at(date.last, date.last);
    if (era < 0) date.century = -at(i).value;
    date.bare_year = era == 0;
    date.attributive = mark(i + 1, '-') && noun(date.last); // "a 12th-century tower"
    return date;
}

/// "the 1940s", "the '90s", "the early 90's", "the 820s", "the 430s BC".
auto DateGrammar::decade(std::size_t i) const -> Found {
    const int value = at(i).value;
    const bool short_form = value < 100;
    const bool led = i > 0 && (is(i - 1, DateWord::the) || is(i - 1, DateWord::part) ||
                               (!at(i).space_before && mark(i - 1, '\'')) ||
                               (mark(i - 1, '-') && i > 1 && is(i - 2, DateWord::part)));
    std::size_t last = i + 1;
    if (const int era = era_at(last, last); era != 0) { // "the 430s BC": 439 to 430
        DateExpression ancient = starting(i, last);
        ancient.decade = era < 0 ? -value - 8 : value;
        return ancient;
    }
    const bool early = !short_form && value < 1000; // "in the 820s"
    if (early && !(led && i > 1 && is(i - 2, DateWord::cue))) return std::nullopt;
    if (short_form ? !led : value > last_plain_year) return std::nullopt;
    DateExpression date = starting(i, i + 1);
    date.decade = short_form ? 1900 + value : value;
    date.bare_decade = short_form;
    date.attributive = mark(i + 1, '-') && word(i + 2, "era");
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
    } else if (rank_at(i) && token.value >= 1 && token.value <= 4 && is(i + 1, DateWord::unit) &&
               at(i + 1).value == static_cast<int>(Unit::quarter)) {
        date.quarter = token.value;
        date.last = i + 2;
    } else {
        return std::nullopt;
    }
    add_year(date);
    return date.year || date.year_shift ? Found(date) : std::nullopt;
}

} // namespace dateline::tagging
