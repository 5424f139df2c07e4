#include "scene/grouping.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace dateline::scene {
namespace {

/// Reach in logical pixels of a single marker, and what the ring of a weighty spot adds to it.
constexpr double marker_reach = 18;
constexpr double ring_share = 0.95;
constexpr double largest_ring = 30;
constexpr double ring_line = 1;         ///< what a ring's outline adds to its radius
constexpr std::size_t most_rounds = 12; ///< of joining: a ring that grows may reach the next one

double reach_of(std::size_t weight) {
    return marker_reach + ring_share * (cluster_radius(weight) - cluster_radius(1));
}

/// A group while it is being made.
struct Joint {
    geo::WorldPoint at;
    std::uint32_t spot = 0;
    std::size_t weight = 1;
    bool one_spot = true;
};

/// Finds the nearest group whose reach and that of a newcomer meet, by a grid of square cells, each
/// with a chain of its groups. Distances in logical pixels.
class NearestGroup {
public:
    /// `widest`: what a reach and a newcomer's come to together at most.
    NearestGroup(double pixel, double widest, const std::vector<Joint>& all) : pixel_(pixel) {
        geo::WorldPoint max = all.empty() ? geo::WorldPoint{} : all.front().at;
        min_ = max;
        for (const Joint& one : all) {
            min_ = {std::min(min_.x, one.at.x), std::min(min_.y, one.at.y)};
            max = {std::max(max.x, one.at.x), std::max(max.y, one.at.y)};
        }
        constexpr double most_cells = 512; // each way
        const geo::ScreenPoint corner = place_of(max);
        cell_ = std::max(widest, std::max(corner.x, corner.y) / most_cells);
        widest_ = corner.x;
        columns_ = number(corner.x) + 5; // two more at each edge: copies are looked for beyond them
        newest_.assign(columns_ * (number(corner.y) + 3), none);
    }

    void add(geo::WorldPoint at, double reach, std::uint32_t group) {
        const geo::ScreenPoint place = place_of(at);
        std::uint32_t& newest = newest_[cell_of(place)];
        entries_.push_back({place, reach, group, newest});
        newest = static_cast<std::uint32_t>(entries_.size() - 1);
    }

    /// `own_reach` is added to that of each group. The world is round: what stands beyond its left
    /// edge is found from its right one.
    [[nodiscard]] const std::uint32_t* find(geo::WorldPoint at, double own_reach = 0) const {
        Best best{nullptr, cell_ * cell_};
        look_around(place_of(at), own_reach, best);
        for (const double turn : {-1.0, 1.0}) {
            const geo::ScreenPoint copy = place_of({at.x + turn, at.y});
            if (copy.x > -cell_ && copy.x < widest_ + cell_) look_around(copy, own_reach, best);
        }
        return best.group;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    struct Entry {
        geo::ScreenPoint at;
        double reach;
        std::uint32_t group;
        std::uint32_t before; ///< in the same cell, or `none`
    };
    struct Best {
        const std::uint32_t* group;
        double away; ///< squared
    };

    void look_around(geo::ScreenPoint place, double own_reach, Best& best) const {
        const std::size_t middle = cell_of(place);
        for (const std::size_t row : {middle - columns_, middle, middle + columns_}) {
            for (std::size_t cell = row - 1; cell <= row + 1; ++cell) {
                for (std::uint32_t i = newest_[cell]; i != none; i = entries_[i].before) {
                    const Entry& entry = entries_[i];
                    const double dx = entry.at.x - place.x;
                    const double dy = entry.at.y - place.y;
                    const double away = dx * dx + dy * dy;
                    const double within = entry.reach + own_reach;
                    if (away >= best.away || away >= within * within) continue;
                    best = {&entry.group, away};
                }
            }
        }
    }

    [[nodiscard]] geo::ScreenPoint place_of(geo::WorldPoint at) const {
        return {(at.x - min_.x) / pixel_, (at.y - min_.y) / pixel_};
    }
    [[nodiscard]] std::size_t number(double distance) const {
        return static_cast<std::size_t>(distance / cell_);
    }
    [[nodiscard]] std::size_t cell_of(geo::ScreenPoint place) const {
        return (number(place.y) + 1) * columns_ + number(place.x + cell_) + 1;
    }

    double pixel_;
    double cell_ = 1;
    geo::WorldPoint min_;
    double widest_ = 0; ///< from the left-most to the right-most
    std::size_t columns_ = 0;
    std::vector<std::uint32_t> newest_; ///< of each cell, or `none`
    std::vector<Entry> entries_;
};

/// Joins spots into groups; each seen event follows its spot.
class Joiner {
public:
    Joiner(const Scene& scene, std::span<const EventIndex> seen, double pixel)
        : scene_(scene), seen_(seen), pixel_(pixel) {
        find_spots();
    }

    /// Spots whose markers would touch a weightier one's symbol join it.
    void join_touching() {
        join(
            reach_of(heaviest), [](const Joint& joint) { return reach_of(joint.weight); }, false);
    }

    /// Groups whose rings, grown by what joined them, would cover one another become one. Returns
    /// whether there were any.
    bool join_covering() {
        const std::size_t before = joints_.size();
        sort_by_weight();
        join(
            2 * (largest_ring + ring_line),
            [](const Joint& joint) { return cluster_radius(joint.weight) + ring_line; }, true);
        return joints_.size() < before;
    }

    [[nodiscard]] std::vector<Group> groups() const {
        std::vector<Group> groups;
        groups.reserve(joints_.size());
        for (const Joint& joint : joints_)
            groups.push_back({joint.at, joint.spot, {}, joint.one_spot, joint.weight});
        for (std::size_t i = seen_.size(); i-- > 0;)
            groups[group_[spot_of_[i]]].members.push_back(seen_[i]);
        return groups;
    }

private:
    static constexpr std::size_t heaviest = 1U << 20U; ///< its ring is a largest one

    /// The spots of the seen events, the weightiest first.
    void find_spots() {
        std::vector<std::uint64_t> keys(seen_.size()); // numbers sort much faster than structs
        for (std::size_t i = 0; i < seen_.size(); ++i)
            keys[i] = std::uint64_t{scene_.spot_rank[scene_.spot[seen_[i]]]} << 32U | i;
        std::sort(keys.begin(), keys.end());
        spot_of_.resize(seen_.size());
        for (const std::uint64_t key : keys) {
            const std::uint32_t spot = scene_.spot[seen_[key & 0xFFFFFFFFU]];
            if (joints_.empty() || joints_.back().spot != spot) {
                joints_.push_back({scene_.spots[spot].at, spot, scene_.spots[spot].count, true});
            }
            spot_of_[key & 0xFFFFFFFFU] = static_cast<std::uint32_t>(joints_.size() - 1);
        }
        group_.resize(joints_.size());
        std::iota(group_.begin(), group_.end(), 0U);
    }

    void sort_by_weight() {
        std::vector<std::uint64_t> keys(joints_.size());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto weight = static_cast<std::uint32_t>(joints_[i].weight);
            keys[i] = std::uint64_t{~weight} << 32U | i;
        }
        std::sort(keys.begin(), keys.end());
        std::vector<Joint> sorted(joints_.size());
        std::vector<std::uint32_t> rank(joints_.size());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::size_t from = keys[i] & 0xFFFFFFFFU;
            sorted[i] = joints_[from];
            rank[from] = static_cast<std::uint32_t>(i);
        }
        joints_ = std::move(sorted);
        for (std::uint32_t& group : group_)
            group = rank[group];
    }

    template <typename Reach>
    void join(double widest, Reach reach, bool both) {
        NearestGroup nearest(pixel_, widest, joints_);
        std::vector<Joint> kept;
        std::vector<std::uint32_t> into(joints_.size());
        for (std::size_t i = 0; i < joints_.size(); ++i) {
            const Joint& joint = joints_[i];
            if (const std::uint32_t* found = nearest.find(joint.at, both ? reach(joint) : 0)) {
                kept[*found].weight += joint.weight;
                kept[*found].one_spot = false;
                into[i] = *found;
                continue;
            }
            into[i] = static_cast<std::uint32_t>(kept.size());
            nearest.add(joint.at, reach(joint), into[i]);
            kept.push_back(joint);
        }
        joints_ = std::move(kept);
        for (std::uint32_t& group : group_)
            group = into[group];
    }

    const Scene& scene_;
    std::span<const EventIndex> seen_;
    double pixel_;
    std::vector<std::uint32_t> spot_of_; ///< for each seen event, into `group_`
    std::vector<std::uint32_t> group_;   ///< for each seen spot, into `joints_`
    std::vector<Joint> joints_;
};

} // namespace

double grouping_pixel(const Camera& camera) {
    constexpr double steps = 2; // a level: groups hold within a step, and part at its end at latest
    return 1 / (256 * std::exp2(std::floor(camera.zoom * steps) / steps));
}

double cluster_radius(std::size_t count) {
    const double events = static_cast<double>(std::max<std::size_t>(count, 1));
    return std::min(9.5 + 2.1 * std::log2(events), largest_ring);
}

std::vector<Group> grouped(const Scene& scene, std::span<const EventIndex> seen, double pixel) {
    Joiner joiner(scene, seen, pixel);
    if (pixel > 0) {
        joiner.join_touching();
        std::size_t rounds = 0;
        while (rounds < most_rounds && joiner.join_covering())
            ++rounds;
    }
    return joiner.groups();
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
