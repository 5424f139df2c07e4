#pragma once

#include "event/event.hpp"
#include "ui/state.hpp"

#include <string>

namespace dateline::ui {

/// Where an event was, in the words of the text with what they say of the spot: "north-western
/// Syria", "20 km south of Homs", "Aleppo highway". The label or the place that a person gave goes
/// before the text's words.
[[nodiscard]] std::string place_label(const event::Event& event);

/// "Palmyra · Syria · within 5 km": the place meant where the text has other words for it, the
/// country by its name, and how sure the spot is.
[[nodiscard]] std::string place_detail(const event::Event& event, const Narrative& narrative);

} // namespace dateline::ui
