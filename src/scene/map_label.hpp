#pragma once

#include "geo/mercator.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::scene {

enum class LabelKind : std::uint8_t { country, admin1, capital, city, town, sea, lake, river };

/// A name the map may carry. Sorted by rank where it is a list.
struct MapLabel {
    geo::WorldPoint at;
    std::string name;   ///< Latin script
    std::string native; ///< the place's own script; empty: same as name
    LabelKind kind = LabelKind::city;
    float rank = 0;                      ///< smaller is more important
    float smallest_zoom = 0;             ///< shown from this camera zoom on
    float largest_zoom = 22;             ///< and up to this one
    std::vector<geo::WorldPoint> course; ///< of a river, along which its name is written
};

} // namespace dateline::scene
