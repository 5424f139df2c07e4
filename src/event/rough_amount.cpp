#include "event/rough_amount.hpp"

#include "base/ascii.hpp"
#include "tagging/date_token.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace dateline::event {
namespace {

using std::chrono::days;

constexpr int least_rough = 2; ///< "a few weeks" are at least so many,
constexpr int most_rough = 6;  ///< and at most so many

int number_of(std::string_view value) {
    int number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

int sign_of(int number) {
    return number > 0 ? 1 : number < 0 ? -1 : 0;
}

/// The length of a unit, by its value in the list; 0 for hours and for what is longer than a year.
int days_of(std::string_view value) {
    using tagging::Unit;
    const auto unit = static_cast<Unit>(number_of(value));
    switch (unit) {
    case Unit::month:
        return 30;
    case Unit::quarter:
        return 91;
    case Unit::year:
        return 365;
    default:
        return tagging::days_in(unit);
    }
}

void note(std::string_view word, const Lexicon& lexicon, RoughAmount& amount) {
    const bool digit = word.front() >= '0' && word.front() <= '9';
    amount.counted = amount.counted || digit;
    const auto* columns = lexicon.find("date_words", word);
    if (columns == nullptr || columns->size() < 2) return;
    const std::string_view kind = columns->front();
    const std::string_view value = (*columns)[1];
    if (kind == "vague") {
        amount.several = true;
        amount.counted = false; // "a few days": the article is theirs, and counts nothing
    }
    if (kind == "number" || kind == "article") amount.counted = true;
    if (kind == "which") amount.which = number_of(value);
    if (kind == "moved" || kind == "side") amount.moved = sign_of(number_of(value));
    if (kind == "unit") {
        amount.unit = days_of(value);
        amount.several = amount.several || word.ends_with('s');
    }
}

} // namespace

RoughAmount amount_of(std::string_view words, const Lexicon& lexicon) {
    const std::string lower = ascii::lower(words);
    RoughAmount amount;
    for (std::string_view rest = lower; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        if (!word.empty()) note(word, lexicon, amount);
    }
    // "in the weeks after the raid": any of them
    if (lower.starts_with("the ") && amount.moved != 0)
        amount.which = std::exchange(amount.moved, 0);
    return amount;
}

calendar::DateSpan stretch_from(calendar::DateSpan now, int unit) {
    return {now.begin, now.end + days{most_rough * unit}};
}

std::optional<calendar::DateSpan> days_from(const RoughAmount& amount, calendar::DateSpan now) {
    if (!amount.rough()) return std::nullopt;
    const days least{least_rough * amount.unit};
    const days most{most_rough * amount.unit};
    if (amount.moved < 0) return calendar::DateSpan{now.begin - most, now.end - least};
    if (amount.which < 0) return calendar::DateSpan{now.begin - most, now.begin - days{1}};
    if (amount.which > 0) return calendar::DateSpan{now.end + days{1}, now.end + most};
    return calendar::DateSpan{now.begin + least, now.end + most};
}

} // namespace dateline::event
