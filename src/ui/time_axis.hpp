#pragma once

#include "calendar/date_span.hpp"
#include "scene/time_window.hpp"

#include <functional>
#include <string>
#include <vector>

namespace dateline::ui {

struct Tick {
    scene::Instant at;
    std::string label; ///< empty for a mark without words
};

/// Two rows of labels that never touch: fine steps ("Oct", "17") over what they lie in ("2015").
struct Ticks {
    std::vector<Tick> fine;
    std::vector<Tick> coarse; ///< the first may stand before the shown stretch: draw it at the edge
};

/// Ticks for an axis of `width` pixels. `measure` tells the width of a label in pixels. At most
/// width / 24 fine ticks; calendar steps from a day to a thousand years.
[[nodiscard]] Ticks ticks_for(scene::TimeExtent shown, double width,
                              const std::function<double(const std::string&)>& measure);

/// Zooms by `factor` (< 1 zooms in) about a moment; kept between one day and 20,000 years.
[[nodiscard]] scene::TimeExtent zoomed(scene::TimeExtent shown, scene::Instant about,
                                       double factor);

} // namespace dateline::ui
