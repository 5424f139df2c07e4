#include "app/sidecar_keeper.hpp"
#include "io/sidecar.hpp"
#include "sidecar_words.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace dateline;
using app::SidecarKeeper;
using test::in_child;
using test::label;
using test::List;
using Outcome = app::SidecarKeeper::Outcome;

namespace {

/// A document in a folder that nobody may write to, and the person's own folder.
struct LockedDesk {
    test::TemporaryFolder folder;
    std::filesystem::path locked = folder.path() / "locked";
    std::filesystem::path own = folder.path() / "own";
    std::filesystem::path document = locked / "story.md";

    LockedDesk() {
        using std::filesystem::perms;
        std::filesystem::create_directory(locked);
        std::filesystem::create_directory(own);
        std::ofstream(document) << "On 3 May the bridge at Arda fell.\n";
        std::filesystem::permissions(locked, perms(0555));
        std::filesystem::permissions(folder.path(), perms::all);
        std::filesystem::permissions(own, perms::all);
    }
    ~LockedDesk() { std::filesystem::permissions(locked, std::filesystem::perms::owner_all); }
    LockedDesk(const LockedDesk&) = delete;
    LockedDesk& operator=(const LockedDesk&) = delete;

    [[nodiscard]] SidecarKeeper::Opened open() const { return SidecarKeeper::open(document, own); }
};

/// What root may do anyway cannot be forbidden to it.
bool is_root() {
    return ::geteuid() == 0;
}

} // namespace

TEST_CASE("beside a document that cannot be written to, the person's own folder is used") {
    const LockedDesk desk;
    const List list{label("Arda", "Bridge")};
    const int status = in_child([&] {
        if (is_root() && ::setuid(65534) != 0) return 9;
        auto keeper = desk.open().keeper;
        const auto report = keeper.save(list);
        if (report.outcome != Outcome::saved) return 1;
        if (report.sentence.find(desk.own.string()) == std::string::npos) return 2;
        if (keeper.beside()) return 3;
        return desk.open().corrections == list ? 0 : 4;
    });
    CHECK(status == 0);
    CHECK(desk.open().corrections == list);
    CHECK_FALSE(std::filesystem::exists(io::sidecar_of(desk.document)));
}

TEST_CASE("of two windows on a document in a locked folder neither loses what it put right") {
    const LockedDesk desk;
    const List first{label("Arda", "Bridge")};
    const List second{label("Brenn", "Mill")};
    const List both{label("Arda", "Bridge"), label("Brenn", "Mill")};
    const int status = in_child([&] {
        if (is_root() && ::setuid(65534) != 0) return 9;
        auto one = desk.open().keeper;
        auto other = desk.open().keeper;
        if (one.save(first).outcome != Outcome::saved) return 1;
        const auto report = other.save(second);
        if (report.outcome != Outcome::merged) return 2;
        if (report.corrections != both || other.unsaved() || other.beside()) return 3;
        return desk.open().corrections == both ? 0 : 4;
    });
    CHECK(status == 0);
    CHECK(desk.open().corrections == both);
}

TEST_CASE("two windows that put the same thing right in a locked folder ask whose holds") {
    const LockedDesk desk;
    const List first{label("Arda", "Bridge")};
    const int status = in_child([&] {
        if (is_root() && ::setuid(65534) != 0) return 9;
        auto one = desk.open().keeper;
        auto other = desk.open().keeper;
        if (one.save(first).outcome != Outcome::saved) return 1;
        if (other.save(List{label("Arda", "Ford")}).outcome != Outcome::conflict) return 2;
        return other.in_conflict() && other.unsaved() ? 0 : 3;
    });
    CHECK(status == 0);
    CHECK(desk.open().corrections == first);
}
