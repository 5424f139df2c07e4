#include "story_desk.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::day;
using Desk = test::StoryDesk;
namespace intent = ui::intent;

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

TEST_CASE("with nothing selected, the next event is the first one in the window") {
    Desk desk;
    desk.ask(intent::ToEnd{true});
    desk.ask(intent::SelectNeighbour{true});
    REQUIRE(desk.state.selected);
    CHECK(desk.narrative.events.events[*desk.state.selected].place == "Raqqa");
}

TEST_CASE("a typed date outside the story goes to its end and says so, and settles what was said") {
    Desk desk;
    const app::Effects late = desk.ask(intent::TypeDate{"2030"});
    REQUIRE(late.notice);
    CHECK(late.notice->text == "The story ends on 17 Oct 2017.");
    CHECK(late.answered);
    CHECK(desk.date() == "2017-10-17");
    CHECK(desk.ask(intent::TypeDate{"1900"}).notice->text == "The story begins on 30 Sep 2015.");
    CHECK_FALSE(desk.ask(intent::TypeDate{"2016"}).notice);
}

TEST_CASE("the mode of time moves the playhead nowhere, through steps and back") {
    Desk desk;
    desk.ask(intent::TypeDate{"2016-03-10"});
    desk.ask(intent::SetMode{scene::TimeMode::step});
    desk.ask(intent::SetMode{scene::TimeMode::window});
    CHECK(desk.date() == "2016-03-10");
}
