#include "io/export.hpp"

#include "base/ascii.hpp"
#include "calendar/iso.hpp"
#include "calendar/precision_names.hpp"
#include "io/date_from_names.hpp"
#include "io/vector_writer.hpp"

#include <cmath>

namespace dateline::io {
namespace {

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

std::vector<Column> event_columns() {
    using enum ColumnType;
    return {{"id", text},         {"begin", text},     {"end", text},       {"precision", text},
            {"edtf", text},       {"date_text", text}, {"date_from", text}, {"place", text},
            {"place_text", text}, {"lon", real},       {"lat", real},       {"radius_km", real},
            {"place_type", text}, {"country", text},   {"relation", text},  {"category", text},
            {"confidence", real}, {"section", text},   {"sentence", text},  {"line", integer},
            {"start", integer},   {"stop", integer},   {"source", text}};
}

int integer_of(std::size_t value) {
    return static_cast<int>(value); // documents are smaller than 2 GB
}

using Cell = decltype(Row::values)::value_type;

/// An event of a table may stand in no text.
Cell known(bool is_known, std::size_t value) {
    return is_known ? Cell(integer_of(value)) : Cell();
}

Cell confidence_of(const event::Event& event) {
    return event.rated ? Cell(rounded(static_cast<double>(event.confidence), 1e3)) : Cell();
}

Row event_row(const event::Event& event) {
    const bool in_text = !event.source.whole().empty();
    constexpr double decimetres = 1e6; // of a degree: six decimals
    const double lon = rounded(event.point.lon.degrees, decimetres);
    const double lat = rounded(event.point.lat.degrees, decimetres);
    Row row;
    row.values = {event.id,
                  calendar::iso(event.when.begin),
                  calendar::iso(event.when.end),
                  std::string(calendar::name_of(event.precision)),
                  event.edtf,
                  event.date_text,
                  std::string(event.dating_told ? name_of(event.date_from) : ""),
                  event.place,
                  event.place_text,
                  lon,
                  lat,
                  event.radius.value > 0 ? Cell(rounded(event.radius.value, 1e3)) : Cell(),
                  event.place_type,
                  event.country,
                  event.relation,
                  event.category,
                  confidence_of(event),
                  event.section,
                  event.sentence,
                  known(event.line > 0, event.line),
                  known(in_text, event.source.whole().start),
                  known(in_text, event.source.whole().stop),
                  event.source_name};
    row.point = geo::LonLat{geo::Lon{lon}, geo::Lat{lat}};
    row.when = event.when;
    row.title = event.place;
    row.description = event.date_text + ": " + event.sentence;
    return row;
}

std::vector<Column> unmapped_columns() {
    using enum ColumnType;
    return {{"missing", text},  {"text", text},    {"reason", text}, {"line", integer},
            {"start", integer}, {"stop", integer}, {"source", text}};
}

/// What there would have to be for an event on the map.
const char* missing_for(event::Unmapped::Cause cause) {
    switch (cause) {
    case event::Unmapped::Cause::no_place:
    case event::Unmapped::Cause::too_wide:
        return "place";
    case event::Unmapped::Cause::no_date:
        return "date";
    case event::Unmapped::Cause::no_event:
        break;
    }
    return "event";
}

Row unmapped_row(const UnmappedRow& unmapped) {
    const event::Unmapped& what = unmapped.what;
    Row row;
    row.values = {missing_for(what.cause),
                  what.text,
                  what.reason,
                  known(what.line > 0, what.line),
                  known(!what.source.empty(), what.source.start),
                  known(!what.source.empty(), what.source.stop),
                  unmapped.source_name};
    row.title = what.text;
    row.description = what.reason;
    return row;
}

} // namespace

Result<ExportFormat> export_format(const std::filesystem::path& file) {
    const std::string extension = ascii::lower(file.extension().string());
    if (extension == ".geojson") return ExportFormat::geojson;
    if (extension == ".csv") return ExportFormat::csv;
    if (extension == ".kml") return ExportFormat::kml;
    if (extension == ".gpkg") return ExportFormat::gpkg;
    return fail(file.string() + ": events are written as .geojson, .csv, .kml or .gpkg; end the "
                                "file's name with one of these");
}

Result<std::string> encode_events(std::span<const event::Event> events, ExportFormat format) {
    VectorWriter writer(format, "events", event_columns(), true);
    for (const event::Event& event : events)
        writer.add(event_row(event));
    return writer.finish();
}

Result<std::string> encode_unmapped(std::span<const UnmappedRow> rows, ExportFormat format) {
    VectorWriter writer(format, "unmapped", unmapped_columns(), false);
    for (const UnmappedRow& row : rows)
        writer.add(unmapped_row(row));
    return writer.finish();
}

} // namespace dateline::io
