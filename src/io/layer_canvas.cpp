#include "io/layer_canvas.hpp"

#include <cairo.h>
#include <cstring>
#include <limits>
#include <new>

namespace dateline::io {
namespace {

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

Surface surface_of(int width, int height) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
    return surface;
}

std::uint32_t premultiplied(std::uint32_t value, std::uint32_t alpha) {
    return (value * alpha + 127U) / 255U;
}

/// Straight RGBA as Cairo keeps it: premultiplied, 0xAARRGGBB in the machine's byte order.
Surface surface_from(std::span<const std::uint8_t> rgba, int width, int height) {
    Surface surface = surface_of(width, height);
    unsigned char* row = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    std::size_t from = 0;
    for (int y = 0; y < height; ++y, row += stride) {
        for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x, from += 4) {
            const std::uint32_t a = rgba[from + 3];
            const std::uint32_t pixel = a << 24U | premultiplied(rgba[from], a) << 16U |
                                        premultiplied(rgba[from + 1], a) << 8U |
                                        premultiplied(rgba[from + 2], a);
            std::memcpy(row + 4 * x, &pixel, 4);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

void set_colour(cairo_t* context, scene::Colour colour) {
    cairo_set_source_rgba(context, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0,
                          colour.a / 255.0);
}

void trace(cairo_t* context, const PixelLine& line) {
    if (line.empty()) return;
    cairo_move_to(context, line.front().x, line.front().y);
    for (std::size_t i = 1; i < line.size(); ++i)
        cairo_line_to(context, line[i].x, line[i].y);
}

void trace_rings(cairo_t* context, std::span<const PixelLine> rings) {
    for (const PixelLine& ring : rings) {
        trace(context, ring);
        cairo_close_path(context);
    }
}

} // namespace

struct Canvas::Data {
    int width;
    int height;
    Surface surface;
    Context context;
};

Canvas::Canvas(int width, int height, scene::Colour ground)
    : data_(new Data{width, height, surface_of(width, height), nullptr}) {
    data_->context.reset(cairo_create(data_->surface.get()));
    cairo_t* context = data_->context.get();
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    set_colour(context, {ground.r, ground.g, ground.b, 255});
    cairo_paint(context);
}

Canvas::~Canvas() = default;

void Canvas::fill(std::span<const PixelLine> rings, scene::Colour colour) {
    cairo_t* context = data_->context.get();
    set_colour(context, colour);
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD);
    trace_rings(context, rings);
    cairo_fill(context);
}

void Canvas::fill(std::span<const PixelLine> rings, std::span<const std::uint8_t> rgba) {
    cairo_t* context = data_->context.get();
    const Surface source = surface_from(rgba, data_->width, data_->height);
    cairo_set_source_surface(context, source.get(), 0, 0);
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD);
    trace_rings(context, rings);
    cairo_fill(context);
}

void Canvas::overlay(std::span<const std::uint8_t> rgba, double opacity) {
    cairo_t* context = data_->context.get();
    const Surface source = surface_from(rgba, data_->width, data_->height);
    cairo_set_source_surface(context, source.get(), 0, 0);
    cairo_paint_with_alpha(context, opacity);
}

void Canvas::stroke(std::span<const LinePart> lines, const Pen& pen) {
    cairo_t* context = data_->context.get();
    set_colour(context, pen.colour);
    cairo_set_line_width(context, pen.width);
    const bool dashed = !pen.dash.empty();
    // One long path costs Cairo memory and time; but where what is seen through overlaps, it
    // darkens.
    const std::size_t most_points =
        pen.colour.a == 255 ? 1024 : std::numeric_limits<std::size_t>::max();
    std::size_t points = 0;
    cairo_set_antialias(context, pen.faint ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
    cairo_set_line_cap(context, dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    for (const LinePart& line : lines) {
        trace(context, line.points);
        if (dashed) {
            cairo_set_dash(context, pen.dash.data(), static_cast<int>(pen.dash.size()), line.along);
            cairo_stroke(context);
        } else if ((points += line.points.size()) > most_points) {
            cairo_stroke(context);
            points = 0;
        }
    }
    cairo_stroke(context);
    cairo_set_dash(context, nullptr, 0, 0);
    cairo_set_antialias(context, CAIRO_ANTIALIAS_DEFAULT);
}

void Canvas::dot(geo::ScreenPoint at, double radius, scene::Colour fill, const Pen& outline) {
    constexpr double full_turn = 6.283185307179586;
    cairo_t* context = data_->context.get();
    cairo_new_path(context);
    cairo_arc(context, at.x, at.y, radius, 0, full_turn);
    set_colour(context, fill);
    cairo_fill_preserve(context);
    set_colour(context, outline.colour);
    cairo_set_line_width(context, outline.width);
    cairo_stroke(context);
}

std::vector<std::uint8_t> Canvas::rgba() const {
    cairo_surface_flush(data_->surface.get());
    const unsigned char* row = cairo_image_surface_get_data(data_->surface.get());
    const int stride = cairo_image_surface_get_stride(data_->surface.get());
    const auto width = static_cast<std::size_t>(data_->width);
    std::vector<std::uint8_t> pixels(width * static_cast<std::size_t>(data_->height) * 4);
    std::size_t to = 0;
    for (int y = 0; y < data_->height; ++y, row += stride) {
        for (std::size_t x = 0; x < width; ++x, to += 4) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, row + 4 * x, 4);
            pixels[to] = static_cast<std::uint8_t>(pixel >> 16U);
            pixels[to + 1] = static_cast<std::uint8_t>(pixel >> 8U);
            pixels[to + 2] = static_cast<std::uint8_t>(pixel);
            pixels[to + 3] = 255;
        }
    }
    return pixels;
}

} // namespace dateline::io
