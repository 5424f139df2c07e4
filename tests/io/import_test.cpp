#include "io/import.hpp"

#include "calendar/iso.hpp"
#include "io/export.hpp"
#include "table_text.hpp"

#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <fstream>
#include <ogrsf_frmts.h>
#include <tuple>
#include <utility>

using namespace dateline;
using test::read_text;

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

TEST_CASE("columns may be parted by tabs") {
    const auto set = read_text("rows.tsv", "begin\tlon\tlat\n2019-01-05\t4.83\t45.76\n");
    REQUIRE_MESSAGE(set.has_value(), set.error().message);
    CHECK(set->events.size() == 1);
}

TEST_CASE("tables are known by their names' ends") {
    CHECK(io::is_event_table("a.csv"));
    CHECK(io::is_event_table("b.GeoJSON"));
    CHECK(io::is_event_table("c.gpkg"));
    CHECK_FALSE(io::is_event_table("d.md"));
    CHECK_FALSE(io::is_event_table("csv"));
}
