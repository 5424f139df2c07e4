#include "app/opening.hpp"
#include "app/updater.hpp"

#include <utility>

namespace dateline::app {

namespace {

/// Whoever opens a document or puts a notice away has not begun with the map yet.
bool begins(const ui::Intent& wish) {
    return !std::holds_alternative<ui::intent::DismissNotice>(wish) &&
           !std::holds_alternative<ui::intent::OpenFile>(wish) &&
           !std::holds_alternative<ui::intent::OpenFromClipboard>(wish) &&
           !std::holds_alternative<ui::intent::ListFolder>(wish) &&
           !std::holds_alternative<ui::intent::CancelLoading>(wish);
}

} // namespace

Updated update(ui::State state, const ui::Intent& wish, const Context& context) {
    if (state.story && begins(wish)) state.hint = false;
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
