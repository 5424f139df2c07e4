#include "event/expect_events.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::expect_events;

TEST_CASE("a river that is crossed lies before the land behind it") {
    expect_events("On 3 May 1944 the army marched across the Tiber into Umbria.",
                  {"Tiber 1944-05-03", "Umbria 1944-05-03"});
}

TEST_CASE("a road that was opened was not taken, nor was what was put off done") {
    expect_events("The capture of Palermo on 3 May 1944 opened the road to Turin.",
                  {"Palermo 1944-05-03"});
    expect_events("The attack on Palermo was postponed on 3 May 1944.", {});
}

TEST_CASE("by way of a town is through it, on the way to a town is before it") {
    expect_events("In May 1944 he marched by way of Pisa and entered Rome on 4 June 1944.",
                  {"Pisa 1944-05-01..1944-05-31", "Rome 1944-06-04"});
    expect_events("On 3 May 1994 a plane on its way from Genoa to Rome crashed near Pisa.",
                  {"Pisa 1994-05-03"});
}

TEST_CASE("rivers named together are told once, where they meet") {
    expect_events("On 3 May 1844 they reached the Snake and Columbia Rivers.",
                  {"Snake 1844-05-03"});
}

TEST_CASE("a long river stands for no unknown village on it") {
    expect_events("On 3 May 1804 they camped in the village of Qrztova, the last settlement on the "
                  "Missouri River.",
                  {});
}

TEST_CASE("where a bus was going tells which bus it was") {
    expect_events("A bus from Turin to Genoa hit a mine near Palermo on 3 May 1994.",
                  {"Palermo 1994-05-03"});
    expect_events("On 3 May 1994 an airliner bound for Turin crashed near Genoa.",
                  {"Genoa 1994-05-03"});
}

TEST_CASE("a town says where on its river it was") {
    expect_events("On 3 May 1944 they drilled along the Po at Turin.", {"Turin 1944-05-03"});
}

TEST_CASE("what a force was raised for and sent to do did not happen yet") {
    expect_events("On 3 May 1801 he raised a force in Palermo for the capture of Genoa.",
                  {"Palermo 1801-05-03"});
    expect_events("On 3 May 1801 he ordered that an army be sent to take Genoa.", {});
}

TEST_CASE("where a coach was going tells which one it was") {
    expect_events("On 3 May 1994 a coach going from Palermo in Sicily to Genoa overturned near "
                  "Turin.",
                  {"Turin 1994-05-03"});
}

TEST_CASE("who barred the way at a place was there") {
    expect_events("On 3 May 1944 the army took Turin, but its guard barred the way at Genoa.",
                  {"Turin 1944-05-03", "Genoa 1944-05-03"});
}

TEST_CASE("what they did not meet or want on the way is not what they did") {
    expect_events("Meeting no resistance, the army took Turin on 3 May 1944.",
                  {"Turin 1944-05-03"});
    expect_events("The army, not wanting to wait for the guns, fought at Turin on 3 May 1944.",
                  {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 the army did not take Turin.", {});
}

TEST_CASE("people are brought out of the place that is emptied") {
    expect_events("On 3 May 1944 they ordered the evacuation of 8,000 people from the city of "
                  "Turin.",
                  {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 8,000 people from Turin marched into Genoa.",
                  {"Genoa 1944-05-03"});
}

TEST_CASE("an army before a town stands in front of it") {
    expect_events("By the beginning of June 1744 the king had 3,000 men before Palermo.",
                  {"Palermo 1744-06-01..1744-06-10"});
    expect_events("On 3 May 1744 the king captured Genoa and was before Palermo on 20 May 1744.",
                  {"Genoa 1744-05-03", "Palermo 1744-05-20"});
}

TEST_CASE("people are rescued, and things recovered, where they were") {
    expect_events("On 3 May 1944 divers recovered a van from Lake Como.", {"Lake Como 1944-05-03"});
}

TEST_CASE("a way that was gone to its end led there") {
    expect_events("In May 1744 the army by an unknown route reached Palermo.",
                  {"Palermo 1744-05-01..1744-05-31"});
    const test::Found found =
        test::events_in("On 3 May 1744 bells were rung in Genoa, and a bishop "
                        "travelled all the way to Palermo.");
    REQUIRE(found.size() == 2);
    CHECK(found[1].starts_with("Palermo"));
}
