#include "render/text_batch.hpp"

#include <cmath>
#include <GL/gl.h>

namespace dateline::render {

void TextBatch::add(const scene::Text& text, scene::Colour colour, double outline) {
    const auto side = static_cast<float>(atlas_.side());
    for (const text::Glyph& glyph : text.line->glyphs) {
        const double pen = text.at.x + static_cast<double>(glyph.x);
        auto slot = atlas_.slot(typesetter_, *text.line, glyph, pen, outline);
        if (!slot) {
            flush();
            atlas_.clear();
            slot = atlas_.slot(typesetter_, *text.line, glyph, pen, outline);
        }
        if (!slot || slot->width == 0) continue;
        const auto x = static_cast<float>(std::floor(pen) + slot->left);
        const auto y =
            static_cast<float>(std::round(text.at.y + static_cast<double>(glyph.y)) - slot->top);
        const auto w = static_cast<float>(slot->width);
        const auto h = static_cast<float>(slot->height);
        const float u = static_cast<float>(slot->x) / side;
        const float v = static_cast<float>(slot->y) / side;
        const auto corner = [&](float dx, float dy) {
            vertices_.push_back({x + dx,
                                 y + dy,
                                 u + dx / side,
                                 v + dy / side,
                                 {colour.r, colour.g, colour.b, colour.a}});
        };
        corner(0, 0);
        corner(w, 0);
        corner(w, h);
        corner(0, h);
    }
}

void TextBatch::flush() {
    if (vertices_.empty()) return;
    if (uploaded_ != atlas_.version()) {
        texture_.upload(atlas_.side(), atlas_.side(), GlTexture::Format::coverage,
                        GlTexture::Filter::nearest, atlas_.page().data());
        uploaded_ = atlas_.version();
    }
    texture_.bind();
    const Vertex& first = vertices_.front();
    draw_quads({sizeof(Vertex), &first.x, first.colour, &first.u}, vertices_.size());
    vertices_.clear();
}

void TextBatch::draw(std::span<const scene::Text> texts) {
    for (const scene::Text& text : texts) {
        if (!text.line) continue;
        if (text.halo_width > 0) add(text, text.halo, static_cast<double>(text.halo_width));
        add(text, text.colour, 0);
    }
    flush();
}

} // namespace dateline::render
