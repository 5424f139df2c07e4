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

TEST_CASE("a village is where the words behind it put it, and keeps its name") {
    expect_events("On 3 May 1994 the army moved to Qrzta, some 20 km north of Volos.",
                  {"Qrzta 1994-05-03"});
    // the gazetteer's one lies in Sicily
    expect_events("On 3 May 1994 the army moved to Melia, some 20 km north of Volos.",
                  {"Melia 1994-05-03"});
    expect_events("In 1994 the army burned Prodromos in Boeotia.",
                  {"Prodromos 1994-01-01..1994-12-31"});
}

TEST_CASE("a spot that is told near a town and by its own name is one") {
    expect_events("On 3 May 1994 they met near Louisville, Kentucky, at the Falls of the Ohio.",
                  {"Falls of the Ohio 1994-05-03"});
    expect_events("On 3 May 1994 bombs fell on Darwin, Australia, and near Katherine.",
                  {"Darwin 1994-05-03", "Katherine 1994-05-03"});
}

TEST_CASE("how far away a shock was felt is a place, too") {
    expect_events("On 5 May 1994 the quake was felt as far away as Timaru.", {"Timaru 1994-05-05"});
}

TEST_CASE("a treaty that was signed is called after the place where it was") {
    expect_events("On 5 May 1794 they signed the Treaty of Versailles.", {"Versailles 1794-05-05"});
    expect_events("The Treaty of Versailles was signed on 5 May 1794.", {"Versailles 1794-05-05"});
    expect_events("On 5 May 1794 they broke the Treaty of Versailles in Rome.",
                  {"Rome 1794-05-05"});
}

TEST_CASE("a sea as wide as the Mediterranean is no spot") {
    expect_events(
        "On 5 May 1994 ships fought in the Mediterranean. On 9 May bombs fell on Palermo.",
        {"Palermo 1994-05-09"});
    expect_events("On 5 May 1994 ships fought in the Aegean Sea. On 9 May bombs fell on Palermo.",
                  {"Aegean Sea 1994-05-05", "Palermo 1994-05-09"});
}

TEST_CASE("an unknown place lies where the text once told, in later sentences, too") {
    expect_events("On 3 May 1994 the army shelled Qrzta, twenty miles from Volos. On 5 May 1994 it "
                  "bombed Qrzta again.",
                  {"Qrzta 1994-05-03", "Qrzta 1994-05-05"});
    expect_events("On 3 May 1994 the army shelled Qrzta. On 5 May 1994 it bombed Volos.",
                  {"Volos 1994-05-05"});
}

TEST_CASE("an unknown castle lies where the words behind its kind put it") {
    expect_events("On 3 May 1994 the army stormed Qrzta castle, outside Volos.",
                  {"Qrzta 1994-05-03"});
}
