#include "scene/marker_look.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

constexpr double old_opacity = 0.5;
constexpr double old_size = 0.78;
constexpr double pulse_share = 0.12; ///< of fade_days

/// Penner's "back out": overshoots by a tenth and settles.
double popped(double share) {
    const double t = std::clamp(share, 0.0, 1.0) - 1;
    constexpr double overshoot = 1.70158;
    return 1 + t * t * ((overshoot + 1) * t + overshoot);
}

} // namespace

AgeLook age_look(double since_begin, double since_end, double fade_days) {
    const double fade = std::max(fade_days, 1.0);
    const double age = std::clamp(since_end / fade, 0.0, 1.0);
    const double pop = popped(since_begin / std::min(1.0, fade * 0.04));
    AgeLook look;
    look.size = (1 - (1 - old_size) * age) * std::max(pop, 0.0);
    look.opacity = 1 - (1 - old_opacity) * std::sqrt(age);
    const double spread = since_begin / std::max(fade * pulse_share, 1.5);
    look.pulse = spread > 0 && spread < 1 ? spread : 0;
    return look;
}

AgeLook age_look(const Scene& scene, EventIndex event, const TimeWindow& window) {
    return age_look(window.end.days - scene.begin[event], window.end.days - scene.end[event],
                    window.fade_days);
}

Marker marker_of(const Scene& scene, EventIndex event, const TimeWindow& window, double scale) {
    const CategoryStyle& style = scene.categories[scene.category[event]];
    const AgeLook look = age_look(scene, event, window);
    const unsigned flags = scene.flags[event];
    Marker marker;
    marker.radius = static_cast<float>(marker_radius * scale * look.size);
    marker.shape = style.shape;
    marker.certainty = (flags & approximate_date) != 0 ? Certainty::approximate : Certainty::firm;
    marker.relation = (flags & relation_spot) != 0;
    marker.hollow = (flags & area_level) != 0;
    marker.fill = faded(style.colour, look.opacity);
    marker.event = event;
    return marker;
}

} // namespace dateline::scene
