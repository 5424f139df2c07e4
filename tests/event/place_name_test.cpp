#include "event/place_name.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace dateline;

namespace {

void expect_name(const char* words, const char* place, const char* code, std::string_view name) {
    event::Event event;
    event.place_text = words;
    event.place = place;
    event.place_type = code;
    CHECK(event::place_name(event) == name);
}

} // namespace

TEST_CASE("a place is called by the words of the text") {
    expect_name("Constantinople", "Istanbul", "PPLA", "Constantinople");
    expect_name("Viipuri", "Viborg (Karelia)", "PPLA", "Viipuri");
    expect_name("Novgorod", "Velikiy Novgorod", "PPLA", "Novgorod");
    expect_name("Hmeimim", "Khmeimim Air Base", "AIRB", "Hmeimim");
}

TEST_CASE("the gazetteer's name is taken where it says what the words leave out") {
    expect_name("Kabul", "Kabul International Airport", "AIRP", "Kabul International Airport");
    expect_name("Danube", "Danube River", "STM", "Danube River");
    expect_name("Rhone", "Rhône River", "STM", "Rhône River");
    expect_name("GAZA CITY", "Gaza", "PPLA", "Gaza");
}

TEST_CASE("what tells namesakes of the gazetteer apart is no part of a name") {
    expect_name("Sparta", "Sparta (ancient)", "PPLH", "Sparta");
    expect_name("DARWIN", "Darwin (Falklands)", "PPL", "Darwin");
    expect_name("", "Foo (my own table)", "", "Foo (my own table)");
}

TEST_CASE("a place that a person chose has the name that they chose") {
    event::Event event;
    event.place_text = "the bridge";
    event.place = "Bosphorus Bridge";
    event.put_by_hand = true;
    CHECK(event::place_name(event) == "Bosphorus Bridge");
}
