#pragma once

#include "base/text_span.hpp"
#include "calendar/date_span.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::ui {

/// Why the events of a table are not corrected here.
inline constexpr const char* no_correcting_tables =
    "The events of a table are put right in the table itself";

/// "17 Mar 2016"
[[nodiscard]] std::string short_date(calendar::Day day);
/// "17 Mar 2016", "17–23 Mar 2016", "March 2016", "2016": as exact as the words were.
[[nodiscard]] std::string span_label(calendar::DateSpan span, calendar::Precision precision);

/// "7 days", "1 month", "2 years": how a stretch of so many days is called.
[[nodiscard]] std::string length_label(double days);
/// The reverse, typed by a person: "7 d", "2 weeks", "1 month", "3y", "10". nullopt: not
/// understood.
[[nodiscard]] std::optional<double> days_in_words(std::string_view typed);

/// "1 event", "1,204 events"
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);
/// "1,204"
[[nodiscard]] std::string grouped(std::size_t number);

/// The words of the text that [from, to) touches, without the punctuation around them; bytes.
[[nodiscard]] TextSpan whole_words(std::string_view text, std::size_t from, std::size_t to);

/// The first `limit` characters (code points), cut at a word's end, with "…" when cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit);

/// A part of a text about some of its words.
struct Excerpt {
    std::string text; ///< with "…" where it is cut
    TextSpan words;   ///< of the text: the words, empty when they are not in it
};

/// About `limit` bytes round the first place where the words stand; whole words of the text.
[[nodiscard]] Excerpt excerpt(std::string_view text, std::string_view words, std::size_t limit);

} // namespace dateline::ui
