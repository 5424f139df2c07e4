#include "io/layer_vector.hpp"

#include "io/gdal_scope.hpp"
#include "io/layer_figure.hpp"
#include "io/layer_vector_copy.hpp"
#include "io/wgs84.hpp"

#include <algorithm>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <utility>

namespace dateline::io {
namespace {

bool is_lon_lat(const OGRSpatialReference* reference) {
    const OGRSpatialReference degrees = wgs84();
    return reference != nullptr && reference->IsGeographic() != 0 &&
           reference->IsSame(&degrees) != 0;
}

/// A source that can be asked for a box quickly and needs no conversion.
bool fit_as_it_is(OGRLayer& layer) {
    return is_lon_lat(layer.GetSpatialRef()) && layer.TestCapability(OLCFastSpatialFilter) != 0;
}

scene::WorldBox box_of(const OGREnvelope& degrees) {
    return {geo::to_world({geo::Lon{degrees.MinX}, geo::Lat{degrees.MaxY}}),
            geo::to_world({geo::Lon{degrees.MaxX}, geo::Lat{degrees.MinY}})};
}

std::string tables_of(GDALDataset& source) {
    std::string names;
    for (OGRLayer* layer : source.GetLayers())
        names += (names.empty() ? "" : ", ") + std::string(layer->GetName());
    return names;
}

} // namespace

struct VectorLayer::Data {
    std::unique_ptr<MemoryFolder> memory; ///< of the copy, when `source` is one
    GDALDatasetUniquePtr source;
    OGRLayer* layer = nullptr; ///< of `source`
    scene::WorldBox extent;
    double cuts = 0;
    int zoom_column = -1;
    double everything_from = 0;
};

VectorLayer::VectorLayer(std::unique_ptr<Data> data) : data_(std::move(data)) {}
VectorLayer::~VectorLayer() = default;
VectorLayer::VectorLayer(VectorLayer&&) noexcept = default;
VectorLayer& VectorLayer::operator=(VectorLayer&&) noexcept = default;

Result<VectorLayer> VectorLayer::open(const LayerEntry& entry, std::string& skipped) {
    const GdalErrors errors;
    auto data = std::make_unique<Data>();
    data->source.reset(GDALDataset::Open(entry.source.c_str(), GDAL_OF_VECTOR));
    if (!data->source) return fail(entry.source + ": cannot be read: " + errors.why_not_opened());
    GDALDataset& source = *data->source;
    data->layer =
        entry.table.empty() ? source.GetLayer(0) : source.GetLayerByName(entry.table.c_str());
    if (data->layer == nullptr && entry.table.empty())
        return fail(entry.source + ": holds no layer to draw");
    if (data->layer == nullptr) {
        return fail(entry.source + ": has no table \"" + entry.table + "\"; there is " +
                    tables_of(source));
    }
    if (!fit_as_it_is(*data->layer)) {
        data->memory = std::make_unique<MemoryFolder>(data.get());
        const std::string file = data->memory->file("layer.fgb");
        auto copied = copy_layer(*data->layer, file, entry.from_zoom_column, entry.source, skipped);
        if (!copied) return tl::make_unexpected(copied.error());
        data->source.reset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR));
        if (!data->source) return fail(entry.source + ": cannot be kept: " + errors.last());
        data->layer = data->source->GetLayer(0);
    }
    OGREnvelope degrees;
    if (data->layer->GetExtent(&degrees, TRUE) != OGRERR_NONE)
        return fail(entry.source + ": has no features to draw");
    data->extent = box_of(degrees);
    data->cuts = entry.cuts;
    data->everything_from = entry.everything_from;
    if (!entry.from_zoom_column.empty()) {
        data->zoom_column =
            data->layer->GetLayerDefn()->GetFieldIndex(entry.from_zoom_column.c_str());
        if (data->zoom_column < 0)
            return fail(entry.source + ": has no column \"" + entry.from_zoom_column + "\"");
    }
    return VectorLayer(std::move(data));
}

const scene::WorldBox& VectorLayer::extent() const {
    return data_->extent;
}

std::vector<Figure> VectorLayer::figures(const scene::WorldBox& box, double zoom,
                                         double tolerance) {
    const GdalErrors quiet;
    const geo::LonLat north_west = geo::to_lon_lat({std::clamp(box.min.x, 0.0, 1.0), box.min.y});
    const geo::LonLat south_east = geo::to_lon_lat({std::clamp(box.max.x, 0.0, 1.0), box.max.y});
    const double east = box.max.x >= 1 ? 180 : south_east.lon.degrees;
    std::vector<Figure> found;
    data_->layer->SetSpatialFilterRect(north_west.lon.degrees, south_east.lat.degrees, east,
                                       north_west.lat.degrees);
    const FigureRules rules{data_->cuts, tolerance};
    const bool choosy = data_->zoom_column >= 0 && zoom < data_->everything_from;
    for (const auto& feature : *data_->layer) {
        const bool early = choosy && feature->GetFieldAsDouble(data_->zoom_column) > zoom;
        const OGRGeometry* geometry = feature->GetGeometryRef();
        if (!early && geometry != nullptr) add_figures(*geometry, rules, found);
    }
    return found;
}

} // namespace dateline::io
