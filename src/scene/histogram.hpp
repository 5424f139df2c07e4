#pragma once

#include "scene/filter.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <vector>

namespace dateline::scene {

/// A calendar unit of the time axis and how many events begin in it.
struct Bin {
    Instant begin;
    Instant end;
    std::uint32_t total = 0;
    std::vector<std::uint32_t> by_category; ///< same length as Scene::categories
};

struct Histogram {
    CalendarUnit unit = CalendarUnit::day;
    std::vector<Bin> bins; ///< without gaps, covering the asked-for stretch
    std::uint32_t highest = 0;
};

/// Finest unit whose bins are at least `least_pixels` wide.
[[nodiscard]] CalendarUnit bin_unit(TimeExtent shown, double pixels, double least_pixels = 4);

/// In `unit`, or in a coarser one where that would be too many bins.
[[nodiscard]] Histogram histogram(const Scene& scene, const Passing& passing, TimeExtent shown,
                                  CalendarUnit unit);

} // namespace dateline::scene
