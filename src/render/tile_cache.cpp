#include "render/tile_cache.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::render {

namespace {

/// One that covers up to 64 of its kind: the first colours where there are none, soon painted.
scene::TileId coarse_of(scene::TileId tile) {
    const int up = std::min(tile.zoom, 3);
    return {tile.zoom - up, tile.x >> up, tile.y >> up};
}

} // namespace

void TileCache::put(scene::TileId id, int side, std::span<const std::uint8_t> rgba) {
    const std::size_t bytes = static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4;
    if (side <= 0 || rgba.size() < bytes) return;
    if (!has(id)) make_room(bytes);
    Entry& entry = tiles_[id];
    if (entry.texture.empty()) entry.texture = std::move(spare_);
    entry.texture.upload(side, side, GlTexture::Format::rgba, GlTexture::Filter::linear,
                         rgba.data());
    bytes_ += bytes - entry.bytes;
    entry.bytes = bytes;
    entry.drawn = turn_;
    ++version_;
}

void TileCache::clear() {
    tiles_.clear();
    spare_ = {};
    bytes_ = 0;
    ++version_;
}

void TileCache::make_room(std::size_t bytes) {
    while (bytes_ + bytes > budget_ && !tiles_.empty()) {
        const auto oldest =
            std::min_element(tiles_.begin(), tiles_.end(), [](const auto& a, const auto& b) {
                return a.second.drawn < b.second.drawn;
            });
        if (oldest->second.drawn == turn_) return; // all of them are on the screen
        bytes_ -= oldest->second.bytes;
        spare_ = std::move(oldest->second.texture);
        tiles_.erase(oldest);
        ++version_;
    }
}

bool TileCache::draw_one(const scene::TilePlace& place) {
    scene::TileId id = place.tile;
    double share = 1;
    geo::ScreenPoint from{0, 0};
    // Up the pyramid: each step halves the part that is shown.
    while (tiles_.count(id) == 0) {
        if (id.zoom == 0) return false;
        share /= 2;
        from = {from.x / 2 + (id.x % 2) * 0.5, from.y / 2 + (id.y % 2) * 0.5};
        id = {id.zoom - 1, id.x / 2, id.y / 2};
    }
    Entry& entry = tiles_[id];
    entry.drawn = turn_;
    entry.texture.bind();
    TexturedQuad quad;
    // Whole pixels, so that neighbours meet without a seam.
    quad.min = {std::round(place.min.x), std::round(place.min.y)};
    quad.max = {std::round(place.min.x + place.side), std::round(place.min.y + place.side)};
    quad.from = from;
    quad.to = {from.x + share, from.y + share};
    render::draw(quad);
    return true;
}

std::vector<scene::TileId> TileCache::draw(std::span<const scene::TilePlace> places) {
    ++turn_;
    std::vector<scene::TileId> wanted;
    std::vector<scene::TileId> missing;
    for (const scene::TilePlace& place : places) {
        if (!has(place.tile)) missing.push_back(place.tile);
        if (draw_one(place) || place.tile.zoom == 0) continue;
        const scene::TileId coarse = coarse_of(place.tile);
        if (std::ranges::find(wanted, coarse) == wanted.end()) wanted.push_back(coarse);
    }
    wanted.insert(wanted.end(), missing.begin(), missing.end());
    return wanted;
}

} // namespace dateline::render
