#include "event/one_happening.hpp"

#include <algorithm>
#include <chrono>

namespace dateline::event {
namespace {

constexpr std::size_t fewest_told = 3;
constexpr std::size_t most_told = 1000;       ///< a place is asked for among all of them
constexpr std::chrono::days longest_visit{3}; ///< of a span that says when it came to a place
constexpr std::chrono::days apart{30};        ///< from its middle day
constexpr double widest_km = 300;
constexpr float least_sure = 0.4F; ///< confidence of what others are dated by
constexpr float beside = 0.6F;     ///< certainty that a place next to one was met on the same day
constexpr float far_off = 0.3F;

bool tells_day(const Event& event) {
    return event.when.length() <= longest_visit && event.confidence >= least_sure;
}

} // namespace

OneHappening::OneHappening(std::span<const Event> events, std::string_view category) {
    std::size_t about = 0;
    for (const Event& event : events) {
        if (event.category != category) continue;
        ++about;
        if (tells_day(event) && told_.size() < most_told) told_.push_back(&event);
    }
    if (told_.size() < fewest_told || 2 * about < events.size()) {
        told_.clear();
        return;
    }
    std::vector<calendar::Day> days;
    for (const Event* event : told_)
        days.push_back(event->when.begin);
    std::ranges::nth_element(days, days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2));
    const calendar::Day middle = days[days.size() / 2];
    const std::size_t all = told_.size();
    std::erase_if(told_, [&](const Event* event) {
        return event->when.begin < middle - apart || event->when.begin > middle + apart;
    });
    if (3 * told_.size() < 2 * all) told_.clear(); // a plague that goes on for years
}

bool OneHappening::brief() const {
    constexpr std::chrono::days soon{16};
    if (told_.empty()) return false;
    const auto [first, last] = std::ranges::minmax_element(
        told_, {}, [](const Event* event) { return event->when.begin; });
    return (*last)->when.end - (*first)->when.begin <= soon;
}

std::optional<When> OneHappening::at(geo::LonLat point) const {
    return nearest(point, widest_km, [](const Event&) { return true; });
}

/// What has the time of an event so far off.
When OneHappening::as_of(const Event& event, double km) {
    When when;
    when.mention = event.date_mention;
    when.span = event.when;
    when.from = tagging::DateFrom::context;
    when.certainty = beside - (beside - far_off) * static_cast<float>(km / widest_km);
    return when;
}

} // namespace dateline::event
