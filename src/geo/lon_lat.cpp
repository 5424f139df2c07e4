#include "geo/lon_lat.hpp"

#include "geo/earth.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::geo {
namespace {

constexpr double earth_radius_km = earth_radius.value;

constexpr double degrees(double radians) {
    return radians * 180.0 / std::numbers::pi;
}

} // namespace

Lon normalised(Lon lon) {
    const double turned = std::fmod(lon.degrees + 180.0, 360.0);
    return Lon{(turned < 0 ? turned + 360.0 : turned) - 180.0};
}

// Haversine: well-conditioned for the small distances that matter here.
Kilometres distance(LonLat from, LonLat to) {
    const double phi1 = to_radians(from.lat.degrees);
    const double phi2 = to_radians(to.lat.degrees);
    const double half_dphi = (phi2 - phi1) / 2;
    const double half_dlambda = to_radians(to.lon.degrees - from.lon.degrees) / 2;
    const double h = std::pow(std::sin(half_dphi), 2) +
                     std::cos(phi1) * std::cos(phi2) * std::pow(std::sin(half_dlambda), 2);
    return Kilometres{2 * earth_radius_km * std::asin(std::min(1.0, std::sqrt(h)))};
}

Bearing bearing(LonLat from, LonLat to) {
    if (from == to) return Bearing{0};
    const double phi1 = to_radians(from.lat.degrees);
    const double phi2 = to_radians(to.lat.degrees);
    const double dlambda = to_radians(to.lon.degrees - from.lon.degrees);
    const double y = std::sin(dlambda) * std::cos(phi2);
    const double x =
        std::cos(phi1) * std::sin(phi2) - std::sin(phi1) * std::cos(phi2) * std::cos(dlambda);
    const double angle = degrees(std::atan2(y, x));
    return Bearing{angle < 0 ? angle + 360.0 : angle};
}

LonLat destination(LonLat from, Bearing direction, Kilometres way) {
    const double delta = way.value / earth_radius_km;
    const double theta = to_radians(direction.degrees);
    const double phi1 = to_radians(from.lat.degrees);
    const double sine =
        std::sin(phi1) * std::cos(delta) + std::cos(phi1) * std::sin(delta) * std::cos(theta);
    const double phi2 = std::asin(std::clamp(sine, -1.0, 1.0)); // rounding may go beyond a pole
    const double dlambda = std::atan2(std::sin(theta) * std::sin(delta) * std::cos(phi1),
                                      std::cos(delta) - std::sin(phi1) * std::sin(phi2));
    return {normalised(Lon{from.lon.degrees + degrees(dlambda)}), Lat{degrees(phi2)}};
}

LonLat midpoint(LonLat a, LonLat b) {
    return destination(a, bearing(a, b), Kilometres{distance(a, b).value / 2});
}

} // namespace dateline::geo
