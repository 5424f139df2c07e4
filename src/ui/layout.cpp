#include "ui/layout.hpp"

#include "ui/correction_panel.hpp"
#include "ui/filter_bar.hpp"
#include "ui/overlays.hpp"
#include "ui/palette.hpp"
#include "ui/panel_edges.hpp"
#include "ui/side_panel.hpp"
#include "ui/source_panel.hpp"
#include "ui/timeline.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr float side_share = 0.26F;
constexpr float least_side = 312; // room for two columns of categories
constexpr float source_share = 0.235F;
constexpr float least_source = 270;

/// `units`: what the person made of it, logical pixels, or 0; then it is a share of the window.
float panel_width(float units, float share, float least, const Look& look, ImVec2 window) {
    if (units <= 0) return std::clamp(window.x * share, look.px(least), look.px(390));
    const float widest = std::max((window.x - look.px(120)) / 2 - look.px(20), look.px(200));
    return std::clamp(look.px(units), look.px(200), widest);
}

float slider_height(const State& state, const Look& look, ImVec2 window) {
    if (state.slider_folded) return look.px(64);
    const bool low = window.y < look.px(700);
    if (state.sizes.slider <= 0) return look.px(low ? 138 : 164);
    const float highest = std::max(window.y * 0.45F, look.px(130));
    return std::clamp(look.px(state.sizes.slider), look.px(130), highest);
}

} // namespace

Layout lay_out(const State& state, const Look& look, ImVec2 window) {
    Layout layout;
    layout.window = {{0, 0}, window};
    layout.free = layout.window;
    if (!state.panels) return layout;
    const float margin = look.px(10);
    const float timeline = slider_height(state, look, window);
    const ImVec2 buttons = toolbar_size(look);
    layout.toolbar = {{window.x - margin - buttons.x, margin}, buttons};
    if (!state.story) return layout;
    layout.timeline = {{margin, window.y - timeline - margin}, {window.x - 2 * margin, timeline}};
    const float top = margin;
    const float bottom = layout.timeline->min.y - margin;
    const bool narrow = window.x < look.px(1000);
    const bool detail =
        state.selected.has_value() || !state.crowd.empty() || state.marked.has_value();
    float left = 0;
    float right = window.x;
    if (state.side && !(narrow && detail)) {
        const float wide = panel_width(state.sizes.side, side_share, least_side, look, window);
        layout.side = {{margin, top}, {wide, bottom - top}};
        left = layout.side->max().x;
    }
    if (detail) {
        const float wide =
            panel_width(state.sizes.source, source_share, least_source, look, window);
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
    moving_hint(view, look, layout.free);
    empty_map_hint(view, look, layout.free);
    if (layout.timeline) timeline_panel(view, look, *layout.timeline, out);
    if (layout.side) side_panel(view, look, *layout.side, out);
    if (layout.toolbar) toolbar(view, look, *layout.toolbar, out);
    if (layout.detail && view.state.selected)
        source_panel(view, look, *layout.detail, out);
    else if (layout.detail && view.state.marked)
        adding_panel(view, look, *layout.detail, out);
    else if (layout.detail)
        crowd_panel(view, look, *layout.detail, out);
    panel_edges(view, look, layout, out);
    if (view.state.go_to) go_to_overlay(view, look, layout.window, out);
    if (view.state.open_file) open_overlay(view, look, layout.window, out);
    if (!view.state.story && !view.loading && !view.state.open_file)
        welcome_overlay(view, look, layout.window, out);
    hint_overlay(view, look, layout.free, out);
    if (view.state.palette) palette_overlay(view, look, layout.window, out);
    if (view.state.corrections) corrections_overlay(view, look, layout.window, out);
    if (!view.corrections.contests.empty())
        conflict_overlay(view, look, layout.window, out);
    else if (view.state.leaving)
        leaving_overlay(view, look, layout.window, out);
    else if (view.state.outdated)
        outdated_overlay(view, look, layout.window, out);
    if (view.state.help) help_overlay(view, look, layout.window, out);
    loading_overlay(view, look, layout.free, out);
    notice_overlay(view, look, layout.free, out);
    hover_tip(view, look, layout.free);
    return out;
}

} // namespace dateline::ui
