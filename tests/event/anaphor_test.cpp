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
