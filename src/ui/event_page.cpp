#include "ui/side_panel.hpp"
#include "ui/source_panel.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <array>

namespace dateline::ui {

namespace {

void sort_line(const View& view, const Look& look, Intents& out) {
    const FontScope small(look.fonts.small);
    constexpr std::array<const char*, 4> names{"Date", "Place", "Category", "Confidence"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) ImGui::SameLine(0, look.px(12));
        const bool chosen = static_cast<std::size_t>(view.state.sort) == i;
        const std::string label = std::string(names[i]) + (!chosen                 ? ""
                                                           : view.state.descending ? " ↓"
                                                                                   : " ↑");
        const InkScope ink(chosen ? look.accent : look.muted);
        ImGui::TextUnformatted(label.c_str());
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (ImGui::IsItemClicked()) out.push_back(intent::Sort{static_cast<SortBy>(i)});
    }
}

void unmapped_row(const View& view, const Look& look, const event::Unmapped& entry, ImVec2 at,
                  float width) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const text::FontStyle bold = letters(look, 14.5F, true);
    const text::FontStyle plain = letters(look, 13.5F);
    const std::string line = entry.line > 0 ? "line " + grouped(entry.line) : "";
    const float line_width = view.glyphs.typesetter.shape(line, plain)->width;
    draw_line(view.glyphs, draw, {at.x + look.px(4), at.y + look.px(2)}, entry.text, bold,
              width - line_width - look.px(16), look.text);
    draw_line(view.glyphs, draw, {at.x + width - line_width - look.px(6), at.y + look.px(2)}, line,
              plain, line_width + look.px(2), look.muted);
    draw_line(view.glyphs, draw, {at.x + look.px(4), at.y + look.px(21)}, entry.reason, plain,
              width - look.px(8), look.muted);
}

void none_passes(const Look& look, Intents& out) {
    {
        const InkScope ink(look.muted);
        wrapped_text("No event passes the filters.");
    }
    if (ImGui::Button("Reset the filters")) out.push_back(intent::ResetFilter{});
}

float row_step(const Look& look) {
    return look.px(46);
}

/// Scrolls to the event that was selected elsewhere, once.
void show_selected(const View& view, const Look& look) {
    if (view.drafts.listed == view.state.selected) return;
    view.drafts.listed = view.state.selected;
    if (!view.state.selected) return;
    const auto& rows = view.derived.rows;
    const auto found = std::ranges::find(rows, *view.state.selected);
    if (found == rows.end()) return;
    const float top = static_cast<float>(found - rows.begin()) * row_step(look);
    const float room = ImGui::GetWindowHeight();
    const float scroll = ImGui::GetScrollY();
    if (top >= scroll && top + row_step(look) <= scroll + room) return;
    ImGui::SetScrollY(std::max(top - (room - row_step(look)) / 2, 0.0F));
}

} // namespace

void event_page(const View& view, const Look& look, Intents& out) {
    if (view.narrative.events.events.empty()) {
        ImGui::PushTextWrapPos(0);
        const InkScope ink(look.muted);
        ImGui::TextUnformatted("Nothing dated and placed was found in this text.");
        ImGui::PopTextWrapPos();
        return;
    }
    if (view.derived.rows.empty()) return none_passes(look, out);
    sort_line(view, look, out);
    ImGui::BeginChild("rows");
    show_selected(view, look);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, look.px(2)});
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(view.derived.rows.size()), row_step(look));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const std::uint32_t row = view.derived.rows[static_cast<std::size_t>(i)];
            if (event_row(view, look, row, view.state.selected == row))
                out.push_back(intent::Select{row, true});
        }
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

void unmapped_page(const View& view, const Look& look, Intents& out) {
    const auto& all = view.narrative.events.unmapped;
    {
        const FontScope small(look.fonts.small);
        const InkScope ink(look.muted);
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted(all.empty() ? "Everything that was read is on the map."
                                           : "Read, but not on the map, and why:");
        ImGui::PopTextWrapPos();
    }
    ImGui::BeginChild("rows");
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(all.size()), look.px(46));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const event::Unmapped& entry = all[static_cast<std::size_t>(i)];
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float width = ImGui::GetContentRegionAvail().x;
            ImGui::PushID(i);
            const bool clicked = ImGui::Selectable("##entry", false, 0, {width, look.px(39)});
            if (clicked && view.narrative.has_text())
                out.push_back(intent::ReadAt{entry.sentence_index});
            ImGui::PopID();
            if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", entry.reason.c_str());
            unmapped_row(view, look, entry, at, width);
        }
    }
    ImGui::EndChild();
}

} // namespace dateline::ui
