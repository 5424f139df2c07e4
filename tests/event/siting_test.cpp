#include "event/expect_events.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::expect_events;

TEST_CASE("lands of old no wider than a province are told, empires are not") {
    expect_events("In 217 BC the army marched into Etruria.", {"Etruria -0216-01-01..-0216-12-31"});
    expect_events("In 217 BC the army marched into Etruria and the Roman Republic sent envoys.",
                  {"Etruria -0216-01-01..-0216-12-31"});
    expect_events("In 217 BC the army marched into Cisalpine Gaul.",
                  {"Cisalpine Gaul -0216-01-01..-0216-12-31"});
}

TEST_CASE("what came before is told with its sentence, once") {
    expect_events("On 3 May 1944 the port was closed, following outbreaks in Palermo and Turin.",
                  {"Palermo 1944-05-03", "Turin 1944-05-03"});
    expect_events("Palermo fell on 1 May 1944. On 3 May 1944, after the defeat at Palermo, the "
                  "army reached Turin.",
                  {"Palermo 1944-05-01", "Turin 1944-05-03"});
}

TEST_CASE("a date in an event's name is the event's") {
    expect_events("In 1990 the trial began, long after the 1983 Palermo barracks bombings.",
                  {"Palermo 1983-01-01..1983-12-31"});
    expect_events("In May 1994 the Palermo conference ended the war.",
                  {"Palermo 1994-05-01..1994-05-31"});
}

TEST_CASE("a clause that says when it took place tells of the place before it") {
    expect_events("He wrote about the Palermo offensive that began on 3 May 1944.",
                  {"Palermo 1944-05-03"});
    expect_events("Ships came from Palermo, which was ravaged by fever in 1663.",
                  {"Palermo 1663-01-01..1663-12-31"});
}

TEST_CASE("what was aimed at is not told, the region where it was tried is") {
    expect_events("On 3 May 1944 the army attacked in Liguria with the goal of taking Genoa.",
                  {"Liguria 1944-05-03"});
}

TEST_CASE("what is done to something of a town is done in it") {
    expect_events("On 3 May 1944 shells destroyed Palermo's power station.",
                  {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 Palermo's allies attacked Turin.", {"Turin 1944-05-03"});
}

TEST_CASE("a name in a compound, a comparison or the head of a story places nothing") {
    expect_events("On 3 May 1944 a Palermo/Turin-brokered truce took hold in Genoa.",
                  {"Genoa 1944-05-03"});
    expect_events("The raid on Turin of 3 May 1944 was compared to those flown over Genoa.",
                  {"Turin 1944-05-03"});
    expect_events("PALERMO, 5 May 1944 — Turin was bombed on 3 May 1944.", {"Turin 1944-05-03"});
}

TEST_CASE("where a thing lies is no place of what happens") {
    expect_events("On 3 May 1944 they crossed Lake Garda, lying between Lombardy and Veneto.",
                  {"Lake Garda 1944-05-03"});
}

TEST_CASE("numbers side by side are told each at its place") {
    expect_events("On 3 May 1944 there were three deaths in Palermo, four in Turin and one in "
                  "Genoa.",
                  {"Palermo 1944-05-03", "Turin 1944-05-03", "Genoa 1944-05-03"});
}

TEST_CASE("the first of several is told") {
    expect_events("From 3 May 1944 the ports were closed, beginning with Palermo.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("an airfield holds no other part of its city") {
    expect_events("On 3 May 1944 jets bombed Palermo airfield and the harbour of Palermo.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("what was not done before a comma says nothing about what follows") {
    expect_events("On 3 May 1944, without waiting for the fleet, the army stormed Palermo.",
                  {"Palermo 1944-05-03"});
    expect_events("No soldier was seen in Palermo on 3 May 1944.", {});
}

TEST_CASE("the towns of a list behind a colon share what the clause before tells") {
    expect_events("In May 1944 three towns went over to the rebels: Palermo, Turin and Genoa.",
                  {"Palermo 1944-05-01..1944-05-31", "Turin 1944-05-01..1944-05-31",
                   "Genoa 1944-05-01..1944-05-31"});
}

TEST_CASE("all but destroyed is destroyed") {
    expect_events("On 3 May 1944 there was a flood. Palermo was all but erased.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("the city without a date of its own is told where something clear befell it") {
    expect_events("The army reached Palermo in May 1944. With help from Italy it stormed the city.",
                  {"Palermo 1944-05-01..1944-05-31", "Palermo 1944-05-01..1944-05-31"});
}

TEST_CASE("what befell something of a town befell the town") {
    expect_events("On 3 May 1944, Palermo's garrison surrendered.", {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 Palermo's old walls were breached.", {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 Palermo's king sent ships to Genoa.", {"Genoa 1944-05-03"});
}

TEST_CASE("the matter of a film or a report is not what happens") {
    expect_events("A film about the bombing of Palermo opened in Turin on 3 May 1994.",
                  {"Turin 1994-05-03"});
    expect_events("On 3 May 1994 they met in Palermo to discuss the crisis in Turin.",
                  {"Palermo 1994-05-03"});
}

TEST_CASE("a battle with its year in brackets, and an army halted before a town, are told") {
    expect_events("In Italy the second Battle of Rivoli (1797) was fought.",
                  {"Rivoli 1797-01-01..1797-12-31"});
    expect_events("On 3 May 1944 the army was halted before Turin.", {"Turin 1944-05-03"});
}

TEST_CASE("it was there that it happened") {
    expect_events("It was at Palermo that the two armies met on 3 May 1944.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("a town measured from another is one place, a ford is at its town") {
    expect_events("On 3 May 1944 Turin, 130 km north of Genoa, was shelled.", {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 they crossed the Tiber at Rome.", {"Rome 1944-05-03"});
}

TEST_CASE("a subject with a clause of its own still gets its verb") {
    expect_events("Towns near Palermo that had long paid tribute were burned in May 1944.",
                  {"Palermo 1944-05-01..1944-05-31"});
    expect_events("In May 1944 Palermo, with its garrison of thirty, was attacked.",
                  {"Palermo 1944-05-01..1944-05-31"});
}

TEST_CASE("what was about to happen did not yet") {
    expect_events("On 3 May 1944 there were fears that Palermo was about to fall.", {});
}

TEST_CASE("of a land of old that acts, nothing is told there") {
    expect_events("In 217 BC Etruria sent ships to Palermo.", {"Palermo -0216-01-01..-0216-12-31"});
}

TEST_CASE(
    "amounts, what is brought about and no fewer than so many tell of no film and no absence") {
    expect_events("On 3 May 1944 shells killed about thirty men in Palermo.",
                  {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 shells killed about a hundred men in Palermo.",
                  {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 the raid brought about the fall of Palermo.",
                  {"Palermo 1944-05-03"});
    expect_events("No fewer than thirty men were killed in Palermo on 3 May 1944.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("what was possible is not told, an emergency that was declared is") {
    expect_events("He said on 3 May 1994 that an attack on Palermo was possible.", {});
    const test::Story story("On 3 May 1994, the president declared a state of emergency in "
                            "Palermo.");
    REQUIRE(story.set.events.size() == 1);
    CHECK(story.set.events[0].category == "other");
}

TEST_CASE("a battle named with an article is told as one without") {
    expect_events("On 3 May 1944 the division was destroyed at the Battle of the Metaurus.",
                  {"Metaurus 1944-05-03"});
}

TEST_CASE("towns left out are no places of what happened") {
    expect_events("In May 1944 the army seized every port save for Palermo, Genoa, and Ancona.",
                  {});
    expect_events("On 3 May 1944 all towns except Palermo and Genoa were captured.", {});
}

TEST_CASE("a town named for an example is one of those that are told of") {
    expect_events("Some, like Palermo, were stormed on 3 May 1944.", {"Palermo 1944-05-03"});
}

TEST_CASE("the suburb is told, not its city") {
    expect_events("On 3 May 1987 a bomb exploded in the St. Louis suburb of Ferguson.",
                  {"Ferguson 1987-05-03"});
}

TEST_CASE("what a place is called now says where it was") {
    expect_events("On 3 May 1944 they stormed Palermo (now part of the Province of Palermo).",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("this castle and the citadel go back to a place of their kind") {
    expect_events("The army reached Palermo in May 1944. With help from Italy it stormed "
                  "the citadel.",
                  {"Palermo 1944-05-01..1944-05-31", "Palermo 1944-05-01..1944-05-31"});
}

TEST_CASE("what befell a place again is told again, by whatever words go back to it") {
    expect_events("Palermo fell on 3 May 1944 and was retaken on 9 May.",
                  {"Palermo 1944-05-03", "Palermo 1944-05-09"});
    expect_events("On the Po they captured Turin on 3 May 1944, but the garrison retook the city "
                  "on 9 May.",
                  {"Turin 1944-05-03", "Turin 1944-05-09"});
    expect_events("The rebels seized Genoa on 3 May 1944; troops recaptured it on 9 May.",
                  {"Genoa 1944-05-03", "Genoa 1944-05-09"});
}

TEST_CASE("a town is gone back to over what says which town it is") {
    expect_events("In 1995 the disease came to Palermo, a city of many in the province of Palermo, "
                  "where a boy died on 13 January.",
                  {"Palermo 1995-01-01..1995-12-31", "Palermo 1995-01-13"});
}

TEST_CASE("what is excepted stands at the head of a sentence as well") {
    expect_events("Except Palermo and Genoa, all towns were captured on 3 May 1944.", {});
    expect_events("Apart from Palermo, all towns were captured on 3 May 1944.", {});
}

TEST_CASE("a name that ends in s owns with an apostrophe alone") {
    for (const std::string apostrophe : {"'", "’"}) {
        expect_events("On 3 May 1944 Athens" + apostrophe + " allies lost heart.", {});
        expect_events("On 3 May 1944 bombs destroyed Athens" + apostrophe + " power station.",
                      {"Athens 1944-05-03"});
    }
}

TEST_CASE("the last of three names in a row is led by what leads the first") {
    const std::string acting = "Rome declared war. Rome had sent envoys. Rome then recalled them. "
                               "Rome refused a truce. ";
    expect_events(acting + "On 3 May 1944 they sailed to Palermo, Genoa, and Rome.",
                  {"Palermo 1944-05-03", "Genoa 1944-05-03", "Rome 1944-05-03"});
}

TEST_CASE("a dash in brackets ends with them") {
    expect_events("On 3 May 1944 Palermo (the port — then small) fell — and Genoa on 9 June.",
                  {"Palermo 1944-05-03", "Genoa 1944-06-09"});
}

TEST_CASE("a sentence may end with the word that tells who was there") {
    expect_events("On 3 May 1944 the army was in Palermo. In Genoa troops were present.",
                  {"Palermo 1944-05-03", "Genoa 1944-05-03"});
}

TEST_CASE("what leads to the first of a list leads to all, which act as little as it") {
    expect_events("A march through Liguria and Piedmont brought them home in May 1944.",
                  {"Liguria 1944-05-01..1944-05-31", "Piedmont 1944-05-01..1944-05-31"});
}

TEST_CASE("what befell a place before something else is told with it, once") {
    expect_events("On 3 May 1944, after the shelling of Palermo, the army reached Turin.",
                  {"Palermo 1944-05-03", "Turin 1944-05-03"});
    expect_events("Palermo was shelled on 1 May 1944. On 3 May 1944, after the shelling of "
                  "Palermo, the army reached Turin.",
                  {"Palermo 1944-05-01", "Turin 1944-05-03"});
}

TEST_CASE("a land that was proclaimed in a town is told at the town") {
    expect_events("On 3 May 1944 he proclaimed the Duchy of Liguria in Genoa.",
                  {"Genoa 1944-05-03"});
}

TEST_CASE("where something was heard or charged is a place of it, what people heard of is not") {
    expect_events("On 3 May 1944 the blast was heard in Palermo.", {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 the cavalry charged in vain at Turin.", {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 he was charged with the bombing of Palermo.", {});
}

TEST_CASE("words that look like a glance back lead to what is told") {
    expect_events("He was sent away once from a hospital in Palermo on 3 May 1944.",
                  {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 the storm came ashore before dawn near Palermo.",
                  {"Palermo 1944-05-03"});
    expect_events("In May 1744 the king fell back after the defeat at Palermo, where he lost "
                  "thirty guns.",
                  {"Palermo 1744-05-01..1744-05-31"});
    expect_events("In May 1744 the king fell back to Genoa after the defeat at Palermo.",
                  {"Genoa 1744-05-01..1744-05-31", "Palermo 1744-05-01..1744-05-31"});
}

TEST_CASE(
    "what a town had for the first time befell it, and what its officials did was done there") {
    expect_events("On 3 May 1994 Rome had its first cases of cholera.", {"Rome 1994-05-03"});
    expect_events("On 3 May 1994 officials in Palermo closed the bridge.", {"Palermo 1994-05-03"});
    expect_events("On 3 May 1994 officials in Palermo said that the bridge was safe.", {});
}

TEST_CASE("a town that owns the one where it happened is no scene") {
    expect_events("In May 1759 a fleet landed at Genoa's ally Palermo.",
                  {"Palermo 1759-05-01..1759-05-31"});
}

TEST_CASE("what is told with because happened, what is named behind because of is recalled") {
    expect_events(
        "On 3 May 1744 bells were rung in Genoa because Palermo had fallen on 1 May 1744.",
        {"Genoa 1744-05-03", "Palermo 1744-05-01"});
    expect_events("On 3 May 1744 bells were rung in Genoa because of the fall of Palermo.",
                  {"Genoa 1744-05-03"});
}
