#include "basemap_fixture.hpp"
#include "support/temporary_folder.hpp"

#include <array>
#include <doctest/doctest.h>
#include <functional>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

using namespace dateline;
using namespace dateline::test;

namespace {

/// What --layer says to a source; empty when it is drawn.
std::string complaint(const std::string& source) {
    const TemporaryFolder folder;
    io::Basemap basemap = bare_basemap(folder.path());
    std::vector<Diagnostic> skipped;
    const auto extent = basemap.add_layer(source, skipped);
    return extent ? "" : extent.error().message;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// One line, with the file's name in front, as a person should see it.
void expect_sentence(const std::string& words, const std::string& name, const std::string& part) {
    CAPTURE(words);
    CHECK(holds(words, name));
    CHECK(holds(words, part));
    CHECK_FALSE(holds(words, "\n"));
}

struct RasterShape {
    int side = 64;
    int bands = 1;
    GDALDataType type = GDT_Byte;
    int epsg = 32637;
    std::array<double, 6> transform{280'000, 500, 0, 3'980'000, 0, -500}; ///< around Homs
};

/// A GeoTIFF whose values grow from west to east; `finish` may change it before it is closed.
std::string make_raster(const TemporaryFolder& folder, const RasterShape& shape,
                        const std::function<void(GDALDataset&)>& finish = {}) {
    GDALAllRegister();
    const std::string file = (folder / "made.tif").string();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    const GDALDatasetUniquePtr made(
        driver->Create(file.c_str(), shape.side, shape.side, shape.bands, shape.type, nullptr));
    if (shape.epsg != 0) {
        OGRSpatialReference reference;
        reference.importFromEPSG(shape.epsg);
        made->SetSpatialRef(&reference);
    }
    auto transform = shape.transform;
    if (transform[1] != 0) made->SetGeoTransform(transform.data());
    std::vector<double> row(static_cast<std::size_t>(shape.side));
    const double step = shape.type == GDT_Byte ? 255.0 / shape.side : 60'000.0 / shape.side;
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = static_cast<double>(i) * step;
    for (int band = 1; band <= shape.bands; ++band) {
        for (int y = 0; y < shape.side; ++y) {
            REQUIRE(made->GetRasterBand(band)->RasterIO(GF_Write, 0, y, shape.side, 1, row.data(),
                                                        shape.side, 1, GDT_Float64, 0, 0,
                                                        nullptr) == CE_None);
        }
    }
    if (finish) finish(*made);
    return file;
}

io::BasemapImage drawn(const std::string& source, std::vector<Diagnostic>& skipped) {
    const TemporaryFolder folder;
    io::Basemap basemap = bare_basemap(folder.path());
    const auto extent = basemap.add_layer(source, skipped);
    REQUIRE_MESSAGE(extent, extent.error().message);
    const geo::LonLat centre =
        geo::to_lon_lat({(extent->min.x + extent->max.x) / 2, (extent->min.y + extent->max.y) / 2});
    CHECK(centre.lon.degrees == doctest::Approx(36.75).epsilon(0.01));
    CHECK(centre.lat.degrees == doctest::Approx(35.8).epsilon(0.01));
    return basemap.draw(view_at(36.75, 35.8, 8, 80, 80), theme_named("print"));
}

void expect_drawn(const std::string& source) {
    std::vector<Diagnostic> skipped;
    const auto picture = drawn(source, skipped);
    const scene::Colour west = pixel(picture, 25, 40);
    const scene::Colour east = pixel(picture, 55, 40);
    CHECK(skipped.empty());
    CHECK(std::abs(west.g - east.g) > 40); // the ramp from west to east
}

// Two areas in UTM zone 37 N, one of them with a hole; a line and a point.
const char* const utm_collection = R"({"type": "FeatureCollection",
 "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32637"}},
 "features": [
 {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
  [[[285000, 3950000], [315000, 3950000], [315000, 3980000], [285000, 3980000], [285000, 3950000]],
   [[295000, 3960000], [305000, 3960000], [305000, 3970000], [295000, 3970000], [295000, 3960000]]]}},
 {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates":
  [[285000, 3985000], [310000, 3990000]]}},
 {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates":
  [300000, 3945000]}}%s]})";

std::string collection_with(const std::string& more) {
    std::string text = utm_collection;
    return text.replace(text.find("%s"), 2, more);
}

} // namespace

TEST_CASE("A GeoTIFF in another projection is drawn where it belongs") {
    const TemporaryFolder folder;
    expect_drawn(make_raster(folder, {}));
}

TEST_CASE("Rasters of other kinds are drawn as well") {
    const TemporaryFolder folder;
    SUBCASE("16 bits") {
        expect_drawn(make_raster(folder, {.type = GDT_UInt16}));
    }
    SUBCASE("three colours") {
        expect_drawn(make_raster(folder, {.bands = 3}));
    }
    SUBCASE("a palette") {
        expect_drawn(make_raster(folder, {}, [](GDALDataset& made) {
            GDALColorTable table;
            for (int i = 0; i < 256; ++i) {
                const auto value = static_cast<short>(i);
                const GDALColorEntry entry{value, static_cast<short>(255 - i), 60, 255};
                table.SetColorEntry(i, &entry);
            }
            made.GetRasterBand(1)->SetColorTable(&table);
        }));
    }
    SUBCASE("a rotated grid") {
        expect_drawn(make_raster(folder, {.transform = {283'000, 420, 90, 3'972'000, 90, -420}}));
    }
}

TEST_CASE("A GeoPackage may hold a picture") {
    const TemporaryFolder folder;
    const std::string tiff = make_raster(
        folder, {.bands = 3, .epsg = 3857, .transform = {4'042'000, 700, 0, 4'317'000, 0, -700}});
    const std::string file = (folder / "made.gpkg").string();
    {
        const GDALDatasetUniquePtr source(GDALDataset::Open(tiff.c_str(), GDAL_OF_RASTER));
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        const GDALDatasetUniquePtr copy(
            driver->CreateCopy(file.c_str(), source.get(), FALSE, nullptr, nullptr, nullptr));
        REQUIRE(copy);
    }
    std::vector<Diagnostic> skipped;
    io::Basemap basemap = bare_basemap(folder.path());
    const auto extent = basemap.add_layer(file, skipped);
    CHECK_MESSAGE(extent, extent.error().message);
}

TEST_CASE("A GeoJSON in another projection is drawn where it belongs") {
    const TemporaryFolder folder;
    std::vector<Diagnostic> skipped;
    const TemporaryFolder list;
    io::Basemap basemap = bare_basemap(list.path());
    const auto bare = basemap.draw(view_at(36.78, 35.8, 8, 120, 120), theme_named("light"));
    const auto extent =
        basemap.add_layer(folder.with("made.geojson", collection_with("")).string(), skipped);
    REQUIRE_MESSAGE(extent, extent.error().message);
    CHECK(skipped.empty());
    const auto picture = basemap.draw(view_at(36.78, 35.8, 8, 120, 120), theme_named("light"));
    const auto differs_at = [&](double lon, double lat) {
        const io::BasemapView view = view_at(36.78, 35.8, 8, 120, 120);
        const geo::WorldPoint at = geo::to_world({geo::Lon{lon}, geo::Lat{lat}});
        const int x = static_cast<int>((at.x - view.box.min.x) / view.box.width() * 120);
        const int y = static_cast<int>((at.y - view.box.min.y) / view.box.height() * 120);
        return pixel(picture, x, y) != pixel(bare, x, y);
    };
    CHECK(differs_at(36.66, 35.81));       // inside the area
    CHECK_FALSE(differs_at(36.78, 35.81)); // in its hole
    CHECK_FALSE(differs_at(37.2, 35.81));  // outside
    CHECK(differs_at(36.7865, 35.629));    // the point
}

TEST_CASE("Features with broken shapes are left out and told") {
    const TemporaryFolder folder;
    std::vector<Diagnostic> skipped;
    io::Basemap basemap = bare_basemap(folder.path());
    const std::string broken = R"(,
 {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": []}},
 {"type": "Feature", "properties": {}, "geometry": null})";
    const auto file = folder.with("made.geojson", collection_with(broken));
    REQUIRE(basemap.add_layer(file.string(), skipped));
    REQUIRE(skipped.size() == 1);
    expect_sentence(skipped.front().message, "made.geojson", "2 of 5 features are left out");
}

TEST_CASE("An added layer that cannot be used gets one sentence") {
    const TemporaryFolder folder;
    expect_sentence(complaint("nowhere.tif"), "nowhere.tif", "there is no such file");
    expect_sentence(complaint(folder.with("odd.tif", "no picture").string()), "odd.tif",
                    "cannot be read");
    expect_sentence(complaint(folder.with("odd.geojson", "{").string()), "odd.geojson",
                    "cannot be read");
    expect_sentence(
        complaint(folder.with("empty.geojson", R"({"type": "FeatureCollection", "features": []})")
                      .string()),
        "empty.geojson", "no features");
    expect_sentence(complaint(make_raster(folder, {.epsg = 0})), "made.tif",
                    "coordinate reference system");
    expect_sentence(complaint(make_raster(folder, {.transform = {}})), "made.tif", "geotransform");
    expect_sentence(complaint(make_raster(folder, {.transform = {9e9, 500, 0, 9e9, 0, -500}})),
                    "made.tif", "nowhere on Earth");
}

TEST_CASE("A raster cut short in the middle is told to be damaged") {
    const TemporaryFolder folder;
    const std::string file = make_raster(folder, {.side = 600});
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 3);
    expect_sentence(complaint(file), "made.tif", "damaged");
}

TEST_CASE("A huge raster without overviews is refused before it is read") {
    const TemporaryFolder folder;
    GDALAllRegister();
    const std::string file = (folder / "huge.tif").string();
    const CPLStringList sparse(CSLSetNameValue(nullptr, "SPARSE_OK", "TRUE"));
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    {
        const GDALDatasetUniquePtr made(driver->Create(file.c_str(), 40'000, 40'000, 1, GDT_Byte,
                                                       const_cast<char**>(sparse.List())));
        OGRSpatialReference reference;
        reference.importFromEPSG(32637);
        made->SetSpatialRef(&reference);
        std::array<double, 6> transform{280'000, 5, 0, 3'980'000, 0, -5};
        made->SetGeoTransform(transform.data());
    }
    expect_sentence(complaint(file), "huge.tif", "gdaladdo");
}

TEST_CASE("A shapefile without its .prj says so") {
    const TemporaryFolder folder;
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
    const std::string file = (folder / "bare.shp").string();
    {
        const GDALDatasetUniquePtr made(
            driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRLayer* layer = made->CreateLayer("bare", nullptr, wkbPoint, nullptr);
        OGRFeature feature(layer->GetLayerDefn());
        OGRPoint point(300'000, 3'900'000);
        feature.SetGeometry(&point);
        REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
    }
    expect_sentence(complaint(file), "bare.shp", "coordinate reference system");
}

TEST_CASE("A listed layer that is missing leaves a map without it") {
    const TemporaryFolder folder;
    const auto list =
        folder.with("basemap.yaml", "layers:\n  - {id: roads, source: roads.gpkg, style: roads}\n");
    std::vector<Diagnostic> left_out;
    auto basemap = io::Basemap::open(list, left_out);
    REQUIRE(basemap);
    REQUIRE(left_out.size() == 1);
    expect_sentence(left_out.front().message, "roads.gpkg", "layer \"roads\" is left out");
    const auto picture = basemap->draw(view_at(37, 35, 6, 16, 16), theme_named("light"));
    CHECK(pixel(picture, 8, 8) == theme_named("light").ink.water);
}
