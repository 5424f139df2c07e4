#pragma once

#include <compare>

namespace dateline::geo {

/// WGS84 longitude in degrees, east positive, -180 … 180.
struct Lon {
    double degrees = 0;
    constexpr Lon() = default;
    constexpr explicit Lon(double value) : degrees(value) {}
    friend constexpr auto operator<=>(Lon, Lon) = default;
};

/// WGS84 latitude in degrees, north positive, -90 … 90.
struct Lat {
    double degrees = 0;
    constexpr Lat() = default;
    constexpr explicit Lat(double value) : degrees(value) {}
    friend constexpr auto operator<=>(Lat, Lat) = default;
};

struct Kilometres {
    double value = 0;
    constexpr Kilometres() = default;
    constexpr explicit Kilometres(double kilometres) : value(kilometres) {}
    friend constexpr auto operator<=>(Kilometres, Kilometres) = default;
};

/// Clockwise from true north, in degrees, 0 … 360.
struct Bearing {
    double degrees = 0;
    constexpr Bearing() = default;
    constexpr explicit Bearing(double value) : degrees(value) {}
    friend constexpr auto operator<=>(Bearing, Bearing) = default;
};

} // namespace dateline::geo
