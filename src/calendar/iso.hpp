#pragma once

#include "calendar/date_span.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::calendar {

/// ISO 8601 with astronomical years of four digits, "2015-09-30", "-0217-08-02"; with a Y before
/// those of five, as EDTF has them: "Y-11999-01-01".
[[nodiscard]] std::string iso(Day day);

/// The days that a day, month or year written so names: "2015-09-30", "2015-09", "-0217". Nothing
/// for other text and impossible dates.
[[nodiscard]] std::optional<DateSpan> parse_iso(std::string_view text);

} // namespace dateline::calendar
