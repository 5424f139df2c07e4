#pragma once

#include "render/gl.hpp"
#include "scene/frame.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace dateline::render {

/// Textures of basemap tiles, the least recently drawn thrown away first.
class TileCache {
public:
    explicit TileCache(std::size_t budget) : budget_(budget) {}

    /// At most so many bytes from now on, less what is on the screen.
    void set_budget(std::size_t bytes) { budget_ = bytes; }
    void put(scene::TileId id, int side, std::span<const std::uint8_t> rgba);
    [[nodiscard]] bool has(scene::TileId id) const { return tiles_.count(id) > 0; }
    void clear();

    /// Draws each tile, or the part of its nearest ancestor that covers it; returns those that were
    /// not there themselves, behind coarse ones for places that nothing covers at all.
    std::vector<scene::TileId> draw(std::span<const scene::TilePlace> places);
    /// Grows whenever a tile comes or goes.
    [[nodiscard]] std::uint64_t version() const { return version_; }

private:
    struct Entry {
        GlTexture texture;
        std::size_t bytes = 0;
        std::uint64_t drawn = 0;
    };
    /// False where nothing covers the place.
    bool draw_one(const scene::TilePlace& place);
    /// For a tile so large, as far as others are not on the screen.
    void make_room(std::size_t bytes);

    std::size_t budget_;
    std::size_t bytes_ = 0;
    std::uint64_t turn_ = 0;
    std::uint64_t version_ = 0;
    std::map<scene::TileId, Entry> tiles_;
    GlTexture spare_; ///< the last one thrown away: the next tile goes into it
};

} // namespace dateline::render
