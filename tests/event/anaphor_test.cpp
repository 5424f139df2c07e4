#include "expect_events.hpp"
#include "story.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("an island is gone back to with a date, though nothing befalls it") {
    const test::Story story(
        "In 1722 ships reached Easter Island. In 1774 sailors stayed on the island.");
    REQUIRE_FALSE(story.set.events.empty());
    CHECK(story.set.events.back().place == "Easter Island");
    CHECK(story.set.events.back().place_words.whole().of(story.document.prose) == "island");
}

TEST_CASE("the city that a text is about is meant where a paragraph names none") {
    const test::Story story("In May 1944 Palermo was bombed. Palermo burned. Palermo was shelled "
                            "again. In June 1944 Palermo was hit.\n\n"
                            "The city fell on 9 July 1944.");
    REQUIRE_FALSE(story.set.events.empty());
    CHECK(story.set.events.back().place == "Palermo");
    CHECK(story.set.events.back().place_words.whole().of(story.document.prose) == "city");
}

TEST_CASE("possession is taken of a place where it lies") {
    const test::Story story("On 21 January 1944 the troops took possession of Palermo.");
    REQUIRE(story.set.events.size() == 1);
    CHECK(story.set.events[0].place == "Palermo");
}

TEST_CASE("the city is the city, though the name before told of a spot outside it") {
    const test::Story story("On 3 May 1994 a mine went off 20 km north of Palermo. On 4 May 1994 "
                            "the army shelled the city.");
    REQUIRE(story.set.events.size() == 2);
    CHECK(story.set.events[0].relation == "20 km north of");
    CHECK(story.set.events[1].relation == "");
    CHECK(story.set.events[1].point.lat < story.set.events[0].point.lat);
}

TEST_CASE("the city is none that only a party is called after") {
    const test::Story story("In 1994 Palermo was held by the pro-Genoa party. In 1995 the army "
                            "burned the city.");
    REQUIRE_FALSE(story.set.events.empty());
    CHECK(story.set.events.back().place == "Palermo");
    CHECK(story.set.events.back().place_words.whole().of(story.document.prose) == "city");
}

TEST_CASE("it is the place named right before, where it is told what befalls places") {
    const test::Story fallen("On 5 May 1794 the Turks besieged Palermo. It fell on 17 May 1794.");
    REQUIRE(fallen.set.events.size() == 2);
    CHECK(fallen.set.events[1].place == "Palermo");
    const test::Story stormed("On 5 May 1794 the Turks besieged Palermo, and on 17 May it was "
                              "stormed.");
    CHECK(stormed.set.events.size() == 2);
    const test::Story two("On 5 May 1794 the Turks besieged Palermo and Genoa. It fell on 17 May "
                          "1794.");
    CHECK(two.set.events.size() == 2);
}

TEST_CASE("a part of the city is in it, its people need not be") {
    const test::Story hospital("On 3 May 1994 a mine went off 20 km north of Palermo. On 4 May "
                               "1994 the wounded were taken to the city's hospital.");
    REQUIRE(hospital.set.events.size() == 2);
    CHECK(hospital.set.events[1].relation == "");
    const test::Story mayor("On 3 May 1994 a mine went off in Palermo. On 4 May 1994 the city's "
                            "mayor was shot.");
    CHECK(mayor.set.events.size() == 1);
}

TEST_CASE("what happened again at the place of a sentence is an event of its own") {
    test::expect_events(
        "Palermo was first bombed on 3 May 1943; a raid there on 9 May 1943 killed ten.",
        {"Palermo 1943-05-03", "Palermo 1943-05-09"});
}

TEST_CASE("the city is the one where something happened rather than one only spoken of") {
    test::expect_events("The fleet of Genoa besieged Palermo in May 1759. On 8 June 1759 the "
                        "city surrendered.",
                        {"Palermo 1759-05-01..1759-05-31", "Palermo 1759-06-08"});
}

TEST_CASE("the battle that a sentence without a place goes on with is where the one before was") {
    test::expect_events(
        "In May 1744 the king besieged Palermo. The assault was made on 8 June 1744.",
        {"Palermo 1744-05-01..1744-05-31", "Palermo 1744-06-08"});
    test::expect_events("In May 1744 the king besieged Palermo. Cut off from water, the garrison "
                        "surrendered on 8 June 1744.",
                        {"Palermo 1744-05-01..1744-05-31", "Palermo 1744-06-08"});
    // another battle, another paragraph, one of two places
    test::expect_events(
        "In May 1744 the king besieged Palermo. A battle was fought on 8 June 1744.",
        {"Palermo 1744-05-01..1744-05-31"});
    test::expect_events("In May 1744 the king besieged Palermo.\n\nThe battle was fought on 8 June "
                        "1744.",
                        {"Palermo 1744-05-01..1744-05-31"});
    test::expect_events("In May 1744 the king besieged Palermo and Genoa. The battle was fought on "
                        "8 June 1744.",
                        {"Palermo 1744-05-01..1744-05-31", "Genoa 1744-05-01..1744-05-31"});
}

TEST_CASE("what locates a place is told of itself by what it was that befell it") {
    test::expect_events("On 3 May 1744 he won at Cefalu, forty miles to the east of Palermo, which "
                        "he occupied on 9 May 1744.",
                        {"Cefalu 1744-05-03", "Palermo 1744-05-09"});
}

TEST_CASE("the town may be reached only on a day") {
    test::expect_events("The attempts to reach Palermo in May 1744 ended in disaster, and the army "
                        "got into the town only on 9 June 1744.",
                        {"Palermo 1744-05-01..1744-05-31", "Palermo 1744-06-09"});
}

TEST_CASE("a river, a town's walls and its harbour are gone back to") {
    test::expect_events("On 3 May 1944 the army reached the Po River. On 9 May 1944 they crossed "
                        "the river under fire.",
                        {"Po River 1944-05-03", "Po River 1944-05-09"});
    test::expect_events("In May 1744 the king besieged Palermo. On 9 June 1744 the walls were "
                        "stormed.",
                        {"Palermo 1744-05-01..1744-05-31", "Palermo 1744-06-09"});
}

TEST_CASE("the airport, the harbour and the walls are those of the town named right before") {
    const test::Story airport("On 3 May 1994 the army bombed Palermo. On 5 May 1994 the airport "
                              "was captured.");
    REQUIRE(airport.set.events.size() == 2);
    CHECK(airport.set.events[1].place == "Palermo");
    const test::Story harbour("On 3 May 1994 the army bombed Palermo. On 9 May 1994 some ships by "
                              "the harbour were burned.");
    REQUIRE(harbour.set.events.size() == 2);
    CHECK(harbour.set.events[1].place == "Palermo");
    const test::Story no_town("On 3 May 1994 the army bombed Sicily. On 5 May 1994 the airport was "
                              "captured.");
    CHECK(no_town.set.events.size() == 1);
}

TEST_CASE("that town and the river go back to the ones named before") {
    const test::Story town("On 3 May 1994 the army bombed Palermo. On 5 May 1994 that town fell.");
    REQUIRE(town.set.events.size() == 2);
    CHECK(town.set.events[1].place == "Palermo");
    const test::Story river("On 3 May 1994 the army reached the Volga near Saratov. On 9 May 1994 "
                            "it crossed the river.");
    REQUIRE(river.set.events.size() == 2);
    CHECK(river.set.events[1].place == "Volga River");
    CHECK(river.set.events[1].point.lat.degrees < 52.0);
}

TEST_CASE("the town falls again as many days on as its own clause counts") {
    test::expect_events(
        "On 14 December 1944 the rebels took much of Palermo, and the town was retaken "
        "only after ten days of shelling.",
        {"Palermo 1944-12-14", "Palermo 1944-12-24"});
    test::expect_events(
        "Stopped at Palermo on 10 May 1944, his men broke out of the town eight days "
        "later.",
        {"Palermo 1944-05-10", "Palermo 1944-05-18"});
}

TEST_CASE("an attempt on the city has its own day, and so has a year looked back to") {
    test::expect_events("On 26 November 1944 tanks entered Palermo. An attempt on the city in "
                        "mid-October failed.",
                        {"Palermo 1944-11-26", "Palermo 1944-10-11..1944-10-20"});
    test::expect_events("On 16 November 1944 shells fell on Genoa. Palermo had not been under such "
                        "fire since 1931, when shells fell on the city.",
                        {"Genoa 1944-11-16", "Palermo 1931-01-01..1931-12-31"});
}
