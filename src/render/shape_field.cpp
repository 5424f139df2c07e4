#include "render/shape_field.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::render {
namespace {

using scene::Corner;
using scene::Shape;

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

double signed_distance(Shape shape, double x, double y) {
    if (shape == Shape::circle) return std::hypot(x, y) - 1;
    return distance_to_polygon(scene::corners(shape), x, y);
}

ShapeAtlas shape_atlas() {
    constexpr int dashes = 7;
    ShapeAtlas atlas;
    atlas.count = scene::shape_count;
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
