#include "app/map_pointer.hpp"

#include <algorithm>
#include <cmath>
#include <SFML/Window/Keyboard.hpp>

namespace dateline::app {

namespace {

namespace intent = ui::intent;

constexpr double drag_after = 4;       // logical pixels
constexpr double trail_seconds = 0.08; // over which a release's speed is taken
constexpr double grip_reach = 16;      // logical pixels round the marker
constexpr double double_click = 0.35;  // seconds
constexpr double wheel_step = 0.5;     // doublings a notch

bool control_held() {
    return sf::Keyboard::isKeyPressed(sf::Keyboard::LControl) ||
           sf::Keyboard::isKeyPressed(sf::Keyboard::RControl);
}

bool shift_held() {
    return sf::Keyboard::isKeyPressed(sf::Keyboard::LShift) ||
           sf::Keyboard::isKeyPressed(sf::Keyboard::RShift);
}

double distance(geo::ScreenPoint a, geo::ScreenPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

PointerDeeds MapPointer::handle(const sf::Event& event, double now, double scale, bool over_panel) {
    switch (event.type) {
    case sf::Event::MouseLeft:
        at_.reset();
        return {};
    case sf::Event::KeyPressed: // what comes between two clicks parts them
        last_click_ = -1;
        return {};
    case sf::Event::MouseMoved:
        return move(
            {static_cast<double>(event.mouseMove.x), static_cast<double>(event.mouseMove.y)}, now,
            scale);
    case sf::Event::MouseButtonPressed:
        if (event.mouseButton.button != sf::Mouse::Left || over_panel) return {};
        return press(
            {static_cast<double>(event.mouseButton.x), static_cast<double>(event.mouseButton.y)},
            now, scale);
    case sf::Event::MouseButtonReleased:
        if (event.mouseButton.button != sf::Mouse::Left || !pressed_) return {};
        return release(
            {static_cast<double>(event.mouseButton.x), static_cast<double>(event.mouseButton.y)},
            now, scale);
    case sf::Event::MouseWheelScrolled: {
        if (over_panel) return {};
        const geo::ScreenPoint cursor{static_cast<double>(event.mouseWheelScroll.x),
                                      static_cast<double>(event.mouseWheelScroll.y)};
        const double steps = static_cast<double>(event.mouseWheelScroll.delta) * wheel_step;
        return {{intent::Zoom{cursor, steps}}, std::nullopt};
    }
    default:
        return {};
    }
}

std::optional<std::pair<geo::ScreenPoint, geo::ScreenPoint>> MapPointer::box() const {
    if (!boxing_ || !dragging_ || !pressed_ || !at_) return std::nullopt;
    return std::pair{*pressed_, *at_};
}

std::optional<geo::ScreenPoint> MapPointer::carried() const {
    return carrying_ && dragging_ ? at_ : std::nullopt;
}

PointerDeeds MapPointer::press(geo::ScreenPoint at, double now, double scale) {
    at_ = at;
    pressed_ = at;
    dragging_ = false;
    carrying_ = grip_ && distance(at, *grip_) < grip_reach * scale && (loose_ || control_held());
    boxing_ = !carrying_ && shift_held();
    trail_.assign(1, {now, at});
    return {};
}

PointerDeeds MapPointer::move(geo::ScreenPoint at, double now, double scale) {
    at_ = at;
    if (!pressed_) return {};
    if (!dragging_ && distance(at, *pressed_) < drag_after * scale) return {};
    dragging_ = true;
    if (boxing_ || carrying_) return {};
    const geo::ScreenPoint before = trail_.back().at;
    trail_.push_back({now, at});
    while (trail_.size() > 2 && now - trail_.front().time > trail_seconds)
        trail_.pop_front();
    return {{intent::Drag{at.x - before.x, at.y - before.y}}, std::nullopt};
}

PointerDeeds MapPointer::release(geo::ScreenPoint at, double now, double scale) {
    const bool was_dragging = dragging_;
    const geo::ScreenPoint began = *pressed_;
    pressed_.reset();
    dragging_ = false;
    if (was_dragging && carrying_) return {{intent::Correction{ui::wish::PutAt{at}}}, std::nullopt};
    if (was_dragging && boxing_) return {{intent::FilterByBox{began, at}}, std::nullopt};
    if (was_dragging) {
        const Sample& first = trail_.front();
        // Moves that waited for a slow frame come all at once, and none of them was that fast.
        constexpr double quickest_flick = 0.05; // seconds
        const double elapsed = std::max(now - first.time, quickest_flick);
        if (now - trail_.back().time > trail_seconds) return {}; // it stood still
        return {{intent::Release{(at.x - first.at.x) / elapsed, (at.y - first.at.y) / elapsed}},
                std::nullopt};
    }
    const bool twice =
        now - last_click_ < double_click && distance(at, last_click_at_) < 2 * drag_after * scale;
    last_click_ = twice ? -1 : now;
    last_click_at_ = at;
    if (twice) return {{intent::Zoom{at, 1}}, std::nullopt};
    return {{}, at};
}

} // namespace dateline::app
