#pragma once

#include "scene/pick.hpp"
#include "scene/scene.hpp"
#include "ui/state.hpp"

namespace dateline::app {

/// What a click on the map asks for.
[[nodiscard]] ui::Intents click_intents(const scene::Hit& hit, const scene::Scene& scene);

/// What is told of the thing under the pointer.
[[nodiscard]] ui::Hover hover_of(const scene::Hit& hit, const scene::Scene& scene);

/// Where the selected event stands in the window, pixels: there it is gripped to be moved.
[[nodiscard]] std::optional<geo::ScreenPoint> grip_of(const ui::Narrative& narrative,
                                                      const ui::State& state);

} // namespace dateline::app
