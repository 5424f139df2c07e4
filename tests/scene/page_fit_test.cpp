#include "scene/page_fit.hpp"
#include "support/story.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <map>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;

namespace {

constexpr double title_side = 200;
constexpr double legend_side = 250;

ScreenBox in_corner(PageCorner corner, const Camera& camera, double side) {
    const bool right = corner == PageCorner::top_right || corner == PageCorner::bottom_right;
    const bool bottom = corner == PageCorner::bottom_left || corner == PageCorner::bottom_right;
    const geo::ScreenPoint min{right ? camera.width - side : 0, bottom ? camera.height - side : 0};
    return {min, {min.x + side, min.y + side}};
}

std::vector<ScreenBox> furniture(const Camera& camera, const PageParts& parts) {
    return {in_corner(parts.title_at, camera, title_side),
            in_corner(parts.legend_at, camera, legend_side)};
}

/// A wish of 1280 by 720 pixels that must show its middle half, and marks put where they lie on it.
struct Sheet {
    PageWish wish;
    std::vector<PageMark> marks;

    Sheet() {
        wish.camera.centre = {0.5, 0.4};
        wish.camera.zoom = 6;
        wish.must_see = {wish.camera.to_world({320, 180}), wish.camera.to_world({960, 540})};
        wish.margin = 40;
    }
    void mark(double x, double y) { marks.push_back({wish.camera.to_world({x, y}), 12}); }
    [[nodiscard]] PagePlan plan() const {
        return planned_page(
            wish, [this](const Camera&) { return marks; }, furniture);
    }
};

/// Marks that are not whole in a plan: under the furniture or over the edge.
int spoilt(const Sheet& sheet, const PagePlan& plan) {
    int count = 0;
    for (const PageMark& mark : sheet.marks) {
        const geo::ScreenPoint at = plan.camera.to_screen(mark.at);
        const ScreenBox box{{at.x - mark.radius, at.y - mark.radius},
                            {at.x + mark.radius, at.y + mark.radius}};
        const ScreenBox page{{0, 0}, {plan.camera.width, plan.camera.height}};
        const auto boxes = furniture(plan.camera, plan.parts);
        const bool covered =
            std::ranges::any_of(boxes, [&](const ScreenBox& piece) { return piece.overlaps(box); });
        if (page.overlaps(box) && (covered || !page.contains(box))) ++count;
    }
    return count;
}

void expect_whole(const Sheet& sheet, const PagePlan& plan) {
    CHECK(spoilt(sheet, plan) == 0);
    const geo::ScreenPoint low = plan.camera.to_screen(sheet.wish.must_see.min);
    const geo::ScreenPoint high = plan.camera.to_screen(sheet.wish.must_see.max);
    CHECK(low.x >= sheet.wish.margin - 0.01);
    CHECK(low.y >= sheet.wish.margin - 0.01);
    CHECK(high.x <= plan.camera.width - sheet.wish.margin + 0.01);
    CHECK(high.y <= plan.camera.height - sheet.wish.margin + 0.01);
}

} // namespace

TEST_CASE("a picture that covers nothing is the one that was wished for") {
    Sheet sheet;
    for (double x = 320; x <= 960; x += 80)
        sheet.mark(x, 360);
    const PagePlan plan = sheet.plan();
    CHECK(plan.camera == sheet.wish.camera);
    CHECK(plan.parts == PageParts{});
}

TEST_CASE("a mark half under the legend: the legend goes to a corner without marks") {
    Sheet sheet;
    sheet.mark(legend_side, 600);
    sheet.mark(40, 500);
    sheet.mark(1250, 100); // at the top right as well
    const PagePlan plan = sheet.plan();
    expect_whole(sheet, plan);
    CHECK(plan.parts.title_at == PageCorner::top_left);
    CHECK(plan.parts.legend_at == PageCorner::bottom_right);
    CHECK(plan.camera.zoom == sheet.wish.camera.zoom);
}

TEST_CASE("a mark under the title: the title changes sides") {
    Sheet sheet;
    sheet.mark(30, 30);
    sheet.mark(30, 690); // and the legend as well
    const PagePlan plan = sheet.plan();
    expect_whole(sheet, plan);
    CHECK(plan.parts.title_at == PageCorner::top_right);
    CHECK(plan.parts.legend_at == PageCorner::bottom_right);
}

TEST_CASE("a mark that the picture's edge cuts moves the view aside") {
    Sheet sheet;
    sheet.mark(1278, 360);
    const PagePlan plan = sheet.plan();
    expect_whole(sheet, plan);
    CHECK(plan.camera.zoom == sheet.wish.camera.zoom);
    CHECK(plan.parts == PageParts{});
}

TEST_CASE("marks in all four corners: the view grows wider rather than cover one") {
    Sheet sheet;
    sheet.wish.must_see = {sheet.wish.camera.to_world({50, 50}),
                           sheet.wish.camera.to_world({1230, 670})};
    for (const double x : {180.0, 1100.0})
        for (const double y : {180.0, 540.0})
            sheet.mark(x, y);
    const PagePlan plan = sheet.plan();
    expect_whole(sheet, plan);
    CHECK(plan.camera.zoom < sheet.wish.camera.zoom);
    CHECK(plan.camera.zoom > sheet.wish.camera.zoom - 0.6);
}

TEST_CASE("a lone place far off the picture does not make everything smaller") {
    Sheet sheet;
    sheet.mark(640, 360);
    sheet.mark(1500, 360);
    CHECK(sheet.plan().camera == sheet.wish.camera);
}

TEST_CASE("what must be seen stays in the picture, marks or none") {
    Sheet sheet;
    for (double x = 5; x < 1280; x += 90)
        for (double y = 5; y < 720; y += 90)
            sheet.mark(x, y);
    const PagePlan plan = sheet.plan();
    CHECK(spoilt(sheet, plan) <= spoilt(sheet, {sheet.wish.camera, {}}));
    const geo::ScreenPoint low = plan.camera.to_screen(sheet.wish.must_see.min);
    CHECK(low.x >= sheet.wish.margin);
    CHECK(low.y >= sheet.wish.margin);
}

TEST_CASE("marks of a page are the markers and clusters of its window") {
    test::StoryBuilder story;
    story.add("Latakia", 35.79, 35.52, day(2015, 9, 30));
    for (unsigned d = 1; d <= 9; ++d)
        story.add("Aleppo", 37.16, 36.2, day(2015, 9, d));
    story.add("Damascus", 36.29, 33.51, day(2015, 11, 1));
    const Scene scene = story.scene();
    const TimeWindow window{start_of(day(2015, 9, 1)), end_of(day(2015, 9, 30)), 30};
    Camera camera;
    camera.zoom = 8;
    camera.scale = 2;
    const auto marks = page_marks(scene, camera, window, {});
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].radius > marks[1].radius); // the nine of Aleppo, then Latakia alone
    camera.zoom = 2;
    CHECK(page_marks(scene, camera, window, {}).size() == 1);
}
