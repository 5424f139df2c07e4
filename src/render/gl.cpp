#include "render/gl.hpp"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <string>
#include <utility>

namespace dateline::render {
namespace {

GLenum layout_of(GlTexture::Format format) {
    return format == GlTexture::Format::rgba ? GL_RGBA : GL_ALPHA;
}

} // namespace

void begin_pixel_space(int width, int height) {
    glViewport(0, 0, width, height);
    glMatrixMode(GL_PROJECTION);
    glLoadIdentity();
    glOrtho(0, width, height, 0, -1, 1);
    glMatrixMode(GL_MODELVIEW);
    glLoadIdentity();
    glMatrixMode(GL_TEXTURE);
    glLoadIdentity();
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_LIGHTING);
    glDisable(GL_ALPHA_TEST);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_STENCIL_TEST);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glActiveTexture(GL_TEXTURE0);
    glEnable(GL_TEXTURE_2D);
    glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, GL_MODULATE);
    glUseProgram(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

void clear(scene::Colour colour) {
    glClearColor(static_cast<float>(colour.r) / 255, static_cast<float>(colour.g) / 255,
                 static_cast<float>(colour.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

void forget_errors() {
    constexpr int most = 16; // without a context there is no end of them
    for (int i = 0; i < most && glGetError() != GL_NO_ERROR; ++i) {
    }
}

Result<void> no_errors() {
    const GLenum error = glGetError();
    if (error == GL_NO_ERROR) return {};
    return fail(error == GL_OUT_OF_MEMORY ? "the graphics driver has not enough memory for this"
                                          : "the graphics driver cannot draw this (OpenGL error " +
                                                std::to_string(error) + ")");
}

int stencil_bits() {
    GLint bits = 0;
    glGetIntegerv(GL_STENCIL_BITS, &bits);
    return bits;
}

void draw(const TexturedQuad& quad) {
    glColor4ub(quad.colour.r, quad.colour.g, quad.colour.b, quad.colour.a);
    glBegin(GL_QUADS);
    glTexCoord2d(quad.from.x, quad.from.y);
    glVertex2d(quad.min.x, quad.min.y);
    glTexCoord2d(quad.to.x, quad.from.y);
    glVertex2d(quad.max.x, quad.min.y);
    glTexCoord2d(quad.to.x, quad.to.y);
    glVertex2d(quad.max.x, quad.max.y);
    glTexCoord2d(quad.from.x, quad.to.y);
    glVertex2d(quad.min.x, quad.max.y);
    glEnd();
}

void draw_quads(const VertexLayout& layout, std::size_t vertices) {
    const auto stride = static_cast<GLsizei>(layout.stride);
    glEnableClientState(GL_VERTEX_ARRAY);
    glVertexPointer(2, GL_FLOAT, stride, layout.position);
    glEnableClientState(GL_COLOR_ARRAY);
    glColorPointer(4, GL_UNSIGNED_BYTE, stride, layout.colour);
    if (layout.look != nullptr) {
        glClientActiveTexture(GL_TEXTURE1);
        glEnableClientState(GL_TEXTURE_COORD_ARRAY);
        glTexCoordPointer(4, GL_FLOAT, stride, layout.look);
    }
    glClientActiveTexture(GL_TEXTURE0);
    glEnableClientState(GL_TEXTURE_COORD_ARRAY);
    glTexCoordPointer(layout.place_size, GL_FLOAT, stride, layout.place);
    glDrawArrays(GL_QUADS, 0, static_cast<GLsizei>(vertices));
    if (layout.look != nullptr) {
        glClientActiveTexture(GL_TEXTURE1);
        glDisableClientState(GL_TEXTURE_COORD_ARRAY);
        glClientActiveTexture(GL_TEXTURE0);
    }
    glDisableClientState(GL_COLOR_ARRAY);
}

GlTexture::~GlTexture() {
    if (id_ != 0) glDeleteTextures(1, &id_);
}

GlTexture::GlTexture(GlTexture&& other) noexcept
    : id_(std::exchange(other.id_, 0)), width_(other.width_), height_(other.height_),
      format_(other.format_) {}

GlTexture& GlTexture::operator=(GlTexture&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(width_, other.width_);
    std::swap(height_, other.height_);
    std::swap(format_, other.format_);
    return *this;
}

void GlTexture::upload_rows(int rows, Format format, const std::uint8_t* pixels) {
    bind();
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width_, rows, layout_of(format), GL_UNSIGNED_BYTE,
                    pixels);
}

void GlTexture::upload(int width, int height, Format format, Filter filter,
                       const std::uint8_t* pixels) {
    if (id_ == 0) glGenTextures(1, &id_);
    bind(filter);
    if (width == width_ && height == height_ && format == format_)
        return upload_rows(height, format, pixels);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    width_ = width;
    height_ = height;
    format_ = format;
    const GLint stored = format == Format::rgba ? GL_RGBA8 : GL_ALPHA8;
    glTexImage2D(GL_TEXTURE_2D, 0, stored, width, height, 0, layout_of(format), GL_UNSIGNED_BYTE,
                 pixels);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

void GlTexture::copy_target(int width, int height) {
    if (width != width_ || height != height_)
        upload(width, height, Format::rgba, Filter::nearest, nullptr);
    bind();
    glCopyTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 0, 0, width, height);
}

void GlTexture::bind() const {
    glBindTexture(GL_TEXTURE_2D, id_);
}

void GlTexture::bind(Filter filter) const {
    bind();
    const GLint sampling = filter == Filter::linear ? GL_LINEAR : GL_NEAREST;
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, sampling);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, sampling);
}

} // namespace dateline::render
