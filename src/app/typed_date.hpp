#pragma once

#include "base/lexicon.hpp"
#include "event/correction.hpp"

#include <optional>
#include <string_view>

namespace dateline::app {

/// Understands a date that a person typed, as the program reads dates in prose, or in ISO 8601.
/// What it lacks ("24 November") it takes from `about`.
[[nodiscard]] std::optional<event::SetDate>
read_typed_date(std::string_view words, const Lexicon& lexicon, calendar::Day about);

} // namespace dateline::app
