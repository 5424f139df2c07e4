#include "scene/labels.hpp"

#include "scene/course_labels.hpp"
#include "scene/label_look.hpp"
#include "scene/label_placement.hpp"
#include "scene/marker_look.hpp"
#include "scene/repeat.hpp"
#include "text/capitals.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace dateline::scene {
namespace {

constexpr std::size_t most_event_labels = 40;
constexpr std::size_t most_map_labels = 160;
constexpr double selected_priority = 1e9;
constexpr double event_priority = 1e6;
constexpr double dot_radius = 2.1;   ///< logical pixels
constexpr double before_again = 420; ///< logical pixels from one name of an ocean to the next

/// A label on its way to its place.
struct Draft {
    LabelRequest request;
    std::vector<geo::ScreenPoint> pens; ///< left end of the base line at each anchor
    Text text;
    bool dot = false; ///< a town's: its mark is drawn with it
    geo::ScreenPoint at;
    bool event = false;
    std::string name;
};

std::uint64_t key_of(std::string_view name, std::uint64_t salt, int copy) {
    return std::hash<std::string_view>{}(name)*31 + salt + 64 * static_cast<std::uint64_t>(copy);
}

ScreenBox box_at(geo::ScreenPoint pen, const text::Line& line, double pad) {
    // Caps and x-height, not the font's whole line: labels may stand close above one another.
    return {{pen.x - pad, pen.y - static_cast<double>(line.ascent) * 0.78 - pad},
            {pen.x + static_cast<double>(line.width) + pad,
             pen.y + static_cast<double>(line.descent) * 0.8 + pad}};
}

class LabelBuilder {
public:
    LabelBuilder(Frame& frame, const Scene& scene, const ViewState& view,
                 const text::Typesetter& typesetter, FrameMemory& memory)
        : frame_(frame), scene_(scene), view_(view), typesetter_(typesetter), memory_(memory),
          scale_(frame.camera.scale), view_box_{{view.insets.left, view.insets.top},
                                                {frame.camera.width - view.insets.right,
                                                 frame.camera.height - view.insets.bottom}},
          occupancy_({{0, 0}, {frame.camera.width, frame.camera.height}}) {}

    void run() {
        take_symbols();
        draft_events();
        place();
        draft_map();
        place();
        add_course_labels(frame_, view_, view_box_, typesetter_, occupancy_, memory_);
        memory_.label_anchors = std::move(kept_);
    }

private:
    void take(geo::ScreenPoint at, double radius) {
        occupancy_.take({{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}});
    }

    void take_symbols() {
        for (const ScreenBox& box : view_.keep_clear)
            occupancy_.take(box);
        for (const Text& name : frame_.graticule_names)
            occupancy_.take(box_at(name.at, *name.line, 1));
        for (const Cluster& cluster : frame_.clusters) {
            take(cluster.at, static_cast<double>(cluster.radius));
        }
        for (const Leader& leader : frame_.leaders) { // a name across them could not be read
            occupancy_.take(
                {{std::min(leader.from.x, leader.to.x), std::min(leader.from.y, leader.to.y)},
                 {std::max(leader.from.x, leader.to.x), std::max(leader.from.y, leader.to.y)}});
        }
        for (const auto* markers : {&frame_.markers, &frame_.top_markers}) {
            for (const Marker& marker : *markers) {
                take(marker.at, static_cast<double>(marker.radius));
            }
        }
    }

    /// Which copy of the world a symbol of the event stands in; 0 is the nearest to the centre.
    [[nodiscard]] int copy_of(EventIndex event, geo::ScreenPoint at) const {
        const double first = frame_.camera.to_screen(scene_.at[event]).x;
        return static_cast<int>(std::lround((at.x - first) / frame_.camera.world_pixels()));
    }

    /// The label's words: in the place's own script where that is asked for and known.
    [[nodiscard]] std::string written(EventIndex event) const {
        const auto native = scene_.native_label.find(event);
        const bool own = view_.native_names && native != scene_.native_label.end();
        return (own ? native->second : scene_.label[event]).str();
    }

    void draft_event(EventIndex event, geo::ScreenPoint at, float radius, double priority) {
        const std::string name = scene_.label[event].str();
        const int copy = copy_of(event, at);
        if (name.empty() || !named_.emplace(name, copy).second) return;
        Draft draft;
        draft.event = true;
        draft.at = at;
        draft.name = name;
        draft.text.line = typesetter_.shape(written(event), {12 * scale_, true});
        draft.text.colour = frame_.ink.text;
        draft.request.key = key_of(name, 1, copy);
        draft.request.priority = priority;
        draft.pens = pens_beside(at, static_cast<double>(radius), *draft.text.line);
        drafts_.push_back(std::move(draft));
    }

    /// The place whose events are fanned out is named beside the fan.
    void draft_fan() {
        if (view_.fanned_spot < 0 || frame_.leaders.empty()) return;
        const Spot& spot = scene_.spots[static_cast<std::size_t>(view_.fanned_spot)];
        const geo::ScreenPoint centre = frame_.leaders.front().from;
        double reach = 0;
        for (const Leader& leader : frame_.leaders) {
            if (!(leader.from == centre)) continue; // in another copy of the world
            reach = std::max(reach, std::hypot(leader.to.x - centre.x, leader.to.y - centre.y));
        }
        draft_event(scene_.spot_events[spot.first], centre,
                    static_cast<float>(reach + 2 * marker_radius * scale_), selected_priority);
    }

    /// A ring under the pointer keeps its own name, whatever place its newest event is at.
    [[nodiscard]] bool is_hovered_crowd(const Halo& halo) const {
        return halo.event != view_.selected &&
               std::any_of(frame_.clusters.begin(), frame_.clusters.end(),
                           [&halo](const Cluster& cluster) { return cluster.at == halo.at; });
    }

    void draft_events() {
        for (const Halo& halo : frame_.halos) {
            if (halo.event == no_event || is_hovered_crowd(halo)) continue;
            draft_event(halo.event, halo.at, halo.radius + halo.width, selected_priority);
        }
        draft_fan();
        std::vector<const Marker*> newest;
        for (const Marker& marker : frame_.markers)
            newest.push_back(&marker);
        std::sort(newest.begin(), newest.end(),
                  [](const Marker* a, const Marker* b) { return a->event > b->event; });
        if (newest.size() > most_event_labels) newest.resize(most_event_labels);
        for (const Cluster& cluster : frame_.clusters) {
            if (drafts_.size() >= 2 * most_event_labels) break;
            draft_event(main_member(cluster), cluster.at, cluster.radius,
                        event_priority + 1e4 + cluster.count);
        }
        for (const Marker* marker : newest) {
            draft_event(marker->event, marker->at, marker->radius,
                        event_priority + 1e4 * marker->event / static_cast<double>(scene_.size()));
        }
    }

    /// A member that stands where the cluster is drawn; rather one that names the place itself than
    /// one that names it in passing ("around Palmyra").
    [[nodiscard]] EventIndex main_member(const Cluster& cluster) const {
        const auto rank = [this](EventIndex member) {
            const bool plain = (scene_.flags[member] & relation_spot) == 0;
            return std::pair{scene_.spots[scene_.spot[member]].count, plain};
        };
        return *std::max_element(cluster.members.begin(), cluster.members.end(),
                                 [&](EventIndex a, EventIndex b) { return rank(a) < rank(b); });
    }

    void draft_map() {
        const double zoom = frame_.camera.zoom;
        const double world = frame_.camera.world_pixels();
        std::vector<double> shifts = copy_shifts(frame_.camera, 0);
        shifts.insert(shifts.begin(), 0);
        std::size_t drafted = 0;
        for (const MapLabel& label : view_.labels) {
            if (drafted >= 4 * most_map_labels) break;
            if (zoom < label.smallest_zoom || zoom > label.largest_zoom) continue;
            if (!label.course.empty()) continue; // written along it
            const geo::ScreenPoint nearest = frame_.camera.to_screen(label.at);
            for (const double shift : shifts) {
                const geo::ScreenPoint at{nearest.x + shift, nearest.y};
                const int copy = static_cast<int>(std::lround(shift / world));
                const bool inside = at.x > view_box_.min.x && at.x < view_box_.max.x &&
                                    at.y > view_box_.min.y && at.y < view_box_.max.y;
                if (!inside || named_.contains({label.name, copy})) continue;
                if (label.kind == LabelKind::sea && !first_of_sea(label.name, at)) continue;
                draft_map_label(label, at, copy);
                ++drafted;
            }
        }
    }

    /// Whether an ocean that is named at several spots is not yet named near this one.
    [[nodiscard]] bool first_of_sea(const std::string& name, geo::ScreenPoint at) {
        const bool near = std::any_of(seas_.begin(), seas_.end(), [&](const auto& sea) {
            return sea.first == name &&
                   std::hypot(sea.second.x - at.x, sea.second.y - at.y) < before_again * scale_;
        });
        if (!near) seas_.emplace_back(name, at);
        return !near;
    }

    void draft_map_label(const MapLabel& label, geo::ScreenPoint at, int copy) {
        const LabelLook look = look_of(label, frame_.ink, scale_);
        const bool native = view_.native_names && !label.native.empty();
        const std::string& name = native ? label.native : label.name;
        Draft draft;
        draft.at = at;
        draft.name = label.name;
        draft.dot = look.point;
        draft.text.line = typesetter_.shape(look.upper ? text::in_capitals(name) : name, look.font);
        draft.text.colour = look.colour;
        draft.request.key = key_of(label.name, 2 + static_cast<std::uint64_t>(label.kind), copy);
        draft.request.priority = look.priority - static_cast<double>(label.rank);
        const text::Line& line = *draft.text.line;
        draft.pens = look.point ? pens_beside(at, 2.5 * scale_, line)
                                : pens_over(at, line, reach_of(label, line, frame_.camera.zoom));
        drafts_.push_back(std::move(draft));
    }

    void place() {
        std::vector<LabelRequest> requests;
        for (Draft& draft : drafts_) {
            for (const geo::ScreenPoint& pen : draft.pens) {
                ScreenBox box = box_at(pen, *draft.text.line, 1.5 * scale_);
                if (draft.dot) box = with_dot(box, draft.at);
                draft.request.anchors.push_back(box);
            }
            requests.push_back(draft.request);
        }
        const auto placed = place_labels(requests, view_box_, occupancy_, memory_.label_anchors);
        for (const PlacedLabel& label : placed) {
            put(drafts_[label.request], static_cast<std::size_t>(label.anchor));
            kept_[drafts_[label.request].request.key] = label.anchor;
        }
        drafts_.clear();
    }

    /// A town's label and its dot come together or not at all.
    [[nodiscard]] ScreenBox with_dot(const ScreenBox& box, geo::ScreenPoint at) const {
        const double radius = dot_radius * scale_;
        return {{std::min(box.min.x, at.x - radius), std::min(box.min.y, at.y - radius)},
                {std::max(box.max.x, at.x + radius), std::max(box.max.y, at.y + radius)}};
    }

    void put(Draft& draft, std::size_t anchor) {
        draft.text.at = {std::round(draft.pens[anchor].x), std::round(draft.pens[anchor].y)};
        draft.text.halo = frame_.ink.halo;
        draft.text.halo_width = static_cast<float>((draft.event ? 2.0 : 1.6) * scale_);
        if (draft.dot) {
            frame_.dots.push_back({draft.at, static_cast<float>(dot_radius * scale_),
                                   faded(frame_.ink.text_muted, 0.9), frame_.ink.marker_outline});
        }
        (draft.event ? frame_.event_labels : frame_.map_labels).push_back(std::move(draft.text));
    }

    Frame& frame_;
    const Scene& scene_;
    const ViewState& view_;
    const text::Typesetter& typesetter_;
    FrameMemory& memory_;
    double scale_;
    ScreenBox view_box_;
    Occupancy occupancy_;
    std::vector<Draft> drafts_;
    std::vector<std::pair<std::string, geo::ScreenPoint>> seas_; ///< named so far
    std::set<std::pair<std::string, int>> named_;                ///< and the copy of the world
    std::unordered_map<std::uint64_t, int> kept_;
};

} // namespace

void add_labels(Frame& frame, const Scene& scene, const ViewState& view,
                const text::Typesetter& typesetter, FrameMemory& memory) {
    LabelBuilder(frame, scene, view, typesetter, memory).run();
}

} // namespace dateline::scene
