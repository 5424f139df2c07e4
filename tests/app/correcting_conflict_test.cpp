// Two programs that put the same right, and what is asked before anything is lost.
#include "corrected_document.hpp"
#include "ui/correction_panel.hpp"
#include "ui/words.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <string>

using namespace dateline;
using test::holds;
using Window = test::CorrectedDocument;
namespace intent = ui::intent;
namespace wish = ui::wish;

namespace {

/// Another program labels the flood at Pueblo, then this one does, in another way.
void contest(Window& window) {
    window.correct(wish::Correct{window.row("Pueblo"), event::SetLabel{"First"}});
    std::string file = window.saved();
    file.replace(file.find("First"), 5, "Theirs");
    std::ofstream(io::sidecar_of(window.document)) << file;
    window.correct(wish::Correct{window.row("Pueblo"), event::SetLabel{"Mine"}});
    REQUIRE(window.shown().contests.size() == 1);
}

} // namespace

TEST_CASE("the question whose change holds names event, field and both values") {
    Window window;
    contest(window);
    const ui::ContestRow& told = window.shown().contests.front();
    CHECK(told.what == "Pueblo, 3 May 1921");
    CHECK(told.mine == "label “Mine”");
    CHECK(told.theirs == "label “Theirs”");
}

TEST_CASE("an event hidden while whose change holds is open is saved at once") {
    Window window;
    contest(window);
    window.correct(wish::Correct{window.row("Sofia"), event::Hide{}});
    CHECK(holds(window.saved(), "hide: true"));
    CHECK(holds(window.saved(), "Theirs"));
    CHECK_FALSE(holds(window.saved(), "Mine"));
    CHECK(window.shown().contests.size() == 1);
    CHECK(window.events()[window.row("Pueblo")].label == "Mine");
}

TEST_CASE("the notice says whose change was taken, and which") {
    for (const bool mine : {true, false}) {
        CAPTURE(mine);
        Window window;
        contest(window);
        window.correct(wish::Settle{mine});
        CHECK(window.notice() == (mine ? "Kept yours: Pueblo, 3 May 1921: label “Mine”"
                                       : "Took the other's: Pueblo, 3 May 1921: label “Theirs”"));
        CHECK(holds(window.saved(), mine ? "Mine" : "Theirs"));
        CHECK(window.events()[window.row("Pueblo")].label == (mine ? "Mine" : "Theirs"));
        CHECK(window.shown().contests.empty());
    }
}

TEST_CASE("the program does not end while whose change holds is open, but right after") {
    Window window;
    contest(window);
    CHECK_FALSE(window.desk->apply({intent::Quit{}}, 0).quit);
    CHECK(window.desk->state().leaving);
    window.ask(intent::Stay{});
    window.correct(wish::Settle{true});
    CHECK_FALSE(window.desk->apply({}, 0).quit);
    contest(window);
    window.ask(intent::Quit{});
    CHECK(window.desk->apply({intent::Correction{wish::Settle{true}}}, 0).quit);
}

TEST_CASE("another document waits until whose change holds is decided") {
    Window window;
    contest(window);
    const auto other = window.folder.with("other.md", test::flood_story);
    window.ask(intent::OpenFile{other.string()});
    CHECK_FALSE(window.desk->loading());
    REQUIRE(window.desk->state().leaving);
    window.correct(wish::Settle{false});
    CHECK(window.desk->loading());
    CHECK_FALSE(window.desk->state().leaving);
}

TEST_CASE("changes that cannot be saved are told before the program ends") {
    Window window;
    std::ofstream(io::sidecar_of(window.document)) << "version: 1\ncorrections:\n  - words: [\n";
    window.open();
    window.correct(wish::Correct{window.row("Pueblo"), event::Hide{}});
    REQUIRE(window.shown().unsaved);
    CHECK_FALSE(window.desk->apply({intent::Quit{}}, 0).quit);
    CHECK(window.desk->state().leaving);
    CHECK(window.desk->apply({intent::LeaveAnyway{}}, 0).quit);
    std::filesystem::remove(io::sidecar_of(window.document));
}

TEST_CASE("what stands typed in the fields of an event is asked for when they are left") {
    Window window;
    const std::uint32_t row = window.row("Pueblo");
    const event::Event& event = window.events()[row];
    ui::CorrectionDraft draft;
    draft.of = row;
    draft.story = window.desk->narrative().identity;
    draft.place = draft.placed = "Pueblo";
    draft.date = ui::span_label(event.when, event.precision);
    const auto typed = [&] {
        return ui::typed_so_far(window.desk->narrative(), draft, window.shown());
    };
    CHECK(typed().empty());
    draft.label = "The bridge";
    draft.date = "4 June 1922";
    for (const ui::CorrectionWish& wish : typed())
        window.correct(wish);
    CHECK(holds(window.saved(), "The bridge"));
    CHECK(holds(window.saved(), "1922-06-04"));
    CHECK(typed().empty()); // they were filled for another story
}

TEST_CASE("a field that was left does not take the keyboard back when its words are refused") {
    Window window;
    window.correct(wish::TypeDate{window.row("Pueblo"), "once upon a time", true});
    CHECK(holds(window.notice(), "is no date"));
    CHECK(window.waiting() == ui::CorrectionField::none);
}

TEST_CASE(
    "a document that changed on disk is offered to be read again, and goes on with its filter") {
    Window window;
    CHECK_FALSE(window.desk->look_at_files(0));
    scene::Filter filter = window.desk->state().filter;
    filter.words = "flood";
    window.ask(intent::SetFilter{filter});
    std::ofstream(window.document, std::ios::app)
        << "\nOn 3 October 1921 a flood destroyed the mill at Pueblo.\n";
    CHECK(window.desk->look_at_files(0));
    REQUIRE(window.desk->state().outdated);
    window.ask(intent::Reload{});
    CHECK_FALSE(window.desk->state().outdated);
    window.wait_for(4);
    CHECK(window.desk->state().filter.words == "flood");
    CHECK_FALSE(window.desk->look_at_files(0));
}

TEST_CASE("a file's scheme without a path is refused, and does not end the program") {
    Window window;
    for (const char* typed : {"file://", "file://host", " \n"}) {
        CAPTURE(typed);
        const auto errands = window.desk->apply({intent::OpenFile{typed}}, 0);
        CHECK_FALSE(errands.quit);
        CHECK(holds(window.notice(), "is no path of a document"));
        CHECK(window.desk->state().story);
    }
}
