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
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
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
    text::FontStyle bold;
    bold.size = static_cast<double>(look.px(14.5F));
    bold.bold = true;
    text::FontStyle plain;
    plain.size = static_cast<double>(look.px(13.5F));
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

} // namespace

void corrections_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const CorrectionsShown& shown = view.corrections;
    const Card card("corrections", overlay_area(window, {look.px(620), look.px(520)}, 0.3F),
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
    ImGui::EndChild();
}

void conflict_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const Card card("conflict", overlay_area(window, {look.px(520), look.px(190)}, 0.3F),
                    Storey::overlay, ImGuiWindowFlags_NoScrollbar);
    {
        const FontScope bold(look.fonts.bold);
        ImGui::TextUnformatted("Whose change holds?");
    }
    wrapped(look,
            "Another program changed the same thing in " + view.corrections.kept_in +
                ". All other changes of both are kept; nothing is written until you choose.",
            look.text);
    ImGui::Dummy({0, look.px(2)});
    if (ImGui::Button("Keep mine")) out.push_back(intent::Correction{wish::Settle{true}});
    ImGui::SameLine();
    if (ImGui::Button("Take the other's")) out.push_back(intent::Correction{wish::Settle{false}});
}

void moving_hint(const View& view, const Look& look, Area map) {
    const State& state = view.state;
    if (!state.selected || (!state.moving && !view.hover.carried)) return;
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    const geo::LonLat point = view.narrative.events.events[*state.selected].point;
    const geo::ScreenPoint from = state.camera.to_screen(geo::to_world(point));
    const ImVec2 at{static_cast<float>(from.x), static_cast<float>(from.y)};
    draw.AddCircle(at, look.px(15), look.panel, 40, look.px(5));
    draw.AddCircle(at, look.px(15), look.accent, 40, look.px(2));
    if (view.hover.carried) {
        const ImVec2 to{static_cast<float>(view.hover.carried->x),
                        static_cast<float>(view.hover.carried->y)};
        draw.AddLine(at, to, look.accent, look.px(1.5F));
        draw.AddCircleFilled(to, look.px(7), look.accent, 32);
        draw.AddCircle(to, look.px(7), look.panel, 32, look.px(2));
    }
    const char* words = "Click where it happened, or drag the marker there  (Esc: leave it)";
    const float wrap = std::min(map.size.x - look.px(60), look.px(480));
    const ImVec2 size = ImGui::CalcTextSize(words, nullptr, false, wrap);
    const ImVec2 corner{map.min.x + (map.size.x - size.x) / 2, map.min.y + look.px(16)};
    draw.AddRectFilled({corner.x - look.px(12), corner.y - look.px(8)},
                       {corner.x + size.x + look.px(12), corner.y + size.y + look.px(8)},
                       look.panel, look.px(8));
    draw.AddText(nullptr, 0, corner, look.text, words, nullptr, wrap);
}

} // namespace dateline::ui
