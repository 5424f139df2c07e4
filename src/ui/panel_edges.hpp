#pragma once

#include "ui/layout.hpp"

namespace dateline::ui {

/// The edges between panels and map: a drag resizes the panel, a double click leaves its size to
/// the window again.
void panel_edges(const View& view, const Look& look, const Layout& layout, Intents& out);

} // namespace dateline::ui
