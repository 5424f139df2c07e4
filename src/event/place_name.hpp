#pragma once

#include "event/event.hpp"

namespace dateline::event {

/// What a reader of the text calls an event's place: its own words ("Constantinople"), and the
/// gazetteer's where they say more of what it is ("Danube River", "Kabul International Airport"),
/// where the words are in capitals throughout, or where a person chose the place. Without what
/// tells the gazetteer's namesakes apart: "Sparta (ancient)" is Sparta.
[[nodiscard]] SharedText place_name(const Event& event);

} // namespace dateline::event
