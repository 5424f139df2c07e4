#pragma once

#include "scene/frame_at.hpp"

namespace dateline::scene {

/// Radius of a fresh event's marker in logical pixels.
inline constexpr double marker_radius = 7.2;

/// How an event's age shows.
struct AgeLook {
    double size = 1; ///< 1 when it is fresh
    double opacity = 1;
    double pulse = 0; ///< how far the ring of an event that has just come has spread; 0: none
};

/// `since_begin` and `since_end`: days from the event's first moment and from its last moment to
/// the playhead (the latter negative while it lasts). An event pops in within its first day and
/// fades and shrinks over `fade_days` from its end on, to a floor at which it can still be read.
[[nodiscard]] AgeLook age_look(double since_begin, double since_end, double fade_days);

[[nodiscard]] AgeLook age_look(const Scene& scene, EventIndex event, const TimeWindow& window);

/// The event's symbol, without a place.
[[nodiscard]] Marker marker_of(const Scene& scene, EventIndex event, const TimeWindow& window,
                               double scale);

} // namespace dateline::scene
