#include "ui/side_panel.hpp"

#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

namespace dateline::ui {

namespace {

void title(const View& view, const Look& look, bool low) {
    Passage passage;
    const std::string words = shortened(view.narrative.document.title(), low ? 70 : 120);
    passage.text = words;
    passage.size = look.px(low ? 15.0F : 18.0F);
    passage.bold = true;
    set_passage(view.glyphs, look, passage);
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
    title(view, look, area.size.y < look.px(460));
    pages(view, look, out);
}

} // namespace dateline::ui
