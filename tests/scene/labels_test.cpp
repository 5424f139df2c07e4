#include "scene/frame_at.hpp"
#include "scene/label_placement.hpp"
#include "support/story.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;

namespace {

constexpr ScreenBox view{{0, 0}, {1000, 600}};

/// A label of 80 × 14 pixels that may stand right or left of a point.
LabelRequest label(std::uint64_t key, double x, double y, double priority) {
    return {key, priority, {{{x + 6, y - 7}, {x + 86, y + 7}}, {{x - 86, y - 7}, {x - 6, y + 7}}}};
}

std::vector<LabelRequest> crowd(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<LabelRequest> requests;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = static_cast<double>(random() % 1000);
        const double y = static_cast<double>(random() % 600);
        requests.push_back(label(i, x, y, static_cast<double>(random() % 50)));
    }
    return requests;
}

} // namespace

TEST_CASE("labels never overlap each other nor leave the view") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const auto requests = crowd(400, seed);
        Occupancy occupancy(view);
        const auto placed = place_labels(requests, view, occupancy, {});
        CHECK(placed.size() > 50);
        std::vector<ScreenBox> boxes;
        for (const PlacedLabel& p : placed) {
            boxes.push_back(requests[p.request].anchors[static_cast<std::size_t>(p.anchor)]);
        }
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            CHECK(view.contains(boxes[i]));
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(boxes[i].overlaps(boxes[j]));
        }
    }
}

TEST_CASE("of two that want one place the more important stands") {
    const std::vector requests{label(1, 500, 300, 1), label(2, 500, 300, 9), label(3, 500, 300, 5)};
    Occupancy occupancy(view);
    const auto placed = place_labels(requests, view, occupancy, {});
    REQUIRE(placed.size() == 2); // right and left of the point
    CHECK(placed[0].request == 1);
    CHECK(placed[1].request == 2);
}

TEST_CASE("a label keeps its anchor and its place against its equals") {
    const std::vector requests{label(1, 500, 300, 5), label(2, 500, 300, 5), label(3, 500, 300, 5)};
    const std::unordered_map<std::uint64_t, int> before{{3, 1}};
    Occupancy occupancy(view);
    const auto placed = place_labels(requests, view, occupancy, before);
    REQUIRE(placed.size() == 2);
    CHECK(placed[0].request == 2);
    CHECK(placed[0].anchor == 1);
}

TEST_CASE("no label covers what is taken") {
    Occupancy occupancy(view);
    occupancy.take({{0, 0}, {1000, 300}});
    const auto requests = crowd(100, 7);
    for (const PlacedLabel& p : place_labels(requests, view, occupancy, {})) {
        CHECK(requests[p.request].anchors[static_cast<std::size_t>(p.anchor)].min.y >= 300);
    }
}

TEST_CASE("a map label gives way to the event at the same place, and comes in its own script") {
    const auto typesetter = text::Typesetter::open();
    REQUIRE(typesetter.has_value());
    test::StoryBuilder story;
    story.add("Homs", 36.72, 34.73, day(2015, 9, 30));
    const Scene scene = story.scene();
    const std::vector<MapLabel> labels{{geo::to_world({geo::Lon{36.72}, geo::Lat{34.73}}),
                                        "Homs",
                                        "حمص",
                                        LabelKind::city,
                                        1,
                                        0,
                                        22,
                                        {}},
                                       {geo::to_world({geo::Lon{36.75}, geo::Lat{35.13}}),
                                        "Hama",
                                        "حماة",
                                        LabelKind::city,
                                        2,
                                        0,
                                        22,
                                        {}}};
    ViewState state;
    state.labels = labels;
    Camera camera;
    camera.centre = scene.at[0];
    camera.zoom = 8;
    FrameMemory memory;
    const TimeWindow window{scene.story.begin, scene.story.end, 30};
    const Frame latin = frame_at(scene, camera, window, state, *typesetter, memory);
    REQUIRE(latin.event_labels.size() == 1);
    REQUIRE(latin.map_labels.size() == 1);
    CHECK_FALSE(latin.map_labels[0].line->right_to_left);
    state.native_names = true;
    const Frame native = frame_at(scene, camera, window, state, *typesetter, memory);
    REQUIRE(native.map_labels.size() == 1);
    CHECK(native.map_labels[0].line->right_to_left);
}

TEST_CASE("an event's label is in its place's own script where that is asked for and known") {
    const auto typesetter = text::Typesetter::open();
    REQUIRE(typesetter.has_value());
    test::StoryBuilder story;
    story.add("Homs", 36.72, 34.73, day(2015, 9, 30)).gazetteer_id = 7;
    story.add("Zafaraniya", 36.9, 34.95, day(2015, 9, 30)).gazetteer_id = 8;
    event::Event& near = story.add("Homs", 36.4, 34.5, day(2015, 9, 30));
    near.gazetteer_id = 7;
    near.relation = "west of";
    near.relation_kind = tagging::RelationKind::direction;
    const Scene scene = compose(story.events(), story.categories(), {}, {{7, "حمص"}});
    Camera camera;
    camera.centre = scene.at[0];
    camera.zoom = 9;
    ViewState state;
    state.native_names = true;
    FrameMemory memory;
    const TimeWindow window{scene.story.begin, scene.story.end, 30};
    const Frame frame = frame_at(scene, camera, window, state, *typesetter, memory);
    REQUIRE(frame.event_labels.size() == 3);
    const auto foreign = std::count_if(frame.event_labels.begin(), frame.event_labels.end(),
                                       [](const Text& label) { return label.line->right_to_left; });
    CHECK(foreign == 1);
}
