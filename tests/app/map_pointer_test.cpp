#include "app/map_pointer.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <variant>

using namespace dateline;
using app::MapPointer;

namespace {

sf::Event button(sf::Event::EventType type, int x) {
    sf::Event event{};
    event.type = type;
    event.mouseButton = {sf::Mouse::Left, x, 300};
    return event;
}

sf::Event moved(int x) {
    sf::Event event{};
    event.type = sf::Event::MouseMoved;
    event.mouseMove = {x, 300};
    return event;
}

/// Speed of a drag of 120 pixels whose moves come `apart` seconds after one another, let go
/// `later`; nothing where the map is left where it is.
std::optional<double> let_go(double apart, double later) {
    MapPointer pointer;
    double now = 10;
    (void)pointer.handle(button(sf::Event::MouseButtonPressed, 600), now, 1, false);
    for (int x = 615; x <= 720; x += 15)
        (void)pointer.handle(moved(x), now += apart, 1, false);
    const auto deeds =
        pointer.handle(button(sf::Event::MouseButtonReleased, 720), now + later, 1, false);
    for (const ui::Intent& intent : deeds.intents)
        if (const auto* release = std::get_if<ui::intent::Release>(&intent)) return release->vx;
    return std::nullopt;
}

} // namespace

TEST_CASE("a map is let go at the speed of the hand") {
    REQUIRE(let_go(0.02, 0.001));
    CHECK(*let_go(0.02, 0.001) == doctest::Approx(750).epsilon(0.1));
    CHECK_FALSE(let_go(0.02, 0.5)); // the hand stood still
}

TEST_CASE("a drag whose moves waited for a slow frame does not fling the map round the world") {
    REQUIRE(let_go(1e-6, 1e-6));
    CHECK(*let_go(1e-6, 1e-6) <= 2400);
}
