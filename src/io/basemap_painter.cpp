#include "io/basemap_painter.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::io {
namespace {

constexpr double reach_pixels = 32; ///< logical: more than half of any line's width
constexpr double thinning = 0.3;    ///< of a pixel: what no eye can tell apart

/// The outline of a ring without its cuts, or the line itself.
std::vector<PixelLine> outlines_of(const FigurePart& part, bool closed, const PaintSpace& space) {
    std::vector<PixelLine> lines(1);
    const std::size_t count = part.points.size();
    const std::size_t edges = closed ? count : count - 1;
    lines.back().push_back(space.to_pixels(part.points.front()));
    for (std::size_t i = 0; i < edges; ++i) {
        const geo::ScreenPoint next = space.to_pixels(part.points[(i + 1) % count]);
        const bool cut = !part.cut.empty() && part.cut[i];
        if (!cut) {
            lines.back().push_back(next);
        } else if (lines.back().size() == 1) {
            lines.back().front() = next;
        } else {
            lines.push_back({next});
        }
    }
    return lines;
}

std::vector<LinePart> strokes_of(std::span<const Figure> figures, const PaintSpace& space) {
    const PixelBox reach = space.reach();
    std::vector<LinePart> strokes;
    for (const Figure& figure : figures) {
        if (figure.kind == FigureKind::points) continue;
        for (const FigurePart& part : figure.parts) {
            const bool closed = figure.kind == FigureKind::area;
            for (const PixelLine& line : outlines_of(part, closed, space)) {
                for (LinePart& stroke : clipped_line(line, reach))
                    strokes.push_back(std::move(stroke));
            }
        }
    }
    return strokes;
}

std::vector<double> scaled(std::vector<double> dash, double scale) {
    for (double& length : dash)
        length *= scale;
    return dash;
}

void paint_strokes(Canvas& canvas, std::span<const LinePart> strokes, const PaintSpace& space,
                   const scene::LayerStyle& style) {
    const double opacity = scene::at_zoom(style.opacity, space.zoom, 1);
    const double width = scene::at_zoom(style.line_width, space.zoom, 1) * space.scale;
    const double casing = scene::at_zoom(style.casing_width, space.zoom, 0) * space.scale;
    if (casing > 0 && style.casing.a > 0)
        canvas.stroke(strokes, {scene::faded(style.casing, opacity), casing, {}, true});
    if (width > 0 && style.line.a > 0) {
        canvas.stroke(strokes, {scene::faded(style.line, opacity), width,
                                scaled(style.dash, space.scale), false});
    }
}

} // namespace

PixelBox PaintSpace::reach() const {
    const double margin = reach_pixels * scale;
    return {-margin, -margin, grid.width + margin, grid.height + margin};
}

PaintSpace space_of(const BasemapView& view) {
    PaintSpace space;
    space.grid = {view.box.min, view.box.width() / view.width, view.width, view.height};
    space.scale = view.scale;
    space.zoom = std::log2(1.0 / (256.0 * space.logical_pixel()));
    return space;
}

std::vector<Figure> figures_in(VectorLayer& layer, const PaintSpace& space) {
    const double pixel = space.grid.pixel;
    const PixelBox reach = space.reach();
    const double left = space.grid.min.x + reach.left * pixel;
    const double right = space.grid.min.x + reach.right * pixel;
    const double top = space.grid.min.y + reach.top * pixel;
    const double bottom = space.grid.min.y + reach.bottom * pixel;
    std::vector<Figure> all;
    const int last_copy = static_cast<int>(std::ceil(right)) - 1;
    for (int copy = static_cast<int>(std::floor(left)); copy <= last_copy; ++copy) {
        const scene::WorldBox box{{std::max(left - copy, 0.0), top},
                                  {std::min(right - copy, 1.0), bottom}};
        for (Figure& figure : layer.figures(box, space.zoom, thinning * pixel)) {
            for (FigurePart& part : figure.parts) {
                for (geo::WorldPoint& point : part.points)
                    point.x += copy;
            }
            all.push_back(std::move(figure));
        }
    }
    return all;
}

std::vector<PixelLine> rings_of(std::span<const Figure> figures, const PaintSpace& space) {
    const PixelBox reach = space.reach();
    std::vector<PixelLine> rings;
    PixelLine pixels;
    for (const Figure& figure : figures) {
        if (figure.kind != FigureKind::area) continue;
        for (const FigurePart& part : figure.parts) {
            pixels.clear();
            for (const geo::WorldPoint& point : part.points)
                pixels.push_back(space.to_pixels(point));
            PixelLine ring = clipped_ring(pixels, reach);
            if (ring.size() >= 3) rings.push_back(std::move(ring));
        }
    }
    return rings;
}

void paint_figures(Canvas& canvas, std::span<const Figure> figures, const PaintSpace& space,
                   const scene::LayerStyle& style) {
    const double opacity = scene::at_zoom(style.opacity, space.zoom, 1);
    if (opacity <= 0) return;
    if (style.fill.a > 0) {
        const std::vector<PixelLine> rings = rings_of(figures, space);
        canvas.fill(rings, scene::faded(style.fill, opacity));
    }
    paint_strokes(canvas, strokes_of(figures, space), space, style);
    const double width = scene::at_zoom(style.line_width, space.zoom, 1) * space.scale;
    for (const Figure& figure : figures) {
        if (figure.kind != FigureKind::points) continue;
        const geo::ScreenPoint at = space.to_pixels(figure.parts.front().points.front());
        if (space.reach().holds(at)) {
            canvas.dot(at, style.point_radius * space.scale, scene::faded(style.fill, opacity),
                       {scene::faded(style.line, opacity), width, {}, false});
        }
    }
}

} // namespace dateline::io
