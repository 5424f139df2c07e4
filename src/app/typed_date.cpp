#include "app/typed_date.hpp"

#include "calendar/iso.hpp"
#include "document/parse.hpp"
#include "tagging/tag.hpp"

#include <algorithm>
#include <string>

namespace dateline::app {

namespace {

/// How exact "2015-09-30", "2015-09" and "2015" are.
calendar::Precision iso_precision(std::string_view words) {
    const auto dashes = std::ranges::count(words.substr(1), '-');
    if (dashes == 2) return calendar::Precision::day;
    return dashes == 1 ? calendar::Precision::month : calendar::Precision::year;
}

} // namespace

std::optional<event::SetDate>
read_typed_date(std::string_view words, const tagging::Lexicon& lexicon, calendar::Day about) {
    while (!words.empty() && words.back() == ' ')
        words.remove_suffix(1);
    while (!words.empty() && words.front() == ' ')
        words.remove_prefix(1);
    if (const auto iso = calendar::parse_iso(words))
        return event::SetDate{*iso, iso_precision(words), false};
    const auto document = document::parse(std::string(words) + ".\n", "", document::Format::plain);
    if (!document) return std::nullopt;
    tagging::Mentions mentions;
    tagging::TagOptions options;
    options.creation = about;
    tagging::tag_dates(*document, lexicon, options, mentions);
    for (const tagging::DateMention& date : mentions.dates)
        if (date.value)
            return event::SetDate{*date.value, date.precision,
                                  date.modifier == tagging::DateModifier::approximate};
    return std::nullopt;
}

} // namespace dateline::app
