#include "event/expect_events.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::expect_events;

TEST_CASE("near an island state or south of it is a spot, though the state alone is a country") {
    expect_events("On 3 May 1994 the storm formed south of the Cape Verde Islands. It killed two "
                  "people in Praia on 9 May.",
                  {"Cape Verde Islands 1994-05-03", "Praia 1994-05-09"});
}

TEST_CASE("a gulf says no more than the side of a country") {
    expect_events("The storm struck western Cuba on 3 May 1994, then entered the Gulf of Mexico.",
                  {"Cuba 1994-05-03", "Gulf of Mexico 1994-05-03"});
}

TEST_CASE("what else a place is called is no second place") {
    expect_events("In May 1994 the army reached Trabzon, then called Trapezus.",
                  {"Trabzon 1994-05-01..1994-05-31"});
    expect_events("In May 1994 the army reached Istanbul (also known as Byzantium).",
                  {"Istanbul 1994-05-01..1994-05-31"});
}

TEST_CASE("a siege that somebody withstood is told") {
    expect_events("He withstood the Siege of Genoa and came home in May 1994.",
                  {"Genoa 1994-05-01..1994-05-31"});
    expect_events("He recalled the Siege of Genoa and came home in May 1994.", {});
}
