#include "place_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE(
    "a side of a country is where its towns on that side are, not a bearing from its middle") {
    expect_at("The army crossed into northern Italy.", "Italy", 10, 45.2, 120); // not the Adriatic
    expect_at("Fighting went on in northern Norway.", "Norway", 17, 68.5, 250);
    expect_at("A wave struck northern Sumatra.", "Sumatra", 100.5, 2.5, 150); // not Malaysia
    expect_at("They held out in southern Vietnam.", "Vietnam", 106.5, 10.8, 150);
    expect_at("Shells fell on southern Lebanon.", "Lebanon", 35.4, 33.3, 25);
}

TEST_CASE("the word for an island fits a territory or a division that is one") {
    expect_at("He was brought to the island of Saint Helena.", "Saint Helena", -5.7, -15.95, 30);
    expect_at("It was heard on the island of Rodrigues near Mauritius.", "Rodrigues", 63.45, -19.7,
              30);
}

TEST_CASE("initials with their stops begin a name") {
    expect_places("The storm crossed the U.S. Virgin Islands.", {"U.S. Virgin Islands"});
    expect_places("The U.S. Navy left Norfolk, Virginia.", {"Norfolk", "Virginia"});
}

TEST_CASE("a mountain that a text tells of again and again is no person") {
    expect_places(
        "At dawn Krakatoa smoked. At noon Krakatoa roared. By night Krakatoa trembled, and "
        "later Krakatoa fell silent.",
        {"Krakatoa", "Krakatoa", "Krakatoa", "Krakatoa"});
}

TEST_CASE("a city of three letters is meant behind a preposition") {
    expect_places("Soldiers fought in Hue in 1968.", {"Hue"});
}

TEST_CASE("a village that once had a state's name does not take it from the state") {
    expect_at("From Idaho they rode on into western Montana and then to Wyoming.", "Montana",
              -109.6, 47, 400);
    expect_at("The news came from Boston, from Albany and from Quebec.", "Quebec", -71.2, 46.8,
              700);
}

TEST_CASE("a country that reaches the antimeridian has an east") {
    expect_at("Storms hit eastern New Zealand.", "New Zealand", 177.9, -38.7, 150); // not Taupo
}

TEST_CASE("a region of antiquity is not the division that one source calls so, too") {
    expect_at("The legions marched through eastern Anatolia into Cappadocia.", "Anatolia", 38, 39,
              400);
}

TEST_CASE("a name without its note is a name of the place") {
    expect_at("From Greece they sailed past Cephalonia to reach Ithaca near Corfu.", "Ithaca",
              20.68, 38.42, 15);
}

TEST_CASE("one of two names side by side is a place's own") {
    expect_at("In Spain the army marched from Burgos to Salamanca and Vitoria.", "Vitoria", -2.67,
              42.85, 20);
}

TEST_CASE("a small word on a hyphen ends a name") {
    expect_places("The Chinese attacked at Kunu-ri and Hagaru-ri.", {"Kunu-ri", "Hagaru-ri"});
    expect_places("A Moscow-based group met in Kazan.", {"Moscow", "Kazan"});
}

TEST_CASE("what befell a name makes it a place") {
    expect_places("Fricourt fell on the second day.", {"Fricourt"});
}

TEST_CASE("a list's end speaks for its head") {
    expect_places("After Lützen, Bautzen and Dresden he turned to Leipzig.",
                  {"Lützen", "Bautzen", "Dresden", "Leipzig"});
}

TEST_CASE("on the river") {
    expect_at("In India Alexander fought Porus on the Hydaspes.", "Hydaspes", 73.5, 33.5, 150);
}

TEST_CASE("a town that begins with Saint is no person") {
    expect_places("Attacks were made at Saint-Quentin and Saint-Mihiel.",
                  {"Saint-Quentin", "Saint-Mihiel"});
}

TEST_CASE("three letters do where only the accents differ") {
    expect_at("In Vietnam heavy fighting took place in Hue and Da Nang.", "Hue", 107.6, 16.46, 15);
}

TEST_CASE("a namesake far from all others gives way to a neighbour") {
    expect_at("He took Jaffa, Sidon, Beirut, Tyre and Haifa, and at last he took Acre.", "Acre",
              35.08, 32.93, 10);
}

TEST_CASE("a country of old does not hold all that its ground holds today") {
    const ReadPlaces read = read_places("They lay in Munich, Palatinate, for a year.");
    CHECK(read.at("Munich").container < 0);
}

TEST_CASE("seas, capes, straits, islands and mountains of all parts of the world") {
    expect_at("The storm crossed the Bay of Campeche.", "Bay of Campeche", -94, 19.5, 150);
    expect_at("Ships were sunk off Cape Guardafui.", "Cape Guardafui", 51.3, 11.8, 40);
    expect_at("The typhoon made landfall on Siargao.", "Siargao", 126.05, 9.87, 20);
    expect_at("They landed on Kolombangara.", "Kolombangara", 157.1, -8.0, 15);
    expect_at("An avalanche struck below Nanga Parbat.", "Nanga Parbat", 74.6, 35.2, 15);
    expect_at("The fleet lay in the Solent.", "Solent", -1.3, 50.8, 15);
}

TEST_CASE("the Niger is a river, Niger a country") {
    expect_at("In Mali he followed the Niger to Gao.", "Niger", -0.05, 16.3, 250);
    CHECK(
        read_places("In Niger the rains failed.").at("Niger").candidates.front().candidate.match ==
        dateline::gazetteer::MatchKind::exact);
}

TEST_CASE("two governments act together") {
    expect_role("Washington and Brussels condemned the attack on Sumy.", "Washington",
                PlaceRole::actor);
}

TEST_CASE("a great city is known by its former name wherever the story plays") {
    expect_at("Plague reached Bergen, Oslo, Malmö, Lübeck and Rostock. Later it came to Bombay.",
              "Bombay", 72.88, 19.07, 30);
}

TEST_CASE("words that lead to the spot beside a place") {
    const auto kind = [](std::string_view text, std::string_view place) {
        return read_places(text).at(place).relation.kind;
    };
    CHECK(kind("A tanker burned offshore from Galveston.", "Galveston") == RelationKind::off_coast);
    CHECK(kind("They camped at the mouth of the Ebro.", "Ebro") == RelationKind::near);
    CHECK(kind("Troops crossed upriver from Mainz.", "Mainz") == RelationKind::near);
    CHECK(kind("Troops massed opposite Calais.", "Calais") == RelationKind::near);
    const ReadPlaces quake =
        read_places("A quake struck 30 miles offshore from Eureka, California.");
    CHECK(quake.at("Eureka").relation.kind == RelationKind::offset);
}

TEST_CASE("another name of a village is not what a well known place is called first of all") {
    expect_at("From Boston, Hartford and New Haven the columns marched to Quebec.", "Quebec", -71.2,
              46.8, 30);
}

TEST_CASE("a province that alone has its name is meant wherever the story plays") {
    expect_at("They left Boston, Hartford, Salem, Concord and Providence and sailed to Nova "
              "Scotia.",
              "Nova Scotia", -62.8, 45.2, 100);
}

TEST_CASE("rivers of a list are no persons") {
    expect_places("They reached the Ohio and Missouri Rivers.", {"Ohio", "Missouri Rivers"});
}

TEST_CASE("miles from a town are measured, nobody comes from there") {
    expect_role("A soldier was killed 60 miles from Palermo.", "Palermo", PlaceRole::location);
}

TEST_CASE("a hamlet far from all that the story tells of is not meant, be it of the same country") {
    const auto told =
        read_places("Troops left Atlanta for Athens, Georgia. They burned Macon and "
                    "Augusta, Georgia, and reached Savannah. A mill in Kalona burned.");
    CHECK_FALSE(told.at("Kalona").resolved);
}

TEST_CASE("the middle of a country's side is on its ground, not in the gulf between") {
    expect_at("Fighting spread across southern Italy.", "Italy", 15.2, 38.15, 70);
}

TEST_CASE("a name in a script without capitals is read in a text that has them") {
    expect_at("On 3 October 2015 jets bombed حلب and Homs.", "حلب", 37.16, 36.2, 20);
    expect_at("The quake was felt in 神戸 and in Osaka.", "神戸", 135.18, 34.69, 30);
    expect_places("They were held in שדרות and in Ashkelon.", {"שדרות", "Ashkelon"});
}

TEST_CASE("what happened off a country's coast lies there, not in the middle of the country") {
    expect_at("A freighter sank off the coast of Syria.", "Syria", 35.8, 35.3, 80);
    expect_at("A freighter sank off the Libyan coast.", "Libyan coast", 17.5, 31.8, 250);
}

namespace {

using Distance = std::pair<double, std::string>; // in kilometres, with the words that tell it

Distance to_nairobi(std::string_view text) {
    const ReadPlaces read = read_places(text);
    const Relation& relation = read.at("Nairobi").relation;
    REQUIRE(relation.distance.has_value());
    return {relation.distance->value, relation.words};
}

} // namespace

TEST_CASE("a distance is read with all its figures") {
    CHECK(to_nairobi("A lorry burned 5-10 km south of Nairobi.") ==
          Distance{7.5, "5-10 km south of"});
    CHECK(to_nairobi("A lorry burned 5–10 km south of Nairobi.") ==
          Distance{7.5, "5–10 km south of"});
    CHECK(to_nairobi("A lorry burned 5 to 10 km south of Nairobi.") ==
          Distance{7.5, "5 to 10 km south of"});
    CHECK(to_nairobi("A lorry burned 1,200 km north of Nairobi.") ==
          Distance{1200, "1,200 km north of"});
    CHECK(to_nairobi("A lorry burned 2.5 km north of Nairobi.") ==
          Distance{2.5, "2.5 km north of"});
    CHECK(to_nairobi("A lorry burned 2 miles (3.2 km) north of Nairobi.") ==
          Distance{2 * 1.609344, "2 miles (3.2 km) north of"});
}

TEST_CASE("a distance is read in words") {
    CHECK(to_nairobi("A lorry burned twenty kilometres south of Nairobi.") ==
          Distance{20, "twenty kilometres south of"});
    CHECK(to_nairobi("A lorry burned twenty-five kilometres south of Nairobi.") ==
          Distance{25, "twenty-five kilometres south of"});
    CHECK(to_nairobi("A lorry burned two hundred kilometres south of Nairobi.") ==
          Distance{200, "two hundred kilometres south of"});
    CHECK(to_nairobi("A lorry burned half a kilometre south of Nairobi.") ==
          Distance{0.5, "half a kilometre south of"});
    CHECK(to_nairobi("A lorry burned a kilometre south of Nairobi.") ==
          Distance{1, "a kilometre south of"});
}

TEST_CASE("off coast of a place is told as it is written") {
    const ReadPlaces read = read_places("A dhow sank off coast of Mombasa.");
    CHECK(read.at("Mombasa").relation.words == "off coast of");
}

TEST_CASE("districts of Nepal and territories of the Congo are known") {
    expect_at("Helicopters landed in Rasuwa district, Nepal.", "Rasuwa", 85.38, 28.17, 25);
    expect_at("Cases were found in Mambasa, Democratic Republic of the Congo.", "Mambasa", 29.05,
              1.35, 25);
}

TEST_CASE("a suburb is where something happened, not what holds its city") {
    expect_role("A bus burned in the Dallas suburb of DeSoto on Monday.", "DeSoto",
                dateline::tagging::PlaceRole::location);
}

TEST_CASE("an airport called after another name of its city is at the city of the story's land") {
    expect_at("Planes came from Moscow, Samara and Saint Petersburg in Russia. A jet burned at "
              "Rostov-on-Don airport.",
              "Rostov-on-Don", 39.71, 47.23, 25);
}

TEST_CASE("an island is told without its word where ships lie off it") {
    expect_at("In Kuwait, a cruiser struck mines off Failaka.", "Failaka", 48.33, 29.44, 10);
}

TEST_CASE("a town may begin as an armed body does") {
    expect_at("In Afghanistan, fighting raged in Lashkar Gah.", "Lashkar Gah", 64.36, 31.59, 20);
    expect_places("In Pakistan, Lashkar-e-Taiba was banned.", {"Pakistan"});
}

TEST_CASE("a line of forts is a place that the gazetteer knows, a shipping line is not") {
    expect_at("In Finland, they withdrew to the Mannerheim Line.", "Mannerheim Line", 29.3, 60.6,
              45);
    expect_places("In Finland, the Viking Line was founded.", {"Finland"});
}
