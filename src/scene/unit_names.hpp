#pragma once

#include "calendar/words.hpp"
#include "scene/time_window.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace dateline::scene {

struct UnitName {
    const char* one;
    const char* many;
    const char* letter; ///< alone after a number, "7d"; "" where it would be taken for another's
    double mean_days;
};

/// In the order of CalendarUnit.
inline constexpr std::array<UnitName, 7> unit_names{
    {{"day", "days", "d", 1},
     {"week", "weeks", "w", 7},
     {"month", "months", "m", calendar::days_in_month},
     {"quarter", "quarters", "q", 3 * calendar::days_in_month},
     {"year", "years", "y", calendar::days_in_year},
     {"decade", "decades", "", 10 * calendar::days_in_year},
     {"century", "centuries", "", 100 * calendar::days_in_year}}};

[[nodiscard]] constexpr const UnitName& name_of(CalendarUnit unit) {
    return unit_names.at(static_cast<std::size_t>(unit));
}

/// By one of its names, in small letters.
[[nodiscard]] constexpr std::optional<CalendarUnit> unit_named(std::string_view word) {
    for (std::size_t i = 0; i < unit_names.size() && !word.empty(); ++i) {
        const UnitName& name = unit_names.at(i);
        if (word == name.one || word == name.many || word == name.letter)
            return static_cast<CalendarUnit>(i);
    }
    return std::nullopt;
}

} // namespace dateline::scene
