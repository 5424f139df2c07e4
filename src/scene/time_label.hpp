#pragma once

#include "calendar/date_span.hpp"
#include "scene/time_window.hpp"

#include <string>

namespace dateline::scene {

/// "30 September 2015", "2 August 218 BC"
[[nodiscard]] std::string day_label(calendar::Day day);

/// The stretch that begins at `start`: "30 September 2015", "week of 28 September 2015", "September
/// 2015", "Q3 2015", "2015", "2010–2019", "1900–1999".
[[nodiscard]] std::string unit_label(Instant start, CalendarUnit unit);

} // namespace dateline::scene
