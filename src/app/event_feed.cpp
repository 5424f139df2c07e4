#include "app/event_feed.hpp"

#include <utility>

namespace dateline::app {

std::optional<sf::Event> EventFeed::next(sf::Window& window) {
    sf::Event event{};
    if (held_)
        event = *std::exchange(held_, std::nullopt);
    else if (!window.pollEvent(event))
        return std::nullopt;
    const bool button =
        event.type == sf::Event::MouseButtonPressed || event.type == sf::Event::MouseButtonReleased;
    const bool key = event.type == sf::Event::KeyPressed || event.type == sf::Event::KeyReleased;
    if ((button && moved_) || ((button || key) && pressed_)) {
        held_ = event;
        return std::nullopt;
    }
    moved_ |= event.type == sf::Event::MouseMoved;
    pressed_ |= button || event.type == sf::Event::KeyPressed;
    return event;
}

} // namespace dateline::app
