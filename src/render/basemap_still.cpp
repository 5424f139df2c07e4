#include "render/basemap_still.hpp"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

namespace dateline::render {
namespace {

int number(GLenum name) {
    GLint value = 0;
    glGetIntegerv(name, &value);
    return value;
}

/// Framebuffer objects can be copied from one to another since OpenGL 3.0, but not to and from
/// targets of several samples a pixel.
bool can_copy() {
    const GLubyte* version = glGetString(GL_VERSION);
    return version != nullptr && version[0] >= '3' && number(GL_SAMPLE_BUFFERS) == 0;
}

} // namespace

bool BasemapStill::show(const View& view) const {
    if (!kept_ || !(view == last_)) return false;
    const auto width = static_cast<GLint>(view.camera.width);
    const auto height = static_cast<GLint>(view.camera.height);
    const auto before = static_cast<GLuint>(number(GL_READ_FRAMEBUFFER_BINDING));
    GLuint source = 0; // made anew each time: contexts share textures, but not these
    glGenFramebuffers(1, &source);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, source);
    glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture_.id(),
                           0);
    const bool whole = glCheckFramebufferStatus(GL_READ_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    if (whole) {
        glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT,
                          GL_NEAREST);
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, before);
    glDeleteFramebuffers(1, &source);
    return whole;
}

void BasemapStill::take(const View& view) {
    const bool rests = view == last_;
    last_ = view;
    kept_ = rests && can_copy();
    if (!kept_) return;
    picture_.copy_target(static_cast<int>(view.camera.width), static_cast<int>(view.camera.height));
}

} // namespace dateline::render
