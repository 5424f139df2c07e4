#pragma once

#include "scene/scene.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline::scene {

/// Events that are drawn as one symbol.
struct Group {
    geo::WorldPoint at; ///< of its weightiest spot, so that it stands on a real place
    std::uint32_t spot = 0;
    std::vector<EventIndex> members; ///< newest first
    bool one_spot = true;
};

/// Groups the seen events by spot, then joins spots nearer than `merge_distance` world units to a
/// weightier one. What a spot weighs is how many events it has in the whole story, so that groups
/// do not jump about as time goes by. The order of the result is that of the weight.
[[nodiscard]] std::vector<Group> grouped(const Scene& scene, std::span<const EventIndex> seen,
                                         double merge_distance);

/// Merge distance for a camera: constant between two whole zoom levels, so that groups hold while
/// the view glides.
[[nodiscard]] double merge_distance(const Camera& camera);

/// Places for `count` markers fanned out around a centre: a circle, then a spiral outwards; no two
/// nearer than `spacing` pixels. The first is at the top.
[[nodiscard]] std::vector<geo::ScreenPoint> fan_out(geo::ScreenPoint centre, std::size_t count,
                                                    double spacing);

} // namespace dateline::scene
