#include "render/shape_field.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace dateline::render {
namespace {

using scene::Shape;
constexpr double pi = std::numbers::pi;
constexpr int shape_count = 10;

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

double distance_to_segment(double x, double y, const Corner& a, const Corner& b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy);
    const double t = std::clamp(along, 0.0, 1.0);
    return std::hypot(x - a.x - t * dx, y - a.y - t * dy);
}

double distance_to_polygon(const std::vector<Corner>& polygon, double x, double y) {
    double nearest = std::numeric_limits<double>::max();
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Corner& a = polygon[i];
        const Corner& b = polygon[j];
        nearest = std::min(nearest, distance_to_segment(x, y, a, b));
        const bool crosses = (a.y > y) != (b.y > y);
        if (crosses && x < a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
    }
    return inside ? -nearest : nearest;
}

std::uint8_t byte_of(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
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
    }
    return regular(24, 1, 0);
}

double signed_distance(Shape shape, double x, double y) {
    if (shape == Shape::circle) return std::hypot(x, y) - 1;
    return distance_to_polygon(corners(shape), x, y);
}

ShapeAtlas shape_atlas() {
    constexpr int dashes = 7;
    ShapeAtlas atlas;
    atlas.count = shape_count;
    atlas.rgba.reserve(static_cast<std::size_t>(atlas.side * atlas.side * atlas.count * 4));
    for (int row = 0; row < atlas.side; ++row) {
        for (int column = 0; column < atlas.width(); ++column) {
            const auto shape = static_cast<Shape>(column / atlas.side);
            const double unit = 2 * cell_reach / atlas.side;
            const double x = (column % atlas.side + 0.5) * unit - cell_reach;
            const double y = (row + 0.5) * unit - cell_reach;
            const double wave = std::cos(dashes * std::atan2(x, -y));
            atlas.rgba.push_back(byte_of(0.5 + signed_distance(shape, x, y) / 2));
            atlas.rgba.push_back(byte_of(0.5 + 0.5 * wave));
            atlas.rgba.push_back(byte_of(std::hypot(x, y) / 2));
            atlas.rgba.push_back(255);
        }
    }
    return atlas;
}

} // namespace dateline::render
