#include "geo/mercator.hpp"

#include "geo/earth.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::geo {
namespace {
constexpr double pi = std::numbers::pi;
double clamped_radians(Lat lat) {
    return to_radians(std::clamp(lat.degrees, -mercator_limit_degrees, mercator_limit_degrees));
}
} // namespace

WorldPoint to_world(LonLat point) {
    const double sine = std::sin(clamped_radians(point.lat));
    return {(point.lon.degrees + 180.0) / 360.0,
            0.5 - std::log((1 + sine) / (1 - sine)) / (4 * pi)};
}

LonLat to_lon_lat(WorldPoint point) {
    return {Lon{point.x * 360.0 - 180.0},
            Lat{std::atan(std::sinh(pi * (1 - 2 * point.y))) * 180.0 / pi}};
}

double world_units_per_km(Lat at) {
    return 1.0 / (equator.value * std::cos(clamped_radians(at)));
}

} // namespace dateline::geo
