#include "colour_vision.hpp"
#include "scene/colour.hpp"
#include "scene/page.hpp"
#include "scene/style.hpp"
#include "support/story.hpp"

#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <set>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::colour_distance;
using dateline::test::ColourVision;
using dateline::test::day;
using dateline::test::simulated;

TEST_CASE("colours as people write them") {
    CHECK(parse_colour("#c9372c") == Colour{0xc9, 0x37, 0x2c});
    CHECK(parse_colour("#C9372C80") == Colour{0xc9, 0x37, 0x2c, 0x80});
    for (const char* bad : {"", "c9372c", "#c9372", "#c9372g", "red", "#c9372c8"}) {
        CHECK_FALSE_MESSAGE(parse_colour(bad).has_value(), bad);
    }
}

TEST_CASE("each category of the product has a shape of its own") {
    const auto loaded =
        event::CategorySet::load(std::string(DATELINE_SOURCE_DIR) + "/data/categories.yaml");
    REQUIRE_MESSAGE(loaded.has_value(), loaded.error().message);
    std::set<Shape> shapes;
    for (const event::Category& category : loaded->categories) {
        CHECK_MESSAGE(shapes.insert(style_of(category).shape).second, category.id);
    }
}

TEST_CASE("contrast is that of WCAG 2.1") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({119, 119, 119}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("red and green of one lightness meet for a deuteranope, red and blue do not") {
    const Colour red{200, 80, 60};
    const Colour green{110, 130, 50};
    const auto seen = [](Colour a, Colour b) {
        return colour_distance(simulated(a, ColourVision::deuteranopia),
                               simulated(b, ColourVision::deuteranopia));
    };
    CHECK(seen(red, green) < 0.55 * colour_distance(red, green));
    CHECK(seen(red, {40, 80, 200}) > 20);
}

TEST_CASE("categories of the product: told apart by colour or by shape, by every eye") {
    const auto loaded =
        event::CategorySet::load(std::string(DATELINE_SOURCE_DIR) + "/data/categories.yaml");
    REQUIRE_MESSAGE(loaded.has_value(), loaded.error().message);
    constexpr std::array visions{ColourVision::normal, ColourVision::protanopia,
                                 ColourVision::deuteranopia, ColourVision::tritanopia};
    const auto& all = loaded->categories;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const CategoryStyle one = style_of(all[i]);
        CHECK_MESSAGE(parse_colour(all[i].colour).has_value(), one.id);
        for (std::size_t j = 0; j < i; ++j) {
            const CategoryStyle other = style_of(all[j]);
            for (const ColourVision vision : visions) {
                const double apart =
                    colour_distance(simulated(one.colour, vision), simulated(other.colour, vision));
                // Where shapes differ too, twice what is just noticeable is enough.
                const double enough = one.shape == other.shape ? 12 : 4;
                CHECK_MESSAGE(apart > enough, one.id, " and ", other.id, " for vision ",
                              static_cast<int>(vision));
            }
        }
    }
}

TEST_CASE("the legend names what is seen, with counts, in the order of the categories") {
    test::StoryBuilder story;
    story.add("Homs", 36.7, 34.7, day(2015, 9, 30), "talks");
    story.add("Homs", 36.7, 34.7, day(2015, 9, 30), "airstrike");
    story.add("Homs", 36.7, 34.7, day(2015, 9, 30), "talks");
    story.add("Homs", 36.7, 34.7, day(2014, 9, 30), "civilian");
    const Scene scene = story.scene();
    const TimeWindow window{start_of(day(2015, 9, 1)), end_of(day(2015, 9, 30)), 30};
    const auto entries = legend(scene, window, nullptr);
    REQUIRE(entries.size() == 2);
    CHECK(scene.categories[entries[0].category].id == "airstrike");
    CHECK(entries[1].count == 2);
}

TEST_CASE("a stretch from day to day is as exact as a day, whole months are not") {
    test::StoryBuilder story;
    story.add("Homs", 36.7, 34.7, day(2017, 1, 5), day(2017, 1, 7), "talks");
    story.add("Hama", 36.7, 35.1, day(2017, 2, 1), day(2017, 3, 31), "talks");
    story.add("Idlib", 36.6, 35.9, day(2017, 4, 5), day(2017, 4, 7), "talks").approximate_date =
        true;
    const Scene scene = story.scene();
    CHECK((scene.flags[0] & approximate_date) == 0);
    CHECK((scene.flags[1] & approximate_date) != 0);
    CHECK((scene.flags[2] & approximate_date) != 0);
}

TEST_CASE("every category's colour stands out from the land of the dark theme") {
    const auto loaded =
        event::CategorySet::load(std::string(DATELINE_SOURCE_DIR) + "/data/categories.yaml");
    REQUIRE_MESSAGE(loaded.has_value(), loaded.error().message);
    constexpr Colour lowland{0x34, 0x36, 0x35}; // its tint at 500 m
    for (const event::Category& category : loaded->categories)
        CHECK_MESSAGE(contrast(style_of(category).colour, lowland) >= 3, category.id);
}

TEST_CASE("the scale bar is a round distance at the latitude of the view") {
    for (const double lat : {0.0, 35.0, 70.0}) {
        for (double zoom = 2; zoom < 16; zoom += 0.6) {
            Camera camera;
            camera.centre = geo::to_world({geo::Lon{38}, geo::Lat{lat}});
            camera.zoom = zoom;
            const ScaleBar bar = scale_bar(camera, 130);
            CHECK(bar.pixels <= 130.001);
            CHECK(bar.pixels > 130 / 2.6);
            const double ground =
                bar.pixels / camera.world_pixels() / geo::world_units_per_km(geo::Lat{lat});
            CHECK(ground == doctest::Approx(bar.kilometres));
        }
    }
}

TEST_CASE("a far outlier does not decide where the view starts") {
    test::StoryBuilder story;
    for (int i = 0; i < 40; ++i) {
        story.add("Syria", 36 + 0.1 * i, 33 + 0.08 * i, day(2015, 9, 30));
    }
    story.add("Washington", -77.0, 38.9, day(2015, 9, 30), "talks");
    const WorldBox box = story.scene().extent();
    CHECK(geo::to_lon_lat(box.min).lon.degrees > 30);
    CHECK(geo::to_lon_lat(box.max).lon.degrees < 45);
}

TEST_CASE("filters: words, section, confidence, box; counts follow") {
    test::StoryBuilder story;
    story.add("Homs", 36.7, 34.7, day(2015, 9, 30)).sentence = "Jets struck Talbiseh.";
    auto& second = story.add("Raqqa", 39.0, 35.9, day(2015, 10, 3), "talks");
    second.section = "Operations › October 2015";
    second.confidence = 0.3F;
    const Scene scene = story.scene();
    const auto count = [&](const Filter& filter) {
        return apply(scene, story.events(), filter).count;
    };
    Filter words;
    words.words = "talbiseh JETS";
    CHECK(count(words) == 1);
    words.words = "talbiseh tanks";
    CHECK(count(words) == 0);
    Filter section;
    section.section = "Operations";
    CHECK(count(section) == 1);
    section.section = "Operations › Oct"; // no section's whole title
    CHECK(count(section) == 0);
    Filter sure;
    sure.least_confidence = 0.5;
    CHECK(count(sure) == 1);
    Filter box;
    box.box = WorldBox{geo::to_world({geo::Lon{38}, geo::Lat{37}}),
                       geo::to_world({geo::Lon{40}, geo::Lat{35}})};
    CHECK(count(box) == 1);
    CHECK(count({}) == 2);
}
