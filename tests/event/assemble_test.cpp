#include "event/confidence.hpp"
#include "event/expect_events.hpp"
#include "event/story.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

using test::events_in;
using test::expect_events;
using test::Found;

TEST_CASE("plans, fears and denials are no events") {
    expect_events("On 3 May 1944, the general planned to attack Palermo.", {});
    expect_events("On 3 May 1944 he warned that the enemy could bomb Turin.", {});
    expect_events("They did not reach Genoa in May 1944.", {});
    expect_events("If Palermo had fallen in May 1944, the war would have ended.", {});
}

TEST_CASE("names that only refer are no places of events") {
    expect_events("In the wake of the Paris attacks, troops were sent to Palermo on 3 May 1944.",
                  {"Palermo 1944-05-03"});
    expect_events("The Geneva-based committee opened an office in Palermo on 3 May 1944.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("what is quoted, thought, allowed or aimed at did not happen") {
    expect_events("On 3 May 1944 he wrote: \"We held Palermo for a week and then we burned it\".",
                  {});
    expect_events("On 3 May 1944 they believed that Palermo had fallen.", {});
    expect_events("On 3 May 1944 the king asked the senate to fund an army for the march to Turin.",
                  {});
    expect_events("To keep Palermo, the king raised an army in Turin on 3 May 1944.",
                  {"Turin 1944-05-03"});
}

TEST_CASE("names of peoples, maps, kings and events tell no place") {
    expect_events("On 3 May 1944 the raid killed forty Palermo men in Turin.",
                  {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 he drew a map of Palermo in Turin.", {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 the king of Palermo marched to Turin.", {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 the Army of Palermo marched to Turin.", {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 the envoys returned to Turin with the Palermo agreement.",
                  {"Turin 1944-05-03"});
}

TEST_CASE("what is paid, blamed or tried for is told as the background") {
    expect_events("In 1950 the state paid compensation for the bombing of Palermo.", {});
}

TEST_CASE("a marker on a river is less sure than one on a town") {
    event::When when;
    when.certainty = 1;
    const event::Verdict clear{0, 4, true, {}};
    const float town = event::confidence_of({0.9F, 1, false, "PPLA", true}, when, clear);
    const float village = event::confidence_of({0.9F, 1, false, "PPL", true}, when, clear);
    const float river = event::confidence_of({0.9F, 1, false, "STM", true}, when, clear);
    CHECK(town > 0.8F);
    CHECK(town <= 0.9F);
    CHECK(village < town);
    CHECK(river < 0.8F);
    when.certainty = 0.5F;
    CHECK(event::confidence_of({0.9F, 1, false, "PPLA", true}, when, clear) < town);
}

TEST_CASE("a place that tells where another lies is none of its own, however it is measured") {
    expect_events("On 3 May 1944 the army attacked Modena, 24 miles (38 km) northwest of Bologna.",
                  {"Modena 1944-05-03"});
    expect_events("On 3 May 1944 the army reached Modena on the highway linking Bologna and Parma.",
                  {"Modena 1944-05-03"});
}

TEST_CASE("a spot measured from afar is that of the place named before") {
    expect_events("On 3 May 1944 troops seized Asti, 50 km southeast of Turin and 90 km northwest "
                  "of Genoa.",
                  {"Asti 1944-05-03"});
}

TEST_CASE("a quarter of a city says more than the city, and more than its neighbour") {
    expect_events("On 3 May 1665 two people died in London in the parish of St Clement Danes.",
                  {"St Clement Danes 1665-05-03"});
}

TEST_CASE("who reigns over a land is nowhere by it") {
    expect_events("On 3 May 1665 King Charles II of Portugal fled to Oxford.",
                  {"Oxford 1665-05-03"});
    expect_events("On 3 May 1805 they came down by the Snake River.", {"Snake River 1805-05-03"});
}

TEST_CASE("a strain that is named for a town did not break out there") {
    expect_events("On 3 May 1989 pigs in Manila fell ill with the Reston virus.",
                  {"Manila 1989-05-03"});
}

TEST_CASE("a name found far from where the words put it is another's") {
    expect_events("On 3 May 1944 agents bombed the Bellevue hotel in Turin.", {"Turin 1944-05-03"});
}

TEST_CASE("a battle is told where it was fought, unless it is only spoken of") {
    expect_events("The Siege of Vienna began in July 1683.", {"Vienna 1683-07-01..1683-07-31"});
    expect_events("In 1797 he beat the Austrians at the Battle of Rivoli.",
                  {"Rivoli 1797-01-01..1797-12-31"});
    expect_events("After the Battle of Leipzig he went home in 1813.", {});
    expect_events("In 1820 a veteran of the Battle of Leipzig wrote his memoirs.", {});
}

TEST_CASE("the city is the one spoken of before, when something dated happens to it") {
    expect_events("In May 1944 Palermo was besieged. The city fell on 3 June 1944.",
                  {"Palermo 1944-05-01..1944-05-31", "Palermo 1944-06-03"});
    expect_events("In May 1944 troops seized Palermo and Turin. The city council met on 3 June "
                  "1944. The city was bombed on 4 June 1944.",
                  {"Palermo 1944-05-01..1944-05-31", "Turin 1944-05-01..1944-05-31"});
    const test::Story story("In May 1944 Palermo was besieged. The city fell on 3 June 1944.");
    REQUIRE(story.set.events.size() == 2);
    CHECK(story.set.events[1].place_words.whole().of(story.document.prose) == "city");
    CHECK(story.set.events[1].confidence < story.set.events[0].confidence);
}

TEST_CASE("a province that holds an unknown place is not shown for it") {
    expect_events("On 3 May 1944 the army landed near Qwzrtz Bay, Liguria, and took Turin.",
                  {"Turin 1944-05-03"});
    expect_events("On 3 May 1944 the army raided Liguria and took Turin.",
                  {"Liguria 1944-05-03", "Turin 1944-05-03"});
}

TEST_CASE("a list of targets tells what was hit") {
    expect_events(
        "On 3 May 1944 bombers attacked the coast. Among the targets were the port of Genoa "
        "and the yards near Savona.",
        {"Genoa 1944-05-03", "Savona 1944-05-03"});
}

TEST_CASE("what somebody was to do, or was ordered to, is no event") {
    expect_events("On 3 May 1944 the first corps took Modena and the second was to attack Parma.",
                  {"Modena 1944-05-03"});
    expect_events("On 3 May 1944 the first corps was ordered to attack Parma.", {});
}

TEST_CASE("a state told by nouns alone is no event") {
    expect_events("On 3 May 1944 the army left Modena. Parma was a stronghold.",
                  {"Modena 1944-05-03"});
}

TEST_CASE("an event that carries a place's name is told by its own verb") {
    expect_events("The Palermo talks began on 3 May 1944.", {"Palermo 1944-05-03"});
}

TEST_CASE("fighting that was reported happened, with those who report it elsewhere") {
    expect_events("On 3 May 1944 fighting was reported in Palermo.", {"Palermo 1944-05-03"});
}

TEST_CASE("a verb of going leads to its place though somebody says something next") {
    expect_events("On 3 May 1944 the envoy returned to Palermo and announced that all was lost.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("what could follow does not make what happened before it a plan") {
    expect_events("The bombing of Palermo in May 1944 had weakened it so much that a fleet could "
                  "land.",
                  {"Palermo 1944-05-01..1944-05-31"});
}

TEST_CASE("an outbreak that has been is no mere state") {
    expect_events("On 3 May 1944 the minister said that there has been an outbreak of cholera in "
                  "Palermo.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("a state that is hardly more than a city is a place") {
    expect_events("In 1894 the plague struck Hong Kong.", {"Hong Kong 1894-01-01..1894-12-31"});
}

TEST_CASE("what did not happen at a place is not told of it") {
    expect_events("On 3 May 1944 Palermo was not bombed. Genoa was bombed.", {"Genoa 1944-05-03"});
}

TEST_CASE("shocks that were felt in a place were there, and what lasts lasts until now") {
    expect_events("On 3 May 1944 shocks were felt in Palermo.", {"Palermo 1944-05-03"});
    expect_events("On 9 May 1944 the ministry spoke. Since the end of April storms have destroyed "
                  "houses in Palermo.",
                  {"Palermo 1944-04-21..1944-05-09"});
}

TEST_CASE("what goes on at another date goes on at the same place") {
    expect_events("The mission arrived in Palermo in May 1944 and on 3 June 1944 signed a treaty.",
                  {"Palermo 1944-05-01..1944-05-31", "Palermo 1944-06-03"});
}

TEST_CASE("the part of a country says less than the town that locates it") {
    expect_events("On 3 May 1944 the army fought in northern Italy around Turin.",
                  {"Turin 1944-05-03"});
}

TEST_CASE("a city that acts like a state is a spot only where the words put something there") {
    const std::string state = "Athens declared war. Athens hired ships. Athens built a league. ";
    expect_events(state + "In 1284 two towns defected to Athens, and envoys signed a peace on "
                          "Athens and her allies.",
                  {});
    expect_events(state + "In 1284 the fleet sailed to Athens.", {"Athens 1284-01-01..1284-12-31"});
    expect_events(state + "In 1284 a fire broke out in Athens.", {"Athens 1284-01-01..1284-12-31"});
    expect_events(state + "In 1284 Athens was besieged.", {"Athens 1284-01-01..1284-12-31"});
}

TEST_CASE("where the warplanes came from is not where they struck") {
    expect_events("On 10 March 1945 B-29s from Saipan, Tinian and Guam bombed Osaka.",
                  {"Osaka 1945-03-10"});
    expect_events("On 3 May 1944, bombers flying from Palermo struck Turin.", {"Turin 1944-05-03"});
    expect_events("On 3 May 1944, the army retreated from Palermo.", {"Palermo 1944-05-03"});
}

TEST_CASE("those who were asked or joined, and offices that warn, are no spots") {
    expect_events("In 1284 Lucca joined Genoa.", {});
    expect_events("On 3 May 1979 the Hurricane Center in Miami issued warnings.", {});
}

TEST_CASE("a capital that stands for its government is no place of an event") {
    expect_events("On 3 May 1944 there was alarm in Paris and troops captured Palermo.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("titles and ships are no places") {
    expect_events("On 3 May 1944 the cruiser *Dresden* shelled Palermo.", {"Palermo 1944-05-03"});
}

TEST_CASE("in a story of countries the heading speaks for what the words leave open") {
    const test::Story story("# The great earthquake of 1892\n\nIn May 1892 it was felt in Hungary. "
                            "In June 1892 it was felt in Romania.\n");
    REQUIRE(story.set.events.size() == 2);
    for (const event::Event& event : story.set.events)
        CHECK(event.category == "disaster");
}
