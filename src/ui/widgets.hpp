#pragma once

#include "scene/colour.hpp"
#include "scene/style.hpp"
#include "ui/look.hpp"
#include "ui/panel.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace dateline::ui {

enum class Icon : std::uint8_t {
    play,
    pause,
    previous,
    next,
    close,
    list,
    camera,
    theme,
    fit,
    help,
    open,
    menu,
    search,
};

/// A square button with a drawn sign, the size of a text frame. `tip` is shown on hover.
[[nodiscard]] bool icon_button(const Look& look, const char* id, Icon icon, const char* tip,
                               bool lit = false);

/// A sentence in a box at the top of the map.
void map_hint(const Look& look, Area map, const std::string& words);

/// A sentence beside the pointer.
void tell(const Look& look, const std::string& words);

/// Whether a key went down in this frame, or repeats.
[[nodiscard]] bool pressed(ImGuiKey key);

/// A round, filled one for the main action, `side` pixels across.
[[nodiscard]] bool round_button(const Look& look, const char* id, Icon icon, float side,
                                const char* tip);

/// Buttons of which one is chosen, joined into one strip. Returns the clicked one, or -1.
[[nodiscard]] int segmented(const Look& look, const char* id,
                            std::initializer_list<const char*> labels, int chosen);

/// An outlined box with a tick when `on`, and its label; true when a click has changed it.
[[nodiscard]] bool tick_box(const Look& look, const char* label, bool& on);

/// Tip for the last item after a moment's rest on it.
void tip_on_hover(const char* text);

/// The symbol of a category as the map draws it.
void draw_symbol(ImDrawList& draw, ImVec2 centre, float radius, scene::Shape shape,
                 scene::Colour colour, const Look& look);

/// A bar, 0–1, with its share in per cent beside it.
void confidence_bar(const Look& look, float share);

[[nodiscard]] ImU32 to_u32(scene::Colour colour);

/// The window that is being drawn stands above all others.
void bring_to_front();

/// The words in lines of the font in use, broken at spaces only where they fit.
[[nodiscard]] std::string in_lines(std::string_view words, float width);

/// Broken so in what is left of the window's width.
void wrapped_text(std::string_view words);

/// Text in the muted colour, small.
void small_muted(const Look& look, const std::string& text);

} // namespace dateline::ui
