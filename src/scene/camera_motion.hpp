#pragma once

#include "scene/camera.hpp"

#include <variant>

namespace dateline::scene {

/// Zoom about a fixed cursor, eased out. A further turn of the wheel starts a new one from where
/// the camera is, towards the old target plus the new steps.
struct ZoomMotion {
    Camera from;
    geo::ScreenPoint cursor;
    double steps = 0; ///< doublings still to go at the start
    static constexpr double seconds = 0.22;
};

/// Coasting after a drag: velocity in physical pixels a second, decaying exponentially.
struct Glide {
    Camera from;
    double velocity_x = 0;
    double velocity_y = 0;
    static constexpr double decay_seconds = 0.18; ///< time in which speed falls to 1/e
};

/// The smooth, efficient path of van Wijk & Nuij (2003), "Smooth and efficient zooming and
/// panning", with rho = 1.4, the average their users preferred.
struct Flight {
    Camera from;
    Camera to;
};

/// No motion is std::monostate. Motions own no clock: time since their start is an argument.
using Motion = std::variant<std::monostate, ZoomMotion, Glide, Flight>;

/// Where the camera is `seconds` after the motion's start; `rest` when there is no motion.
[[nodiscard]] Camera camera_at(const Motion& motion, double seconds, const Camera& rest);
[[nodiscard]] bool finished(const Motion& motion, double seconds);

/// Length of a flight in seconds: by its path length, at most 2.5.
[[nodiscard]] double duration(const Flight& flight);

} // namespace dateline::scene
