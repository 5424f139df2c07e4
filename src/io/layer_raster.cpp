#include "io/layer_raster.hpp"

#include "io/gdal_scope.hpp"
#include "io/layer_resample.hpp"

#include <algorithm>
#include <array>
#include <cpl_conv.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <string>
#include <utility>

namespace dateline::io {
namespace {

constexpr double most_pixels_without_overviews = 2e8; // read in about a second

bool has_place(GDALDataset& source) {
    std::array<double, 6> transform{};
    return source.GetGeoTransform(transform.data()) == CE_None || source.GetGCPCount() > 0;
}

bool has_reference(GDALDataset& source) {
    return source.GetSpatialRef() != nullptr || source.GetGCPSpatialRef() != nullptr;
}

bool too_large(GDALDataset& source) {
    const double pixels = static_cast<double>(source.GetRasterXSize()) * source.GetRasterYSize();
    return pixels > most_pixels_without_overviews &&
           source.GetRasterBand(1)->GetOverviewCount() == 0;
}

/// What keeps a raster off the map; empty when nothing does.
std::string fault_of(GDALDataset& source) {
    if (source.GetRasterCount() == 0) return "it has no bands";
    if (!has_reference(source)) {
        return "it does not say its coordinate reference system; give it one with gdal_edit.py "
               "-a_srs EPSG:… or name another file";
    }
    if (!has_place(source)) {
        return "it does not say where on Earth it lies (no geotransform); give it one with "
               "gdal_edit.py -a_ullr";
    }
    if (too_large(source)) {
        return "it is too large to be drawn without overviews; make them with gdaladdo -r average "
               "FILE 2 4 8 16 32";
    }
    return {};
}

/// Whether the first block can be decoded: a header alone does not make a picture.
bool readable(GDALDataset& source) {
    double value = 0;
    GDALRasterBand* band = source.GetRasterBand(1);
    return band->RasterIO(GF_Read, source.GetRasterXSize() / 2, source.GetRasterYSize() / 2, 1, 1,
                          &value, 1, 1, GDT_Float64, 0, 0, nullptr) == CE_None;
}

GDALDatasetUniquePtr translated(GDALDataset& source, const CPLStringList& options) {
    GDALTranslateOptions* parsed =
        GDALTranslateOptionsNew(const_cast<CPLStringList&>(options).List(), nullptr);
    if (parsed == nullptr) return nullptr;
    int misused = FALSE;
    GDALDatasetH view = GDALTranslate("", GDALDataset::ToHandle(&source), parsed, &misused);
    GDALTranslateOptionsFree(parsed);
    return GDALDatasetUniquePtr(GDALDataset::FromHandle(view));
}

/// Red, green, blue and perhaps alpha, 8 bits each, whatever the source has; null where GDAL
/// cannot.
GDALDatasetUniquePtr as_colours(GDALDataset& source) {
    CPLStringList options;
    options.AddString("-of");
    options.AddString("VRT");
    GDALRasterBand* first = source.GetRasterBand(1);
    const int bands = source.GetRasterCount();
    if (first->GetColorTable() != nullptr) {
        options.AddString("-expand");
        options.AddString("rgba");
        return translated(source, options);
    }
    static constexpr std::array grey{1, 1, 1, 2};
    static constexpr std::array colour{1, 2, 3, 4};
    const bool is_colour = bands >= 3;
    const int alpha = is_colour ? 4 : 2;
    const bool has_alpha =
        bands >= alpha && source.GetRasterBand(alpha)->GetColorInterpretation() == GCI_AlphaBand;
    for (std::size_t i = 0; i < (has_alpha ? 4U : 3U); ++i) {
        options.AddString("-b");
        options.AddString(std::to_string(is_colour ? colour.at(i) : grey.at(i)).c_str());
    }
    if (first->GetRasterDataType() != GDT_Byte) {
        options.AddString("-ot");
        options.AddString("Byte");
        std::array<double, 2> range{0, 255};
        first->ComputeRasterMinMax(TRUE, range.data());
        for (int i = 1; i <= 3; ++i) {
            options.AddString(("-scale_" + std::to_string(i)).c_str());
            options.AddString(CPLSPrintf("%.17g", range[0]));
            options.AddString(CPLSPrintf("%.17g", range[1]));
        }
    }
    return translated(source, options);
}

} // namespace

struct RasterLayer::Data {
    GDALDatasetUniquePtr source;
    GDALDatasetUniquePtr colours; ///< a view of `source`
    scene::WorldBox extent;
    double source_pixel = 0; ///< world units
    bool upright = false;    ///< in degrees, without holes
};

RasterLayer::RasterLayer(std::unique_ptr<Data> data) : data_(std::move(data)) {}
RasterLayer::~RasterLayer() = default;
RasterLayer::RasterLayer(RasterLayer&&) noexcept = default;
RasterLayer& RasterLayer::operator=(RasterLayer&&) noexcept = default;

Result<RasterLayer> RasterLayer::open(const LayerEntry& entry) {
    const GdalErrors errors;
    auto data = std::make_unique<Data>();
    data->source.reset(GDALDataset::Open(entry.source.c_str(), GDAL_OF_RASTER));
    if (!data->source) return fail(entry.source + ": cannot be read: " + errors.why_not_opened());
    if (const std::string fault = fault_of(*data->source); !fault.empty())
        return fail(entry.source + ": " + fault);
    if (!readable(*data->source)) return fail(entry.source + ": is damaged: " + errors.last());
    auto extent = raster_extent(*data->source, entry.source);
    if (!extent) return tl::make_unexpected(extent.error());
    data->extent = *extent;
    data->source_pixel = extent->width() / data->source->GetRasterXSize();
    data->upright = upright_in_degrees(*data->source);
    if (entry.kind == LayerKind::relief) return RasterLayer(std::move(data));
    data->colours = as_colours(*data->source);
    if (!data->colours)
        return fail(entry.source + ": its bands cannot be turned into colours: " + errors.last());
    return RasterLayer(std::move(data));
}

const scene::WorldBox& RasterLayer::extent() const {
    return data_->extent;
}

HeightGrid RasterLayer::heights(const PixelGrid& grid) {
    const GdalErrors quiet;
    const PixelGrid wider{{grid.min.x - grid.pixel, grid.min.y - grid.pixel},
                          grid.pixel,
                          grid.width + 2,
                          grid.height + 2};
    const bool magnified = grid.pixel < data_->source_pixel;
    const Resampling method = magnified ? Resampling::spline : Resampling::bilinear;
    return {grid.width, grid.height,
            data_->upright ? resampled_heights(*data_->source, wider, method)
                           : warped_heights(*data_->source, wider, method)};
}

std::vector<std::uint8_t> RasterLayer::colours(const PixelGrid& grid) {
    const GdalErrors quiet;
    return warped_colours(*data_->colours, grid);
}

} // namespace dateline::io
