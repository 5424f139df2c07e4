#include "scene/page.hpp"
#include "ui/overlays.hpp"
#include "ui/source_text.hpp"

namespace dateline::ui {

namespace {

/// Text that is read on any ground: in the colour of the panels' text, with their ground round it.
void haloed(const View& view, const Look& look, ImDrawList& draw, ImVec2 at,
            const std::string& words, float units) {
    const text::FontStyle style = letters(look, units);
    const ImU32 halo = faded(look.panel, 0.55F);
    const float reach = look.px(1);
    for (const float x : {-reach, 0.0F, reach})
        for (const float y : {-reach, 0.0F, reach})
            draw_line(view.glyphs, draw, {at.x + x, at.y + y}, words, style, 4000, halo);
    draw_line(view.glyphs, draw, at, words, style, 4000, look.text);
}

float width_of(const View& view, const Look& look, const std::string& words, float units) {
    const text::FontStyle style = letters(look, units);
    return view.glyphs.typesetter.shape(words, style)->width;
}

} // namespace

void map_margin(const View& view, const Look& look, Area map) {
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    const float right = map.max().x - look.px(12);
    const float bottom = map.max().y - look.px(8);
    const float credits = width_of(view, look, view.credits, 11);
    draw.AddRectFilled({right - credits - look.px(5), bottom - look.px(17)},
                       {right + look.px(5), bottom + look.px(1)}, faded(look.panel, 0.7F),
                       look.px(4));
    haloed(view, look, draw, {right - credits, bottom - look.px(15)}, view.credits, 11);
    const scene::ScaleBar bar =
        scene::scale_bar(view.state.camera, static_cast<double>(look.px(140)));
    const auto length = static_cast<float>(bar.pixels);
    const float y = bottom - look.px(25);
    const float left = right - length;
    for (const auto& [colour, width] :
         {std::pair{faded(look.panel, 0.8F), look.px(4)}, std::pair{look.text, look.px(1.5F)}}) {
        draw.AddLine({left, y}, {right, y}, colour, width);
        draw.AddLine({left, y - look.px(4)}, {left, y + width / 2}, colour, width);
        draw.AddLine({right, y - look.px(4)}, {right, y + width / 2}, colour, width);
    }
    const float label = width_of(view, look, bar.label, 12);
    haloed(view, look, draw, {right - (length + label) / 2, y - look.px(19)}, bar.label, 12);
}

} // namespace dateline::ui
