#pragma once

#include "base/result.hpp"
#include "event/event.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace dateline::io {

/// What events can be written as; all through OGR.
enum class ExportFormat : std::uint8_t { geojson, csv, kml, gpkg };

/// By the file's extension, in any case. Fails with a sentence that lists the known ones.
[[nodiscard]] Result<ExportFormat> export_format(const std::filesystem::path& file);

/// Something read but not on the map, and the document it stands in.
struct UnmappedRow {
    std::string source_name;
    event::Unmapped what;
};

/// The bytes of a file with one point a row, in the order given: WGS84, days in ISO 8601 with
/// astronomical years, UTF-8. Equal events give equal bytes.
[[nodiscard]] Result<std::string> encode_events(std::span<const event::Event> events,
                                                ExportFormat format);

/// As encode_events, with rows that have no point: missing, text, reason, line, start, stop,
/// source.
[[nodiscard]] Result<std::string> encode_unmapped(std::span<const UnmappedRow> rows,
                                                  ExportFormat format);

} // namespace dateline::io
