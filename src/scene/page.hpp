#pragma once

#include "scene/frame.hpp"
#include "scene/frame_at.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::scene {

/// What a finished picture says besides the map. An empty line is left out.
struct PageText {
    std::string title;
    std::string date;        ///< large
    std::string subtitle;    ///< below it, e.g. the stretch of time that is shown
    std::string attribution; ///< one line, cut to fit
};

/// The words of a picture at a window: its last day, and how many events of how many it shows.
[[nodiscard]] PageText page_text(const Scene& scene, const TimeWindow& window,
                                 const Passing* passing, std::string title,
                                 std::string attribution);

enum class PageCorner : std::uint8_t { top_left, bottom_left, top_right, bottom_right };

/// Which pieces of furniture a frame carries, and where; scale bar and attribution stay at the
/// bottom right.
struct PageParts {
    bool title = true;
    bool legend = true;
    bool scale_bar = true;
    bool attribution = true;
    PageCorner title_at = PageCorner::top_left;
    PageCorner legend_at = PageCorner::bottom_left;
    friend bool operator==(const PageParts&, const PageParts&) = default;
};

/// A category in the legend with how many of its events are seen now.
struct LegendEntry {
    std::uint8_t category = 0; ///< into Scene::categories
    std::uint32_t count = 0;
};

/// Categories with at least one passing event in the window, in the order of categories.yaml.
[[nodiscard]] std::vector<LegendEntry> legend(const Scene& scene, const TimeWindow& window,
                                              const Passing* passing);

/// What the symbols of the events in the window say beyond their category; explained below the
/// legend.
struct LegendNotes {
    bool approximate_date = false;
    bool relation_spot = false;
    bool area_level = false;
};
[[nodiscard]] LegendNotes legend_notes(const Scene& scene, const TimeWindow& window,
                                       const Passing* passing);

/// A round ground distance and how long it is on the screen at the view's centre.
struct ScaleBar {
    double kilometres = 0; ///< 1, 2 or 5 times a power of ten
    double pixels = 0;
    std::string label; ///< "50 km", "500 m"
};
[[nodiscard]] ScaleBar scale_bar(const Camera& camera, double largest_pixels);

/// Pixels that the furniture takes at each edge, for fitted().
[[nodiscard]] Insets page_insets(double width, double height);

/// Size of the furniture in a picture of this size: 1 at 1280×720, growing with the shorter side.
[[nodiscard]] double page_scale(double width, double height);

/// What add_page() will cover, for ViewState::keep_clear.
[[nodiscard]] std::vector<ScreenBox> page_boxes(const Camera& camera, const Scene& scene,
                                                const TimeWindow& window, const ViewState& view,
                                                const PageText& words, const PageParts& parts,
                                                const text::Typesetter& typesetter);

/// Adds title, date, legend, scale bar and attribution to a frame.
void add_page(Frame& frame, const Scene& scene, const TimeWindow& window, const ViewState& view,
              const PageText& words, const PageParts& parts, const text::Typesetter& typesetter);

/// "30 September 2015", "1–30 September 2015", "3 August – 2 September 2015", "1945 – 2010": the
/// days a window shows.
[[nodiscard]] std::string window_label(const TimeWindow& window);

} // namespace dateline::scene
