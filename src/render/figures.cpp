#include "render/figures.hpp"

#define GL_GLEXT_PROTOTYPES
#include <array>
#include <cmath>
#include <GL/gl.h>
#include <GL/glext.h>

namespace dateline::render {
namespace {
constexpr double soft = 1.5; ///< pixels beyond an edge that its smoothing needs
constexpr float kind_disc = 0;
constexpr float kind_ring = 1;
constexpr float kind_arc = 2;
constexpr float kind_segment = 3;
constexpr float kind_box = 4;
constexpr float kind_soft_disc = 5;
} // namespace

void Figures::add(const Rectangle& r, float kind, double width, double a, double b, double c,
                  scene::Colour colour) {
    constexpr std::array<std::array<double, 2>, 4> signs{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    for (const auto& sign : signs) {
        const double u = sign[0] * r.half_width;
        const double v = sign[1] * r.half_height;
        const double x = r.centre.x + u * r.cosine - v * r.sine;
        const double y = r.centre.y + u * r.sine + v * r.cosine;
        vertices_.push_back(
            {static_cast<float>(x),
             static_cast<float>(y),
             {static_cast<float>(u), static_cast<float>(v), kind, static_cast<float>(width)},
             {static_cast<float>(a), static_cast<float>(b), static_cast<float>(c), 0},
             {colour.r, colour.g, colour.b, colour.a}});
    }
}

void Figures::disc(geo::ScreenPoint at, double radius, scene::Colour colour) {
    add({at, radius + soft, radius + soft}, kind_disc, 0, radius, 0, 0, colour);
}

void Figures::ring(geo::ScreenPoint at, double radius, double width, scene::Colour colour,
                   int dashes) {
    const double half = radius + width / 2 + soft;
    add({at, half, half}, kind_ring, width, radius, dashes, 0, colour);
}

void Figures::arc(geo::ScreenPoint at, double radius, double width, double start, double sweep,
                  scene::Colour colour) {
    const double half = radius + width / 2 + soft;
    add({at, half, half}, kind_arc, width, radius, start, sweep, colour);
}

void Figures::segment(geo::ScreenPoint from, geo::ScreenPoint to, double width,
                      scene::Colour colour) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < 1e-6) return;
    const Rectangle rectangle{{(from.x + to.x) / 2, (from.y + to.y) / 2},
                              length / 2 + width / 2 + soft,
                              width / 2 + soft,
                              (to.x - from.x) / length,
                              (to.y - from.y) / length};
    add(rectangle, kind_segment, width, length / 2, 0, 0, colour);
}

void Figures::box(geo::ScreenPoint min, geo::ScreenPoint max, double corner, double width,
                  scene::Colour colour) {
    const double half_width = (max.x - min.x) / 2;
    const double half_height = (max.y - min.y) / 2;
    add({{(min.x + max.x) / 2, (min.y + max.y) / 2}, half_width + soft, half_height + soft},
        kind_box, width, half_width, half_height, corner, colour);
}

void Figures::soft_disc(geo::ScreenPoint at, double radius, scene::Colour colour) {
    add({at, radius + soft, radius + soft}, kind_soft_disc, 0, radius, 0, 0, colour);
}

void Figures::flush(const Program& program) {
    if (vertices_.empty()) return;
    glDisable(GL_TEXTURE_2D);
    if (program.usable()) program.bind();
    const auto stride = static_cast<GLsizei>(sizeof(Vertex));
    glEnableClientState(GL_VERTEX_ARRAY);
    glVertexPointer(2, GL_FLOAT, stride, &vertices_[0].x);
    glEnableClientState(GL_COLOR_ARRAY);
    glColorPointer(4, GL_UNSIGNED_BYTE, stride, &vertices_[0].colour);
    glClientActiveTexture(GL_TEXTURE1);
    glEnableClientState(GL_TEXTURE_COORD_ARRAY);
    glTexCoordPointer(4, GL_FLOAT, stride, &vertices_[0].measure);
    glClientActiveTexture(GL_TEXTURE0);
    glEnableClientState(GL_TEXTURE_COORD_ARRAY);
    glTexCoordPointer(4, GL_FLOAT, stride, &vertices_[0].place);
    glDrawArrays(GL_QUADS, 0, static_cast<GLsizei>(vertices_.size()));
    glClientActiveTexture(GL_TEXTURE1);
    glDisableClientState(GL_TEXTURE_COORD_ARRAY);
    glClientActiveTexture(GL_TEXTURE0);
    glDisableClientState(GL_COLOR_ARRAY);
    Program::unbind();
    glEnable(GL_TEXTURE_2D);
    vertices_.clear();
}

} // namespace dateline::render
