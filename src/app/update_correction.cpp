#include "app/updater.hpp"

#include "ui/words.hpp"

#include <string>

namespace dateline::app {

namespace {

namespace wish = ui::wish;

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

} // namespace

void Updater::operator()(const intent::Correction& asked) {
    std::visit(Overloaded{[&](const wish::ToggleForm&) {
                              if (!may_correct()) return;
                              state.correcting = !state.correcting;
                              state.panels = true;
                          },
                          [&](const wish::ToggleMoving&) {
                              if (!may_correct()) return;
                              state.moving = !state.moving;
                          },
                          [&](const wish::Mark& mark) {
                              state.marked.reset();
                              if (mark.prose.empty()) return;
                              state.marked = mark.prose;
                              deselect();
                              state.crowd.clear();
                          },
                          [&](const wish::PutAt& to) { put_selected_at(to.at); },
                          [&](const auto& other) { effects.correct = other; }},
               asked.wish);
}

/// Says why not, where an event is selected.
bool Updater::may_correct() {
    if (!state.selected) return false;
    if (context.narrative.has_text()) return true;
    effects.notice = ui::Notice{std::string(ui::no_correcting_tables) + ".", false};
    return false;
}

void Updater::put_selected_at(geo::ScreenPoint at) {
    state.moving = false;
    if (!state.selected) return;
    const geo::WorldPoint point = state.camera.to_world(at);
    if (point.y < 0 || point.y > 1) return;
    const geo::LonLat to = geo::to_lon_lat(point);
    effects.correct = wish::Correct{
        *state.selected, event::MoveTo{{geo::normalised(to.lon), to.lat}, geo::Kilometres{0}}};
}

} // namespace dateline::app
