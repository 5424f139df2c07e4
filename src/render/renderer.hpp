#pragma once

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "scene/frame.hpp"
#include "scene/tile.hpp"
#include "text/typesetter.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <SFML/Graphics/RenderTarget.hpp>
#include <span>
#include <vector>

namespace dateline::render {

/// Draws frames through OpenGL. Make it after a window or an off-screen target, use and destroy it
/// on one thread.
class Renderer {
public:
    /// Shaders that the driver refuses become diagnostics with the driver's own words, and their
    /// symbols are drawn as plain polygons instead.
    Renderer(const std::filesystem::path& shader_folder, const text::Typesetter& typesetter);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// Gives a finished tile to the texture cache: side × side pixels, RGBA, rows top to bottom.
    /// The cache holds at most `tile_budget` bytes, or four screens if they are more; the least
    /// recently drawn ones go first.
    void put_tile(scene::TileId tile, int side, std::span<const std::uint8_t> rgba);
    [[nodiscard]] bool has_tile(scene::TileId tile) const;
    /// After a change of theme or layers.
    void forget_tiles();

    /// A picture of the basemap for exactly one view, drawn instead of tiles while the camera
    /// shows that view; for finished pictures and for sharpness at rest.
    /// Fails where the driver has no room for it.
    [[nodiscard]] Result<void> put_backdrop(scene::WorldBox box, int width, int height,
                                            std::span<const std::uint8_t> rgba);

    /// Draws the frame over all of the target. A tile that is not there yet is filled from its
    /// nearest ancestor. SFML's own state is saved and restored. Fails where
    /// the target cannot be drawn on, or the driver could not do what it was told.
    [[nodiscard]] Result<void> draw(const scene::Frame& frame, sf::RenderTarget& target);

    /// Tiles of the last frame that were not there, nearest to the centre first; before them coarse
    /// ones for places where there was nothing to show.
    [[nodiscard]] const std::vector<scene::TileId>& missing_tiles() const;

    [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const;

    static constexpr std::size_t tile_budget = 15U << 20U;

private:
    struct Data;
    std::unique_ptr<Data> data_;
};

} // namespace dateline::render
