#include "geo/coordinates.hpp"
#include "ui/correction_panel.hpp"
#include "ui/overlays.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

void wrapped(const Look& look, const std::string& words, ImU32 colour) {
    const FontScope small(look.fonts.small);
    const InkScope ink(colour);
    wrapped_text(words);
}

void row(const View& view, const Look& look, std::size_t index, Intents& out) {
    const CorrectionRow& told = view.corrections.rows[index];
    ImGui::PushID(static_cast<int>(index));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float button = ImGui::CalcTextSize("Take back").x + look.px(20);
    const float width = ImGui::GetContentRegionAvail().x - button - look.px(8);
    const float height = look.px(44);
    if (ImGui::Selectable("##correction", false, 0, {width, height}))
        out.push_back(intent::Correction{wish::Show{index}});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const text::FontStyle bold = letters(look, 14.5F, true);
    const text::FontStyle plain = letters(look, 13.5F);
    const std::string second = (told.orphaned ? "Orphaned: words gone · " : "") + told.words;
    draw_line(view.glyphs, draw, {at.x + look.px(4), at.y + look.px(3)}, told.what, bold,
              width - look.px(8), told.orphaned ? look.muted : look.text);
    draw_line(view.glyphs, draw, {at.x + look.px(4), at.y + look.px(22)}, second, plain,
              width - look.px(8), look.muted);
    ImGui::SameLine(0, look.px(8));
    if (ImGui::Button("Take back")) out.push_back(intent::Correction{wish::TakeBack{index}});
    ImGui::PopID();
}

std::string summary(const CorrectionsShown& shown) {
    std::string words = counted(shown.rows.size(), "correction", "corrections");
    if (shown.orphaned > 0)
        words += ", " + grouped(shown.orphaned) + " orphaned: kept, though their words are gone";
    return words;
}

void place_row(const View& view, const Look& look, std::size_t index, Intents& out) {
    const OwnPlaceRow& place = view.corrections.own_places[index];
    ImGui::PushID(static_cast<int>(index));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float button = ImGui::CalcTextSize("Take back").x + look.px(20);
    const float width = ImGui::GetContentRegionAvail().x - button - look.px(8);
    const text::FontStyle plain = letters(look, 14);
    draw_line(view.glyphs, *ImGui::GetWindowDrawList(), {at.x + look.px(4), at.y + look.px(5)},
              place.name + ", " + geo::coordinates_label(place.point), plain, width - look.px(8),
              look.text);
    ImGui::Dummy({width, look.px(26)});
    ImGui::SameLine(0, look.px(8));
    if (ImGui::Button("Take back")) out.push_back(intent::Correction{wish::TakeBackPlace{index}});
    ImGui::PopID();
}

void own_places(const View& view, const Look& look, Intents& out) {
    const auto& places = view.corrections.own_places;
    if (places.empty()) return;
    ImGui::Dummy({0, look.px(4)});
    wrapped(look, "Your own places, kept for all documents", look.muted);
    ImGui::PushID("places");
    for (std::size_t i = 0; i < places.size(); ++i)
        place_row(view, look, i, out);
    ImGui::PopID();
}

/// As high as its rows ask for.
float list_height(const CorrectionsShown& shown, const Look& look) {
    const auto rows = static_cast<float>(shown.rows.size());
    const auto places = static_cast<float>(shown.own_places.size());
    const float below = places > 0 ? look.px(30) + places * look.px(38) : 0;
    return std::min(look.px(130) + rows * look.px(50) + below, look.px(520));
}

} // namespace

void corrections_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const CorrectionsShown& shown = view.corrections;
    const Card card("corrections",
                    overlay_area(window, {look.px(620), list_height(shown, look)}, 0.3F),
                    Storey::overlay, ImGuiWindowFlags_NoScrollbar);
    ImGui::AlignTextToFramePadding();
    {
        const FontScope bold(look.fonts.bold);
        ImGui::TextUnformatted("Corrections");
    }
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - ImGui::GetFrameHeight());
    if (icon_button(look, "close", Icon::close, "Close  (Esc)")) out.push_back(intent::Back{});
    wrapped(look, summary(shown), look.muted);
    if (!shown.rows.empty() || shown.unsaved)
        wrapped(look, (shown.unsaved ? "Not saved yet in " : "Saved in ") + shown.kept_in,
                look.muted);
    ImGui::Separator();
    ImGui::BeginChild("rows");
    ImGuiListClipper clipper;
    std::vector<std::size_t> order(shown.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t i) { return shown.rows[i].orphaned; });
    clipper.Begin(static_cast<int>(order.size()), look.px(48));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
            row(view, look, order[static_cast<std::size_t>(i)], out);
    own_places(view, look, out);
    ImGui::EndChild();
}

} // namespace dateline::ui
