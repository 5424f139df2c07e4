#include "scene/grouping.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace dateline::scene {
namespace {

/// Reach in logical pixels of a single marker, and what the ring of a weighty spot adds to it.
constexpr double marker_reach = 18;
constexpr double ring_share = 0.95;
constexpr double largest_ring = 30;

double reach_of(std::size_t weight) {
    return marker_reach + ring_share * (cluster_radius(weight) - cluster_radius(1));
}

/// Finds the nearest group whose reach a point lies within, by a hash of square cells as wide as
/// the largest reach.
class NearestGroup {
public:
    explicit NearestGroup(double pixel)
        : pixel_(pixel), cell_(pixel * (marker_reach + ring_share * largest_ring)) {}

    void add(geo::WorldPoint at, std::size_t weight, std::size_t group) {
        cells_[key(column(at.x), column(at.y))].push_back({at, reach_of(weight) * pixel_, group});
    }

    [[nodiscard]] const std::size_t* find(geo::WorldPoint at) const {
        const std::size_t* best = nullptr;
        double nearest = cell_;
        for (std::int64_t dx = -1; dx <= 1; ++dx) {
            for (std::int64_t dy = -1; dy <= 1; ++dy) {
                const auto cell = cells_.find(key(column(at.x) + dx, column(at.y) + dy));
                if (cell == cells_.end()) continue;
                for (const Entry& entry : cell->second) {
                    const double away = std::hypot(entry.at.x - at.x, entry.at.y - at.y);
                    if (away >= nearest || away >= entry.reach) continue;
                    nearest = away;
                    best = &entry.group;
                }
            }
        }
        return best;
    }

private:
    struct Entry {
        geo::WorldPoint at;
        double reach;
        std::size_t group;
    };
    [[nodiscard]] std::int64_t column(double value) const {
        return static_cast<std::int64_t>(std::floor(value / cell_));
    }
    static std::uint64_t key(std::int64_t column, std::int64_t row) {
        return static_cast<std::uint64_t>(column) * 0x9e3779b97f4a7c15ULL +
               static_cast<std::uint64_t>(row);
    }

    double pixel_;
    double cell_;
    std::unordered_map<std::uint64_t, std::vector<Entry>> cells_;
};

std::vector<Group> by_spot(const Scene& scene, std::span<const EventIndex> seen) {
    std::vector<EventIndex> order(seen.begin(), seen.end());
    std::sort(order.begin(), order.end(), [&](EventIndex a, EventIndex b) {
        return scene.spot[a] != scene.spot[b] ? scene.spot[a] < scene.spot[b] : a > b;
    });
    std::vector<Group> groups;
    for (const EventIndex event : order) {
        const std::uint32_t spot = scene.spot[event];
        if (groups.empty() || groups.back().spot != spot) {
            groups.push_back({scene.spots[spot].at, spot, {}, true});
        }
        groups.back().members.push_back(event);
    }
    std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        return scene.spots[a.spot].count > scene.spots[b.spot].count;
    });
    return groups;
}

} // namespace

double grouping_pixel(const Camera& camera) {
    return 1 / (256 * std::exp2(std::round(camera.zoom)));
}

double cluster_radius(std::size_t count) {
    const double events = static_cast<double>(std::max<std::size_t>(count, 1));
    return std::min(9.5 + 2.1 * std::log2(events), largest_ring);
}

std::vector<Group> grouped(const Scene& scene, std::span<const EventIndex> seen, double pixel) {
    std::vector<Group> spots = by_spot(scene, seen);
    if (pixel <= 0) return spots;
    NearestGroup nearest(pixel);
    std::vector<Group> groups;
    for (Group& spot : spots) {
        if (const std::size_t* found = nearest.find(spot.at)) {
            Group& into = groups[*found];
            into.members.insert(into.members.end(), spot.members.begin(), spot.members.end());
            into.one_spot = false;
            continue;
        }
        nearest.add(spot.at, scene.spots[spot.spot].count, groups.size());
        groups.push_back(std::move(spot));
    }
    for (Group& group : groups) {
        if (!group.one_spot) std::sort(group.members.rbegin(), group.members.rend());
    }
    return groups;
}

std::vector<geo::ScreenPoint> fan_out(geo::ScreenPoint centre, std::size_t count, double spacing) {
    constexpr double tau = 2 * std::numbers::pi;
    constexpr std::size_t most_on_circle = 12;
    std::vector<geo::ScreenPoint> places;
    const auto put = [&](double angle, double radius) {
        places.push_back(
            {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)});
    };
    if (count <= most_on_circle) {
        const double n = static_cast<double>(std::max<std::size_t>(count, 1));
        const double radius = std::max(spacing * 1.35, n * spacing / tau * 1.12);
        for (std::size_t i = 0; i < count; ++i)
            put(tau * static_cast<double>(i) / n, radius);
        return places;
    }
    // An Archimedean spiral whose arms and steps are `spacing` apart.
    double angle = 0;
    double radius = spacing * 1.6;
    for (std::size_t i = 0; i < count; ++i) {
        put(angle, radius);
        const double step = spacing * 1.1 / radius;
        angle += step;
        radius += spacing * 1.15 * step / tau;
    }
    return places;
}

} // namespace dateline::scene
