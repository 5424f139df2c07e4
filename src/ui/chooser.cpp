#include "ui/chooser.hpp"

#include "ui/widgets.hpp"

#include <algorithm>
#include <imgui_stdlib.h>

namespace dateline::ui {

namespace {

/// Moves the mark by keys; true when it moved.
bool moved(std::size_t& mark, std::size_t count) {
    const std::size_t before = mark;
    if (count == 0) return false;
    if (pressed(ImGuiKey_DownArrow)) mark = (mark + 1) % count;
    if (pressed(ImGuiKey_UpArrow)) mark = (mark + count - 1) % count;
    if (pressed(ImGuiKey_PageDown)) mark = std::min(mark + 8, count - 1);
    if (pressed(ImGuiKey_PageUp)) mark -= std::min<std::size_t>(mark, 8);
    return mark != before;
}

bool draw_row(const Look& look, const Choice& choice, bool marked) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float note = ImGui::CalcTextSize(choice.note.c_str()).x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetTextLineHeight() + look.px(6);
    const bool clicked = ImGui::Selectable(
        "##row", marked, choice.available ? 0 : ImGuiSelectableFlags_Disabled, {width, height});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float y = at.y + look.px(3);
    const ImVec4 clip{at.x, at.y, at.x + width - note - look.px(16), at.y + height};
    draw.AddText(nullptr, 0, {at.x + look.px(6), y}, choice.available ? look.text : look.muted,
                 choice.text.c_str(), nullptr, 0, &clip);
    draw.AddText({at.x + width - note - look.px(6), y}, look.muted, choice.note.c_str());
    return clicked;
}

} // namespace

bool chooser_field(const Chooser& chooser) {
    if (ImGui::IsWindowAppearing() || !ImGui::IsAnyItemActive()) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-1);
    if (ImGui::IsWindowAppearing()) chooser.words.clear();
    const bool edited = ImGui::InputTextWithHint(chooser.id, chooser.hint, &chooser.words);
    if (edited || ImGui::IsWindowAppearing()) chooser.mark = 0;
    return edited;
}

std::optional<std::size_t> chooser_list(const Chooser& chooser, const Look& look, std::size_t count,
                                        const std::function<Choice(std::size_t)>& row) {
    const bool entered = pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeyPadEnter);
    std::optional<std::size_t> taken;
    const bool scrolls = moved(chooser.mark, count);
    if (count > 0) chooser.mark = std::min(chooser.mark, count - 1);
    ImGui::BeginChild("choices");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, look.px(1)});
    const float step = ImGui::GetTextLineHeight() + look.px(6) + look.px(1);
    if (scrolls) {
        const float top = static_cast<float>(chooser.mark) * step;
        const float room = ImGui::GetWindowHeight();
        if (top < ImGui::GetScrollY()) ImGui::SetScrollY(top);
        if (top + step > ImGui::GetScrollY() + room) ImGui::SetScrollY(top + step - room);
    }
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), step);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto index = static_cast<std::size_t>(i);
            ImGui::PushID(i);
            if (draw_row(look, row(index), index == chooser.mark)) taken = index;
            ImGui::PopID();
        }
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
    if (entered && count > 0 && row(chooser.mark).available) taken = chooser.mark;
    return taken;
}

} // namespace dateline::ui
