#pragma once

#include "event/category.hpp"
#include "event/correction.hpp"
#include "event/event.hpp"
#include "ui/corrections_shown.hpp"
#include "ui/state.hpp"

#include <string>

namespace dateline::app {

/// A correction in a few words: "Rabia: hidden", "Rabia: date 24 Nov 2015".
[[nodiscard]] std::string told(const event::Correction& correction,
                               const event::CategorySet& categories);

/// What both changed, and into what.
[[nodiscard]] ui::ContestRow told(const event::Contest& both, const event::CategorySet& categories);

/// What a person changed of an event: "Moved 3.2 km by you; was Rabia, 35.8830° N, 36.0620° E".
[[nodiscard]] ui::Changes changes_of(const event::Event& was, const event::Event& now,
                                     const event::CategorySet& categories);

} // namespace dateline::app
