#pragma once

#include "calendar/date_span.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::calendar {

/// ISO 8601 with astronomical years of at least four digits: "2015-09-30", "-0217-08-02".
[[nodiscard]] std::string iso(Day day);

/// The days that an ISO 8601 day, month or year names: "2015-09-30", "2015-09", "-0217". Nothing
/// for other text, impossible dates and years beyond four digits.
[[nodiscard]] std::optional<DateSpan> parse_iso(std::string_view text);

} // namespace dateline::calendar
