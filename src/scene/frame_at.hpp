#pragma once

#include "scene/course_pose.hpp"
#include "scene/filter.hpp"
#include "scene/frame.hpp"
#include "scene/label_placement.hpp"
#include "scene/map_label.hpp"
#include "scene/theme.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace dateline::scene {

/// What the person has chosen, apart from camera and time.
struct ViewState {
    EventIndex selected = no_event;
    EventIndex hovered = no_event;
    /// The spot whose events are fanned out (Scene::spots), or -1.
    std::int32_t fanned_spot = -1;
    const Passing* passing = nullptr; ///< null: everything passes
    std::span<const MapLabel> labels; ///< names the map may carry
    bool native_names = false;
    std::optional<LayerStyle> graticule; ///< none: no meridians and parallels
    int tile_pixels = 512;               ///< side of the basemap's tiles
    Ink ink;
    Insets insets;                     ///< covered by panels: no labels go there
    std::vector<ScreenBox> keep_clear; ///< nor here, e.g. page_boxes()
};

/// Ways to write a river's name in one view.
struct CourseName {
    std::uint64_t key = 0;              ///< the same in every view
    const std::string* words = nullptr; ///< in the view's labels
    std::shared_ptr<const text::Line> line;
    Colour colour;
    std::vector<CoursePose> poses; ///< the straightest first
};

/// What names along courses keep from frame to frame: how they can be written while the view rests,
/// and where they stood.
struct CourseMemory {
    struct Seen {
        Camera camera;
        ScreenBox room;
        const MapLabel* labels = nullptr;
        std::size_t count = 0;
        bool native = false;
        Colour colour;
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    std::optional<Seen> seen;
    std::vector<CourseName> names;
    std::map<std::uint64_t, std::vector<double>> placed; ///< in widths of the world
};

/// What one frame hands to the next: where labels stood (so that they do not flicker) and buffers
/// that are used again. A fresh one gives the same picture, only without hysteresis.
struct FrameMemory {
    std::unordered_map<std::uint64_t, int> label_anchors; ///< label → the anchor it had last
    CourseMemory courses;
    std::vector<EventIndex> seen;
};

/// Events beyond this number are counted into cells instead of drawn one by one.
inline constexpr std::size_t most_markers = 10'000;

/// Pure but for `memory`: the same arguments give the same frame. Bounded by events in the window
/// and pixels of the view.
[[nodiscard]] Frame frame_at(const Scene& scene, const Camera& camera, const TimeWindow& window,
                             const ViewState& view, const text::Typesetter& typesetter,
                             FrameMemory& memory);

} // namespace dateline::scene
