#include "io/layer_warp.hpp"

#include "geo/earth.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <gdal_alg.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <limits>
#include <new>
#include <ogr_spatialref.h>

namespace dateline::io {
namespace {

constexpr double world_metres = 1000 * geo::equator.value;
constexpr float no_height = -32768.0F; // GDAL compares it exactly

GDALDatasetUniquePtr memory_for(const PixelGrid& grid, const GridRun& run, int bands,
                                GDALDataType type) {
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("MEM"); // in every GDAL
    GDALDatasetUniquePtr target(driver->Create("", run.count, grid.height, bands, type, nullptr));
    if (!target) throw std::bad_alloc();
    const double metres = grid.pixel * world_metres;
    std::array<double, 6> transform{(grid.min.x + run.first * grid.pixel - run.copy - 0.5) *
                                        world_metres,
                                    metres,
                                    0,
                                    (0.5 - grid.min.y) * world_metres,
                                    0,
                                    -metres};
    target->SetGeoTransform(transform.data());
    OGRSpatialReference mercator;
    mercator.importFromEPSG(3857);
    target->SetSpatialRef(&mercator);
    return target;
}

void warp(GDALDataset& source, GDALDataset& target, const std::vector<const char*>& options) {
    CPLStringList list;
    for (const char* option : options)
        list.AddString(option);
    GDALWarpAppOptions* parsed = GDALWarpAppOptionsNew(list.List(), nullptr);
    GDALDatasetH from = GDALDataset::ToHandle(&source);
    int misused = FALSE;
    GDALWarp(nullptr, GDALDataset::ToHandle(&target), 1, &from, parsed, &misused);
    GDALWarpAppOptionsFree(parsed);
}

/// Bounds in degrees while they are being found.
struct Bounds {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    void add(double lon, double lat) {
        west = std::min(west, lon);
        east = std::max(east, lon);
        south = std::min(south, lat);
        north = std::max(north, lat);
    }
    [[nodiscard]] bool on_earth() const {
        constexpr double slack = 0.5; // half a pixel of a world raster may hang over
        return west < east && south < north && west >= -180 - slack && east <= 360 + slack &&
               south >= -90 - slack && north <= 90 + slack;
    }
};

Bounds bounds_of(GDALDataset& source, void* transformer) {
    constexpr int steps = 16;
    Bounds bounds;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            double x = source.GetRasterXSize() * static_cast<double>(i) / steps;
            double y = source.GetRasterYSize() * static_cast<double>(j) / steps;
            double z = 0;
            int good = FALSE;
            GDALGenImgProjTransform(transformer, FALSE, 1, &x, &y, &z, &good);
            if (good != FALSE && std::isfinite(x) && std::isfinite(y)) bounds.add(x, y);
        }
    }
    return bounds;
}

} // namespace

std::vector<GridRun> runs_of(const PixelGrid& grid) {
    std::vector<GridRun> runs;
    for (int column = 0; column < grid.width; ++column) {
        const double copy = std::floor(grid.min.x + (column + 0.5) * grid.pixel);
        if (runs.empty() || runs.back().copy != copy) runs.push_back({column, 0, copy});
        ++runs.back().count;
    }
    return runs;
}

std::vector<float> warped_heights(GDALDataset& source, const PixelGrid& grid,
                                  Resampling resampling) {
    const char* method = resampling == Resampling::spline ? "cubicspline" : "bilinear";
    // GDAL's kernel for what has no holes takes a fraction of the time of the one that minds them.
    const bool whole = source.GetRasterBand(1)->GetMaskFlags() == GMF_ALL_VALID;
    const auto width = static_cast<std::size_t>(grid.width);
    std::vector<float> metres(width * static_cast<std::size_t>(grid.height), no_height);
    for (const GridRun& run : runs_of(grid)) {
        const GDALDatasetUniquePtr part = memory_for(grid, run, 1, GDT_Float32);
        std::vector<const char*> options{"-r", method, "-et", "0.2"};
        if (!whole) {
            part->GetRasterBand(1)->SetNoDataValue(no_height);
            options.insert(options.end(), {"-dstnodata", "-32768"});
        }
        part->GetRasterBand(1)->Fill(no_height);
        warp(source, *part, options);
        const CPLErr read = part->GetRasterBand(1)->RasterIO(
            GF_Read, 0, 0, run.count, grid.height, metres.data() + run.first, run.count,
            grid.height, GDT_Float32, sizeof(float), GSpacing{grid.width} * GSpacing{sizeof(float)},
            nullptr);
        static_cast<void>(read); // memory to memory
    }
    for (float& value : metres) {
        if (value == no_height) value = std::numeric_limits<float>::quiet_NaN();
    }
    return metres;
}

std::vector<std::uint8_t> warped_colours(GDALDataset& source, const PixelGrid& grid) {
    const auto width = static_cast<std::size_t>(grid.width);
    std::vector<std::uint8_t> rgba(width * static_cast<std::size_t>(grid.height) * 4, 0);
    for (const GridRun& run : runs_of(grid)) {
        const GDALDatasetUniquePtr part = memory_for(grid, run, 4, GDT_Byte);
        part->GetRasterBand(4)->SetColorInterpretation(GCI_AlphaBand);
        warp(source, *part, {"-r", "bilinear", "-et", "0.2"});
        const CPLErr read = part->RasterIO(GF_Read, 0, 0, run.count, grid.height,
                                           rgba.data() + static_cast<std::size_t>(run.first) * 4,
                                           run.count, grid.height, GDT_Byte, 4, nullptr, 4,
                                           GSpacing{grid.width} * 4, 1, nullptr);
        static_cast<void>(read); // memory to memory
    }
    return rgba;
}

Result<scene::WorldBox> raster_extent(GDALDataset& source, const std::string& name) {
    CPLStringList options;
    options.AddNameValue("DST_SRS", "OGC:CRS84");
    void* transformer =
        GDALCreateGenImgProjTransformer2(GDALDataset::ToHandle(&source), nullptr, options.List());
    if (transformer == nullptr) {
        return fail(name + ": its coordinate reference system cannot be turned into longitude and "
                           "latitude; warp it to EPSG:4326 with gdalwarp");
    }
    const Bounds bounds = bounds_of(source, transformer);
    GDALDestroyGenImgProjTransformer(transformer);
    if (!bounds.on_earth()) {
        return fail(name + ": its corners lie nowhere on Earth; check its geotransform and its "
                           "coordinate reference system");
    }
    return scene::WorldBox{geo::to_world({geo::Lon{bounds.west}, geo::Lat{bounds.north}}),
                           geo::to_world({geo::Lon{bounds.east}, geo::Lat{bounds.south}})};
}

} // namespace dateline::io
