#include "app/desk.hpp"

#include "app/own_gazetteer.hpp"
#include "calendar/iso.hpp"
#include "io/sidecar.hpp"
#include "support/temporary_folder.hpp"
#include "ui/event_words.hpp"

#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <string>
#include <thread>

using namespace dateline;
namespace intent = ui::intent;
namespace wish = ui::wish;

namespace {

const std::string story = "# The year\n\n"
                          "On 3 May 1921 a flood destroyed the bridge at Pueblo.\n\n"
                          "On 9 July 1921 rebels attacked the town of Sofia. On 12 August 1921 the "
                          "army recaptured Sofia.\n\n"
                          "The old mill stood still.\n";

/// A window without the window: a document on disk, opened as the program does.
class Window {
public:
    explicit Window(const std::string& text = story, bool corrections = true)
        : corrections_(corrections) {
        ::setenv("XDG_CONFIG_HOME", (folder.path() / "config").c_str(), 1);
        ::setenv("XDG_DATA_HOME", (folder.path() / "data").c_str(), 1);
        document = folder.with("story.md", text);
        open();
    }

    void open() {
        ui::State state;
        state.camera.width = 1600;
        state.camera.height = 1000;
        desk = std::make_unique<app::Desk>(data, state, app::Memory({}, {}), corrections_);
        desk->open(document.string());
        for (int i = 0; i < 30'000 && !desk->state().story; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            std::ignore = desk->receive(0);
        }
        REQUIRE(desk->state().story);
        desk->derive(1000);
    }

    void ask(ui::Intent wish) { std::ignore = desk->apply({std::move(wish)}, 0); }
    void correct(ui::CorrectionWish wish) { ask(intent::Correction{std::move(wish)}); }

    [[nodiscard]] const std::vector<event::Event>& events() const {
        return desk->narrative().events.events;
    }
    /// The n-th event with these place words.
    [[nodiscard]] std::uint32_t row(const std::string& words, int nth = 1) const {
        for (std::uint32_t i = 0; i < events().size(); ++i)
            if (events()[i].place_text == words && --nth == 0) return i;
        FAIL("no event at " << words);
        return 0;
    }
    [[nodiscard]] std::string notice() const {
        return desk->notice() ? desk->notice()->text : std::string();
    }
    /// The field that takes the keyboard next.
    [[nodiscard]] ui::CorrectionField waiting() const { return desk->drafts().correction.focus; }
    [[nodiscard]] std::string saved() const { return test::content(io::sidecar_of(document)); }

    test::TemporaryFolder folder;
    std::filesystem::path document;
    std::unique_ptr<app::Desk> desk;

private:
    app::DataFiles data{
        {DATELINE_BUILD_DIR "/data", DATELINE_SOURCE_DIR "/data", DATELINE_SOURCE_DIR}};
    bool corrections_;
};

bool holds(const std::string& whole, const std::string& words) {
    return whole.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a hidden event is gone, saved, back by undo and gone again by redo") {
    Window window;
    const std::size_t all = window.events().size();
    REQUIRE(all == 3);
    window.correct(wish::Correct{window.row("Pueblo"), event::Hide{}});
    CHECK(window.events().size() == all - 1);
    CHECK(holds(window.notice(), "Pueblo: hidden"));
    CHECK(holds(window.saved(), "hide: true"));
    window.correct(wish::Undo{});
    CHECK(window.events().size() == all);
    CHECK(window.notice() == "Undone: Pueblo: hidden");
    CHECK_FALSE(holds(window.saved(), "hide"));
    window.correct(wish::Redo{});
    CHECK(window.events().size() == all - 1);
    window.correct(wish::Undo{});
    window.correct(wish::Undo{});
    CHECK(holds(window.notice(), "Nothing is left to undo"));
}

TEST_CASE("category and label are set, and are there when the document is opened again") {
    Window window;
    window.correct(wish::Correct{window.row("Pueblo"), event::SetCategory{"naval"}});
    window.correct(wish::Correct{window.row("Pueblo"), event::SetLabel{"The bridge"}});
    window.open();
    const std::uint32_t row = window.row("Pueblo");
    CHECK(window.events()[row].category == "naval");
    const scene::Scene& scene = window.desk->narrative().scene;
    CHECK(scene.label[scene.index_of_row(row)] == "The bridge");
    CHECK(holds(window.desk->narrative().changes[row].told, "Category set by you; was"));
}

TEST_CASE("a typed date is understood as dates in the text are") {
    Window window;
    window.correct(wish::TypeDate{window.row("Pueblo"), "mid-June 1922"});
    CHECK(window.events()[window.row("Pueblo")].edtf == "1922-06-11/1922-06-20");
    window.correct(wish::TypeDate{window.row("Pueblo"), "24 November"});
    CHECK(window.events()[window.row("Pueblo")].edtf == "1922-11-24");
    CHECK(holds(window.desk->narrative().changes[window.row("Pueblo")].told, "was 3 May 1921"));
    window.correct(wish::TypeDate{window.row("Pueblo"), "once upon a time"});
    CHECK(window.desk->notice()->error);
    CHECK(holds(window.notice(), "“once upon a time” is no date"));
    CHECK(window.events()[window.row("Pueblo")].edtf == "1922-11-24");
}

TEST_CASE("a date that stands in the field is understood as it was meant") {
    Window window;
    const auto read = [&](const char* words) {
        window.correct(wish::TypeDate{window.row("Pueblo"), words});
        return window.events()[window.row("Pueblo")].edtf.str();
    };
    CHECK(read("21 Mar – 10 Apr 1981") == "1981-03-21/1981-04-10");
    CHECK(read("Mar – May 2013") == "2013-03-01/2013-05-31");
    CHECK(read("1990 – 1999") == "1990-01-01/1999-12-31");
    CHECK(read("3 Sep 2015 – 4 Oct 2016") == "2015-09-03/2016-10-04");
    CHECK(read("219 BC") == "-0218");
    CHECK(read("2 Aug – 3 Sep 216 BC") == "-0215-08-02/-0215-09-03");
    CHECK(read("2013") == "2013");
}

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

TEST_CASE(
    "the field whose words were refused keeps the keyboard, one that was understood does not") {
    using Field = ui::CorrectionField;
    Window window;
    window.correct(wish::TypePlace{window.row("Sofia"), "Xqzzwvyk"});
    CHECK(window.waiting() == Field::place);
    window.correct(wish::TypeDate{window.row("Sofia"), "once upon a time"});
    CHECK(window.waiting() == Field::date);
    const std::size_t at = window.desk->narrative().document.prose.find("mill");
    window.correct(wish::Add{{at, at + 4}, "Xqzzwvyk", 0, "1 September 1921", "naval"});
    CHECK(window.waiting() == Field::place);
    window.open();
    window.correct(wish::TypePlace{window.row("Sofia"), "Plovdiv"});
    CHECK(window.waiting() == Field::none);
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

TEST_CASE("duplicates are merged and the one that stays is selected") {
    Window window;
    const std::string kept = window.events()[window.row("Sofia", 2)].id;
    window.correct(wish::MergeInto{window.row("Sofia"), window.row("Sofia", 2)});
    REQUIRE(window.events().size() == 2);
    REQUIRE(window.desk->state().selected);
    CHECK(window.events()[*window.desk->state().selected].id == kept);
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

TEST_CASE("corrections survive an edit of the document, and those without words are orphaned") {
    Window window;
    window.correct(wish::Correct{window.row("Pueblo"), event::Hide{}});
    window.correct(wish::Correct{window.row("Sofia"), event::SetCategory{"naval"}});
    std::ofstream(window.document)
        << "# The year\n\nIt rained.\n\n" + story.substr(story.find("On 9 July"));
    window.open();
    CHECK(window.events()[window.row("Sofia")].category == "naval");
    const ui::CorrectionsShown& shown = window.desk->corrections().shown();
    CHECK(shown.orphaned == 1);
    CHECK(shown.rows.front().orphaned);
    CHECK(holds(window.saved(), "Pueblo"));
    window.correct(wish::TakeBack{0});
    CHECK(shown.orphaned == 0);
    CHECK_FALSE(holds(window.saved(), "Pueblo"));
}

TEST_CASE("what was put right of an event can be taken back as a whole") {
    Window window;
    window.correct(wish::Correct{window.row("Pueblo"), event::SetCategory{"naval"}});
    window.correct(wish::TypeDate{window.row("Pueblo"), "1 June 1921"});
    window.correct(wish::TakeBackAll{window.row("Pueblo")});
    CHECK_FALSE(window.events()[window.row("Pueblo")].corrected);
    CHECK(holds(window.notice(), "2 corrections"));
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

TEST_CASE("a broken gazetteer of one's own is told, left out and not written over") {
    Window window;
    std::filesystem::create_directories(app::own_gazetteer_file().parent_path());
    const std::string broken = "name\tlon\tlat\nHill\teast\t3\n";
    std::ofstream(app::own_gazetteer_file()) << broken;
    window.open();
    CHECK(holds(window.notice(), "gazetteer.tsv:2: 'east' is no longitude"));
    window.correct(wish::Promote{window.row("Pueblo")});
    CHECK(holds(window.notice(), "Not kept"));
    CHECK(test::content(app::own_gazetteer_file()) == broken);
}

TEST_CASE("a window opened without corrections makes none") {
    Window window(story, false);
    window.correct(wish::Correct{window.row("Pueblo"), event::Hide{}});
    CHECK(window.events().size() == 3);
    CHECK(holds(window.notice(), "--no-corrections"));
    CHECK(window.folder.names() == std::set<std::string>{"story.md"});
}
