#pragma once

#include "ui/commands.hpp"

#include <SFML/Window/Event.hpp>

namespace dateline::app {

/// The key that an event tells of as ui::commands() names it; without a key when it tells of none.
[[nodiscard]] ui::Chord chord_of(const sf::Event& event);

/// What a key asks for: its command's wish. `typing`: a text field has the keyboard, so only
/// commands that count while typing do.
[[nodiscard]] ui::Intents intents_of(const sf::Event& event, const ui::State& state, bool typing);

} // namespace dateline::app
