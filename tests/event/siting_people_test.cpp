#include "event/expect_events.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::expect_events;

TEST_CASE("people at a place are there, people of a place are not") {
    expect_events("At Palermo people were killed by shells on 3 May 1944.", {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 Palermo people left Turin.", {"Turin 1944-05-03"});
}

TEST_CASE("aircraft operating from a base are there, and so is who is stationed in it") {
    expect_events("On 3 May 1944 fighters were operating from Palermo.", {"Palermo 1944-05-03"});
}

TEST_CASE("the mayor and the troops of a town may be elsewhere") {
    expect_events("On 3 May 1944 Palermo's mayor was arrested in Turin.", {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 the troops of Palermo rebelled in Turin.", {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 the garrison of Palermo surrendered.", {"Palermo 1944-05-03"});
}

TEST_CASE("who is missing went missing, and a province's governor is not its ground") {
    expect_events("On 3 May 1994 three people died and twelve were missing in Palermo.",
                  {"Palermo 1994-05-03"});
    expect_events("On 3 May 1994 the governor of Liguria flew to Turin.", {"Turin 1994-05-03"});
}

TEST_CASE("who hears of a defeat, survived it or was made cautious by it is elsewhere") {
    expect_events("On 3 May 1944, on hearing of the defeat at Palermo, the fleet left Turin.",
                  {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 survivors of the battle of Palermo met in Turin.",
                  {"Turin 1944-05-03"});
    expect_events("The defeat at Palermo made the generals cautious, but on 3 May 1944 they "
                  "stormed Turin.",
                  {"Turin 1944-05-03"});
}

TEST_CASE("who marches from one town to another is told of where he arrives") {
    expect_events("On 3 May 1944 the general moved his army from Palermo to Turin.",
                  {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 the fleet sailed from Palermo.", {"Palermo 1944-05-03"});
}

TEST_CASE("bombers flying from an air base were there") {
    expect_events("On 3 May 1986 bombers flying from RAF Lakenheath struck Tripoli.",
                  {"RAF Lakenheath 1986-05-03", "Tripoli 1986-05-03"});
}

TEST_CASE("who is called after a place, or sent by a body there, is told of elsewhere") {
    expect_events("On 3 May 1344 Ruggiero of Palermo stormed Turin.", {"Turin 1344-05-03"});
    expect_events("On 3 May 1994 a team from the World Health Organization in Turin arrived in "
                  "Palermo.",
                  {"Palermo 1994-05-03"});
    expect_events("On 3 May 1994 the church of San Severo burned down.", {});
}

TEST_CASE("who leaves one town for another is told of where he leaves") {
    expect_events("On 3 May 1944 the fleet left Palermo for Genoa.", {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 the general left for Genoa.", {"Genoa 1944-05-03"});
}

TEST_CASE("the men and the bishop of a town are met elsewhere") {
    expect_events("On 3 May 1344 the king met the men of Palermo at Turin.", {"Turin 1344-05-03"});
    expect_events("On 3 May 1344 Bishop Ruggiero of Palermo took Turin.", {"Turin 1344-05-03"});
}

TEST_CASE("a king is called after his land, whatever letter he begins with") {
    expect_events("On 3 May 1344 \xC3\x86thelred of Palermo stormed Turin.", {"Turin 1344-05-03"});
}

TEST_CASE("a new government is set up where it is") {
    expect_events("On 3 May 1927 he set up a rival government in Turin.", {"Turin 1927-05-03"});
    expect_events("On 3 May 1927 the government in Turin resigned.", {});
}

TEST_CASE("the home of who drove is not where it happened") {
    expect_events("On 3 May 1994 a van driven by Mario Rossi, 19, of Palermo, crashed in Turin.",
                  {"Turin 1994-05-03"});
}

TEST_CASE("a king is of his land by whatever numeral") {
    for (const std::string king : {"Louis XIII", "Charles XII", "Henry VIII"})
        expect_events("On 3 May 1644 " + king + " of Rome fell ill. He was at Pisa on 9 June.",
                      {"Pisa 1644-06-09"});
}
