#include "ui/layout.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace dateline;

namespace {

ui::Look plain_look(float scale = 1) {
    ui::Look look;
    look.scale = scale;
    return look;
}

ui::State with_story() {
    ui::State state;
    state.story = true;
    return state;
}

bool apart(const ui::Area& a, const ui::Area& b) {
    return a.max().x <= b.min.x || b.max().x <= a.min.x || a.max().y <= b.min.y ||
           b.max().y <= a.min.y;
}

void expect_no_overlap(const ui::Layout& layout) {
    std::vector<ui::Area> areas{layout.free};
    for (const auto& area : {layout.timeline, layout.side, layout.toolbar, layout.detail})
        if (area) areas.push_back(*area);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        CHECK(areas[i].size.x > 0);
        CHECK(areas[i].size.y > 0);
        CHECK(areas[i].max().x <= layout.window.size.x);
        CHECK(areas[i].max().y <= layout.window.size.y);
        for (std::size_t k = 0; k < i; ++k)
            CHECK(apart(areas[i], areas[k]));
    }
}

} // namespace

TEST_CASE("panels never overlap, whatever the window's size and scale") {
    for (const auto& [size, scale] :
         {std::pair{ImVec2{800, 600}, 1.0F}, std::pair{ImVec2{1600, 1000}, 1.0F},
          std::pair{ImVec2{3840, 2160}, 2.0F}}) {
        ui::State state = with_story();
        expect_no_overlap(ui::lay_out(state, plain_look(scale), size));
        state.selected = 0;
        expect_no_overlap(ui::lay_out(state, plain_look(scale), size));
    }
}

TEST_CASE("a slider that was made higher keeps its least height in a low window") {
    ui::State state = with_story();
    state.sizes.slider = 300;
    for (const float height : {200.0F, 280.0F, 1000.0F}) {
        const ui::Layout layout = ui::lay_out(state, plain_look(), {1600, height});
        CHECK(layout.timeline->size.y >= 130);
        CHECK(layout.timeline->size.y <= std::max(130.0F, height * 0.45F));
    }
}

TEST_CASE("a narrow window shows the source instead of the side panel") {
    ui::State state = with_story();
    CHECK(ui::lay_out(state, plain_look(), {800, 600}).side);
    state.selected = 0;
    const ui::Layout layout = ui::lay_out(state, plain_look(), {800, 600});
    CHECK_FALSE(layout.side);
    CHECK(layout.detail);
}

TEST_CASE("without panels the map has all of the window") {
    ui::State state = with_story();
    state.panels = false;
    const scene::Insets insets = ui::insets_of(ui::lay_out(state, plain_look(), {1600, 1000}));
    CHECK(insets.left == 0);
    CHECK(insets.bottom == 0);
}

TEST_CASE("the events are fitted into what the panels leave free") {
    const ui::Layout layout = ui::lay_out(with_story(), plain_look(), {1600, 1000});
    const scene::Insets insets = ui::insets_of(layout);
    CHECK(insets.left == doctest::Approx(static_cast<double>(layout.side->max().x)));
    CHECK(1000 - insets.bottom ==
          doctest::Approx(static_cast<double>(layout.timeline->min.y)).epsilon(0.02));
}
