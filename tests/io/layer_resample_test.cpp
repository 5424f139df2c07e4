#include "io/layer_resample.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <vector>

using namespace dateline;

namespace {

/// Hills a few pixels wide on a raster of quarter degrees whose upper left corner is given.
GDALDatasetUniquePtr hills(double west, double north, int columns, int rows, int epsg = 4326) {
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("MEM");
    GDALDatasetUniquePtr made(driver->Create("", columns, rows, 1, GDT_Int16, nullptr));
    OGRSpatialReference reference;
    reference.importFromEPSG(epsg);
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    made->SetSpatialRef(&reference);
    std::array<double, 6> place{west, 0.25, 0, north, 0, -0.25};
    made->SetGeoTransform(place.data());
    std::vector<float> row(static_cast<std::size_t>(columns));
    for (int y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < row.size(); ++x)
            row[x] = std::round(
                500 * static_cast<float>(std::sin(static_cast<double>(x) / 3) * std::cos(y / 4.0)));
        REQUIRE(made->GetRasterBand(1)->RasterIO(GF_Write, 0, y, columns, 1, row.data(), columns, 1,
                                                 GDT_Float32, 0, 0, nullptr) == CE_None);
    }
    return made;
}

io::PixelGrid grid_at(double lon, double lat, double degrees, int width, int height) {
    return {geo::to_world({geo::Lon{lon}, geo::Lat{lat}}), degrees / 360, width, height};
}

/// The largest difference; infinite where one of them has a height and the other none.
float farthest_apart(const std::vector<float>& a, const std::vector<float>& b) {
    REQUIRE(a.size() == b.size());
    float most = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) != std::isnan(b[i])) return INFINITY;
        if (!std::isnan(a[i])) most = std::max(most, std::abs(a[i] - b[i]));
    }
    return most;
}

} // namespace

TEST_CASE("Heights taken along rows and columns are those that GDAL warps") {
    const auto source = hills(20, 70, 80, 80);
    REQUIRE(io::upright_in_degrees(*source));
    const auto apart = [&](const io::PixelGrid& grid, io::Resampling resampling) {
        const auto quick = io::resampled_heights(*source, grid, resampling);
        CHECK(*std::max_element(quick.begin(), quick.end()) > 100);
        return farthest_apart(quick, io::warped_heights(*source, grid, resampling));
    };
    // The warp may be off by a fifth of a pixel.
    CHECK(apart(grid_at(24, 66, 0.05, 120, 100), io::Resampling::spline) < 10);
    CHECK(apart(grid_at(24, 66, 0.75, 10, 10), io::Resampling::bilinear) < 40);
}

TEST_CASE("Where the raster ends there are no heights") {
    const auto source = hills(20, 50, 40, 40);
    const auto metres =
        io::resampled_heights(*source, grid_at(19, 51, 0.1, 140, 20), io::Resampling::spline);
    const auto at = [&](std::size_t x, std::size_t y) { return metres[y * 140 + x]; };
    CHECK(std::isnan(at(5, 18)));   // west of it
    CHECK(std::isnan(at(60, 2)));   // north of it
    CHECK(std::isnan(at(125, 18))); // east of it
    CHECK_FALSE(std::isnan(at(60, 18)));
    CHECK_FALSE(std::isnan(at(11, 18))); // its outermost half pixel is its own
}

TEST_CASE("Heights go on across the antimeridian") {
    const auto source = hills(-180, 10, 1440, 40);
    io::PixelGrid across = grid_at(179, 8, 0.1, 20, 10);
    const auto once = io::resampled_heights(*source, across, io::Resampling::spline);
    CHECK(std::none_of(once.begin(), once.end(), [](float metres) { return std::isnan(metres); }));
    across.min.x -= 1;
    CHECK(farthest_apart(once, io::resampled_heights(*source, across, io::Resampling::spline)) <
          0.1F);
}

TEST_CASE("Only an upright raster in degrees without holes is taken along rows and columns") {
    CHECK(io::upright_in_degrees(*hills(20, 50, 40, 40)));
    CHECK_FALSE(io::upright_in_degrees(*hills(20, 50, 40, 40, 3857)));
    const auto turned = hills(20, 50, 40, 40);
    std::array<double, 6> place{20, 0.25, 0.1, 50, 0.1, -0.25};
    turned->SetGeoTransform(place.data());
    CHECK_FALSE(io::upright_in_degrees(*turned));
    const auto holed = hills(20, 50, 40, 40);
    holed->GetRasterBand(1)->SetNoDataValue(0);
    CHECK_FALSE(io::upright_in_degrees(*holed));
}
