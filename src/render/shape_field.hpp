#pragma once

#include "scene/shape.hpp"

#include <cstdint>
#include <vector>

namespace dateline::render {

/// Signed distance from the edge of a shape of radius 1 about the origin, y down; negative inside.
/// Exact inside convex shapes and near every edge.
[[nodiscard]] double signed_distance(scene::Shape shape, double x, double y);

/// Distance fields of all shapes side by side, RGBA: see shaders/marker.frag.
struct ShapeAtlas {
    int side = 128; ///< of one shape's cell, which spans two radii each way
    int count = 0;
    std::vector<std::uint8_t> rgba;

    [[nodiscard]] int width() const { return side * count; }
};
[[nodiscard]] ShapeAtlas shape_atlas();

/// Half the width of a shape's cell, in radii.
inline constexpr double cell_reach = 2;

} // namespace dateline::render
