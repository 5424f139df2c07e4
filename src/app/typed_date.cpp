#include "app/typed_date.hpp"

#include "base/ascii.hpp"
#include "calendar/iso.hpp"
#include "calendar/spans.hpp"
#include "tagging/tag.hpp"

#include <string>

namespace dateline::app {

namespace {

/// "21 Mar – 10 Apr 1981": as the window writes two dates, each of which may be read by itself.
constexpr std::string_view dash = " – ";

/// "1981", "219 BC": what a date ends with; empty when it has no year.
std::string_view year_words(std::string_view date) {
    const std::size_t from = date.find_last_of("0123456789");
    if (from == date.npos) return {};
    std::size_t begin = from;
    while (begin > 0 && date[begin - 1] >= '0' && date[begin - 1] <= '9')
        --begin;
    return from - begin >= 2 ? date.substr(begin) : std::string_view();
}

std::optional<event::SetDate> read_two(std::string_view words, const Lexicon& lexicon,
                                       calendar::Day about) {
    const std::size_t at = words.find(dash);
    const std::string_view until = words.substr(at + dash.size());
    std::string from(words.substr(0, at));
    if (year_words(from).empty()) from.append(" ").append(year_words(until));
    const auto first = read_typed_date(from, lexicon, about);
    const auto last = read_typed_date(until, lexicon, about);
    if (!first || !last || last->when.end < first->when.begin) return std::nullopt;
    return event::SetDate{{first->when.begin, last->when.end},
                          calendar::Precision::range,
                          first->approximate || last->approximate};
}

std::optional<event::SetDate> read_words(const std::string& words, const Lexicon& lexicon,
                                         calendar::Day about) {
    for (const tagging::DateMention& date :
         tagging::dates_in(words + ".\n", lexicon, {.creation = about}))
        if (date.value)
            return event::SetDate{*date.value, date.precision,
                                  date.modifier == tagging::DateModifier::approximate};
    return std::nullopt;
}

/// In a text a month is told from a walk by its capital; in a field there is nothing else.
std::string capitalised(std::string_view words) {
    std::string text(words);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i == 0 || text[i - 1] == ' ') text[i] = ascii::upper(text[i]);
    return text;
}

} // namespace

std::optional<event::SetDate> read_typed_date(std::string_view words, const Lexicon& lexicon,
                                              calendar::Day about) {
    while (!words.empty() && words.back() == ' ')
        words.remove_suffix(1);
    while (!words.empty() && words.front() == ' ')
        words.remove_prefix(1);
    if (const auto iso = calendar::parse_iso(words))
        return event::SetDate{*iso, calendar::iso_precision(*iso), false};
    if (words.find(dash) != words.npos)
        if (const auto two = read_two(words, lexicon, about)) return two;
    if (const auto date = read_words(std::string(words), lexicon, about)) return date;
    return read_words(capitalised(words), lexicon, about); // "march 2016"
}

} // namespace dateline::app
