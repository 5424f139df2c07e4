#pragma once

#include "base/result.hpp"

#include <string>

class GDALDataset;
class OGRLayer;

namespace dateline::io {

/// Copies a layer of any coordinate reference system into an indexed one in memory, in WGS84
/// longitude and latitude; the caller owns it. Fails with a sentence that begins with `name` when
/// it has no reference system, is too large, or nothing in it can be drawn. `skipped` becomes a
/// sentence on the features that were left out, if any.
[[nodiscard]] Result<GDALDataset*> copied_in_memory(OGRLayer& layer, const std::string& name,
                                                    std::string& skipped);

} // namespace dateline::io
