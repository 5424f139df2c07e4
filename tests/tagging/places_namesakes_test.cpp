#include "place_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("what is told of antiquity is in no town that was founded overseas later") {
    expect_at("Cambyses seized Memphis in 525 BC.", "Memphis", 31.25, 29.85, 20);
    expect_at("The gunboats came to Memphis in 1862.", "Memphis", -90.05, 35.15, 20);
    expect_at("In 413 BC the Athenians lost their fleet at Syracuse.", "Syracuse", 15.29, 37.07,
              20);
}

TEST_CASE("the city of old is meant, not the province that was named after it") {
    expect_at("Cyrus entered Babylon in 539 BC.", "Babylon", 44.42, 32.54, 20);
}

TEST_CASE("a town is not the division of another land that has its name") {
    expect_at("On 2 May 1917 guns opened on Gaza.", "Gaza", 34.46, 31.5, 10);
    expect_at("In Mozambique the flood reached Gaza province.", "Gaza", 32.9, -23.1, 60);
}

TEST_CASE("towns are besieged, provinces hardly") {
    expect_at("They rode from Jaffa to Haifa in May 1799 and besieged Acre.", "Acre", 35.08, 32.93,
              10);
}

TEST_CASE("a city is not the quarter of another city that has its name") {
    expect_at("The army came to Salamanca in June. Madrid fell in August.", "Salamanca", -5.66,
              40.97, 10);
}

TEST_CASE("a distance may be written together with its unit") {
    const ReadPlaces read = read_places("The lorry burned 5km north of Cork on Monday.");
    CHECK(read.at("Cork").relation.words == "5km north of");
    CHECK(read.at("Cork").radius.value < 5);
    expect_role("It stopped 1.5km from Hama.", "Hama", PlaceRole::location);
}
