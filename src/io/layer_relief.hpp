#pragma once

#include "scene/theme.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::io {

/// Metres on a grid of pixels that is one wider than the picture on each side, so that slopes are
/// known up to its edge. NaN where nothing is known.
struct HeightGrid {
    int width = 0; ///< of the picture
    int height = 0;
    std::vector<float> metres; ///< (width + 2) × (height + 2), rows top to bottom

    [[nodiscard]] std::size_t stride() const { return static_cast<std::size_t>(width) + 2; }
};

/// Where the grid lies in Web Mercator.
struct GridPlace {
    double top = 0;           ///< world y of the picture's upper edge
    double pixel = 0;         ///< world units a pixel
    double logical_pixel = 0; ///< world units a logical pixel
};

/// Tints by height and shades by slope: lit from the north-west with a little light from west and
/// north, slopes exaggerated the more the smaller the scale. RGBA, straight alpha, transparent
/// where no height is known.
[[nodiscard]] std::vector<std::uint8_t>
painted_relief(const HeightGrid& grid, const GridPlace& place, const scene::ReliefStyle& style);

} // namespace dateline::io
