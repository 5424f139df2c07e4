#pragma once

#include "base/result.hpp"

#include <string>

class OGRLayer;

namespace dateline::io {

/// Copies a layer of any coordinate reference system into `file`, a FlatGeobuf with a spatial index
/// in WGS84 longitude and latitude. Of the columns only `column` goes along, as a number, if it is
/// there. Fails with a sentence that begins with `name` when the layer has no reference system, is
/// too large, or nothing in it can be drawn. `skipped` becomes a sentence on the features that were
/// left out, if any.
[[nodiscard]] Result<void> copy_layer(OGRLayer& layer, const std::string& file,
                                      const std::string& column, const std::string& name,
                                      std::string& skipped);

} // namespace dateline::io
