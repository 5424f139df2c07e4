#include "drawn.hpp"

#include <doctest/doctest.h>
#include <SFML/Graphics/RenderTexture.hpp>

namespace dateline::test {

const text::Typesetter& typesetter() {
    static const auto opened = text::Typesetter::open();
    REQUIRE(opened.has_value());
    return *opened;
}

render::Renderer& renderer() {
    static sf::RenderTexture keeps_a_context;
    static const bool made = keeps_a_context.create(16, 16);
    REQUIRE(made);
    static render::Renderer one(DATELINE_SOURCE_DIR "/shaders", typesetter());
    return one;
}

sf::Image drawn(const scene::Frame& frame, render::Renderer& with) {
    sf::RenderTexture target;
    REQUIRE(target.create(static_cast<unsigned>(frame.camera.width),
                          static_cast<unsigned>(frame.camera.height), sf::ContextSettings(0, 8)));
    REQUIRE(with.draw(frame, target));
    target.display();
    return target.getTexture().copyToImage();
}

sf::Image drawn(const scene::Frame& frame) {
    return drawn(frame, renderer());
}

} // namespace dateline::test
