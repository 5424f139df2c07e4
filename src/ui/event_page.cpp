#include "ui/filter_bar.hpp"
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
    const float first = ImGui::GetCursorPosY();
    const float top = first + static_cast<float>(found - rows.begin()) * row_step(look);
    const float room = ImGui::GetWindowHeight();
    const float scroll = ImGui::GetScrollY();
    if (top >= scroll && top + row_step(look) <= scroll + room) return;
    ImGui::SetScrollY(std::max(top - (room - row_step(look)) / 2, 0.0F));
}

/// The filters, and how the list is sorted.
void list_head(const View& view, const Look& look, Intents& out) {
    filter_bar(view, look, out);
    if (view.narrative.events.events.empty()) {
        const InkScope ink(look.muted);
        wrapped_text("Nothing dated and placed was found in this text.");
    } else if (view.derived.rows.empty()) {
        none_passes(look, out);
    } else {
        sort_line(view, look, out);
    }
}

} // namespace

void event_page(const View& view, const Look& look, Intents& out) {
    const bool low = ImGui::GetContentRegionAvail().y < look.px(460);
    const bool filters_wanted = view.drafts.focus_filter;
    if (!low) list_head(view, look, out);
    ImGui::BeginChild("rows");
    if (low && filters_wanted) ImGui::SetScrollY(0);
    if (low) list_head(view, look, out); // it scrolls away, else no room were left for the rows
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

} // namespace dateline::ui
