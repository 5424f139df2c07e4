#pragma once

#include "scene/frame_at.hpp"

namespace dateline::scene {

/// A view onto the world's plane for many points: no wrap-around arithmetic but one comparison.
class Projector {
public:
    explicit Projector(const Camera& camera)
        : centre_(camera.centre),
          size_(camera.world_pixels()), middle_{camera.width / 2, camera.height / 2} {}

    [[nodiscard]] geo::ScreenPoint operator()(geo::WorldPoint point) const {
        double dx = point.x - centre_.x;
        if (dx > 0.5) dx -= 1;
        if (dx < -0.5) dx += 1;
        return {middle_.x + dx * size_, middle_.y + (point.y - centre_.y) * size_};
    }

private:
    geo::WorldPoint centre_;
    double size_;
    geo::ScreenPoint middle_;
};

/// Puts the events that pass, lie in the window and within `margin` pixels of the view into `seen`,
/// oldest first. Stops and returns false as soon as there are more than `most`.
bool collect_visible(const Scene& scene, const Camera& camera, const TimeWindow& window,
                     const Passing* passing, double margin, std::size_t most,
                     std::vector<EventIndex>& seen);

/// Counts the visible events into cells; the colour of a cell is the mean of its events' colours,
/// its opacity grows with the logarithm of their number.
[[nodiscard]] Density count_density(const Scene& scene, const Camera& camera,
                                    const TimeWindow& window, const Passing* passing);

} // namespace dateline::scene
