#include "app/update.hpp"

#include "app/derive.hpp"
#include "app/opening.hpp"
#include "calendar/iso.hpp"
#include "support/story.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::day;
namespace intent = ui::intent;

namespace {

/// A window on a story, without the window.
class Desk {
public:
    Desk() {
        test::StoryBuilder story;
        story.add("Idlib", 36.63, 35.93, day(2015, 9, 30), "airstrike");
        story.add("Homs", 36.72, 34.73, day(2015, 9, 30), "ground");
        story.add("Palmyra", 38.28, 34.55, day(2016, 3, 1), day(2016, 3, 31), "ground");
        story.add("Raqqa", 39.01, 35.95, day(2017, 10, 17), "capture");
        narrative.events = story.events();
        narrative.categories = story.categories();
        narrative.scene = story.scene();
        state.camera.width = 1600;
        state.camera.height = 1000;
        state = app::opened(state, narrative, {});
        derive();
    }

    app::Effects ask(const ui::Intent& wish) {
        auto [next, effects] = app::update(state, wish, context());
        state = next;
        derive();
        return effects;
    }

    void pass(double seconds) {
        now += seconds;
        state = app::ticked(state, context(), seconds);
        derive();
    }

    [[nodiscard]] std::string date() const { return calendar::iso(derived->window.last_day()); }

    ui::Narrative narrative;
    ui::State state;
    const ui::Derived* derived = nullptr;
    double now = 0;

private:
    void derive() { derived = &deriver.derive(narrative, state, 1000); }
    [[nodiscard]] app::Context context() const {
        return {narrative, *derived, [](const ui::State&) { return scene::Insets{}; },
                now,       themes,   calendar::parse_iso};
    }

    std::vector<std::string> themes{"light", "dark"};
    app::Deriver deriver;
};

} // namespace

TEST_CASE("the playhead stays within the story, and the last day is shown") {
    Desk desk;
    desk.ask(intent::MovePlayhead{scene::start_of(day(1900, 1, 1))});
    CHECK(desk.date() == "2015-09-30");
    desk.ask(intent::ToEnd{true});
    CHECK(desk.date() == "2017-10-17");
    CHECK(desk.derived->in_window == 1);
}

TEST_CASE("next and previous event go from day to day") {
    Desk desk;
    desk.ask(intent::ToEnd{false});
    desk.ask(intent::NextEvent{true});
    CHECK(desk.date() == "2016-03-01");
    desk.ask(intent::NextEvent{true});
    CHECK(desk.date() == "2017-10-17");
    desk.ask(intent::NextEvent{false});
    CHECK(desk.date() == "2016-03-01");
}

TEST_CASE("mode and filter leave the playhead where it is") {
    Desk desk;
    desk.ask(intent::TypeDate{"2016-03-10"});
    for (const scene::TimeMode mode : {scene::TimeMode::cumulative, scene::TimeMode::window}) {
        desk.ask(intent::SetMode{mode});
        CHECK(desk.date() == "2016-03-10");
    }
    scene::Filter filter = desk.state.filter;
    filter.words = "raqqa";
    desk.ask(intent::SetFilter{filter});
    CHECK(desk.date() == "2016-03-10");
    CHECK(desk.derived->passing.count == 1);
    desk.ask(intent::ResetFilter{});
    CHECK(desk.derived->passing.count == 4);
}

TEST_CASE("cumulative mode keeps what has happened") {
    Desk desk;
    desk.ask(intent::SetMode{scene::TimeMode::cumulative});
    desk.ask(intent::ToEnd{true});
    CHECK(desk.derived->in_window == 4);
}

TEST_CASE("a typed date is gone to; other words are complained about and change nothing") {
    Desk desk;
    CHECK_FALSE(desk.ask(intent::TypeDate{"2016-03"}).notice);
    CHECK(desk.date() == "2016-03-31");
    const app::Effects effects = desk.ask(intent::TypeDate{"soon"});
    REQUIRE(effects.notice);
    CHECK(effects.notice->error);
    CHECK(desk.date() == "2016-03-31");
}

TEST_CASE("a typed window length is understood") {
    Desk desk;
    desk.ask(intent::TypeWindow{"2 weeks"});
    CHECK(desk.state.time.window_days == 14);
    CHECK(desk.ask(intent::TypeWindow{"a while"}).notice);
    CHECK(desk.state.time.window_days == 14);
}

TEST_CASE("choosing an event from the list brings its time and place into view") {
    Desk desk;
    desk.ask(intent::ToEnd{false});
    desk.ask(intent::Select{3, true});
    CHECK(desk.state.selected == 3U);
    CHECK(desk.date() == "2017-10-17");
    desk.pass(5);
    const geo::ScreenPoint at =
        desk.state.camera.to_screen(geo::to_world(desk.narrative.events.events[3].point));
    CHECK(at.x > 0);
    CHECK(at.x < 1600);
}

TEST_CASE("a click on a marker does not move time or map") {
    Desk desk;
    const scene::Camera before = desk.state.camera;
    const std::string date = desk.date();
    desk.ask(intent::Select{3, false});
    desk.pass(1);
    CHECK(desk.state.camera == before);
    CHECK(desk.date() == date);
}

TEST_CASE("the neighbour of an event is the next in time that passes the filter") {
    Desk desk;
    scene::Filter filter;
    filter.words = "happened";
    filter.hidden_categories.set(1); // ground
    desk.ask(intent::SetFilter{filter});
    desk.ask(intent::Select{0, false});
    desk.ask(intent::SelectNeighbour{true});
    CHECK(desk.state.selected == 3U);
    desk.ask(intent::SelectNeighbour{true});
    CHECK(desk.state.selected == 3U);
}

TEST_CASE("Esc closes one thing at a time, the topmost first") {
    Desk desk;
    desk.ask(intent::Select{1, false});
    desk.ask(intent::Toggle{ui::Panel::help});
    desk.ask(intent::Back{});
    CHECK_FALSE(desk.state.help);
    CHECK(desk.state.selected);
    desk.ask(intent::Back{});
    CHECK_FALSE(desk.state.selected);
}

TEST_CASE("an event chosen from a crowd leads back to the crowd") {
    Desk desk;
    desk.ask(intent::ListCrowd{{0, 1}, -1});
    desk.ask(intent::Select{1, false});
    desk.ask(intent::Deselect{});
    CHECK(desk.state.crowd.size() == 2);
    desk.ask(intent::Select{3, false});
    CHECK(desk.state.crowd.empty());
}

TEST_CASE("the list of a crowd holds those of it that time and filter show") {
    Desk desk;
    desk.ask(intent::SetMode{scene::TimeMode::cumulative});
    desk.ask(intent::ToEnd{true});
    desk.ask(intent::ListCrowd{{2, 0, 1}, -1});
    CHECK(desk.derived->crowd == std::vector<std::uint32_t>{2, 0, 1});
    desk.ask(intent::TypeDate{"2015-10-05"});
    CHECK(desk.derived->crowd == std::vector<std::uint32_t>{0, 1});
    scene::Filter filter = desk.state.filter;
    filter.words = "homs";
    desk.ask(intent::SetFilter{filter});
    CHECK(desk.derived->crowd == std::vector<std::uint32_t>{1});
    filter.words = "palmyra";
    desk.ask(intent::SetFilter{filter});
    CHECK(desk.derived->crowd.empty());
    desk.ask(intent::ResetFilter{});
    desk.ask(intent::ToEnd{true});
    CHECK(desk.derived->crowd.size() == 3);
}

TEST_CASE("playing goes by elapsed time and stops at the end") {
    Desk desk;
    desk.ask(intent::ToEnd{false});
    desk.ask(intent::SetSkipEmpty{false});
    desk.ask(intent::SetSpeed{10});
    desk.ask(intent::TogglePlay{});
    desk.pass(2);
    CHECK(desk.date() == "2015-10-20");
    for (int i = 0; i < 100; ++i)
        desk.pass(1);
    CHECK_FALSE(desk.state.playback.playing);
    CHECK(desk.date() == "2017-10-17");
}

TEST_CASE("the time axis follows the playhead and cannot be dragged off the story") {
    Desk desk;
    desk.ask(
        intent::ShowAxis{{scene::start_of(day(2015, 9, 1)), scene::start_of(day(2015, 11, 1))}});
    desk.ask(intent::TypeDate{"2017-06-01"});
    CHECK(desk.state.axis.begin < desk.state.playback.position);
    CHECK(desk.state.axis.end > desk.state.playback.position);
    desk.ask(
        intent::ShowAxis{{scene::start_of(day(2090, 1, 1)), scene::start_of(day(2091, 1, 1))}});
    CHECK(desk.state.axis.begin < desk.narrative.scene.story.end);
}

TEST_CASE("wheel zooms add up to where they were meant to go") {
    Desk desk;
    const double before = desk.state.camera.zoom;
    desk.ask(intent::Zoom{{800, 500}, 0.5});
    desk.pass(0.05);
    desk.ask(intent::Zoom{{800, 500}, 0.5});
    desk.pass(5);
    CHECK(desk.state.camera.zoom == doctest::Approx(before + 1));
    CHECK_FALSE(app::moving(desk.state));
}

TEST_CASE("a slow release of the map does not make it glide") {
    Desk desk;
    desk.ask(intent::Release{5, 5});
    CHECK_FALSE(app::moving(desk.state));
    desk.ask(intent::Release{900, 0});
    CHECK(app::moving(desk.state));
    desk.pass(10);
    CHECK_FALSE(app::moving(desk.state));
}

TEST_CASE("a copied sentence carries its reference") {
    Desk desk;
    const app::Effects effects = desk.ask(intent::CopySentence{3});
    REQUIRE(effects.clipboard);
    CHECK(effects.clipboard->find("Something happened at Raqqa.") != std::string::npos);
    CHECK(effects.clipboard->find("17 Oct 2017, Raqqa") != std::string::npos);
}

TEST_CASE("themes are gone through in a circle") {
    Desk desk;
    desk.ask(intent::NextTheme{});
    CHECK(desk.state.theme == "dark");
    desk.ask(intent::NextTheme{});
    CHECK(desk.state.theme == "light");
}

TEST_CASE("the list is sorted as asked, and turned round when asked again") {
    Desk desk;
    desk.ask(intent::Sort{ui::SortBy::place});
    CHECK(desk.derived->rows == std::vector<std::uint32_t>{1, 0, 2, 3});
    desk.ask(intent::Sort{ui::SortBy::place});
    CHECK(desk.derived->rows == std::vector<std::uint32_t>{3, 2, 0, 1});
}

TEST_CASE("the legend counts what the other filters let through") {
    Desk desk;
    scene::Filter filter;
    filter.words = "homs";
    filter.hidden_categories.set(1);
    desk.ask(intent::SetFilter{filter});
    CHECK(desk.derived->passing.count == 0);
    CHECK(desk.derived->per_category[1] == 1);
}

TEST_CASE("a new story keeps theme and panels and takes its own time") {
    Desk desk;
    desk.ask(intent::NextTheme{});
    desk.ask(intent::Select{1, false});
    const ui::State next = app::opened(desk.state, desk.narrative, {});
    CHECK(next.theme == "dark");
    CHECK_FALSE(next.selected);
    CHECK(next.playback.position > desk.narrative.scene.story.begin);
}

TEST_CASE("events follow one another in the order of the text, too") {
    Desk desk;
    auto& events = desk.narrative.events.events;
    for (std::uint32_t i = 0; i < events.size(); ++i)
        events[i].sentence_index = static_cast<std::uint32_t>(events.size()) - i;
    desk.ask(intent::SelectInText{true});
    REQUIRE(desk.state.selected);
    CHECK(events[*desk.state.selected].place == "Raqqa");
    desk.ask(intent::SelectInText{true});
    CHECK(events[*desk.state.selected].place == "Palmyra");
    CHECK(desk.date() == "2016-03-01"); // the slider goes along
    desk.ask(intent::SelectInText{false});
    desk.ask(intent::SelectInText{false}); // nothing before the first
    CHECK(events[*desk.state.selected].place == "Raqqa");
}

TEST_CASE("a rectangle drawn on the map filters, whichever way it was drawn; reset shows all") {
    Desk desk;
    desk.state.camera = scene::fitted(desk.state.camera, desk.narrative.scene.extent(), {}, 11);
    const auto at = [&](double lon, double lat) {
        return desk.state.camera.to_screen(geo::to_world({geo::Lon{lon}, geo::Lat{lat}}));
    };
    desk.ask(intent::FilterByBox{at(37.5, 34), at(36, 36.7)}); // from bottom right to top left
    CHECK(desk.derived->passing.count == 2);                   // Idlib and Homs
    desk.ask(intent::ResetFilter{});
    CHECK(desk.derived->passing.count == 4);
    desk.ask(intent::FilterByView{true});
    CHECK(desk.derived->passing.count == 4);
    desk.ask(intent::FilterByView{false});
    CHECK_FALSE(desk.state.filter.box);
}

TEST_CASE("with nothing selected, the next event is the first one in the window") {
    Desk desk;
    desk.ask(intent::ToEnd{true});
    desk.ask(intent::SelectNeighbour{true});
    REQUIRE(desk.state.selected);
    CHECK(desk.narrative.events.events[*desk.state.selected].place == "Raqqa");
}

TEST_CASE("the hint for the first time goes with the first thing that is done, and stays away") {
    Desk desk;
    desk.state.story = desk.state.hint = true;
    desk.ask(intent::DismissNotice{});
    CHECK(desk.state.hint);
    desk.ask(intent::Drag{3, 0});
    CHECK_FALSE(desk.state.hint);
}
