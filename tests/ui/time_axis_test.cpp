#include "ui/time_axis.hpp"

#include "support/story.hpp"
#include "ui/words.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::day;

namespace {

scene::TimeExtent from_to(calendar::Day first, calendar::Day last) {
    return {scene::start_of(first), scene::end_of(last)};
}

/// Seven pixels a letter, as good as any font.
double measure(const std::string& text) {
    return 7.0 * static_cast<double>(text.size());
}

std::string labels(const std::vector<ui::Tick>& ticks) {
    std::string all;
    for (const ui::Tick& tick : ticks)
        all += (all.empty() ? "" : " ") + (tick.label.empty() ? std::string("-") : tick.label);
    return all;
}

/// Labels stand right of their tick; each must end before the next begins.
void expect_no_collision(scene::TimeExtent shown, double width) {
    const ui::Ticks ticks = ui::ticks_for(shown, width, measure);
    CAPTURE(labels(ticks.fine));
    CAPTURE(width);
    for (const auto* row : {&ticks.fine, &ticks.coarse}) {
        double free_from = -1e9;
        for (const ui::Tick& tick : *row) {
            if (tick.label.empty()) continue;
            const double share =
                (std::max(tick.at, shown.begin).days - shown.begin.days) / shown.length();
            CHECK(share * width >= free_from);
            free_from = share * width + measure(tick.label);
        }
    }
}

} // namespace

TEST_CASE("a year on a wide axis is told in months over its number") {
    const ui::Ticks ticks =
        ui::ticks_for(from_to(day(2016, 1, 1), day(2016, 12, 31)), 900, measure);
    CHECK(labels(ticks.fine) == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    CHECK(labels(ticks.coarse) == "2016");
}

TEST_CASE("a month is told in days that never run over its end") {
    const ui::Ticks ticks =
        ui::ticks_for(from_to(day(2015, 10, 1), day(2015, 11, 30)), 600, measure);
    CHECK(labels(ticks.fine) == "1 6 11 16 21 26 1 6 11 16 21 26");
    CHECK(labels(ticks.coarse) == "October 2015 November 2015");
}

TEST_CASE("years before year one count backwards, BC") {
    const ui::Ticks ticks =
        ui::ticks_for(from_to(day(-218, 1, 1), day(-200, 12, 31)), 700, measure);
    CHECK(ticks.fine.front().label == "219 BC");
    CHECK(ticks.coarse.empty());
}

TEST_CASE("labels never collide, from a week to ten thousand years, at any width") {
    for (const int years : {0, 1, 2, 3, 5, 8, 20, 70, 300, 2000, 10000})
        for (const double width : {150.0, 260.0, 490.0, 800.0, 1220.0, 3000.0})
            expect_no_collision(from_to(day(2015, 9, 25), day(2015 + years, 10, 2)), width);
}

TEST_CASE("zooming keeps the moment under the cursor") {
    const scene::TimeExtent shown = from_to(day(2015, 1, 1), day(2016, 12, 31));
    const scene::Instant about = scene::start_of(day(2015, 7, 1));
    const scene::TimeExtent closer = ui::zoomed(shown, about, 0.5);
    CHECK(closer.length() == doctest::Approx(shown.length() / 2));
    CHECK((about.days - closer.begin.days) / closer.length() ==
          doctest::Approx((about.days - shown.begin.days) / shown.length()));
}

TEST_CASE("zooming stops at a day") {
    const scene::TimeExtent shown = from_to(day(2015, 1, 1), day(2015, 1, 2));
    CHECK(ui::zoomed(shown, shown.begin, 0.001).length() == doctest::Approx(1));
}
