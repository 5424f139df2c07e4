#pragma once

#include "io/basemap.hpp"
#include "io/layer_canvas.hpp"
#include "io/layer_raster.hpp"
#include "io/layer_vector.hpp"

#include <span>
#include <vector>

namespace dateline::io {

/// A view reckoned through.
struct PaintSpace {
    PixelGrid grid;
    double scale = 1; ///< pixels per logical pixel
    double zoom = 0;  ///< of the logical pixels

    [[nodiscard]] double logical_pixel() const { return grid.pixel * scale; }
    [[nodiscard]] geo::ScreenPoint to_pixels(geo::WorldPoint point) const {
        return {(point.x - grid.min.x) / grid.pixel, (point.y - grid.min.y) / grid.pixel};
    }
    /// The picture and so much around it that no line's edge shows.
    [[nodiscard]] PixelBox reach() const;
};

[[nodiscard]] PaintSpace space_of(const BasemapView& view);

/// All figures that touch the view, in every copy of the world that it shows, moved to where it
/// shows them.
[[nodiscard]] std::vector<Figure> figures_in(VectorLayer& layer, const PaintSpace& space);

/// Areas of the figures as rings in pixels, cut to the view's reach.
[[nodiscard]] std::vector<PixelLine> rings_of(std::span<const Figure> figures,
                                              const PaintSpace& space);

/// Fills, outlines, lines and points in a style.
void paint_figures(Canvas& canvas, std::span<const Figure> figures, const PaintSpace& space,
                   const scene::LayerStyle& style);

} // namespace dateline::io
