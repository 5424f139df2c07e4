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

TEST_CASE("duplicates are merged and the one that stays is selected") {
    Window window;
    const std::string kept = window.events()[window.row("Sofia", 2)].id;
    window.correct(wish::MergeInto{window.row("Sofia"), window.row("Sofia", 2)});
    REQUIRE(window.events().size() == 2);
    REQUIRE(window.desk->state().selected);
    CHECK(window.events()[*window.desk->state().selected].id == kept);
}

TEST_CASE("corrections survive an edit of the document, and those without words are orphaned") {
    Window window;
    window.correct(wish::Correct{window.row("Pueblo"), event::Hide{}});
    window.correct(wish::Correct{window.row("Sofia"), event::SetCategory{"naval"}});
    std::ofstream(window.document)
        << "# The year\n\nIt rained.\n\n" +
               test::flood_story.substr(test::flood_story.find("On 9 July"));
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
    Window window(test::flood_story, false);
    window.correct(wish::Correct{window.row("Pueblo"), event::Hide{}});
    CHECK(window.events().size() == 3);
    CHECK(holds(window.notice(), "--no-corrections"));
    CHECK(window.folder.names() == std::set<std::string>{"story.md"});
}
