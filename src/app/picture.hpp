#pragma once

#include "base/result.hpp"
#include "render/renderer.hpp"
#include "scene/frame_at.hpp"
#include "scene/page_fit.hpp"
#include "scene/scene.hpp"
#include "text/typesetter.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace dateline::app {

/// RGBA, rows top to bottom.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// Paints the basemap of a box at a size; what io does. Called once for each picture.
using BasemapPainter =
    std::function<Result<Picture>(const scene::WorldBox& box, int width, int height)>;

struct PictureRequest {
    const scene::Scene& scene;
    scene::Camera camera; ///< its width and height are the picture's
    scene::TimeWindow window;
    scene::ViewState view;
    scene::PageText words;
    scene::PageParts parts;
};

/// A camera for a picture of this size, fitted on the events with room for title and legend.
[[nodiscard]] scene::Camera picture_camera(const scene::Scene& scene, int width, int height);

/// The same place and extent as on the screen, in a picture of another size.
[[nodiscard]] scene::Camera picture_camera(const scene::Camera& screen, int width, int height);

/// The request's camera and furniture, so changed that no symbol lies half under the furniture or
/// half off the picture, where that can be had with `must_see` still so far from the edge.
[[nodiscard]] scene::PagePlan plan_picture(const PictureRequest& request, scene::WorldBox must_see,
                                           double margin, const text::Typesetter& typesetter);

/// Draws off-screen, with no panels: map, symbols, title, date, legend, scale bar, attribution.
/// Needs a display (see display.hpp). Fails when the size is beyond the graphics driver's limit.
[[nodiscard]] Result<Picture> draw_picture(const PictureRequest& request,
                                           const BasemapPainter& basemap,
                                           render::Renderer& renderer,
                                           const text::Typesetter& typesetter);

/// Written to a temporary name beside it and renamed.
[[nodiscard]] Result<void> write_png(const Picture& picture, const std::filesystem::path& file);

} // namespace dateline::app
