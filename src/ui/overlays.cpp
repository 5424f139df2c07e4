#include "ui/overlays.hpp"

#include "ui/chooser.hpp"
#include "ui/event_words.hpp"
#include "ui/source_panel.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

void progress_card(const Look& look, const char* id, const Loading& progress, Area area,
                   Intent cancel, Intents& out) {
    const Card card(id, area, Storey::overlay,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::TextUnformatted(shortened(progress.name, 48).c_str());
    ImGui::PushStyleColor(ImGuiCol_PlotHistogram, to_vec4(look.accent));
    ImGui::ProgressBar(static_cast<float>(progress.share), {-1, look.px(6)}, "");
    ImGui::PopStyleColor();
    const InkScope ink(look.muted);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(progress.stage.c_str());
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - look.px(70));
    if (ImGui::Button("Cancel", {look.px(70), 0})) out.push_back(std::move(cancel));
}

} // namespace

Area overlay_area(Area window, ImVec2 size, float share_from_top) {
    const ImVec2 fit{std::min(size.x, window.size.x * 0.94F),
                     std::min(size.y, window.size.y * 0.9F)};
    return {{window.min.x + (window.size.x - fit.x) / 2,
             window.min.y + (window.size.y - fit.y) * share_from_top},
            fit};
}

void go_to_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const Card card("go to", overlay_area(window, {look.px(440), look.px(320)}, 0.2F),
                    Storey::overlay, ImGuiWindowFlags_NoScrollbar);
    const Chooser chooser{"##place", "Any place on earth", view.drafts.place, view.drafts.choice};
    if (chooser_field(chooser)) out.push_back(intent::FindPlace{view.drafts.place});
    const auto taken =
        chooser_list(chooser, look, view.places.size(), [&view](std::size_t i) -> Choice {
            return {view.places[i].name, view.places[i].where};
        });
    if (taken) out.push_back(intent::GoTo{view.places[*taken].point, view.places[*taken].zoom});
    if (view.places.empty() && !view.drafts.place.empty())
        small_muted(look, "No place of this name is known.");
}

void notice_overlay(const View& view, const Look& look, Area map, Intents& out) {
    if (!view.notice) return;
    const float width = std::min(map.size.x - look.px(32), look.px(640));
    const float wrap = width - look.px(70);
    const std::string lines = in_lines(view.notice->text, wrap);
    const float height = ImGui::CalcTextSize(lines.c_str(), nullptr, false, wrap).y + look.px(26);
    const float shown = std::min(width, ImGui::CalcTextSize(lines.c_str()).x + look.px(84));
    const Area meant{{map.min.x + (map.size.x - shown) / 2, map.max().y - height - look.px(14)},
                     {shown, height}};
    const Area area = clear_of(meant, credits_area(view, look, map), look.px(6));
    const Card card("notice", area, Storey::overlay,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoFocusOnAppearing);
    bring_to_front(); // above the dialog that it may be about
    const ImVec2 at = ImGui::GetWindowPos();
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + look.px(5), at.y + area.size.y},
                                              view.notice->error ? look.warning : look.accent,
                                              look.px(10), ImDrawFlags_RoundCornersLeft);
    ImGui::PushTextWrapPos(wrap + look.px(14));
    ImGui::TextUnformatted(lines.c_str());
    ImGui::PopTextWrapPos();
    const float side = ImGui::GetFrameHeight();
    ImGui::SetCursorPos({area.size.x - side - look.px(8), look.px(7)});
    if (icon_button(look, "dismiss", Icon::close, nullptr)) out.push_back(intent::DismissNotice{});
}

void loading_overlay(const View& view, const Look& look, Area map, Intents& out) {
    if (view.loading)
        progress_card(look, "loading", *view.loading,
                      overlay_area(map, {look.px(420), look.px(118)}, 0.4F),
                      intent::CancelLoading{}, out);
    if (view.saving)
        progress_card(look, "saving", *view.saving,
                      clear_of(overlay_area(map, {look.px(320), look.px(118)}, 0.92F),
                               credits_area(view, look, map), look.px(6)),
                      intent::CancelPicture{}, out);
}

namespace {

/// Beside the pointer, and above it where the card would hide the time slider.
void place_tip(const Look& look, Area map) {
    const ImVec2 card{look.px(330), look.px(150)}; // about
    const float gap = look.px(20);
    const ImVec2 at = ImGui::GetMousePos();
    const float edge = ImGui::GetIO().DisplaySize.x; // rather over a panel than over the map
    const bool to_left = at.x + gap + card.x > edge && at.x - gap - card.x > 0;
    const bool above = at.y + gap + card.y > map.max().y && at.y - gap - card.y > 0;
    ImGui::SetNextWindowPos({to_left ? at.x - gap : at.x + gap, above ? at.y - gap : at.y + gap},
                            ImGuiCond_Always, {to_left ? 1.0F : 0.0F, above ? 1.0F : 0.0F});
}

} // namespace

void hover_tip(const View& view, const Look& look, Area map) {
    if (view.hover.count == 0 || !view.hover.row) return;
    const bool told_already = view.hover.count == 1 && view.hover.row == view.state.selected;
    if (told_already) return;
    const event::Event& event = view.narrative.events.events[*view.hover.row];
    place_tip(look, map);
    ImGui::BeginTooltip();
    const float width = look.px(300);
    const text::FontStyle bold = letters(look, 15, true);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string crowd = counted(view.hover.count, "event", "events");
    const std::string head = view.hover.count == 1  ? place_label(event)
                             : view.hover.one_place ? crowd + " · " + place_label(event)
                                                    : crowd + ", newest at " + place_label(event);
    draw_line(view.glyphs, *ImGui::GetWindowDrawList(), at, head, bold, width, look.text);
    ImGui::Dummy({width, look.px(21)});
    category_line(view, look, event.category);
    const std::string when = span_label(event.when, event.precision);
    ImGui::SameLine(width - ImGui::CalcTextSize(when.c_str()).x + look.px(8));
    ImGui::TextUnformatted(when.c_str());
    ImGui::PushItemWidth(width);
    ImGui::BeginChild("words", {width, look.px(58)}, false, ImGuiWindowFlags_NoScrollbar);
    Passage passage;
    const std::string words = shortened(event.sentence, 120);
    passage.text = words;
    passage.size = look.px(14);
    set_passage(view.glyphs, look, passage);
    ImGui::EndChild();
    ImGui::PopItemWidth();
    ImGui::EndTooltip();
}

} // namespace dateline::ui
