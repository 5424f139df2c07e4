#pragma once

#include "base/result.hpp"
#include "io/basemap_list.hpp"
#include "io/layer_relief.hpp"
#include "io/layer_warp.hpp"
#include "scene/tile.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace dateline::io {

/// A raster that GDAL reads, warped on demand: windowed reads, overviews where it has them.
class RasterLayer {
public:
    /// Fails with a sentence when the source is missing, damaged, lies nowhere on Earth or is too
    /// large to be read without overviews.
    [[nodiscard]] static Result<RasterLayer> open(const LayerEntry& entry);
    ~RasterLayer();
    RasterLayer(RasterLayer&&) noexcept;
    RasterLayer& operator=(RasterLayer&&) noexcept;
    RasterLayer(const RasterLayer&) = delete;
    RasterLayer& operator=(const RasterLayer&) = delete;

    /// In Web Mercator.
    [[nodiscard]] const scene::WorldBox& extent() const;

    /// First band as metres, one pixel wider than `grid` on each side; NaN where nothing is known.
    [[nodiscard]] HeightGrid heights(const PixelGrid& grid);

    /// RGBA with straight alpha. Palettes are looked up; values beyond 8 bits are stretched between
    /// the band's smallest and largest value.
    [[nodiscard]] std::vector<std::uint8_t> colours(const PixelGrid& grid);

private:
    struct Data;
    explicit RasterLayer(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

} // namespace dateline::io
