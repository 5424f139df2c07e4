#include "io/export.hpp"

#include "calendar/iso.hpp"

#include <cpl_vsi.h>
#include <doctest/doctest.h>
#include <map>
#include <memory>
#include <ogrsf_frmts.h>
#include <string>
#include <vector>

using namespace dateline;
using io::ExportFormat;

namespace {

const std::vector<std::pair<ExportFormat, std::string>> formats{{ExportFormat::geojson, "geojson"},
                                                                {ExportFormat::csv, "csv"},
                                                                {ExportFormat::kml, "kml"},
                                                                {ExportFormat::gpkg, "gpkg"}};

event::Event event_at(std::string place, const char* begin, const char* end, double lon,
                      double lat) {
    event::Event event;
    event.id = place + "-1";
    event.when = {calendar::parse_iso(begin)->begin, calendar::parse_iso(end)->end};
    event.edtf = begin;
    event.date_text = "that day";
    event.place = place;
    event.place_text = place;
    event.point = {geo::Lon{lon}, geo::Lat{lat}};
    event.radius = geo::Kilometres{2.5};
    event.place_type = "PPL";
    event.country = "IT";
    event.relation = "near";
    event.category = "ground";
    event.confidence = 0.9F;
    event.section = "War › Battles";
    event.sentence = "\"Near\" <Cannae>, they fought & fell — Ἀννίβας, حنبعل.";
    event.line = 3;
    event.source = TextSpan{10, 42};
    event.source_name = "war.md";
    return event;
}

const std::vector<event::Event> cannae_and_homs{
    event_at("Cannae", "-0215-08-02", "-0215-08-02", 16.152, 41.306),
    event_at("Homs", "2015-09-30", "2015-10-02", 36.7123456789, -34.7)};

using Properties = std::map<std::string, std::string>;

struct ReadBack {
    std::vector<std::string> names;
    std::vector<Properties> rows;
    std::vector<std::pair<double, double>> points;
};

/// What any other program on top of GDAL sees in the bytes.
ReadBack read_back(const std::string& bytes, const std::string& extension) {
    GDALAllRegister();
    const std::string path = "/vsimem/back." + extension;
    std::string copy = bytes;
    VSIFCloseL(VSIFileFromMemBuffer(path.c_str(), reinterpret_cast<GByte*>(copy.data()),
                                    copy.size(), FALSE));
    ReadBack back;
    {
        const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR));
        REQUIRE(dataset != nullptr);
        REQUIRE(dataset->GetLayerCount() == 1);
        for (const auto& feature : *dataset->GetLayer(0)) {
            Properties row;
            for (const auto& field : *feature) {
                if (back.rows.empty()) back.names.emplace_back(field.GetName());
                row[field.GetName()] = feature->GetFieldAsString(field.GetIndex());
            }
            back.rows.push_back(row);
            if (const OGRGeometry* shape = feature->GetGeometryRef())
                back.points.emplace_back(shape->toPoint()->getX(), shape->toPoint()->getY());
        }
    }
    VSIUnlink(path.c_str());
    return back;
}

} // namespace

TEST_CASE("every format holds every property under its name") {
    const std::vector<std::string> names{
        "id",         "begin",   "end",        "precision", "edtf",       "date_text",
        "date_from",  "place",   "place_text", "lon",       "lat",        "radius_km",
        "place_type", "country", "relation",   "category",  "confidence", "section",
        "sentence",   "line",    "start",      "stop",      "source"};
    for (const auto& [format, extension] : formats) {
        CAPTURE(extension);
        const auto bytes = io::encode_events(cannae_and_homs, format);
        REQUIRE(bytes.has_value());
        const ReadBack back = read_back(*bytes, extension);
        REQUIRE(back.rows.size() == 2);
        if (format != ExportFormat::kml) // its reader adds fields of its own
            CHECK(back.names == names);
        const Properties& homs = back.rows[1];
        CHECK(homs.at("sentence") == cannae_and_homs[1].sentence);
        CHECK(homs.at("section") == "War › Battles");
        CHECK(homs.at("line") == "3");
        CHECK(homs.at("stop") == "42");
        CHECK(homs.at("lon") == "36.712346");
        CHECK(homs.at("confidence") == "0.9");
        CHECK(homs.at("source") == "war.md");
    }
}

TEST_CASE("years before the first stay as they are") {
    for (const auto& [format, extension] : formats) {
        CAPTURE(extension);
        CHECK(io::encode_events(cannae_and_homs, format)->find("-0215-08-02") != std::string::npos);
    }
}

TEST_CASE("points are longitude, latitude") {
    for (const auto& [format, extension] : formats) {
        if (format == ExportFormat::csv) continue;
        CAPTURE(extension);
        const ReadBack back = read_back(*io::encode_events(cannae_and_homs, format), extension);
        REQUIRE(back.points.size() == 2);
        CHECK(back.points[0] == std::pair{16.152, 41.306});
        CHECK(back.points[1] == std::pair{36.712346, -34.7});
    }
}

TEST_CASE("KML carries a time span that reaches to the end of the last day") {
    const auto kml = io::encode_events(cannae_and_homs, ExportFormat::kml);
    CHECK(kml->find("<begin>2015-09-30T00:00:00Z</begin>") != std::string::npos);
    CHECK(kml->find("<end>2015-10-02T23:59:59Z</end>") != std::string::npos);
}

TEST_CASE("equal events give equal bytes") {
    for (const auto& [format, extension] : formats) {
        CAPTURE(extension);
        CHECK(io::encode_events(cannae_and_homs, format) ==
              io::encode_events(cannae_and_homs, format));
    }
}

TEST_CASE("no events make a file without rows") {
    for (const auto& [format, extension] : formats) {
        CAPTURE(extension);
        const auto bytes = io::encode_events({}, format);
        REQUIRE(bytes.has_value());
        CHECK(read_back(*bytes, extension).rows.empty());
    }
}

TEST_CASE("what is not on the map is written with its reason") {
    const std::vector<io::UnmappedRow> rows{
        {"war.md",
         {event::Unmapped::Cause::no_date, "Cannae", "no date governs it", 0, 7, {3, 9}}}};
    for (const auto& [format, extension] : formats) {
        CAPTURE(extension);
        const ReadBack back = read_back(*io::encode_unmapped(rows, format), extension);
        REQUIRE(back.rows.size() == 1);
        CHECK(back.rows[0].at("missing") == "date");
        CHECK(back.rows[0].at("reason") == "no date governs it");
        CHECK(back.rows[0].at("line") == "7");
    }
}

TEST_CASE("what is missing is named") {
    using enum event::Unmapped::Cause;
    std::vector<io::UnmappedRow> rows;
    for (const auto cause : {no_place, too_wide, no_date, no_event})
        rows.push_back({"war.md", {cause, "Cannae", "why", 0, 7, {3, 9}}});
    const ReadBack back = read_back(*io::encode_unmapped(rows, ExportFormat::csv), "csv");
    REQUIRE(back.rows.size() == 4);
    CHECK(back.rows[0].at("missing") == "place");
    CHECK(back.rows[1].at("missing") == "place");
    CHECK(back.rows[2].at("missing") == "date");
    CHECK(back.rows[3].at("missing") == "event");
}

TEST_CASE("the format goes by the extension, in any case") {
    CHECK(io::export_format("a/b.GeoJSON") == ExportFormat::geojson);
    CHECK(io::export_format("b.csv") == ExportFormat::csv);
    for (const char* name : {"events.shp", "events", "events.csv.gz"}) {
        const auto format = io::export_format(name);
        REQUIRE_FALSE(format.has_value());
        CHECK(format.error().message ==
              std::string(name) + ": events are written as .geojson, .csv, .kml or .gpkg; end the "
                                  "file's name with one of these");
    }
}
