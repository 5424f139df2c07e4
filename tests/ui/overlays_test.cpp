#include "ui/overlays.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a card that would lie on the credits stands above them") {
    const ui::Area credits{{430, 440}, {360, 18}};
    const ui::Area beside{{300, 420}, {120, 44}};
    CHECK(ui::clear_of(beside, credits, 6).min.y == 420);
    const ui::Area on_them{{300, 420}, {280, 44}};
    const ui::Area raised = ui::clear_of(on_them, credits, 6);
    CHECK(raised.max().y == 434);
    CHECK(raised.min.x == on_them.min.x);
    CHECK(raised.size.y == on_them.size.y);
}
