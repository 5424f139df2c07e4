// How sure an event is of its date and place.
#include "calendar/iso.hpp"
#include "event/story.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

TEST_CASE("a date far behind a place is less surely its own") {
    const test::Story near("Ships shelled Palermo on 3 May 1944.");
    const test::Story far(
        "Ships shelled Palermo with all the heavy guns that the yards of the north "
        "had sent down the coast to them in great haste on 3 May 1944.");
    REQUIRE(near.set.events.size() == 1);
    REQUIRE(far.set.events.size() == 1);
    CHECK(far.set.events[0].confidence < 0.85F * near.set.events[0].confidence);
}

TEST_CASE("a weekday of news is less sure than a date written out") {
    const std::string news = "Ships shelled Palermo on Sunday.";
    const test::Story counted(news, document::Format::markdown,
                              {.creation = calendar::parse_iso("1944-05-09").value().begin});
    const test::Story written("Ships shelled Palermo on 7 May 1944.");
    REQUIRE(counted.set.events.size() == 1);
    REQUIRE(written.set.events.size() == 1);
    CHECK(counted.set.events[0].when == written.set.events[0].when);
    CHECK(counted.set.events[0].confidence < written.set.events[0].confidence);
}

TEST_CASE("what somebody went to do is less sure than what was done") {
    const test::Story meant("On 3 May 1944 the fleet sailed from Naples to bombard Palermo.");
    const test::Story done("On 3 May 1944 the fleet from Naples bombarded Palermo.");
    REQUIRE(meant.set.events.size() == 2);
    REQUIRE(!done.set.events.empty());
    CHECK(meant.set.events[1].confidence < 0.8F * done.set.events.back().confidence);
}

TEST_CASE("a day told before holds less surely where the next one told is far off") {
    const std::string begun = "On 3 May 1944 ships shelled Palermo. Troops stormed Trapani. ";
    const test::Story close(begun + "On 5 May 1944 they took Messina.");
    const test::Story far(begun + "On 20 July 1944 they took Messina.");
    REQUIRE(close.set.events.size() == 3);
    REQUIRE(far.set.events.size() == 3);
    CHECK(far.set.events[1].when == close.set.events[1].when);
    CHECK(far.set.events[1].confidence < close.set.events[1].confidence);
    CHECK(far.set.events[1].approximate_date);
    CHECK_FALSE(close.set.events[1].approximate_date);
}

TEST_CASE("what went on after a date of its sentence is less surely of that day") {
    const test::Story same("In May 1302 they besieged Palermo and returned to Trapani.");
    const test::Story later("In May 1302 they besieged Palermo, but then returned to Trapani.");
    REQUIRE(same.set.events.size() == 2);
    REQUIRE(later.set.events.size() == 2);
    CHECK(later.set.events[1].when == same.set.events[1].when);
    CHECK(later.set.events[1].confidence < 0.85F * same.set.events[1].confidence);
}

TEST_CASE("what a clause looks back on is less surely of its day") {
    const test::Story told("The king surrendered on 2 May 1302 at a camp in Palermo.");
    const test::Story before("The king surrendered on 2 May 1302, following riots in Palermo.");
    REQUIRE(told.set.events.size() == 1);
    REQUIRE(before.set.events.size() == 1);
    CHECK(before.set.events[0].confidence < told.set.events[0].confidence);
}

TEST_CASE("what a landing was meant for is less surely its scene") {
    const test::Story done("In May 1302 they landed and captured the harbour of Palermo.");
    const test::Story meant(
        "In May 1302 they landed in an attempt to capture the harbour of Palermo.");
    REQUIRE(done.set.events.size() == 1);
    REQUIRE(meant.set.events.size() == 1);
    CHECK(meant.set.events[0].confidence < 0.8F * done.set.events[0].confidence);
}

TEST_CASE("what was over by the day of its sentence is less surely of that day") {
    const test::Story over(
        "On 25 March 1889 the king, having conquered Palermo, attacked Trapani.");
    REQUIRE(over.set.events.size() == 2);
    CHECK(over.set.events[0].confidence < 0.7F * over.set.events[1].confidence);
    const test::Story then(
        "The king, having conquered Palermo on 25 March 1889, attacked Trapani.");
    REQUIRE(then.set.events.size() == 2);
    CHECK(then.set.events[0].confidence > 0.8F);
}
