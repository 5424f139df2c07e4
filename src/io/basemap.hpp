#pragma once

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "scene/theme.hpp"
#include "scene/tile.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace dateline::io {

/// What part of the world is painted, and how large.
struct BasemapView {
    scene::WorldBox box; ///< square pixels are assumed: width / box.width() = height / box.height()
    int width = 512;     ///< pixels
    int height = 512;
    double scale = 1; ///< pixels per logical pixel: thickness of lines
};

/// RGBA, opaque, rows top to bottom.
struct BasemapImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// The layers under the events, read through GDAL and painted on the CPU: relief under land, water
/// and borders. What is painted depends on view and theme alone. Several threads may draw at a
/// time: they take turns in reading, and paint side by side; none while a layer is added.
class Basemap {
public:
    /// Reads the list of layers (data/basemap.yaml). Sources are relative to the list's folder. A
    /// layer that cannot be used is left out with a sentence in `left_out`; fails only when the
    /// list itself cannot be read.
    [[nodiscard]] static Result<Basemap> open(const std::filesystem::path& list,
                                              std::vector<Diagnostic>& left_out);
    ~Basemap();
    Basemap(Basemap&&) noexcept;
    Basemap& operator=(Basemap&&) noexcept;
    Basemap(const Basemap&) = delete;
    Basemap& operator=(const Basemap&) = delete;

    /// Puts any raster or vector that GDAL reads (a file, or a connection string like "PG:…") over
    /// the other layers. Fails with a sentence when it is missing, damaged, empty or without a
    /// coordinate reference system; features whose shape cannot be drawn are skipped and told in
    /// `skipped`. Its extent is what a window should fly to.
    [[nodiscard]] Result<scene::WorldBox> add_layer(const std::string& source,
                                                    std::vector<Diagnostic>& skipped);

    /// The listed layers that the theme has no style for and that it therefore does not show, each
    /// with a sentence that names file and line.
    [[nodiscard]] std::vector<Diagnostic> unstyled(const scene::Theme& theme) const;

    /// The box may cross the antimeridian (x outside [0, 1)); beyond the Mercator limit it is
    /// water.
    [[nodiscard]] BasemapImage draw(const BasemapView& view, const scene::Theme& theme) const;

    /// A tile of `side` × `side` pixels; `scale` as in BasemapView. Neighbouring tiles join without
    /// a seam.
    [[nodiscard]] BasemapImage draw_tile(scene::TileId tile, int side, double scale,
                                         const scene::Theme& theme) const;

    /// Who must be credited for the layers seen at this zoom, e.g. "Natural Earth · SRTM".
    [[nodiscard]] std::string attribution(double zoom) const;

private:
    struct Data;
    explicit Basemap(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

} // namespace dateline::io
