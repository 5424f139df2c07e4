#include "event/expect_events.hpp"

#include <doctest/doctest.h>

// A storm is at one place at one time: what nobody dates is dated by where it was.

using namespace dateline::test;

namespace {

const std::string track =
    "# Hurricane Anna\n\n## Track\n\n"
    "On 3 October 1961 the hurricane struck Kingston. It battered Santiago de "
    "Cuba on 5 October 1961. On 8 October 1961 the storm flooded Miami.\n\n";

} // namespace

TEST_CASE("what a storm did is dated by where the story told of it with a day") {
    expect_events(track + "## Damage\n\nFloods drowned three people in Montego Bay.\n\n"
                          "At Hialeah floods drowned nine people.\n",
                  {"Kingston 1961-10-03", "Santiago de Cuba 1961-10-05", "Miami 1961-10-08",
                   "Montego Bay 1961-10-03", "Hialeah 1961-10-08"});
}

TEST_CASE("a month narrows to the day on which the storm was there") {
    expect_events("# Hurricane Anna\n\nThe hurricane struck the islands in October 1961.\n\n"
                  "## Track\n\nIt struck Kingston on 3 October. It battered Santiago de Cuba on 5 "
                  "October. On 8 October the storm flooded Miami.\n\n"
                  "## Damage\n\nFloods drowned three people in Kingston.\n",
                  {"Kingston 1961-10-03", "Santiago de Cuba 1961-10-05", "Miami 1961-10-08",
                   "Kingston 1961-10-03"});
}

TEST_CASE("a year of storms is not narrowed to the day of one") {
    expect_events(track +
                      "## Damage\n\nIn 1961 and 1962 the storms cost many lives. Floods drowned "
                      "three people in Kingston in those years.\n",
                  {"Kingston 1961-10-03", "Santiago de Cuba 1961-10-05", "Miami 1961-10-08",
                   "Kingston 1961-01-01..1962-12-31"});
}

TEST_CASE("far from all that a storm touched nothing is dated by it") {
    expect_events(track + "## Damage\n\nIn Lisbon floods drowned nine people.\n",
                  {"Kingston 1961-10-03", "Santiago de Cuba 1961-10-05", "Miami 1961-10-08"});
}

TEST_CASE("a war's battles are of no one happening") {
    expect_events(
        "# The war\n\n## Fighting\n\nOn 3 October 1961 rebels attacked Kingston. On 5 October "
        "1961 rebels attacked Montego Bay. On 8 October 1961 rebels attacked Ocho Rios.\n\n"
        "## Damage\n\nFloods drowned three people in Spanish Town.\n",
        {"Kingston 1961-10-03", "Montego Bay 1961-10-05", "Ocho Rios 1961-10-08"});
}

TEST_CASE("what a storm did where it had passed is of that day, whatever was told last") {
    expect_events(track + "## Damage\n\nOn 12 October 1961 a tornado hit Tampa.\n\n"
                          "At Kingston floods drowned nine people.\n",
                  {"Kingston 1961-10-03", "Santiago de Cuba 1961-10-05", "Miami 1961-10-08",
                   "Tampa 1961-10-12", "Kingston 1961-10-03"});
}
