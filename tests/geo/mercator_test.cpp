#include "geo/mercator.hpp"

#include <doctest/doctest.h>

using namespace dateline::geo;

TEST_CASE("the corners of the Web Mercator square") {
    const WorldPoint north_west = to_world({Lon{-180}, Lat{mercator_limit_degrees}});
    CHECK(north_west.x == doctest::Approx(0));
    CHECK(north_west.y == doctest::Approx(0).epsilon(1e-9));
    const WorldPoint null_island = to_world({Lon{0}, Lat{0}});
    CHECK(null_island.x == doctest::Approx(0.5));
    CHECK(null_island.y == doctest::Approx(0.5));
}

TEST_CASE("EPSG:3857 metres of a known point") {
    // gdaltransform -s_srs EPSG:4326 -t_srs EPSG:3857 says 4039929.04 3963221.95
    constexpr double half_world_m = 20037508.342789244;
    const WorldPoint damascus = to_world({Lon{36.2913}, Lat{33.5102}});
    CHECK((damascus.x * 2 - 1) * half_world_m == doctest::Approx(4039929.04).epsilon(1e-7));
    CHECK((1 - damascus.y * 2) * half_world_m == doctest::Approx(3963221.95).epsilon(1e-7));
}

TEST_CASE("projecting there and back keeps the point") {
    for (double lat = -85; lat <= 85; lat += 4.25) {
        for (double lon = -179.5; lon < 180; lon += 13.7) {
            const LonLat back = to_lon_lat(to_world({Lon{lon}, Lat{lat}}));
            CHECK(back.lon.degrees == doctest::Approx(lon).epsilon(1e-9));
            CHECK(back.lat.degrees == doctest::Approx(lat).epsilon(1e-9));
        }
    }
}

TEST_CASE("latitudes beyond the limit are clamped, the poles do not run off") {
    CHECK(to_world({Lon{0}, Lat{90}}).y == to_world({Lon{0}, Lat{mercator_limit_degrees}}).y);
    CHECK(to_world({Lon{0}, Lat{-90}}).y == doctest::Approx(1));
}

TEST_CASE("a kilometre takes twice as many world units at 60 degrees as at the equator") {
    CHECK(world_units_per_km(Lat{60}) / world_units_per_km(Lat{0}) == doctest::Approx(2));
    CHECK(1 / world_units_per_km(Lat{0}) == doctest::Approx(40075.0167));
}
