#pragma once

#include <optional>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/Window.hpp>

namespace dateline::app {

/// Deals a window's events out to frames. However many have come in while a frame was drawn, no
/// frame sees more than one change of a button or key, and the pointer's way there comes before
/// it: Dear ImGui knows only how things stand, not how they came to.
class EventFeed {
public:
    void begin_frame() { moved_ = pressed_ = false; }
    /// nullopt when there is no more for this frame.
    [[nodiscard]] std::optional<sf::Event> next(sf::Window& window);

private:
    bool moved_ = false;
    bool pressed_ = false;
    std::optional<sf::Event> held_; ///< kept for the next frame
};

} // namespace dateline::app
