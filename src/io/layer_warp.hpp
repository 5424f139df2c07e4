#pragma once

#include "base/result.hpp"
#include "geo/mercator.hpp"
#include "scene/tile.hpp"

#include <cstdint>
#include <string>
#include <vector>

class GDALDataset;

namespace dateline::io {

/// A grid of square pixels in Web Mercator; rows top to bottom.
struct PixelGrid {
    geo::WorldPoint min; ///< upper left corner; x may lie outside [0, 1)
    double pixel = 0;    ///< world units a pixel
    int width = 0;
    int height = 0;
};

/// Columns of a grid that lie in one copy of the world.
struct GridRun {
    int first = 0;
    int count = 0;
    double copy = 0; ///< whole worlds to the east
};

/// The grid's columns split where the world repeats.
[[nodiscard]] std::vector<GridRun> runs_of(const PixelGrid& grid);

enum class Resampling : std::uint8_t {
    bilinear,
    spline, ///< cubic B-spline: smooth where the source is coarser than the grid
};

/// First band on the grid; NaN where the source has nothing.
[[nodiscard]] std::vector<float> warped_heights(GDALDataset& source, const PixelGrid& grid,
                                                Resampling resampling);

/// A source of red, green, blue and perhaps alpha on the grid, with straight alpha; transparent
/// where the source has nothing.
[[nodiscard]] std::vector<std::uint8_t> warped_colours(GDALDataset& source, const PixelGrid& grid);

/// Bounds in Web Mercator by following rows and columns of the source. Fails with a sentence that
/// begins with `name` when it lies nowhere on Earth.
[[nodiscard]] Result<scene::WorldBox> raster_extent(GDALDataset& source, const std::string& name);

} // namespace dateline::io
