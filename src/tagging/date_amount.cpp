#include "tagging/date_grammar.hpp"

namespace dateline::tagging {

using Kind = DateToken::Kind;
using Sort = DateExpression::Kind;

namespace {

constexpr int hours_of_day = 24;

/// Whether half of a unit is so many of a smaller one.
bool halves(const DateToken& token) {
    if (token.word != DateWord::unit) return false;
    const Unit unit = unit_of(token);
    return unit == Unit::week || unit == Unit::year || unit == Unit::decade ||
           unit == Unit::century;
}

/// Two and a half years are thirty months, half a century is fifty years.
void in_halves(Unit& unit, int& count) {
    const int parts = unit == Unit::week     ? 7
                      : unit == Unit::year   ? 12
                      : unit == Unit::decade ? 10
                                             : 100;
    count = count * parts + parts / 2;
    unit = unit == Unit::week ? Unit::day : unit == Unit::year ? Unit::month : Unit::year;
}

/// "A week later" is seven days later, not some day of the following week; 48 hours are two days.
void in_days(DateExpression& date) {
    if (date.unit == Unit::hour && date.count >= hours_of_day) {
        date.unit = Unit::day;
        date.count /= hours_of_day;
    }
    if (date.unit == Unit::week) date.count *= 7;
    if (date.unit == Unit::fortnight) date.count *= 14;
    if (date.unit == Unit::week || date.unit == Unit::fortnight) date.unit = Unit::day;
}

} // namespace

/// "three", "a few", "twenty-one", "two hundred" and their unit.
auto DateGrammar::amount_at(std::size_t i) const -> std::optional<Amount> {
    Amount amount;
    std::size_t next = i;
    if (is(next, DateWord::article) &&
        (is(next + 1, DateWord::vague) || is(next + 1, DateWord::number) ||
         is(next + 1, DateWord::half) || word(next + 1, "mere"))) {
        ++next;
    }
    if (word(next, "mere")) ++next;
    const DateToken& token = at(next);
    if (token.kind == Kind::number && token.digits <= 3) {
        amount.count = token.value;
    } else if (token.word == DateWord::number || token.word == DateWord::article) {
        amount.count = token.value;
        const std::size_t tail = mark(next + 1, '-') ? next + 2 : next + 1;
        if (token.word == DateWord::number && is(tail, DateWord::number)) {
            const int more = at(tail).value;
            amount.count = more >= 100 ? amount.count * more : amount.count + more;
            next = tail;
        }
    } else if (token.word == DateWord::vague || token.word == DateWord::half) {
        amount.countable = false;
        const bool of_one = word(next, "half") && is(next + 1, DateWord::article);
        if (word(next + 1, "of") || is(next + 1, DateWord::article)) ++next;
        if (of_one && halves(at(next + 1))) {
            amount.countable = true;
            amount.half = true;
        }
    } else {
        return std::nullopt;
    }
    ++next;
    const bool of_number = token.kind == Kind::number || token.word == DateWord::number;
    if (const std::size_t tail = after_half(next); of_number && tail != next && halves(at(tail))) {
        amount.half = true;
        next = tail;
    }
    if (word(next, "or") && is(next + 1, DateWord::number)) {
        amount.countable = false;
        next += 2;
    }
    if (mark(next, '-') && !at(next).space_before) ++next;
    if (word(next, "full") || word(next, "more") || word(next, "long")) ++next;
    if (!is(next, DateWord::unit) && !word(next, "nights") && !word(next, "mornings")) return {};
    amount.unit = unit_of(at(next));
    if (amount.unit == Unit::hour && !word(next, "hours")) amount.count = 0; // minutes
    if (amount.unit == Unit::quarter) return std::nullopt; // "a quarter of the crew"
    amount.last = next + 1;
    if (token.word == DateWord::article && halves(at(next)) && amount.count == 1) {
        amount.last = after_half(next + 1);
        amount.half = amount.last != next + 1;
    }
    if (amount.half) in_halves(amount.unit, amount.count);
    return amount;
}

/// Behind "and a half" or "-and-a-half-"; `i` where it does not stand there.
std::size_t DateGrammar::after_half(std::size_t i) const {
    const std::size_t step = mark(i, '-') ? 2 : 1;
    const std::size_t first = mark(i, '-') ? i + 1 : i;
    if (!word(first, "and") || !is(first + step, DateWord::article)) return i;
    return is(first + 2 * step, DateWord::half) ? first + 2 * step + 1 : i;
}

/// "three days after 5 May", "two days after the landing", "a week before that": `side` is the
/// index of "after" or "before", `way` 1 or -1.
DateMatch DateGrammar::counted_from(DateExpression date, std::size_t side, int way) const {
    date.kind = Sort::shift;
    in_days(date);
    date.count *= way;
    const std::size_t from = side + 1;
    DateMatch reckoned = alone(date);
    if (auto base = this->date(from)) {
        reckoned.last = reckoned.date.last = base->last;
        reckoned.base = base;
        return reckoned;
    }
    const bool plain = at(from).kind == Kind::mark || word(from, "that") || word(from, "this");
    date.last = from;
    date.from_event = !plain;
    return alone(date);
}

/// "two days later", "a week earlier", "6 months prior", "Within two weeks,", "three days after 5
/// May"; without any of these a bare duration.
std::optional<DateMatch> DateGrammar::amount(std::size_t i) const {
    std::optional<Amount> amount = amount_at(i);
    if (!amount && is(i, DateWord::unit) && is(i + 1, DateWord::moved) && !is(i, DateWord::the)) {
        amount = Amount{0, false, unit_of(at(i)), i + 1}; // "months later"
    }
    if (!amount) return std::nullopt;
    // "a day or so later"
    const bool or_so = word(amount->last, "or") && word(amount->last + 1, "so");
    if (or_so && is(amount->last + 2, DateWord::moved)) amount->last += 2;
    if (mark(amount->last, '-') && word(amount->last + 1, "old")) return std::nullopt;
    if (word(amount->last, "old")) return std::nullopt;
    DateExpression date = of_kind(Sort::duration, i, amount->last);
    date.unit = amount->unit;
    date.count = amount->count;
    date.countable = amount->countable;
    const DateToken& next = at(amount->last);
    const bool within = i > 0 && word(i - 1, "within");
    if (next.word == DateWord::moved || word(amount->last, "prior")) {
        date.kind = Sort::shift;
        in_days(date);
        date.count *= next.value < 0 ? -1 : 1;
        date.from_writing = next.value == -2;
        date.last = amount->last + 1;
    } else if (next.word == DateWord::side) {
        return counted_from(date, amount->last, next.value);
    } else if (word(amount->last, "into") && is(amount->last + 1, DateWord::the)) {
        date.kind = Sort::shift; // "ten days into the siege"
        in_days(date);
        date.last = amount->last + 1;
        date.from_event = true;
    } else if ((word(amount->last, "that") || word(amount->last, "which")) &&
               word(amount->last + 1, "followed")) { // "in the six weeks that followed"
        date.kind = Sort::shift;
        date.stretch = true;
        date.last = amount->last + 2;
    } else if (within && next.kind == Kind::mark && (i == 1 || at(i - 2).kind == Kind::mark)) {
        date.kind = Sort::shift;
        date.stretch = true;
    }
    return alone(date);
}

} // namespace dateline::tagging
