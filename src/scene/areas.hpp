#pragma once

#include "scene/frame_at.hpp"
#include "scene/visible.hpp"

#include <span>

namespace dateline::scene {

/// Adds to a frame what shows how far the place of an event is known: a soft disc for a radius, the
/// outline or a disc for a place that is an area.
class AreaBuilder {
public:
    /// Refers to all of them.
    AreaBuilder(Frame& frame, const Scene& scene, const TimeWindow& window, const ViewState& view)
        : frame_(frame), scene_(scene), window_(window), view_(view), project_(frame.camera) {}

    /// `members` stand together; what they share is added once.
    void add(std::span<const EventIndex> members);

    /// Areas that reach into the view though the points of their events lie outside and are not
    /// among `seen` (ascending).
    void add_from_beyond(std::span<const EventIndex> seen);

private:
    [[nodiscard]] bool reaches_view(EventIndex event) const;
    void add_footprint(const Footprint& footprint, Colour colour, double opacity);
    void add_area_disc(geo::ScreenPoint at, double radius, Colour colour, double opacity);
    void put_area(Area area, double opacity);
    [[nodiscard]] double room_for(double width) const;

    Frame& frame_;
    const Scene& scene_;
    const TimeWindow& window_;
    const ViewState& view_;
    Projector project_;
};

} // namespace dateline::scene
