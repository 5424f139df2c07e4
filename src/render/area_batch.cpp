#include "render/area_batch.hpp"

#include "render/gl.hpp"

#define GL_GLEXT_PROTOTYPES
#include <algorithm>
#include <GL/gl.h>
#include <GL/glext.h>
#include <limits>

namespace dateline::render {
namespace {

struct Bounds {
    geo::ScreenPoint min{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    geo::ScreenPoint max{std::numeric_limits<double>::lowest(),
                         std::numeric_limits<double>::lowest()};
};

Bounds bounds_of(const scene::Area& area) {
    Bounds bounds;
    for (const auto& ring : area.rings) {
        for (const geo::ScreenPoint& point : ring) {
            bounds.min = {std::min(bounds.min.x, point.x), std::min(bounds.min.y, point.y)};
            bounds.max = {std::max(bounds.max.x, point.x), std::max(bounds.max.y, point.y)};
        }
    }
    return bounds;
}

/// Leaves odd numbers in the stencil where the rings enclose a pixel.
void stencil_rings(const scene::Area& area) {
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    glStencilFunc(GL_ALWAYS, 0, 1);
    glStencilOp(GL_INVERT, GL_INVERT, GL_INVERT);
    for (const auto& ring : area.rings) {
        glBegin(GL_TRIANGLE_FAN);
        for (const geo::ScreenPoint& point : ring)
            glVertex2d(point.x, point.y);
        glEnd();
    }
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

} // namespace

void AreaBatch::fill(const scene::Area& area, double scale) const {
    const Bounds bounds = bounds_of(area);
    if (bounds.min.x >= bounds.max.x) return;
    glDisable(GL_TEXTURE_2D);
    glEnable(GL_STENCIL_TEST);
    glStencilMask(1);
    stencil_rings(area);
    glStencilFunc(GL_EQUAL, 1, 1);
    glStencilOp(GL_ZERO, GL_ZERO, GL_ZERO);
    program_.set("hatch", static_cast<float>(7 * scale), static_cast<float>(1.3 * scale));
    program_.set("tint", 0.08F, 0.34F);
    program_.bind();
    TexturedQuad quad;
    quad.min = bounds.min;
    quad.max = bounds.max;
    quad.colour = scene::faded(area.colour, static_cast<double>(area.opacity));
    render::draw(quad);
    Program::unbind();
    glDisable(GL_STENCIL_TEST);
    glEnable(GL_TEXTURE_2D);
}

void AreaBatch::draw(std::span<const scene::Area> areas, double scale, Figures& figures) const {
    if (areas.empty()) return;
    const bool fills = program_.usable() && stencil_bits() > 0;
    if (fills) {
        glClearStencil(0);
        glClear(GL_STENCIL_BUFFER_BIT);
    }
    for (const scene::Area& area : areas) {
        if (area.closed && fills) fill(area, scale);
        const scene::Colour line =
            scene::faded(area.colour, 0.75 * static_cast<double>(area.opacity));
        const double width = (area.closed ? 1.3 : 3.0) * scale;
        for (const auto& ring : area.rings) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                figures.segment(ring[i - 1], ring[i], width, line);
            }
            const bool closing_edge = area.closed && ring.size() > 2;
            if (closing_edge) figures.segment(ring.back(), ring.front(), width, line);
        }
    }
}

} // namespace dateline::render
