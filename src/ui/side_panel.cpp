#include "ui/side_panel.hpp"

#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <imgui_stdlib.h>
#include <utility>

namespace dateline::ui {

namespace {

std::string title_of(const document::Document& document) {
    if (!document.front_matter.title.empty()) return document.front_matter.title;
    for (const document::Section& section : document.sections)
        if (section.level == 1 && !section.title.empty()) return section.title;
    const std::size_t slash = document.name.rfind('/');
    return slash == std::string::npos ? document.name : document.name.substr(slash + 1);
}

void title(const View& view, const Look& look) {
    Passage passage;
    const std::string words = shortened(title_of(view.narrative.document), 120);
    passage.text = words;
    passage.size = look.px(18);
    passage.bold = true;
    set_passage(view.glyphs, look, passage);
}

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
    text::FontStyle face;
    face.size = static_cast<double>(look.px(13));
    draw_line(view.glyphs, draw, {at.x + look.px(22), at.y + look.px(3)}, style.label, face,
              width - count_width - look.px(32), hidden ? look.muted : look.text);
    draw.AddText({at.x + width - count_width - look.px(4), text_y}, look.muted, count.c_str());
}

void legend(const View& view, const Look& look, Intents& out) {
    const float room = ImGui::GetContentRegionAvail().x;
    const float column = (room - look.px(8)) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{look.px(8), look.px(1)});
    bool left = true;
    for (std::size_t i = 0; i < view.narrative.scene.categories.size(); ++i) {
        const bool hidden = view.state.filter.hidden_categories.test(i);
        if (view.derived.per_category[i] == 0 && !hidden) continue;
        if (!left) ImGui::SameLine();
        legend_entry(view, look, i, column, out);
        left = !left;
    }
    ImGui::PopStyleVar();
}

void confidence_filter(const View& view, const Look& look, Intents& out) {
    const FontScope small(look.fonts.small);
    auto least = static_cast<float>(view.state.filter.least_confidence * 100);
    ImGui::SetNextItemWidth(-1);
    if (ImGui::SliderFloat("##confidence", &least, 0, 95,
                           least <= 0 ? "Any confidence" : "Confidence at least %.0f %%",
                           ImGuiSliderFlags_AlwaysClamp)) {
        scene::Filter filter = view.state.filter;
        filter.least_confidence = static_cast<double>(least) / 100;
        out.push_back(intent::SetFilter{filter});
    }
}

void shown_line(const View& view, const Look& look, Intents& out) {
    const std::size_t all = view.narrative.events.events.size();
    const FontScope small(look.fonts.small);
    if (view.derived.passing.count == all) {
        const InkScope ink(look.muted);
        ImGui::TextUnformatted(counted(all, "event", "events").c_str());
        return;
    }
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(
        ("Showing " + grouped(view.derived.passing.count) + " of " + grouped(all)).c_str());
    ImGui::SameLine();
    if (ImGui::SmallButton("Reset")) out.push_back(intent::ResetFilter{});
}

void pages(const View& view, const Look& look, Intents& out) {
    const std::string unmapped = "Not mapped " + grouped(view.narrative.events.unmapped.size());
    const int chosen = segmented(look, "pages", {"Events", "Text", unmapped.c_str()},
                                 static_cast<int>(view.state.page));
    if (chosen >= 0) out.push_back(intent::ShowPage{static_cast<Page>(chosen)});
    ImGui::BeginChild("page");
    switch (view.state.page) {
    case Page::events:
        event_page(view, look, out);
        break;
    case Page::text:
        reading_page(view, look, out);
        break;
    case Page::unmapped:
        unmapped_page(view, look, out);
        break;
    }
    ImGui::EndChild();
}

} // namespace

void side_panel(const View& view, const Look& look, Area area, Intents& out) {
    const Card card("side", area, Storey::panel, ImGuiWindowFlags_NoScrollbar);
    title(view, look);
    if (view.state.page != Page::text) {
        search(view, out);
        legend(view, look, out);
        confidence_filter(view, look, out);
        shown_line(view, look, out);
    }
    pages(view, look, out);
}

} // namespace dateline::ui
