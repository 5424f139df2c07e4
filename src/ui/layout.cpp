#include "ui/layout.hpp"

#include "ui/filter_bar.hpp"
#include "ui/overlays.hpp"
#include "ui/palette.hpp"
#include "ui/side_panel.hpp"
#include "ui/source_panel.hpp"
#include "ui/timeline.hpp"

#include <algorithm>

namespace dateline::ui {

Layout lay_out(const State& state, const Look& look, ImVec2 window) {
    Layout layout;
    layout.window = {{0, 0}, window};
    layout.free = layout.window;
    if (!state.panels) return layout;
    const float margin = look.px(10);
    const bool low = window.y < look.px(700);
    const float timeline = look.px(low ? 138 : 164);
    const ImVec2 buttons = toolbar_size(look);
    layout.toolbar = {{window.x - margin - buttons.x, margin}, buttons};
    if (!state.story) return layout;
    layout.timeline = {{margin, window.y - timeline - margin}, {window.x - 2 * margin, timeline}};
    const float top = margin;
    const float bottom = layout.timeline->min.y - margin;
    const bool narrow = window.x < look.px(1000);
    const bool detail = state.selected.has_value() || !state.crowd.empty();
    const float wide = std::clamp(window.x * 0.235F, look.px(270), look.px(390));
    float left = 0;
    float right = window.x;
    if (state.side && !(narrow && detail)) {
        layout.side = {{margin, top}, {wide, bottom - top}};
        left = layout.side->max().x;
    }
    if (detail) {
        const float under = layout.toolbar->max().y + margin;
        layout.detail = {{window.x - margin - wide, under}, {wide, bottom - under}};
        right = layout.detail->min.x;
    }
    const float head = layout.toolbar->max().y;
    layout.free = {{left, head}, {right - left, bottom - head}};
    return layout;
}

scene::Insets insets_of(const Layout& layout) {
    const ImVec2 end = layout.free.max();
    return {static_cast<double>(layout.free.min.x), static_cast<double>(layout.free.min.y),
            static_cast<double>(layout.window.size.x - end.x),
            static_cast<double>(layout.window.size.y - end.y)};
}

Intents draw_panels(const View& view, const Look& look, const Layout& layout) {
    Intents out;
    filter_box(view, look);
    map_margin(view, look, layout.free);
    if (layout.timeline) timeline_panel(view, look, *layout.timeline, out);
    if (layout.side) side_panel(view, look, *layout.side, out);
    if (layout.toolbar) toolbar(view, look, *layout.toolbar, out);
    if (layout.detail && view.state.selected)
        source_panel(view, look, *layout.detail, out);
    else if (layout.detail)
        crowd_panel(view, look, *layout.detail, out);
    if (view.state.go_to) go_to_overlay(view, look, layout.window, out);
    if (view.state.open_file) open_overlay(view, look, layout.window, out);
    if (!view.state.story && !view.loading && !view.state.open_file)
        welcome_overlay(look, layout.window, out);
    if (view.state.palette) palette_overlay(view, look, layout.window, out);
    if (view.state.help) help_overlay(view, look, layout.window, out);
    loading_overlay(view, look, layout.free, out);
    notice_overlay(view, look, layout.free, out);
    hover_tip(view, look);
    return out;
}

} // namespace dateline::ui
