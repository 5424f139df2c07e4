#include "io/layer_clip.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace dateline;
using io::PixelLine;

namespace {

const io::PixelBox box{0, 0, 100, 100};

double area(const PixelLine& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::ScreenPoint a = ring[i];
        const geo::ScreenPoint b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

} // namespace

TEST_CASE("A ring keeps the area that it shares with the box") {
    CHECK(area(io::clipped_ring({{10, 10}, {20, 10}, {20, 20}, {10, 20}}, box)) == 100);
    CHECK(area(io::clipped_ring({{-50, -50}, {50, -50}, {50, 50}, {-50, 50}}, box)) == 2500);
    CHECK(area(io::clipped_ring({{-500, -500}, {500, -500}, {500, 500}, {-500, 500}}, box)) ==
          10000);
    CHECK(io::clipped_ring({{200, 200}, {300, 200}, {300, 300}}, box).empty());
}

TEST_CASE("A line is cut where it leaves the box and goes on where it comes back") {
    const auto parts = io::clipped_line({{50, 50}, {150, 50}, {150, 80}, {50, 80}}, box);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].points == PixelLine{{50, 50}, {100, 50}});
    CHECK(parts[1].points == PixelLine{{100, 80}, {50, 80}});
}

TEST_CASE("Dashes go on evenly: every part knows how far along the line it begins") {
    const auto parts = io::clipped_line({{-30, 10}, {50, 10}, {130, 10}}, box);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].along == doctest::Approx(30));
    CHECK(parts[0].points.size() == 3);
}

TEST_CASE("A line that only passes by adds nothing") {
    CHECK(io::clipped_line({{-10, -10}, {110, -10}}, box).empty());
    CHECK(io::clipped_line({{-10, 95}, {60, 165}}, box).empty());
}
