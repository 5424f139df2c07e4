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
