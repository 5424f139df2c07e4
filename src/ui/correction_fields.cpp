#include "ui/correction_fields.hpp"

#include "ui/source_panel.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <imgui_stdlib.h>

namespace dateline::ui {

namespace {

constexpr float label_width = 74;
constexpr std::size_t rows_seen = 3; // of the choices, before they scroll

void look_up(const std::string& words, Intents& out) {
    out.push_back(intent::Correction{wish::FindChoices{words}});
}

bool choice_row(const View& view, const Look& look, const PlaceChoice& choice, bool marked) {
    const float height = look.px(40);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::Selectable("##choice", marked, 0, {width, height});
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", choice.why.c_str());
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const text::FontStyle bold = letters(look, 14.5F, true);
    const text::FontStyle plain = letters(look, 13);
    const float left = at.x + look.px(6);
    const float room = width - look.px(12);
    const float named = view.glyphs.typesetter.shape(choice.title, bold)->width;
    draw_line(view.glyphs, draw, {left, at.y + look.px(2)}, choice.title, bold, room, look.text);
    if (named + look.px(40) < room)
        draw_line(view.glyphs, draw, {left + named + look.px(8), at.y + look.px(3)}, choice.where,
                  plain, room - named - look.px(8), look.muted);
    draw_line(view.glyphs, draw, {left, at.y + look.px(21)}, choice.why, plain, room, look.muted);
    return clicked;
}

std::optional<std::size_t> choice_list(const View& view, const Look& look, std::size_t mark) {
    std::optional<std::size_t> taken;
    const auto& choices = view.corrections.choices;
    const float step = look.px(41);
    const auto seen = static_cast<float>(std::min(choices.size(), rows_seen));
    ImGui::BeginChild("choices", {0, seen * step + look.px(2)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, look.px(1)});
    for (std::size_t i = 0; i < choices.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (choice_row(view, look, choices[i], i == mark)) taken = i;
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
    return taken;
}

/// To the widget that comes next, when it is for the field that waits for it.
void give_keyboard(CorrectionDraft& draft, CorrectionField field) {
    if (draft.focus != field) return;
    draft.focus = CorrectionField::none;
    ImGui::SetKeyboardFocusHere();
}

Typed typed(CorrectionDraft& draft, bool entered) {
    draft.active |= ImGui::IsItemActive();
    if (entered) return Typed::entered;
    return ImGui::IsItemDeactivatedAfterEdit() ? Typed::left : Typed::nothing;
}

Typed text_field(CorrectionDraft& draft, CorrectionField field, const char* hint,
                 std::string& words) {
    give_keyboard(draft, field);
    ImGui::PushID(static_cast<int>(field));
    const bool entered = ImGui::InputTextWithHint("##text", hint, &words,
                                                  ImGuiInputTextFlags_EnterReturnsTrue |
                                                      ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopID();
    return typed(draft, entered);
}

} // namespace

ImGuiID field_id(CorrectionField field) {
    ImGui::PushID(static_cast<int>(field));
    const ImGuiID id = ImGui::GetID("##text");
    ImGui::PopID();
    return id;
}

void field_label(const Look& look, const char* label) {
    ImGui::AlignTextToFramePadding();
    {
        const FontScope small(look.fonts.small);
        const InkScope ink(look.muted);
        ImGui::TextUnformatted(label);
    }
    ImGui::SameLine(look.px(label_width));
    ImGui::SetNextItemWidth(-1);
}

PlaceTaken place_field(const View& view, const Look& look, Intents& out) {
    CorrectionDraft& draft = view.drafts.correction;
    const auto& choices = view.corrections.choices;
    field_label(look, "Place");
    PlaceTaken taken;
    const std::string before = draft.place;
    taken.typed =
        text_field(draft, CorrectionField::place, "Name, or 35.93 N, 36.63 E", draft.place);
    if (draft.place != before) {
        look_up(draft.place, out);
        draft.choice = 0;
    }
    if (ImGui::IsItemActive() && !choices.empty()) {
        if (pressed(ImGuiKey_DownArrow)) draft.choice = (draft.choice + 1) % choices.size();
        if (pressed(ImGuiKey_UpArrow))
            draft.choice = (draft.choice + choices.size() - 1) % choices.size();
    }
    const auto clicked = choice_list(view, look, draft.choice);
    const bool to_choices =
        ImGui::IsMouseHoveringRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (taken.typed == Typed::left && to_choices) taken.typed = Typed::nothing; // a click takes one
    if (taken.typed != Typed::nothing && draft.choice < choices.size()) taken.choice = draft.choice;
    if (clicked) taken.choice = clicked;
    return taken;
}

std::optional<std::string> category_field(const View& view, const Look& look,
                                          const std::string& chosen) {
    field_label(look, "Category");
    const scene::CategoryStyle* style = style_of(view, chosen);
    std::optional<std::string> taken;
    if (!ImGui::BeginCombo("##category", style != nullptr ? style->label.c_str() : chosen.c_str(),
                           ImGuiComboFlags_HeightLarge))
        return taken;
    for (const scene::CategoryStyle& each : view.narrative.scene.categories)
        if (ImGui::Selectable(each.label.c_str(), each.id == chosen)) taken = each.id;
    ImGui::EndCombo();
    return taken;
}

Typed date_field(const View& view, const Look& look) {
    CorrectionDraft& draft = view.drafts.correction;
    field_label(look, "Date");
    return text_field(draft, CorrectionField::date, "24 November 2015", draft.date);
}

Typed label_field(const View& view, const Look& look) {
    CorrectionDraft& draft = view.drafts.correction;
    field_label(look, "Label");
    return text_field(draft, CorrectionField::label, "On the map; else the place", draft.label);
}

} // namespace dateline::ui
