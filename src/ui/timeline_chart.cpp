#include "ui/event_words.hpp"

#include "scene/time_label.hpp"
#include "ui/time_axis.hpp"
#include "ui/timeline.hpp"
#include "ui/timeline_spans.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

Chart lay_out(const Look& look, const View& view, Area area) {
    const Area axis = axis_area(look, area);
    const float labels = area.max().y - axis.max().y;
    const float spans = spans_height(look, view);
    return {*ImGui::GetWindowDrawList(),
            look,
            {view.state.axis, axis.min.x, axis.size.x},
            {area.min, {area.size.x, axis.size.y - spans}},
            {{area.min.x, axis.max().y - spans}, {area.size.x, spans}},
            {{area.min.x, axis.max().y}, {area.size.x, labels}}};
}

/// Histogram and lanes together: where the playhead is dragged.
Area field_of(const Chart& chart) {
    return {chart.bars.min, {chart.bars.size.x, chart.bars.size.y + chart.spans.size.y}};
}

void draw_labels(const Chart& chart) {
    const FontScope font(chart.look.fonts.small);
    const auto measure = [](const std::string& text) {
        return static_cast<double>(ImGui::CalcTextSize(text.c_str()).x);
    };
    const Ticks ticks =
        ticks_for(chart.scale.shown, static_cast<double>(chart.scale.width), measure);
    const float top = chart.labels.min.y;
    const float row = ImGui::GetTextLineHeight() + chart.look.px(2);
    const float right = chart.scale.left + chart.scale.width;
    for (const Tick& tick : ticks.fine) {
        const float x = chart.scale.x(tick.at);
        chart.draw.AddLine({x, top}, {x, top + chart.look.px(4)}, chart.look.faint);
        if (x + static_cast<float>(measure(tick.label)) > right + chart.look.px(6)) continue;
        chart.draw.AddText({x + chart.look.px(3), top + chart.look.px(2)}, chart.look.muted,
                           tick.label.c_str());
    }
    for (const Tick& tick : ticks.coarse) {
        const float x = std::max(chart.scale.x(tick.at), chart.scale.left);
        if (tick.at > chart.scale.shown.begin)
            chart.draw.AddLine({x, chart.bars.min.y}, {x, top + 2 * row}, chart.look.faint);
        const FontScope bold(chart.look.fonts.small);
        chart.draw.AddText({x + chart.look.px(3), top + row + chart.look.px(1)}, chart.look.text,
                           tick.label.c_str());
    }
}

void draw_bars(const Chart& chart, const View& view) {
    const scene::Histogram& histogram = view.derived.histogram;
    if (histogram.highest == 0) return;
    const float base = chart.bars.max().y;
    const float tallest = chart.bars.size.y - chart.look.px(16);
    const float gap = chart.look.px(1);
    for (const scene::Bin& bin : histogram.bins) {
        if (bin.total == 0) continue;
        const float x0 = std::max(chart.scale.x(bin.begin), chart.scale.left);
        const float x1 = std::min(chart.scale.x(bin.end), chart.scale.left + chart.scale.width);
        if (x1 <= x0) continue;
        const float height = std::max(tallest * static_cast<float>(bin.total) /
                                          static_cast<float>(histogram.highest),
                                      chart.look.px(3));
        const bool lit = bin.end > view.derived.window.begin && bin.begin < view.derived.window.end;
        float y = base;
        for (std::size_t c = 0; c < bin.by_category.size(); ++c) {
            if (bin.by_category[c] == 0) continue;
            const float part =
                height * static_cast<float>(bin.by_category[c]) / static_cast<float>(bin.total);
            const ImU32 ink = to_u32(view.narrative.scene.categories[c].colour);
            chart.draw.AddRectFilled({x0, y - part}, {std::max(x1 - gap, x0 + 1), y},
                                     lit ? ink : faded(ink, 0.45F));
            y -= part;
        }
    }
}

void draw_window(const Chart& chart, const View& view) {
    const scene::TimeWindow& window = view.derived.window;
    const float left = chart.scale.left;
    const float right = left + chart.scale.width;
    const float x0 = std::clamp(chart.scale.x(window.begin), left, right);
    const float x1 = std::clamp(chart.scale.x(window.end), left, right);
    const float top = chart.bars.min.y;
    const float base = field_of(chart).max().y;
    chart.draw.AddRectFilled({x0, top}, {x1, base}, chart.look.accent_soft, chart.look.px(3));
    if (view.state.time.mode == scene::TimeMode::window && chart.scale.x(window.begin) >= left) {
        const float middle = (top + base) / 2;
        chart.draw.AddRectFilled({x0 - chart.look.px(2), middle - chart.look.px(10)},
                                 {x0 + chart.look.px(2), middle + chart.look.px(10)},
                                 chart.look.accent, chart.look.px(2));
    }
    const float x = chart.scale.x(view.state.playback.position);
    if (x < left - 1 || x > right + 1) return;
    chart.draw.AddLine({x, top}, {x, base + chart.look.px(4)}, chart.look.accent, chart.look.px(2));
    chart.draw.AddCircleFilled({x, top + chart.look.px(6)}, chart.look.px(7), chart.look.accent);
    chart.draw.AddCircleFilled({x, top + chart.look.px(6)}, chart.look.px(2.5F),
                               to_u32({255, 255, 255, 230}));
}

void tell_event(const View& view, const Look& look, std::uint32_t row) {
    const event::Event& event = view.narrative.events.events[row];
    ImGui::BeginTooltip();
    ImGui::TextUnformatted(
        (span_label(event.when, event.precision) + "  ·  " + place_label(event)).c_str());
    const InkScope ink(look.muted);
    ImGui::TextUnformatted(shortened(event.sentence, 70).c_str());
    ImGui::EndTooltip();
}

void tell_bin(const Chart& chart, const View& view, float pixel) {
    const scene::Instant at = chart.scale.at(pixel);
    for (const scene::Bin& bin : view.derived.histogram.bins) {
        if (bin.total == 0 || at < bin.begin || !(at < bin.end)) continue;
        ImGui::BeginTooltip();
        ImGui::TextUnformatted(scene::unit_label(bin.begin, view.derived.histogram.unit).c_str());
        for (std::size_t c = 0; c < bin.by_category.size(); ++c) {
            if (bin.by_category[c] == 0) continue;
            const scene::CategoryStyle& style = view.narrative.scene.categories[c];
            const ImVec2 at_symbol = ImGui::GetCursorScreenPos();
            const float half = ImGui::GetTextLineHeight() / 2;
            draw_symbol(*ImGui::GetWindowDrawList(), {at_symbol.x + half, at_symbol.y + half},
                        half * 0.55F, style.shape, style.colour, chart.look);
            ImGui::Dummy({half * 2, half * 2});
            ImGui::SameLine();
            ImGui::Text("%s  %u", style.label.c_str(), bin.by_category[c]);
        }
        ImGui::EndTooltip();
        return;
    }
}

void zoom_axis(const Chart& chart, Intents& out) {
    const float wheel = ImGui::GetIO().MouseWheel;
    if (wheel == 0) return;
    const scene::Instant about = chart.scale.at(ImGui::GetIO().MousePos.x);
    out.push_back(intent::ShowAxis{
        zoomed(chart.scale.shown, about, std::pow(0.8, static_cast<double>(wheel)))});
}

scene::Instant end_of_day_at(const Chart& chart, float pixel) {
    return scene::end_of(scene::day_of(chart.scale.at(pixel)));
}

void handle_bars(const Chart& chart, const View& view, Intents& out) {
    const ImGuiIO& io = ImGui::GetIO();
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID resizing = ImGui::GetID("resizing");
    const Area field = field_of(chart);
    ImGui::SetCursorScreenPos(field.min);
    ImGui::InvisibleButton("bars", field.size);
    const float handle = chart.scale.x(view.derived.window.begin);
    const bool near_handle =
        view.state.time.mode == scene::TimeMode::window &&
        std::abs(io.MousePos.x - handle) < chart.look.px(6) &&
        std::abs(io.MousePos.x - chart.scale.x(view.state.playback.position)) > chart.look.px(8);
    if (ImGui::IsItemActivated()) storage.SetBool(resizing, near_handle);
    if (ImGui::IsItemHovered() && near_handle) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        const scene::Instant day = end_of_day_at(chart, io.MousePos.x);
        if (storage.GetBool(resizing))
            out.push_back(intent::SetWindowDays{
                std::max(1.0, view.state.playback.position.days - day.days + 1)});
        else if (day != view.state.playback.position)
            out.push_back(intent::MovePlayhead{day});
    }
    if (!ImGui::IsItemHovered()) return;
    zoom_axis(chart, out);
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) out.push_back(intent::ShowWholeAxis{});
    if (ImGui::IsItemActive()) return;
    const std::int64_t row = span_at(chart, view, io.MousePos);
    if (row >= 0)
        tell_event(view, chart.look, static_cast<std::uint32_t>(row));
    else
        tell_bin(chart, view, io.MousePos.x);
}

void handle_labels(const Chart& chart, Intents& out) {
    ImGui::SetCursorScreenPos(chart.labels.min);
    ImGui::InvisibleButton("labels", chart.labels.size);
    if (ImGui::IsItemHovered()) zoom_axis(chart, out);
    const float moved = ImGui::GetIO().MouseDelta.x;
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
        out.push_back(intent::ShowWholeAxis{});
    if (!ImGui::IsItemActive() || moved == 0) return;
    const double days = static_cast<double>(moved / chart.scale.width) * chart.scale.shown.length();
    out.push_back(intent::ShowAxis{
        {{chart.scale.shown.begin.days - days}, {chart.scale.shown.end.days - days}}});
}

} // namespace

Area axis_area(const Look& look, Area chart) {
    const float margin = look.px(8);
    return {{chart.min.x + margin, chart.min.y},
            {chart.size.x - 2 * margin, chart.size.y - look.px(44)}};
}

void timeline_chart(const View& view, const Look& look, Area area, Intents& out) {
    const Chart chart = lay_out(look, view, area);
    const Area field = field_of(chart);
    if (view.narrative.events.events.empty())
        return chart.draw.AddRectFilled(field.min, field.max(), look.raised, look.px(6));
    chart.draw.PushClipRect(area.min, area.max(), true);
    chart.draw.AddRectFilled(field.min, field.max(), look.raised, look.px(6));
    draw_skipped(chart, view);
    draw_labels(chart);
    draw_bars(chart, view);
    draw_spans(chart, view);
    draw_window(chart, view);
    draw_selected(chart, view);
    chart.draw.PopClipRect();
    handle_bars(chart, view, out);
    handle_labels(chart, out);
}

} // namespace dateline::ui
