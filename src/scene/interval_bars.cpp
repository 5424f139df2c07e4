#include "scene/interval_bars.hpp"

#include <algorithm>

namespace dateline::scene {

IntervalBars interval_bars(const Scene& scene, const Passing& passing, TimeExtent shown,
                           double least_days, double gap_days, std::uint32_t most_lanes) {
    IntervalBars result;
    std::vector<double> free_from; // for each lane in use
    const TimeWindow window{shown.begin, shown.end};
    for_each_seen(scene, &passing, window, [&](EventIndex i) {
        const double begin = scene.begin[i];
        const double end = scene.end[i];
        if (end - begin < least_days) return;
        const auto lane = std::ranges::find_if(free_from, [&](double at) { return at <= begin; });
        const auto index = static_cast<std::uint32_t>(lane - free_from.begin());
        if (index >= most_lanes) {
            ++result.left_out;
            return;
        }
        if (lane == free_from.end()) free_from.push_back(0);
        free_from[index] = end + gap_days;
        result.bars.push_back({{begin},
                               {end},
                               scene.row[i],
                               scene.category[i],
                               (scene.flags[i] & approximate_date) != 0,
                               index});
    });
    result.lanes = static_cast<std::uint32_t>(free_from.size());
    return result;
}

} // namespace dateline::scene
