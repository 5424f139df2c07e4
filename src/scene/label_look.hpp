#pragma once

#include "scene/ink.hpp"
#include "scene/map_label.hpp"
#include "text/typesetter.hpp"

#include <vector>

namespace dateline::scene {

/// How a name of the map is set, and what it weighs against others.
struct LabelLook {
    text::FontStyle font;
    Colour colour;
    bool upper = false; ///< in capitals: they set off names of countries and provinces
    bool point = false; ///< stands beside a dot rather than over its place
    double priority = 0;
};

/// `scale`: device pixels of a logical one.
[[nodiscard]] LabelLook look_of(const MapLabel& label, const Ink& ink, double scale);

/// Pens, the left ends of base lines, beside a symbol of a radius: right, left, above, below, then
/// the corners.
[[nodiscard]] std::vector<geo::ScreenPoint> pens_beside(geo::ScreenPoint at, double radius,
                                                        const text::Line& line);

/// How far above and below its middle a place may carry its name, in pixels; an estimate.
[[nodiscard]] double reach_of(const MapLabel& label, const text::Line& line, double zoom);

/// Pens over a place: centred, then higher and lower by no more than `reach` pixels: farther off
/// the name would stand on the neighbour.
[[nodiscard]] std::vector<geo::ScreenPoint> pens_over(geo::ScreenPoint at, const text::Line& line,
                                                      double reach);

} // namespace dateline::scene
