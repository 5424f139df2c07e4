#include "scene/pick.hpp"

#include "scene/visible.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

constexpr std::size_t most_members = 2000;

double away(geo::ScreenPoint a, geo::ScreenPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// The top-most marker within reach, and of several the nearest.
const Marker* marker_under(const std::vector<Marker>& markers, geo::ScreenPoint cursor,
                           double reach) {
    const Marker* best = nullptr;
    double nearest = 0;
    for (auto marker = markers.rbegin(); marker != markers.rend(); ++marker) {
        const double off = away(marker->at, cursor) - static_cast<double>(marker->radius);
        if (off > reach || (best != nullptr && off >= nearest)) continue;
        best = &*marker;
        nearest = off;
    }
    return best;
}

Hit hit_of(const Marker& marker, const Scene& scene) {
    Hit hit;
    hit.kind = Hit::Kind::marker;
    hit.event = marker.event;
    hit.members = {marker.event};
    hit.count = 1;
    hit.spot = static_cast<std::int32_t>(scene.spot[marker.event]);
    hit.box = {scene.at[marker.event], scene.at[marker.event]};
    return hit;
}

Hit hit_of(const Cluster& cluster, const Scene& scene) {
    Hit hit;
    hit.kind = Hit::Kind::cluster;
    hit.event = cluster.members.front();
    hit.members = cluster.members;
    if (hit.members.size() > most_members) hit.members.resize(most_members);
    hit.count = cluster.count;
    if (cluster.one_spot) hit.spot = static_cast<std::int32_t>(scene.spot[hit.event]);
    std::vector<geo::WorldPoint> points;
    points.reserve(cluster.members.size());
    for (const EventIndex member : cluster.members)
        points.push_back(scene.at[member]);
    hit.box = box_around(points);
    return hit;
}

/// Events seen in the square around the cursor. Spots are sorted by x, so that only those in the
/// cursor's column are looked at.
Hit cell_under(const Scene& scene, const Frame& frame, const TimeWindow& window,
               const Passing* passing, geo::ScreenPoint cursor, double reach) {
    const double half = (frame.density.cell / 2 + reach) / frame.camera.world_pixels();
    geo::WorldPoint at = frame.camera.to_world(cursor);
    at.x -= std::floor(at.x);
    constexpr double slack = 3e-7; // spots are sorted by cells of this width
    const auto first = std::lower_bound(scene.spots.begin(), scene.spots.end(), at.x - half - slack,
                                        [](const Spot& spot, double x) { return spot.at.x < x; });
    Hit hit;
    for (auto spot = first; spot != scene.spots.end() && spot->at.x <= at.x + half + slack;
         ++spot) {
        if (std::abs(spot->at.x - at.x) > half || std::abs(spot->at.y - at.y) > half) continue;
        for (std::uint32_t i = spot->first; i < spot->first + spot->count; ++i) {
            const EventIndex event = scene.spot_events[i];
            if (!in_window(scene, event, window)) continue;
            if (passing != nullptr && passing->events[event] == 0) continue;
            ++hit.count;
            hit.members.push_back(event);
        }
    }
    if (hit.members.empty()) return {};
    std::sort(hit.members.rbegin(), hit.members.rend());
    if (hit.members.size() > most_members) hit.members.resize(most_members);
    hit.kind = Hit::Kind::cell;
    hit.event = hit.members.front();
    hit.box = {{at.x - half, at.y - half}, {at.x + half, at.y + half}};
    return hit;
}

} // namespace

Hit pick(const Scene& scene, const Frame& frame, const TimeWindow& window, const Passing* passing,
         geo::ScreenPoint cursor, double reach) {
    if (const Marker* top = marker_under(frame.top_markers, cursor, reach)) {
        return hit_of(*top, scene);
    }
    for (auto cluster = frame.clusters.rbegin(); cluster != frame.clusters.rend(); ++cluster) {
        if (away(cluster->at, cursor) <= static_cast<double>(cluster->radius) + reach / 2) {
            return hit_of(*cluster, scene);
        }
    }
    if (const Marker* marker = marker_under(frame.markers, cursor, reach)) {
        return hit_of(*marker, scene);
    }
    if (!frame.density.counts.empty()) {
        return cell_under(scene, frame, window, passing, cursor, reach);
    }
    return {};
}

} // namespace dateline::scene
