#include "scene/course_pose.hpp"
#include "scene/frame_at.hpp"
#include "support/story.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;

namespace {

constexpr ScreenBox view{{0, 0}, {1000, 600}};
constexpr double size = 0.5; // lines are set twice as large as they are drawn

const text::Typesetter& typesetter() {
    static const auto opened = text::Typesetter::open();
    return opened.value();
}

std::vector<CoursePose> poses(const std::vector<geo::ScreenPoint>& course,
                              const char* name = "Euphrates", const ScreenBox& within = view) {
    return poses_along(course, *typesetter().shape(name, {21, false, true}), size, within, 50);
}

std::vector<geo::ScreenPoint> wave(double height) {
    std::vector<geo::ScreenPoint> course;
    for (int x = 0; x <= 1000; x += 4)
        course.push_back({static_cast<double>(x), 300 + height * std::sin(x / 60.0)});
    return course;
}

/// A river through Raqqa from west to east.
MapLabel river() {
    const auto at = [](double lon, double lat) {
        return geo::to_world({geo::Lon{lon}, geo::Lat{lat}});
    };
    MapLabel label{at(39.5, 35.8), "Euphrates", "", LabelKind::river, 9, 3, 14, {}};
    for (double lon = 37.5; lon <= 41.5; lon += 0.1)
        label.course.push_back(at(lon, 35.9 - 0.1 * std::sin(lon * 3)));
    return label;
}

struct River {
    std::vector<MapLabel> labels{river()};
    Scene scene = test::StoryBuilder().scene();
    Camera camera;
    FrameMemory memory;

    River() {
        camera.centre = labels[0].at;
        camera.zoom = 7;
    }
    Frame frame() {
        ViewState state;
        state.labels = labels;
        const TimeWindow window{scene.story.begin, scene.story.end, 30};
        return frame_at(scene, camera, window, state, typesetter(), memory);
    }
};

} // namespace

TEST_CASE("along a level course the letters stand level above it, one after the other") {
    const auto found = poses({{100, 300}, {900, 300}});
    REQUIRE_FALSE(found.empty());
    double before = 0;
    for (const GlyphPose& glyph : found.front().glyphs) {
        CHECK(std::abs(static_cast<double>(glyph.angle)) < 1e-6);
        CHECK(glyph.at.y < 300);
        CHECK(glyph.at.y > 290);
        CHECK(glyph.at.x > before);
        before = glyph.at.x;
    }
}

TEST_CASE("a name is never upside down, wherever its river flows") {
    for (const auto& course : {std::vector<geo::ScreenPoint>{{900, 300}, {100, 300}},
                               {{900, 100}, {100, 500}},
                               {{520, 560}, {480, 40}}}) {
        const auto found = poses(course);
        REQUIRE_FALSE(found.empty());
        for (const CoursePose& pose : found)
            CHECK(pose.glyphs.back().at.x > pose.glyphs.front().at.x);
    }
}

TEST_CASE("letters turn with a gentle bend, and a course too winding bears no name") {
    const auto gentle = poses(wave(25));
    REQUIRE_FALSE(gentle.empty());
    CHECK(gentle.front().bend > 0);
    CHECK(std::is_sorted(gentle.begin(), gentle.end(),
                         [](const CoursePose& a, const CoursePose& b) { return a.bend < b.bend; }));
    std::vector<geo::ScreenPoint> loops;
    for (int i = 0; i < 400; ++i)
        loops.push_back({500 + 24 * std::cos(i / 5.0), 300 + 24 * std::sin(i / 5.0)});
    CHECK(poses(loops).empty());
}

TEST_CASE("a river shorter than its name bears none, and no letter leaves the view") {
    CHECK(poses({{100, 300}, {130, 300}}).empty());
    CHECK(poses({{100, 300}, {100, 300}}).empty());
    const ScreenBox corner{{0, 0}, {400, 600}};
    const auto found = poses({{100, 300}, {900, 300}}, "Euphrates", corner);
    REQUIRE_FALSE(found.empty());
    for (const CoursePose& pose : found) {
        for (const ScreenBox& box : pose.boxes)
            CHECK(corner.contains(box));
    }
}

TEST_CASE("names in Arabic run along a course as well") {
    const auto found = poses({{100, 300}, {900, 320}}, "نهر الفرات");
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().glyphs.size() >= 9);
}

TEST_CASE("a river's name stays where it is while the map is moved a little") {
    River river;
    const Frame first = river.frame();
    REQUIRE(first.course_labels.size() >= 1);
    const geo::ScreenPoint before = first.course_labels.front().glyphs.front().at;
    river.camera = panned(river.camera, 24, -9);
    const Frame second = river.frame();
    REQUIRE_FALSE(second.course_labels.empty());
    const geo::ScreenPoint after = second.course_labels.front().glyphs.front().at;
    CHECK(after.x - before.x == doctest::Approx(24).epsilon(0.01));
    CHECK(after.y - before.y == doctest::Approx(-9).epsilon(0.02));
}

TEST_CASE("no river's name covers a marker, and it is the same in each frame at rest") {
    River river;
    test::StoryBuilder story;
    for (double lon = 38; lon <= 41; lon += 1.5)
        story.add("", lon, 35.9 - 0.1 * std::sin(lon * 3), day(2015, 9, 30));
    river.scene = story.scene();
    const Frame frame = river.frame();
    REQUIRE_FALSE(frame.course_labels.empty());
    for (const CurvedText& label : frame.course_labels) {
        for (const GlyphPose& glyph : label.glyphs) {
            for (const Marker& marker : frame.markers) {
                CHECK(std::hypot(glyph.at.x - marker.at.x, glyph.at.y - marker.at.y) >
                      static_cast<double>(marker.radius));
            }
        }
    }
    const Frame again = river.frame();
    REQUIRE(again.course_labels.size() == frame.course_labels.size());
    CHECK(again.course_labels.front().glyphs.front().at ==
          frame.course_labels.front().glyphs.front().at);
}
