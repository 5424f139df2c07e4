#include "app/pointed.hpp"

#include <algorithm>

namespace dateline::app {

ui::Intents click_intents(const scene::Hit& hit, const scene::Scene& scene) {
    namespace intent = ui::intent;
    std::vector<std::uint32_t> rows;
    for (const scene::EventIndex member : hit.members)
        rows.push_back(scene.row[member]);
    switch (hit.kind) {
    case scene::Hit::Kind::nothing:
        return {intent::Deselect{}, intent::ListCrowd{}};
    case scene::Hit::Kind::marker:
        return {intent::Select{scene.row[hit.event], false}};
    case scene::Hit::Kind::cluster:
        if (hit.spot >= 0) return {intent::ListCrowd{rows, hit.spot}};
        return {intent::FlyToBox{hit.box}, intent::ListCrowd{rows}};
    case scene::Hit::Kind::cell:
        return {intent::ListCrowd{rows}};
    }
    return {};
}

ui::Hover hover_of(const scene::Hit& hit, const scene::Scene& scene) {
    if (hit.kind == scene::Hit::Kind::nothing || hit.event == scene::no_event) return {};
    const bool one_place = hit.kind == scene::Hit::Kind::marker || hit.spot >= 0;
    return {scene.row[hit.event], std::max(hit.count, 1U), one_place};
}

std::optional<geo::ScreenPoint> grip_of(const ui::Narrative& narrative, const ui::State& state) {
    if (!state.selected || !narrative.has_text()) return std::nullopt;
    return state.camera.to_screen(geo::to_world(narrative.events.events[*state.selected].point));
}

} // namespace dateline::app
