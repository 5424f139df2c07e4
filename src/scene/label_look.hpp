#pragma once

#include "scene/ink.hpp"
#include "scene/map_label.hpp"
#include "text/typesetter.hpp"

#include <string>
#include <vector>

namespace dateline::scene {

/// How a name of the map is set, and what it weighs against others.
struct LabelLook {
    text::FontStyle font;
    Colour colour;
    bool upper = false;
    bool point = false; ///< stands beside a dot rather than over its place
    double priority = 0;
};

/// `scale`: device pixels of a logical one.
[[nodiscard]] LabelLook look_of(const MapLabel& label, const Ink& ink, double scale);

/// Capitals set off names of countries and provinces: letters of ASCII and Latin-1 (Türkiye,
/// Perú); a name with others stays as it is.
[[nodiscard]] std::string in_capitals(const std::string& name);

/// Pens, the left ends of base lines, beside a symbol of a radius: right, left, above, below, then
/// the corners.
[[nodiscard]] std::vector<geo::ScreenPoint> pens_beside(geo::ScreenPoint at, double radius,
                                                        const text::Line& line);

/// Pens over a place: centred, then a little higher and lower.
[[nodiscard]] std::vector<geo::ScreenPoint> pens_over(geo::ScreenPoint at, const text::Line& line);

} // namespace dateline::scene
