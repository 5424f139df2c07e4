#include "scene/histogram.hpp"

#include "calendar/words.hpp"

#include <algorithm>
#include <array>

namespace dateline::scene {
namespace {

constexpr std::array units{CalendarUnit::day,     CalendarUnit::week, CalendarUnit::month,
                           CalendarUnit::quarter, CalendarUnit::year, CalendarUnit::decade,
                           CalendarUnit::century};

double mean_days(CalendarUnit unit) {
    constexpr double month = calendar::days_in_month;
    constexpr double year = calendar::days_in_year;
    constexpr std::array days{1.0, 7.0, month, 3 * month, year, 10 * year, 100 * year};
    return days[static_cast<std::size_t>(unit)];
}

/// More bins than this no screen can show; the unit grows instead.
constexpr double most_bins = 20'000;

} // namespace

CalendarUnit bin_unit(TimeExtent shown, double pixels, double least_pixels) {
    for (const CalendarUnit unit : units) {
        const double bins = shown.length() / mean_days(unit);
        if (bins <= most_bins && pixels / bins >= least_pixels) return unit;
    }
    return CalendarUnit::century;
}

Histogram histogram(const Scene& scene, const Passing& passing, TimeExtent shown,
                    CalendarUnit unit) {
    while (shown.length() / mean_days(unit) > most_bins && unit != CalendarUnit::century) {
        unit = static_cast<CalendarUnit>(static_cast<int>(unit) + 1);
    }
    Histogram result;
    result.unit = unit;
    for (Instant at = floor_to(shown.begin, unit); at < shown.end;) {
        const Instant next = stepped(at, unit, 1);
        result.bins.push_back(
            {at, next, 0, std::vector<std::uint32_t>(scene.categories.size(), 0)});
        at = next;
    }
    if (result.bins.empty()) return result;
    std::size_t bin = 0;
    const auto first =
        std::lower_bound(scene.begin.begin(), scene.begin.end(), result.bins.front().begin.days,
                         [](std::int32_t begin, double from) { return begin < from; });
    for (auto i = static_cast<EventIndex>(first - scene.begin.begin()); i < scene.size(); ++i) {
        while (bin < result.bins.size() && scene.begin[i] >= result.bins[bin].end.days)
            ++bin;
        if (bin == result.bins.size()) break;
        if (passing.events[i] == 0) continue;
        ++result.bins[bin].by_category[scene.category[i]];
        result.highest = std::max(result.highest, ++result.bins[bin].total);
    }
    return result;
}

} // namespace dateline::scene
