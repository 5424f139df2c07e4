#include "render/marker_batch.hpp"

#include "render/shape_field.hpp"

#include <algorithm>
#include <array>
#include <GL/gl.h>

namespace dateline::render {
namespace {

// Logical pixels.
constexpr double outline_width = 1.3;
constexpr double contour_width = 0.8;
constexpr double rim_width = 1.9;

void plain_polygon(const scene::Marker& marker, double radius, scene::Colour colour) {
    glColor4ub(colour.r, colour.g, colour.b, colour.a);
    glBegin(GL_TRIANGLE_FAN);
    glVertex2d(marker.at.x, marker.at.y);
    const std::vector<scene::Corner> shape = corners(marker.shape);
    for (std::size_t i = 0; i <= shape.size(); ++i) {
        const scene::Corner& corner = shape[i % shape.size()];
        glVertex2d(marker.at.x + corner.x * radius, marker.at.y + corner.y * radius);
    }
    glEnd();
}

} // namespace

MarkerBatch::MarkerBatch(const std::filesystem::path& shader_folder)
    : program_(shader_folder, "marker") {}

void MarkerBatch::upload_shapes() {
    const ShapeAtlas atlas = shape_atlas();
    shapes_.upload(atlas.width(), atlas.side, GlTexture::Format::rgba, GlTexture::Filter::linear,
                   atlas.rgba.data());
}

void MarkerBatch::add(const scene::Marker& marker, double border) {
    constexpr double widest_shape = 1.36;
    const double radius = static_cast<double>(marker.radius);
    if (radius <= 0) return;
    const double reach = std::min(radius * widest_shape + border, radius * cell_reach);
    const double cell = static_cast<double>(marker.shape);
    for (const auto& sign : corner_signs) {
        const double u = 0.5 + sign[0] * reach / radius / (2 * cell_reach);
        const double v = 0.5 + sign[1] * reach / radius / (2 * cell_reach);
        vertices_.push_back(
            {static_cast<float>(marker.at.x + sign[0] * reach),
             static_cast<float>(marker.at.y + sign[1] * reach),
             {static_cast<float>((cell + u) / scene::shape_count), static_cast<float>(v)},
             {static_cast<float>(radius),
              marker.certainty == scene::Certainty::approximate ? 1.0F : 0.0F,
              marker.relation ? 1.0F : 0.0F, marker.hollow ? 1.0F : 0.0F},
             {marker.fill.r, marker.fill.g, marker.fill.b, marker.fill.a}});
    }
}

void MarkerBatch::draw_plain(std::span<const scene::Marker> markers, const scene::Ink& ink) const {
    glDisable(GL_TEXTURE_2D);
    for (const scene::Marker& marker : markers) {
        const double radius = static_cast<double>(marker.radius);
        plain_polygon(marker, radius + 1.5, ink.marker_outline);
        plain_polygon(marker, radius, marker.fill);
    }
    glEnable(GL_TEXTURE_2D);
}

void MarkerBatch::draw(std::span<const scene::Marker> markers, const scene::Ink& ink,
                       double scale) {
    if (markers.empty()) return;
    if (!program_.usable()) return draw_plain(markers, ink);
    vertices_.clear();
    for (const scene::Marker& marker : markers) {
        add(marker, (outline_width + contour_width) * scale + 1);
    }
    if (vertices_.empty()) return;
    if (shapes_.empty()) upload_shapes();
    program_.set("outline", ink.marker_outline);
    program_.set("contour", ink.marker_contour);
    program_.set("widths", static_cast<float>(outline_width * scale),
                 static_cast<float>(contour_width * scale), static_cast<float>(rim_width * scale));
    program_.set_texture("shapes", 0);
    program_.bind();
    shapes_.bind();
    const Vertex& first = vertices_.front();
    draw_quads({sizeof(Vertex), &first.x, first.colour, first.place, 2, first.look},
               vertices_.size());
    Program::unbind();
}

} // namespace dateline::render
