#pragma once

#include "geo/mercator.hpp"

#include <compare>
#include <cstdint>

namespace dateline::scene {

/// One tile of the Web Mercator pyramid: 2^zoom tiles across the world, x east from 180° W, y south
/// from the Mercator limit.
struct TileId {
    std::int32_t zoom = 0;
    std::int32_t x = 0;
    std::int32_t y = 0;
    friend constexpr auto operator<=>(TileId, TileId) = default;
};

/// North-west and south-east corner; x may leave [0, 1) across the antimeridian.
struct WorldBox {
    geo::WorldPoint min;
    geo::WorldPoint max;

    [[nodiscard]] double width() const { return max.x - min.x; }
    [[nodiscard]] double height() const { return max.y - min.y; }
    friend constexpr bool operator==(WorldBox, WorldBox) = default;
};

[[nodiscard]] WorldBox box_of(TileId tile);

} // namespace dateline::scene
