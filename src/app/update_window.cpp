#include "app/updater.hpp"

#include <algorithm>
#include <utility>

namespace dateline::app {

void Updater::operator()(const intent::Toggle& wish) {
    const bool was = shown(wish.panel);
    if (wish.panel != ui::Panel::side)
        state.help = state.go_to = state.open_file = state.date_entry = state.palette = false;
    shown(wish.panel) = !was;
    if (wish.panel == ui::Panel::side) state.panels = true;
    if (wish.panel == ui::Panel::go_to) effects.find = "";
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
    for (bool* open : {&state.palette, &state.date_entry, &state.go_to, &state.open_file, &state.help})
        if (std::exchange(*open, false)) return;
    if (state.selected) return state.selected.reset();
    state.crowd.clear();
    state.fanned_spot = -1;
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

void Updater::operator()(const intent::SavePicture&) {
    effects.save_picture = true;
}

void Updater::operator()(const intent::OpenFile& wish) {
    if (wish.path.empty()) return;
    state.open_file = false;
    effects.open = wish.path;
}

void Updater::operator()(const intent::CancelLoading&) {
    effects.cancel_loading = true;
}

void Updater::operator()(const intent::DismissNotice&) {
    effects.dismiss_notice = true;
}

void Updater::operator()(const intent::FocusFilter&) {
    state.side = state.panels = true;
    if (state.page == ui::Page::text) state.page = ui::Page::events;
    effects.focus_filter = true;
}

void Updater::operator()(const intent::Quit&) {
    effects.quit = true;
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
    case ui::Panel::side:
        break;
    }
    return state.side;
}

} // namespace dateline::app
