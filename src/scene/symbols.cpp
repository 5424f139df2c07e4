#include "scene/symbols.hpp"

#include "scene/areas.hpp"
#include "scene/marker_look.hpp"
#include "scene/visible.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

constexpr std::size_t most_fanned = 120;
constexpr std::size_t most_pulses = 48; ///< more would only flicker
constexpr double fan_spacing = 20;      ///< logical pixels

/// Where a line from `from` meets a marker: it does not shine through a pale one.
geo::ScreenPoint edge_towards(geo::ScreenPoint from, const Marker& marker) {
    const double x = marker.at.x - from.x;
    const double y = marker.at.y - from.y;
    const double way = std::max(std::hypot(x, y), 1.0);
    const double share = 1 - std::min(static_cast<double>(marker.radius) / way, 1.0);
    return {from.x + x * share, from.y + y * share};
}

class SymbolBuilder {
public:
    SymbolBuilder(Frame& frame, const Scene& scene, const TimeWindow& window, const ViewState& view,
                  const text::Typesetter& typesetter)
        : frame_(frame), scene_(scene), window_(window), view_(view), typesetter_(typesetter),
          areas_(frame, scene, window, view), project_(frame.camera), scale_(frame.camera.scale) {}

    void add(const std::vector<Group>& groups) {
        for (const Group& group : groups) {
            areas_.add(group.members);
            const bool fanned = view_.fanned_spot >= 0 && group.one_spot &&
                                group.spot == static_cast<std::uint32_t>(view_.fanned_spot);
            if (fanned) {
                add_fan(group);
            } else if (group.members.size() == 1) {
                add_marker(group);
            } else {
                add_cluster(group);
            }
        }
        std::stable_sort(frame_.markers.begin(), frame_.markers.end(),
                         [](const Marker& a, const Marker& b) { return a.event < b.event; });
        std::stable_sort(frame_.clusters.begin(), frame_.clusters.end(),
                         [](const Cluster& a, const Cluster& b) { return a.count > b.count; });
    }

    void add_chosen() {
        if (view_.hovered < scene_.size() && view_.hovered != view_.selected) {
            add_halo(view_.hovered, faded(frame_.ink.accent, 0.55), 1.6F);
        }
        if (view_.selected < scene_.size()) add_halo(view_.selected, frame_.ink.accent, 2.6F);
    }

private:
    [[nodiscard]] float px(double logical) const { return static_cast<float>(logical * scale_); }

    void add_pulse(EventIndex event, geo::ScreenPoint at, float radius) {
        const AgeLook look = age_look(scene_, event, window_);
        if (look.pulse <= 0 || frame_.pulses.size() >= most_pulses) return;
        const Colour colour = scene_.categories[scene_.category[event]].colour;
        const double left = 1 - look.pulse;
        frame_.pulses.push_back({at, radius * static_cast<float>(1.25 + 1.5 * look.pulse),
                                 px(0.6 + 2.0 * left), faded(colour, 0.75 * left * left), false,
                                 no_event});
    }

    void add_marker(const Group& group) {
        Marker marker = marker_of(scene_, group.members.front(), window_, scale_);
        marker.at = project_(scene_.at[marker.event]);
        add_pulse(marker.event, marker.at, marker.radius);
        frame_.markers.push_back(marker);
    }

    void add_cluster(const Group& group) {
        Cluster cluster;
        cluster.at = project_(group.at);
        cluster.count = static_cast<std::uint32_t>(group.members.size());
        cluster.radius = px(cluster_radius(group.members.size()));
        cluster.one_spot = group.one_spot;
        cluster.members = group.members;
        std::vector<std::uint32_t> counts(scene_.categories.size(), 0);
        double opacity = 0;
        for (const EventIndex event : group.members) {
            ++counts[scene_.category[event]];
            opacity = std::max(opacity, age_look(scene_, event, window_).opacity);
        }
        cluster.opacity = static_cast<float>(0.35 + 0.65 * opacity);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            cluster.slices.push_back(
                {scene_.categories[i].colour,
                 static_cast<float>(counts[i]) / static_cast<float>(cluster.count)});
        }
        const double size = (cluster.count < 100 ? 11.5 : cluster.count < 1000 ? 10.5 : 9.5);
        cluster.number = typesetter_.shape(std::to_string(cluster.count), {size * scale_, true});
        add_pulse(group.members.front(), cluster.at, cluster.radius);
        frame_.clusters.push_back(std::move(cluster));
    }

    void add_fan(const Group& group) {
        const geo::ScreenPoint centre = project_(group.at);
        const std::size_t count = std::min(group.members.size(), most_fanned);
        const auto places = fan_out(centre, count, fan_spacing * scale_);
        frame_.dots.push_back({centre, px(3), frame_.ink.text, frame_.ink.marker_outline});
        for (std::size_t i = 0; i < count; ++i) {
            // Oldest first, clockwise from the top, as one reads a clock.
            Marker marker = marker_of(scene_, group.members[count - 1 - i], window_, scale_);
            marker.at = places[i];
            marker.radius = px(marker_radius);
            marker.fill.a = std::max(marker.fill.a, std::uint8_t{190});
            frame_.leaders.push_back(
                {centre, edge_towards(centre, marker), faded(frame_.ink.text, 0.45), px(1)});
            frame_.top_markers.push_back(marker);
        }
    }

    void add_halo(EventIndex event, Colour colour, float width) {
        const auto shown_as = [&](const Marker& marker) { return marker.event == event; };
        for (const auto* markers : {&frame_.top_markers, &frame_.markers}) {
            const auto found = std::find_if(markers->begin(), markers->end(), shown_as);
            if (found == markers->end()) continue;
            const Marker raised = *found;
            ring(event, raised.at, raised.radius, {colour, width, false});
            frame_.top_markers.push_back(raised);
            return;
        }
        for (const Cluster& cluster : frame_.clusters) {
            const auto member = std::find(cluster.members.begin(), cluster.members.end(), event);
            if (member == cluster.members.end()) continue;
            ring(event, cluster.at, cluster.radius, {colour, width, false});
            return;
        }
        add_absent(event, colour, width);
    }

    /// An event that is not drawn: outside the window, filtered, or counted into a cell.
    void add_absent(EventIndex event, Colour colour, float width) {
        const bool outside = !in_window(scene_, event, window_);
        const geo::ScreenPoint at = project_(scene_.at[event]);
        const auto here = [&](const auto& symbol) {
            return std::hypot(symbol.at.x - at.x, symbol.at.y - at.y) < 1;
        };
        const auto cluster = std::find_if(frame_.clusters.begin(), frame_.clusters.end(), here);
        if (cluster != frame_.clusters.end()) {
            return ring(event, at, cluster->radius, {colour, width, outside});
        }
        const auto other = std::find_if(frame_.markers.begin(), frame_.markers.end(), here);
        if (other != frame_.markers.end()) {
            return ring(event, at, other->radius, {colour, width, outside});
        }
        Marker marker = marker_of(scene_, event, window_, scale_);
        marker.at = at;
        marker.radius = px(marker_radius);
        marker.fill = scene_.categories[scene_.category[event]].colour;
        marker.hollow = marker.hollow || outside;
        ring(event, at, marker.radius, {colour, width, outside});
        frame_.top_markers.push_back(marker);
    }

    struct RingLook {
        Colour colour;
        float width;
        bool dashed;
    };
    void ring(EventIndex event, geo::ScreenPoint at, float radius, const RingLook& look) {
        frame_.halos.push_back({at, radius + px(4.5), px(static_cast<double>(look.width)),
                                look.colour, look.dashed, event});
    }

    Frame& frame_;
    const Scene& scene_;
    const TimeWindow& window_;
    const ViewState& view_;
    const text::Typesetter& typesetter_;
    AreaBuilder areas_;
    Projector project_;
    double scale_;
};

} // namespace

void add_symbols(Frame& frame, const Scene& scene, const TimeWindow& window, const ViewState& view,
                 std::span<const EventIndex> seen, const text::Typesetter& typesetter) {
    SymbolBuilder builder(frame, scene, window, view, typesetter);
    builder.add(grouped(scene, seen, grouping_pixel(frame.camera)));
    builder.add_chosen();
}

} // namespace dateline::scene
