#pragma once

#include "ui/panel.hpp"

#include <algorithm>

namespace dateline::ui {

/// Pixels and moments of one chart.
struct Scale {
    scene::TimeExtent shown;
    float left = 0;
    float width = 1;

    [[nodiscard]] float x(scene::Instant at) const {
        const double share = (at.days - shown.begin.days) / shown.length();
        return left + static_cast<float>(std::clamp(share, -1.0, 2.0)) * width;
    }
    [[nodiscard]] scene::Instant at(float pixel) const {
        return {shown.begin.days + static_cast<double>((pixel - left) / width) * shown.length()};
    }
};

struct Chart {
    ImDrawList& draw;
    const Look& look;
    Scale scale;
    Area bars;   ///< the histogram
    Area spans;  ///< under it, a lane of bars for each row of events that last
    Area labels; ///< the two rows of dates at the bottom
};

/// Height of the lanes, with the gap above them; 0 without any.
[[nodiscard]] float spans_height(const Look& look, const View& view);

/// Hatches what playing jumps over, while it does.
void draw_skipped(const Chart& chart, const View& view);

/// Events that last, each as a bar; ends are soft where the date is approximate.
void draw_spans(const Chart& chart, const View& view);

/// The selected event's own stretch of time, at the foot of the histogram.
void draw_selected(const Chart& chart, const View& view);

/// The row of EventSet::events whose bar lies under the pointer, or -1.
[[nodiscard]] std::int64_t span_at(const Chart& chart, const View& view, ImVec2 pointer);

} // namespace dateline::ui
