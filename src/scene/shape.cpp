#include "scene/shape.hpp"

#include <cmath>
#include <numbers>

namespace dateline::scene {
namespace {

constexpr double pi = std::numbers::pi;

/// Corners of a regular polygon, the first at `turn` radians clockwise from the top.
std::vector<Corner> regular(int count, double radius, double turn) {
    std::vector<Corner> result;
    for (int i = 0; i < count; ++i) {
        const double angle = turn + 2 * pi * i / count;
        result.push_back({radius * std::sin(angle), -radius * std::cos(angle)});
    }
    return result;
}

std::vector<Corner> star() {
    std::vector<Corner> result;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 1.22 : 0.56;
        result.push_back({radius * std::sin(pi * i / 5), -radius * std::cos(pi * i / 5)});
    }
    return result;
}

std::vector<Corner> plus(double turn) {
    constexpr double arm = 1.1;
    constexpr double half = 0.40;
    const std::vector<Corner> upright{{-half, -arm}, {half, -arm}, {half, -half}, {arm, -half},
                                      {arm, half},   {half, half}, {half, arm},   {-half, arm},
                                      {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}};
    std::vector<Corner> result;
    for (const Corner& c : upright) {
        result.push_back({c.x * std::cos(turn) - c.y * std::sin(turn),
                          c.x * std::sin(turn) + c.y * std::cos(turn)});
    }
    return result;
}

/// Half a disc, its middle rather than its flat side where the place is.
std::vector<Corner> dome() {
    constexpr int steps = 16;
    constexpr double radius = 1.34;
    constexpr double drop = 0.62;
    std::vector<Corner> result;
    for (int i = 0; i <= steps; ++i) {
        const double angle = pi * i / steps - pi / 2;
        result.push_back({radius * std::sin(angle), drop - radius * std::cos(angle)});
    }
    return result;
}

} // namespace

// Radii are such that all shapes look equally large: their areas are nearly the same.
std::vector<Corner> corners(Shape shape) {
    switch (shape) {
    case Shape::circle:
        return regular(24, 1, 0);
    case Shape::square:
        return regular(4, 1.24, pi / 4);
    case Shape::diamond:
        return regular(4, 1.24, 0);
    case Shape::triangle:
        return regular(3, 1.36, 0);
    case Shape::triangle_down:
        return regular(3, 1.36, pi);
    case Shape::star:
        return star();
    case Shape::cross:
        return plus(0);
    case Shape::hexagon:
        return regular(6, 1.1, 0);
    case Shape::pentagon:
        return regular(5, 1.14, 0);
    case Shape::x_cross:
        return plus(pi / 4);
    case Shape::dome:
        return dome();
    }
    return regular(24, 1, 0);
}

} // namespace dateline::scene
