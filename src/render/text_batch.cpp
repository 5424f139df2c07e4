#include "render/text_batch.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <GL/gl.h>

namespace dateline::render {

void TextBatch::add(const scene::Text& text, scene::Colour colour, double outline) {
    for (const text::Glyph& glyph : text.line->glyphs) {
        const double pen = text.at.x + static_cast<double>(glyph.x);
        const auto slot = slot_of(*text.line, glyph, pen, outline, GlTexture::Filter::nearest);
        if (!slot || slot->width == 0) continue;
        const auto x = static_cast<float>(std::floor(pen) + slot->left);
        const auto y =
            static_cast<float>(std::round(text.at.y + static_cast<double>(glyph.y)) - slot->top);
        const auto w = static_cast<float>(slot->width);
        const auto h = static_cast<float>(slot->height);
        const auto u = static_cast<float>(slot->x);
        const auto v = static_cast<float>(slot->y);
        const auto corner = [&](float dx, float dy) {
            vertices_.push_back(
                {x + dx, y + dy, u + dx, v + dy, {colour.r, colour.g, colour.b, colour.a}});
        };
        corner(0, 0);
        corner(w, 0);
        corner(w, h);
        corner(0, h);
    }
}

void TextBatch::add(const scene::CurvedText& text, scene::Colour colour, double outline) {
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
                                 static_cast<float>(slot->x + dx),
                                 static_cast<float>(slot->y + dy),
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

void TextBatch::upload() {
    if (uploaded_ == atlas_.version()) return;
    constexpr auto coverage = GlTexture::Format::coverage;
    if (atlas_.rows() > texture_rows_) {
        constexpr unsigned fewest_rows = 256;
        const auto rows = static_cast<unsigned>(atlas_.rows());
        texture_rows_ = static_cast<int>(std::max(fewest_rows, std::bit_ceil(rows)));
        texture_.upload(atlas_.side(), texture_rows_, coverage, GlTexture::Filter::nearest,
                        nullptr);
    }
    texture_.upload_rows(atlas_.rows(), coverage, atlas_.page().data());
    uploaded_ = atlas_.version();
}

void TextBatch::flush(GlTexture::Filter filter) {
    if (vertices_.empty()) return;
    upload();
    for (Vertex& vertex : vertices_) {
        vertex.u /= static_cast<float>(atlas_.side());
        vertex.v /= static_cast<float>(texture_rows_);
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
