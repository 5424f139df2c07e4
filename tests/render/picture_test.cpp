#include "drawn.hpp"
#include "golden.hpp"
#include "scene/page.hpp"
#include "support/story.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;
using dateline::test::drawn;
using dateline::test::expect_like_golden;
using dateline::test::typesetter;

namespace {

/// Every kind of symbol: single markers of all shapes and ages, rings, approximate dates and
/// spots, areas with and without a polygon.
Scene everything() {
    test::StoryBuilder story;
    story.add("Latakia", 35.79, 35.52, day(2015, 9, 30));
    story.add("Tartus", 35.89, 34.89, day(2015, 9, 22), "ground");
    story.add("Homs", 36.72, 34.73, day(2015, 9, 12), "capture");
    story.add("Hama", 36.75, 35.13, day(2015, 9, 5), "talks");
    story.add("Raqqa", 39.01, 35.95, day(2015, 9, 28), "civilian");
    story.add("Damascus", 36.29, 33.51, day(2015, 9, 1), "other");
    story.add("Palmyra", 38.28, 34.56, day(2015, 9, 1), day(2015, 9, 30), "ground");
    for (unsigned d = 1; d <= 14; ++d) {
        story.add("Aleppo", 37.16, 36.2, day(2015, 9, 2 * d), d % 3 == 0 ? "talks" : "airstrike");
    }
    auto& near = story.add("Deir ez-Zor", 40.3, 35.5, day(2015, 9, 25), "capture");
    near.relation = "northeast of";
    near.relation_kind = tagging::RelationKind::direction;
    near.radius = geo::Kilometres{30};
    auto& province = story.add("Hasakah", 40.7, 36.5, day(2015, 9, 27), "civilian");
    province.place_type = "ADM1";
    province.gazetteer_id = 9;
    auto& desert = story.add("Badia", 38.2, 33.6, day(2015, 9, 27), "airstrike");
    desert.place_type = "DSRT";
    desert.radius = geo::Kilometres{45};
    Footprints footprints;
    auto& ring = footprints[9].parts.emplace_back();
    for (const auto& [lon, lat] : std::initializer_list<std::pair<double, double>>{
             {39.6, 36.8}, {42.3, 37.2}, {41.3, 36.5}, {41.2, 35.9}, {40.2, 35.9}}) {
        ring.push_back(geo::to_world({geo::Lon{lon}, geo::Lat{lat}}));
    }
    return story.scene(footprints);
}

std::vector<MapLabel> names() {
    const auto at = [](double lon, double lat) {
        return geo::to_world({geo::Lon{lon}, geo::Lat{lat}});
    };
    return {{at(39.5, 34.9), "Syria", "سوريا", LabelKind::country, 0, 0, 22, {}},
            {at(35.5, 33.89), "Beirut", "بيروت", LabelKind::capital, 0, 0, 22, {}},
            {at(34.9, 35.1), "Mediterranean Sea", "البحر المتوسط", LabelKind::sea, 0, 0, 22, {}},
            {at(38.0, 36.53), "Manbij", "منبج", LabelKind::city, 0, 0, 22, {}},
            {at(37.0, 33.9), "Qutayfah", "القطيفة", LabelKind::town, 0, 0, 22, {}}};
}

struct Shot {
    int width = 640;
    int height = 400;
    ViewState view;
    double zoom_by = 0;
    bool page = false;
};

Frame frame_of(const Scene& scene, const Shot& shot) {
    Camera camera;
    camera.width = shot.width;
    camera.height = shot.height;
    camera.scale = page_scale(shot.width, shot.height);
    const Insets air{40, 30, 60, 30};
    camera =
        fitted(camera, scene.extent(), shot.page ? page_insets(shot.width, shot.height) : air, 9);
    camera = zoomed_at(camera, {camera.width / 2, camera.height / 2}, shot.zoom_by);
    const TimeWindow window{start_of(day(2015, 9, 1)), end_of(day(2015, 9, 30)), 30};
    const PageText words =
        page_text(scene, window, nullptr, "What happened in September", "Natural Earth · GeoNames");
    FrameMemory memory;
    ViewState view = shot.view;
    if (shot.page) {
        view.keep_clear = page_boxes(camera, scene, window, view, words, {}, typesetter());
    }
    Frame frame = frame_at(scene, camera, window, view, typesetter(), memory);
    if (shot.page) add_page(frame, scene, window, view, words, {}, typesetter());
    return frame;
}

/// Of one tile of the world, enlarged.
Camera small_view() {
    Camera camera;
    camera.width = 300;
    camera.height = 200;
    camera.zoom = 6;
    return camera;
}

Ink dark_ink() {
    Ink ink;
    ink.land = {38, 42, 48};
    ink.text = {236, 238, 240};
    ink.text_muted = {170, 176, 184};
    ink.water_text = {130, 170, 205};
    ink.halo = {20, 22, 26, 225};
    ink.marker_outline = {24, 26, 30};
    ink.marker_contour = {235, 238, 242, 150};
    ink.panel = {28, 31, 36, 236};
    ink.panel_line = {255, 255, 255, 40};
    return ink;
}

} // namespace

TEST_CASE("golden: the finished picture") {
    const Scene scene = everything();
    const auto labels = names();
    Shot shot;
    shot.page = true;
    shot.width = 960;
    shot.height = 600;
    shot.view.labels = labels;
    expect_like_golden(drawn(frame_of(scene, shot)), "page");
    shot.view.ink = dark_ink();
    expect_like_golden(drawn(frame_of(scene, shot)), "page-dark");
}

TEST_CASE("golden: map names in their own script") {
    const Scene scene = everything();
    const auto labels = names();
    Shot shot;
    shot.view.labels = labels;
    shot.view.native_names = true;
    expect_like_golden(drawn(frame_of(scene, shot)), "native-names");
}

TEST_CASE("golden: far and near") {
    const Scene scene = everything();
    Shot shot;
    shot.zoom_by = -2.5;
    expect_like_golden(drawn(frame_of(scene, shot)), "far");
    shot.zoom_by = 1.5;
    expect_like_golden(drawn(frame_of(scene, shot)), "near");
}

TEST_CASE("golden: a fanned-out spot, a selected event and a hovered one") {
    const Scene scene = everything();
    Shot shot;
    for (EventIndex i = 0; i < scene.size(); ++i) {
        if (scene.label[i] == "Aleppo") shot.view.fanned_spot = static_cast<int>(scene.spot[i]);
        if (scene.label[i] == "Homs") shot.view.selected = i;
        if (scene.label[i] == "Raqqa") shot.view.hovered = i;
    }
    expect_like_golden(drawn(frame_of(scene, shot)), "fan-out");
}

TEST_CASE("a picture is as wide as its camera says, whatever the scale") {
    const Scene scene = everything();
    for (const auto& [width, height] : {std::pair{640, 480}, {1000, 1600}, {3840, 2160}}) {
        Shot shot;
        shot.page = true;
        shot.width = width;
        shot.height = height;
        const sf::Image image = drawn(frame_of(scene, shot));
        CHECK(image.getSize().x == static_cast<unsigned>(width));
        CHECK(image.getSize().y == static_cast<unsigned>(height));
    }
}

TEST_CASE("a missing tile is filled from its ancestor, and asked for") {
    const Scene scene = test::StoryBuilder().scene();
    render::Renderer& renderer = test::renderer();
    renderer.forget_tiles();
    const std::vector<std::uint8_t> red = [] {
        std::vector<std::uint8_t> pixels;
        for (int i = 0; i < 16 * 16; ++i)
            pixels.insert(pixels.end(), {200, 30, 30, 255});
        return pixels;
    }();
    renderer.put_tile({0, 0, 0}, 16, red);
    const Camera camera = small_view();
    FrameMemory memory;
    const Frame frame = frame_at(scene, camera, {Instant{0}, Instant{1}}, {}, typesetter(), memory);
    const sf::Image image = drawn(frame, renderer);
    CHECK(image.getPixel(150, 100) == sf::Color(200, 30, 30));
    CHECK(image.getPixel(2, 2) == sf::Color(200, 30, 30));
    CHECK(renderer.missing_tiles().size() == frame.tiles.size());
    renderer.forget_tiles();
}

TEST_CASE("where nothing covers the view at all, a coarse tile is asked for first") {
    const Scene scene = test::StoryBuilder().scene();
    render::Renderer& renderer = test::renderer();
    renderer.forget_tiles();
    const Camera camera = small_view();
    FrameMemory memory;
    const Frame frame = frame_at(scene, camera, {Instant{0}, Instant{1}}, {}, typesetter(), memory);
    (void)drawn(frame, renderer);
    const std::vector<TileId> missing = renderer.missing_tiles();
    REQUIRE(missing.size() > frame.tiles.size());
    CHECK(missing.front().zoom == frame.tiles.front().tile.zoom - 3);
    CHECK(missing.back().zoom == frame.tiles.front().tile.zoom);
    const std::vector<std::uint8_t> grey(std::size_t{16} * 16 * 4, 128);
    for (const TileId tile : missing) {
        if (tile.zoom < frame.tiles.front().tile.zoom) renderer.put_tile(tile, 16, grey);
    }
    (void)drawn(frame, renderer);
    CHECK(renderer.missing_tiles().size() == frame.tiles.size());
    renderer.forget_tiles();
}

TEST_CASE(
    "while the view rests the basemap is a copy of itself, until a tile comes or the view moves") {
    const Scene scene = test::StoryBuilder().scene();
    render::Renderer& renderer = test::renderer();
    renderer.forget_tiles();
    const auto tile = [](std::uint8_t red, std::uint8_t green) {
        std::vector<std::uint8_t> pixels;
        for (int i = 0; i < 16 * 16; ++i) // darker towards the bottom: turned over it would show
            pixels.insert(pixels.end(), {red, green, static_cast<std::uint8_t>(250 - i), 255});
        return pixels;
    };
    renderer.put_tile({0, 0, 0}, 16, tile(200, 30));
    Camera camera;
    camera.width = 300;
    camera.height = 200;
    camera.zoom = 1;
    FrameMemory memory;
    const auto picture = [&] {
        return drawn(frame_at(scene, camera, {Instant{0}, Instant{1}}, {}, typesetter(), memory),
                     renderer);
    };
    const auto same = [](const sf::Image& a, const sf::Image& b) {
        return std::equal(a.getPixelsPtr(), a.getPixelsPtr() + 300 * 200 * 4, b.getPixelsPtr());
    };
    const sf::Image first = picture();
    for (int frame = 0; frame < 3; ++frame)
        CHECK(same(picture(), first));
    camera = panned(camera, 0, 40);
    CHECK_FALSE(same(picture(), first));
    camera = panned(camera, 0, -40);
    CHECK(same(picture(), first));
    (void)picture();
    renderer.put_tile({0, 0, 0}, 16, tile(30, 200));
    CHECK(picture().getPixel(150, 100).g == 200);
    renderer.forget_tiles();
}

TEST_CASE("the tile cache stays within its budget however far one roams") {
    render::Renderer& renderer = test::renderer();
    const std::vector<std::uint8_t> pixels(std::size_t{512} * 512 * 4, 128);
    const Scene scene = test::StoryBuilder().scene();
    for (int x = 0; x < 120; ++x) {
        renderer.put_tile({10, x, 300}, 512, pixels);
        if (x % 10 != 0) continue;
        FrameMemory memory;
        Camera camera;
        camera.width = camera.height = 64;
        (void)drawn(frame_at(scene, camera, {Instant{0}, Instant{1}}, {}, typesetter(), memory),
                    renderer);
    }
    constexpr std::size_t bytes = std::size_t{512} * 512 * 4;
    std::size_t held = 0;
    for (int x = 0; x < 120; ++x)
        held += renderer.has_tile({10, x, 300}) ? 1 : 0;
    CHECK(held * bytes <= render::Renderer::tile_budget);
    CHECK((held + 2) * bytes > render::Renderer::tile_budget); // and makes use of it
    CHECK(renderer.has_tile({10, 119, 300}));
    renderer.forget_tiles();
}

TEST_CASE("a shader that does not compile is told in the driver's words, and markers still show") {
    const std::filesystem::path broken =
        std::filesystem::path(DATELINE_BUILD_DIR) / "pictures/broken-shaders";
    std::filesystem::create_directories(broken);
    for (const char* name : {"marker", "cluster", "figure", "area"}) {
        for (const char* kind : {".vert", ".frag"}) {
            std::ofstream(broken / (std::string(name) + kind))
                << "#version 120\nthis is no shader\n";
        }
    }
    (void)test::renderer();
    render::Renderer plain(broken, typesetter());
    REQUIRE(plain.diagnostics().size() == 4);
    CHECK(plain.diagnostics()[0].message.find("error") != std::string::npos);
    test::StoryBuilder story;
    story.add("Homs", 36.72, 34.73, day(2015, 9, 30), "ground");
    const Scene scene = story.scene();
    const Frame frame = frame_of(scene, Shot{});
    const sf::Image image = drawn(frame, plain);
    const geo::ScreenPoint at = frame.camera.to_screen(scene.at[0]);
    const sf::Color centre =
        image.getPixel(static_cast<unsigned>(at.x), static_cast<unsigned>(at.y));
    CHECK(centre.b > centre.r + 60);
}
