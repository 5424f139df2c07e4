#include "scene/frame_at.hpp"
#include "scene/grouping.hpp"
#include "scene/marker_look.hpp"
#include "scene/pick.hpp"
#include "support/story.hpp"
#include "view_of_syria.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <numeric>
#include <set>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;
using dateline::test::frame_of;
using dateline::test::over_syria;
using dateline::test::StoryBuilder;
using dateline::test::typesetter;
using dateline::test::whole;

namespace {} // namespace

TEST_CASE("events at one spot become one counted ring, split by category") {
    StoryBuilder story;
    for (unsigned d = 1; d <= 6; ++d)
        story.add("Idlib", 36.63, 35.93, day(2015, 10, d));
    story.add("Idlib", 36.63, 35.93, day(2015, 10, 7), "talks");
    story.add("Idlib", 36.63, 35.93, day(2015, 10, 8), "talks");
    const Frame frame = frame_of(story.scene(), over_syria(8));
    REQUIRE(frame.clusters.size() == 1);
    CHECK(frame.markers.empty());
    const Cluster& cluster = frame.clusters.front();
    CHECK(cluster.count == 8);
    CHECK(cluster.one_spot);
    REQUIRE(cluster.slices.size() == 2);
    CHECK(cluster.slices[0].share == doctest::Approx(0.75));
    CHECK(cluster.members.front() == 7); // newest first
}

TEST_CASE("a fanned-out spot shows its events one by one, and each can be picked") {
    StoryBuilder story;
    for (unsigned d = 1; d <= 9; ++d)
        story.add("Idlib", 36.63, 35.93, day(2015, 10, d));
    const Scene scene = story.scene();
    ViewState view;
    view.fanned_spot = 0;
    const Frame frame = frame_of(scene, over_syria(8), view);
    REQUIRE(frame.top_markers.size() == 9);
    std::set<EventIndex> reached;
    for (const Marker& marker : frame.top_markers) {
        reached.insert(pick(scene, frame, whole(scene), nullptr, marker.at).event);
    }
    CHECK(reached.size() == 9);
}

TEST_CASE("what is approximate looks approximate") {
    StoryBuilder story;
    story.add("Homs", 36.72, 34.73, day(2015, 9, 30));
    auto& month = story.add("Hama", 36.75, 35.13, day(2015, 9, 1), day(2015, 9, 30), "talks");
    month.precision = calendar::Precision::month;
    auto& near = story.add("Palmyra", 38.28, 34.56, day(2015, 9, 30));
    near.radius = geo::Kilometres{25};
    near.relation = "northeast of";
    near.relation_kind = tagging::RelationKind::direction;
    const Scene scene = story.scene();
    const Frame frame = frame_of(scene, over_syria(8));
    REQUIRE(frame.markers.size() == 3);
    const auto marker_at = [&](const std::string& name) {
        return *std::find_if(frame.markers.begin(), frame.markers.end(),
                             [&](const Marker& m) { return scene.label[m.event] == name; });
    };
    CHECK(marker_at("Homs").certainty == Certainty::firm);
    CHECK(marker_at("Hama").certainty == Certainty::approximate);
    CHECK(marker_at("northeast of Palmyra").relation);
    REQUIRE(frame.discs.size() == 1);
    const double pixels =
        25 * geo::world_units_per_km(geo::Lat{34.56}) * frame.camera.world_pixels();
    CHECK(static_cast<double>(frame.discs[0].radius) == doctest::Approx(pixels));
}

TEST_CASE("an area-level place shows as its area, not as a firm point") {
    StoryBuilder story;
    auto& province = story.add("Idlib Governorate", 36.6, 35.8, day(2015, 9, 30));
    province.place_type = "ADM1";
    province.gazetteer_id = 77;
    province.radius = geo::Kilometres{50};
    auto& sea = story.add("Eastern Mediterranean", 34.5, 35.0, day(2015, 9, 30));
    sea.place_type = "SEA";
    sea.radius = geo::Kilometres{80};
    Footprints footprints;
    footprints[77].parts = {{geo::to_world({geo::Lon{36}, geo::Lat{35.5}}),
                             geo::to_world({geo::Lon{37}, geo::Lat{35.5}}),
                             geo::to_world({geo::Lon{36.5}, geo::Lat{36.2}})}};
    const Frame frame = frame_of(story.scene(footprints), over_syria(8));
    REQUIRE(frame.areas.size() == 2);
    std::set<std::size_t> corners;
    for (const Area& area : frame.areas)
        corners.insert(area.rings[0].size());
    CHECK(*corners.begin() == 3);
    CHECK(*corners.rbegin() > 30); // a hatched disc where there is no polygon
    for (const Marker& marker : frame.markers)
        CHECK(marker.hollow);
    CHECK(frame.discs.empty());
}

TEST_CASE("an area stays in view when its centre has left it") {
    StoryBuilder story;
    auto& province = story.add("Aleppo Governorate", 37.2, 36.2, day(2015, 9, 30));
    province.place_type = "ADM1";
    province.gazetteer_id = 77;
    auto& sea = story.add("Eastern Mediterranean", 34.5, 35.0, day(2015, 9, 30));
    sea.place_type = "SEA";
    sea.radius = geo::Kilometres{80};
    Footprints footprints;
    footprints[77].parts = {{geo::to_world({geo::Lon{36}, geo::Lat{35}}),
                             geo::to_world({geo::Lon{40}, geo::Lat{35}}),
                             geo::to_world({geo::Lon{38}, geo::Lat{37}})}};
    const Scene scene = story.scene(footprints);
    Camera camera = over_syria(10);
    camera.centre = geo::to_world({geo::Lon{39}, geo::Lat{35.3}});
    Frame frame = frame_of(scene, camera);
    CHECK(frame.markers.empty());
    REQUIRE(frame.areas.size() == 1);
    CHECK(frame.areas[0].rings[0].size() == 3);

    camera.centre =
        geo::to_world({geo::Lon{34.9}, geo::Lat{35.1}}); // inside the disc, west of the rest
    frame = frame_of(scene, camera);
    REQUIRE(frame.areas.size() == 1);
    CHECK(frame.areas[0].rings[0].size() > 30);

    camera.centre = geo::to_world({geo::Lon{45}, geo::Lat{35}}); // neither reaches here
    CHECK(frame_of(scene, camera).areas.empty());
}

TEST_CASE("events pop in, then age: smaller and paler, never gone") {
    const AgeLook fresh = age_look(1, 0, 30);
    const AgeLook old = age_look(31, 30, 30);
    const AgeLook ancient = age_look(4000, 3999, 30);
    CHECK(fresh.size == doctest::Approx(1));
    CHECK(fresh.opacity == doctest::Approx(1));
    CHECK(age_look(0.01, -0.99, 30).size < 0.5);
    CHECK(old.size < fresh.size);
    CHECK(old.opacity < fresh.opacity);
    CHECK(ancient.opacity == doctest::Approx(old.opacity));
    CHECK(ancient.opacity > 0.3);
    CHECK(fresh.pulse > 0);
    CHECK(old.pulse == 0);
    CHECK(age_look(60, -10, 30).opacity == doctest::Approx(1)); // still going on
}

TEST_CASE("the selected event stays visible when the window has moved past it") {
    StoryBuilder story;
    story.add("Palmyra", 38.28, 34.56, day(2015, 5, 20));
    story.add("Homs", 36.72, 34.73, day(2015, 9, 30));
    const Scene scene = story.scene();
    ViewState view;
    view.selected = 0;
    FrameMemory memory;
    const TimeWindow late{start_of(day(2015, 9, 1)), end_of(day(2015, 9, 30)), 30};
    const Frame frame = frame_at(scene, over_syria(7), late, view, typesetter(), memory);
    REQUIRE(frame.halos.size() == 1);
    CHECK(frame.halos[0].dashed);
    REQUIRE(frame.top_markers.size() == 1);
    CHECK(frame.top_markers[0].hollow);
    CHECK(frame.visible == 1);
}

TEST_CASE("many events are counted into cells, and a cell names what it holds") {
    StoryBuilder story;
    for (int i = 0; i < 12'000; ++i) {
        story.add("", 36 + (i % 120) * 0.03, 34 + (i / 120) * 0.02,
                  day(2015, 9, 1 + static_cast<unsigned>(i % 30)), i % 3 == 0 ? "talks" : "ground");
    }
    const Scene scene = story.scene();
    const Frame frame = frame_of(scene, over_syria(7));
    CHECK(frame.markers.empty());
    CHECK(frame.clusters.empty());
    const std::uint64_t counted =
        std::accumulate(frame.density.counts.begin(), frame.density.counts.end(), 0ULL);
    CHECK(counted == frame.visible);
    CHECK(frame.visible == 12'000);
    const geo::ScreenPoint there = frame.camera.to_screen(scene.at[5000]);
    const Hit hit = pick(scene, frame, whole(scene), nullptr, there);
    CHECK(hit.kind == Hit::Kind::cell);
    CHECK(std::count(hit.members.begin(), hit.members.end(), 5000U) == 1);
}

TEST_CASE("picking: the marker under the cursor, nothing beside it, hidden ones never") {
    StoryBuilder story;
    story.add("Homs", 36.72, 34.73, day(2015, 9, 30));
    story.add("Raqqa", 39.01, 35.95, day(2015, 9, 30), "talks");
    const Scene scene = story.scene();
    Filter filter;
    filter.hidden_categories[3] = true;
    const Passing passing = apply(scene, story.events(), filter);
    ViewState view;
    view.passing = &passing;
    const Frame frame = frame_of(scene, over_syria(7), view);
    const auto under = [&](geo::WorldPoint place, double dx) {
        geo::ScreenPoint cursor = frame.camera.to_screen(place);
        cursor.x += dx;
        return pick(scene, frame, whole(scene), &passing, cursor);
    };
    CHECK(under(scene.at[0], 3).event == 0);
    CHECK(under(scene.at[0], 40).kind == Hit::Kind::nothing);
    CHECK(under(scene.at[1], 0).kind == Hit::Kind::nothing);
}

TEST_CASE("the same arguments give the same frame") {
    StoryBuilder story;
    for (int i = 0; i < 300; ++i) {
        story.add("Place " + std::to_string(i % 40), 35 + (i * 37 % 100) * 0.06,
                  33 + (i * 53 % 90) * 0.04, day(2015, 9, 1 + static_cast<unsigned>(i % 30)));
    }
    const Scene scene = story.scene();
    const Frame a = frame_of(scene, over_syria(7));
    const Frame b = frame_of(scene, over_syria(7));
    REQUIRE(a.event_labels.size() == b.event_labels.size());
    for (std::size_t i = 0; i < a.event_labels.size(); ++i) {
        CHECK(a.event_labels[i].at == b.event_labels[i].at);
    }
    REQUIRE(a.clusters.size() == b.clusters.size());
    for (std::size_t i = 0; i < a.clusters.size(); ++i)
        CHECK(a.clusters[i].at == b.clusters[i].at);
}
