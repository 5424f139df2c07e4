#pragma once

#include "ui/look.hpp"
#include "ui/state.hpp"

namespace dateline::ui {

/// A rectangle of the window in pixels.
struct Area {
    ImVec2 min;
    ImVec2 size;

    [[nodiscard]] ImVec2 max() const { return {min.x + size.x, min.y + size.y}; }
    [[nodiscard]] bool contains(ImVec2 point) const {
        return point.x >= min.x && point.y >= min.y && point.x < min.x + size.x &&
               point.y < min.y + size.y;
    }
};

/// Overlays stand above panels, whatever is clicked.
enum class Storey { panel, overlay };

/// A fixed card over the map: begins on construction, ends with the scope. It cannot be moved or
/// resized by hand.
class Card {
public:
    Card(const char* id, Area area, Storey storey = Storey::panel, ImGuiWindowFlags flags = 0) {
        if (storey == Storey::panel) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
        ImGui::SetNextWindowPos(area.min);
        ImGui::SetNextWindowSize(area.size);
        ImGui::Begin(id, nullptr,
                     flags | ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                         ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNavInputs);
    }
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    ~Card() { ImGui::End(); }
};

} // namespace dateline::ui
