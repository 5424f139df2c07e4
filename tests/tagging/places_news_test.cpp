#include "place_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("states and provinces without stops are where the town before the comma stands") {
    expect_at("A shed burned near Orange in NSW on Monday.", "Orange", 149.1, -33.28, 20);
    expect_at("A shed burned in Albany, WA, on Monday.", "WA", 121.6, -25.8, 50);
    expect_at("A shed burned in Spokane, WA, on Monday.", "WA", -120.4, 47.4, 80);
    expect_at("A bus left Launceston, Tas on Monday.", "Launceston", 147.14, -41.44, 20);
    expect_at("A bus left Nelson, BC on Monday.", "Nelson", -117.29, 49.5, 20);
    CHECK_FALSE(read_places("Tom, Vic and Ann met at noon.").has("Vic"));
    CHECK_FALSE(read_places("They met in 44 BC near Rome.").has("BC"));
}

TEST_CASE("an era before its year is no province") {
    CHECK_FALSE(read_places("In Sicily (B.C. 212) they starved.").has("B.C."));
}

TEST_CASE("a county of Ireland is found behind its short word") {
    expect_at("A shop burned in Bangor, Co Down, on Monday.", "Co Down", -5.95, 54.38, 25);
    expect_at("A shop burned in Omagh, Co Tyrone, on Monday.", "Co Tyrone", -7.2, 54.6, 25);
}

TEST_CASE("a country named after a side of another one is no part of it") {
    CHECK(read_places("Grain went to Sudan, Kenya and South Sudan.").at("South Sudan").resolved);
}

TEST_CASE("a province has not a country's point") {
    const auto told =
        read_places("Cases rose in Kenya, Chad and Congo. Equateur province had ten.");
    CHECK(told.at("Equateur").candidates.front().candidate.match !=
          dateline::gazetteer::MatchKind::fuzzy);
    expect_at("Cases rose in Congo. Equateur province had ten.", "Equateur", 20.5, 1.2, 60);
}

TEST_CASE("the last of many counties of one name is known, too") {
    expect_at("A barn burned in Jefferson County, Mississippi.", "Jefferson County", -91.04, 31.73,
              20);
}

TEST_CASE("what is called the City of something is that city") {
    expect_places("The City of Calgary shut the bridge.", {"Calgary"});
    expect_at("A barn burned in the City of Hamilton, Ontario.", "Hamilton", -79.85, 43.25, 25);
}

TEST_CASE("a local government area has its town's point") {
    expect_places("Raiders burned barns in Gwoza LGA, Borno.", {"Gwoza", "Borno"});
    expect_places("Raiders burned barns in Damboa Local Government Area of Borno.",
                  {"Damboa", "Borno"});
}

TEST_CASE("a park's name holds no second place") {
    expect_places("Snow fell near Banff National Park.", {"Banff National Park"});
}

TEST_CASE("a dam is not in a namesake far away") {
    CHECK_FALSE(read_places("Water rose at the Alameda Dam near Regina, Saskatchewan.")
                    .at("Alameda Dam")
                    .resolved);
}

TEST_CASE("teams are told of by their scores, not the towns they play for") {
    expect_role("Norwich beat Ipswich 3-1 on Saturday.", "Ipswich", PlaceRole::attribute);
    expect_role("Clay County thrashed Lee County, 30-6.", "Clay County", PlaceRole::attribute);
    expect_role("Troops routed the rebels near Ipswich.", "Ipswich", PlaceRole::location);
}

TEST_CASE("a person's home is where they come from") {
    expect_role("A Cromer man was fined on Friday.", "Cromer", PlaceRole::origin);
    expect_role("Ann Hart, 31, of Dudley, was fined.", "Dudley", PlaceRole::origin);
    expect_role("A North Dakota woman was fined.", "North Dakota", PlaceRole::origin);
}

TEST_CASE("a town that was marched to is meant where it falls, too") {
    expect_places("Guns were sent to Silistria. Silistria held out.", {"Silistria", "Silistria"});
}

TEST_CASE("kinds of storms, tongues, shops and directions are no places") {
    expect_places("It hit at Category 4 strength.", {});
    expect_places("The notice in Swahili hung at a Tesco store.", {});
    expect_places("Hills rise to the North-East.", {});
}

TEST_CASE("a saint's house is not in the town of the saint's name") {
    expect_places("They sang at St Mary's Abbey in York.", {"York"});
}

TEST_CASE("where somebody left for is a place") {
    expect_role("They left Pretoria for Mafeking.", "Mafeking", PlaceRole::destination);
    expect_places("They camped beyond the Indus.", {"Indus"});
}

TEST_CASE("a state in a regiment's number and a land in a virus's name are not where it is") {
    expect_role("The 4th Vermont infantry dug in.", "Vermont", PlaceRole::attribute);
    expect_role("It was the Sudan ebolavirus.", "Sudan", PlaceRole::attribute);
}

TEST_CASE("one of a people is no place, the land of that name is") {
    expect_places("A Gaul was killed at the gate.", {});
    expect_places("The legions conquered Gaul.", {"Gaul"});
}

TEST_CASE("whom a state sent is not where it sent them from") {
    expect_role("A Virginia trooper was fined.", "Virginia", PlaceRole::attribute);
}

TEST_CASE("a home may stand behind an age in brackets") {
    expect_role("Tom Reed (54) of Dudley was hurt near Leeds.", "Dudley", PlaceRole::origin);
    expect_role("A male of Winnipeg was hurt near Kenora.", "Winnipeg", PlaceRole::origin);
}

TEST_CASE("who besieges a town is no place") {
    expect_role("Manchester besieged York in 1644.", "Manchester", PlaceRole::actor);
    expect_role("Essex relieved the town in 1643.", "Essex", PlaceRole::actor);
    expect_role("On 2 July 1644 Manchester rode north.", "Manchester", PlaceRole::actor);
    expect_role("Homs fell in 1644, and the garrison fled.", "Homs", PlaceRole::location);
    expect_role("Liverpool, besieged by Norwich, held out.", "Liverpool", PlaceRole::location);
}

TEST_CASE("towns surrender and hold out, and one is halted before them") {
    expect_places("Liverpool fell in May; Carlisle surrendered in June.",
                  {"Liverpool", "Carlisle"});
    expect_places("The marshal was defeated before Burgos.", {"Burgos"});
}

TEST_CASE("what stands upon a river is by it") {
    expect_places("He took Bonn upon the Rhine, and Huy upon the Meuse.",
                  {"Bonn", "Rhine", "Huy", "Meuse"});
}
