#pragma once

#include "ui/panel.hpp"

#include <optional>

namespace dateline::ui {

/// Where the panels stand over the map. What is not shown has no area.
struct Layout {
    Area window;
    std::optional<Area> timeline;
    std::optional<Area> side;
    std::optional<Area> toolbar;
    std::optional<Area> detail; ///< source or crowd
    Area free;                  ///< what no panel covers: here the events are fitted
};

/// `window` in physical pixels. A narrow window shows
/// either the side panel or the source.
[[nodiscard]] Layout lay_out(const State& state, const Look& look, ImVec2 window);

[[nodiscard]] scene::Insets insets_of(const Layout& layout);

/// Draws all that the layout holds and the overlays above it; returns what the person asked for.
[[nodiscard]] Intents draw_panels(const View& view, const Look& look, const Layout& layout);

} // namespace dateline::ui
