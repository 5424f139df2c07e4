#include "place_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("towns, provinces and what contains them") {
    expect_places("Rebels took Jableh in Latakia.", {"Jableh", "Latakia"});
    expect_places("Shells fell on Homs, Hama and Latakia.", {"Homs", "Hama", "Latakia"});
    expect_places("Fighting went on in Aleppo and Idlib provinces.", {"Aleppo", "Idlib"});
    expect_places("The convoy left Deir ez-Zor for Rio de Janeiro.",
                  {"Deir ez-Zor", "Rio de Janeiro"});
    expect_places("Syria's north and the United States of America's south.",
                  {"Syria", "United States of America"});
}

TEST_CASE("persons are no places") {
    expect_places("General Sherman burned Atlanta.", {"Atlanta"});
    expect_places("Paris Hilton met Sergey Lavrov in Moscow.", {"Moscow"});
    expect_places("Mayor Curtis McCoy spoke.", {});
    expect_places("Senator Tom Houston met voters. Houston said he would return.", {});
}

TEST_CASE("organisations, units, treaties and ships are no places") {
    expect_places("The Free Syrian Army and the 1st Cavalry advanced.", {});
    expect_places("The Washington Post reported it.", {});
    expect_places("The University of Glasgow published a study.", {});
    expect_places("The Syrian Observatory for Human Rights counted the dead.", {});
}

TEST_CASE("words that only look like places") {
    expect_places("Of the men, most were wounded. Nice weather followed.", {});
    expect_places("Reading the report took hours. Mobile phones were banned.", {});
    expect_places("Turkish jets bombed Kurdish villages.", {});
    expect_places("In March the rains began.", {});
}

TEST_CASE("containers decide between namesakes") {
    expect_at("He was born in Long Beach, California.", "Long Beach", -118.19, 33.77, 30);
    expect_at("A fire broke out in Paris, Texas.", "Paris", -95.55, 33.66, 30);
    expect_at("A fire broke out in Paris.", "Paris", 2.35, 48.85, 30);
    expect_at("Talks on the truce went on in Geneva.", "Geneva", 6.15, 46.2, 30);
    expect_at("Police in Athens, Ga., made an arrest.", "Athens", -83.38, 33.96, 30);
    expect_at("Deputies from Rapides Parish searched a house in Alexandria.", "Alexandria", -92.45,
              31.31, 30);
}

TEST_CASE("a country beats a village of its name") {
    expect_at("Egypt has reported three cases.", "Egypt", 30, 27, 200);
    expect_at("The ship sailed to Norway.", "Norway", 10, 62, 500);
}

TEST_CASE("roles") {
    expect_role("Moscow said the raids would continue.", "Moscow", PlaceRole::actor);
    expect_role("Rebels took Jableh in Latakia province.", "Latakia", PlaceRole::container);
    expect_role("Planes from Incirlik bombed Raqqa.", "Raqqa", PlaceRole::location);
    expect_role("Marines were sent to Latakia.", "Latakia", PlaceRole::destination);
    expect_role("The area is larger than Texas.", "Texas", PlaceRole::comparison);
    expect_role("DAMASCUS, Syria (AP) - Shells hit a market on Monday.", "DAMASCUS",
                PlaceRole::dateline);
}

TEST_CASE("relations move the point") {
    const ReadPlaces south = read_places("A jet crashed 20 km south of Aleppo.");
    const PlaceMention& aleppo = south.at("Aleppo");
    CHECK(aleppo.relation.kind == RelationKind::offset);
    CHECK(aleppo.relation.words == "20 km south of");
    REQUIRE(aleppo.relation.distance.has_value());
    CHECK(aleppo.relation.distance->value == doctest::Approx(20));
    expect_at("A jet crashed 20 km south of Aleppo.", "Aleppo", 37.16, 36.02, 5);
    expect_at("They met between Hama and Homs.", "Hama", 36.74, 34.93, 10);
    CHECK(
        read_places("Shells fell northeast of the city of Palmyra.").at("Palmyra").relation.kind ==
        RelationKind::direction);
    CHECK(read_places("Clashes on the outskirts of Damascus.").at("Damascus").relation.kind ==
          RelationKind::outskirts);
    CHECK(read_places("Shells hit northern Aleppo.").at("Aleppo").relation.kind ==
          RelationKind::part);
    CHECK(read_places("The Aleppo\xE2\x80\x93"
                      "Damascus highway was cut.")
              .at("Aleppo")
              .relation.kind == RelationKind::along);
}

TEST_CASE("an unknown name is kept and empties nothing") {
    const ReadPlaces read = read_places("The village of Qwxzabar near Aleppo was shelled.");
    CHECK_FALSE(read.at("Qwxzabar").resolved);
    CHECK_FALSE(read.at("Qwxzabar").reason.empty());
    CHECK(read.at("Aleppo").resolved);
}

TEST_CASE("a plural kind is that of every name in its list") {
    expect_at("They followed the Snake and Columbia Rivers to the coast.", "Snake", -117.1, 44.3,
              300);
    expect_at("They followed the Snake and Columbia Rivers to the coast.", "Columbia Rivers",
              -119.9, 48.0, 300);
}

TEST_CASE("an apposition with a name of its own says nothing of the kind of place before it") {
    expect_at("He was sent to Eritrea, the Red Sea coast north of Ethiopia.", "Eritrea", 39, 15,
              100);
}

TEST_CASE("peoples are no towns") {
    expect_places("The Pawnee and the Lakota met the traders.", {});
}

TEST_CASE("a short word in small letters is no abbreviation") {
    expect_places("They camped at La in May 1804.", {});
}

TEST_CASE("a place of history needs no further words") {
    expect_at("The army reached Adowa on 3 May 1896.", "Adowa", 38.9, 14.17, 20);
}

TEST_CASE("a name in another romanisation is heard where a place must stand") {
    expect_at("In Ethiopia the war went on. The king left Addis Ababa. Troops dug in at Meqele.",
              "Meqele", 39.475, 13.497, 15);
}

TEST_CASE("a name of a far land is another romanisation of one that lies beside what is told of") {
    expect_at("In Syria troops left Aleppo and al-Bab. They patrolled Manbij and held Arima.",
              "Arima", 37.72, 36.47, 15);
    expect_at("In Trinidad they left Port of Spain and held Arima.", "Arima", -61.28, 10.63, 15);
}

TEST_CASE("a battle's name goes on as far as its town's does") {
    expect_places("They fought in the Battle of Deir ez-Zor and the Siege of Ras al-Ayn in Syria.",
                  {"Deir ez-Zor", "Ras al-Ayn", "Syria"});
}

TEST_CASE("the city that everybody knows by a name with Saint") {
    expect_at("Rome, Paris, Vienna and Addis Ababa sent envoys. He was received in St. Petersburg "
              "by the tsar of Russia, and Ethiopia sent thanks.",
              "St. Petersburg", 30.31, 59.94, 40);
}

TEST_CASE("talks between far capitals are held by parties, not half-way") {
    expect_role("In May 2015 talks were held between Moscow and Tehran.", "Moscow",
                PlaceRole::actor);
    expect_role("In May 2015 talks were held between Moscow and Tehran.", "Tehran",
                PlaceRole::actor);
}

TEST_CASE("a list of villages says of every name what it is") {
    expect_places("Rain fell in the villages of Topolog, Maliuc and Dudescu in Romania.",
                  {"Topolog", "Maliuc", "Dudescu", "Romania"});
}

TEST_CASE("a town beside a town in a list is one") {
    expect_places("Norwich, Ipswich, Colchester and Winchester were hit hard.",
                  {"Norwich", "Ipswich", "Colchester", "Winchester"});
}

TEST_CASE("a town that is only ever captured is no person") {
    expect_places(
        "Khorramshahr was besieged. The army captured Khorramshahr in Iran. In May "
        "Khorramshahr was shelled. They celebrated the liberation of Khorramshahr. "
        "Khorramshahr fell.",
        {"Khorramshahr", "Khorramshahr", "Iran", "Khorramshahr", "Khorramshahr", "Khorramshahr"});
}

TEST_CASE("a person of history is no town in Ohio") {
    expect_places("After the winter, Napoleon entered Moscow.", {"Moscow"});
}

TEST_CASE("a town is not the district that bears its name among others") {
    expect_at("In Kosovo, troops surrounded Đakovica.", "Đakovica", 20.431, 42.38, 5);
}

TEST_CASE("an origin holds for both names of a list") {
    expect_role("Troops came from Stuttgart and Bremen.", "Bremen", PlaceRole::origin);
    expect_role("Warplanes of the wing stationed at Aviano bombed it.", "Aviano",
                PlaceRole::origin);
    expect_role("In May the wing was stationed at Aviano.", "Aviano", PlaceRole::location);
}

TEST_CASE("a small place's name inside a longer unknown one is another place") {
    const ReadPlaces read = read_places("In Serbia, he lived in the village of Petrovo Selovac.");
    CHECK_FALSE(read.at("Petrovo Selovac").resolved);
    const ReadPlaces both = read_places("In Serbia, he lived in the town of Petrovo Golubovci.");
    CHECK_FALSE(both.at("Petrovo Golubovci").resolved);
}

TEST_CASE("the airport beside the town that it is named after") {
    expect_at("In Kosovo, troops seized Pristina International Airport.", "Pristina", 21.036,
              42.573, 3);
}

TEST_CASE("a name in quotation marks before its kind is no town") {
    expect_places("A bomb hit the \"La Belle\" nightclub in Berlin.", {"Berlin"});
}

TEST_CASE("a river is where the town beside it in the text is") {
    const ReadPlaces read =
        read_places("In Oregon they camped on the Columbia River near Astoria.");
    const PlaceMention& river = read.at("Columbia River");
    CHECK(dateline::geo::distance(river.point,
                                  {dateline::geo::Lon{-123.83}, dateline::geo::Lat{46.19}})
              .value < 50);
}

TEST_CASE("towns of a list do not contain each other") {
    expect_role("In Egypt it was seen in Cairo, Giza, and Minya.", "Giza", PlaceRole::location);
    expect_role("The storm hit Athens, Georgia, and moved on.", "Georgia", PlaceRole::container);
}

TEST_CASE("cases that were from a town were found there") {
    expect_role("In Fiji all sixteen cases were from Suva.", "Suva", PlaceRole::location);
    expect_role("The eight cases were men, 7 from Suva.", "Suva", PlaceRole::location);
}

TEST_CASE("a direction in capitals before a name is no state") {
    expect_places("Troops landed at Wonsan (SE North Korea) and Hamhung (NE North Korea).",
                  {"Wonsan", "North Korea", "Hamhung", "North Korea"});
}

TEST_CASE("a fort is not the far town of half its name") {
    const ReadPlaces read = read_places("In Oklahoma the treaty was signed at Fort Lutherville.");
    CHECK_FALSE(read.at("Fort Lutherville").resolved);
}

TEST_CASE("a road between two far cities is one place") {
    const ReadPlaces read = read_places("In Iraq they took part of the Baghdad-Basra highway.");
    CHECK(read.at("Baghdad").relation.kind == RelationKind::along);
}

TEST_CASE("a town named beside a province it does not lie in stays the town") {
    expect_at("In Afghanistan they besieged towns, such as Khost in Paktia province.", "Khost",
              69.92, 33.34, 3);
}

TEST_CASE("a person with a small word before the name") {
    expect_places("In Hanoi, General de Castries gave up.", {"Hanoi"});
}

TEST_CASE("the lower reach of a river is no town of its name") {
    expect_at("In Oregon they went down the lower Columbia.", "Columbia", -119.9, 48.0, 400);
}

TEST_CASE("an origin holds for a list with the lands of its towns") {
    expect_role("Troops came from Stuttgart, Germany and Bremen.", "Bremen", PlaceRole::origin);
}

TEST_CASE("a name may begin with a small word in the middle of a sentence") {
    expect_places("In Ethiopia he called them to Were Ilu.", {"Ethiopia", "Were Ilu"});
}

TEST_CASE("an estuary belongs to the name of its river") {
    expect_at("Ships were stopped in the Thames estuary near London.", "Thames", 0.8, 51.5, 40);
}

TEST_CASE("what is told of a candidate adds up to its score") {
    const ReadPlaces read = read_places(
        "Riots broke out in Lyon, Toulouse and Nice. The prefect of Rennes resigned, and in Nantes "
        "the barracks burned. Troops left Brest for Quebec; Gore in Otago, near Invercargill, was "
        "flooded. They met at Paris, Texas, and at Homs in Syria. The town of Alma fell, then "
        "Troy and Naples.");
    REQUIRE(read.places.size() > 8);
    for (const PlaceMention& place : read.places) {
        if (!place.resolved) continue;
        float sum = 0;
        for (const Evidence& evidence : place.evidence)
            sum += evidence.weight;
        CAPTURE(read.prose.substr(place.prose.start, place.prose.size()));
        CHECK(sum == doctest::Approx(place.candidates.front().score).epsilon(1e-4));
    }
}
