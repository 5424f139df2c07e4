#include "scene/course_labels.hpp"

#include "scene/label_look.hpp"
#include "scene/repeat.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

constexpr std::size_t most_rivers = 60;
constexpr double enlarged = 2;          ///< how much larger than drawn the line is set
constexpr double between_stops = 56;    ///< logical pixels between places that are tried
constexpr double before_again = 620;    ///< logical pixels from one name of a river to the next
constexpr double before_namesake = 380; ///< the same, to the next piece of a river cut in two
constexpr std::size_t most_again = 3;   ///< names of a river in one view

std::vector<geo::ScreenPoint> in_pixels(const MapLabel& label, const Camera& camera, double shift) {
    const geo::ScreenPoint at = camera.to_screen(label.at);
    const double world = camera.world_pixels();
    std::vector<geo::ScreenPoint> points;
    points.reserve(label.course.size());
    for (const geo::WorldPoint& point : label.course) {
        points.push_back(
            {at.x + shift + (point.x - label.at.x) * world, at.y + (point.y - label.at.y) * world});
    }
    return points;
}

bool in_view(const std::vector<geo::ScreenPoint>& points, const ScreenBox& room) {
    const auto [west, east] = std::minmax_element(
        points.begin(), points.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    const auto [north, south] = std::minmax_element(
        points.begin(), points.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    return west->x < room.max.x && east->x > room.min.x && north->y < room.max.y &&
           south->y > room.min.y;
}

/// Ways to write the names of the rivers in view.
std::vector<CourseName> names_in_view(const Frame& frame, const ViewState& view,
                                      const ScreenBox& room, const text::Typesetter& typesetter) {
    const Camera& camera = frame.camera;
    const double spacing =
        between_stops * camera.scale * std::exp2(camera.zoom - std::round(camera.zoom));
    std::vector<double> shifts = copy_shifts(camera, 0);
    shifts.insert(shifts.begin(), 0);
    std::vector<CourseName> names;
    for (std::size_t i = 0; i < view.labels.size() && names.size() < most_rivers; ++i) {
        const MapLabel& label = view.labels[i];
        if (label.course.size() < 2 || camera.zoom < label.smallest_zoom ||
            camera.zoom > label.largest_zoom)
            continue;
        for (const double shift : shifts) {
            const auto points = in_pixels(label, camera, shift);
            if (!in_view(points, room)) continue;
            LabelLook look = look_of(label, frame.ink, camera.scale);
            look.font.size *= enlarged;
            const bool native = view.native_names && !label.native.empty();
            CourseName name;
            name.words = native ? &label.native : &label.name;
            name.line = typesetter.shape(*name.words, look.font);
            name.colour = look.colour;
            name.key = 64 * i +
                       static_cast<std::uint64_t>(std::lround(shift / camera.world_pixels()) + 32);
            name.poses = poses_along(points, *name.line, 1 / enlarged, room, spacing);
            if (!name.poses.empty()) names.push_back(std::move(name));
        }
    }
    return names;
}

/// Names written so far, and where their middles stand.
class Namesakes {
public:
    [[nodiscard]] bool near(const CourseName& name, const CoursePose& pose, double reach) const {
        return std::any_of(written_.begin(), written_.end(), [&](const Entry& entry) {
            const geo::ScreenPoint at = middle_of(pose);
            return entry.key != name.key && *entry.words == *name.words &&
                   std::hypot(entry.at.x - at.x, entry.at.y - at.y) < reach;
        });
    }
    void add(const CourseName& name, const CoursePose& pose) {
        written_.push_back({name.key, name.words, middle_of(pose)});
    }

private:
    struct Entry {
        std::uint64_t key;
        const std::string* words;
        geo::ScreenPoint at;
    };
    static geo::ScreenPoint middle_of(const CoursePose& pose) {
        return pose.glyphs[pose.glyphs.size() / 2].at;
    }
    std::vector<Entry> written_;
};

bool is_free(const CoursePose& pose, const Occupancy& occupancy) {
    return std::all_of(pose.boxes.begin(), pose.boxes.end(),
                       [&](const ScreenBox& box) { return occupancy.is_free(box); });
}

/// Indices of a name's poses: those that stood before come first.
std::vector<std::size_t> order_of(const CourseName& name, const std::vector<double>& before,
                                  double world) {
    std::vector<std::size_t> order(name.poses.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
        return std::any_of(before.begin(), before.end(), [&](double along) {
            return std::abs(along * world - name.poses[i].along) < 1;
        });
    });
    return order;
}

} // namespace

void add_course_labels(Frame& frame, const ViewState& view, const ScreenBox& room,
                       const text::Typesetter& typesetter, Occupancy& occupancy,
                       FrameMemory& memory) {
    CourseMemory& courses = memory.courses;
    const CourseMemory::Seen seen{frame.camera,       room,
                                  view.labels.data(), view.labels.size(),
                                  view.native_names,  frame.ink.water_text};
    if (!(courses.seen == seen)) {
        courses.names = names_in_view(frame, view, room, typesetter);
        courses.seen = seen;
    }
    const double world = frame.camera.world_pixels();
    const double scale = frame.camera.scale;
    std::map<std::uint64_t, std::vector<double>> kept;
    Namesakes namesakes;
    for (const CourseName& name : courses.names) {
        std::vector<double> placed;
        for (const std::size_t i : order_of(name, courses.placed[name.key], world)) {
            const CoursePose& pose = name.poses[i];
            const bool near = std::any_of(placed.begin(), placed.end(), [&](double along) {
                return std::abs(along - pose.along) < before_again * scale;
            });
            if (near || namesakes.near(name, pose, before_namesake * scale)) continue;
            if (!is_free(pose, occupancy)) continue;
            namesakes.add(name, pose);
            for (const ScreenBox& box : pose.boxes)
                occupancy.take(box);
            frame.course_labels.push_back({pose.glyphs, name.line, 1 / enlarged, name.colour,
                                           frame.ink.halo, static_cast<float>(1.4 * scale)});
            placed.push_back(pose.along);
            kept[name.key].push_back(pose.along / world);
            if (placed.size() == most_again) break;
        }
    }
    courses.placed = std::move(kept);
}

} // namespace dateline::scene
