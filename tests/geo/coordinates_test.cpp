#include "geo/coordinates.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace dateline::geo;

namespace {

void expect(const std::string& typed, double lon, double lat) {
    CAPTURE(typed);
    const auto point = parse_coordinates(typed);
    REQUIRE(point);
    CHECK(point->lon.degrees == doctest::Approx(lon));
    CHECK(point->lat.degrees == doctest::Approx(lat));
}

} // namespace

TEST_CASE("coordinates are read as people write them") {
    expect("35.93, 36.63", 36.63, 35.93);
    expect("35.93 36.63", 36.63, 35.93);
    expect("-33.86;151.21", 151.21, -33.86);
    expect("35.93 N, 36.63 E", 36.63, 35.93);
    expect("36.63E 35.93N", 36.63, 35.93);
    expect("35.93° N 36.63° W", -36.63, 35.93);
    expect("35°55′48″N 36°38′E", 36 + 38.0 / 60, 35.93);
    expect("35° 55' 48\" S, 36° 38' W", -36 - 38.0 / 60, -35.93);
    expect("lon 36.63 lat 35.93", 36.63, 35.93);
    expect("lat: -5 lon: 10", 10, -5);
    expect("0,0", 0, 0);
}

TEST_CASE("a hemisphere before its number is not taken for that of the number before") {
    expect("N35.93 E36.63", 36.63, 35.93);
    expect("S33.86, E151.21", 151.21, -33.86);
    expect("W 70.5 S 33.4", -70.5, -33.4);
    expect("N 35° 55′ 48″ W 36° 38′", -36 - 38.0 / 60, 35.93);
    expect("N35.93 36.63E", 36.63, 35.93);
    expect("Lat 35.93 N, Lon 36.63 W", -36.63, 35.93);
}

TEST_CASE("a hemisphere that may not stand where it does is not passed over") {
    for (const char* typed :
         {"-33.86 S, 151.21 E", "-3.86 S 51.21", "N 35 N 36", "N35 N, 36 E", "N35 E", "lat N 35 36",
          "N S 35 36", "S -33 E 151", "lat 35 E, 36", "35 36 lat"}) {
        CAPTURE(typed);
        CHECK_FALSE(parse_coordinates(typed));
    }
}

TEST_CASE("minutes are not taken for the seconds of the angle before") {
    expect("35°55′ 36°38′", 36 + 38.0 / 60, 35 + 55.0 / 60);
    expect("35° 55' 36° 38'", 36 + 38.0 / 60, 35 + 55.0 / 60);
    expect("35°55′ 36.5°", 36.5, 35 + 55.0 / 60);
    expect("35°36″ N 36°38′12″ E", 36 + 38.0 / 60 + 12.0 / 3600, 35 + 36.0 / 3600);
    expect("35°55'48'' 36°38'12''", 36 + 38.0 / 60 + 12.0 / 3600, 35.93);
}

TEST_CASE("parts of an angle out of order are no point") {
    for (const char* typed : {"35°55″36′ N 36° E", "55′ N 36° E", "35°°, 36°", "35°10′20′, 36°"}) {
        CAPTURE(typed);
        CHECK_FALSE(parse_coordinates(typed));
    }
}

TEST_CASE("what is no pair of degrees is no point") {
    for (const char* typed :
         {"", "Aleppo", "35.93", "91, 0", "0, 181", "35 N 36 N", "1,2,3", "35 E, 36 E", "12 March",
          "nan, 1", "1e5, 2", "N 35", "lat lon", "lat lon 35"}) {
        CAPTURE(typed);
        CHECK_FALSE(parse_coordinates(typed));
    }
}

TEST_CASE("a point's label reads back") {
    CHECK(coordinates_label({Lon{36.63}, Lat{35.93}}) == "35.9300° N, 36.6300° E");
    CHECK(coordinates_label({Lon{-0.5}, Lat{-90}}) == "90.0000° S, 0.5000° W");
    expect(coordinates_label({Lon{-179.99}, Lat{-12.5}}), -179.99, -12.5);
}
