#pragma once

#include "geo/lon_lat.hpp"

namespace dateline::geo {

/// A point of the Web Mercator plane (EPSG:3857) scaled to the unit square: x grows east from 0 at
/// 180° W to 1 at 180° E, y grows south from 0 at 85.0511° N to 1 at 85.0511° S. x may leave [0, 1)
/// where a view crosses the antimeridian.
struct WorldPoint {
    double x = 0.5;
    double y = 0.5;
    friend constexpr bool operator==(WorldPoint, WorldPoint) = default;
};

/// Pixels of a window or picture: origin at the top left corner, x right, y down.
struct ScreenPoint {
    double x = 0;
    double y = 0;
    friend constexpr bool operator==(ScreenPoint, ScreenPoint) = default;
};

/// Where the Web Mercator square ends: atan(sinh(pi)) in degrees.
inline constexpr double mercator_limit_degrees = 85.05112877980659;

/// Latitudes beyond the Mercator limit are clamped to it.
[[nodiscard]] WorldPoint to_world(LonLat point);
[[nodiscard]] LonLat to_lon_lat(WorldPoint point);

/// How many world units (widths of the world) one ground kilometre spans at a latitude.
[[nodiscard]] double world_units_per_km(Lat at);

} // namespace dateline::geo
