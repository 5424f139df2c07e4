#pragma once

#include "ui/panel.hpp"

namespace dateline::ui {

/// Left panel: the document's title and the pages Events, Text and Not mapped.
void side_panel(const View& view, const Look& look, Area area, Intents& out);

/// The filters with the legend, and the sortable list of the events that pass them.
void event_page(const View& view, const Look& look, Intents& out);

/// The whole document with every recognised date and place marked and its events in the margin;
/// only what is seen is laid out.
void reading_page(const View& view, const Look& look, Intents& out);

/// What was read but is not on the map, and why: a group for each cause, in it a line for each
/// name, which opens to its mentions; a click on one shows it on the Text page.
void unmapped_page(const View& view, const Look& look, Intents& out);

} // namespace dateline::ui
