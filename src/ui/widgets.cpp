#include "ui/widgets.hpp"

#include "scene/shape.hpp"
#include "ui/icons.hpp"

#include <algorithm>
#include <imgui_internal.h>
#include <string>
#include <vector>

namespace dateline::ui {

namespace {

constexpr float tip_after = 0.45F; // seconds of rest

std::vector<ImVec2> outline_of(ImVec2 centre, float radius, scene::Shape shape) {
    std::vector<ImVec2> points;
    for (const scene::Corner& corner : scene::corners(shape)) {
        points.emplace_back(centre.x + radius * static_cast<float>(corner.x),
                            centre.y + radius * static_cast<float>(corner.y));
    }
    return points;
}

bool square_button(const char* id, float side, const char* tip) {
    const bool pressed = ImGui::InvisibleButton(id, {side, side});
    tip_on_hover(tip);
    return pressed;
}

} // namespace

bool icon_button(const Look& look, const char* id, Icon icon, const char* tip, bool lit) {
    const float side = ImGui::GetFrameHeight();
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const bool pressed = square_button(id, side, tip);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 max{min.x + side, min.y + side};
    const bool hovered = ImGui::IsItemHovered();
    if (lit || hovered)
        draw.AddRectFilled(min, max,
                           lit ? look.accent_soft : ImGui::GetColorU32(ImGuiCol_ButtonHovered),
                           ImGui::GetStyle().FrameRounding);
    const ImU32 colour = lit ? look.accent : hovered ? look.text : look.muted;
    draw_icon(draw, {min.x + side / 2, min.y + side / 2}, side * 0.48F, icon, colour);
    return pressed;
}

void map_hint(const Look& look, Area map, const std::string& words) {
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    const float wrap = std::min(map.size.x - look.px(60), look.px(480));
    const ImVec2 size = ImGui::CalcTextSize(words.c_str(), nullptr, false, wrap);
    const ImVec2 corner{map.min.x + (map.size.x - size.x) / 2, map.min.y + look.px(16)};
    draw.AddRectFilled({corner.x - look.px(12), corner.y - look.px(8)},
                       {corner.x + size.x + look.px(12), corner.y + size.y + look.px(8)},
                       look.panel, look.px(8));
    draw.AddText(nullptr, 0, corner, look.text, words.c_str(), nullptr, wrap);
}

void tell(const Look& look, const std::string& words) {
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(look.px(380));
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

bool pressed(ImGuiKey key) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

bool round_button(const Look& look, const char* id, Icon icon, float side, const char* tip) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const bool pressed = square_button(id, side, tip);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 centre{min.x + side / 2, min.y + side / 2};
    draw.AddCircleFilled(centre, side / 2,
                         ImGui::IsItemHovered() ? look.accent : faded(look.accent, 0.9F), 48);
    const ImU32 sign =
        look.shade == Shade::light ? IM_COL32(255, 255, 255, 255) : IM_COL32(18, 22, 28, 255);
    draw_icon(draw, centre, side * 0.42F, icon, sign);
    return pressed;
}

int segmented(const Look& look, const char* id, std::initializer_list<const char*> labels,
              int chosen) {
    ImGui::PushID(id);
    int clicked = -1;
    int index = 0;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{look.px(2), look.px(4)});
    for (const char* label : labels) {
        if (index > 0) ImGui::SameLine();
        const bool lit = index == chosen;
        if (lit) ImGui::PushStyleColor(ImGuiCol_Button, look.accent_soft);
        if (lit) ImGui::PushStyleColor(ImGuiCol_Text, look.accent);
        if (ImGui::Button(label)) clicked = index;
        if (lit) ImGui::PopStyleColor(2);
        ++index;
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return clicked;
}

bool tick_box(const Look& look, const char* label, bool& on) {
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, look.px(1));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{look.px(2), look.px(2)});
    ImGui::PushStyleColor(ImGuiCol_Border, faded(look.muted, 0.7F));
    const bool changed = ImGui::Checkbox(label, &on);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    return changed;
}

void tip_on_hover(const char* text) {
    if (text == nullptr || !ImGui::IsItemHovered()) return;
    if (ImGui::GetCurrentContext()->HoveredIdTimer < tip_after) return;
    ImGui::SetTooltip("%s", text);
}

void draw_symbol(ImDrawList& draw, ImVec2 centre, float radius, scene::Shape shape,
                 scene::Colour colour, const Look& look) {
    const std::vector<ImVec2> points = outline_of(centre, radius, shape);
    const ImU32 ink = to_u32(colour);
    const ImDrawListFlags kept = draw.Flags;
    draw.Flags &= ~ImDrawListFlags_AntiAliasedFill; // soft edges inside would show as seams
    for (std::size_t i = 0; i < points.size(); ++i) // star-shaped about the centre: a fan fills it
        draw.AddTriangleFilled(centre, points[i], points[(i + 1) % points.size()], ink);
    draw.Flags = kept;
    draw.AddPolyline(points.data(), static_cast<int>(points.size()), ink, ImDrawFlags_Closed,
                     look.px(1));
}

void confidence_bar(const Look& look, float share) {
    const ImVec2 size{look.px(90), look.px(6)};
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float y = min.y + (ImGui::GetFrameHeight() - size.y) / 2; // beside framed text
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled({min.x, y}, {min.x + size.x, y + size.y}, look.faint, size.y / 2);
    draw.AddRectFilled({min.x, y}, {min.x + size.x * share, y + size.y}, look.accent, size.y / 2);
    ImGui::Dummy({size.x, ImGui::GetFrameHeight()});
    ImGui::SameLine();
    const InkScope ink(look.muted);
    ImGui::Text("%.0f %%", static_cast<double>(share) * 100);
}

ImU32 to_u32(scene::Colour colour) {
    return IM_COL32(colour.r, colour.g, colour.b, colour.a);
}

void bring_to_front() {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

std::string in_lines(std::string_view words, float width) {
    std::string lines;
    std::size_t line = 0; // where the last one begins
    while (!words.empty()) {
        const std::size_t length = std::min(words.find_first_of(" \n"), words.size());
        const std::size_t before = lines.size();
        lines.append(words.substr(0, length));
        const bool begins = before == line;
        if (!begins && ImGui::CalcTextSize(lines.data() + line).x > width) {
            lines[before - 1] = '\n';
            line = before;
        }
        if (length == words.size()) break;
        lines += words[length];
        if (words[length] == '\n') line = lines.size();
        words.remove_prefix(length + 1);
    }
    return lines;
}

void wrapped_text(std::string_view words) {
    const std::string lines = in_lines(words, ImGui::GetContentRegionAvail().x);
    ImGui::PushTextWrapPos(0); // for a word that is wider than that
    ImGui::TextUnformatted(lines.c_str());
    ImGui::PopTextWrapPos();
}

void small_muted(const Look& look, const std::string& text) {
    const FontScope font(look.fonts.small);
    const InkScope ink(look.muted);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
}

} // namespace dateline::ui
