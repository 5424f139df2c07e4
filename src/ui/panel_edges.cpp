#include "ui/panel_edges.hpp"

namespace dateline::ui {

namespace {

constexpr float reach = 8; // logical pixels across

struct Edge {
    const char* id;
    intent::PanelEdge edge;
    Area area;     ///< where it is taken hold of
    bool upright;  ///< dragged left and right
    float pointed; ///< pixels that the panel would have with its edge at the pointer
};

void draw_edge(const Look& look, const Edge& edge, Intents& out) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2{1, 1});
    {
        const Card card(edge.id, edge.area, Storey::panel,
                        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                            ImGuiWindowFlags_NoNav);
        ImGui::InvisibleButton("edge", edge.area.size);
        const bool held = ImGui::IsItemActive();
        if (held || ImGui::IsItemHovered()) {
            ImGui::SetMouseCursor(edge.upright ? ImGuiMouseCursor_ResizeEW
                                               : ImGuiMouseCursor_ResizeNS);
            const ImVec2 min{
                edge.area.min.x + (edge.upright ? edge.area.size.x / 2 - look.px(1) : 0),
                edge.area.min.y + (edge.upright ? 0 : edge.area.size.y / 2 - look.px(1))};
            const ImVec2 max{edge.upright ? min.x + look.px(2) : edge.area.max().x,
                             edge.upright ? edge.area.max().y : min.y + look.px(2)};
            ImGui::GetWindowDrawList()->AddRectFilled(min, max, look.accent, look.px(1));
        }
        const bool reset = ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(0);
        if (reset)
            out.push_back(intent::ResizePanel{edge.edge, 0});
        else if (held && ImGui::IsMouseDragging(0, 2))
            out.push_back(intent::ResizePanel{edge.edge, edge.pointed / look.scale});
    }
    ImGui::PopStyleVar(2);
}

} // namespace

void panel_edges(const View& view, const Look& look, const Layout& layout, Intents& out) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float wide = look.px(reach);
    if (layout.side) {
        const Area& side = *layout.side;
        draw_edge(look,
                  {"side edge",
                   intent::PanelEdge::side,
                   {{side.max().x, side.min.y}, {wide, side.size.y}},
                   true,
                   mouse.x - side.min.x},
                  out);
    }
    if (layout.detail) {
        const Area& detail = *layout.detail;
        draw_edge(look,
                  {"source edge",
                   intent::PanelEdge::source,
                   {{detail.min.x - wide, detail.min.y}, {wide, detail.size.y}},
                   true,
                   detail.max().x - mouse.x},
                  out);
    }
    if (layout.timeline && !view.state.slider_folded) {
        const Area& slider = *layout.timeline;
        draw_edge(look,
                  {"slider edge",
                   intent::PanelEdge::slider,
                   {{slider.min.x, slider.min.y - wide}, {slider.size.x, wide}},
                   false,
                   slider.max().y - mouse.y},
                  out);
    }
}

} // namespace dateline::ui
