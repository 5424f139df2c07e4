#include "ui/timeline_spans.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr float lane_units = 5;  // height of a lane, logical pixels
constexpr float bar_units = 3;   // of the bar in it
constexpr float soft_units = 12; // over which an approximate end fades

/// A bar whose ends fade where `soft` is above 0, cut off at the chart's edges.
void draw_bar(const Chart& chart, float x0, float x1, float top, float bottom, ImU32 ink,
              bool approximate) {
    const float a = std::max(x0, chart.scale.left);
    const float b = std::min(x1, chart.scale.left + chart.scale.width);
    const float soft = approximate ? std::min((b - a) / 3, chart.look.px(soft_units)) : 0;
    chart.draw.AddRectFilled({a + soft, top}, {b - soft, bottom}, ink);
    if (soft <= 0) return;
    const ImU32 none = faded(ink, 0);
    chart.draw.AddRectFilledMultiColor({a, top}, {a + soft, bottom}, none, ink, ink, none);
    chart.draw.AddRectFilledMultiColor({b - soft, top}, {b, bottom}, ink, none, none, ink);
}

float lane_top(const Chart& chart, std::uint32_t lane) {
    return chart.spans.min.y + chart.look.px(2 + lane_units * static_cast<float>(lane));
}

void hatch(const Chart& chart, float from, float to) {
    const float top = chart.bars.min.y;
    const float bottom = chart.spans.max().y;
    chart.draw.PushClipRect({from, top}, {to, bottom}, true);
    const float height = bottom - top;
    for (float x = from - height; x < to; x += chart.look.px(9))
        chart.draw.AddLine({x, bottom}, {x + height, top}, chart.look.faint, chart.look.px(1));
    chart.draw.PopClipRect();
}

} // namespace

float spans_height(const Look& look, const View& view) {
    const std::uint32_t lanes = view.derived.intervals.lanes;
    return lanes == 0 ? 0 : look.px(lane_units * static_cast<float>(lanes) + 3);
}

void draw_skipped(const Chart& chart, const View& view) {
    if (!view.state.playback.skip_empty) return;
    const float right = chart.scale.left + chart.scale.width;
    const scene::TimeExtent story = view.narrative.scene.story;
    float from = chart.scale.x(story.begin);
    const auto gap_until = [&](float to) {
        const float a = std::max(from, chart.scale.left);
        const float b = std::min(to, right);
        if (b - a > chart.look.px(10)) hatch(chart, a, b);
    };
    for (const scene::Stretch& busy : view.derived.busy) {
        gap_until(chart.scale.x(busy.begin));
        from = std::max(from, chart.scale.x(busy.end));
        if (from > right) return;
    }
    gap_until(chart.scale.x(story.end));
}

void draw_spans(const Chart& chart, const View& view) {
    const float right = chart.scale.left + chart.scale.width;
    for (const scene::IntervalBar& bar : view.derived.intervals.bars) {
        const float x0 = chart.scale.x(bar.begin);
        const float x1 = chart.scale.x(bar.end);
        if (x1 < chart.scale.left || x0 > right) continue;
        const bool lit = bar.end > view.derived.window.begin && bar.begin < view.derived.window.end;
        const bool chosen = view.state.selected == bar.row;
        const ImU32 ink = to_u32(view.narrative.scene.categories[bar.category].colour);
        const float top = lane_top(chart, bar.lane);
        draw_bar(chart, x0, x1, top, top + chart.look.px(chosen ? lane_units : bar_units),
                 lit || chosen ? ink : faded(ink, 0.45F), bar.approximate);
    }
}

void draw_selected(const Chart& chart, const View& view) {
    if (!view.state.selected) return;
    const event::Event& event = view.narrative.events.events[*view.state.selected];
    const float left = chart.scale.left;
    const float x0 = chart.scale.x(scene::start_of(event.when.begin));
    const float x1 = std::max(chart.scale.x(scene::end_of(event.when.end)), x0 + chart.look.px(4));
    if (x1 < left || x0 > left + chart.scale.width) return;
    const float bottom = chart.bars.max().y;
    draw_bar(chart, x0, x1, bottom - chart.look.px(4), bottom, chart.look.warning,
             event.approximate_date);
}

std::int64_t span_at(const Chart& chart, const View& view, ImVec2 pointer) {
    if (!chart.spans.contains(pointer)) return -1;
    for (const scene::IntervalBar& bar : view.derived.intervals.bars) {
        const float top = lane_top(chart, bar.lane);
        if (pointer.y < top || pointer.y >= top + chart.look.px(lane_units)) continue;
        if (pointer.x >= chart.scale.x(bar.begin) && pointer.x <= chart.scale.x(bar.end))
            return bar.row;
    }
    return -1;
}

} // namespace dateline::ui
