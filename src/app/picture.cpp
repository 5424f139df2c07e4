#include "app/picture.hpp"

#include "base/file.hpp"
#include "io/png.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <string>

namespace dateline::app {
namespace {

std::string size_text(const scene::Camera& camera) {
    return std::to_string(static_cast<int>(camera.width)) + "x" +
           std::to_string(static_cast<int>(camera.height));
}

Result<Picture> drawn(const scene::Frame& frame, render::Renderer& renderer) {
    const auto width = static_cast<unsigned>(frame.camera.width);
    const auto height = static_cast<unsigned>(frame.camera.height);
    sf::RenderTexture target;
    const sf::ContextSettings settings(0, 8); // stencil: areas are filled through it
    const unsigned limit = sf::Texture::getMaximumSize();
    if (width > limit || height > limit || !target.create(width, height, settings)) {
        return fail("The graphics driver cannot draw a picture of " + size_text(frame.camera) +
                    " pixels; its limit is " + std::to_string(limit) + " on each side.");
    }
    if (const auto done = renderer.draw(frame, target); !done)
        return tl::make_unexpected(done.error());
    target.display();
    const sf::Image image = target.getTexture().copyToImage();
    if (image.getSize() != sf::Vector2u(width, height))
        return fail("the picture cannot be read back from the graphics driver");
    const sf::Uint8* pixels = image.getPixelsPtr();
    const std::size_t bytes = std::size_t{4} * width * height;
    return Picture{static_cast<int>(width), static_cast<int>(height), {pixels, pixels + bytes}};
}

} // namespace

scene::Camera picture_camera(const scene::Scene& scene, int width, int height) {
    scene::Camera camera;
    camera.width = width;
    camera.height = height;
    camera.scale = scene::page_scale(width, height);
    return scene::fitted(camera, scene.extent(), scene::page_insets(width, height), 9);
}

scene::Camera picture_camera(const scene::Camera& screen, int width, int height) {
    scene::Camera camera = screen;
    camera.width = width;
    camera.height = height;
    camera.scale = scene::page_scale(width, height);
    return scene::fitted(camera, screen.visible(), {}, scene::largest_zoom);
}

scene::PagePlan plan_picture(const PictureRequest& request, scene::WorldBox must_see, double margin,
                             const text::Typesetter& typesetter) {
    const auto marks_at = [&](const scene::Camera& camera) {
        return scene::page_marks(request.scene, camera, request.window, request.view);
    };
    const auto boxes_of = [&](const scene::Camera& camera, const scene::PageParts& parts) {
        return scene::page_boxes(camera, request.scene, request.window, request.view, request.words,
                                 parts, typesetter);
    };
    return scene::planned_page({request.camera, must_see, margin, request.parts}, marks_at,
                               boxes_of);
}

Result<Picture> draw_picture(const PictureRequest& request, const BasemapPainter& basemap,
                             render::Renderer& renderer, const text::Typesetter& typesetter) {
    const scene::Camera& camera = request.camera;
    const auto width = static_cast<int>(camera.width);
    const auto height = static_cast<int>(camera.height);
    if (basemap) {
        auto painted = basemap(camera.visible(), width, height);
        if (!painted) return tl::make_unexpected(painted.error());
        const auto put =
            renderer.put_backdrop(camera.visible(), painted->width, painted->height, painted->rgba);
        if (!put) return tl::make_unexpected(put.error());
    }
    scene::ViewState view = request.view;
    view.insets = {};
    view.keep_clear = scene::page_boxes(camera, request.scene, request.window, view, request.words,
                                        request.parts, typesetter);
    scene::FrameMemory memory;
    scene::Frame frame =
        scene::frame_at(request.scene, camera, request.window, view, typesetter, memory);
    scene::add_page(frame, request.scene, request.window, view, request.words, request.parts,
                    typesetter);
    return drawn(frame, renderer);
}

Result<void> write_png(const Picture& picture, const std::filesystem::path& file) {
    return io::encode_png(picture.width, picture.height, picture.rgba)
        .and_then([&file](const std::string& bytes) { return write_atomically(file, bytes); });
}

} // namespace dateline::app
