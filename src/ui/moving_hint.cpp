// The hint while an event is moved on the map.
#include "ui/correction_panel.hpp"
#include "ui/widgets.hpp"

namespace dateline::ui {

void moving_hint(const View& view, const Look& look, Area map) {
    const State& state = view.state;
    if (!state.selected || (!state.moving && !view.hover.carried)) return;
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    const geo::LonLat point = view.narrative.events.events[*state.selected].point;
    const geo::ScreenPoint from = state.camera.to_screen(geo::to_world(point));
    const ImVec2 at{static_cast<float>(from.x), static_cast<float>(from.y)};
    draw.AddCircle(at, look.px(15), look.panel, 40, look.px(5));
    draw.AddCircle(at, look.px(15), look.accent, 40, look.px(2));
    if (view.hover.carried) {
        const ImVec2 to{static_cast<float>(view.hover.carried->x),
                        static_cast<float>(view.hover.carried->y)};
        draw.AddLine(at, to, look.accent, look.px(1.5F));
        draw.AddCircleFilled(to, look.px(7), look.accent, 32);
        draw.AddCircle(to, look.px(7), look.panel, 32, look.px(2));
    }
    map_hint(look, map, "Click where it happened, or drag the marker there  (Esc: leave it)");
}

} // namespace dateline::ui
