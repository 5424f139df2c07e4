#pragma once

#include "calendar/date_span.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::calendar {

/// What a precision is called in files and reports, from the finest on.
inline constexpr std::array<std::pair<std::string_view, Precision>, 6> precision_names{
    {{"day", Precision::day},
     {"part-month", Precision::part_month},
     {"month", Precision::month},
     {"season", Precision::season},
     {"year", Precision::year},
     {"range", Precision::range}}};

[[nodiscard]] constexpr std::string_view name_of(Precision wanted) {
    for (const auto& [name, precision] : precision_names)
        if (precision == wanted) return name;
    return {};
}

[[nodiscard]] constexpr std::optional<Precision> precision_named(std::string_view wanted) {
    for (const auto& [name, precision] : precision_names)
        if (name == wanted) return precision;
    return std::nullopt;
}

} // namespace dateline::calendar
