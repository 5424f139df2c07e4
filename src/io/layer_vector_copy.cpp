#include "io/layer_vector_copy.hpp"

#include "io/gdal_scope.hpp"
#include "io/layer_figure.hpp"
#include "io/wgs84.hpp"

#include <gdal_priv.h>
#include <memory>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>
#include <utility>
#include <vector>

namespace dateline::io {
namespace {

constexpr GIntBig most_features = 1'000'000;

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

/// The copy while it is written.
class Writer {
public:
    Writer(const std::string& file, const std::string& column) {
        OGRSpatialReference reference = wgs84();
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("FlatGeobuf");
        if (driver == nullptr) return;
        target_.reset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (target_) layer_ = target_->CreateLayer("copy", &reference, wkbUnknown, nullptr);
        if (column.empty() || layer_ == nullptr) return;
        OGRFieldDefn field(column.c_str(), OFTReal);
        if (layer_->CreateField(&field) != OGRERR_NONE) layer_ = nullptr;
    }

    /// Where it is not, nothing may be added.
    [[nodiscard]] bool begun() const { return layer_ != nullptr; }

    /// `value`: of the column, where there is one.
    [[nodiscard]] bool add(std::unique_ptr<OGRGeometry> geometry, double value) {
        OGRFeature row(layer_->GetLayerDefn());
        row.SetGeometryDirectly(geometry.release());
        if (row.GetFieldCount() > 0) row.SetField(0, value);
        return layer_->CreateFeature(&row) == OGRERR_NONE;
    }

private:
    GDALDatasetUniquePtr target_;
    OGRLayer* layer_ = nullptr;
};

} // namespace

Result<void> copy_layer(OGRLayer& layer, const std::string& file, const std::string& column,
                        const std::string& name, std::string& skipped) {
    const GdalErrors errors;
    if (const std::string fault = fault_of(layer); !fault.empty()) return fail(name + ": " + fault);
    const Transformation transformation = to_wgs84(*layer.GetSpatialRef());
    if (!transformation) {
        return fail(name +
                    ": its coordinate reference system cannot be turned into longitude and "
                    "latitude: " +
                    errors.last());
    }
    const int index = layer.GetLayerDefn()->GetFieldIndex(column.c_str());
    Writer copy(file, index < 0 ? "" : column);
    if (!copy.begun())
        return fail(name +
                    ": cannot be made ready to be drawn: GDAL's driver FlatGeobuf makes no "
                    "layer in memory: " +
                    errors.last());
    std::size_t drawn = 0;
    std::size_t left_out = 0;
    layer.ResetReading();
    for (const auto& feature : layer) {
        std::unique_ptr<OGRGeometry> geometry = prepared(*feature, *transformation);
        const double value = index < 0 ? 0 : feature->GetFieldAsDouble(index);
        const bool added = geometry && copy.add(std::move(geometry), value);
        ++(added ? drawn : left_out);
    }
    if (drawn == 0)
        return fail(name +
                    ": has no feature that can be drawn; its geometries are empty or broken");
    if (left_out > 0) {
        skipped = name + ": " + std::to_string(left_out) + " of " +
                  std::to_string(drawn + left_out) +
                  " features are left out, for their geometry is empty or broken";
    }
    return {};
}

} // namespace dateline::io
