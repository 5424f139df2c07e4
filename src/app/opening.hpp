#pragma once

#include "scene/camera.hpp"
#include "scene/filter.hpp"
#include "scene/scene.hpp"
#include "ui/state.hpp"

#include <vector>

namespace dateline::app {

/// All of the story with a little air at both ends.
[[nodiscard]] scene::TimeExtent whole_axis(const scene::Scene& scene);

/// The stretch in which most of it happens: without the outermost twenty-fifth of the events at
/// either end where leaving them out at least halves the axis; else the whole.
[[nodiscard]] scene::TimeExtent core_axis(const scene::Scene& scene);

/// The axis moved just so far that the playhead stays on it.
[[nodiscard]] scene::TimeExtent following(scene::TimeExtent axis, scene::Instant playhead);

[[nodiscard]] std::vector<geo::WorldPoint> passing_points(const scene::Scene& scene,
                                                          const scene::Passing& passing);

/// All of the points in the free part of the view.
[[nodiscard]] scene::Camera fit(const scene::Camera& camera, std::vector<geo::WorldPoint> points,
                                scene::Insets insets);

/// Where most of it happens: the 85 % of the points nearest to their median, when the box round
/// them is less than half as wide or as high as the box round all; else all of them.
[[nodiscard]] std::vector<geo::WorldPoint> core_points(std::vector<geo::WorldPoint> points);

/// The first day by whose end the window holds half as many events as it ever does.
[[nodiscard]] scene::Instant first_full_window(const scene::Scene& scene,
                                               const scene::Filter& filter, double window_days);

/// The state a story starts with: most of the events in view, the window about a sixtieth of the
/// story, the playhead where the first window is well filled. What the person set for the window
/// itself (theme, panels, names) is kept from `before`.
[[nodiscard]] ui::State opened(const ui::State& before, const ui::Narrative& narrative,
                               scene::Insets insets);

/// The state in which a story that was read again goes on: time, map, filter and the selected
/// event, where there still is one, are as they were.
[[nodiscard]] ui::State reopened(ui::State state, const ui::Narrative& before,
                                 const ui::Narrative& after);

} // namespace dateline::app
