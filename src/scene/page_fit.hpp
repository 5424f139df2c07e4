#pragma once

#include "scene/page.hpp"

#include <functional>
#include <vector>

namespace dateline::scene {

/// A symbol of the map that a reader should see whole.
struct PageMark {
    geo::WorldPoint at;
    double radius = 0; ///< physical pixels
};

/// The markers and clusters that the window's events make at the camera's zoom, wherever they lie;
/// none when there are so many events that they are counted into cells.
[[nodiscard]] std::vector<PageMark> page_marks(const Scene& scene, const Camera& camera,
                                               const TimeWindow& window, const ViewState& view);

/// A picture's camera and where its furniture stands.
struct PagePlan {
    Camera camera;
    PageParts parts;
};

/// What a plan is made from.
struct PageWish {
    Camera camera;     ///< as it would be without furniture in the way
    WorldBox must_see; ///< stays in the picture
    double margin = 0; ///< of must_see to the picture's edge, physical pixels
    PageParts parts;
};

/// What the plan asks for while it is being made; see page_marks() and page_boxes().
using MarksAt = std::function<std::vector<PageMark>(const Camera&)>;
using BoxesOf = std::function<std::vector<ScreenBox>(const Camera&, const PageParts&)>;

/// The wish itself where all its marks are whole. Else the least change that leaves the fewest
/// marks under the furniture or cut by the edge: the legend or the title in another corner, a view
/// moved aside, or a little wider.
[[nodiscard]] PagePlan planned_page(const PageWish& wish, const MarksAt& marks_at,
                                    const BoxesOf& boxes_of);

} // namespace dateline::scene
