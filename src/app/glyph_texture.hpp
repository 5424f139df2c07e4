#pragma once

#include "text/glyph_atlas.hpp"

#include <cstdint>

namespace dateline::app {

/// The page of a glyph atlas as a texture for Dear ImGui. Needs an active GL context from
/// construction to destruction.
class GlyphTexture {
public:
    GlyphTexture();
    GlyphTexture(const GlyphTexture&) = delete;
    GlyphTexture& operator=(const GlyphTexture&) = delete;
    ~GlyphTexture();

    [[nodiscard]] text::GlyphAtlas& atlas() { return atlas_; }
    /// As Dear ImGui's OpenGL backend wants it.
    [[nodiscard]] void* id() const;
    /// Where panels say that the page has no room left.
    [[nodiscard]] bool& full() { return full_; }
    /// Brings the texture up to the page.
    void upload();
    /// After a frame: a full page becomes a larger or an empty one; true when the frame has to be
    /// drawn again.
    [[nodiscard]] bool make_room();

private:
    /// Makes the texture as large as the page.
    void fit();

    text::GlyphAtlas atlas_{512};
    unsigned texture_ = 0;
    std::uint64_t version_ = 0;
    bool full_ = false;
};

} // namespace dateline::app
