#include "scene/page.hpp"
#include "scene/time_label.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace dateline::scene {
namespace {

std::string without_last_words(const std::string& date, std::size_t words) {
    std::size_t stop = date.size();
    for (std::size_t i = 0; i < words && stop != std::string::npos; ++i) {
        stop = date.rfind(' ', stop - 1);
    }
    return stop == std::string::npos ? date : date.substr(0, stop);
}

/// The widest of day, month and year that an event fills from edge to edge.
CalendarUnit exactness(const Scene& scene, EventIndex i) {
    const Instant begin{static_cast<double>(scene.begin[i])};
    const Instant end{static_cast<double>(scene.end[i])};
    for (const CalendarUnit unit : {CalendarUnit::year, CalendarUnit::month})
        if (floor_to(begin, unit) == begin && floor_to(end, unit) == end) return unit;
    return CalendarUnit::day;
}

/// An edge of the window that is the edge of events, no more exact than they were told.
CalendarUnit edge_unit(const Scene& scene, const TimeWindow& window, const Passing* passing,
                       const std::vector<std::int32_t>& edges, Instant edge) {
    std::optional<CalendarUnit> finest;
    for_each_seen(scene, passing, window, [&](EventIndex i) {
        if (Instant{static_cast<double>(edges[i])} != edge) return;
        const CalendarUnit unit = exactness(scene, i);
        finest = finest ? std::min(*finest, unit) : unit;
    });
    return finest.value_or(CalendarUnit::day);
}

/// The window as far as its events tell: "1961 – 31 May 1999".
std::string story_label(const Scene& scene, const TimeWindow& window, const Passing* passing) {
    const CalendarUnit first = edge_unit(scene, window, passing, scene.begin, window.begin);
    const CalendarUnit last = edge_unit(scene, window, passing, scene.end, window.end);
    if (first == CalendarUnit::day && last == CalendarUnit::day) return window_label(window);
    const std::string from = unit_label(floor_to(window.begin, first), first);
    const std::string to = unit_label(floor_to(start_of(window.last_day()), last), last);
    return from == to ? from : from + " – " + to;
}

} // namespace

std::vector<LegendEntry> legend(const Scene& scene, const TimeWindow& window,
                                const Passing* passing) {
    std::vector<std::uint32_t> counts(scene.categories.size(), 0);
    for_each_seen(scene, passing, window, [&](EventIndex i) { ++counts[scene.category[i]]; });
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) entries.push_back({static_cast<std::uint8_t>(i), counts[i]});
    }
    return entries;
}

LegendNotes legend_notes(const Scene& scene, const TimeWindow& window, const Passing* passing) {
    unsigned flags = 0;
    for_each_seen(scene, passing, window, [&](EventIndex i) { flags |= scene.flags[i]; });
    return {(flags & approximate_date) != 0, (flags & relation_spot) != 0,
            (flags & area_level) != 0};
}

ScaleBar scale_bar(const Camera& camera, double largest_pixels) {
    const geo::LonLat centre = geo::to_lon_lat(camera.centre);
    const double pixels_a_km = geo::world_units_per_km(centre.lat) * camera.world_pixels();
    const double most = largest_pixels / pixels_a_km;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    ScaleBar bar;
    for (const double step : std::array{1.0, 2.0, 5.0}) {
        if (step * power <= most * (1 + 1e-9)) bar.kilometres = step * power;
    }
    bar.pixels = bar.kilometres * pixels_a_km;
    const bool metres = bar.kilometres < 1;
    bar.label = std::to_string(std::lround(metres ? bar.kilometres * 1000 : bar.kilometres)) +
                (metres ? " m" : " km");
    return bar;
}

std::string window_label(const TimeWindow& window) {
    const calendar::Day first = day_of(window.begin);
    const calendar::Day last = window.last_day();
    if (first >= last) return day_label(last);
    const std::chrono::year_month_day from{first};
    const std::chrono::year_month_day to{last};
    const bool whole_years = from == from.year() / std::chrono::January / 1 &&
                             to == to.year() / std::chrono::December / 31;
    if (whole_years && from.year() != to.year())
        return unit_label(window.begin, CalendarUnit::year) + " – " +
               unit_label(start_of(last), CalendarUnit::year);
    const std::string begin = day_label(first);
    const bool common_era = from.year() > std::chrono::year{0};
    if (from.year() == to.year() && common_era) {
        const bool same_month = from.month() == to.month();
        return without_last_words(begin, same_month ? 2 : 1) + (same_month ? "–" : " – ") +
               day_label(last);
    }
    return begin + " – " + day_label(last);
}

PageText page_text(const Scene& scene, const TimeWindow& window, const Passing* passing,
                   std::string title, std::string attribution) {
    std::uint32_t shown = 0;
    for (const LegendEntry& entry : legend(scene, window, passing))
        shown += entry.count;
    const std::size_t all = passing != nullptr ? passing->count : scene.size();
    PageText words;
    words.title = std::move(title);
    words.attribution = std::move(attribution);
    const bool everything = shown == all && all > 0;
    words.date = everything ? story_label(scene, window, passing) : day_label(window.last_day());
    words.subtitle = everything ? std::to_string(all) + (all == 1 ? " event" : " events")
                                : std::to_string(shown) + " of " + std::to_string(all) +
                                      " events, " + window_label(window);
    return words;
}

} // namespace dateline::scene
