#include "io/layer_vector_copy.hpp"

#include "io/layer_errors.hpp"
#include "io/layer_figure.hpp"

#include <gdal_priv.h>
#include <memory>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>
#include <vector>

namespace dateline::io {
namespace {

constexpr GIntBig most_features = 1'000'000;

struct FreeTransformation {
    void operator()(OGRCoordinateTransformation* made) const {
        OGRCoordinateTransformation::DestroyCT(made);
    }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, FreeTransformation>;

OGRSpatialReference wgs84() {
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

std::string fault_of(OGRLayer& layer) {
    if (layer.GetSpatialRef() == nullptr) {
        return "it does not say its coordinate reference system; give it one with ogr2ogr -a_srs "
               "EPSG:… NEW OLD";
    }
    const GIntBig count = layer.GetFeatureCount();
    if (count == 0) return "it has no features";
    if (count > most_features) {
        return "it has " + std::to_string(count) +
               " features, more than a million; cut it to the region with ogr2ogr -clipsrc";
    }
    return {};
}

/// The geometry in WGS84 with straight edges, or none when it cannot be drawn.
std::unique_ptr<OGRGeometry> prepared(const OGRFeature& feature,
                                      OGRCoordinateTransformation& transformation) {
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (geometry == nullptr || geometry->IsEmpty()) return nullptr;
    std::unique_ptr<OGRGeometry> linear(geometry->getLinearGeometry());
    linear->flattenTo2D();
    if (linear->transform(&transformation) != OGRERR_NONE) return nullptr;
    std::vector<Figure> figures;
    add_figures(*linear, {}, figures);
    if (figures.empty()) return nullptr;
    return linear;
}

GDALDataset* memory_source() {
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("Memory");
    return driver->Create("", 0, 0, 0, GDT_Unknown, nullptr);
}

void copy_columns(OGRLayer& from, OGRLayer& to) {
    OGRFeatureDefn* columns = from.GetLayerDefn();
    for (int i = 0; i < columns->GetFieldCount(); ++i)
        to.CreateField(columns->GetFieldDefn(i));
}

} // namespace

Result<GDALDataset*> copied_in_memory(OGRLayer& layer, const std::string& name,
                                      std::string& skipped) {
    const GdalErrors errors;
    if (const std::string fault = fault_of(layer); !fault.empty()) return fail(name + ": " + fault);
    OGRSpatialReference target = wgs84();
    const Transformation transformation(
        OGRCreateCoordinateTransformation(layer.GetSpatialRef(), &target));
    if (!transformation) {
        return fail(name +
                    ": its coordinate reference system cannot be turned into longitude and "
                    "latitude: " +
                    errors.last());
    }
    GDALDatasetUniquePtr copy(memory_source());
    OGRLayer* rows = copy->CreateLayer("layer", &target, wkbUnknown, nullptr);
    copy_columns(layer, *rows);
    std::size_t left_out = 0;
    layer.ResetReading();
    for (const auto& feature : layer) {
        std::unique_ptr<OGRGeometry> geometry = prepared(*feature, *transformation);
        if (!geometry) {
            ++left_out;
            continue;
        }
        OGRFeature row(rows->GetLayerDefn());
        row.SetFrom(feature.get());
        row.SetGeometryDirectly(geometry.release());
        if (rows->CreateFeature(&row) != OGRERR_NONE) ++left_out;
    }
    if (rows->GetFeatureCount() == 0)
        return fail(name +
                    ": has no feature that can be drawn; its geometries are empty or broken");
    if (left_out > 0) {
        skipped = name + ": " + std::to_string(left_out) + " of " +
                  std::to_string(layer.GetFeatureCount()) +
                  " features are left out, for their geometry is empty or broken";
    }
    return copy.release();
}

} // namespace dateline::io
