#include "program.hpp"

#include <doctest/doctest.h>

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
