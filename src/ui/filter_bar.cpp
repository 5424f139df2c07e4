#include "ui/filter_bar.hpp"

#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <imgui_stdlib.h>
#include <utility>

namespace dateline::ui {

namespace {

void search(const View& view, Intents& out) {
    std::string words = view.state.filter.words;
    ImGui::SetNextItemWidth(-1);
    if (std::exchange(view.drafts.focus_filter, false)) ImGui::SetKeyboardFocusHere();
    if (ImGui::InputTextWithHint("##words", "Filter by words, place, section", &words)) {
        scene::Filter filter = view.state.filter;
        filter.words = words;
        out.push_back(intent::SetFilter{filter});
    }
    tip_on_hover("Every word must stand in the sentence, the place or the section  (Ctrl+F)");
}

/// One category: symbol, label, count. A click hides or shows it; Shift leaves only this one.
void legend_entry(const View& view, const Look& look, std::size_t index, float width,
                  Intents& out) {
    const scene::CategoryStyle& style = view.narrative.scene.categories[index];
    const bool hidden = view.state.filter.hidden_categories.test(index);
    const float height = look.px(24);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::PushID(static_cast<int>(index));
    if (ImGui::Selectable("##category", false, 0, {width, height})) {
        scene::Filter filter = view.state.filter;
        if (ImGui::GetIO().KeyShift)
            filter.hidden_categories.set().reset(index);
        else
            filter.hidden_categories.flip(index);
        out.push_back(intent::SetFilter{filter});
    }
    ImGui::PopID();
    const FontScope small(look.fonts.small);
    const std::string tip =
        style.label + (hidden ? ": click to show" : ": click to hide, Shift+click to show only it");
    tip_on_hover(tip.c_str());
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float middle = at.y + height / 2;
    scene::Colour colour = style.colour;
    if (hidden) colour.a = 70;
    draw_symbol(draw, {at.x + look.px(9), middle}, look.px(5.5F), style.shape, colour, look);
    const float text_y = middle - ImGui::GetTextLineHeight() / 2;
    const std::string count = grouped(view.derived.per_category[index]);
    const float count_width = ImGui::CalcTextSize(count.c_str()).x;
    text::FontStyle face = letters(look, 13);
    const float label_room = width - count_width - look.px(32);
    const float label_width = view.glyphs.typesetter.shape(style.label, face)->width;
    if (label_width > label_room) // rather smaller than cut short
        face.size = std::max(face.size * static_cast<double>(label_room / label_width),
                             static_cast<double>(look.px(11)));
    draw_line(view.glyphs, draw, {at.x + look.px(22), at.y + look.px(3)}, style.label, face,
              label_room, hidden ? look.muted : look.text);
    draw.AddText({at.x + width - count_width - look.px(4), text_y}, look.muted, count.c_str());
}

void legend(const View& view, const Look& look, Intents& out) {
    const float room = ImGui::GetContentRegionAvail().x;
    const float column = (room - look.px(8)) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{look.px(8), look.px(1)});
    bool left = true;
    for (std::size_t i = 0; i < view.narrative.scene.categories.size(); ++i) {
        if (view.derived.per_category[i] == 0) continue;
        if (!left) ImGui::SameLine();
        legend_entry(view, look, i, column, out);
        left = !left;
    }
    ImGui::PopStyleVar();
    ImGui::Dummy({0, look.px(2)});
}

void confidence_filter(const View& view, const Look& look, Intents& out) {
    const FontScope small(look.fonts.small);
    auto least = static_cast<float>(view.state.filter.least_confidence * 100);
    if (ImGui::SliderFloat("##confidence", &least, 0, 95,
                           least <= 0 ? "Any confidence" : "At least %.0f %% sure",
                           ImGuiSliderFlags_AlwaysClamp)) {
        scene::Filter filter = view.state.filter;
        filter.least_confidence = static_cast<double>(least) / 100;
        out.push_back(intent::SetFilter{filter});
    }
}

std::string last_of(const std::string& path) {
    const std::size_t arrow = path.rfind(" › ");
    return arrow == std::string::npos ? path : path.substr(arrow + std::string_view(" › ").size());
}

void choose_section(const View& view, const std::string& path, Intents& out) {
    scene::Filter filter = view.state.filter;
    filter.section = path;
    out.push_back(intent::SetFilter{filter});
}

void section_filter(const View& view, const Look& look, Intents& out) {
    const FontScope small(look.fonts.small);
    const std::string& chosen = view.state.filter.section;
    const std::string shown = chosen.empty() ? "Any section" : last_of(chosen);
    if (!ImGui::BeginCombo("##section", shown.c_str(), ImGuiComboFlags_HeightLarge)) return;
    if (ImGui::Selectable("Any section", chosen.empty())) choose_section(view, "", out);
    const document::Document& document = view.narrative.document;
    for (std::uint32_t i = 0; i < document.sections.size(); ++i) {
        const document::Section& section = document.sections[i];
        if (section.title.empty() || !section.narrative) continue;
        const std::string path = document.section_path(i);
        const auto deep = static_cast<std::size_t>(std::max(section.level - 1, 0));
        ImGui::PushID(static_cast<int>(i));
        const std::string line = std::string(2 * deep, ' ') + shortened(section.title, 60);
        if (ImGui::Selectable(line.c_str(), path == chosen)) choose_section(view, path, out);
        ImGui::PopID();
    }
    ImGui::EndCombo();
}

void confidence_and_section(const View& view, const Look& look, Intents& out) {
    const float half = (ImGui::GetContentRegionAvail().x - look.px(8)) / 2;
    ImGui::SetNextItemWidth(half);
    confidence_filter(view, look, out);
    ImGui::SameLine(0, look.px(8));
    ImGui::SetNextItemWidth(half);
    section_filter(view, look, out);
}

void box_filter(const View& view, const Look& look, Intents& out) {
    bool on = view.state.filter.box.has_value();
    if (tick_box(look, "In view", on)) out.push_back(intent::FilterByView{on});
    tip_on_hover("Only what lies in the part of the map that is seen now; Shift + drag on the map "
                 "draws another part");
}

/// "Showing 134 of 217", with the way back, and the filter by place at the right.
void shown_line(const View& view, const Look& look, Intents& out) {
    const std::size_t all = view.narrative.events.events.size();
    const FontScope small(look.fonts.small);
    ImGui::AlignTextToFramePadding();
    const bool as_opened = view.state.filter == scene::initial_filter(view.narrative.scene);
    if (as_opened || view.derived.passing.count == all) {
        const InkScope ink(look.muted);
        ImGui::TextUnformatted(counted(view.derived.passing.count, "event", "events").c_str());
    } else {
        ImGui::TextUnformatted(
            ("Showing " + grouped(view.derived.passing.count) + " of " + grouped(all)).c_str());
        ImGui::SameLine();
        if (ImGui::SmallButton("Reset")) out.push_back(intent::ResetFilter{});
    }
    const float box = ImGui::GetTextLineHeight() + look.px(4);
    const float width = box + ImGui::CalcTextSize("In view").x + look.px(8);
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ImGui::GetStyle().FramePadding.y - look.px(2));
    box_filter(view, look, out);
}

} // namespace

void filter_bar(const View& view, const Look& look, Intents& out) {
    search(view, out);
    legend(view, look, out);
    confidence_and_section(view, look, out);
    shown_line(view, look, out);
}

void filter_box(const View& view, const Look& look) {
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    const auto rectangle = [&](geo::ScreenPoint a, geo::ScreenPoint b) {
        const ImVec2 min{static_cast<float>(std::min(a.x, b.x)),
                         static_cast<float>(std::min(a.y, b.y))};
        const ImVec2 max{static_cast<float>(std::max(a.x, b.x)),
                         static_cast<float>(std::max(a.y, b.y))};
        draw.AddRectFilled(min, max, faded(look.accent, 0.06F));
        draw.AddRect(min, max, faded(look.accent, 0.8F), 0, 0, look.px(1.5F));
    };
    if (view.hover.box) return rectangle(view.hover.box->first, view.hover.box->second);
    if (!view.state.filter.box) return;
    const scene::WorldBox& box = *view.state.filter.box;
    const scene::Camera& camera = view.state.camera;
    const geo::ScreenPoint middle =
        camera.to_screen({(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2});
    const double half = box.width() / 2 * camera.world_pixels();
    const double high = box.height() / 2 * camera.world_pixels();
    rectangle({middle.x - half, middle.y - high}, {middle.x + half, middle.y + high});
}

} // namespace dateline::ui
