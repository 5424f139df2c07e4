#include "table_text.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace dateline;
using test::read_text;

namespace {

void expect_refused(const std::string& name, const std::string& bytes, const std::string& words) {
    const auto set = read_text(name, bytes);
    REQUIRE_FALSE(set.has_value());
    CHECK_MESSAGE(set.error().message.find(name) != std::string::npos, set.error().message);
    CHECK_MESSAGE(set.error().message.find(words) != std::string::npos, set.error().message);
}

} // namespace

TEST_CASE("values that cannot be are told once a row, with what was done about them") {
    const auto set = read_text("odd.csv", "begin,end,lon,lat,confidence,radius_km\n"
                                          "2015-05-03,2015-05-01,36,35,,\n"
                                          "2015-05-03,,36,35,7,\n"
                                          "2015-05-03,,36,35,0.5,-5\n"
                                          "2015-05-03,later,36,35,high,\n"
                                          "2015-05-03,2015-05-04,36,35,1,3\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    CHECK(set->events.size() == 5);
    std::vector<std::string> told;
    for (const Diagnostic& diagnostic : set->diagnostics)
        told.push_back(diagnostic.message);
    CHECK(told == std::vector<std::string>{
                      "row 1: its end 2015-05-01 comes before its begin; it ends with 2015-05-03",
                      "row 2: confidence 7 is no number from 0 to 1; it is taken for 1",
                      "row 3: radius_km -5 is no number from 0 to 20038; it is taken for 0",
                      "row 4: its end \"later\" is no ISO 8601 date; it ends with 2015-05-03",
                      "row 4: confidence high is no number from 0 to 1; it is left out"});
    CHECK(set->events[0].when.end == set->events[0].when.begin);
    CHECK_FALSE(set->events[3].rated);
}

TEST_CASE("a point of no number, or of an endless one, is no place on Earth") {
    expect_refused("half.csv", "begin,WKT\n2019-01-05,POINT (nan 5)\n", "it has no point");
    expect_refused("far.csv", "begin,WKT\n2019-01-05,POINT (1e400 5)\n", "is no place on Earth");
}

TEST_CASE("a row with two values that cannot be counts as one row") {
    std::string rows = "begin,end,lon,lat,confidence\n";
    for (int i = 0; i < 21; ++i)
        rows += "2015-05-03,later,36,35,high\n";
    const auto set = read_text("odd.csv", rows);
    REQUIRE(set.has_value());
    REQUIRE(set->diagnostics.size() == 41);
    CHECK(set->diagnostics.back().message == "21 rows have such values");
}

TEST_CASE("rows without a day or a place on Earth are told, the others are read") {
    const auto set = read_text("rows.csv", "begin,lon,lat\n2015-13-30,36.7,34.7\n"
                                           "2015-09-30,236.7,34.7\n2015-09-30,,\n2015-09-30,1,2\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    CHECK(set->events.size() == 1);
    REQUIRE(set->diagnostics.size() == 3);
    CHECK(set->diagnostics[0].message.find("row 1") != std::string::npos);
    CHECK(set->diagnostics[0].message.find("2015-13-30") != std::string::npos);
    CHECK(set->diagnostics[1].message.find("row 2") != std::string::npos);
}

TEST_CASE("a row that is nowhere says why") {
    expect_refused("a.csv", "begin,lon,lat\n2019-01-05,,\n", "it has no point, and no lon and lat");
    expect_refused("b.csv", "begin,lon,lat\n2019-01-05,400,2\n", "lon \"400\" and lat \"2\"");
    expect_refused("c.geojson",
                   R"({"type": "FeatureCollection", "features": [{"type": "Feature",
                       "properties": {"begin": "2019-01-05"}, "geometry": {"type": "Polygon",
                       "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]})",
                   "its shape is a POLYGON, not a POINT");
}

TEST_CASE("words of a table that are not UTF-8 are told, and read as question marks") {
    const auto set = read_text("rows.csv", "begin,lon,lat,sentence\n"
                                           "2015-09-30,1,2,Die Br\xFC\x63ke fiel\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    REQUIRE(set->events.size() == 1);
    CHECK(set->events[0].sentence == "Die Br?cke fiel");
    REQUIRE(set->diagnostics.size() == 1);
    CHECK(set->diagnostics[0].message.find("row 1: its sentence is not UTF-8") !=
          std::string::npos);
}

TEST_CASE("a table that is none of events, damaged or missing is refused in a sentence") {
    expect_refused("no-date.csv", "lon,lat\n1,2\n", "\"begin\"");
    expect_refused("no-spot.csv", "begin,place\n2015-09-30,Homs\n", "\"lon\"");
    expect_refused("broken.geojson", "{\"type\": \"FeatureColl", "cannot be read");
    expect_refused("text.gpkg", "no database at all", "cannot be read");
    expect_refused("empty.csv", "", "cannot be read as a table of events; is it whole");
    expect_refused("headed.csv", "begin,lon,lat\n", "no event in this table; it has no rows");
    expect_refused("none.geojson", "{\"type\": \"FeatureCollection\", \"features\": []}",
                   "no event in this table; it has no rows");
    expect_refused("rows.csv", "begin,lon,lat\nsoon,1,2\n", "row 1 is left out: \"soon\"");
    const auto missing = io::read_events("/nowhere/at-all.csv");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().message == "/nowhere/at-all.csv: there is no such file; check the name "
                                     "and the folder");
}

TEST_CASE("rows that are left out are listed with reason and line") {
    const auto set = read_text("some.csv", "begin,lon,lat,place\n2015-09-30,36.7,34.7,Homs\n"
                                           "someday,36.7,34.7,Hama\n2015-10-01,,,Idlib\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    using Cause = event::Unmapped::Cause;
    REQUIRE(set->unmapped.size() == 2);
    CHECK(set->unmapped[0].text == "Hama");
    CHECK(set->unmapped[0].cause == Cause::no_date);
    CHECK(set->unmapped[0].line == 3);
    CHECK(set->unmapped[0].reason.find("\"someday\"") != std::string::npos);
    CHECK(set->unmapped[1].text == "Idlib");
    CHECK(set->unmapped[1].cause == Cause::no_place);
    CHECK(set->unmapped[1].line == 4);
}
