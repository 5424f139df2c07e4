#include "render/text_batch.hpp"

#include <cmath>
#include <GL/gl.h>

namespace dateline::render {

void TextBatch::add(const scene::Text& text, scene::Colour colour, double outline) {
    const auto side = static_cast<float>(atlas_.side());
    for (const text::Glyph& glyph : text.line->glyphs) {
        const double pen = text.at.x + static_cast<double>(glyph.x);
        const auto slot = slot_of(*text.line, glyph, pen, outline, GlTexture::Filter::nearest);
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

void TextBatch::add(const scene::CurvedText& text, scene::Colour colour, double outline) {
    const auto side = static_cast<float>(atlas_.side());
    const auto size = static_cast<float>(text.size);
    for (std::size_t i = 0; i < text.glyphs.size(); ++i) {
        const auto slot = slot_of(*text.line, text.line->glyphs[i], 0, outline / text.size,
                                  GlTexture::Filter::linear);
        if (!slot || slot->width == 0) continue;
        const scene::GlyphPose& pose = text.glyphs[i];
        const float c = std::cos(pose.angle) * size;
        const float s = std::sin(pose.angle) * size;
        const auto corner = [&](int dx, int dy) {
            const auto x = static_cast<float>(slot->left + dx);
            const auto y = static_cast<float>(dy - slot->top);
            vertices_.push_back({static_cast<float>(pose.at.x) + c * x - s * y,
                                 static_cast<float>(pose.at.y) + s * x + c * y,
                                 static_cast<float>(slot->x + dx) / side,
                                 static_cast<float>(slot->y + dy) / side,
                                 {colour.r, colour.g, colour.b, colour.a}});
        };
        corner(0, 0);
        corner(slot->width, 0);
        corner(slot->width, slot->height);
        corner(0, slot->height);
    }
}

std::optional<text::AtlasSlot> TextBatch::slot_of(const text::Line& line, const text::Glyph& glyph,
                                                  double pen, double outline,
                                                  GlTexture::Filter filter) {
    auto slot = atlas_.slot(typesetter_, line, glyph, pen, outline);
    if (slot) return slot;
    flush(filter);
    atlas_.clear();
    return atlas_.slot(typesetter_, line, glyph, pen, outline);
}

void TextBatch::flush(GlTexture::Filter filter) {
    if (vertices_.empty()) return;
    if (uploaded_ != atlas_.version()) {
        texture_.upload(atlas_.side(), atlas_.side(), GlTexture::Format::coverage,
                        GlTexture::Filter::nearest, atlas_.page().data());
        uploaded_ = atlas_.version();
    }
    texture_.bind(filter);
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
    flush(GlTexture::Filter::nearest);
}

void TextBatch::draw(std::span<const scene::CurvedText> texts) {
    for (const scene::CurvedText& text : texts) {
        if (text.halo_width > 0) add(text, text.halo, static_cast<double>(text.halo_width));
    }
    for (const scene::CurvedText& text : texts)
        add(text, text.colour, 0);
    flush(GlTexture::Filter::linear);
}

} // namespace dateline::render
