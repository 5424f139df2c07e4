#include "app/opening.hpp"
#include "app/updater.hpp"

#include <utility>

namespace dateline::app {

Updated update(ui::State state, const ui::Intent& wish, const Context& context) {
    Updater updater(std::move(state), context);
    std::visit(updater, wish);
    return {std::move(updater.state), std::move(updater.effects)};
}

ui::State ticked(ui::State state, const Context& context, double seconds) {
    if (state.playback.playing) {
        state.playback = scene::advanced(state.playback, seconds, context.narrative.scene.story,
                                         context.derived.busy);
        state.axis = following(state.axis, state.playback.position);
    }
    const double elapsed = context.now - state.motion_start;
    state.camera = scene::camera_at(state.motion, elapsed, state.camera);
    if (scene::finished(state.motion, elapsed)) state.motion = std::monostate{};
    return state;
}

bool moving(const ui::State& state) {
    return state.playback.playing || !std::holds_alternative<std::monostate>(state.motion);
}

} // namespace dateline::app
