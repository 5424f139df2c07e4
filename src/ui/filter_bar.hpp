#pragma once

#include "ui/panel.hpp"

namespace dateline::ui {

/// Words, categories (the legend), confidence, section and place: what the list, the slider and the
/// map show; with the count of what passes.
void filter_bar(const View& view, const Look& look, Intents& out);

/// On the map: the rectangle being drawn, else the one that filters.
void filter_box(const View& view, const Look& look);

} // namespace dateline::ui
