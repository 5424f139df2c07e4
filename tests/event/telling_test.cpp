// What tells that something happened, and what only speaks of it, denies it or argues about it.
#include "event/expect_events.hpp"
#include "event/story.hpp"

#include <doctest/doctest.h>

using namespace dateline;

using test::expect_events;

TEST_CASE("what was told is not told again by its name") {
    const std::string fall = "On 2 August 1896 the army was routed at Palermo. ";
    expect_events(fall + "The defeat at Palermo filled the senate with fear.",
                  {"Palermo 1896-08-02"});
    expect_events(fall + "The king raised a legion from survivors of Palermo.",
                  {"Palermo 1896-08-02"});
    expect_events(fall + "Asked about the 1896 battle of Palermo in May 1904, he was silent.",
                  {"Palermo 1896-08-02"});
}

TEST_CASE("an event's name tells of it where it begins, and the place where it is the scene") {
    const std::string raid = "On 2 August 1896 ships shelled Palermo. ";
    expect_events(raid + "The siege of Palermo began on 9 August.",
                  {"Palermo 1896-08-02", "Palermo 1896-08-09"});
    expect_events(raid + "On 9 August the duke was killed at the siege of Palermo.",
                  {"Palermo 1896-08-02", "Palermo 1896-08-09"});
}

TEST_CASE("no attempt and no source tell of nothing") {
    const std::string raid = "On 2 August 1896 ships shelled Palermo. ";
    expect_events(raid + "The fleet made no attempt to land at Genoa.", {"Palermo 1896-08-02"});
    expect_events(raid + "No Roman source mentions the battle at Genoa.", {"Palermo 1896-08-02"});
    expect_events(raid + "No source speaks of it, in contrast with the Battle of Genoa in 1894.",
                  {"Palermo 1896-08-02", "Genoa 1894-01-01..1894-12-31"});
}

TEST_CASE("what somebody argued, voted for or printed did not happen there") {
    const std::string raid = "On 2 August 1896 ships shelled Palermo. ";
    expect_events(raid + "Others argued that the admiral was innocent in the bombing of Genoa.",
                  {"Palermo 1896-08-02"});
    expect_events(raid + "On 5 August the council voted to move the garrison to Genoa.",
                  {"Palermo 1896-08-02"});
    expect_events(raid + "A history of the war was published in 1914, in Genoa.",
                  {"Palermo 1896-08-02"});
}

TEST_CASE("what a wiki's picture leaves behind is no prose") {
    expect_events("On 2 August 1896 ships shelled Palermo.\n\nFile:Genoa.jpg|thumb|Troops stormed "
                  "Genoa in 1897\nFile:Turin.png|The siege of Turin, 1898",
                  {"Palermo 1896-08-02"});
}

TEST_CASE("what is counted of each place in a list happened there, without a verb") {
    expect_events("In May 1994 the cases of cholera by town were as follows: Palermo (50, of them "
                  "12 dead), Turin (163/119), Genoa (8/6).",
                  {"Palermo 1994-05-01..1994-05-31", "Turin 1994-05-01..1994-05-31",
                   "Genoa 1994-05-01..1994-05-31"});
    expect_events("Cholera cases on 3 May 1994, by town: Palermo 341, Turin 12.",
                  {"Palermo 1994-05-03", "Turin 1994-05-03"});
}

TEST_CASE("where troops were present, they were") {
    expect_events("On 3 May 1944 German forces were present in Palermo and Turin.",
                  {"Palermo 1944-05-03", "Turin 1944-05-03"});
}

TEST_CASE("what a date tells of, a tremor was felt in or a crowd shouted about happened") {
    expect_events("Leaving Genoa, he would also go on to capture Palermo in 1521.",
                  {"Palermo 1521-01-01..1521-12-31"});
    expect_events("On 3 May 1944 the shock was also felt in the city of Palermo.",
                  {"Palermo 1944-05-03"});
    expect_events("\"No more bombs, no more war,\" crowds shouted on 3 May 1944 in Palermo.",
                  {"Palermo 1944-05-03"});
    expect_events("They said that he would attack Palermo in 1521.", {});
}

TEST_CASE("an offensive that is launched on a day is told, not only named") {
    expect_events("On 18 September 1931 the general launched the Palermo offensive.",
                  {"Palermo 1931-09-18"});
    expect_events("After much of Palermo was captured in May 1938, people left.",
                  {"Palermo 1938-05-01..1938-05-31"});
}

TEST_CASE("people are driven out of where they were") {
    expect_events("After expelling the garrison from Palermo in 1759, the king rested.",
                  {"Palermo 1759-01-01..1759-12-31"});
    expect_events("The quarrel led to his removal from Palermo in 1500.",
                  {"Palermo 1500-01-01..1500-12-31"});
}

TEST_CASE("flooding that damaged a bridge did it, and cuts no clause") {
    expect_events("On 3 May 1990 rain fell on Genoa. In Palermo, flooding damaged 300 homes.",
                  {"Genoa 1990-05-03", "Palermo 1990-05-03"});
}

TEST_CASE("what those did who had not approved of something is told, not denied") {
    expect_events("On 25 August 1968 citizens who did not approve of the war gathered in Palermo.",
                  {"Palermo 1968-08-25"});
}

TEST_CASE("why they did something does not make it a wish") {
    expect_events("Eager to end the war, the kings signed a truce in Palermo in May 1302.",
                  {"Palermo 1302-05-01..1302-05-31"});
    expect_events("The rising enabled the Spanish to take Palermo in 1690.",
                  {"Palermo 1690-01-01..1690-12-31"});
    expect_events("He would also go on to take Palermo with its harbour in 1460.",
                  {"Palermo 1460-01-01..1460-12-31"});
}

TEST_CASE("what witnesses have said happened, what is said to have been may not have") {
    expect_events("In May 1994 doctors have said that planes bombed a hospital in Palermo.",
                  {"Palermo 1994-05-01..1994-05-31"});
    expect_events("It is said that planes bombed a hospital in Palermo in May 1994.", {});
}

TEST_CASE("what was allowed was done, what was asked for may not have been") {
    expect_events("On 5 May 1994 the king allowed them to leave Asmara.", {"Asmara 1994-05-05"});
    expect_events("On 5 May 1994 the king asked them to leave Asmara.", {});
}

TEST_CASE("a word of intention that tells which force it was supposes nothing of what it did") {
    expect_events("In May 1759 a force intended for Genoa landed at Palermo.",
                  {"Palermo 1759-05-01..1759-05-31"});
    expect_events("The king, with a haste that few expected of him, laid siege to Palermo on 3 May "
                  "1759.",
                  {"Palermo 1759-05-03"});
    expect_events("In May 1759 they expected of the fleet a landing at Palermo.", {});
    expect_events("On 3 May 1944, the mayor being unable to cope, the army put Palermo under a "
                  "colonel.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("what could be done at a place was so there, what could be done to it was not") {
    expect_events("On 3 May 1944 a bomb fell on Turin; at Palermo two shells out of ten could be "
                  "made safe.",
                  {"Turin 1944-05-03", "Palermo 1944-05-03"});
    expect_events("On 3 May 1944 a bomb fell on Turin. They knew that bombs could fall on Palermo.",
                  {"Turin 1944-05-03"});
}

TEST_CASE("what is denied in contrast to what happened does not undo it") {
    expect_events("On 3 May 1944 shots were heard, not seen, in Palermo.", {"Palermo 1944-05-03"});
    expect_events("On 3 May 1944 shots were not heard in Palermo.", {});
}

TEST_CASE("the first to enter a town entered it") {
    expect_events("On 3 May 1944 the Poles were the first to enter Palermo.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("what hangs on a plan or a denial is not itself one") {
    expect_events("On 6 August 1896, three days before the king was to be crowned, rebels raided "
                  "Palermo.",
                  {"Palermo 1896-08-06"});
    expect_events(
        "In June 1896 the fleet at Palermo would have none of it and shelled the harbour.",
        {"Palermo 1896-06-01..1896-06-30"});
    expect_events("On 9 May 1896 an attack meant to take Palermo ended in a rout.",
                  {"Palermo 1896-05-09"});
    expect_events("On 9 May 1896 the men were ordered to take Palermo.", {});
    expect_events("His men, landed at Genoa in May 1896 and not fetched again, raided Palermo in "
                  "June 1896.",
                  {"Genoa 1896-05-01..1896-05-31", "Palermo 1896-06-01..1896-06-30"});
    expect_events("On 9 May 1896 it was noon before the army could enter Palermo.", {});
    expect_events("It was 9 May 1896 before the army could enter Palermo.", {"Palermo 1896-05-09"});
}

TEST_CASE("where nothing was spared it was done") {
    expect_events("On 9 May 1896 hardly a house was left standing in Palermo.",
                  {"Palermo 1896-05-09"});
    expect_events("On 9 May 1896 no village near Palermo escaped the flood.",
                  {"Palermo 1896-05-09"});
    expect_events("On 9 May 1896 no house was burned in Palermo.", {});
}

TEST_CASE("who it was that did it is told with what they did") {
    expect_events("In Palermo it was not the army but the guard who held the gates from 2 to 9 May "
                  "1896.",
                  {"Palermo 1896-05-02..1896-05-09"});
}

TEST_CASE("a verb behind an aside is told of what stands before it") {
    expect_events("On 9 May 1896 the bridge at Palermo, which links the harbour to the mole, was "
                  "torn from its piers.",
                  {"Palermo 1896-05-09"});
    expect_events("On 9 May 1896 two cities - Palermo in the west and Genoa in the north - fell to "
                  "the rebels.",
                  {"Palermo 1896-05-09", "Genoa 1896-05-09"});
}

TEST_CASE("only the verb of a view makes one of what its clause tells") {
    expect_events("On 9 May 1896 the troops, backed by the fleet, stormed Palermo.",
                  {"Palermo 1896-05-09"});
}
