#pragma once

#include "base/shared_text.hpp"
#include "event/category.hpp"
#include "event/event.hpp"
#include "geo/mercator.hpp"
#include "scene/camera.hpp"
#include "scene/style.hpp"
#include "scene/time_window.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline::scene {

/// Position of an event in the scene's columns, which are sorted by begin.
using EventIndex = std::uint32_t;
inline constexpr EventIndex no_event = 0xffffffffU;

/// Bits of Scene::flags.
enum EventFlag : std::uint8_t {
    approximate_date = 1, ///< the date is no exact day, or was inferred from far away
    relation_spot = 2,    ///< "20 km south of": not a gazetteer's point
    area_level = 4,       ///< a province, a sea: no point at all
};

/// Rings (even-odd) or lines of a place, keyed by event::Event::gazetteer_id; from the gazetteer.
struct Footprint {
    bool closed = true;
    std::vector<std::vector<geo::WorldPoint>> parts;
    WorldBox box;
};
using Footprints = std::map<std::int64_t, Footprint>;

/// Places' names in their own scripts, keyed likewise.
using NativeNames = std::map<std::int64_t, std::string>;

/// Events at one and the same spot.
struct Spot {
    geo::WorldPoint at;
    std::uint32_t first = 0; ///< into Scene::spot_events
    std::uint32_t count = 0;
};

/// The story ready to be drawn at any time from anywhere: columns of one length, sorted by begin,
/// then in the order of the text. Never changes after compose().
struct Scene {
    std::vector<CategoryStyle> categories; ///< at most 255
    std::vector<std::int32_t> begin;       ///< first day, days since 1970-01-01
    std::vector<std::int32_t> end;         ///< day after the last one
    std::vector<std::int32_t> latest_end;  ///< the largest `end` up to here: never falls
    std::vector<geo::WorldPoint> at;
    std::vector<float> rough_x; ///< `at` in single precision: what a pass over all events reads
    std::vector<float> rough_y;
    std::vector<float> radius; ///< uncertainty in world units; 0: exact
    std::vector<float> confidence;
    std::vector<std::uint8_t> category;  ///< into `categories`
    std::vector<std::uint8_t> flags;     ///< EventFlag
    std::vector<std::uint32_t> row;      ///< index into EventSet::events
    std::vector<std::uint32_t> spot;     ///< index into `spots`
    std::vector<std::int32_t> footprint; ///< index into `footprints`, or -1
    std::vector<SharedText> label;       ///< short name of the place; may be empty
    std::unordered_map<EventIndex, SharedText> native_label; ///< in its own script, where known
    std::vector<EventIndex> areas; ///< events of area-level places, ascending
    std::vector<Spot> spots;
    std::vector<std::uint32_t> spot_rank; ///< of each spot by its count, 0 for the largest
    std::vector<EventIndex> spot_events;  ///< grouped by spot, sorted by time within
    std::vector<Footprint> footprints;
    TimeExtent story; ///< one day, 1970-01-01, when there are no events

    [[nodiscard]] std::size_t size() const { return begin.size(); }
    /// Scene index of EventSet::events[row], or no_event.
    [[nodiscard]] EventIndex index_of_row(std::uint32_t wanted) const;
    /// Box around the events, far outliers left out; the whole world when there are none.
    [[nodiscard]] WorldBox extent() const;
};

[[nodiscard]] Scene compose(const event::EventSet& events, const event::CategorySet& categories,
                            const Footprints& footprints = {}, const NativeNames& natives = {});

/// Half-open range of indexes that holds every event seen in the window; each index in it must
/// still be tested with in_window().
[[nodiscard]] std::pair<EventIndex, EventIndex> candidates(const Scene& scene,
                                                           const TimeWindow& window);
[[nodiscard]] bool in_window(const Scene& scene, EventIndex index, const TimeWindow& window);

} // namespace dateline::scene
