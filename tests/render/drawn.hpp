#pragma once

#include "render/renderer.hpp"
#include "scene/frame_at.hpp"
#include "text/typesetter.hpp"

#include <SFML/Graphics/Image.hpp>

namespace dateline::test {

/// The machine's fonts, opened once.
const text::Typesetter& typesetter();

/// What the renderer makes of a frame, off-screen.
sf::Image drawn(const scene::Frame& frame);
sf::Image drawn(const scene::Frame& frame, render::Renderer& renderer);

/// A renderer with the product's own shaders.
render::Renderer& renderer();

} // namespace dateline::test
