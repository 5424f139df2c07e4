#include "basemap_fixture.hpp"

#include "base/file.hpp"
#include "io/png.hpp"
#include "io/theme_file.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <gdal_priv.h>

namespace dateline::test {
namespace {

namespace fs = std::filesystem;

// Versions of Cairo, GDAL and PROJ round differently along smooth edges and in the warp: a pixel on
// a coast may be well off, the mean may not. A missing layer of borders moves it by about 0.3.
constexpr int most_off = 90;
constexpr double most_off_mean = 0.15;

std::vector<std::uint8_t> read_png(const fs::path& file) {
    GDALAllRegister();
    const GDALDatasetUniquePtr source(GDALDataset::Open(file.c_str(), GDAL_OF_RASTER));
    REQUIRE_MESSAGE(source, file.string());
    const int width = source->GetRasterXSize();
    const int height = source->GetRasterYSize();
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(width * height) * 3);
    const CPLErr read = source->RasterIO(GF_Read, 0, 0, width, height, rgb.data(), width, height,
                                         GDT_Byte, 3, nullptr, 3, width * 3, 1, nullptr);
    REQUIRE(read == CE_None);
    return rgb;
}

void write_png(const io::BasemapImage& image, const fs::path& file) {
    const auto bytes = io::encode_png(image.width, image.height, image.rgba);
    REQUIRE(bytes);
    fs::create_directories(file.parent_path());
    REQUIRE(write_atomically(file, *bytes));
}

} // namespace

io::Basemap bundled_basemap() {
    std::vector<Diagnostic> left_out;
    auto basemap = io::Basemap::open(fs::path(DATELINE_BUILD_DIR) / "data/basemap.yaml", left_out);
    REQUIRE_MESSAGE(basemap, basemap.error().message);
    for (const Diagnostic& diagnostic : left_out)
        FAIL(diagnostic.message);
    return std::move(*basemap);
}

io::Basemap bare_basemap(const fs::path& folder) {
    std::ofstream(folder / "basemap.yaml") << "layers: []\n";
    std::vector<Diagnostic> left_out;
    auto basemap = io::Basemap::open(folder / "basemap.yaml", left_out);
    REQUIRE_MESSAGE(basemap, basemap.error().message);
    return std::move(*basemap);
}

scene::Theme theme_named(const std::string& name) {
    auto theme = io::read_theme(fs::path(DATELINE_SOURCE_DIR) / "data/themes" / (name + ".yaml"));
    REQUIRE_MESSAGE(theme, theme.error().message);
    return std::move(*theme);
}

io::BasemapView view_at(double lon, double lat, double zoom, int width, int height) {
    const geo::WorldPoint centre = geo::to_world({geo::Lon{lon}, geo::Lat{lat}});
    const double pixel = 1.0 / (256.0 * std::exp2(zoom));
    const double right = pixel * width / 2;
    const double down = pixel * height / 2;
    return {{{centre.x - right, centre.y - down}, {centre.x + right, centre.y + down}},
            width,
            height,
            1};
}

void expect_like_golden(const io::BasemapImage& image, const std::string& name) {
    const fs::path golden = fs::path(DATELINE_SOURCE_DIR) / "tests/io/golden" / (name + ".png");
    if (std::getenv("DATELINE_NEW_GOLDENS") != nullptr) {
        write_png(image, golden);
        return;
    }
    write_png(image, fs::path(DATELINE_BUILD_DIR) / "pictures" / (name + ".png"));
    const std::vector<std::uint8_t> wanted = read_png(golden);
    REQUIRE(wanted.size() / 3 == image.rgba.size() / 4);
    int largest = 0;
    double sum = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int off = std::abs(wanted[i] - image.rgba[i / 3 * 4 + i % 3]);
        largest = std::max(largest, off);
        sum += off;
    }
    CHECK_MESSAGE(largest <= most_off, name);
    CHECK_MESSAGE(sum / static_cast<double>(wanted.size()) <= most_off_mean, name);
}

scene::Colour pixel(const io::BasemapImage& image, int x, int y) {
    const std::size_t at = static_cast<std::size_t>(y * image.width + x) * 4;
    return {image.rgba.at(at), image.rgba.at(at + 1), image.rgba.at(at + 2), image.rgba.at(at + 3)};
}

double changed(const io::BasemapImage& a, const io::BasemapImage& b) {
    REQUIRE(a.rgba.size() == b.rgba.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
        if (!std::equal(a.rgba.begin() + static_cast<std::ptrdiff_t>(i),
                        a.rgba.begin() + static_cast<std::ptrdiff_t>(i + 4),
                        b.rgba.begin() + static_cast<std::ptrdiff_t>(i)))
            ++count;
    }
    return static_cast<double>(count) * 4 / static_cast<double>(a.rgba.size());
}

} // namespace dateline::test
