// The map as it is shown: the product's themes, names, categories and basemap under a story, from
// the whole world down to a town.
#include "drawn.hpp"
#include "event/category.hpp"
#include "golden.hpp"
#include "io/basemap.hpp"
#include "io/map_label_source.hpp"
#include "io/theme_file.hpp"
#include "support/story.hpp"

#include <array>
#include <doctest/doctest.h>
#include <filesystem>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;

namespace {

const std::filesystem::path source = DATELINE_SOURCE_DIR;
const std::filesystem::path built = std::filesystem::path(DATELINE_BUILD_DIR) / "data";

io::Basemap& basemap() {
    static std::vector<Diagnostic> left_out;
    static auto opened = io::Basemap::open(built / "basemap.yaml", left_out);
    REQUIRE(opened.has_value());
    return *opened;
}

const std::vector<MapLabel>& names() {
    static const auto read = io::read_map_labels(built / "basemap/labels.tsv");
    REQUIRE(read.has_value());
    return *read;
}

/// A province as a polygon, a sea as a hatched disc, a crowd at one spot, and single events of
/// every category from Athens to Kyiv.
Scene story() {
    test::StoryBuilder story;
    const auto categories = event::CategorySet::load((source / "data/categories.yaml").string());
    REQUIRE(categories.has_value());
    const auto id = [&](std::size_t i) {
        return categories->categories[i % categories->categories.size()].id;
    };
    struct Place {
        const char* name;
        double lon;
        double lat;
    };
    constexpr std::array<Place, 11> places{{{"Athens", 23.73, 37.98},
                                            {"Kyiv", 30.52, 50.45},
                                            {"Jerusalem", 35.21, 31.77},
                                            {"Damascus", 36.29, 33.51},
                                            {"Izmir", 27.14, 38.42},
                                            {"Tbilisi", 44.79, 41.69},
                                            {"Varna", 27.91, 43.21},
                                            {"Mosul", 43.13, 36.34},
                                            {"Alexandria", 29.92, 31.2},
                                            {"Trabzon", 39.72, 41.0},
                                            {"New York", -74.0, 40.71}}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto d = static_cast<unsigned>(2 + 2 * i);
        story.add(places[i].name, places[i].lon, places[i].lat, day(2015, 9, d), id(i));
    }
    for (unsigned d = 1; d <= 14; ++d)
        story.add("Aleppo", 37.16, 36.2, day(2015, 9, 2 * d), id(d % 4));
    auto& near = story.add("Afrin", 36.87, 36.51, day(2015, 9, 25), id(3));
    near.relation = "south of";
    near.relation_kind = tagging::RelationKind::direction;
    near.radius = geo::Kilometres{8};
    auto& province = story.add("Konya", 32.9, 38.0, day(2015, 9, 27), id(6));
    province.place_type = "ADM1";
    province.gazetteer_id = 9;
    auto& sea = story.add("Levantine Sea", 32.0, 34.2, day(2015, 9, 28), id(2));
    sea.place_type = "SEA";
    sea.radius = geo::Kilometres{150};
    Footprints footprints;
    auto& ring = footprints[9].parts.emplace_back();
    for (const auto& [lon, lat] : std::initializer_list<std::pair<double, double>>{
             {31.3, 38.3}, {32.4, 39.2}, {33.6, 38.9}, {34.4, 37.8}, {33.4, 37.0}, {32.3, 36.9}}) {
        ring.push_back(geo::to_world({geo::Lon{lon}, geo::Lat{lat}}));
    }
    return scene::compose(story.events(), *categories, footprints);
}

struct Shot {
    double lon;
    double lat;
    double zoom;
    bool native = false;
    bool fanned = false;
    bool graticule = false;
};

sf::Image picture(const Scene& scene, const Shot& shot, const Theme& theme) {
    Camera camera;
    camera.width = 400;
    camera.height = 250;
    camera.centre = geo::to_world({geo::Lon{shot.lon}, geo::Lat{shot.lat}});
    camera.zoom = shot.zoom;
    camera = clamped(camera);
    ViewState view;
    view.labels = names();
    view.native_names = shot.native;
    if (shot.graticule) view.graticule = theme.graticule;
    view.ink = theme.ink;
    for (EventIndex i = 0; i < scene.size(); ++i) {
        if (shot.fanned && scene.label[i] == "Aleppo")
            view.fanned_spot = static_cast<int>(scene.spot[i]);
        if (scene.label[i] == "Damascus") view.selected = i;
    }
    const TimeWindow window{start_of(day(2015, 9, 6)), end_of(day(2015, 9, 30)), 30};
    FrameMemory memory;
    const Frame frame = frame_at(scene, camera, window, view, test::typesetter(), memory);
    const io::BasemapImage ground =
        basemap().draw({camera.visible(), 400, 250, camera.scale}, theme);
    REQUIRE(test::renderer().put_backdrop(camera.visible(), 400, 250, ground.rgba));
    return test::drawn(frame);
}

void expect_theme(const std::string& name, bool native) {
    const auto theme = io::read_theme(source / ("data/themes/" + name + ".yaml"));
    REQUIRE(theme.has_value());
    const Scene scene = story();
    const auto expect = [&](const std::string& where, Shot shot) {
        shot.native = native;
        test::expect_like_golden(picture(scene, shot, *theme), where + "-" + name, test::of_maps);
    };
    expect("map-world", {20, 25, 0.9});
    expect("map-region", {33, 37.5, 4.3});
    expect("map-town", {37.1, 36.25, 8.6, false, true});
    test::renderer().forget_tiles();
}

} // namespace

TEST_CASE("golden: the map in light, names in English") {
    expect_theme("light", false);
}

TEST_CASE("golden: the map in dark, names in Arabic, Hebrew, Greek, Cyrillic and more") {
    expect_theme("dark", true);
}

TEST_CASE("golden: the map for print, names in the places' own script") {
    expect_theme("print", true);
}

TEST_CASE("golden: towns in Hebrew and Arabic") {
    const auto theme = io::read_theme(source / "data/themes/light.yaml");
    REQUIRE(theme.has_value());
    test::expect_like_golden(picture(story(), {35.2, 31.9, 7.4, true}, *theme), "map-hebrew",
                             test::of_maps);
    test::renderer().forget_tiles();
}

TEST_CASE("golden: rivers named along their courses, meridians and parallels") {
    const auto theme = io::read_theme(source / "data/themes/light.yaml");
    REQUIRE(theme.has_value());
    test::expect_like_golden(picture(story(), {7.5, 48.3, 6.3, false, false, true}, *theme),
                             "map-rivers", test::of_maps);
    test::renderer().forget_tiles();
}

TEST_CASE("golden: the map in high contrast, names in English") {
    expect_theme("high-contrast", false);
}
