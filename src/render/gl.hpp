#pragma once

#include "base/result.hpp"
#include "scene/colour.hpp"
#include "scene/frame.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::render {

/// Pixel space with the origin at the top left, straight-alpha blending, no depth test. The
/// matrices and state that it replaces are SFML's, which the caller has pushed.
void begin_pixel_space(int width, int height);

/// Fills the whole target.
void clear(scene::Colour colour);

/// What the driver could not do since forget_errors(), memory for a texture among it.
void forget_errors();
[[nodiscard]] Result<void> no_errors();

/// Stencil bits of the current target; 0 when it has none.
[[nodiscard]] int stencil_bits();

/// Draws a rectangle with the texture that is bound; coordinates 0 … 1.
struct TexturedQuad {
    geo::ScreenPoint min;
    geo::ScreenPoint max;
    geo::ScreenPoint from{0, 0};
    geo::ScreenPoint to{1, 1};
    scene::Colour colour{255, 255, 255};
};
void draw(const TexturedQuad& quad);

/// Where each part of the first vertex lies; the others follow `stride` bytes apart.
struct VertexLayout {
    std::size_t stride = 0;
    const float* position = nullptr;      ///< 2 values, pixels
    const std::uint8_t* colour = nullptr; ///< RGBA
    const float* place = nullptr;         ///< gl_MultiTexCoord0
    int place_size = 2;
    const float* look = nullptr; ///< gl_MultiTexCoord1, 4 values; null: none
};

/// The corners of a quad about its middle, in the order of its vertices.
inline constexpr std::array<std::array<double, 2>, 4> corner_signs{
    {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};

/// Four vertices for each quad, all in one call, with whatever program and texture are bound.
void draw_quads(const VertexLayout& layout, std::size_t vertices);

/// A texture of the context, released with the object.
class GlTexture {
public:
    enum class Format : std::uint8_t { coverage, rgba };
    enum class Filter : std::uint8_t { nearest, linear };

    GlTexture() = default;
    ~GlTexture();
    GlTexture(GlTexture&& other) noexcept;
    GlTexture& operator=(GlTexture&& other) noexcept;

    /// Without pixels: what it shows is not defined yet.
    void upload(int width, int height, Format format, Filter filter, const std::uint8_t* pixels);
    /// Replaces the first rows of what was uploaded in the same format.
    void upload_rows(int rows, Format format, const std::uint8_t* pixels);
    /// Takes over the left bottom part of the current target, so large.
    void copy_target(int width, int height);
    void bind() const;
    /// Binds it, to be sampled so from now on.
    void bind(Filter filter) const;
    [[nodiscard]] bool empty() const { return id_ == 0; }
    [[nodiscard]] unsigned id() const { return id_; }

private:
    unsigned id_ = 0;
    int width_ = 0;
    int height_ = 0;
    Format format_ = Format::rgba;
};

} // namespace dateline::render
