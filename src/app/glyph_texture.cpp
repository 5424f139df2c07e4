#include "app/glyph_texture.hpp"

#include <algorithm>
#include <GL/gl.h>

namespace dateline::app {

namespace {

constexpr int largest_side = 2048;

void bind(unsigned texture) {
    glBindTexture(GL_TEXTURE_2D, texture);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
}

} // namespace

GlyphTexture::GlyphTexture() {
    glGenTextures(1, &texture_);
    fit();
}

GlyphTexture::~GlyphTexture() {
    glDeleteTextures(1, &texture_);
}

void GlyphTexture::fit() {
    bind(texture_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA8, atlas_.side(), atlas_.side(), 0, GL_ALPHA,
                 GL_UNSIGNED_BYTE, nullptr);
    glBindTexture(GL_TEXTURE_2D, 0);
}

void* GlyphTexture::id() const {
    // Dear ImGui's OpenGL textures are numbers in a pointer's clothes.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    return reinterpret_cast<void*>(static_cast<std::uintptr_t>(texture_));
}

void GlyphTexture::upload() {
    if (version_ == atlas_.version()) return;
    bind(texture_);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, atlas_.side(), atlas_.rows(), GL_ALPHA,
                    GL_UNSIGNED_BYTE, atlas_.page().data());
    glBindTexture(GL_TEXTURE_2D, 0);
    version_ = atlas_.version();
}

bool GlyphTexture::make_room() {
    if (!full_) return false;
    full_ = false;
    if (atlas_.side() == largest_side) {
        atlas_.clear();
        return true;
    }
    atlas_ = text::GlyphAtlas(std::min(2 * atlas_.side(), largest_side));
    version_ = atlas_.version();
    fit();
    return true;
}

} // namespace dateline::app
