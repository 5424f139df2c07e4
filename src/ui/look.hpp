#pragma once

#include <filesystem>
#include <imgui.h>

namespace dateline::ui {

/// Font files for the panels; an empty path leaves its part out.
struct FontFiles {
    std::filesystem::path regular;
    std::filesystem::path bold;
    std::filesystem::path signs; ///< arrows, which text faces often lack
};

/// Line heights of the panels' text in logical pixels; the em is about three quarters of it.
inline constexpr float body_size = 20;

struct Fonts {
    ImFont* body = nullptr;
    ImFont* bold = nullptr;  ///< of the body's size
    ImFont* small = nullptr; ///< 17 high
    ImFont* large = nullptr; ///< 34 high, bold
};

enum class Shade { light, dark };

/// Colours and measures that every panel draws with. Lengths are in pixels, scale applied.
struct Look {
    Shade shade = Shade::light;
    float scale = 1;
    Fonts fonts;
    ImU32 panel = 0;  ///< ground of a panel, nearly opaque
    ImU32 raised = 0; ///< ground of a quotation or a card on a panel
    ImU32 text = 0;
    ImU32 muted = 0;       ///< second-rank words: AA contrast on `panel`
    ImU32 faint = 0;       ///< lines and grid
    ImU32 accent = 0;      ///< the playhead, the selected tab
    ImU32 accent_soft = 0; ///< the window on the slider, the selected row
    ImU32 date_mark = 0;   ///< ground of date words in the source
    ImU32 place_mark = 0;  ///< ground of place words in the source
    ImU32 warning = 0;

    [[nodiscard]] float px(float units) const { return units * scale; }
};

/// Loads the faces into Dear ImGui's atlas; without a file its own built-in font is used. `asked`:
/// the scale, taken as 0.5 to 4, for the atlas holds no larger letters.
[[nodiscard]] Fonts load_fonts(const FontFiles& files, float asked);

/// Sets Dear ImGui's style and returns the palette that goes with it.
[[nodiscard]] Look apply_look(Shade shade, float scale, const Fonts& fonts);

[[nodiscard]] ImVec4 to_vec4(ImU32 colour);
/// The same colour with another opacity, 0–1.
[[nodiscard]] ImU32 faded(ImU32 colour, float opacity);

/// Pushes a font for a scope.
class FontScope {
public:
    explicit FontScope(ImFont* font) { ImGui::PushFont(font); }
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
    ~FontScope() { ImGui::PopFont(); }
};

/// Pushes a text colour for a scope.
class InkScope {
public:
    explicit InkScope(ImU32 colour) { ImGui::PushStyleColor(ImGuiCol_Text, colour); }
    InkScope(const InkScope&) = delete;
    InkScope& operator=(const InkScope&) = delete;
    ~InkScope() { ImGui::PopStyleColor(); }
};

} // namespace dateline::ui
