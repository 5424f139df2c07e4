#include "io/layer_straighten.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace dateline::io {
namespace {

/// Squared distance of a point from the stretch between two others.
double off(geo::WorldPoint point, geo::WorldPoint from, geo::WorldPoint to) {
    const geo::WorldPoint along{to.x - from.x, to.y - from.y};
    const geo::WorldPoint out{point.x - from.x, point.y - from.y};
    const double length = along.x * along.x + along.y * along.y;
    const double share =
        length > 0 ? std::clamp((out.x * along.x + out.y * along.y) / length, 0.0, 1.0) : 0;
    const geo::WorldPoint rest{out.x - share * along.x, out.y - share * along.y};
    return rest.x * rest.x + rest.y * rest.y;
}

using Stretch = std::pair<std::size_t, std::size_t>;

/// The point between the two that lies farthest from their line, if it lies too far; else the
/// first.
std::size_t bend_in(std::span<const geo::WorldPoint> points, Stretch stretch, double tolerance) {
    double farthest = tolerance * tolerance;
    std::size_t bend = stretch.first;
    for (std::size_t i = stretch.first + 1; i < stretch.second; ++i) {
        const double distance = off(points[i], points[stretch.first], points[stretch.second]);
        if (distance <= farthest) continue;
        farthest = distance;
        bend = i;
    }
    return bend;
}

void keep_bends(std::span<const geo::WorldPoint> points, Stretch whole, double tolerance,
                std::vector<bool>& kept) {
    std::vector<Stretch> open{whole};
    while (!open.empty()) {
        const Stretch stretch = open.back();
        open.pop_back();
        const std::size_t bend = bend_in(points, stretch, tolerance);
        if (bend == stretch.first) continue;
        kept[bend] = true;
        open.emplace_back(stretch.first, bend);
        open.emplace_back(bend, stretch.second);
    }
}

} // namespace

FigurePart straightened(FigurePart part, const std::vector<bool>& fixed, double tolerance) {
    const std::size_t count = part.points.size();
    if (count < 3 || tolerance <= 0) return part;
    std::vector<bool> kept = fixed.empty() ? std::vector<bool>(count, false) : fixed;
    kept.front() = kept.back() = true;
    std::size_t from = 0;
    for (std::size_t i = 1; i < count; ++i) {
        if (!kept[i]) continue;
        keep_bends(part.points, {from, i}, tolerance, kept);
        from = i;
    }
    std::size_t to = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!kept[i]) continue;
        part.points[to] = part.points[i];
        if (!part.cut.empty()) part.cut[to] = part.cut[i];
        ++to;
    }
    part.points.resize(to);
    if (!part.cut.empty()) part.cut.resize(to);
    return part;
}

} // namespace dateline::io
