#include "scene/grouping.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::scene {
namespace {

/// Reach in logical pixels of a single marker, and what the ring of a weighty spot adds to it.
constexpr double marker_reach = 18;
constexpr double ring_share = 0.95;
constexpr double largest_ring = 30;
/// Rings that stand nearer than this share of their radii together become one.
constexpr double least_apart = 0.9;
constexpr std::size_t most_rounds = 5; ///< of joining: a ring that grows may reach the next one

double reach_of(std::size_t weight) {
    return marker_reach + ring_share * (cluster_radius(weight) - cluster_radius(1));
}

/// Finds the nearest group whose reach and that of a newcomer meet, by a grid of square cells at
/// least as wide as the largest two together.
class NearestGroup {
public:
    NearestGroup(double pixel, const std::vector<Group>& spots) : pixel_(pixel) {
        geo::WorldPoint max = spots.empty() ? geo::WorldPoint{} : spots.front().at;
        min_ = max;
        for (const Group& spot : spots) {
            min_ = {std::min(min_.x, spot.at.x), std::min(min_.y, spot.at.y)};
            max = {std::max(max.x, spot.at.x), std::max(max.y, spot.at.y)};
        }
        constexpr double most_cells = 512; // each way
        const double extent = std::max(max.x - min_.x, max.y - min_.y);
        cell_ = std::max(pixel * 2 * largest_ring, extent / most_cells);
        columns_ = column(max.x - min_.x) + 3; // one more at each edge
        cells_.resize(columns_ * (column(max.y - min_.y) + 3));
    }

    /// `reach` in logical pixels.
    void add(geo::WorldPoint at, double reach, std::size_t group) {
        cells_[index_of(at)].push_back({at, reach * pixel_, group});
    }

    /// `own_reach` in logical pixels, added to that of each group.
    [[nodiscard]] const std::size_t* find(geo::WorldPoint at, double own_reach = 0) const {
        const std::size_t* best = nullptr;
        double nearest = cell_ * cell_;
        const std::size_t middle = index_of(at);
        for (const std::size_t row : {middle - columns_, middle, middle + columns_}) {
            for (std::size_t cell = row - 1; cell <= row + 1; ++cell) {
                for (const Entry& entry : cells_[cell]) {
                    const double dx = entry.at.x - at.x;
                    const double dy = entry.at.y - at.y;
                    const double away = dx * dx + dy * dy;
                    const double within = entry.reach + own_reach * pixel_;
                    if (away >= nearest || away >= within * within) continue;
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
        double reach; ///< world units
        std::size_t group;
    };
    [[nodiscard]] std::size_t column(double distance) const {
        return static_cast<std::size_t>(distance / cell_);
    }
    [[nodiscard]] std::size_t index_of(geo::WorldPoint at) const {
        return (column(at.y - min_.y) + 1) * columns_ + column(at.x - min_.x) + 1;
    }

    double pixel_;
    double cell_ = 1;
    geo::WorldPoint min_;
    std::size_t columns_ = 0;
    std::vector<std::vector<Entry>> cells_;
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
            groups.push_back({scene.spots[spot].at, spot, {}, true, scene.spots[spot].count});
        }
        groups.back().members.push_back(event);
    }
    std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        return scene.spots[a.spot].count > scene.spots[b.spot].count;
    });
    return groups;
}

void join(Group& into, const Group& other) {
    into.members.insert(into.members.end(), other.members.begin(), other.members.end());
    into.weight += other.weight;
    into.one_spot = false;
}

/// Spots whose markers would touch a weightier one's symbol join it.
std::vector<Group> joined_spots(std::vector<Group> spots, double pixel) {
    NearestGroup nearest(pixel, spots);
    std::vector<Group> groups;
    for (Group& spot : spots) {
        if (const std::size_t* found = nearest.find(spot.at)) {
            join(groups[*found], spot);
            continue;
        }
        nearest.add(spot.at, reach_of(spot.weight), groups.size());
        groups.push_back(std::move(spot));
    }
    return groups;
}

/// Groups whose rings, grown by what joined them, would cover one another become one.
std::vector<Group> apart(std::vector<Group> close, double pixel) {
    std::stable_sort(close.begin(), close.end(),
                     [](const Group& a, const Group& b) { return a.weight > b.weight; });
    NearestGroup nearest(pixel, close);
    std::vector<Group> groups;
    for (Group& group : close) {
        const double reach = least_apart * cluster_radius(group.weight);
        if (const std::size_t* found = nearest.find(group.at, reach)) {
            join(groups[*found], group);
            continue;
        }
        nearest.add(group.at, reach, groups.size());
        groups.push_back(std::move(group));
    }
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
    std::vector<Group> groups = joined_spots(std::move(spots), pixel);
    for (std::size_t before = 0, round = 0; before != groups.size() && round < most_rounds;
         ++round) {
        before = groups.size();
        groups = apart(std::move(groups), pixel);
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
