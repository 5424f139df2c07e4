#include "scene/page.hpp"
#include "ui/overlays.hpp"
#include "ui/source_text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

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

constexpr float credit_size = 11;
constexpr float credit_line = 16;
constexpr float bar_gap = 8; // between the credits and the scale bar

ImVec2 corner_of(const Look& look, Area map) {
    return {map.max().x - look.px(12), map.max().y - look.px(7)};
}

/// In lines, where the map is too narrow for one.
std::vector<std::string> credit_lines(const View& view, const Look& look, Area map) {
    constexpr std::string_view joint = " · ";
    const float room = map.size.x - look.px(24);
    std::vector<std::string> lines;
    std::string_view rest = view.credits;
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find(joint));
        rest.remove_prefix(std::min(part.size() + joint.size(), rest.size()));
        const std::string longer =
            lines.empty() ? "" : lines.back() + std::string(joint) + std::string(part);
        if (!lines.empty() && width_of(view, look, longer, credit_size) <= room)
            lines.back() = longer;
        else
            lines.emplace_back(part);
    }
    return lines;
}

Area ground_of(const View& view, const Look& look, Area map,
               const std::vector<std::string>& lines) {
    float wide = 0;
    for (const std::string& line : lines)
        wide = std::max(wide, width_of(view, look, line, credit_size));
    const float high = look.px(credit_line) * static_cast<float>(lines.size());
    const ImVec2 corner = corner_of(look, map);
    return {{corner.x - wide - look.px(5), corner.y - high - look.px(1)},
            {wide + look.px(10), high + look.px(2)}};
}

} // namespace

Area credits_area(const View& view, const Look& look, Area map) {
    return ground_of(view, look, map, credit_lines(view, look, map));
}

Area clear_of(Area card, Area credits, float gap) {
    const bool apart = card.max().x <= credits.min.x || credits.max().x <= card.min.x ||
                       card.max().y <= credits.min.y || credits.max().y <= card.min.y;
    if (!apart) card.min.y = credits.min.y - gap - card.size.y;
    return card;
}

void map_margin(const View& view, const Look& look, Area map) {
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    const std::vector<std::string> lines = credit_lines(view, look, map);
    const Area ground = ground_of(view, look, map, lines);
    draw.AddRectFilled(ground.min, ground.max(), faded(look.panel, 0.7F), look.px(4));
    const float right = corner_of(look, map).x;
    float line_y = ground.min.y + look.px(1);
    for (const std::string& line : lines) {
        haloed(view, look, draw, {right - width_of(view, look, line, credit_size), line_y}, line,
               credit_size);
        line_y += look.px(credit_line);
    }
    const scene::ScaleBar bar =
        scene::scale_bar(view.state.camera, static_cast<double>(look.px(140)));
    const auto length = static_cast<float>(bar.pixels);
    const float y = ground.min.y - look.px(bar_gap);
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
