#include "render/figures.hpp"

#include "render/gl.hpp"

#include <array>
#include <cmath>
#include <GL/gl.h>
#include <numbers>

namespace dateline::render {
namespace {
constexpr double soft = 1.5; ///< pixels beyond an edge that its smoothing needs
constexpr float kind_disc = 0;
constexpr float kind_ring = 1;
constexpr float kind_arc = 2;
constexpr float kind_segment = 3;
constexpr float kind_box = 4;
constexpr float kind_soft_disc = 5;

struct Radii {
    double inner;
    double outer;
};
struct Turns {
    double start;
    double sweep;
};

/// Part of a ring, clockwise from the top.
void band(double x, double y, Radii radii, Turns turns) {
    constexpr int steps = 48;
    glBegin(GL_TRIANGLE_STRIP);
    for (int i = 0; i <= steps; ++i) {
        const double angle = 2 * std::numbers::pi * (turns.start + turns.sweep * i / steps);
        glVertex2d(x + radii.inner * std::sin(angle), y - radii.inner * std::cos(angle));
        glVertex2d(x + radii.outer * std::sin(angle), y - radii.outer * std::cos(angle));
    }
    glEnd();
}

} // namespace

void Figures::add(const Rectangle& r, float kind, double width, double a, double b, double c,
                  scene::Colour colour) {
    for (const auto& sign : corner_signs) {
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

void Figures::draw_plain() const {
    for (std::size_t i = 0; i + 3 < vertices_.size(); i += 4) {
        const Vertex& v = vertices_[i];
        const double x = static_cast<double>(v.x + vertices_[i + 2].x) / 2;
        const double y = static_cast<double>(v.y + vertices_[i + 2].y) / 2;
        glColor4ub(v.colour[0], v.colour[1], v.colour[2], v.colour[3]);
        const float kind = v.place[2];
        const double radius = static_cast<double>(v.measure[0]);
        const double half = static_cast<double>(v.place[3]) / 2;
        if (kind == kind_segment || (kind == kind_box && half == 0)) {
            glBegin(GL_QUADS);
            for (std::size_t corner = 0; corner < 4; ++corner) {
                glVertex2f(vertices_[i + corner].x, vertices_[i + corner].y);
            }
            glEnd();
        } else if (kind == kind_arc) {
            band(x, y, {radius - half, radius + half},
                 {static_cast<double>(v.measure[1]), static_cast<double>(v.measure[2])});
        } else if (kind == kind_ring) {
            band(x, y, {radius - half, radius + half}, {0, 1});
        } else if (kind != kind_box) {
            band(x, y, {0, radius}, {0, 1});
        }
    }
}

void Figures::flush(const Program& program) {
    if (vertices_.empty()) return;
    glDisable(GL_TEXTURE_2D);
    if (!program.usable()) {
        draw_plain();
        glEnable(GL_TEXTURE_2D);
        vertices_.clear();
        return;
    }
    program.bind();
    const Vertex& first = vertices_.front();
    draw_quads({sizeof(Vertex), &first.x, first.colour, first.place, 4, first.measure},
               vertices_.size());
    Program::unbind();
    glEnable(GL_TEXTURE_2D);
    vertices_.clear();
}

} // namespace dateline::render
