#include "app/own_gazetteer.hpp"
#include "calendar/iso.hpp"
#include "corrected_document.hpp"
#include "ui/event_words.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <string>

using namespace dateline;
using test::holds;
using Window = test::CorrectedDocument;
namespace intent = ui::intent;
namespace wish = ui::wish;

TEST_CASE("a place is typed, by name or coordinates, and holds for all of the same name") {
    Window window;
    window.correct(wish::FindChoices{"Plovdiv"});
    const auto& choices = window.desk->corrections().shown().choices;
    REQUIRE_FALSE(choices.empty());
    CHECK(holds(choices.front().where, "Bulgaria"));
    CHECK(holds(choices.front().why, "its name"));
    window.correct(wish::TypePlace{window.row("Sofia"), "Plovdiv"});
    CHECK(window.events()[window.row("Sofia")].place == "Plovdiv");
    CHECK(window.events()[window.row("Sofia", 2)].place == "Sofia");
    CHECK(holds(window.desk->narrative().changes[window.row("Sofia")].told,
                "Place chosen by you; was Sofia"));
    window.correct(wish::ForAll{window.row("Sofia")});
    CHECK(window.events()[window.row("Sofia", 2)].place == "Plovdiv");
    window.correct(wish::Undo{});
    CHECK(window.events()[window.row("Sofia", 2)].place == "Sofia");
    window.correct(wish::TypePlace{window.row("Pueblo"), "38.5 N, 104.25 W"});
    CHECK(window.events()[window.row("Pueblo")].point.lon.degrees == -104.25);
    window.correct(wish::TypePlace{window.row("Pueblo"), "Xqzzwvyk"});
    CHECK(holds(window.notice(), "No place is called “Xqzzwvyk”"));
}

TEST_CASE("moving after choosing a place moves it, whatever was put right first") {
    Window window;
    window.correct(wish::Correct{window.row("Sofia"),
                                 event::MoveTo{{geo::Lon{1}, geo::Lat{1}}, geo::Kilometres{0}}});
    window.correct(wish::TypePlace{window.row("Sofia"), "Plovdiv"});
    window.correct(wish::Correct{window.row("Sofia"),
                                 event::MoveTo{{geo::Lon{2}, geo::Lat{2}}, geo::Kilometres{0}}});
    CHECK(window.events()[window.row("Sofia")].point.lon.degrees == 2);
    window.correct(wish::Undo{});
    CHECK(window.events()[window.row("Sofia")].place == "Plovdiv");
    CHECK(window.events()[window.row("Sofia")].point.lon.degrees > 20);
}

TEST_CASE("an event moved far away is called by its coordinates on the map and in every panel") {
    Window window("On 3 May 1921 a bridge near Pueblo fell.\n");
    const std::uint32_t row = window.row("Pueblo");
    const auto drawn = [&] {
        const scene::Scene& scene = window.desk->narrative().scene;
        return scene.label[scene.index_of_row(row)].str();
    };
    REQUIRE(drawn() == "near Pueblo");
    window.correct(wish::TypePlace{row, "35.93 N, 36.63 E"});
    const std::string spot = "35.93° N, 36.63° E";
    CHECK(drawn() == spot);
    CHECK(window.events()[row].place == spot);
    CHECK(ui::place_label(window.events()[row]) == spot);
    CHECK(ui::place_detail(window.events()[row], window.desk->narrative()).empty());
    const ui::Changes& changes = window.desk->narrative().changes[row];
    CHECK(holds(changes.told, "km by you; was near Pueblo"));
    CHECK_FALSE(changes.lasting); // "Pueblo" elsewhere is still Pueblo
    CHECK(window.desk->narrative().why_place[row] == "put there by you");
}

TEST_CASE("choosing the same candidate or coordinates again is nothing to undo") {
    Window window;
    for (const char* words : {"Plovdiv", "38.5 N, 104.25 W"}) {
        window.correct(wish::TypePlace{window.row("Sofia"), words});
        window.correct(wish::TypePlace{window.row("Sofia"), words});
        CHECK(holds(window.notice(), "As it is already: Sofia: "));
        window.correct(wish::Undo{});
        CHECK(window.events()[window.row("Sofia")].place == "Sofia");
    }
}

TEST_CASE("a click on the map while moving puts the selected event there") {
    Window window;
    window.ask(intent::Select{window.row("Sofia"), false});
    window.correct(wish::ToggleMoving{});
    CHECK(window.desk->state().moving);
    window.correct(wish::PutAt{{800, 500}});
    CHECK_FALSE(window.desk->state().moving);
    const geo::LonLat centre = geo::to_lon_lat(window.desk->state().camera.centre);
    CHECK(window.events()[window.row("Sofia")].point.lon.degrees ==
          doctest::Approx(centre.lon.degrees));
    CHECK(window.desk->state().selected == window.row("Sofia"));
    CHECK(holds(window.desk->narrative().changes[window.row("Sofia")].told, "Moved"));
}

TEST_CASE("marked words become an event with place and date") {
    Window window;
    const std::size_t at = window.desk->narrative().document.prose.find("mill");
    window.correct(wish::Mark{{at, at + 4}});
    CHECK(window.desk->state().marked);
    window.correct(wish::Add{{at, at + 4}, "45 N, 25 E", 0, "1 September 1921", "naval"});
    REQUIRE(window.events().size() == 4);
    REQUIRE(window.desk->state().selected);
    const event::Event& added = window.events()[*window.desk->state().selected];
    CHECK(added.place == "mill");
    CHECK(added.edtf == "1921-09-01");
    CHECK(added.sentence == "The old mill stood still.");
    CHECK(window.desk->narrative().changes[*window.desk->state().selected].told == "Added by you");
    CHECK_FALSE(window.desk->state().marked);
    window.open();
    CHECK(window.events().size() == 4);
}

TEST_CASE("a place kept for all documents is found by the next one") {
    Window window;
    window.correct(wish::TypePlace{window.row("Pueblo"), "38.5 N, 104.25 W"});
    window.correct(wish::Promote{window.row("Pueblo")});
    const auto file = app::own_gazetteer_file();
    CHECK(holds(window.notice(), file.string()));
    CHECK(holds(test::content(file), "Pueblo\t-104.250000\t38.500000"));
    window.correct(wish::Promote{window.row("Pueblo")});
    CHECK(holds(window.notice(), "stands already"));
    window.document =
        window.folder.with("other.md", "On 4 June 1930 a flood destroyed the bridge at Pueblo.\n");
    window.open();
    CHECK(window.events()[window.row("Pueblo")].point.lon.degrees == doctest::Approx(-104.25));
}

TEST_CASE("a place kept for all documents is taken back by undo, by its button, and kept again") {
    Window window;
    window.correct(wish::TypePlace{window.row("Pueblo"), "38.5 N, 104.25 W"});
    window.correct(wish::Promote{window.row("Pueblo")});
    REQUIRE(window.shown().own_places.size() == 1);
    CHECK(window.shown().own_places.front().name == "Pueblo");
    const std::string kept = test::content(app::own_gazetteer_file());
    window.correct(wish::Undo{});
    CHECK(holds(window.notice(), "Pueblo is no longer kept"));
    CHECK_FALSE(holds(test::content(app::own_gazetteer_file()), "Pueblo"));
    CHECK(window.shown().own_places.empty());
    CHECK(holds(window.saved(), "move:")); // that is another step
    window.correct(wish::Redo{});
    CHECK(test::content(app::own_gazetteer_file()) == kept);
    window.correct(wish::TakeBackPlace{0});
    CHECK_FALSE(holds(test::content(app::own_gazetteer_file()), "Pueblo"));
    window.correct(wish::Undo{});
    CHECK(test::content(app::own_gazetteer_file()) == kept);
    window.correct(wish::Undo{});
    window.correct(wish::Undo{});
    CHECK_FALSE(holds(window.saved(), "move:"));
}
