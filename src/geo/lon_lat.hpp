#pragma once

#include "geo/units.hpp"

namespace dateline::geo {

/// A point on the WGS84 ellipsoid: longitude first, latitude second.
struct LonLat {
    Lon lon;
    Lat lat;
    friend constexpr bool operator==(LonLat, LonLat) = default;
};

inline constexpr Kilometres earth_radius{6371.0088}; ///< the mean radius (IUGG)

/// Great-circle distance on a sphere of the mean Earth radius; within 0.5 % of the ellipsoidal
/// distance.
[[nodiscard]] Kilometres distance(LonLat from, LonLat to);

/// Initial great-circle bearing; 0 for coincident points.
[[nodiscard]] Bearing bearing(LonLat from, LonLat to);

/// The point reached by going `distance` along a great circle that starts in direction `bearing`.
[[nodiscard]] LonLat destination(LonLat from, Bearing bearing, Kilometres distance);

/// Half-way along the great circle.
[[nodiscard]] LonLat midpoint(LonLat a, LonLat b);

/// Longitude brought into [-180, 180).
[[nodiscard]] Lon normalised(Lon lon);

} // namespace dateline::geo
