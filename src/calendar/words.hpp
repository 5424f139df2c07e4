#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace dateline::calendar {

/// Mean lengths in the Gregorian calendar, in days.
inline constexpr double days_in_month = 30.436875;
inline constexpr double days_in_year = 365.2425;

/// "March". Precondition: `month.ok()`.
[[nodiscard]] std::string_view month_name(std::chrono::month month);
/// "Mar"
[[nodiscard]] std::string_view short_month_name(std::chrono::month month);

/// "2016"; "218 BC" for the astronomical year -217.
[[nodiscard]] std::string year_name(std::chrono::year year);

} // namespace dateline::calendar
