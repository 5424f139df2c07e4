#include "scene/page_fit.hpp"

#include "scene/grouping.hpp"
#include "scene/marker_look.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace dateline::scene {
namespace {

constexpr double air = 5;         ///< logical pixels round a mark
constexpr double zoom_step = 0.1; ///< levels
constexpr int most_zoom_steps = 5;
constexpr double shift_step = 24; ///< logical pixels
constexpr int most_shift_steps = 5;

// What a plan costs: a mark that is not whole counts more than any change that mends it, one that
// lies off the picture less, so that a lone far place does not make everything small.
constexpr double spoilt = 1;
constexpr double left_out = 0.1;
constexpr double a_zoom_step = 0.12;
constexpr double a_shift_step = 0.012;
constexpr double a_corner = 0.05; ///< for each step down the list of corners

struct Corners {
    PageCorner title;
    PageCorner legend;
};
constexpr std::array<Corners, 5> corner_choices{{
    {PageCorner::top_left, PageCorner::bottom_left},
    {PageCorner::top_left, PageCorner::top_right},
    {PageCorner::top_left, PageCorner::bottom_right},
    {PageCorner::top_right, PageCorner::bottom_left},
    {PageCorner::top_right, PageCorner::bottom_right},
}};

double distance(geo::ScreenPoint point, const ScreenBox& box) {
    const double dx = std::max({box.min.x - point.x, 0.0, point.x - box.max.x});
    const double dy = std::max({box.min.y - point.y, 0.0, point.y - box.max.y});
    return std::hypot(dx, dy);
}

/// A mark on the screen, with air round it.
struct Disc {
    geo::ScreenPoint at;
    double radius = 0;
    double missed = left_out; ///< what it costs off the picture
};

/// Marks that the wish shows are not to be pushed off the picture.
std::vector<Disc> discs_of(std::span<const PageMark> marks, const Camera& camera,
                           const Camera& wish) {
    std::vector<Disc> discs;
    discs.reserve(marks.size());
    for (const PageMark& mark : marks) {
        const geo::ScreenPoint wished = wish.to_screen(mark.at);
        const bool shown =
            wished.x > 0 && wished.x < wish.width && wished.y > 0 && wished.y < wish.height;
        discs.push_back({camera.to_screen(mark.at), mark.radius + air * camera.scale,
                         shown ? spoilt : left_out});
    }
    return discs;
}

/// Of the marks in a view moved by `shift` pixels.
double blemishes(std::span<const Disc> discs, geo::ScreenPoint shift, const Camera& camera,
                 std::span<const ScreenBox> boxes) {
    double cost = 0;
    for (const Disc& disc : discs) {
        const geo::ScreenPoint at{disc.at.x + shift.x, disc.at.y + shift.y};
        const double edge = std::min(
            {at.x, at.y, camera.width - at.x, camera.height - at.y}); // below 0: off the picture
        if (edge <= -disc.radius) {
            cost += disc.missed;
            continue;
        }
        const auto touches = [&](const ScreenBox& box) { return distance(at, box) < disc.radius; };
        if (edge < disc.radius || std::ranges::any_of(boxes, touches)) cost += spoilt;
    }
    return cost;
}

/// How far the view may be moved along one axis, so that [low, high] keeps off the edges.
struct Room {
    double least = 0;
    double most = 0;
    [[nodiscard]] bool allows(double shift) const {
        return shift == 0 || (shift >= least && shift <= most);
    }
};

Room room_for(double low, double high, double size, double margin) {
    return {margin - low, size - margin - high};
}

/// The best plan so far.
class Search {
public:
    Search(const PageWish& wish, const BoxesOf& boxes_of) : wish_(wish), best_{wish.camera, {}} {
        for (const Corners& corners : corner_choices) {
            PageParts parts = wish.parts;
            parts.title_at = corners.title;
            parts.legend_at = corners.legend;
            choices_.push_back({parts, boxes_of(wish.camera, parts)});
        }
        best_.parts = choices_.front().parts;
    }

    void try_views(const Camera& camera, std::span<const PageMark> marks, double zoom_cost) {
        const std::vector<Disc> discs = discs_of(marks, camera, wish_.camera);
        const geo::ScreenPoint low = camera.to_screen(wish_.must_see.min);
        const geo::ScreenPoint high{low.x + wish_.must_see.width() * camera.world_pixels(),
                                    low.y + wish_.must_see.height() * camera.world_pixels()};
        const Room across = room_for(low.x, high.x, camera.width, wish_.margin);
        const Room down = room_for(low.y, high.y, camera.height, wish_.margin);
        const double step = shift_step * camera.scale;
        for (int y = -most_shift_steps; y <= most_shift_steps; ++y) {
            for (int x = -most_shift_steps; x <= most_shift_steps; ++x) {
                const geo::ScreenPoint shift{x * step, y * step};
                const Camera moved = panned(camera, shift.x, shift.y);
                const bool at_limit =
                    y != 0 && moved.centre.y != camera.centre.y - shift.y / camera.world_pixels();
                if (at_limit || !across.allows(shift.x) || !down.allows(shift.y)) continue;
                try_corners(discs, shift, moved, zoom_cost + std::hypot(x, y) * a_shift_step);
            }
        }
    }

    [[nodiscard]] double cost() const { return cost_; }
    [[nodiscard]] const PagePlan& best() const { return best_; }

private:
    struct Choice {
        PageParts parts;
        std::vector<ScreenBox> boxes;
    };

    void try_corners(std::span<const Disc> discs, geo::ScreenPoint shift, const Camera& camera,
                     double change) {
        for (const Choice& choice : choices_) {
            if (change >= cost_) return;
            const double cost = change + blemishes(discs, shift, camera, choice.boxes);
            if (cost < cost_) {
                cost_ = cost;
                best_ = {camera, choice.parts};
            }
            change += a_corner;
        }
    }

    const PageWish& wish_;
    std::vector<Choice> choices_;
    PagePlan best_;
    double cost_ = std::numeric_limits<double>::infinity();
};

} // namespace

std::vector<PageMark> page_marks(const Scene& scene, const Camera& camera, const TimeWindow& window,
                                 const ViewState& view) {
    std::vector<EventIndex> seen;
    const auto [first, last] = candidates(scene, window);
    for (EventIndex i = first; i < last; ++i) {
        const bool passes = view.passing == nullptr || view.passing->events[i] != 0;
        if (passes && in_window(scene, i, window)) seen.push_back(i);
        if (seen.size() > most_markers) return {};
    }
    std::vector<PageMark> marks;
    for (const Group& group : grouped(scene, seen, grouping_pixel(camera))) {
        const std::size_t count = group.members.size();
        const double radius = count == 1 ? marker_radius : cluster_radius(count);
        marks.push_back({group.at, radius * camera.scale});
    }
    return marks;
}

PagePlan planned_page(const PageWish& wish, const MarksAt& marks_at, const BoxesOf& boxes_of) {
    Search search(wish, boxes_of);
    for (int step = 0; step <= most_zoom_steps; ++step) {
        const double change = step * a_zoom_step;
        if (change >= search.cost()) break;
        const geo::ScreenPoint middle{wish.camera.width / 2, wish.camera.height / 2};
        const Camera wider = zoomed_at(wish.camera, middle, -step * zoom_step);
        search.try_views(wider, marks_at(wider), change);
    }
    return search.best();
}

} // namespace dateline::scene
