#pragma once

#include "base/lexicon.hpp"
#include "calendar/date_span.hpp"
#include "gazetteer/gazetteer.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace dateline::event {

/// When something was told to have happened at a place, for the dates that are counted from it:
/// "eight days after the fall of Homs".
class ToldEvents {
public:
    /// To be told only what its own sentence dates; of that, days and months can be counted from.
    void note(gazetteer::PlaceId place, calendar::DateSpan when);
    [[nodiscard]] std::optional<calendar::DateSpan> at(gazetteer::PlaceId place) const;

private:
    std::unordered_map<std::uint64_t, calendar::DateSpan> last_;
};

/// The days that "eight days after" or "a month before" are, counted from others; nothing for words
/// that say no number.
[[nodiscard]] std::optional<calendar::DateSpan>
counted_from(std::string_view words, calendar::DateSpan anchor, const Lexicon& lexicon);
/// The other way round: the days that others are "eight days after".
[[nodiscard]] std::optional<calendar::DateSpan>
counted_back(std::string_view words, calendar::DateSpan days, const Lexicon& lexicon);

} // namespace dateline::event
