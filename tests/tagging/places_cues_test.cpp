#include "place_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("a list of places says it of its common words, too") {
    expect_places("Ships left Ballina, Dingle, Limerick, Sligo and Tralee in Ireland.",
                  {"Ballina", "Dingle", "Limerick", "Sligo", "Tralee", "Ireland"});
    expect_places("He landed at Tonga, Easter Island, Norfolk Island and Vanuatu.",
                  {"Tonga", "Easter Island", "Norfolk Island", "Vanuatu"});
}

TEST_CASE("a bearing from a name makes a place of it") {
    expect_places("The storm passed south of Orlando, where a lake rose.", {"Orlando"});
}

TEST_CASE("a house is in the town that it is said to be in, not in the one of its name") {
    expect_places("He lodged at Exeter House in Leicester.", {"Leicester"});
}

TEST_CASE("what a battle is called after is a place, though it is an ordinary word") {
    expect_role("The Franks won the Battle of Tours against them.", "Tours", PlaceRole::attribute);
    expect_role("They won the Battle of Deir ez-Zor in May.", "Deir ez-Zor", PlaceRole::attribute);
}

TEST_CASE("what leads to a list leads to each of its names, known or not") {
    expect_places("By May the rebels had captured Qrzta Vahar, Degehabur and Warder.",
                  {"Degehabur", "Warder"});
    expect_places("They reached Swan Hill on 6 May and Balranald on 15 May.",
                  {"Swan Hill", "Balranald"});
}

TEST_CASE("a capital that is left behind does not act") {
    expect_role("The consul abandoned Rome and withdrew to Capua.", "Rome", PlaceRole::location);
    expect_role("Moscow withdrew its envoy.", "Moscow", PlaceRole::actor);
}

TEST_CASE("the road from one town to another lies between them") {
    expect_at("Men attacked convoys on the road from Harar to Jijiga.", "Harar", 42.46, 9.33, 10);
}

TEST_CASE("where somebody lives is where he comes from") {
    expect_role("Craig Lister, 31, of Redcar, was jailed.", "Redcar", PlaceRole::origin);
    expect_role("Most were women from the Somerset villages of Axbridge and Cheddar.", "Axbridge",
                PlaceRole::origin);
}

TEST_CASE("what befell one town befell the next, at a date of its own") {
    expect_places("Hanyang fell on 6 May 1926 and Hankou a day later.", {"Hanyang", "Hankou"});
}

TEST_CASE("what is shelled or stormed is a place, even if no gazetteer has its name") {
    const auto read = read_places("The fleet shelled Qrztovo. Two days later troops stormed Brzak "
                                  "and arrested Vexholm.");
    CHECK_FALSE(read.at("Qrztovo").resolved);
    CHECK(read.has("Brzak"));
    CHECK_FALSE(read.has("Vexholm"));
}

TEST_CASE("a bearing between two others moves the point, with the distance in two units") {
    const ReadPlaces storm = read_places("It formed about 800 km (497 mi) east-northeast of "
                                         "Guam on Monday.");
    CHECK(storm.at("Guam").relation.words == "800 km (497 mi) east-northeast of");
    REQUIRE(storm.at("Guam").relation.bearing.has_value());
    CHECK(storm.at("Guam").relation.bearing->degrees == doctest::Approx(67.5));
}

TEST_CASE("the middle of a town is that town where something is measured from it") {
    const ReadPlaces read = read_places("The lorry burned 30 km south of downtown Denver.");
    CHECK(read.at("Denver").relation.kind == RelationKind::offset);
}

TEST_CASE("what a list of towns suffers makes places of those that are hardly known") {
    expect_places("Rockhampton, Emerald and Bundaberg were flooded on Monday.",
                  {"Rockhampton", "Emerald", "Bundaberg"});
    expect_places("Meal went out of these parts of Ireland: Ballina, Ballyshannon, Bantry.",
                  {"Ireland", "Ballina", "Ballyshannon", "Bantry"});
}

TEST_CASE("one end of a stretch that is known makes a place of the other") {
    const ReadPlaces road =
        read_places("The road from Qrzta to Dalby in Queensland is closed this week.");
    REQUIRE(road.has("Qrzta"));
    CHECK_FALSE(road.at("Qrzta").resolved);
    expect_places("A bus burned between Dalby and Hlbarham this week, they said.",
                  {"Dalby", "Hlbarham"});
}

TEST_CASE("an unknown name among known places is one, and a man who speaks is none") {
    expect_places("The water was high this week in Dalby, Hlbarham and Chinchilla.",
                  {"Dalby", "Hlbarham", "Chinchilla"});
    expect_places("They came to Dalby this week, and Hlbarham said so.", {"Dalby"});
}

TEST_CASE("what only towns do makes a place of an ordinary word") {
    expect_at("Acre opened its gates; Sidon and Beirut followed.", "Acre", 35.08, 32.93, 5);
    expect_places("Acre opened its books.", {});
    expect_places("In four days Cherat received 372 mm and Peshawar had 274 mm.",
                  {"Cherat", "Peshawar"});
}

TEST_CASE("a massacre is called after its place, an army's march has an aim") {
    expect_places("After the Racak massacre the talks began.", {"Racak"});
    expect_places("The eastern column made for Garkem.", {"Garkem"});
}

TEST_CASE("how far a name is from another, or that it is near it, makes a place of it") {
    expect_places("They came as far as Qrzta, twelve miles from Jerusalem, and turned back.",
                  {"Qrzta", "Jerusalem"});
    expect_places("A boy died in Qrzta, not far from Monrovia.", {"Qrzta", "Monrovia"});
    expect_places("He met Jones, near London, in May.", {"London"});
}

TEST_CASE("what falls, or is fired, falls on a place") {
    expect_places("The wreck fell on Lockerbie, and rockets were fired on Sderot.",
                  {"Lockerbie", "Sderot"});
    expect_places("The speech was an attack on Clinton.", {});
}

TEST_CASE("another name of a small town is one where the words lead to it, in its country") {
    expect_places("Garibaldi crossed from Messina to Melito in August.", {"Messina", "Melito"});
}
