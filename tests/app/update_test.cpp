#include "story_desk.hpp"

#include "ui/commands.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::day;
using Desk = test::StoryDesk;
namespace intent = ui::intent;

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

TEST_CASE("the hint for the first time goes with the first thing that is done, and stays away") {
    Desk desk;
    desk.state.story = desk.state.hint = true;
    desk.ask(intent::DismissNotice{});
    CHECK(desk.state.hint);
    desk.ask(intent::Drag{3, 0});
    CHECK_FALSE(desk.state.hint);
}

TEST_CASE("the events of a table are not offered to be corrected, and it is said why") {
    Desk desk;
    desk.narrative.document.prose.clear();
    desk.ask(intent::Select{0, false});
    for (const ui::CorrectionWish& wish : {ui::CorrectionWish{ui::wish::ToggleForm{}},
                                           ui::CorrectionWish{ui::wish::ToggleMoving{}}}) {
        const app::Effects effects = desk.ask(intent::Correction{wish});
        REQUIRE(effects.notice);
        CHECK(effects.notice->text == "The events of a table are put right in the table itself.");
        CHECK_FALSE(desk.state.correcting);
        CHECK_FALSE(desk.state.moving);
    }
}

TEST_CASE("the field for the filter takes the keys whatever else was open") {
    Desk desk;
    desk.ask(intent::Toggle{ui::Panel::date_entry});
    CHECK(desk.ask(intent::FocusFilter{}).focus_filter);
    CHECK_FALSE(desk.state.date_entry);
    desk.ask(intent::ShowPage{ui::Page::unmapped}); // which no filter touches
    desk.ask(intent::FocusFilter{});
    CHECK(desk.state.page == ui::Page::events);
    for (const ui::Command& command : ui::commands())
        if (std::string_view(command.id) == "events.filter")
            CHECK(command.typing == ui::WhileTyping::always);
}

TEST_CASE("a row without a sentence is copied without empty quotes") {
    Desk desk;
    desk.narrative.events.events[0].sentence = {};
    const app::Effects effects = desk.ask(intent::CopySentence{0});
    CHECK(effects.clipboard == "30 Sep 2015, Idlib");
}

TEST_CASE("a document that is read again goes on where it was") {
    Desk desk;
    desk.ask(intent::Select{2, true});
    desk.state.outdated = true;
    ui::Narrative again = desk.narrative;
    again.events.events.erase(again.events.events.begin());
    again.scene = scene::compose(again.events, again.categories);
    const ui::State state = app::reopened(desk.state, desk.narrative, again);
    CHECK(state.selected == 1);
    CHECK(state.playback.position.days == desk.state.playback.position.days);
    CHECK(state.camera == desk.state.camera);
    CHECK_FALSE(state.outdated);
}

TEST_CASE("what is not mapped folds and unfolds, and stays so when the document is read again") {
    Desk desk;
    for (int i = 0; i < 20; ++i) {
        event::Unmapped row;
        row.cause = event::Unmapped::Cause::too_wide;
        row.text = i % 2 == 0 ? "Spain" : "Libya";
        desk.narrative.events.unmapped.push_back(row);
    }
    desk.narrative.identity = {};
    desk.ask(intent::ShowPage{ui::Page::unmapped});
    CHECK(desk.derived->unmapped.size() == 1);
    desk.ask(intent::Fold{{event::Unmapped::Cause::too_wide, ""}});
    desk.ask(intent::Fold{{event::Unmapped::Cause::too_wide, "Spain"}});
    CHECK(desk.derived->unmapped.size() == 13);
    CHECK(app::reopened(desk.state, desk.narrative, desk.narrative).turned.size() == 2);
    desk.ask(intent::Fold{{event::Unmapped::Cause::too_wide, ""}});
    CHECK(desk.derived->unmapped.size() == 1);
}
