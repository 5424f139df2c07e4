#pragma once

#include "ui/commands.hpp"

#include <SFML/Window/Event.hpp>

namespace dateline::app {

/// The key that an event tells of as ui::commands() names it; without a key when it tells of none.
[[nodiscard]] ui::Chord chord_of(const sf::Event& event);

/// Whether a text field has the keyboard; `not_yet`: its words are as they were found.
enum class Typing : std::uint8_t { no, not_yet, yes };

/// What a key asks for: its command's wish, if its key counts then. A dialog with a field is being
/// typed into from the moment that it is asked for, though the field may come up a frame later.
[[nodiscard]] ui::Intents intents_of(const sf::Event& event, const ui::State& state, Typing typing);

} // namespace dateline::app
