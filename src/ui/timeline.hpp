#pragma once

#include "ui/panel.hpp"

namespace dateline::ui {

/// Bottom panel: date, play button, mode, window length and speed beside the chart.
void timeline_panel(const View& view, const Look& look, Area area, Intents& out);

/// The time slider over the histogram of the events that pass the filters, stacked by category.
/// Drag on the chart scrubs, on the handle changes the window, on the labels pans; the wheel zooms
/// the axis at the cursor, a double click shows all of it.
void timeline_chart(const View& view, const Look& look, Area area, Intents& out);

/// Where the chart lies inside the panel.
[[nodiscard]] Area chart_area(const Look& look, Area panel);
/// The chart's histogram: its left edge is the axis' begin, its right edge the end.
[[nodiscard]] Area axis_area(const Look& look, Area chart);

} // namespace dateline::ui
