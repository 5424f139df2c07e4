#pragma once

#include "base/result.hpp"
#include "event/event.hpp"

#include <filesystem>

namespace dateline::io {

/// Whether the file is a table of events rather than a text to be read: .csv, .tsv, .geojson or .gpkg.
[[nodiscard]] bool is_event_table(const std::filesystem::path& file);

/// Events as encode_events() writes them, or from any table that OGR reads with a column `begin`
/// (ISO 8601) and points or the columns `lon` and `lat` in degrees; the other columns are taken if
/// there. Rows without a day or a place on Earth are left out: the set's diagnostics tell the first
/// ones, `unmapped` all of them.
/// Fails with a sentence when the file cannot be read or lacks what each event needs.
[[nodiscard]] Result<event::EventSet> read_events(const std::filesystem::path& file);

} // namespace dateline::io
