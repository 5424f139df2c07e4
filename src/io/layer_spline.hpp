#pragma once

#include "io/layer_warp.hpp"

#include <vector>

class GDALDataset;

namespace dateline::io {

/// Whether rows and columns of the source follow latitude and longitude (WGS84) and every pixel has
/// a value: then a Web Mercator grid is reached along rows and columns one after the other.
[[nodiscard]] bool upright_in_degrees(GDALDataset& source);

/// First band of such a source on a finer grid, cubic B-spline as in warped_heights(), many times
/// faster; NaN where the source has nothing.
[[nodiscard]] std::vector<float> splined_heights(GDALDataset& source, const PixelGrid& grid);

} // namespace dateline::io
