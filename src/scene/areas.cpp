#include "scene/areas.hpp"

#include "scene/grouping.hpp"
#include "scene/marker_look.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace dateline::scene {

void AreaBuilder::add_from_beyond(std::span<const EventIndex> seen) {
    std::map<std::uint32_t, std::vector<EventIndex>> spots;
    const auto [first, last] = candidates(scene_, window_);
    const auto end = std::lower_bound(scene_.areas.begin(), scene_.areas.end(), last);
    const auto begin = std::lower_bound(scene_.areas.begin(), end, first);
    for (auto area = end; area != begin;) {
        const EventIndex event = *--area; // newest first
        if (!in_window(scene_, event, window_) || !reaches_view(event)) continue;
        if (view_.passing != nullptr && view_.passing->events[event] == 0) continue;
        if (std::binary_search(seen.begin(), seen.end(), event)) continue;
        spots[scene_.spot[event]].push_back(event);
    }
    for (const auto& [spot, members] : spots)
        add(members);
}

/// Whether the area of an event of an area-level place overlaps the view.
bool AreaBuilder::reaches_view(EventIndex event) const {
    const std::int32_t footprint = scene_.footprint[event];
    const geo::WorldPoint at = scene_.at[event];
    const auto radius = static_cast<double>(scene_.radius[event]);
    const WorldBox box =
        footprint >= 0 ? scene_.footprints[static_cast<std::size_t>(footprint)].box
                       : WorldBox{{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}};
    const WorldBox seen = frame_.camera.visible();
    const double apart = std::remainder((box.min.x + box.max.x - seen.min.x - seen.max.x) / 2, 1.0);
    const double reach = (box.max.x - box.min.x + seen.max.x - seen.min.x) / 2;
    return std::abs(apart) <= reach && box.min.y <= seen.max.y && box.max.y >= seen.min.y;
}

void AreaBuilder::add(std::span<const EventIndex> members) {
    std::set<std::int64_t> known; // one disc for each radius, one area for each place
    for (const EventIndex event : members) {
        const std::int32_t footprint = scene_.footprint[event];
        const double radius =
            static_cast<double>(scene_.radius[event]) * frame_.camera.world_pixels();
        const bool area = (scene_.flags[event] & area_level) != 0;
        const bool point =
            footprint < 0 && !area && radius <= marker_radius * frame_.camera.scale * 1.6;
        if (point) continue;
        const std::int64_t key =
            footprint >= 0 ? -1 - footprint : std::lround(radius) * 2 + (area ? 1 : 0);
        if (!known.insert(key).second) continue;
        const double opacity = age_look(scene_, event, window_).opacity;
        const Colour colour = scene_.categories[scene_.category[event]].colour;
        if (footprint >= 0) {
            add_footprint(scene_.footprints[static_cast<std::size_t>(footprint)], colour, opacity);
        } else if (area) {
            add_area_disc(project_(scene_.at[event]), radius, colour, opacity);
        } else {
            frame_.discs.push_back({project_(scene_.at[event]), static_cast<float>(radius),
                                    faded(colour, opacity * room_for(2 * radius))});
        }
    }
}

void AreaBuilder::add_footprint(const Footprint& footprint, Colour colour, double opacity) {
    Area area;
    area.closed = footprint.closed;
    area.colour = colour;
    double x = 0; // of the point before: a ring is not torn where the view's far side is
    bool first = true;
    for (const auto& part : footprint.parts) {
        auto& ring = area.rings.emplace_back();
        ring.reserve(part.size());
        for (const geo::WorldPoint& point : part) {
            const geo::ScreenPoint at = project_(point);
            x = first ? at.x : x + std::remainder(at.x - x, frame_.camera.world_pixels());
            first = false;
            ring.push_back({x, at.y});
        }
    }
    put_area(std::move(area), opacity);
}

void AreaBuilder::add_area_disc(geo::ScreenPoint at, double radius, Colour colour, double opacity) {
    constexpr int corners = 72;
    const double shown = std::max(radius, marker_radius * frame_.camera.scale * 2);
    Area area;
    area.colour = colour;
    auto& ring = area.rings.emplace_back();
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ring.push_back({at.x + shown * std::cos(angle), at.y + shown * std::sin(angle)});
    }
    put_area(std::move(area), opacity);
}

/// An area as large as the view says little and would lie over everything: it is pale.
void AreaBuilder::put_area(Area area, double opacity) {
    double width = 0;
    for (const auto& ring : area.rings) {
        const auto [west, east] = std::minmax_element(
            ring.begin(), ring.end(),
            [](const geo::ScreenPoint& a, const geo::ScreenPoint& b) { return a.x < b.x; });
        if (west != ring.end()) width = std::max(width, east->x - west->x);
    }
    area.opacity = static_cast<float>(opacity * room_for(width));
    frame_.areas.push_back(std::move(area));
}

/// 1 for an area of a narrow width, in pixels, less the more of the view it takes.
double AreaBuilder::room_for(double width) const {
    const double view = std::min(frame_.camera.width, frame_.camera.height);
    return std::clamp(1.6 - 1.2 * width / view, 0.2, 1.0);
}

} // namespace dateline::scene
