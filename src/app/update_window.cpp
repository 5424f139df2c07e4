#include "app/updater.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace dateline::app {

void Updater::operator()(const intent::Toggle& wish) {
    const bool was = shown(wish.panel);
    if (wish.panel != ui::Panel::side)
        state.help = state.go_to = state.open_file = state.date_entry = state.palette =
            state.corrections = false;
    shown(wish.panel) = !was;
    if (wish.panel == ui::Panel::side) state.panels = true;
    if (wish.panel == ui::Panel::go_to) effects.find = "";
    if (wish.panel == ui::Panel::open_file && !was) effects.list = "";
}

void Updater::operator()(const intent::ShowPage& wish) {
    state.page = wish.page;
    state.side = state.panels = true;
}

void Updater::operator()(const intent::ToggleAllPanels&) {
    state.panels = !state.panels;
}

/// Closes the topmost thing that is open.
void Updater::operator()(const intent::Back&) {
    if (std::exchange(state.leaving, std::nullopt)) return;
    if (std::exchange(state.outdated, false)) return;
    for (bool* open : {&state.palette, &state.date_entry, &state.go_to, &state.open_file,
                       &state.help, &state.corrections, &state.moving, &state.correcting})
        if (std::exchange(*open, false)) return;
    if (std::exchange(state.marked, std::nullopt)) return;
    if (state.selected) return deselect();
    state.crowd.clear();
    state.fanned_spot = -1;
    state.hint = false;
    effects.dismiss_notice = true;
}

void Updater::operator()(const intent::NextTheme&) {
    const auto now = std::ranges::find(context.themes, state.theme);
    if (context.themes.empty()) return;
    const auto next = now == context.themes.end() ? now : now + 1;
    state.theme = next == context.themes.end() ? context.themes.front() : *next;
}

void Updater::operator()(const intent::ToggleNativeNames&) {
    state.native_names = !state.native_names;
}

void Updater::operator()(const intent::ToggleGraticule&) {
    state.graticule = !state.graticule;
}

void Updater::operator()(const intent::ChangeScale& wish) {
    constexpr std::array scales{0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};
    double scale = state.own_scale;
    const auto above = std::ranges::upper_bound(scales, state.camera.scale + 1e-6);
    const auto below = std::ranges::lower_bound(scales, state.camera.scale - 1e-6);
    if (wish.steps > 0) scale = above == scales.end() ? scales.back() : *above;
    if (wish.steps < 0) scale = below == scales.begin() ? scales.front() : *(below - 1);
    rest();
    state.camera = scene::resized(state.camera, state.camera.width, state.camera.height, scale);
    effects.notice = ui::Notice{
        "The interface is shown at " + std::to_string(std::lround(scale * 100)) + " %.", false};
}

void Updater::operator()(const intent::ResizePanel& wish) {
    constexpr float least = 120;
    const float units = wish.units > 0 ? std::max(wish.units, least) : 0;
    switch (wish.edge) {
    case intent::PanelEdge::side:
        state.sizes.side = units;
        break;
    case intent::PanelEdge::source:
        state.sizes.source = units;
        break;
    case intent::PanelEdge::slider:
        state.sizes.slider = units;
        break;
    }
}

void Updater::operator()(const intent::FoldSlider&) {
    state.slider_folded = !state.slider_folded;
    state.panels = true;
}

void Updater::operator()(const intent::ForgetHint&) {
    state.hint = false;
}

void Updater::operator()(const intent::OpenFromClipboard&) {
    effects.read_clipboard = true;
}

void Updater::operator()(const intent::SavePicture&) {
    effects.save_picture = true;
}

void Updater::operator()(const intent::ListFolder& wish) {
    state.open_file = true;
    effects.list = wish.path;
}

void Updater::operator()(const intent::OpenFile& wish) {
    if (wish.path.empty()) return;
    state.open_file = false;
    effects.open = wish.path;
}

void Updater::operator()(const intent::Reload&) {
    state.outdated = false;
    effects.reload = true;
}

void Updater::operator()(const intent::KeepOldText&) {
    state.outdated = false;
}

void Updater::operator()(const intent::ExportEvents& wish) {
    effects.export_as = wish.format;
}

void Updater::operator()(const intent::CancelLoading&) {
    effects.cancel_loading = true;
}

void Updater::operator()(const intent::CancelPicture&) {
    effects.cancel_picture = true;
}

void Updater::operator()(const intent::DismissNotice&) {
    effects.dismiss_notice = true;
}

void Updater::operator()(const intent::FocusFilter&) {
    state.help = state.go_to = state.open_file = state.date_entry = state.palette =
        state.corrections = false;
    state.side = state.panels = true;
    state.page = ui::Page::events;
    effects.focus_filter = true;
}

void Updater::operator()(const intent::Quit&) {
    effects.quit = true;
}

void Updater::operator()(const intent::LeaveAnyway&) {
    effects.leave = true;
}

void Updater::operator()(const intent::Stay&) {
    state.leaving.reset();
}

bool& Updater::shown(ui::Panel panel) {
    switch (panel) {
    case ui::Panel::help:
        return state.help;
    case ui::Panel::go_to:
        return state.go_to;
    case ui::Panel::open_file:
        return state.open_file;
    case ui::Panel::date_entry:
        return state.date_entry;
    case ui::Panel::palette:
        return state.palette;
    case ui::Panel::corrections:
        return state.corrections;
    case ui::Panel::side:
        break;
    }
    return state.side;
}

} // namespace dateline::app
