#include "io/layer_spline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <gdal_priv.h>
#include <limits>
#include <ogr_spatialref.h>
#include <span>

namespace dateline::io {
namespace {

/// The four source pixels along one axis that a row or column of the grid takes from.
struct Taps {
    int first = -1; ///< -1: the source has nothing there
    std::array<float, 4> weights{};
};

Taps taps_at(double source, int size) {
    if (!(source >= 0 && source < size)) return {};
    const double centre = source - 0.5;
    const double whole = std::floor(centre);
    const double t = centre - whole;
    const double s = 1 - t;
    Taps taps{static_cast<int>(whole) - 1,
              {static_cast<float>(s * s * s / 6), static_cast<float>((4 - 3 * t * t * (2 - t)) / 6),
               static_cast<float>((4 - 3 * s * s * (2 - s)) / 6),
               static_cast<float>(t * t * t / 6)}};
    while (taps.first < 0) { // the outermost pixels go on beyond the edge
        taps.weights = {taps.weights[0] + taps.weights[1], taps.weights[2], taps.weights[3], 0};
        ++taps.first;
    }
    while (taps.first + 4 > size) {
        taps.weights = {0, taps.weights[0], taps.weights[1], taps.weights[2] + taps.weights[3]};
        --taps.first;
    }
    return taps;
}

/// Columns or rows [first, last) that the taps reach.
struct Reach {
    int first = std::numeric_limits<int>::max();
    int last = 0;
    [[nodiscard]] int count() const { return last - first; }
};

Reach reach_of(std::span<const Taps> all) {
    Reach reach;
    for (const Taps& taps : all) {
        if (taps.first < 0) continue;
        reach.first = std::min(reach.first, taps.first);
        reach.last = std::max(reach.last, taps.first + 4);
    }
    return reach;
}

std::vector<Taps> columns_of(const PixelGrid& grid, const std::array<double, 6>& place, int size) {
    std::vector<Taps> taps;
    for (int x = 0; x < grid.width; ++x) {
        const double at = grid.min.x + (x + 0.5) * grid.pixel;
        const double degrees = (at - std::floor(at)) * 360 - 180;
        taps.push_back(taps_at((degrees - place[0]) / place[1], size));
    }
    return taps;
}

std::vector<Taps> rows_of(const PixelGrid& grid, const std::array<double, 6>& place, int size) {
    std::vector<Taps> taps;
    for (int y = 0; y < grid.height; ++y) {
        const geo::WorldPoint at{0.5, grid.min.y + (y + 0.5) * grid.pixel};
        taps.push_back(taps_at((geo::to_lon_lat(at).lat.degrees - place[3]) / place[5], size));
    }
    return taps;
}

/// One row of source pixels, mixed from four.
void mix_rows(const float* source, std::size_t width, const std::array<float, 4>& weights,
              std::span<float> mixed) {
    for (std::size_t x = 0; x < width; ++x) {
        mixed[x] = source[x] * weights[0] + source[x + width] * weights[1] +
                   source[x + 2 * width] * weights[2] + source[x + 3 * width] * weights[3];
    }
}

/// Fills the columns of `metres` (of `stride`) that lie in one copy of the world.
void spline(GDALDataset& source, std::span<const Taps> columns, std::span<const Taps> rows,
            float* metres, std::size_t stride) {
    const Reach across = reach_of(columns);
    const Reach down = reach_of(rows);
    if (across.count() <= 0 || down.count() <= 0) return;
    const auto width = static_cast<std::size_t>(across.count());
    std::vector<float> window(width * static_cast<std::size_t>(down.count()));
    if (source.GetRasterBand(1)->RasterIO(GF_Read, across.first, down.first, across.count(),
                                          down.count(), window.data(), across.count(), down.count(),
                                          GDT_Float32, 0, 0, nullptr) != CE_None)
        return;
    std::vector<float> mixed(width);
    for (const Taps& row : rows) {
        if (row.first >= 0) {
            const auto offset = static_cast<std::size_t>(row.first - down.first);
            mix_rows(window.data() + offset * width, width, row.weights, mixed);
            for (std::size_t x = 0; x < columns.size(); ++x) {
                if (columns[x].first < 0) continue;
                const float* from = mixed.data() + (columns[x].first - across.first);
                const std::array<float, 4>& weights = columns[x].weights;
                metres[x] = from[0] * weights[0] + from[1] * weights[1] + from[2] * weights[2] +
                            from[3] * weights[3];
            }
        }
        metres += stride;
    }
}

} // namespace

bool upright_in_degrees(GDALDataset& source) {
    std::array<double, 6> place{};
    const OGRSpatialReference* reference = source.GetSpatialRef();
    if (reference == nullptr || reference->IsGeographic() == 0 ||
        source.GetRasterBand(1)->GetMaskFlags() != GMF_ALL_VALID ||
        source.GetGeoTransform(place.data()) != CE_None || source.GetRasterXSize() < 4 ||
        source.GetRasterYSize() < 4)
        return false;
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference->IsSame(&wgs84) != 0 && place[1] > 0 && place[2] == 0 && place[4] == 0 &&
           place[5] < 0;
}

std::vector<float> splined_heights(GDALDataset& source, const PixelGrid& grid) {
    std::array<double, 6> place{};
    source.GetGeoTransform(place.data());
    const auto stride = static_cast<std::size_t>(grid.width);
    std::vector<float> metres(stride * static_cast<std::size_t>(grid.height),
                              std::numeric_limits<float>::quiet_NaN());
    const std::vector<Taps> columns = columns_of(grid, place, source.GetRasterXSize());
    const std::vector<Taps> rows = rows_of(grid, place, source.GetRasterYSize());
    for (const GridRun& run : runs_of(grid)) {
        const auto first = static_cast<std::size_t>(run.first);
        spline(source, std::span(columns).subspan(first, static_cast<std::size_t>(run.count)), rows,
               metres.data() + first, stride);
    }
    return metres;
}

} // namespace dateline::io
