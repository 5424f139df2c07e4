#pragma once

#include "geo/mercator.hpp"

#include <vector>

namespace dateline::io {

/// A rectangle of pixels.
struct PixelBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] bool holds(geo::ScreenPoint p) const {
        return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom;
    }
};

using PixelLine = std::vector<geo::ScreenPoint>;

/// A ring (its last point joins its first) cut to the box after Sutherland & Hodgman; may be empty.
/// Where it leaves and enters again, edges run along the box.
[[nodiscard]] PixelLine clipped_ring(const PixelLine& ring, const PixelBox& box);

/// Part of a line and how far along the whole line it begins, in pixels: what a dash pattern needs
/// to go on evenly.
struct LinePart {
    PixelLine points;
    double along = 0;
};

/// The parts of a line that lie in the box, cut at its edge after Liang & Barsky.
[[nodiscard]] std::vector<LinePart> clipped_line(const PixelLine& line, const PixelBox& box);

} // namespace dateline::io
