#include "base/file.hpp"
#include "support/temporary_folder.hpp"

#include <array>
#include <csignal>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace dateline;
using test::content;
using test::TemporaryFolder;
using Names = std::set<std::string>;

namespace {

void expect_read_failure(const std::filesystem::path& file, const std::string& words) {
    const auto read = read_file(file);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message == file.string() + words);
}

/// What `work` does happens in a process of its own; returns its exit status.
template <typename Work>
int in_another_process(Work work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

} // namespace

TEST_CASE("a file is read byte by byte") {
    const TemporaryFolder folder;
    std::string bytes(200'000, 'x');
    bytes[1000] = '\0';
    bytes[100'000] = '\xff';
    CHECK(read_file(folder.with("any", bytes)) == bytes);
    CHECK(read_file(folder.with("empty", "")) == "");
}

TEST_CASE("what cannot be read is named, with what to do") {
    const TemporaryFolder folder;
    expect_read_failure(folder / "none.md",
                        ": there is no such file; check the name and the folder");
    expect_read_failure(folder.with("file", "") / "below",
                        ": there is no such file; check the name and the folder");
    expect_read_failure(folder.path(), " is a folder; name a file in it");
}

TEST_CASE("writing makes a file or replaces it, and leaves nothing else behind") {
    const TemporaryFolder folder;
    REQUIRE(write_atomically(folder / "a.txt", "first").has_value());
    CHECK(content(folder / "a.txt") == "first");
    REQUIRE(write_atomically(folder / "a.txt", "second").has_value());
    CHECK(content(folder / "a.txt") == "second");
    CHECK(folder.names() == Names{"a.txt"});
}

TEST_CASE("a replaced file keeps its permissions, a link keeps pointing at it") {
    const TemporaryFolder folder;
    const auto file = folder.with("real.txt", "old");
    ::chmod(file.c_str(), 0640);
    std::filesystem::create_symlink("real.txt", folder / "link.txt");
    REQUIRE(write_atomically(folder / "link.txt", "new").has_value());
    CHECK(std::filesystem::is_symlink(folder / "link.txt"));
    CHECK(content(file) == "new");
    struct stat status = {};
    ::stat(file.c_str(), &status);
    CHECK((status.st_mode & 0777) == 0640);
}

TEST_CASE("a link to a file that is not there yet makes that file, and stays a link") {
    const TemporaryFolder folder;
    std::filesystem::create_symlink("second", folder / "first");
    std::filesystem::create_symlink("real.csv", folder / "second");
    REQUIRE(write_atomically(folder / "first", "new").has_value());
    CHECK(std::filesystem::is_symlink(folder / "first"));
    CHECK(std::filesystem::is_symlink(folder / "second"));
    CHECK(content(folder / "real.csv") == "new");
    CHECK(folder.names() == Names{"first", "second", "real.csv"});
}

TEST_CASE("what a shell has led to a file is written where the shell stands in it") {
    const TemporaryFolder folder;
    const auto file = folder.with("log", "before\n");
    const int status = in_another_process([&file] {
        const int opened = ::open(file.c_str(), O_WRONLY | O_APPEND);
        if (opened < 0 || ::dup2(opened, STDOUT_FILENO) < 0) return 1;
        if (!write_atomically("/dev/stdout", "written\n").has_value()) return 2;
        return ::write(STDOUT_FILENO, "after\n", 6) == 6 ? 0 : 3;
    });
    CHECK(status == 0);
    CHECK(content(file) == "before\nwritten\nafter\n");
}

TEST_CASE("what cannot be written is named, and nothing is left behind") {
    const TemporaryFolder folder;
    const auto nowhere = folder / "no/folder/a.txt";
    const auto written = write_atomically(nowhere, "x");
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().message == nowhere.string() + " cannot be written: there is no folder " +
                                         nowhere.parent_path().string() +
                                         "; create it, or name another");
    CHECK(write_atomically(folder.path(), "x").error().message ==
          folder.path().string() + " cannot be written: it is a folder; name a file in it");
    CHECK(write_atomically("/dev/full", "x").error().message ==
          "/dev/full cannot be written: the disk is full; nothing was changed");
    CHECK(folder.names().empty());
}

TEST_CASE("a disk that fills up leaves the old file whole") {
    const TemporaryFolder folder;
    const auto file = folder.with("a.txt", "old");
    const int status = in_another_process([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &small);
        return write_atomically(file, std::string(5000, 'x')).has_value() ? 1 : 0;
    });
    CHECK(status == 0);
    CHECK(content(file) == "old");
    CHECK(folder.names() == Names{"a.txt"});
}

TEST_CASE("a kill at any moment leaves a whole file") {
    const TemporaryFolder folder;
    const std::array versions{std::string(300'000, 'a'), std::string(500'000, 'b')};
    const auto file = folder.with("a.txt", versions[0]);
    for (int round = 0; round < 30; ++round) {
        std::array<int, 2> pipe{};
        REQUIRE(::pipe(pipe.data()) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            for (std::size_t i = 0;; ++i) {
                (void)write_atomically(file, versions[i % 2]);
                (void)!::write(pipe[1], "x", 1);
            }
        }
        char written = 0; // the child is at work: a later round kills it after more writes
        for (int i = 0; i <= round % 3; ++i)
            REQUIRE(::read(pipe[0], &written, 1) == 1);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(pipe[0]);
        ::close(pipe[1]);
        const std::string found = content(file);
        CHECK((found == versions[0] || found == versions[1]));
    }
}
