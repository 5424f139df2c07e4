#include "scene/camera_motion.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

constexpr double rho = 1.4;
constexpr double flight_speed = 1.4;     ///< path units a second
constexpr double longest_flight = 2.5;   ///< seconds
constexpr double shortest_flight = 0.25; ///< seconds

/// The optimal path of van Wijk & Nuij 2003, equation (9): u is the way along the ground, w the
/// width of the view, s the path's own length.
struct FlightPath {
    double w0 = 0;
    double w1 = 0;
    double distance = 0;
    double r0 = 0;
    double length = 0;

    FlightPath(double from_width, double to_width, double ground)
        : w0(from_width), w1(to_width), distance(ground) {
        if (distance < 1e-6 * w0) {
            distance = 0;
            length = std::abs(std::log(w1 / w0)) / rho;
            return;
        }
        const double d2 = rho * rho * distance * distance;
        const double b0 = (w1 * w1 - w0 * w0 + rho * rho * d2) / (2 * w0 * rho * rho * distance);
        const double b1 = (w1 * w1 - w0 * w0 - rho * rho * d2) / (2 * w1 * rho * rho * distance);
        r0 = -std::asinh(b0);
        length = (-std::asinh(b1) - r0) / rho;
    }

    [[nodiscard]] double width(double s) const {
        if (distance == 0) return w0 * std::exp((w1 < w0 ? -1 : 1) * rho * s);
        return w0 * std::cosh(r0) / std::cosh(rho * s + r0);
    }
    [[nodiscard]] double ground(double s) const {
        if (distance == 0) return 0;
        return w0 / (rho * rho) * (std::cosh(r0) * std::tanh(rho * s + r0) - std::sinh(r0));
    }
};

double view_width(const Camera& camera) {
    return std::max(camera.width, 1.0) / camera.world_pixels();
}

/// From `from` to the nearest copy of `to`.
geo::WorldPoint way(const Flight& flight) {
    double dx = flight.to.centre.x - flight.from.centre.x;
    dx -= std::round(dx);
    return {dx, flight.to.centre.y - flight.from.centre.y};
}

FlightPath path_of(const Flight& flight) {
    const geo::WorldPoint step = way(flight);
    return {view_width(flight.from), view_width(flight.to), std::hypot(step.x, step.y)};
}

double eased(double share) {
    const double left = 1 - std::clamp(share, 0.0, 1.0);
    return 1 - left * left * left;
}

/// Starts and ends at rest.
double smooth(double share) {
    const double t = std::clamp(share, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

Camera along(const Flight& flight, double seconds) {
    if (seconds >= duration(flight)) return clamped(flight.to);
    const FlightPath path = path_of(flight);
    const double s = path.length * smooth(seconds / duration(flight));
    const geo::WorldPoint step = way(flight);
    const double share =
        path.distance > 0 ? path.ground(s) / path.distance : smooth(seconds / duration(flight));
    Camera camera = flight.to;
    camera.centre = {flight.from.centre.x + step.x * share, flight.from.centre.y + step.y * share};
    camera.zoom = flight.from.zoom + std::log2(path.w0 / path.width(s));
    return clamped(camera);
}

Camera along(const Glide& glide, double seconds) {
    const double gone = Glide::decay_seconds * (1 - std::exp(-seconds / Glide::decay_seconds));
    return panned(glide.from, glide.velocity_x * gone, glide.velocity_y * gone);
}

Camera along(const ZoomMotion& motion, double seconds) {
    return zoomed_at(motion.from, motion.cursor,
                     motion.steps * eased(seconds / ZoomMotion::seconds));
}

} // namespace

double duration(const Flight& flight) {
    return std::clamp(path_of(flight).length / flight_speed, shortest_flight, longest_flight);
}

Camera camera_at(const Motion& motion, double seconds, const Camera& rest) {
    if (const auto* zoom = std::get_if<ZoomMotion>(&motion)) return along(*zoom, seconds);
    if (const auto* glide = std::get_if<Glide>(&motion)) return along(*glide, seconds);
    if (const auto* flight = std::get_if<Flight>(&motion)) return along(*flight, seconds);
    return rest;
}

bool finished(const Motion& motion, double seconds) {
    if (std::holds_alternative<ZoomMotion>(motion)) return seconds >= ZoomMotion::seconds;
    if (const auto* flight = std::get_if<Flight>(&motion)) return seconds >= duration(*flight);
    if (const auto* glide = std::get_if<Glide>(&motion)) {
        const double speed = std::hypot(glide->velocity_x, glide->velocity_y);
        return speed * std::exp(-seconds / Glide::decay_seconds) < 8; // pixels a second
    }
    return true;
}

} // namespace dateline::scene
