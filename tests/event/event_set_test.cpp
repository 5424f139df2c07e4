#include "event/expect_events.hpp"
#include "event/story.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace dateline;

using test::events_in;
using test::expect_events;
using test::Found;

TEST_CASE("the apparatus of a document tells no events") {
    expect_events(
        "On 3 May 1944, Palermo was bombed.\n\n## References\n\n- Turin was bombed on 4 May "
        "1944.\n",
        {"Palermo 1944-05-03"});
}

TEST_CASE("a year in brackets behind a title is that of the work") {
    expect_events("The fall of Homs appears in the silent "
                  "film *Zenobia* (1914).\n\nRebels took Idlib on 3 May 2015.",
                  {"Idlib 2015-05-03"});
}

TEST_CASE("what was named twice in a sentence is one event") {
    expect_events("On 3 May 1944, Palermo was bombed and the station of Palermo burned.",
                  {"Palermo 1944-05-03"});
}

TEST_CASE("what cannot be dated or placed is listed with its reason") {
    const test::Story story(
        "Warplanes bombed Palermo. Later the village of Qwzrtzhafen was shelled.\n");
    std::map<std::string, event::Unmapped::Cause> causes;
    for (const event::Unmapped& one : story.set.unmapped) {
        causes.emplace(one.text, one.cause);
        CHECK_FALSE(one.reason.empty());
    }
    CHECK(story.set.events.empty());
    REQUIRE(causes.contains("Palermo"));
    CHECK(causes.at("Palermo") == event::Unmapped::Cause::no_date);
}

TEST_CASE("identities are stable when the text around changes, and all different") {
    const std::string sentence = "On 3 May 1944, Palermo, Turin and Genoa were bombed.";
    const test::Story alone(sentence);
    const test::Story among("Some words before.\n\n" + sentence + "\n\nAnd after.\n");
    REQUIRE(alone.set.events.size() == 3);
    REQUIRE(among.set.events.size() == 3);
    std::map<std::string, int> ids;
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(alone.set.events[i].id == among.set.events[i].id);
        ++ids[alone.set.events[i].id];
    }
    CHECK(ids.size() == 3);
}

TEST_CASE("evidence stands where the event says") {
    const std::string text = "Nothing here.\n\nOn 3 May 1944, *Palermo* was bombed. More.\n";
    const test::Story story(text);
    REQUIRE(story.set.events.size() == 1);
    const event::Event& event = story.set.events[0];
    CHECK(event.line == 3);
    CHECK(event.sentence == "On 3 May 1944, Palermo was bombed.");
    CHECK(event.source.whole().of(text) == "On 3 May 1944, *Palermo* was bombed.");
    CHECK(event.place_words.whole().of(story.document.prose) == "Palermo");
    CHECK(event.date_words.whole().of(story.document.prose) == "3 May 1944");
}

TEST_CASE("a list of dates tells an event for each") {
    expect_events("Plague struck Palermo in 1575, 1624 and again in 1656.",
                  {"Palermo 1575-01-01..1575-12-31", "Palermo 1624-01-01..1624-12-31",
                   "Palermo 1656-01-01..1656-12-31"});
    expect_events("Aircraft bombed Genoa on 9 February 1941 and on 4 June 1944.",
                  {"Genoa 1941-02-09", "Genoa 1944-06-04"});
}

TEST_CASE("texts without anything to find give no events and no crash") {
    CHECK(events_in("").empty());
    CHECK(events_in("Нет ничего здесь. 这里什么都没有。").empty());
    CHECK(events_in(std::string(100'000, 'x')).empty());
    CHECK(events_in("***\n\n| a | b |\n|---|---|\n").empty());
}

TEST_CASE("a sentence that stands twice makes events with ids of their own") {
    const std::string words = "On 3 May 1944 bombers struck Palermo.";
    const std::string between = " On 9 June 1944 the army entered Turin.\n\n";
    const test::Story once(words + between);
    const test::Story twice(words + between + words + "\n");
    REQUIRE(once.set.events.size() == 2);
    REQUIRE(twice.set.events.size() == 3);
    CHECK(twice.set.events[0].id == once.set.events[0].id);
    CHECK(twice.set.events[1].id == once.set.events[1].id);
    CHECK(twice.set.events[2].id == once.set.events[0].id.str() + "-2");
}

TEST_CASE(
    "where something happened at a name that no gazetteer has, it is listed and not dropped") {
    const auto unplaced = [](const std::string& text) {
        std::string names;
        for (const event::Unmapped& row : test::Story(text).set.unmapped)
            if (row.cause == event::Unmapped::Cause::no_place)
                names += (names.empty() ? "" : ", ") + row.text + ": " + row.reason;
        return names;
    };
    const std::string why = ": the gazetteer has no such name";
    CHECK(unplaced("On 3 May 1944 shells exploded in Qorbwaz.") == "Qorbwaz" + why);
    CHECK(unplaced("On 3 May 1944 rebels killed a guard near Zurbelen.") == "Zurbelen" + why);
    CHECK(unplaced("On 3 May 1944 the army attacked with hope in Michaela.").empty());
    CHECK(unplaced("On 3 May 1944 a bomb killed two men in Parliament.").empty());
    CHECK(unplaced("On 3 May 1944 he wrote a poem in Esperanto.").empty());
    CHECK(unplaced("On 3 May 1944 rebels fired at Colonel Zurbelen.").empty());
}

TEST_CASE("what happened in a whole country is listed where the story names smaller places") {
    const test::Story story("On 3 May 1944 bombers struck Palermo. On 9 May 1944 a general strike "
                            "began in the U.S. On 11 May 1944 shells exploded in Qorbwaz.");
    REQUIRE(story.set.events.size() == 1);
    REQUIRE(story.set.unmapped.size() == 2);
    CHECK(story.set.unmapped[0].text == "U.S.");
    CHECK(story.set.unmapped[0].place == "United States");
    CHECK(story.set.unmapped[0].cause == event::Unmapped::Cause::too_wide);
    CHECK(story.set.unmapped[0].reason == "a whole country, and the story names smaller places");
    CHECK(story.set.unmapped[1].text == "Qorbwaz");
    // a story of countries alone shows them
    CHECK(test::Story("On 9 May 1944 a general strike began in Spain.").set.unmapped.empty());
}

TEST_CASE("a place where nothing is told to have happened is listed with the reason") {
    const auto reason = [](const std::string& text) {
        const test::Story story(text);
        for (const event::Unmapped& row : story.set.unmapped)
            if (row.cause == event::Unmapped::Cause::no_event) return row.text + ": " + row.reason;
        return std::string();
    };
    const std::string day = "On 3 May 1944 Genoa was bombed. ";
    CHECK(reason(day + "The army planned to attack Palermo.") ==
          "Palermo: planned, supposed or denied, and not told to have happened");
    CHECK(reason(day + "Palermo was small.") ==
          "Palermo: told of how things were there, and of nothing that happened");
    CHECK(reason(day + "Palermo was captured.").empty());
}
