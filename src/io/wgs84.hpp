#pragma once

#include <memory>

class OGRCoordinateTransformation;
class OGRSpatialReference;

namespace dateline::io {

/// Longitude and latitude in degrees, in this order.
[[nodiscard]] OGRSpatialReference wgs84();

struct FreeTransformation {
    void operator()(OGRCoordinateTransformation* made) const;
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, FreeTransformation>;

/// Null where there is no way, with GDAL's reason as its last error.
[[nodiscard]] Transformation to_wgs84(const OGRSpatialReference& from);

} // namespace dateline::io
