#pragma once

#include "scene/filter.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <string>
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

[[nodiscard]] Histogram histogram(const Scene& scene, const Passing& passing, TimeExtent shown,
                                  CalendarUnit unit);

/// "30 September 2015", "218 BC" where the year is below 1.
[[nodiscard]] std::string day_label(calendar::Day day);
/// Year, month, quarter, week or day as its unit asks: "Sep 2015".
[[nodiscard]] std::string unit_label(Instant start, CalendarUnit unit);

} // namespace dateline::scene
