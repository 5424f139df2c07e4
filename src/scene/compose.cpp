#include "event/place_name.hpp"
#include "scene/scene.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace dateline::scene {
namespace {

std::int32_t day_number(calendar::Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

bool is_area(const event::Event& event) {
    const std::string_view type = event.place_type;
    return type.starts_with("ADM") || type.starts_with("PCL") || type.starts_with("RGN") ||
           type == "SEA" || type == "GULF" || type == "OCN" || type == "DSRT" || type == "CONT" ||
           type == "LK" || type == "LKS" || type == "TERR" || type == "AREA";
}

/// "5–7 January" is as exact as a day; "September and October", "the 1940s" stand for days in them.
bool is_day_to_day(const event::Event& event) {
    const auto first_of_month = [](calendar::Day day) {
        return std::chrono::year_month_day{day}.day() == std::chrono::day{1};
    };
    const bool whole_months =
        first_of_month(event.when.begin) && first_of_month(event.when.end + std::chrono::days{1});
    return event.precision == calendar::Precision::range && !whole_months;
}

std::uint8_t flags_of(const event::Event& event) {
    unsigned flags = 0;
    const bool exact = event.precision == calendar::Precision::day || is_day_to_day(event);
    const bool inexact = event.approximate_date || !exact;
    if (inexact) flags |= approximate_date;
    const bool moved = event.relation_kind != tagging::RelationKind::none;
    if (moved) flags |= relation_spot;
    if (is_area(event) && !moved && !event.put_by_hand) flags |= area_level;
    return static_cast<std::uint8_t>(flags);
}

bool is_named_alone(const event::Event& event) {
    return event.relation.empty() || event.relation_kind == tagging::RelationKind::along;
}

/// What a person wrote for it; else "northeast of Palmyra", the place alone for a stretch of road,
/// and nothing for a spot between two places, of which one name would mislead.
SharedText label_of(const event::Event& event) {
    using tagging::RelationKind;
    if (!event.label.empty()) return event.label;
    if (event.relation_kind == RelationKind::between) return {};
    const SharedText name = event::place_name(event);
    return is_named_alone(event) ? name : SharedText(event.relation + " " + name.str());
}

std::uint8_t category_of(const event::Event& event, const event::CategorySet& categories) {
    const auto& all = categories.categories;
    const auto found = std::find_if(all.begin(), all.end(), [&](const event::Category& category) {
        return category.id == event.category;
    });
    const std::size_t last = all.empty() ? 0 : all.size() - 1;
    const std::size_t index =
        found == all.end() ? last : static_cast<std::size_t>(found - all.begin());
    return static_cast<std::uint8_t>(std::min<std::size_t>(index, 254));
}

/// Rows of the set in the order of the scene.
std::vector<std::uint32_t> sorted_rows(const event::EventSet& set) {
    std::vector<std::uint32_t> rows(set.events.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        return set.events[a].when.begin < set.events[b].when.begin;
    });
    return rows;
}

/// The value that such a share of them does not reach; puts them into another order.
double quantile(std::vector<double>& values, double share) {
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + rank, values.end());
    return values[static_cast<std::size_t>(rank)];
}

/// Median in each direction, longitudes counted from the western edge of the shortest box.
geo::WorldPoint median_of(const std::vector<geo::WorldPoint>& points) {
    std::vector<double> xs;
    std::vector<double> ys;
    const double origin = box_around(points).min.x;
    for (const geo::WorldPoint& point : points) {
        xs.push_back(point.x - origin - std::floor(point.x - origin));
        ys.push_back(point.y);
    }
    return {origin + quantile(xs, 0.5), quantile(ys, 0.5)};
}

class Composer {
public:
    Composer(const event::EventSet& events, const event::CategorySet& categories,
             const Footprints& footprints, const NativeNames& natives)
        : set_(events), categories_(categories), footprints_(footprints), natives_(natives) {}

    Scene run() {
        for (const event::Category& category : categories_.categories) {
            scene_.categories.push_back(style_of(category));
        }
        if (scene_.categories.empty()) scene_.categories.push_back(style_of(event::Category{}));
        scene_.row = sorted_rows(set_);
        reserve(scene_.row.size());
        for (const std::uint32_t row : scene_.row)
            add(set_.events[row]);
        group_spots();
        rank_spots();
        set_story();
        return std::move(scene_);
    }

private:
    void reserve(std::size_t count) {
        scene_.begin.reserve(count);
        scene_.end.reserve(count);
        scene_.latest_end.reserve(count);
        scene_.at.reserve(count);
        scene_.rough_x.reserve(count);
        scene_.rough_y.reserve(count);
        scene_.radius.reserve(count);
        scene_.confidence.reserve(count);
        scene_.category.reserve(count);
        scene_.flags.reserve(count);
        scene_.footprint.reserve(count);
        scene_.label.reserve(count);
    }

    void add(const event::Event& event) {
        scene_.begin.push_back(day_number(event.when.begin));
        scene_.end.push_back(day_number(event.when.end) + 1);
        const std::int32_t before =
            scene_.latest_end.empty() ? scene_.end.back() : scene_.latest_end.back();
        scene_.latest_end.push_back(std::max(before, scene_.end.back()));
        scene_.at.push_back(geo::to_world(event.point));
        scene_.rough_x.push_back(static_cast<float>(scene_.at.back().x));
        scene_.rough_y.push_back(static_cast<float>(scene_.at.back().y));
        scene_.radius.push_back(
            static_cast<float>(event.radius.value * geo::world_units_per_km(event.point.lat)));
        scene_.confidence.push_back(event.confidence);
        scene_.category.push_back(category_of(event, categories_));
        scene_.flags.push_back(flags_of(event));
        scene_.footprint.push_back(footprint_of(event));
        if ((scene_.flags.back() & area_level) != 0 || scene_.footprint.back() >= 0) {
            scene_.areas.push_back(static_cast<EventIndex>(scene_.size() - 1));
        }
        scene_.label.push_back(label_of(event));
        add_native_label(event);
    }

    void add_native_label(const event::Event& event) {
        if (!event.label.empty() || !is_named_alone(event)) return;
        const auto found = natives_.find(event.gazetteer_id);
        if (found == natives_.end()) return;
        scene_.native_label.emplace(static_cast<EventIndex>(scene_.size() - 1), found->second);
    }

    std::int32_t footprint_of(const event::Event& event) {
        if (!is_area(event) || event.relation_kind != tagging::RelationKind::none) return -1;
        const auto known = taken_.find(event.gazetteer_id);
        if (known != taken_.end()) return known->second;
        const auto found = footprints_.find(event.gazetteer_id);
        if (found == footprints_.end()) return -1;
        scene_.footprints.push_back(found->second);
        std::vector<geo::WorldPoint> corners;
        for (const auto& part : found->second.parts)
            corners.insert(corners.end(), part.begin(), part.end());
        scene_.footprints.back().box = box_around(corners);
        const auto index = static_cast<std::int32_t>(scene_.footprints.size()) - 1;
        taken_.emplace(event.gazetteer_id, index);
        return index;
    }

    /// Events within about ten metres stand at one spot.
    void group_spots() {
        const auto cell = [this](EventIndex i) {
            constexpr double cells = 4'000'000;
            const geo::WorldPoint& at = scene_.at[i];
            return std::pair{std::lround(at.x * cells), std::lround(at.y * cells)};
        };
        std::vector<EventIndex>& order = scene_.spot_events;
        order.resize(scene_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::vector<std::pair<long, long>> cells(scene_.size());
        for (EventIndex i = 0; i < scene_.size(); ++i)
            cells[i] = cell(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](EventIndex a, EventIndex b) { return cells[a] < cells[b]; });
        scene_.spot.assign(scene_.size(), 0);
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            const bool fresh = i == 0 || cells[order[i]] != cells[order[i - 1]];
            if (fresh) scene_.spots.push_back({scene_.at[order[i]], i, 0});
            ++scene_.spots.back().count;
            scene_.spot[order[i]] = static_cast<std::uint32_t>(scene_.spots.size() - 1);
        }
    }

    void rank_spots() {
        std::vector<std::uint32_t> order(scene_.spots.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return scene_.spots[a].count > scene_.spots[b].count;
        });
        scene_.spot_rank.resize(order.size());
        for (std::uint32_t i = 0; i < order.size(); ++i)
            scene_.spot_rank[order[i]] = i;
    }

    void set_story() {
        scene_.story = {Instant{0}, Instant{1}};
        if (scene_.size() == 0) return;
        scene_.story = {Instant{static_cast<double>(scene_.begin.front())},
                        Instant{static_cast<double>(scene_.latest_end.back())}};
    }

    const event::EventSet& set_;
    const event::CategorySet& categories_;
    const Footprints& footprints_;
    const NativeNames& natives_;
    std::map<std::int64_t, std::int32_t> taken_;
    Scene scene_;
};

} // namespace

Scene compose(const event::EventSet& events, const event::CategorySet& categories,
              const Footprints& footprints, const NativeNames& natives) {
    return Composer(events, categories, footprints, natives).run();
}

EventIndex Scene::index_of_row(std::uint32_t wanted) const {
    const auto found = std::find(row.begin(), row.end(), wanted);
    return found == row.end() ? no_event : static_cast<EventIndex>(found - row.begin());
}

WorldBox Scene::extent() const {
    constexpr std::size_t too_few_to_judge = 12;
    if (at.size() < too_few_to_judge) return box_around(at);
    const geo::WorldPoint median = median_of(at);
    std::vector<double> away;
    away.reserve(at.size());
    for (const geo::WorldPoint& point : at) {
        away.push_back(std::hypot(std::remainder(point.x - median.x, 1.0), point.y - median.y));
    }
    std::vector<double> copy = away;
    const double reach = 1.25 * quantile(copy, 0.82) + 0.002; // 0.7 degrees at least
    std::vector<geo::WorldPoint> near;
    for (std::size_t i = 0; i < at.size(); ++i) {
        if (away[i] <= reach) near.push_back(at[i]);
    }
    return box_around(near);
}

std::pair<EventIndex, EventIndex> candidates(const Scene& scene, const TimeWindow& window) {
    const auto first =
        std::upper_bound(scene.latest_end.begin(), scene.latest_end.end(), window.begin.days,
                         [](double begin, std::int32_t end) { return begin < end; });
    const auto last = std::lower_bound(scene.begin.begin(), scene.begin.end(), window.end.days,
                                       [](std::int32_t begin, double end) { return begin < end; });
    const auto from = static_cast<EventIndex>(first - scene.latest_end.begin());
    const auto to = static_cast<EventIndex>(last - scene.begin.begin());
    return {std::min(from, to), to};
}

bool in_window(const Scene& scene, EventIndex index, const TimeWindow& window) {
    return scene.begin[index] < window.end.days && scene.end[index] > window.begin.days;
}

} // namespace dateline::scene
