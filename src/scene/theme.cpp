#include "scene/theme.hpp"

#include <algorithm>

namespace dateline::scene {

double at_zoom(const std::vector<ZoomStop>& stops, double zoom, double otherwise) {
    if (stops.empty()) return otherwise;
    const auto after = std::find_if(stops.begin(), stops.end(),
                                    [&](const ZoomStop& stop) { return stop.zoom >= zoom; });
    if (after == stops.begin()) return stops.front().value;
    if (after == stops.end()) return stops.back().value;
    const ZoomStop& before = *(after - 1);
    const double share = (zoom - before.zoom) / (after->zoom - before.zoom);
    return before.value + share * (after->value - before.value);
}

} // namespace dateline::scene
