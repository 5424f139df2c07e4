#include "app/sidecar_keeper.hpp"

#include "io/sidecar.hpp"
#include "sidecar_words.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace dateline;
using app::SidecarKeeper;
using test::in_child;
using test::label;
using test::List;
using Outcome = app::SidecarKeeper::Outcome;

namespace {

/// A document with its sidecar and the person's own folder.
struct Desk {
    test::TemporaryFolder folder;
    std::filesystem::path own = folder.path() / "own";
    std::filesystem::path document = folder.with("story.md", "On 3 May the bridge at Arda fell.\n");
    std::filesystem::path beside = io::sidecar_of(document);

    [[nodiscard]] SidecarKeeper::Opened open() const { return SidecarKeeper::open(document, own); }
    [[nodiscard]] List on_disk() const {
        const auto read = io::read_sidecar(beside);
        REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
        return read->corrections;
    }
    void other_program_writes(const List& corrections) const {
        REQUIRE(io::write_sidecar(beside, corrections, *io::stamp_of(beside), "story.md"));
    }
};

} // namespace

TEST_CASE("what is saved is there when the document is opened again") {
    const Desk desk;
    auto opened = desk.open();
    CHECK_FALSE(opened.complaint);
    CHECK(opened.keeper.beside());
    const List list{label("Arda", "Bridge")};
    CHECK(opened.keeper.save(list).outcome == Outcome::saved);
    CHECK_FALSE(opened.keeper.unsaved());
    CHECK(desk.open().corrections == list);
    CHECK(desk.folder.names() == std::set<std::string>{"story.md", "story.md.dateline.yaml"});
}

TEST_CASE("another program's corrections are merged with ours") {
    const Desk desk;
    auto keeper = desk.open().keeper;
    REQUIRE(keeper.save(List{label("Arda", "Bridge")}).outcome == Outcome::saved);
    desk.other_program_writes({label("Arda", "Bridge"), label("Brenn", "Mill")});
    const auto report = keeper.save(List{label("Arda", "Bridge"), label("Corr", "Fleet")});
    CHECK(report.outcome == Outcome::merged);
    const List all{label("Arda", "Bridge"), label("Brenn", "Mill"), label("Corr", "Fleet")};
    CHECK(report.corrections == all);
    CHECK(desk.on_disk() == all);
}

TEST_CASE("a look at the file takes in what came in meanwhile") {
    const Desk desk;
    auto keeper = desk.open().keeper;
    CHECK(keeper.look({}).outcome == Outcome::saved);
    desk.other_program_writes({label("Brenn", "Mill")});
    const auto report = keeper.look({});
    CHECK(report.outcome == Outcome::merged);
    CHECK(report.corrections == List{label("Brenn", "Mill")});
    CHECK(keeper.look(report.corrections).outcome == Outcome::saved);
}

TEST_CASE("where both changed the same thing the other's stays written until a person decides") {
    for (const bool keep_ours : {true, false}) {
        CAPTURE(keep_ours);
        const Desk desk;
        auto keeper = desk.open().keeper;
        const List ours{label("Arda", "ours"), label("Corr", "ours too")};
        const List theirs{label("Arda", "theirs"), label("Brenn", "theirs too")};
        desk.other_program_writes(theirs);
        const auto asked = keeper.save(ours);
        CHECK(asked.outcome == Outcome::conflict);
        const List here = asked.corrections; // with what is the other's alone
        CHECK(here.size() == 3);
        REQUIRE(keeper.in_conflict());
        CHECK(keeper.contested().front().ours == label("Arda", "ours"));
        CHECK(keeper.contested().front().theirs == label("Arda", "theirs"));
        const List meanwhile = desk.on_disk();
        CHECK(std::ranges::find(meanwhile, label("Arda", "theirs")) != meanwhile.end());
        CHECK(std::ranges::find(meanwhile, label("Arda", "ours")) == meanwhile.end());
        CHECK(keeper.save(here).outcome == Outcome::conflict);
        const auto report = keeper.settle(here, keep_ours);
        CHECK(report.outcome == Outcome::merged);
        CHECK_FALSE(keeper.in_conflict());
        CHECK(desk.on_disk() == report.corrections);
        CHECK(report.corrections.size() == 3);
        const event::Change wanted = event::SetLabel{keep_ours ? "ours" : "theirs"};
        for (const event::Correction& one : report.corrections)
            if (one.target.quote.exact == "Arda") CHECK(one.change == wanted);
    }
}

TEST_CASE("what is put right while whose change holds is open is saved") {
    const Desk desk;
    auto keeper = desk.open().keeper;
    desk.other_program_writes({label("Arda", "theirs")});
    REQUIRE(keeper.save(List{label("Arda", "ours")}).outcome == Outcome::conflict);
    const List more{label("Arda", "ours"), label("Corr", "Fleet")};
    const auto report = keeper.save(more);
    CHECK(report.outcome == Outcome::conflict);
    CHECK(report.corrections == more);
    CHECK(desk.on_disk() == List{label("Corr", "Fleet"), label("Arda", "theirs")});
    CHECK(keeper.unsaved());
    CHECK(keeper.save(List{label("Arda", "ours")}).outcome == Outcome::conflict);
    CHECK(desk.on_disk() == List{label("Arda", "theirs")});
    CHECK(keeper.settle(List{label("Arda", "ours")}, true).outcome == Outcome::merged);
    CHECK(desk.on_disk() == List{label("Arda", "ours")});
    CHECK_FALSE(keeper.unsaved());
}

TEST_CASE("a sidecar broken by hand is told with line and column and never written over") {
    const Desk desk;
    const std::string broken = "version: 1\ncorrections:\n  - words: [\n";
    std::ofstream(desk.beside) << broken;
    auto opened = desk.open();
    REQUIRE(opened.complaint);
    CHECK(opened.complaint->find("story.md.dateline.yaml:4:1:") != std::string::npos);
    CHECK(opened.corrections.empty());
    const auto report = opened.keeper.save(List{label("Arda", "Bridge")});
    CHECK(report.outcome == Outcome::failed);
    CHECK(report.sentence.starts_with("Not saved: "));
    CHECK(opened.keeper.unsaved());
    CHECK(test::content(desk.beside) == broken);
    std::ofstream(desk.beside) << "version: 1\ncorrections:\n  - {words: Brenn, hide: true}\n";
    const auto put_right = opened.keeper.look(List{label("Arda", "Bridge")});
    CHECK(put_right.outcome == Outcome::merged);
    CHECK(put_right.corrections.size() == 2);
    CHECK_FALSE(opened.keeper.unsaved());
}

TEST_CASE("a sidecar that was taken away comes back with the next change") {
    const Desk desk;
    auto keeper = desk.open().keeper;
    REQUIRE(keeper.save(List{label("Arda", "Bridge")}).outcome == Outcome::saved);
    std::filesystem::remove(desk.beside);
    const List more{label("Arda", "Bridge"), label("Brenn", "Mill")};
    CHECK(keeper.look(more).outcome == Outcome::saved);
    CHECK(keeper.save(more).outcome == Outcome::saved);
    CHECK(desk.on_disk() == more);
}

TEST_CASE("a full disk leaves the file as it was and says so") {
    const Desk desk;
    const List before{label("Arda", "Bridge")};
    REQUIRE(desk.open().keeper.save(before).outcome == Outcome::saved);
    const int status = in_child([&] {
        std::signal(SIGXFSZ, SIG_IGN); // then writing fails as on a full disk
        auto opened = SidecarKeeper::open(desk.document, {});
        const rlimit nothing{16, 16};
        if (::setrlimit(RLIMIT_FSIZE, &nothing) != 0) return 9;
        const auto report = opened.keeper.save(List{label("Arda", "Bridge"), label("Brenn", "x")});
        if (report.outcome != Outcome::failed) return 1;
        if (!report.sentence.starts_with("Not saved: ")) return 2;
        return opened.keeper.unsaved() ? 0 : 3;
    });
    CHECK(status == 0);
    CHECK(desk.on_disk() == before);
    CHECK(desk.folder.names() == std::set<std::string>{"story.md", "story.md.dateline.yaml"});
}

TEST_CASE("a hundred kills in the middle of saving leave a whole file with the last saved state") {
    const Desk desk;
    std::size_t most = 0;
    for (int kill = 0; kill < 100; ++kill) {
        int told[2];
        REQUIRE(::pipe(told) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto opened = desk.open();
            List list = opened.corrections;
            for (;;) {
                list.push_back(label("Arda", std::to_string(list.size())));
                if (opened.keeper.save(list).outcome != Outcome::saved) ::_exit(1);
                const std::size_t saved = list.size();
                if (::write(told[1], &saved, sizeof saved) != sizeof saved) ::_exit(2);
                if (list.size() > 400) list.clear(); // so that a document stays small
            }
        }
        ::close(told[1]);
        std::size_t saved = 0;
        REQUIRE(::read(told[0], &saved, sizeof saved) == sizeof saved);
        ::usleep(static_cast<useconds_t>(37 * kill % 2000)); // anywhere in the next saves
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        for (std::size_t later = 0; ::read(told[0], &later, sizeof later) == sizeof later;)
            saved = later;
        ::close(told[0]);
        const List list = desk.on_disk(); // fails on a file that is not whole
        // The kill may come between the saving and the telling of it.
        CHECK((list.size() == saved || list.size() == saved + 1 || list.size() == 1));
        CHECK(list.back() == label("Arda", std::to_string(list.size() - 1)));
        most = std::max(most, list.size());
    }
    CHECK(most >= 100);
}
