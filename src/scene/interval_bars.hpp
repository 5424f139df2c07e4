#pragma once

#include "scene/filter.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <vector>

namespace dateline::scene {

/// An event that lasts, with a bar of its own on the time axis.
struct IntervalBar {
    Instant begin;
    Instant end;
    std::uint32_t row = 0; ///< index into EventSet::events
    std::uint8_t category = 0;
    bool approximate = false;
    std::uint32_t lane = 0; ///< bars of one lane do not touch
};

struct IntervalBars {
    std::vector<IntervalBar> bars; ///< sorted by begin
    std::uint32_t lanes = 0;
    std::uint32_t left_out = 0; ///< events for which no lane was free
};

/// Bars of the passing events that are seen in `shown` and last at least `least_days`, each in the
/// first lane that is free; `gap_days` is kept between two bars of a lane.
[[nodiscard]] IntervalBars interval_bars(const Scene& scene, const Passing& passing,
                                         TimeExtent shown, double least_days, double gap_days,
                                         std::uint32_t most_lanes);

} // namespace dateline::scene
