#include "basemap_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <future>

using namespace dateline;
using namespace dateline::test;

namespace {

const std::vector<std::string> themes{"light", "dark", "print", "high-contrast"};

bool bluer_than_red(scene::Colour colour) {
    return colour.b > colour.r + 8;
}

/// The largest difference between pixels on both sides of the border of two pictures that lie side
/// by side, less the largest between neighbours just inside them: about nothing without a seam.
int seam(const io::BasemapImage& left, const io::BasemapImage& right) {
    const auto off = [](scene::Colour a, scene::Colour b) {
        return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
    };
    int worst = 0;
    for (int y = 0; y < left.height; ++y) {
        const int across = off(pixel(left, left.width - 1, y), pixel(right, 0, y));
        int inside = 0;
        for (int row = std::max(y - 1, 0); row <= std::min(y + 1, left.height - 1); ++row) {
            for (int step = 1; step < 4; ++step) {
                inside = std::max({inside,
                                   off(pixel(left, left.width - step, row),
                                       pixel(left, left.width - step - 1, row)),
                                   off(pixel(right, step - 1, row), pixel(right, step, row))});
            }
        }
        worst = std::max(worst, across - inside);
    }
    return worst;
}

} // namespace

TEST_CASE("The map looks as it did in every theme, from the world down to a town") {
    io::Basemap basemap = bundled_basemap();
    for (const std::string& name : themes) {
        const scene::Theme theme = theme_named(name);
        expect_like_golden(basemap.draw(view_at(15, 30, 1, 256, 200), theme), "world-" + name);
        expect_like_golden(basemap.draw(view_at(36.5, 35, 6, 256, 200), theme), "levant-" + name);
        expect_like_golden(basemap.draw(view_at(35.8, 35.5, 10, 256, 200), theme),
                           "latakia-" + name);
    }
}

TEST_CASE("Land is land and sea is sea, islands and lakes too") {
    io::Basemap basemap = bundled_basemap();
    const scene::Theme theme = theme_named("light");
    const auto is_water = [&](double lon, double lat, double zoom) {
        return bluer_than_red(pixel(basemap.draw(view_at(lon, lat, zoom, 8, 8), theme), 4, 4));
    };
    CHECK(is_water(30, 33, 3));
    CHECK(is_water(30, 33, 8));
    CHECK(is_water(51, 41, 5));     // Caspian Sea
    CHECK(is_water(38.1, 36.0, 9)); // Lake Assad
    CHECK_FALSE(is_water(38, 35, 3));
    CHECK_FALSE(is_water(33.2, 35, 8));   // Cyprus
    CHECK_FALSE(is_water(14.2, 37.5, 7)); // Sicily
    CHECK_FALSE(is_water(0, -84, 5));     // Antarctica, near the Mercator limit
}

TEST_CASE("Level ice shows no streaks of steps in its heights") {
    io::Basemap basemap = bundled_basemap();
    const scene::Theme theme = theme_named("light");
    for (const auto& [lon, lat] : {std::pair{-38.0, 73.0}, {130.0, -76.0}}) {
        const auto ice = basemap.draw(view_at(lon, lat, 5, 256, 256), theme);
        int edges = 0; // where neighbours differ by more than a slow change of tint
        for (int y = 0; y < ice.height; ++y) {
            for (int x = 1; x < ice.width; ++x)
                edges += std::abs(pixel(ice, x, y).g - pixel(ice, x - 1, y).g) > 1 ? 1 : 0;
        }
        CHECK_MESSAGE(edges < ice.width * ice.height / 100, "at " << lon << ", " << lat);
    }
}

TEST_CASE("Neighbouring tiles join without a seam") {
    io::Basemap basemap = bundled_basemap();
    const scene::Theme theme = theme_named("light");
    for (const scene::TileId tile :
         {scene::TileId{3, 4, 3}, {5, 18, 12}, {7, 76, 50}, {9, 306, 202}}) {
        const auto left = basemap.draw_tile(tile, 256, 1, theme);
        const auto right = basemap.draw_tile({tile.zoom, tile.x + 1, tile.y}, 256, 1, theme);
        CHECK_MESSAGE(seam(left, right) < 40, "zoom " << tile.zoom);
    }
}

TEST_CASE("A tile is a cut-out of a larger picture") {
    io::Basemap basemap = bundled_basemap();
    const scene::Theme theme = theme_named("print");
    const auto whole = basemap.draw_tile({6, 38, 25}, 512, 2, theme);
    const auto part = basemap.draw_tile({7, 76, 50}, 256, 2, theme);
    double sum = 0;
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            sum += std::abs(pixel(whole, x, y).r - pixel(part, x, y).r);
    }
    CHECK(sum / (256 * 256) < 1.5);
}

TEST_CASE("The world goes on across the antimeridian") {
    io::Basemap basemap = bundled_basemap();
    const scene::Theme theme = theme_named("light");
    SUBCASE("a view across it shows what lies on both sides") {
        const auto across = basemap.draw(view_at(180, 67.2, 5, 200, 120), theme);
        CHECK_FALSE(bluer_than_red(pixel(across, 60, 60)));  // Chukotka, east longitude
        CHECK_FALSE(bluer_than_red(pixel(across, 120, 60))); // Chukotka, west longitude
    }
    SUBCASE("its meridian is no coast") {
        const auto across = basemap.draw(view_at(180, 67.5, 6, 60, 20), theme);
        for (int x = 20; x < 40; ++x)
            CHECK(std::abs(pixel(across, x, 10).r - pixel(across, x + 1, 10).r) < 14);
    }
    SUBCASE("a view a whole world away is the same picture") {
        io::BasemapView view = view_at(178, -17, 6, 160, 120);
        const auto here = basemap.draw(view, theme);
        view.box.min.x -= 1;
        view.box.max.x -= 1;
        CHECK(changed(here, basemap.draw(view, theme)) < 0.02);
    }
    SUBCASE("the last tile joins the first") {
        const auto last = basemap.draw_tile({3, 7, 2}, 256, 1, theme);
        const auto first = basemap.draw_tile({3, 0, 2}, 256, 1, theme);
        CHECK(seam(last, first) < 40);
    }
}

TEST_CASE("The same view is the same picture, whatever was drawn before") {
    const scene::Theme theme = theme_named("light");
    io::Basemap first = bundled_basemap();
    const auto once = first.draw(view_at(37, 35, 7, 200, 150), theme);
    io::Basemap second = bundled_basemap();
    static_cast<void>(second.draw(view_at(2, 48, 5, 200, 150), theme_named("dark")));
    static_cast<void>(second.draw(view_at(37, 35, 4, 100, 150), theme));
    CHECK(second.draw(view_at(37, 35, 7, 200, 150), theme).rgba == once.rgba);
}

TEST_CASE("Threads that draw at a time get the pictures that one gets") {
    const io::Basemap basemap = bundled_basemap();
    const scene::Theme theme = theme_named("light");
    const std::vector<scene::TileId> tiles{{4, 9, 6}, {5, 18, 12}, {7, 76, 50}, {2, 2, 1}};
    const auto drawn = [&](scene::TileId tile) {
        return basemap.draw_tile(tile, 128, 1, theme).rgba;
    };
    std::vector<std::future<std::vector<std::uint8_t>>> coming;
    for (const scene::TileId tile : tiles)
        coming.push_back(std::async(std::launch::async, drawn, tile));
    for (std::size_t i = 0; i < tiles.size(); ++i)
        CHECK(coming[i].get() == drawn(tiles[i]));
}

TEST_CASE("Who made the data is said") {
    const io::Basemap basemap = bundled_basemap();
    CHECK(basemap.attribution(7).find("Natural Earth") != std::string::npos);
    CHECK(basemap.attribution(7).find("SRTM") != std::string::npos);
}
