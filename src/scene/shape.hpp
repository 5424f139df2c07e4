#pragma once

#include "scene/style.hpp"

#include <vector>

namespace dateline::scene {

/// How many shapes there are.
inline constexpr int shape_count = static_cast<int>(Shape::dome) + 1;

/// In radii from the middle of a symbol, y down.
struct Corner {
    double x = 0;
    double y = 0;
};

/// Outline of a symbol of radius 1, clockwise; every corner can be seen from the middle. A circle
/// has 24.
[[nodiscard]] std::vector<Corner> corners(Shape shape);

} // namespace dateline::scene
