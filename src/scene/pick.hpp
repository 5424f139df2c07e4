#pragma once

#include "scene/filter.hpp"
#include "scene/frame.hpp"

#include <cstdint>
#include <vector>

namespace dateline::scene {

/// What lies under the cursor.
struct Hit {
    enum class Kind : std::uint8_t { nothing, marker, cluster, cell } kind = Kind::nothing;
    EventIndex event = no_event;     ///< marker: the event; cluster, cell: the newest one
    std::vector<EventIndex> members; ///< cluster, cell: all of them, newest first, at most 2,000
    std::uint32_t count = 0;         ///< how many there are
    std::int32_t spot = -1;          ///< cluster at one spot: index into Scene::spots
    WorldBox box;                    ///< cluster: box of its members, to zoom to
};

/// `frame` is what is on the screen, with the window and the filter it was made for. `reach`: how
/// many physical pixels beside a symbol still count. The top-most symbol wins.
[[nodiscard]] Hit pick(const Scene& scene, const Frame& frame, const TimeWindow& window,
                       const Passing* passing, geo::ScreenPoint cursor, double reach = 4);

} // namespace dateline::scene
