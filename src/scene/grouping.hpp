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
    std::size_t weight = 1; ///< events that its spots have in the whole story
};

/// Groups the seen events (ascending) by spot, then joins spots to a weightier one so near that
/// their symbols would overlap, then groups whose rings would; the antimeridian parts none. What a
/// spot weighs is how many events it has in the whole story, so that groups do not jump about as
/// time goes by. `pixel`: world units of a logical pixel, 0 joins nothing. The order of the result
/// is that of the weight.
[[nodiscard]] std::vector<Group> grouped(const Scene& scene, std::span<const EventIndex> seen,
                                         double pixel);

/// World units of a logical pixel at the half zoom level below: groups hold while the view glides
/// to the next one, and nowhere on the way does a ring reach another.
[[nodiscard]] double grouping_pixel(const Camera& camera);

/// Radius in logical pixels of the ring of so many events: grows with their logarithm.
[[nodiscard]] double cluster_radius(std::size_t count);

/// Places for `count` markers fanned out around a centre: a circle, then a spiral outwards; no two
/// nearer than `spacing` pixels. The first is at the top.
[[nodiscard]] std::vector<geo::ScreenPoint> fan_out(geo::ScreenPoint centre, std::size_t count,
                                                    double spacing);

} // namespace dateline::scene
