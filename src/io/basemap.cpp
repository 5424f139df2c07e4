#include "io/basemap.hpp"

#include "io/basemap_list.hpp"
#include "io/basemap_painter.hpp"
#include "io/gdal_scope.hpp"
#include "io/layer_relief.hpp"

#include <algorithm>
#include <gdal_priv.h>
#include <map>
#include <mutex>
#include <span>
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
        constexpr GIntBig cache_bytes = 4 << 20;
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
    std::mutex reading; ///< GDAL's data sets are used by one thread at a time
};

namespace {

/// One view while it is painted: what was read for it serves all layers that need it.
class Painting {
public:
    Painting(std::span<const OpenLayer> layers, std::mutex& reading, const BasemapView& view,
             const scene::Theme& theme)
        : layers_(layers), reading_(reading), theme_(theme), space_(space_of(view)),
          canvas_(view.width, view.height, theme.ink.water) {}

    [[nodiscard]] std::vector<std::uint8_t> painted() {
        for (const OpenLayer& layer : layers_) {
            if (layer.entry.seen_at(space_.zoom)) paint(layer);
        }
        return canvas_.rgba();
    }

private:
    void paint(const OpenLayer& layer);
    void paint_raster(const OpenLayer& layer, const scene::LayerStyle& style);
    [[nodiscard]] std::vector<std::uint8_t> pixels_of(const OpenLayer& layer,
                                                      const scene::ReliefStyle& style);
    /// Figures of the layers seen at this zoom that an entry is clipped to.
    [[nodiscard]] std::vector<PixelLine> clip_of(const LayerEntry& entry);
    [[nodiscard]] const std::vector<Figure>& figures_of(const OpenLayer& layer);

    std::span<const OpenLayer> layers_;
    std::mutex& reading_;
    const scene::Theme& theme_;
    PaintSpace space_;
    Canvas canvas_;
    std::map<const VectorLayer*, std::vector<Figure>> figures_;
    std::map<const RasterLayer*, HeightGrid> heights_;
};

const std::vector<Figure>& Painting::figures_of(const OpenLayer& layer) {
    const auto [at, fresh] = figures_.try_emplace(layer.vector.get());
    if (!fresh) return at->second;
    const std::lock_guard turn(reading_);
    at->second = figures_in(*layer.vector, space_);
    return at->second;
}

std::vector<PixelLine> Painting::clip_of(const LayerEntry& entry) {
    std::vector<PixelLine> rings;
    for (const OpenLayer& layer : layers_) {
        const bool named =
            std::find(entry.clip.begin(), entry.clip.end(), layer.entry.id) != entry.clip.end();
        if (!named || !layer.vector || !layer.entry.seen_at(space_.zoom)) continue;
        for (PixelLine& ring : rings_of(figures_of(layer), space_))
            rings.push_back(std::move(ring));
    }
    return rings;
}

std::vector<std::uint8_t> Painting::pixels_of(const OpenLayer& layer,
                                              const scene::ReliefStyle& style) {
    if (layer.entry.kind != LayerKind::relief) {
        const std::lock_guard turn(reading_);
        return layer.raster->colours(space_.grid);
    }
    const auto [at, fresh] = heights_.try_emplace(layer.raster.get());
    if (fresh) {
        const std::lock_guard turn(reading_);
        at->second = layer.raster->heights(space_.grid);
    }
    const PixelGrid& grid = space_.grid;
    return painted_relief(at->second, {grid.min.y, grid.pixel, space_.logical_pixel()}, style);
}

void Painting::paint_raster(const OpenLayer& layer, const scene::LayerStyle& style) {
    if (layer.entry.clip.empty()) {
        canvas_.overlay(pixels_of(layer, style.relief),
                        scene::at_zoom(style.opacity, space_.zoom, 1));
        return;
    }
    const std::vector<PixelLine> clip = clip_of(layer.entry);
    if (!clip.empty()) canvas_.fill(clip, pixels_of(layer, style.relief));
}

void Painting::paint(const OpenLayer& layer) {
    const scene::LayerStyle& style = style_of(theme_, layer.entry);
    if (layer.raster) {
        paint_raster(layer, style);
    } else {
        paint_figures(canvas_, figures_of(layer), space_, style);
    }
}

} // namespace

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
    if (!is_connection(source) && !std::filesystem::exists(source, unreadable)) {
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

std::vector<Diagnostic> Basemap::unstyled(const scene::Theme& theme) const {
    std::vector<Diagnostic> told;
    for (const OpenLayer& layer : data_->layers) {
        const LayerEntry& entry = layer.entry;
        if (entry.place.empty() || theme.layers.contains(entry.style)) continue;
        told.push_back({0, entry.place + ": layer \"" + entry.id + "\" is not drawn, for theme " +
                               theme.name + " has no style \"" + entry.style + "\""});
    }
    return told;
}

BasemapImage Basemap::draw(const BasemapView& view, const scene::Theme& theme) const {
    Painting painting(data_->layers, data_->reading, view, theme);
    return {view.width, view.height, painting.painted()};
}

BasemapImage Basemap::draw_tile(scene::TileId tile, int side, double scale,
                                const scene::Theme& theme) const {
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
