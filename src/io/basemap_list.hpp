#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::io {

enum class LayerKind : std::uint8_t {
    automatic, ///< image or vector, as the source says
    relief,    ///< a raster of heights in metres
    image,
    vector,
};

/// An entry of data/basemap.yaml; the file's head explains the fields.
struct LayerEntry {
    std::string id;
    std::string source; ///< a path made absolute, or a connection string
    std::string table;  ///< empty: the first
    LayerKind kind = LayerKind::automatic;
    std::string style;
    double from_zoom = 0;   ///< drawn from this zoom on
    double below_zoom = 99; ///< and below this one
    std::vector<std::string> clip;
    double cuts = 0; ///< degrees; 0: polygons are whole
    std::string from_zoom_column;
    double everything_from = 99; ///< zoom from which that column no longer counts
    std::string attribution;
    std::string place; ///< "basemap.yaml:12:5", where it is listed; empty for a layer added

    [[nodiscard]] bool seen_at(double zoom) const { return from_zoom <= zoom && zoom < below_zoom; }
};

/// Entries in the order of drawing. Fails with a sentence that names file and line.
[[nodiscard]] Result<std::vector<LayerEntry>> read_basemap_list(const std::filesystem::path& file);

/// Whether a source is no file but what GDAL is to connect to: "PG:…", "/vsi…".
[[nodiscard]] bool is_connection(const std::string& source);

/// The source as GDAL should open it: a file relative to `folder` made absolute; connection strings
/// ("PG:…", "/vsi…") as they are.
[[nodiscard]] std::string resolved_source(const std::string& source,
                                          const std::filesystem::path& folder);

} // namespace dateline::io
