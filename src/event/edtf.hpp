#pragma once

#include "calendar/date_span.hpp"

#include <string>

namespace dateline::event {

/// The span in ISO 8601-2 (EDTF) level 1: "2015-09-30", "2015-10~", "2016-21" (spring),
/// "2015-09-17/2015-10-13". Part-months and ranges are intervals; `approximate` appends `~`.
[[nodiscard]] std::string edtf(calendar::DateSpan when, calendar::Precision precision,
                               bool approximate);

} // namespace dateline::event
