#include "scene/graticule.hpp"
#include "support/story.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::scene;

namespace {

Frame frame_of(double zoom, double lon, bool wanted) {
    static const auto typesetter = text::Typesetter::open();
    const Scene scene = test::StoryBuilder().scene();
    Camera camera;
    camera.centre = geo::to_world({geo::Lon{lon}, geo::Lat{35}});
    camera.zoom = zoom;
    ViewState view;
    if (wanted) view.graticule = LayerStyle{};
    FrameMemory memory;
    return frame_at(scene, camera, {Instant{0}, Instant{1}}, view, *typesetter, memory);
}

} // namespace

TEST_CASE("meridians and parallels come on demand, each with its degrees") {
    CHECK(frame_of(4, 30, false).graticule.empty());
    const Frame frame = frame_of(4, 30, true);
    CHECK(frame.graticule.size() == frame.graticule_names.size());
    const auto meridians =
        std::count_if(frame.graticule.begin(), frame.graticule.end(),
                      [](const Leader& line) { return line.from.x == line.to.x; });
    CHECK(meridians >= 5);
    CHECK(static_cast<std::size_t>(meridians) < frame.graticule.size());
}

TEST_CASE("the closer the view, the finer the graticule, and it goes on across the antimeridian") {
    CHECK(graticule_step(1) > graticule_step(4));
    CHECK(graticule_step(4) > graticule_step(9));
    const auto lines = [](const Frame& frame) { return frame.graticule.size(); };
    CHECK(lines(frame_of(5, 179.5, true)) == lines(frame_of(5, 29.5, true)));
}
