#include "scene/frame_at.hpp"
#include "scene/grouping.hpp"
#include "support/story.hpp"
#include "view_of_syria.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <numeric>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;
using dateline::test::frame_of;
using dateline::test::over_syria;
using dateline::test::StoryBuilder;

namespace {

std::size_t events_in(const Frame& frame) {
    std::size_t count = frame.markers.size();
    for (const Cluster& cluster : frame.clusters)
        count += cluster.members.size();
    return count;
}

/// How many pixels the two symbols that cover each other most do so; 0: none does.
double deepest_overlap(const Frame& frame) {
    struct Round {
        geo::ScreenPoint at;
        double radius;
    };
    std::vector<Round> all;
    for (const Cluster& cluster : frame.clusters)
        all.push_back({cluster.at, static_cast<double>(cluster.radius)});
    for (const Marker& marker : frame.markers)
        all.push_back({marker.at, static_cast<double>(marker.radius)});
    double deepest = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double apart = std::hypot(all[i].at.x - all[j].at.x, all[i].at.y - all[j].at.y);
            deepest = std::max(deepest, all[i].radius + all[j].radius - apart);
        }
    }
    return deepest;
}

} // namespace

TEST_CASE("a thousand events do not look like one") {
    CHECK(cluster_radius(1000) > 1.5 * cluster_radius(10));
    CHECK(cluster_radius(10) > cluster_radius(2));
}

TEST_CASE("near spots join at low zoom and part at high zoom; no event is lost on the way") {
    StoryBuilder story;
    story.add("Talbiseh", 36.73, 34.84, day(2015, 9, 30));
    story.add("Rastan", 36.73, 34.93, day(2015, 9, 30));
    story.add("Homs", 36.72, 34.73, day(2015, 10, 1));
    story.add("Raqqa", 39.01, 35.95, day(2015, 10, 1));
    const Scene scene = story.scene();
    for (double zoom = 3; zoom < 8.5; zoom += 0.25) {
        CHECK_MESSAGE(events_in(frame_of(scene, over_syria(zoom))) == 4, zoom);
    }
    CHECK(frame_of(scene, over_syria(5)).clusters.size() == 1);
    CHECK(frame_of(scene, over_syria(10)).clusters.empty());
}

TEST_CASE("groups hold while the camera pans and glides a little nearer") {
    StoryBuilder story;
    for (int i = 0; i < 60; ++i) {
        story.add("P" + std::to_string(i), 36 + 0.09 * (i % 10), 34 + 0.11 * (i / 10.0),
                  day(2015, 9, 1 + static_cast<unsigned>(i % 28)));
    }
    const Scene scene = story.scene();
    std::vector<EventIndex> seen(scene.size());
    std::iota(seen.begin(), seen.end(), 0U);
    const auto groups = grouped(scene, seen, grouping_pixel(over_syria(7)));
    const auto panned_groups =
        grouped(scene, seen, grouping_pixel(panned(over_syria(7.4), 37, -11)));
    REQUIRE(groups.size() == panned_groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        CHECK(groups[i].members == panned_groups[i].members);
    }
}

TEST_CASE("no ring covers another at any zoom, nor a marker, be it across the antimeridian") {
    StoryBuilder story;
    const auto crowd = [&](double lon, double lat, unsigned spots) {
        for (unsigned i = 0; i < spots; ++i) {
            const double turn = 2.4 * i; // a sunflower's seeds: dense, and no two alike
            const double away = 0.02 * std::pow(i, 0.9);
            double x = lon + away * std::cos(turn);
            if (x > 180) x -= 360;
            for (unsigned events = 0; events <= i * i % 23; ++events)
                story.add("", x, lat + away * std::sin(turn), day(2015, 9, 1 + events));
        }
    };
    crowd(36.4, 33.5, 90);
    crowd(179.9, -17.5, 60);
    const Scene scene = story.scene();
    Camera camera = over_syria(2);
    for (const double lon : {36.4, 179.9}) {
        camera.centre.x = geo::to_world({geo::Lon{lon}, geo::Lat{0}}).x;
        camera.centre.y = geo::to_world({geo::Lon{0}, geo::Lat{lon < 90 ? 33.5 : -17.5}}).y;
        for (camera.zoom = 2; camera.zoom < 12; camera.zoom += 0.07) {
            const Frame frame = frame_of(scene, camera);
            CHECK_MESSAGE(deepest_overlap(frame) < 1, camera.zoom);
            CHECK(events_in(frame) > 0);
        }
    }
}

TEST_CASE("fanned-out markers can each be reached") {
    for (const std::size_t count : {1U, 2U, 7U, 12U, 13U, 40U, 120U}) {
        const auto places = fan_out({500, 500}, count, 20);
        REQUIRE(places.size() == count);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double apart =
                    std::hypot(places[i].x - places[j].x, places[i].y - places[j].y);
                CHECK_MESSAGE(apart > 16, count);
            }
        }
    }
}
