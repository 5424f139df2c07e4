#include "io/wgs84.hpp"

#include <ogr_spatialref.h>

namespace dateline::io {

OGRSpatialReference wgs84() {
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

void FreeTransformation::operator()(OGRCoordinateTransformation* made) const {
    OGRCoordinateTransformation::DestroyCT(made);
}

Transformation to_wgs84(const OGRSpatialReference& from) {
    const OGRSpatialReference target = wgs84();
    return Transformation(OGRCreateCoordinateTransformation(&from, &target));
}

} // namespace dateline::io
