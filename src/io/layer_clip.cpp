#include "io/layer_clip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace dateline::io {
namespace {

using geo::ScreenPoint;

/// One edge of a box: points with value(p) >= 0 are inside.
struct Edge {
    double x = 0;
    double y = 0;
    double offset = 0;
    [[nodiscard]] double value(ScreenPoint p) const { return x * p.x + y * p.y + offset; }
};

std::array<Edge, 4> edges_of(const PixelBox& box) {
    return {{{1, 0, -box.left}, {-1, 0, box.right}, {0, 1, -box.top}, {0, -1, box.bottom}}};
}

ScreenPoint between(ScreenPoint a, ScreenPoint b, double share) {
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

PixelLine cut_at(const PixelLine& ring, const Edge& edge) {
    PixelLine kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const ScreenPoint a = ring[i == 0 ? ring.size() - 1 : i - 1];
        const ScreenPoint b = ring[i];
        const double from = edge.value(a);
        const double to = edge.value(b);
        if ((from < 0) != (to < 0)) kept.push_back(between(a, b, from / (from - to)));
        if (to >= 0) kept.push_back(b);
    }
    return kept;
}

bool all_inside(const PixelLine& line, const PixelBox& box) {
    for (const ScreenPoint& point : line) {
        if (!box.holds(point)) return false;
    }
    return true;
}

/// Shares of the segment a–b between which it lies in the box.
std::optional<std::pair<double, double>> inside(ScreenPoint a, ScreenPoint b, const PixelBox& box) {
    double first = 0;
    double last = 1;
    for (const Edge& edge : edges_of(box)) {
        const double from = edge.value(a);
        const double to = edge.value(b);
        if (from < 0 && to < 0) return std::nullopt;
        if (from < 0) first = std::max(first, from / (from - to));
        if (to < 0) last = std::min(last, from / (from - to));
    }
    if (first > last) return std::nullopt;
    return std::pair{first, last};
}

} // namespace

PixelLine clipped_ring(const PixelLine& ring, const PixelBox& box) {
    if (all_inside(ring, box)) return ring;
    PixelLine kept = ring;
    for (const Edge& edge : edges_of(box)) {
        kept = cut_at(kept, edge);
        if (kept.empty()) break;
    }
    return kept;
}

std::vector<LinePart> clipped_line(const PixelLine& line, const PixelBox& box) {
    std::vector<LinePart> parts;
    double along = 0;
    bool open = false; // the last part ends at the previous point
    for (std::size_t i = 1; i < line.size(); ++i) {
        const geo::ScreenPoint step{line[i].x - line[i - 1].x, line[i].y - line[i - 1].y};
        const double length = std::sqrt(step.x * step.x + step.y * step.y); // hypot is far dearer
        const auto shares = inside(line[i - 1], line[i], box);
        if (shares) {
            if (!open || shares->first > 0) {
                parts.push_back({{between(line[i - 1], line[i], shares->first)},
                                 along + shares->first * length});
            }
            parts.back().points.push_back(between(line[i - 1], line[i], shares->second));
        }
        open = shares && shares->second >= 1;
        along += length;
    }
    return parts;
}

} // namespace dateline::io
