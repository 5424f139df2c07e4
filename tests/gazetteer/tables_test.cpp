#include "world.hpp"

#include <algorithm>
#include <vector>

using namespace dateline::gazetteer;
using namespace dateline::gazetteer::test;

TEST_CASE("countries are found by code") {
    const auto syria = world().country("SY");
    REQUIRE(syria);
    CHECK(world().place(*syria).name == "Syria");
    CHECK(world().place(*syria).native == "سوريا");
    CHECK_FALSE(world().country("QQ"));
    CHECK_FALSE(world().country("syria"));
}

TEST_CASE("a town knows its division, the division its outline") {
    const auto found = world().find("Jisr ash Shughūr", 1);
    REQUIRE_FALSE(found.empty());
    const auto division = world().admin1(found.front().place);
    REQUIRE(division);
    const Place idlib = world().place(*division);
    CHECK(idlib.name == "Idlib");
    CHECK(idlib.feature_code == "ADM1");
    const Footprint outline = world().footprint(*division);
    CHECK(outline.closed);
    REQUIRE_FALSE(outline.parts.empty());
    CHECK(outline.parts.front().size() > 10);
    CHECK_FALSE(world().admin1(*division));
}

TEST_CASE("roads and rivers are lines") {
    for (const char* name : {"M4 highway", "M5", "Euphrates River", "Orontes"}) {
        CAPTURE(name);
        const auto found = world().find(name, 1);
        REQUIRE_FALSE(found.empty());
        const Footprint line = world().footprint(found.front().place);
        CHECK_FALSE(line.closed);
        CHECK_FALSE(line.parts.empty());
    }
}

TEST_CASE("the greatest places of a map's window, most people first") {
    const Bounds levant{{dateline::geo::Lon(34), dateline::geo::Lat(31)},
                        {dateline::geo::Lon(42), dateline::geo::Lat(38)}};
    const auto cities = world().populated(levant, 1000000, 50);
    REQUIRE(cities.size() >= 5);
    CHECK(std::is_sorted(cities.begin(), cities.end(), [](PlaceId a, PlaceId b) {
        return world().place(a).population > world().place(b).population;
    }));
    for (const PlaceId city : cities)
        CHECK(levant.contains(world().place(city).point));
    CHECK(world().populated(levant, 0, 7).size() == 7);
}

TEST_CASE("a window across the antimeridian holds Fiji") {
    const Bounds pacific{{dateline::geo::Lon(175), dateline::geo::Lat(-20)},
                         {dateline::geo::Lon(-175), dateline::geo::Lat(-15)}};
    const auto cities = world().populated(pacific, 50000, 5);
    REQUIRE_FALSE(cities.empty());
    CHECK(world().place(cities.front()).country == "FJ");
}

TEST_CASE("a window holds all towns in it, on the edges of the world and of cells, too") {
    const std::vector<Bounds> windows{
        {{dateline::geo::Lon(35), dateline::geo::Lat(30)},
         {dateline::geo::Lon(40), dateline::geo::Lat(35)}},
        {{dateline::geo::Lon(172.5), dateline::geo::Lat(-90)},
         {dateline::geo::Lon(-178.1), dateline::geo::Lat(90)}},
        {{dateline::geo::Lon(-200), dateline::geo::Lat(55.1)},
         {dateline::geo::Lon(-179), dateline::geo::Lat(89)}},
        {{dateline::geo::Lon(-0.2), dateline::geo::Lat(-0.3)},
         {dateline::geo::Lon(20.1), dateline::geo::Lat(5.4)}},
    };
    for (const Bounds& window : windows) {
        std::size_t inside = 0;
        for (std::uint32_t i = 0; i < world().size(); ++i) {
            const Place place = world().place(PlaceId{i});
            const bool town = place.feature_class == FeatureClass::populated;
            inside += town && window.contains(place.point) ? 1 : 0;
        }
        CHECK(inside > 0);
        CHECK(world().populated(window, 0, world().size()).size() == inside);
    }
}

TEST_CASE("every place is sound") {
    for (std::uint32_t i = 0; i < world().size(); ++i) {
        const Place place = world().place(PlaceId{i});
        REQUIRE_FALSE(place.name.empty());
        REQUIRE_FALSE(place.source.empty());
        REQUIRE(std::abs(place.point.lat.degrees) <= 90);
        REQUIRE(std::abs(place.point.lon.degrees) <= 180);
        REQUIRE(place.country.size() != 1);
    }
}

TEST_CASE("the Garonne bears its own name, though its source calls it the Drava") {
    const auto garonne = world().find("Garonne River");
    REQUIRE_FALSE(garonne.empty());
    const auto& at = world().place(garonne.front().place).point;
    CHECK(at.lon.degrees == doctest::Approx(1.17).epsilon(0.05));
    CHECK(at.lat.degrees == doctest::Approx(43.96).epsilon(0.01));
}

TEST_CASE("an apostrophe that stands for an accent is no part of a name, but finds it") {
    const auto found = world().find("Sparta'");
    const bool sicily = std::ranges::any_of(found, [](const auto& candidate) {
        return world().place(candidate.place).name == "Spartà";
    });
    CHECK(sicily);
}
