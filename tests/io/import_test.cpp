#include "io/import.hpp"

#include "calendar/iso.hpp"
#include "io/export.hpp"
#include "support/temporary_folder.hpp"

#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <fstream>
#include <ogrsf_frmts.h>
#include <tuple>
#include <utility>

using namespace dateline;

namespace {

event::Event battle() {
    event::Event event;
    event.id = "cannae-1";
    event.when = *calendar::parse_iso("-0215-08-02");
    event.edtf = "-0215-08-02";
    event.date_text = "the second of August";
    event.date_from = tagging::DateFrom::context;
    event.place = "Cannae";
    event.place_text = "Cannæ";
    event.point = {geo::Lon{16.152}, geo::Lat{41.306}};
    event.radius = geo::Kilometres{2.5};
    event.relation = "near";
    event.relation_kind = tagging::RelationKind::near;
    event.category = "ground";
    event.confidence = 0.75F;
    event.sentence = "\"Near\" <Cannae>, they fought & fell — Ἀννίβας.";
    event.line = 3;
    event.source = TextSpan{120, 181};
    return event;
}

Result<event::EventSet> read_text(const std::string& name, const std::string& bytes) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / name;
    std::ofstream(file, std::ios::binary) << bytes;
    return io::read_events(file);
}

void expect_refused(const std::string& name, const std::string& bytes, const std::string& words) {
    const auto set = read_text(name, bytes);
    REQUIRE_FALSE(set.has_value());
    CHECK_MESSAGE(set.error().message.find(name) != std::string::npos, set.error().message);
    CHECK_MESSAGE(set.error().message.find(words) != std::string::npos, set.error().message);
}

} // namespace

TEST_CASE("events come back from the tables they were written to") {
    using io::ExportFormat;
    for (const auto& [format, name] : {std::pair{ExportFormat::csv, "events.csv"},
                                       {ExportFormat::geojson, "events.geojson"},
                                       {ExportFormat::gpkg, "events.gpkg"}}) {
        const std::vector<event::Event> written{battle()};
        const auto bytes = io::encode_events(written, format);
        REQUIRE(bytes.has_value());
        const auto set = read_text(name, *bytes);
        REQUIRE_MESSAGE(set.has_value(), set.error().message);
        REQUIRE(set->events.size() == 1);
        const event::Event& read = set->events.front();
        CHECK(read.id == written[0].id);
        CHECK(read.when.begin == written[0].when.begin);
        CHECK(read.when.end == written[0].when.end);
        CHECK(read.precision == written[0].precision);
        CHECK(read.date_from == written[0].date_from);
        CHECK(read.place == written[0].place);
        CHECK(read.place_text == written[0].place_text);
        CHECK(read.point.lon.degrees == doctest::Approx(16.152));
        CHECK(read.point.lat.degrees == doctest::Approx(41.306));
        CHECK(read.radius.value == doctest::Approx(2.5));
        CHECK(read.relation == "near");
        CHECK(read.relation_kind == tagging::RelationKind::near);
        CHECK(read.category == "ground");
        CHECK(read.confidence == doctest::Approx(0.75));
        CHECK(read.sentence == written[0].sentence);
        CHECK(read.line == 3);
        CHECK(read.source.whole() == TextSpan{120, 181});
        CHECK(read.edtf == written[0].edtf);
        CHECK(read.rated);
        CHECK(read.dating_told);
        CHECK(set->diagnostics.empty());
    }
}

TEST_CASE("how a spot lies to its place is seen from the words of a table") {
    using enum tagging::RelationKind;
    const std::array<std::pair<const char*, tagging::RelationKind>, 7> cases{
        {{"", none},
         {"between", between},
         {"Highway", along},
         {"around", tagging::RelationKind::near},
         {"outskirts of", outskirts},
         {"20 km south of", direction},
         {"northern", direction}}};
    for (const auto& [words, kind] : cases) {
        const auto set = read_text("relation.csv", "begin,lon,lat,place,relation\n2015-09-30,36.7,"
                                                   "34.7,Homs," +
                                                       std::string(words) + "\n");
        REQUIRE_MESSAGE(set.has_value(), set.error().message);
        CHECK_MESSAGE(set->events.front().relation_kind == kind, words);
    }
}

TEST_CASE("a day and a spot are enough") {
    const auto set = read_text("few.csv", "begin,lon,lat\n2015-09-30,36.7,34.7\n2016-02,37,35\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    REQUIRE(set->events.size() == 2);
    CHECK(set->events[0].precision == calendar::Precision::day);
    CHECK(set->events[0].confidence == 1);
    CHECK(calendar::iso(set->events[1].when.end) == "2016-02-29");
    CHECK(set->events[1].precision == calendar::Precision::month);
}

TEST_CASE("a bare year is a year, and what its table does not say is not made up") {
    const auto set =
        read_text("years.csv", "begin,lon,lat\n2015,36,35\n2015,36,35\n-0217,16.1,41.3\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    REQUIRE(set->events.size() == 3);
    const event::Event& year = set->events[0];
    CHECK(year.precision == calendar::Precision::year);
    CHECK(year.edtf == "2015");
    CHECK(set->events[2].edtf == "-0217");
    CHECK_FALSE(year.rated);
    CHECK_FALSE(year.dating_told);
    CHECK(year.id.view().size() == 12);
    CHECK(set->events[1].id == year.id.str() + "-2");
    CHECK(set->events[2].id != year.id);
    const auto csv = io::encode_events(set->events, io::ExportFormat::csv);
    REQUIRE(csv.has_value());
    // no date_from, radius_km, confidence, line, start and stop
    CHECK(csv->find(",2015-01-01,2015-12-31,year,\"2015\",,,,,36,35,,,,,,,,,,,,\n") !=
          std::string::npos);
}

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

TEST_CASE("a column of GDAL's own dates is read as dates") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "typed.gpkg";
    GDALAllRegister();
    {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        const GDALDatasetUniquePtr made(
            driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRLayer* layer = made->CreateLayer("events", nullptr, wkbPoint, nullptr);
        OGRFieldDefn begin("begin", OFTDate);
        OGRFieldDefn end("end", OFTDateTime);
        REQUIRE(layer->CreateField(&begin) == OGRERR_NONE);
        REQUIRE(layer->CreateField(&end) == OGRERR_NONE);
        OGRFeature row(layer->GetLayerDefn());
        row.SetField("begin", 2015, 9, 1);
        row.SetField("end", 2015, 9, 3, 14, 30);
        OGRPoint point(36.7, 34.7);
        row.SetGeometry(&point);
        REQUIRE(layer->CreateFeature(&row) == OGRERR_NONE);
    }
    const auto set = io::read_events(file);
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    REQUIRE(set->events.size() == 1);
    CHECK(calendar::iso(set->events[0].when.begin) == "2015-09-01");
    CHECK(calendar::iso(set->events[0].when.end) == "2015-09-03");
}

namespace {

/// What is read of a GeoPackage with one event at the point, in a reference system by its code.
Result<event::EventSet> read_point(int epsg, double x, double y) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "points.gpkg";
    GDALAllRegister();
    {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        const GDALDatasetUniquePtr made(
            driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRSpatialReference reference;
        REQUIRE(reference.importFromEPSG(epsg) == OGRERR_NONE);
        reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        OGRLayer* layer = made->CreateLayer("events", &reference, wkbPoint, nullptr);
        OGRFieldDefn begin("begin", OFTString);
        REQUIRE(layer->CreateField(&begin) == OGRERR_NONE);
        OGRFeature row(layer->GetLayerDefn());
        row.SetField("begin", "2015-09-01");
        const OGRPoint point(x, y);
        row.SetGeometry(&point);
        REQUIRE(layer->CreateFeature(&row) == OGRERR_NONE);
    }
    return io::read_events(file);
}

} // namespace

TEST_CASE("points in metres are not taken for degrees") {
    for (const auto& [epsg, x, y] : {std::tuple{3857, 4'085'425.3, 4'123'186.0},
                                     {32637, 289'556.2, 3'842'194.1},
                                     {4326, 36.7, 34.7}}) {
        CAPTURE(epsg);
        const auto set = read_point(epsg, x, y);
        REQUIRE_MESSAGE(set.has_value(), set.error().message);
        REQUIRE(set->events.size() == 1);
        CHECK(set->events[0].point.lon.degrees == doctest::Approx(36.7).epsilon(0.001));
        CHECK(set->events[0].point.lat.degrees == doctest::Approx(34.7).epsilon(0.001));
    }
    const auto small = read_point(3857, 36.7, 34.7); // metres from where equator and meridian meet
    REQUIRE(small.has_value());
    CHECK(std::abs(small->events[0].point.lat.degrees) < 0.001);
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

TEST_CASE("times of day, intervals and decimal commas are read") {
    const auto set = read_text("rows.csv", "begin;lon;lat\n2019-01-05T10:30:00Z;4,83;45,76\n"
                                           "2019-01-06 10:30;4,83;45,76\n2019/01/07;4,83;45,76\n"
                                           "2019-02/2019-03;4,83;45,76\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    REQUIRE(set->events.size() == 4);
    CHECK(set->events[0].when == *calendar::parse_iso("2019-01-05"));
    CHECK(set->events[0].point.lon.degrees == doctest::Approx(4.83));
    CHECK(set->events[1].when == *calendar::parse_iso("2019-01-06"));
    CHECK(set->events[2].when == *calendar::parse_iso("2019-01-07"));
    CHECK(calendar::iso(set->events[3].when.begin) == "2019-02-01");
    CHECK(calendar::iso(set->events[3].when.end) == "2019-03-31");
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

TEST_CASE("columns may be parted by tabs") {
    const auto set = read_text("rows.tsv", "begin\tlon\tlat\n2019-01-05\t4.83\t45.76\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    CHECK(set->events.size() == 1);
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

TEST_CASE("tables are known by their names' ends") {
    CHECK(io::is_event_table("a.csv"));
    CHECK(io::is_event_table("b.GeoJSON"));
    CHECK(io::is_event_table("c.gpkg"));
    CHECK_FALSE(io::is_event_table("d.md"));
    CHECK_FALSE(io::is_event_table("csv"));
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
