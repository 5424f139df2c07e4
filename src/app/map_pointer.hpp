#pragma once

#include "ui/intent.hpp"

#include <deque>
#include <optional>
#include <SFML/Window/Event.hpp>
#include <utility>

namespace dateline::app {

/// What the pointer did on the map.
struct PointerDeeds {
    ui::Intents intents;
    std::optional<geo::ScreenPoint> click; ///< pressed and released in one spot
};

/// Turns pointer events on the map into drags, releases with speed, wheel zooms, clicks and double
/// clicks.
class MapPointer {
public:
    /// `now` in seconds; `over_panel`: the pointer is on a panel, where nothing new begins.
    [[nodiscard]] PointerDeeds handle(const sf::Event& event, double now, double scale,
                                      bool over_panel);

    /// Where the selected event's marker can be gripped: at once while it is being moved (`loose`),
    /// else with Ctrl held.
    void set_grip(std::optional<geo::ScreenPoint> at, bool loose) {
        grip_ = at;
        loose_ = loose;
    }
    /// Where it is being carried to.
    [[nodiscard]] std::optional<geo::ScreenPoint> carried() const;

    [[nodiscard]] bool dragging() const { return dragging_; }
    /// The rectangle being drawn with Shift held, from where it began to the pointer.
    [[nodiscard]] std::optional<std::pair<geo::ScreenPoint, geo::ScreenPoint>> box() const;
    /// Where the pointer is; nullopt when it has left the window.
    [[nodiscard]] std::optional<geo::ScreenPoint> at() const { return at_; }

private:
    struct Sample {
        double time;
        geo::ScreenPoint at;
    };
    PointerDeeds press(geo::ScreenPoint at, double now, double scale);
    PointerDeeds move(geo::ScreenPoint at, double now, double scale);
    PointerDeeds release(geo::ScreenPoint at, double now, double scale);

    std::optional<geo::ScreenPoint> at_;
    std::optional<geo::ScreenPoint> pressed_;
    bool dragging_ = false;
    bool boxing_ = false;   ///< the drag draws a rectangle instead of moving the map
    bool carrying_ = false; ///< … or carries the selected event
    std::optional<geo::ScreenPoint> grip_;
    bool loose_ = false;
    std::deque<Sample> trail_; ///< the last moments of a drag
    double last_click_ = -1;
    geo::ScreenPoint last_click_at_;
};

} // namespace dateline::app
