#include "app/glyph_texture.hpp"

#include <GL/gl.h>

namespace dateline::app {

namespace {

void bind(unsigned texture) {
    glBindTexture(GL_TEXTURE_2D, texture);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
}

} // namespace

GlyphTexture::GlyphTexture() {
    glGenTextures(1, &texture_);
    bind(texture_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA8, atlas_.side(), atlas_.side(), 0, GL_ALPHA,
                 GL_UNSIGNED_BYTE, atlas_.page().data());
    glBindTexture(GL_TEXTURE_2D, 0);
}

GlyphTexture::~GlyphTexture() {
    glDeleteTextures(1, &texture_);
}

void* GlyphTexture::id() const {
    return reinterpret_cast<void*>(static_cast<std::uintptr_t>(texture_));
}

void GlyphTexture::upload() {
    if (version_ == atlas_.version()) return;
    bind(texture_);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, atlas_.side(), atlas_.side(), GL_ALPHA,
                    GL_UNSIGNED_BYTE, atlas_.page().data());
    glBindTexture(GL_TEXTURE_2D, 0);
    version_ = atlas_.version();
}

bool GlyphTexture::make_room() {
    if (!full_) return false;
    atlas_.clear();
    full_ = false;
    return true;
}

} // namespace dateline::app
