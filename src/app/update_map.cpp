#include "app/opening.hpp"
#include "app/updater.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::app {

void Updater::operator()(const intent::Drag& wish) {
    rest();
    state.camera = scene::panned(state.camera, wish.dx, wish.dy);
}

void Updater::operator()(const intent::Release& wish) {
    if (std::hypot(wish.vx, wish.vy) < 60 * state.camera.scale) return;
    move(scene::Glide{state.camera, wish.vx, wish.vy});
}

void Updater::operator()(const intent::Zoom& wish) {
    double left = 0;
    if (const auto* zoom = std::get_if<scene::ZoomMotion>(&state.motion))
        left = zoom->from.zoom + zoom->steps - state.camera.zoom;
    move(scene::ZoomMotion{state.camera, wish.cursor, left + wish.steps});
}

void Updater::operator()(const intent::Nudge& wish) {
    const auto* flight = std::get_if<scene::Flight>(&state.motion);
    const scene::Camera& from = flight != nullptr ? flight->to : state.camera; // keys add up
    fly(scene::panned(from, -wish.right * from.width, -wish.down * from.height));
}

void Updater::operator()(const intent::FlyToBox& wish) {
    fly(scene::fitted(state.camera, wish.box, insets(), std::max(state.camera.zoom + 1, 11.0)));
}

void Updater::operator()(const intent::FitEvents&) {
    fly(fit(state.camera, passing_points(context.narrative.scene, context.derived.passing),
            insets()));
}

void Updater::operator()(const intent::ShowWorld&) {
    fly(scene::fitted(state.camera, {{0, 0}, {1, 1}}, {}, 3));
}

void Updater::operator()(const intent::GoTo& wish) {
    state.go_to = false;
    const geo::WorldPoint at = geo::to_world(wish.to);
    fly(scene::fitted(state.camera, {at, at}, insets(), wish.zoom));
}

void Updater::operator()(const intent::FindPlace& wish) {
    effects.find = wish.words;
}

void Updater::rest() {
    state.motion = std::monostate{};
}

void Updater::move(scene::Motion motion) {
    state.motion = motion;
    state.motion_start = context.now;
}

void Updater::fly(const scene::Camera& to) {
    move(scene::Flight{state.camera, to});
}

} // namespace dateline::app
