#include "place_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("the mouth and the headwaters of a river are where it ends and begins") {
    expect_at("They wintered at the mouth of the Columbia.", "Columbia", -123.4, 46.2, 60);
    expect_at("The boats set out from the headwaters of the Missouri.", "Missouri", -111.5, 46.2,
              60);
}

TEST_CASE("a river is where the land lies that the sentence tells of") {
    expect_at("The troops landed in Korea and crossed the Yalu.", "Yalu", 124.9, 40.4, 80);
}

TEST_CASE("a river is beside the town that the next sentence tells of, if nothing stands nearer") {
    expect_at("The column came to the Danube. The men slept and the horses were fed. At dawn they "
              "marched into Svishtov.",
              "Danube", 25.35, 43.63, 65);
}

TEST_CASE("the Nile of a battle is the river, not the division of that name") {
    const ReadPlaces read = read_places("He won at the Battle of the Nile.");
    CHECK(read.at("Nile").radius.value > 100);
    CHECK(read.at("Nile").candidates.front().candidate.match !=
          dateline::gazetteer::MatchKind::fuzzy);
    expect_at("Cairo was cold. He won at the Battle of the Nile.", "Nile", 31.3, 30.1, 70);
}

TEST_CASE("a valley may be a region of the gazetteer") {
    expect_at("Shots were fired in the Drenica valley.", "Drenica", 20.8, 42.7, 15);
}

TEST_CASE("a river's short name is known by its article") {
    expect_places("They drank from the Moselle.", {"Moselle"});
    expect_places("A column crossed the Tweed at night.", {"Tweed"});
}

TEST_CASE("a range of mountains is told of where the story is") {
    expect_at("He crossed the Alps and took Turin in Italy.", "Alps", 7.69, 45.07, 60);
    expect_at("He crossed the Alps.", "Alps", 10.0, 46.5, 20);
}

TEST_CASE("a part of a sea has a spot of its own") {
    expect_at("The storm formed in the northeastern Caribbean.", "northeastern Caribbean", -63.5,
              17.5, 50);
    expect_at("The fleet met in the north-western Black Sea.", "north-western Black Sea", 31.3,
              45.7, 50);
    expect_at("They fought in northern Aleppo.", "Aleppo", 37.16, 36.2, 20);
}

TEST_CASE("the Gulf Stream is in the ocean, Gulf Stream in Florida ashore") {
    expect_at("The yacht sank in the Gulf Stream.", "Gulf Stream", -72.0, 36.5, 50);
    expect_at("A house burned down in Gulf Stream, Florida.", "Gulf Stream", -80.06, 26.49, 5);
}
