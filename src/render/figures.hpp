#pragma once

#include "render/program.hpp"
#include "scene/frame.hpp"

#include <cstdint>
#include <vector>

namespace dateline::render {

/// Collects discs, rings, arcs, lines and boxes and draws them in one call, in the order in which
/// they came.
class Figures {
public:
    void disc(geo::ScreenPoint at, double radius, scene::Colour colour);
    void ring(geo::ScreenPoint at, double radius, double width, scene::Colour colour,
              int dashes = 0);
    /// `start` and `sweep` in turns, clockwise from the top.
    void arc(geo::ScreenPoint at, double radius, double width, double start, double sweep,
             scene::Colour colour);
    void segment(geo::ScreenPoint from, geo::ScreenPoint to, double width, scene::Colour colour);
    /// `width` > 0 draws the border only.
    void box(geo::ScreenPoint min, geo::ScreenPoint max, double corner, double width,
             scene::Colour colour);
    void soft_disc(geo::ScreenPoint at, double radius, scene::Colour colour);

    /// Draws all of them and starts anew; without a usable program as polygons with hard edges.
    void flush(const Program& program);

private:
    struct Vertex {
        float x, y;
        float place[4];
        float measure[4];
        std::uint8_t colour[4];
    };
    struct Rectangle {
        geo::ScreenPoint centre;
        double half_width = 0;
        double half_height = 0;
        double cosine = 1; ///< of the angle of its own x axis
        double sine = 0;
    };
    void add(const Rectangle& rectangle, float kind, double width, double a, double b, double c,
             scene::Colour colour);

    void draw_plain() const;

    std::vector<Vertex> vertices_;
};

} // namespace dateline::render
