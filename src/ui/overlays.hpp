#pragma once

#include "ui/panel.hpp"

namespace dateline::ui {

/// Where an overlay of a size stands; smaller where the window is.
[[nodiscard]] Area overlay_area(Area window, ImVec2 size, float share_from_top);

/// Small card with the window's own buttons: menu, side panel, open, fit, go to, theme, picture,
/// help.
void toolbar(const View& view, const Look& look, Area area, Intents& out);
[[nodiscard]] ImVec2 toolbar_size(const Look& look);

/// Every key and gesture, on demand.
void help_overlay(const View& view, const Look& look, Area window, Intents& out);

/// "Go to place": any name through the gazetteer, with the hits below it.
void go_to_overlay(const View& view, const Look& look, Area window, Intents& out);

/// The folders, to be browsed, looked through by typing, or left by a path typed or pasted.
void open_overlay(const View& view, const Look& look, Area window, Intents& out);

/// What to do while no document is open: ways to open one, and those of late.
void welcome_overlay(const View& view, const Look& look, Area window, Intents& out);

/// For the first time that a story is open: how to begin.
void hint_overlay(const View& view, const Look& look, Area map, Intents& out);

/// On the map, where a filter leaves nothing on it: why.
void empty_map_hint(const View& view, const Look& look, Area map);

/// The line that tells what happened, or what went wrong, above the bottom panel.
void notice_overlay(const View& view, const Look& look, Area map, Intents& out);

/// Progress of a document being read and of a picture being saved, with buttons that stop them.
void loading_overlay(const View& view, const Look& look, Area map, Intents& out);

/// Scale bar and credits in the corner of the map that no panel covers. The credits take several
/// lines on a narrow map.
void map_margin(const View& view, const Look& look, Area map);

/// Where the credits stand on their ground. No card of the map lies on them.
[[nodiscard]] Area credits_area(const View& view, const Look& look, Area map);

/// A card where it was meant to be, or above the credits where it would lie on them.
[[nodiscard]] Area clear_of(Area card, Area credits, float gap);

/// Date, place and first words of what lies under the pointer, on `map` where there is room;
/// nothing of the one event whose source is open.
void hover_tip(const View& view, const Look& look, Area map);

} // namespace dateline::ui
