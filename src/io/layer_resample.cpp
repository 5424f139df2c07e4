#include "io/layer_resample.hpp"

#include "io/wgs84.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <gdal_priv.h>
#include <limits>
#include <ogr_spatialref.h>
#include <span>

namespace dateline::io {
namespace {

/// The source or one of its overviews, and where its pixels lie.
struct Level {
    GDALRasterBand* band = nullptr;
    double west = 0;
    double north = 0;
    double across = 0; ///< degrees a pixel
    double down = 0;   ///< negative
};

Level level_for(GDALDataset& source, const PixelGrid& grid) {
    std::array<double, 6> place{};
    source.GetGeoTransform(place.data());
    GDALRasterBand* band = source.GetRasterBand(1);
    Level level{band, place[0], place[3], place[1], place[5]};
    for (int i = 0; i < band->GetOverviewCount(); ++i) {
        GDALRasterBand* overview = band->GetOverview(i);
        const double across = place[1] * band->GetXSize() / overview->GetXSize();
        if (across > grid.pixel * 360 || across < level.across) continue;
        level.band = overview;
        level.across = across;
        level.down = place[5] * band->GetYSize() / overview->GetYSize();
    }
    return level;
}

/// The source pixels along one axis that a row or column of the grid takes from.
struct Taps {
    int first = 0;
    std::vector<float> weights; ///< they add up to 1; empty where the source has nothing

    [[nodiscard]] int last() const { return first + static_cast<int>(weights.size()); }
};

/// A kernel's reach to either side, and its weight at a distance.
double reach_of(Resampling resampling) {
    return resampling == Resampling::spline ? 2 : 1;
}

double weight_at(double distance, Resampling resampling) {
    const double d = std::abs(distance);
    if (resampling == Resampling::bilinear) return std::max(0.0, 1 - d);
    const double rest = std::max(0.0, 2 - d);
    return d < 1 ? (4 - 3 * d * d * rest) / 6 : rest * rest * rest / 6;
}

/// `at` and `step` in source pixels: the middle of a pixel of the grid, and how wide it is.
Taps taps_at(double at, double step, int size, Resampling resampling) {
    if (!(at >= 0 && at < size)) return {};
    const double stretch = std::max(1.0, step);
    const double centre = at - 0.5;
    const double reach = reach_of(resampling) * stretch;
    const int first = std::max(0, static_cast<int>(std::ceil(centre - reach)));
    const int last = std::min(size - 1, static_cast<int>(std::floor(centre + reach)));
    Taps taps{first, {}};
    double sum = 0;
    for (int i = first; i <= last; ++i) {
        const double weight = weight_at((i - centre) / stretch, resampling);
        taps.weights.push_back(static_cast<float>(weight));
        sum += weight;
    }
    for (float& weight : taps.weights)
        weight /= static_cast<float>(sum);
    return taps;
}

std::vector<Taps> columns_of(const PixelGrid& grid, const Level& level, Resampling resampling) {
    std::vector<Taps> taps;
    taps.reserve(static_cast<std::size_t>(grid.width));
    for (int x = 0; x < grid.width; ++x) {
        const double at = grid.min.x + (x + 0.5) * grid.pixel;
        const double degrees = (at - std::floor(at)) * 360 - 180;
        taps.push_back(taps_at((degrees - level.west) / level.across,
                               grid.pixel * 360 / level.across, level.band->GetXSize(),
                               resampling));
    }
    return taps;
}

std::vector<Taps> rows_of(const PixelGrid& grid, const Level& level, Resampling resampling) {
    const auto row_at = [&](double y) {
        const geo::WorldPoint at{0.5, grid.min.y + y * grid.pixel};
        return (geo::to_lon_lat(at).lat.degrees - level.north) / level.down;
    };
    std::vector<Taps> taps;
    taps.reserve(static_cast<std::size_t>(grid.height));
    for (int y = 0; y < grid.height; ++y) {
        taps.push_back(taps_at(row_at(y + 0.5), row_at(y + 1.0) - row_at(y), level.band->GetYSize(),
                               resampling));
    }
    return taps;
}

/// Columns or rows [first, last) that the taps take from.
struct Extent {
    int first = std::numeric_limits<int>::max();
    int last = 0;
    [[nodiscard]] int count() const { return last - first; }
};

Extent extent_of(std::span<const Taps> all) {
    Extent extent;
    for (const Taps& taps : all) {
        if (taps.weights.empty()) continue;
        extent.first = std::min(extent.first, taps.first);
        extent.last = std::max(extent.last, taps.last());
    }
    return extent;
}

/// One row of source pixels, mixed from several that follow one another.
void mix_rows(const float* source, std::span<const float> weights, std::span<float> mixed) {
    std::fill(mixed.begin(), mixed.end(), 0.0F);
    for (const float weight : weights) {
        for (std::size_t x = 0; x < mixed.size(); ++x)
            mixed[x] += source[x] * weight;
        source += mixed.size();
    }
}

void mix_columns(const std::vector<float>& mixed, std::span<const Taps> columns, int first,
                 float* metres) {
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const Taps& column = columns[x];
        if (column.weights.empty()) continue;
        const float* from = mixed.data() + (column.first - first);
        float sum = 0;
        for (std::size_t i = 0; i < column.weights.size(); ++i)
            sum += from[i] * column.weights[i];
        metres[x] = sum;
    }
}

/// Fills columns of `metres` (rows of `stride`) that lie in one copy of the world.
void resample(GDALRasterBand& band, std::span<const Taps> columns, std::span<const Taps> rows,
              float* metres, std::size_t stride) {
    const Extent across = extent_of(columns);
    const Extent down = extent_of(rows);
    if (across.count() <= 0 || down.count() <= 0) return;
    const auto width = static_cast<std::size_t>(across.count());
    std::vector<float> window(width * static_cast<std::size_t>(down.count()));
    if (band.RasterIO(GF_Read, across.first, down.first, across.count(), down.count(),
                      window.data(), across.count(), down.count(), GDT_Float32, 0, 0,
                      nullptr) != CE_None)
        return;
    std::vector<float> mixed(width);
    for (std::size_t y = 0; y < rows.size(); ++y) {
        if (rows[y].weights.empty()) continue;
        const auto offset = static_cast<std::size_t>(rows[y].first - down.first);
        mix_rows(window.data() + offset * width, rows[y].weights, mixed);
        mix_columns(mixed, columns, across.first, metres + y * stride);
    }
}

} // namespace

bool upright_in_degrees(GDALDataset& source) {
    std::array<double, 6> place{};
    const OGRSpatialReference* reference = source.GetSpatialRef();
    if (reference == nullptr || reference->IsGeographic() == 0 ||
        source.GetRasterBand(1)->GetMaskFlags() != GMF_ALL_VALID ||
        source.GetGeoTransform(place.data()) != CE_None)
        return false;
    const OGRSpatialReference degrees = wgs84();
    return reference->IsSame(&degrees) != 0 && place[1] > 0 && place[2] == 0 && place[4] == 0 &&
           place[5] < 0;
}

std::vector<float> resampled_heights(GDALDataset& source, const PixelGrid& grid,
                                     Resampling resampling) {
    const Level level = level_for(source, grid);
    const auto stride = static_cast<std::size_t>(grid.width);
    std::vector<float> metres(stride * static_cast<std::size_t>(grid.height),
                              std::numeric_limits<float>::quiet_NaN());
    const std::vector<Taps> columns = columns_of(grid, level, resampling);
    const std::vector<Taps> rows = rows_of(grid, level, resampling);
    for (const GridRun& run : runs_of(grid)) {
        const auto first = static_cast<std::size_t>(run.first);
        resample(*level.band,
                 std::span(columns).subspan(first, static_cast<std::size_t>(run.count)), rows,
                 metres.data() + first, stride);
    }
    return metres;
}

} // namespace dateline::io
