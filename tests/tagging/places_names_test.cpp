#include "place_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("the second part of an unknown double name is no place") {
    expect_places("The yacht was off Gul-Ålesund in July.", {});
    expect_places("They cut the Aleppo-Damascus highway.", {"Aleppo", "Damascus"});
    expect_places("They took Deir ez-Zor and al-Bab.", {"Deir ez-Zor", "al-Bab"});
}

TEST_CASE("a list of places says it of its common words, too") {
    expect_places("Ships left Ballina, Dingle, Limerick, Sligo and Tralee in Ireland.",
                  {"Ballina", "Dingle", "Limerick", "Sligo", "Tralee", "Ireland"});
    expect_places("He landed at Tonga, Easter Island, Norfolk Island and Vanuatu.",
                  {"Tonga", "Easter Island", "Norfolk Island", "Vanuatu"});
}

TEST_CASE("a list of places goes on behind what stands in brackets") {
    expect_places("New cases: Conakry (50, of them 24 dead), Macenta (22/17), Dabola (4/4).",
                  {"Conakry", "Macenta", "Dabola"});
}

TEST_CASE("a bearing from a name makes a place of it") {
    expect_places("The storm passed south of Orlando, where a lake rose.", {"Orlando"});
}

TEST_CASE("the style of a calendar is no province of Canada") {
    expect_places("She was baptised on 14 November (N.S.) in the parish church.", {});
}

TEST_CASE("a general who is called by two names is no town") {
    expect_places("General Pedro de Santa Anna led them. Santa Anna had five thousand men. "
                  "Santa Anna ordered a charge, and Santa Anna won.",
                  {});
}

TEST_CASE("a volcano has its kind in its name") {
    expect_at("In Nicaragua a flank of the Casita volcano slid away.", "Casita", -86.97, 12.7, 10);
}

TEST_CASE("what a battle is called after is a place, though it is an ordinary word") {
    expect_role("The Franks won the Battle of Tours against them.", "Tours", PlaceRole::attribute);
}

TEST_CASE("the names on both sides in a list decide between namesakes") {
    expect_at("They took Badajoz, Cordoba and Toledo.", "Cordoba", -4.77, 37.89, 20);
}
