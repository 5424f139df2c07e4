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

TEST_CASE("a small division of another land does not outrank a city by its rank") {
    expect_at("The lorry burned in Manchester on Monday.", "Manchester", -2.24, 53.48, 10);
    expect_at("The lorry burned in Plymouth on Monday.", "Plymouth", -4.14, 50.37, 10);
    expect_at("The storm struck Bihar on Monday.", "Bihar", 85.8, 25.7, 60);
}

TEST_CASE("a town is what the state behind it holds, whatever else its name is") {
    expect_at("The lorry burned in Union, New Jersey, on Monday.", "Union", -74.26, 40.7, 10);
    expect_at("The lorry burned in Prince George, British Columbia.", "Prince George", -122.75,
              53.92, 10);
    expect_at("The lorry burned in Homer, Alaska.", "Homer", -151.55, 59.64, 10);
}

TEST_CASE("a name that lies nowhere near what is said to hold it is not placed") {
    const ReadPlaces read = read_places("Fires burned in Dalby and Zanzibar in Queensland.");
    CHECK_FALSE(read.at("Zanzibar").resolved);
}

TEST_CASE("a neighbour in the text speaks for a name that is a word, too") {
    expect_at("The water was high at Gore, and Invercargill was cut off.", "Gore", 168.94, -46.1,
              10);
    expect_places("The Gore family lived in Invercargill.", {"Invercargill"});
}

TEST_CASE("a street is not a town of that name on another shore") {
    CHECK_FALSE(read_places("Shops on Marine Parade in Invercargill were shut.")
                    .at("Marine Parade")
                    .resolved);
    expect_places("They met at Wenceslas Square in Prague.", {"Wenceslas Square", "Prague"});
}

TEST_CASE("what is told of a time is in no town that was founded overseas after it") {
    expect_at("The earl besieged York in June 1644.", "York", -1.08, 53.96, 15);
    expect_at("In June 1863 the corps came from Philadelphia to York.", "York", -76.73, 39.96, 15);
    expect_at("In June 1770 the ship was off Queensland, and lay at Cooktown.", "Cooktown", 145.25,
              -15.47, 15);
}

TEST_CASE("a land of antiquity is meant, not the state of today that has its name") {
    expect_at("In 359 BC Philip became king in Macedonia.", "Macedonia", 22.5, 40.7, 40);
    expect_at("In 1999 buses stood at the border of Macedonia.", "Macedonia", 22, 41.83, 40);
}

TEST_CASE("the old counties of Britain are better known than towns that were named after them") {
    expect_at("Floods struck Devon and Cornwall on Monday.", "Cornwall", -4.8, 50.4, 60);
    expect_at("The lorry burned in Kent on Monday.", "Kent", 0.7, 51.2, 40);
}

TEST_CASE("the article of a town's own name does not speak against the town") {
    expect_at("Talks began at The Hague on Monday.", "Hague", 4.3, 52.08, 15);
}

TEST_CASE("the towns of old on the Danube are not their namesakes overseas") {
    expect_at("The sultan entered Buda in 1541.", "Buda", 19.03, 47.5, 10);
}

TEST_CASE("an island is meant before a county that says its kind with its name") {
    expect_at("The storm passed south of Saint Croix and hit Puerto Rico. Florida, Texas and "
              "North Carolina were spared.",
              "Saint Croix", -64.75, 17.73, 15);
    expect_at("Floods closed roads in St. Croix County, Wisconsin.", "St. Croix County", -92.45,
              45.03, 30);
}

TEST_CASE("a small country is a place that its towns are near to") {
    expect_at("The storm struck Dominica and destroyed the airport at Marigot.", "Marigot", -61.28,
              15.54, 10);
}

TEST_CASE("a town that is a surname, too, is believed beside its neighbours unless it acts") {
    expect_places("The army held Leeds and Wakefield. York, the next in its way, had no wall.",
                  {"Leeds", "Wakefield", "York"});
    CHECK_FALSE(
        read_places("The army held Leeds and Wakefield. York wrote to the king.").has("York"));
}

TEST_CASE("what residents, areas, ruins and sieges are of is a place") {
    expect_places("Guns were heard all through the siege of Landau.", {"Landau"});
    expect_places("Water reached the area of Safad.", {"Safad"});
    expect_places("Residents of Kokstad slept outside.", {"Kokstad"});
}

TEST_CASE("a bare name is the town's, not the river's, and with an article the river's") {
    expect_at("Tallinn sent men to Narva in Estonia.", "Narva", 28.19, 59.38, 5);
}

TEST_CASE("the names told right beside decide what the whole text leaves open") {
    expect_at("In 1700 the king was at Hamburg in Germany. He landed at Pernau on 16 October and "
              "marched by way of Wesenberg to Narva.",
              "Wesenberg", 26.36, 59.35, 10);
}

TEST_CASE("the region of a name is meant, not a division of today that has a part of it") {
    expect_at("In 1741 the king marched through Silesia.", "Silesia", 17.0, 51.0, 60);
}

TEST_CASE("a city's cathedral is in it, however far from the rest of the story") {
    expect_at(
        "He took the cross at Mainz Cathedral. Acre, Tyre, Jaffa and Jerusalem in Israel were "
        "taken.",
        "Mainz Cathedral", 8.27, 50.0, 5);
}

TEST_CASE("a village that no table puts in a division is as near as one that is") {
    expect_at("In 1916 tanks were used at Flers and Courcelette in France. Thiepval was taken, and "
              "Beaumont-Hamel, Albert and Bapaume.",
              "Flers", 2.82, 50.05, 5);
}

TEST_CASE("a city of its own name is not another one's other name, in old days either") {
    expect_at("On 3 May 1921 a flood destroyed the bridge at Pueblo.", "Pueblo", -104.61, 38.25,
              15);
}

TEST_CASE("a town called Granada is no island state, nor is a principality today's country") {
    expect_at("In January 1492 Granada surrendered, and its last emir left for Morocco.", "Granada",
              -3.6, 37.2, 20);
    expect_at("In 1853 the army crossed into Moldavia and took Jassy.", "Moldavia", 27, 47, 120);
}
