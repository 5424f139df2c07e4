#include "program.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace dateline::test;

TEST_CASE("the version is one line") {
    const Outcome outcome = run_dateline({"--version"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.rfind("dateline ", 0) == 0);
    CHECK(outcome.err.empty());
}

TEST_CASE("help names the commands and shows examples") {
    const Outcome outcome = run_dateline({"--help"});
    CHECK(outcome.status == 0);
    for (const char* word : {"Usage: dateline", "extract", "Examples:"})
        CHECK(outcome.out.find(word) != std::string::npos);
}

TEST_CASE("an option that does not exist is wrong usage") {
    expect_refusal({"--colour"}, 2, "--colour");
}

TEST_CASE("a slip in a command's name is told as one") {
    expect_refusal({"extarct", "story.md", "-o", "out.csv"}, 2,
                   "extarct: there is no such command and no such file");
}

TEST_CASE("what cannot be printed is a failure") {
    const Outcome outcome =
        run_dateline({"locate", "Homs"}, {std::filesystem::current_path(), {}, "/dev/full"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find("cannot be written") != std::string::npos);
}

TEST_CASE("help that cannot be printed is a failure") {
    for (const char* asked : {"--help", "--version"}) {
        const Outcome outcome =
            run_dateline({asked}, {std::filesystem::current_path(), {}, "/dev/full"});
        CHECK(outcome.status == 1);
        CHECK(outcome.err.find("cannot be written") != std::string::npos);
    }
}

TEST_CASE("an empty value is told with what the option wants") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", "On 30 September 2015 aircraft bombed Homs.\n");
    const auto expect = [&](const char* option, const std::string& words) {
        expect_refusal({"render", file, "-o", folder / "out.png", option, ""}, 2, option + words);
    };
    expect("--at", " is empty (Last day shown: 2015-09-30, 2015-09, -0217");
    expect("--window", " is empty (Show only so much time before that day: 7d, 2w");
    expect("--size", " is empty (Width and height in pixels");
    expect_refusal({"extract", "", "-o", folder / "out.csv"}, 2, "FILE is empty (Documents: ");
    expect_refusal({""}, 2, "FILE is empty (Document: ");
    CHECK(folder.names() == std::set<std::string>{"story.md"});
}

TEST_CASE("a theme that does not exist is told with those that do, by every command") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", "On 30 September 2015 aircraft bombed Homs.\n");
    const std::string words =
        "--theme nope: there is no such theme; the themes are light, dark, high-contrast, print";
    expect_refusal({"open", file, "--theme", "nope"}, 2, words);
    expect_refusal({"render", file, "-o", folder / "out.png", "--theme", "nope"}, 2, words);
}

TEST_CASE("a document that is not there is one sentence, with a display or without") {
    const Surroundings blind{std::filesystem::current_path(), {{"DISPLAY", ""}}, {}};
    expect_refusal({"none.md"}, 1, "none.md: there is no such file", blind);
}

TEST_CASE("a scale that no letters can be drawn at is wrong usage") {
    for (const char* scale : {"10", "0.01", "nan"})
        expect_refusal({"open", "--scale", scale}, 2, std::string("--scale ") + scale);
}

TEST_CASE("a status file that cannot be written ends the opening of a window with a sentence") {
    const TemporaryFolder folder;
    expect_refusal({"open", "--status", folder / "none/status"}, 1,
                   "none/status cannot be written: there is no folder ");
    expect_refusal({"open", "--status", folder.path()}, 1, "it is a folder; name a file in it");
}
