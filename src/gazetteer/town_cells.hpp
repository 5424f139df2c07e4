#pragma once

#include "geo/lon_lat.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

/// The grid of five degrees by which an image files its towns, from the south-west.
namespace dateline::gazetteer::town_cells {

inline constexpr double degrees = 5;
inline constexpr int columns = 72;
inline constexpr int rows = 36;

[[nodiscard]] inline int column_of(geo::Lon lon) {
    return std::clamp(static_cast<int>(std::floor((lon.degrees + 180) / degrees)), 0, columns - 1);
}

[[nodiscard]] inline int row_of(geo::Lat lat) {
    return std::clamp(static_cast<int>(std::floor((lat.degrees + 90) / degrees)), 0, rows - 1);
}

[[nodiscard]] inline std::size_t index_of(int row, int column) {
    return static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column);
}

} // namespace dateline::gazetteer::town_cells
