#pragma once

#include "ui/panel.hpp"

namespace dateline::ui {

/// Right panel, shown while an event is selected: the sentence in its paragraph with the date and
/// place words marked, how they were understood and why.
void source_panel(const View& view, const Look& look, Area area, Intents& out);

/// Right panel while several events at one spot are listed: "n events here".
void crowd_panel(const View& view, const Look& look, Area area, Intents& out);

/// The symbol of a category with its label beside it, on one line.
void category_line(const View& view, const Look& look, const std::string& category);

/// The scene's style of a category id, or nullptr.
[[nodiscard]] const scene::CategoryStyle* style_of(const View& view, const std::string& category);

/// One event as two lines, date and category over place and first words; true when clicked.
[[nodiscard]] bool event_row(const View& view, const Look& look, std::uint32_t row, bool selected);

} // namespace dateline::ui
