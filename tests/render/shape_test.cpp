#include "render/shape_field.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <string>

using namespace dateline;
using namespace dateline::render;
using scene::Shape;

TEST_CASE("every shape holds its centre and ends before its cell does") {
    for (int i = 0; i < scene::shape_count; ++i) {
        const auto shape = static_cast<Shape>(i);
        CHECK_MESSAGE(signed_distance(shape, 0, 0) < -0.2, i);
        for (double turn = 0; turn < 6.3; turn += 0.1) {
            const double reach = cell_reach - 0.4;
            CHECK(signed_distance(shape, reach * std::sin(turn), reach * std::cos(turn)) > 0.1);
        }
    }
}

TEST_CASE("shapes look equally large: their areas are near that of the circle") {
    for (int i = 0; i < scene::shape_count; ++i) {
        int inside = 0;
        for (int row = 0; row < 200; ++row) {
            for (int column = 0; column < 200; ++column) {
                const double x = (column + 0.5) / 50 - 2;
                const double y = (row + 0.5) / 50 - 2;
                inside += signed_distance(static_cast<Shape>(i), x, y) < 0 ? 1 : 0;
            }
        }
        const double area = inside / 2500.0;
        CHECK_MESSAGE(area > 1.9, i);
        CHECK_MESSAGE(area < 3.6, i);
    }
}

TEST_CASE("the atlas holds all shapes side by side") {
    const ShapeAtlas atlas = shape_atlas();
    CHECK(atlas.count == scene::shape_count);
    CHECK(atlas.rgba.size() == static_cast<std::size_t>(atlas.width() * atlas.side * 4));
}
