#pragma once

#include "ui/state.hpp"

#include <SFML/Window/Event.hpp>

namespace dateline::app {

/// What a key asks for. `typing`: a text field has the keyboard, so only keys with Ctrl and Esc
/// count.
[[nodiscard]] ui::Intents intents_of(const sf::Event& event, const ui::State& state, bool typing);

} // namespace dateline::app
