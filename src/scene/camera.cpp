#include "scene/camera.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline::scene {
namespace {

constexpr double logical_tile = 256;

double wrapped(double x) {
    return x - std::floor(x);
}

double smallest_zoom(const Camera& camera) {
    const double tall = std::log2(std::max(camera.height, 1.0) / (logical_tile * camera.scale));
    return std::min(tall, largest_zoom);
}

} // namespace

WorldBox box_of(TileId tile) {
    const double side = std::exp2(-tile.zoom);
    return {{tile.x * side, tile.y * side}, {(tile.x + 1) * side, (tile.y + 1) * side}};
}

double Camera::world_pixels() const {
    return logical_tile * scale * std::exp2(zoom);
}

geo::ScreenPoint Camera::to_screen(geo::WorldPoint point) const {
    double dx = point.x - centre.x;
    dx -= std::round(dx);
    const double size = world_pixels();
    return {width / 2 + dx * size, height / 2 + (point.y - centre.y) * size};
}

geo::WorldPoint Camera::to_world(geo::ScreenPoint point) const {
    const double size = world_pixels();
    return {centre.x + (point.x - width / 2) / size, centre.y + (point.y - height / 2) / size};
}

WorldBox Camera::visible() const {
    return {to_world({0, 0}), to_world({width, height})};
}

Camera clamped(Camera camera) {
    camera.zoom = std::clamp(camera.zoom, smallest_zoom(camera), largest_zoom);
    const double half = std::min(camera.height / 2 / camera.world_pixels(), 0.5);
    camera.centre.y = std::clamp(camera.centre.y, half, 1 - half);
    camera.centre.x = wrapped(camera.centre.x);
    return camera;
}

Camera panned(Camera camera, double dx, double dy) {
    const double size = camera.world_pixels();
    camera.centre.x -= dx / size;
    camera.centre.y -= dy / size;
    return clamped(camera);
}

Camera zoomed_at(Camera camera, geo::ScreenPoint cursor, double steps) {
    const geo::WorldPoint under = camera.to_world(cursor);
    camera.zoom = std::clamp(camera.zoom + steps, smallest_zoom(camera), largest_zoom);
    const geo::WorldPoint now = camera.to_world(cursor);
    camera.centre.x += under.x - now.x;
    camera.centre.y += under.y - now.y;
    return clamped(camera);
}

Camera fitted(Camera camera, WorldBox box, Insets insets, double closest) {
    const double free_width = std::max(camera.width - insets.left - insets.right, 16.0);
    const double free_height = std::max(camera.height - insets.top - insets.bottom, 16.0);
    const double across = std::max(box.width(), 1e-9);
    const double down = std::max(box.height(), 1e-9);
    const double pixels = std::min(free_width / across, free_height / down);
    camera.zoom = std::log2(pixels / (logical_tile * camera.scale));
    camera.zoom = std::clamp(camera.zoom, std::min(smallest_zoom(camera), closest), closest);
    const double size = camera.world_pixels();
    camera.centre.x = (box.min.x + box.max.x) / 2 + (insets.right - insets.left) / 2 / size;
    camera.centre.y = (box.min.y + box.max.y) / 2 + (insets.bottom - insets.top) / 2 / size;
    return clamped(camera);
}

WorldBox box_around(std::span<const geo::WorldPoint> points) {
    if (points.empty()) return {{0, 0}, {1, 1}};
    std::vector<double> xs;
    xs.reserve(points.size());
    WorldBox box{{0, 1}, {0, 0}};
    for (const geo::WorldPoint& point : points) {
        xs.push_back(wrapped(point.x));
        box.min.y = std::min(box.min.y, point.y);
        box.max.y = std::max(box.max.y, point.y);
    }
    std::sort(xs.begin(), xs.end());
    // The box is what the widest gap between neighbours on the circle leaves.
    double widest = xs.front() + 1 - xs.back();
    box.min.x = xs.front();
    box.max.x = xs.back();
    for (std::size_t i = 1; i < xs.size(); ++i) {
        if (xs[i] - xs[i - 1] <= widest) continue;
        widest = xs[i] - xs[i - 1];
        box.min.x = xs[i];
        box.max.x = xs[i - 1] + 1;
    }
    return box;
}

Camera resized(Camera camera, double width, double height, double scale) {
    camera.width = width;
    camera.height = height;
    camera.scale = scale;
    return clamped(camera);
}

} // namespace dateline::scene
