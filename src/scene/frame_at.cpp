#include "scene/frame_at.hpp"

#include "scene/areas.hpp"
#include "scene/graticule.hpp"
#include "scene/labels.hpp"
#include "scene/repeat.hpp"
#include "scene/symbols.hpp"
#include "scene/visible.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

constexpr double margin_pixels = 40; ///< logical; symbols beyond the edge still reach into view

/// Tiles that cover the view, the nearest to its centre first.
std::vector<TilePlace> tiles_of(const Camera& camera, int tile_pixels) {
    const double detail = std::log2(camera.world_pixels() / tile_pixels);
    const int zoom = std::clamp(static_cast<int>(std::lround(detail)), 0, 18);
    const int across = 1 << zoom;
    const double side = camera.world_pixels() / across;
    const WorldBox view = camera.visible();
    const auto first = [&](double edge) { return static_cast<int>(std::floor(edge * across)); };
    const int top = std::max(first(view.min.y), 0);
    const int bottom = std::min(first(view.max.y), across - 1);
    std::vector<TilePlace> tiles;
    for (int y = top; y <= bottom; ++y) {
        for (int x = first(view.min.x); x <= first(view.max.x); ++x) {
            const TileId id{zoom, ((x % across) + across) % across, y};
            tiles.push_back({id,
                             {camera.width / 2 + (x - camera.centre.x * across) * side,
                              camera.height / 2 + (y - camera.centre.y * across) * side},
                             side});
        }
    }
    const auto from_centre = [&](const TilePlace& tile) {
        return std::hypot(tile.min.x + side / 2 - camera.width / 2,
                          tile.min.y + side / 2 - camera.height / 2);
    };
    std::stable_sort(tiles.begin(), tiles.end(), [&](const TilePlace& a, const TilePlace& b) {
        return from_centre(a) < from_centre(b);
    });
    return tiles;
}

} // namespace

Frame frame_at(const Scene& scene, const Camera& camera, const TimeWindow& window,
               const ViewState& view, const text::Typesetter& typesetter, FrameMemory& memory) {
    Frame frame;
    frame.camera = camera;
    frame.ink = view.ink;
    frame.tiles = tiles_of(camera, view.tile_pixels);
    const double margin = margin_pixels * camera.scale;
    const bool few =
        collect_visible(scene, camera, window, view.passing, margin, most_markers, memory.seen);
    if (few) {
        frame.visible = static_cast<std::uint32_t>(memory.seen.size());
        add_symbols(frame, scene, window, view, memory.seen, typesetter);
        AreaBuilder(frame, scene, window, view).add_from_beyond(memory.seen);
    } else {
        frame.density = count_density(scene, camera, window, view.passing);
        frame.visible = frame.density.events;
        add_symbols(frame, scene, window, view, {}, typesetter);
    }
    repeat_symbols(frame);
    add_graticule(frame, view, typesetter);
    add_labels(frame, scene, view, typesetter, memory);
    return frame;
}

} // namespace dateline::scene
