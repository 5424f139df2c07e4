#include "scene/camera.hpp"
#include "scene/camera_motion.hpp"

#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <vector>

using namespace dateline;
using namespace dateline::scene;

namespace {

Camera at(double lon, double lat, double zoom) {
    Camera camera;
    camera.centre = geo::to_world({geo::Lon{lon}, geo::Lat{lat}});
    camera.zoom = zoom;
    return camera;
}

void expect_near(geo::ScreenPoint a, geo::ScreenPoint b, double pixels = 1e-6) {
    CHECK(std::hypot(a.x - b.x, a.y - b.y) <= pixels);
}

} // namespace

TEST_CASE("screen to world and back keeps the point, at every zoom and scale") {
    for (double zoom = 2.5; zoom <= 16; zoom += 0.7) {
        for (const double scale : {1.0, 1.5, 3.0}) {
            Camera camera = at(36.3, 33.5, zoom);
            camera.scale = scale;
            for (const geo::ScreenPoint p : {geo::ScreenPoint{0, 0}, {640, 360}, {1279, 100}}) {
                expect_near(camera.to_screen(camera.to_world(p)), p, 1e-5);
            }
        }
    }
}

TEST_CASE("zooming keeps what lies under the cursor") {
    const Camera camera = at(36.3, 33.5, 7);
    const geo::ScreenPoint cursor{300, 500};
    const geo::WorldPoint before = camera.to_world(cursor);
    for (const double steps : {-1.0, -0.3, 0.25, 1.0, 3.5}) {
        const geo::WorldPoint after = zoomed_at(camera, cursor, steps).to_world(cursor);
        CHECK(after.x == doctest::Approx(before.x).epsilon(1e-12));
        CHECK(after.y == doctest::Approx(before.y).epsilon(1e-12));
    }
}

TEST_CASE("the view stops at the Mercator limit and at the largest zoom") {
    const Camera north = panned(at(0, 80, 3), 0, 1e6);
    CHECK(north.visible().min.y == doctest::Approx(0));
    CHECK(zoomed_at(at(0, 0, 15), {0, 0}, 9).zoom == largest_zoom);
    const Camera out = zoomed_at(at(10, 10, 4), {640, 360}, -20);
    CHECK(out.visible().height() <= 1.0000001);
}

TEST_CASE("panning across the antimeridian comes round") {
    const Camera camera = panned(at(179, 0, 5), -200, 0);
    CHECK(camera.centre.x >= 0);
    CHECK(camera.centre.x < 0.1);
    const geo::ScreenPoint fiji = camera.to_screen(geo::to_world({geo::Lon{178}, geo::Lat{-17}}));
    CHECK(fiji.x > -300);
    CHECK(fiji.x < 640);
}

TEST_CASE("a box round points on both sides of the antimeridian is the short one") {
    const std::array points{geo::to_world({geo::Lon{178}, geo::Lat{-17}}),
                            geo::to_world({geo::Lon{-175}, geo::Lat{-21}})};
    const WorldBox box = box_around(points);
    CHECK(box.width() == doctest::Approx(7.0 / 360));
    CHECK(box.max.x > 1);
    CHECK(box_around({}) == WorldBox{{0, 0}, {1, 1}});
}

TEST_CASE("fitting shows the whole box beside what covers the edges") {
    const std::array points{geo::to_world({geo::Lon{35.7}, geo::Lat{37.3}}),
                            geo::to_world({geo::Lon{42.4}, geo::Lat{32.3}})};
    const Insets insets{300, 40, 20, 160};
    const Camera camera = fitted(Camera{}, box_around(points), insets);
    for (const geo::WorldPoint& point : points) {
        const geo::ScreenPoint p = camera.to_screen(point);
        CHECK(p.x >= insets.left - 0.01);
        CHECK(p.x <= camera.width - insets.right + 0.01);
        CHECK(p.y >= insets.top - 0.01);
        CHECK(p.y <= camera.height - insets.bottom + 0.01);
    }
}

TEST_CASE("fitting a single point goes no closer than asked") {
    const geo::WorldPoint palmyra = geo::to_world({geo::Lon{38.27}, geo::Lat{34.56}});
    CHECK(fitted(Camera{}, {palmyra, palmyra}, {}, 10).zoom == doctest::Approx(10));
}

TEST_CASE("an eased zoom ends where it was asked to, the cursor's place held all the way") {
    const Camera from = at(36.3, 33.5, 7);
    const ZoomMotion motion{from, {200, 200}, 1.5};
    for (double t = 0; t <= 0.3; t += 0.05) {
        const geo::WorldPoint under = camera_at(motion, t, from).to_world({200, 200});
        CHECK(under.x == doctest::Approx(from.to_world({200, 200}).x).epsilon(1e-12));
    }
    CHECK(camera_at(motion, 1, from).zoom == doctest::Approx(8.5));
    CHECK(finished(motion, 1));
    CHECK_FALSE(finished(motion, 0.1));
}

TEST_CASE("a glide slows down and does not depend on the number of frames") {
    const Camera from = at(36.3, 33.5, 7);
    const Glide glide{from, 900, -400};
    const double first = camera_at(glide, 0.1, from).centre.x;
    const double second = camera_at(glide, 0.2, from).centre.x;
    CHECK(std::abs(second - first) < std::abs(first - from.centre.x));
    CHECK(finished(glide, 5));
}

TEST_CASE("a flight begins and ends at its cameras and rises in between") {
    const Camera from = at(36.3, 33.5, 9);
    const Camera to = at(37.6, 55.75, 9);
    const Flight flight{from, to};
    const double whole = duration(flight);
    CHECK(camera_at(flight, 0, from).zoom == doctest::Approx(9).epsilon(1e-6));
    CHECK(camera_at(flight, whole / 2, from).zoom < 8);
    CHECK(camera_at(flight, whole, from).centre.x == doctest::Approx(to.centre.x));
    CHECK(whole <= 2.5);
}

TEST_CASE("a flight over the antimeridian takes the short way") {
    const Camera from = at(175, 0, 6);
    const Camera to = at(-175, 0, 6);
    const Camera middle = camera_at(Flight{from, to}, duration({from, to}) / 2, from);
    const double off = std::abs(middle.centre.x - 0.5);
    CHECK(off > 0.45);
}
