#include "geo/lon_lat.hpp"

#include <doctest/doctest.h>
#include <initializer_list>

using namespace dateline::geo;

namespace {

constexpr LonLat at(double lon, double lat) {
    return {Lon{lon}, Lat{lat}};
}

const LonLat aleppo = at(37.1613, 36.2012);
const LonLat damascus = at(36.2913, 33.5102);
const LonLat suva = at(178.4415, -18.1416);
const LonLat apia = at(-171.7514, -13.8333);

void expect_km(LonLat from, LonLat to, double km) {
    CHECK(distance(from, to).value == doctest::Approx(km).epsilon(0.005));
    CHECK(distance(to, from).value == doctest::Approx(km).epsilon(0.005));
}

void expect_near(LonLat got, LonLat wanted) {
    CHECK(distance(got, wanted).value < 0.001);
}

} // namespace

TEST_CASE("distances agree with the ellipsoid to half a percent") {
    expect_km(aleppo, damascus, 309.2); // GeographicLib geodesic: 309.2 km
    expect_km(at(0, 0), at(180, 0), 20015.1);
    expect_km(at(0, 90), at(77, 89), 111.2);
    CHECK(distance(aleppo, aleppo).value == 0);
}

TEST_CASE("the short way leads across the antimeridian") {
    expect_km(suva, apia, 1149);
}

TEST_CASE("bearings turn clockwise from north") {
    CHECK(bearing(at(0, 0), at(0, 10)).degrees == doctest::Approx(0));
    CHECK(bearing(at(0, 0), at(10, 0)).degrees == doctest::Approx(90));
    CHECK(bearing(at(0, 10), at(0, 0)).degrees == doctest::Approx(180));
    CHECK(bearing(at(10, 0), at(0, 0)).degrees == doctest::Approx(270));
    CHECK(bearing(suva, suva).degrees == 0);
}

TEST_CASE("going a distance along a bearing and measuring it gives the distance back") {
    for (const double degrees : {0.0, 45.0, 137.0, 270.0, 359.0}) {
        for (const double km : {0.5, 20.0, 800.0}) {
            const LonLat there = destination(suva, Bearing{degrees}, Kilometres{km});
            CHECK(distance(suva, there).value == doctest::Approx(km).epsilon(1e-6));
            CHECK(bearing(suva, there).degrees == doctest::Approx(degrees).epsilon(1e-4));
            CHECK(there.lon.degrees >= -180);
            CHECK(there.lon.degrees < 180);
        }
    }
}

TEST_CASE("the midpoint is as far from both ends") {
    const LonLat middle = midpoint(suva, apia);
    CHECK(distance(suva, middle).value == doctest::Approx(distance(apia, middle).value));
    expect_near(midpoint(at(0, 0), at(90, 0)), at(45, 0));
}

TEST_CASE("longitudes are brought into [-180, 180)") {
    CHECK(normalised(Lon{180}).degrees == -180);
    CHECK(normalised(Lon{-180}).degrees == -180);
    CHECK(normalised(Lon{541}).degrees == doctest::Approx(-179));
    CHECK(normalised(Lon{-190}).degrees == doctest::Approx(170));
    CHECK(normalised(Lon{36.3}).degrees == doctest::Approx(36.3));
}
