#pragma once

#include "render/gl.hpp"
#include "scene/frame.hpp"
#include "text/glyph_atlas.hpp"

#include <optional>
#include <span>
#include <vector>

namespace dateline::render {

/// Draws lines of text from an atlas of glyphs.
class TextBatch {
public:
    explicit TextBatch(const text::Typesetter& typesetter) : typesetter_(typesetter) {}

    void draw(std::span<const scene::Text> texts);
    void draw(std::span<const scene::CurvedText> texts);

private:
    struct Vertex {
        float x, y;
        float u, v; ///< pixels of the page until the batch is drawn
        std::uint8_t colour[4];
    };
    void add(const scene::Text& text, scene::Colour colour, double outline);
    void add(const scene::CurvedText& text, scene::Colour colour, double outline);
    /// The glyph's place in the atlas; draws and empties it when it is full.
    std::optional<text::AtlasSlot> slot_of(const text::Line& line, const text::Glyph& glyph,
                                           double pen, double outline, GlTexture::Filter filter);
    void flush(GlTexture::Filter filter);
    void upload();

    const text::Typesetter& typesetter_;
    text::GlyphAtlas atlas_{2048};
    GlTexture texture_;
    int texture_rows_ = 0; ///< the texture grows with the page
    std::uint64_t uploaded_ = 0;
    std::vector<Vertex> vertices_;
};

} // namespace dateline::render
