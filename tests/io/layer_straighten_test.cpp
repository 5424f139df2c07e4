#include "io/layer_straighten.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using io::FigurePart;
using io::straightened;

namespace {

const geo::WorldPoint west{0.1, 0.5};
const geo::WorldPoint east{0.5, 0.5};

} // namespace

TEST_CASE("A point that the line passes anyway is left out, a bend stays") {
    const geo::WorldPoint beside{0.2, 0.5004};
    const geo::WorldPoint bend{0.3, 0.502};
    const FigurePart line = straightened({{west, beside, bend, east}, {}}, {}, 0.001);
    REQUIRE(line.points.size() == 3);
    CHECK(line.points[1].x == bend.x);
}

TEST_CASE("A point beyond the end of the line counts by its distance from the end") {
    const geo::WorldPoint beyond{0.52, 0.5};
    CHECK(straightened({{west, beyond, east}, {}}, {}, 0.001).points.size() == 3);
}

TEST_CASE("A ring that comes back to its start keeps its far side") {
    const FigurePart ring = straightened({{west, east, {0.3, 0.7}, west}, {}}, {}, 0.001);
    CHECK(ring.points.size() == 4);
}

TEST_CASE("Corners of a cut stay, and what is a cut stays one") {
    const std::vector<geo::WorldPoint> points{west, {0.2, 0.5}, {0.3, 0.5}, {0.4, 0.5}, east};
    const FigurePart part = straightened({points, {false, false, true, false, false}},
                                         {false, false, true, true, false}, 0.001);
    REQUIRE(part.points.size() == 4);
    CHECK(part.points[1].x == 0.3);
    CHECK(part.cut == std::vector<bool>{false, true, false, false});
}

TEST_CASE("Without a tolerance nothing is left out") {
    CHECK(straightened({{west, {0.3, 0.5}, east}, {}}, {}, 0).points.size() == 3);
}
