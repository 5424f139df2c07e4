#pragma once

#include "ui/panel.hpp"

namespace dateline::ui {

/// The selected event's fields: place with its candidates, date, category, label, merging, hiding.
/// Part of the source panel.
void correction_form(const View& view, const Look& look, Intents& out);

/// What stands in the selected event's fields and was not taken yet, as if they were left.
[[nodiscard]] std::vector<CorrectionWish> typed_so_far(const Narrative& narrative,
                                                       const CorrectionDraft& draft,
                                                       const CorrectionsShown& corrections);

/// Right panel while words of the text are marked: they become an event.
void adding_panel(const View& view, const Look& look, Area area, Intents& out);

/// Every correction of the document, those whose words are gone first.
void corrections_overlay(const View& view, const Look& look, Area window, Intents& out);

/// Asks whose changes hold, where another program changed the same things.
void conflict_overlay(const View& view, const Look& look, Area window, Intents& out);

/// Asks what is to become of changes that cannot be saved, before the document is left.
void leaving_overlay(const View& view, const Look& look, Area window, Intents& out);

/// Offers to read again a document that has changed on disk.
void outdated_overlay(const View& view, const Look& look, Area window, Intents& out);

/// On the map: where the selected event is while it is moved, and what to do.
void moving_hint(const View& view, const Look& look, Area map);

} // namespace dateline::ui
