// Which of several dates in a sentence is an event's.
#include "event/expect_events.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

using test::expect_events;

TEST_CASE("where places and dates take turns each place has the date behind it") {
    expect_events("The army captured Palermo on 26 May 1919, Genoa on 2 June and Turin on the 7th.",
                  {"Palermo 1919-05-26", "Genoa 1919-06-02", "Turin 1919-06-07"});
    expect_events("The storm came ashore in Palermo around noon on 6 September 2017 with much "
                  "rain, in Genoa, Italy, at 0300 on 9 September with more of it.",
                  {"Palermo 2017-09-06", "Genoa 2017-09-09"});
}

TEST_CASE("a treaty is told with the date behind its name, not with the war that it ended") {
    expect_events("The fighting stopped on 18 October 1720, and envoys came to the Peace of "
                  "Palermo, signed on 18 March 1721.",
                  {"Palermo 1721-03-18"});
    expect_events("The war ended with the Treaties of Palermo (1719) and Genoa (1720).",
                  {"Palermo 1719-01-01..1719-12-31", "Genoa 1720-01-01..1720-12-31"});
}

TEST_CASE("the year in brackets behind a battle's name leaves the days to the sentence") {
    expect_events("At the Battle of Palermo (1920) the army won between 12 and 25 August 1920.",
                  {"Palermo 1920-08-12..1920-08-25"});
}

TEST_CASE("each of two places has the years that stand behind it") {
    expect_events("Bombs exploded in Palermo in 1902 and 1905, and near a hotel in Genoa in 1903 "
                  "and 1909.",
                  {"Palermo 1902-01-01..1902-12-31", "Palermo 1905-01-01..1905-12-31",
                   "Genoa 1903-01-01..1903-12-31", "Genoa 1909-01-01..1909-12-31"});
}

TEST_CASE("the years of a life in brackets date nothing that is told beside them") {
    expect_events("On 29 August 1526 they defeated Ludwig (1506–1526) at the Battle of Palermo.",
                  {"Palermo 1526-08-29"});
}

TEST_CASE("days in brackets are those of the places before them, and of no others") {
    expect_events("In 1703 he won at Genoa (1 May), Savona (3 June) and Palermo.",
                  {"Genoa 1703-05-01", "Savona 1703-06-03", "Palermo 1703-01-01..1703-12-31"});
    expect_events("In 1703 he won at Genoa (1 May) and took Xyzburg on 14 October.",
                  {"Genoa 1703-05-01"});
}
