#include "io/basemap.hpp"

#include "io/basemap_list.hpp"
#include "io/basemap_painter.hpp"
#include "io/gdal_scope.hpp"
#include "io/layer_relief.hpp"

#include <algorithm>
#include <gdal_priv.h>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace dateline::io {
namespace {

/// A layer that is open: one of raster and vector is there.
struct OpenLayer {
    LayerEntry entry;
    std::shared_ptr<RasterLayer> raster; ///< shared by the entries of one source
    std::shared_ptr<VectorLayer> vector;

    [[nodiscard]] const scene::WorldBox& extent() const {
        return raster ? raster->extent() : vector->extent();
    }
};

void enrol_drivers() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        // Rasters are read in windows, each kept as a tile afterwards: GDAL's own share of a
        // twentieth of all memory would only fill with what is not asked for again.
        constexpr GIntBig cache_bytes = 24 << 20;
        GDALSetCacheMax64(cache_bytes);
    });
}

/// Whether the source holds pictures; formats that can hold both (GeoPackage) are looked into.
bool is_raster(const LayerEntry& entry) {
    if (entry.kind != LayerKind::automatic) return entry.kind != LayerKind::vector;
    const char* source = entry.source.c_str();
    const GDALDriverH driver = GDALIdentifyDriverEx(source, GDAL_OF_VECTOR, nullptr, nullptr);
    if (driver == nullptr) return true;
    if (GDALGetMetadataItem(driver, GDAL_DCAP_RASTER, nullptr) == nullptr) return false;
    const GdalErrors quiet;
    const GDALDatasetUniquePtr opened(GDALDataset::Open(source, GDAL_OF_VECTOR));
    return !opened || opened->GetLayerCount() == 0;
}

Result<OpenLayer> open_layer(const LayerEntry& entry, std::string& skipped) {
    OpenLayer layer{entry, nullptr, nullptr};
    if (is_raster(entry)) {
        auto raster = RasterLayer::open(entry);
        if (!raster) return tl::make_unexpected(raster.error());
        layer.raster = std::make_shared<RasterLayer>(std::move(*raster));
        return layer;
    }
    auto vector = VectorLayer::open(entry, skipped);
    if (!vector) return tl::make_unexpected(vector.error());
    layer.vector = std::make_shared<VectorLayer>(std::move(*vector));
    return layer;
}

const scene::LayerStyle& style_of(const scene::Theme& theme, const LayerEntry& entry) {
    static const scene::LayerStyle invisible;
    const auto found = theme.layers.find(entry.style);
    return found == theme.layers.end() ? invisible : found->second;
}

} // namespace

struct Basemap::Data {
    std::vector<OpenLayer> layers;

    void paint(Canvas& canvas, OpenLayer& layer, const PaintSpace& space,
               const scene::Theme& theme);
    void paint_raster(Canvas& canvas, OpenLayer& layer, const PaintSpace& space,
                      const scene::LayerStyle& style);
    /// Figures of the layers seen at this zoom that an entry is clipped to.
    std::vector<PixelLine> clip_of(const LayerEntry& entry, const PaintSpace& space);
    const std::vector<Figure>& figures_of(OpenLayer& layer, const PaintSpace& space);

    std::map<const VectorLayer*, std::vector<Figure>> figures; ///< of the view being painted
};

const std::vector<Figure>& Basemap::Data::figures_of(OpenLayer& layer, const PaintSpace& space) {
    const auto [at, fresh] = figures.try_emplace(layer.vector.get());
    if (fresh) at->second = figures_in(*layer.vector, space);
    return at->second;
}

std::vector<PixelLine> Basemap::Data::clip_of(const LayerEntry& entry, const PaintSpace& space) {
    std::vector<PixelLine> rings;
    for (OpenLayer& layer : layers) {
        const bool named =
            std::find(entry.clip.begin(), entry.clip.end(), layer.entry.id) != entry.clip.end();
        if (!named || !layer.vector || !layer.entry.seen_at(space.zoom)) continue;
        for (PixelLine& ring : rings_of(figures_of(layer, space), space))
            rings.push_back(std::move(ring));
    }
    return rings;
}

void Basemap::Data::paint_raster(Canvas& canvas, OpenLayer& layer, const PaintSpace& space,
                                 const scene::LayerStyle& style) {
    const double opacity = scene::at_zoom(style.opacity, space.zoom, 1);
    std::vector<PixelLine> clip;
    if (!layer.entry.clip.empty()) {
        clip = clip_of(layer.entry, space);
        if (clip.empty()) return;
    }
    const std::vector<std::uint8_t> rgba =
        layer.entry.kind == LayerKind::relief
            ? painted_relief(layer.raster->heights(space.grid),
                             {space.grid.min.y, space.grid.pixel, space.logical_pixel()},
                             style.relief)
            : layer.raster->colours(space.grid);
    if (layer.entry.clip.empty()) {
        canvas.overlay(rgba, opacity);
    } else {
        canvas.fill(clip, rgba);
    }
}

void Basemap::Data::paint(Canvas& canvas, OpenLayer& layer, const PaintSpace& space,
                          const scene::Theme& theme) {
    const scene::LayerStyle& style = style_of(theme, layer.entry);
    if (layer.raster) {
        paint_raster(canvas, layer, space, style);
    } else {
        paint_figures(canvas, figures_of(layer, space), space, style);
    }
}

Basemap::Basemap(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Basemap::~Basemap() = default;
Basemap::Basemap(Basemap&&) noexcept = default;
Basemap& Basemap::operator=(Basemap&&) noexcept = default;

Result<Basemap> Basemap::open(const std::filesystem::path& list,
                              std::vector<Diagnostic>& left_out) {
    enrol_drivers();
    const auto entries = read_basemap_list(list);
    if (!entries) return tl::make_unexpected(entries.error());
    auto data = std::make_unique<Data>();
    std::map<std::pair<std::string, LayerKind>, std::shared_ptr<RasterLayer>> rasters;
    for (const LayerEntry& entry : *entries) {
        const std::pair key{entry.source, entry.kind};
        if (const auto known = rasters.find(key); known != rasters.end()) {
            data->layers.push_back({entry, known->second, nullptr});
            continue;
        }
        std::string skipped;
        auto layer = open_layer(entry, skipped);
        if (!skipped.empty()) left_out.push_back({0, skipped});
        if (!layer) {
            left_out.push_back({0, "the basemap's layer \"" + entry.id +
                                       "\" is left out: " + layer.error().message});
            continue;
        }
        if (layer->raster) rasters.emplace(key, layer->raster);
        data->layers.push_back(std::move(*layer));
    }
    return Basemap(std::move(data));
}

Result<scene::WorldBox> Basemap::add_layer(const std::string& source,
                                           std::vector<Diagnostic>& skipped) {
    LayerEntry entry;
    entry.source = source;
    entry.id = "added-" + std::to_string(data_->layers.size());
    std::error_code unreadable;
    const bool connection = source.find(':') != std::string::npos || source.starts_with("/vsi");
    if (!connection && !std::filesystem::exists(source, unreadable)) {
        return fail(source + ": there is no such file; --layer takes a raster or vector file that "
                             "GDAL reads, or a connection string such as PG:dbname=…");
    }
    std::string words;
    auto layer = open_layer(entry, words);
    if (!layer) return tl::make_unexpected(layer.error());
    if (!words.empty()) skipped.push_back({0, words});
    layer->entry.style = layer->raster ? "added-image" : "added-vector";
    data_->layers.push_back(std::move(*layer));
    return data_->layers.back().extent();
}

BasemapImage Basemap::draw(const BasemapView& view, const scene::Theme& theme) {
    const PaintSpace space = space_of(view);
    Canvas canvas(view.width, view.height, theme.ink.water);
    data_->figures.clear();
    for (OpenLayer& layer : data_->layers) {
        if (layer.entry.seen_at(space.zoom)) data_->paint(canvas, layer, space, theme);
    }
    data_->figures.clear();
    return {view.width, view.height, canvas.rgba()};
}

BasemapImage Basemap::draw_tile(scene::TileId tile, int side, double scale,
                                const scene::Theme& theme) {
    const double size = 1.0 / static_cast<double>(std::int64_t{1} << tile.zoom);
    const geo::WorldPoint min{tile.x * size, tile.y * size};
    return draw({{min, {min.x + size, min.y + size}}, side, side, scale}, theme);
}

std::string Basemap::attribution(double zoom) const {
    std::vector<std::string> names;
    for (const OpenLayer& layer : data_->layers) {
        const std::string& name = layer.entry.attribution;
        if (!name.empty() && layer.entry.seen_at(zoom) &&
            std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    std::string line;
    for (const std::string& name : names)
        line += (line.empty() ? "" : " · ") + name;
    return line;
}

} // namespace dateline::io
