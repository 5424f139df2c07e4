#pragma once

#include "io/layer_warp.hpp"

#include <vector>

class GDALDataset;

namespace dateline::io {

/// Whether rows and columns of the source follow latitude and longitude (WGS84) and every pixel has
/// a value: then a Web Mercator grid is reached along rows and columns one after the other.
[[nodiscard]] bool upright_in_degrees(GDALDataset& source);

/// What warped_heights() gives for such a source, many times faster: first band on the grid, from
/// the overview just finer than it; NaN where the source has nothing.
[[nodiscard]] std::vector<float> resampled_heights(GDALDataset& source, const PixelGrid& grid,
                                                   Resampling resampling);

} // namespace dateline::io
