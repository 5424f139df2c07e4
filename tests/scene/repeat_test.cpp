#include "scene/frame_at.hpp"
#include "scene/pick.hpp"
#include "support/story.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;

namespace {

const text::Typesetter& typesetter() {
    static const auto opened = text::Typesetter::open();
    REQUIRE(opened.has_value());
    return *opened;
}

/// The whole world in a view almost twice as wide.
Camera whole_world(double lon) {
    Camera camera;
    camera.centre = geo::to_world({geo::Lon{lon}, geo::Lat{0}});
    camera.zoom = 0;
    return clamped(camera);
}

TimeWindow all_of(const Scene& scene) {
    return {scene.story.begin, scene.story.end, 30};
}

Frame frame_of(const Scene& scene, const Camera& camera) {
    FrameMemory memory;
    return frame_at(scene, camera, all_of(scene), {}, typesetter(), memory);
}

} // namespace

TEST_CASE("where the world repeats, its markers do, and each can be picked") {
    test::StoryBuilder story;
    story.add("Suva", 178.4, -18.1, day(2016, 2, 20), "other");
    story.add("Papeete", -149.6, -17.5, day(2016, 2, 22), "other");
    story.add("Lagos", 3.4, 6.5, day(2016, 2, 24), "talks");
    const Scene scene = story.scene();
    const Frame frame = frame_of(scene, whole_world(0));
    CHECK(frame.visible == 3);
    const auto count = [&](EventIndex event) {
        return std::count_if(frame.markers.begin(), frame.markers.end(),
                             [&](const Marker& marker) { return marker.event == event; });
    };
    CHECK(count(2) == 1); // the other copies of Lagos lie beyond the edges
    CHECK(count(0) == 2);
    CHECK(count(1) == 2);
    for (const Marker& marker : frame.markers) {
        const Hit hit = pick(scene, frame, all_of(scene), nullptr, marker.at);
        CHECK(hit.kind == Hit::Kind::marker);
        CHECK(hit.event == marker.event);
    }
    CHECK(frame.event_labels.size() == frame.markers.size());
}

TEST_CASE("zoomed in, nothing repeats") {
    test::StoryBuilder story;
    story.add("Suva", 178.4, -18.1, day(2016, 2, 20), "other");
    Camera camera = whole_world(180);
    camera.zoom = 4;
    CHECK(frame_of(story.scene(), camera).markers.size() == 1);
}

TEST_CASE("crowds that are counted into cells repeat with the world, and are counted once") {
    test::StoryBuilder story;
    for (int i = 0; i < 10'500; ++i)
        story.add("", 170 + (i % 100) * 0.05, -10 + (i / 100) * 0.1, day(2016, 2, 20), "talks");
    const Scene scene = story.scene();
    const Camera camera = whole_world(0);
    const Frame frame = frame_of(scene, camera);
    CHECK(frame.visible == 10'500);
    const geo::ScreenPoint east = camera.to_screen(scene.at[5000]);
    const geo::ScreenPoint west{east.x - camera.world_pixels(), east.y};
    for (const geo::ScreenPoint& at : {east, west}) {
        const Hit hit = pick(scene, frame, all_of(scene), nullptr, at);
        CHECK(hit.kind == Hit::Kind::cell);
        const auto column = static_cast<int>(at.x / frame.density.cell);
        const auto row = static_cast<int>(at.y / frame.density.cell);
        const int cell = row * frame.density.columns + column;
        CHECK(frame.density.counts[static_cast<std::size_t>(cell)] > 0);
    }
}

TEST_CASE("an area across the far side of the world is not torn over the view") {
    test::StoryBuilder story;
    auto& chukotka = story.add("Chukotka", 175, 66, day(2016, 2, 20), "other");
    chukotka.place_type = "ADM1";
    chukotka.gazetteer_id = 5;
    Footprints footprints;
    for (const double west : {158.0, -180.0}) { // as it is stored: cut at the antimeridian
        auto& ring = footprints[5].parts.emplace_back();
        const double east = west > 0 ? 180 : -170;
        for (const auto& [lon, lat] :
             {std::pair{west, 62.0}, {east, 62.0}, {east, 70.0}, {west, 70.0}})
            ring.push_back(geo::to_world({geo::Lon{lon}, geo::Lat{lat}}));
    }
    const Frame frame = frame_of(story.scene(footprints), whole_world(0));
    REQUIRE(frame.areas.size() == 2);
    for (const Area& area : frame.areas) {
        double left = 1e9;
        double right = -1e9;
        for (const auto& ring : area.rings) {
            for (const geo::ScreenPoint& point : ring) {
                left = std::min(left, point.x);
                right = std::max(right, point.x);
            }
        }
        CHECK(right - left == doctest::Approx(32.0 / 360 * frame.camera.world_pixels()));
    }
}
