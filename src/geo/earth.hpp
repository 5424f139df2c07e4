#pragma once

#include "geo/units.hpp"

#include <numbers>

namespace dateline::geo {

/// By the WGS84 semi-major axis, as EPSG:3857 uses it.
inline constexpr Kilometres equator{2 * std::numbers::pi * 6378.137};

/// No place is farther from another, on the sphere or on the ellipsoid: half the equator, rounded
/// up. The most that a radius says.
inline constexpr Kilometres most_radius{20038};

[[nodiscard]] constexpr double to_radians(double degrees) {
    return degrees * std::numbers::pi / 180.0;
}

} // namespace dateline::geo
