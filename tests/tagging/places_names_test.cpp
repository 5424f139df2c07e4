#include "place_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("the second part of an unknown double name is no place") {
    expect_places("The yacht was off Gul-Ålesund in July.", {});
    expect_places("They cut the Aleppo-Damascus highway.", {"Aleppo", "Damascus"});
    expect_places("They took Deir ez-Zor and al-Bab.", {"Deir ez-Zor", "al-Bab"});
}

TEST_CASE("a list of places goes on behind what stands in brackets") {
    expect_places("New cases: Conakry (50, of them 24 dead), Macenta (22/17), Dabola (4/4).",
                  {"Conakry", "Macenta", "Dabola"});
}

TEST_CASE("the style of a calendar is no province of Canada") {
    expect_places("She was baptised on 14 November (N.S.) in the parish church.", {});
}

TEST_CASE("a general who is called by two names is no town") {
    expect_places("General Pedro de Santa Anna led them. Santa Anna had five thousand men. "
                  "Santa Anna ordered a charge, and Santa Anna won.",
                  {});
}

TEST_CASE("who is told of as of somebody is no town, wherever else he is named") {
    expect_places("Kitchener, who took over in November, burned farms near Pretoria. He met "
                  "Kitchener at Middelburg.",
                  {"Pretoria", "Middelburg"});
    expect_places("The mayor of Naples, who had fled, came back to Palermo.",
                  {"Naples", "Palermo"});
}

TEST_CASE("a town that a race is called after is a town") {
    expect_places("The train reached Derby in May.", {"Derby"});
    expect_places("They watched the Kentucky Derby in May.", {});
}

TEST_CASE("a name that the text explains by today's is that place") {
    expect_at("They besieged Tianjing (present-day Nanjing) in May.", "Tianjing", 118.78, 32.06,
              30);
    expect_at("Tianjing, modern Nanjing, was besieged. In May they took Tianjing.", "Tianjing",
              118.78, 32.06, 30);
}

TEST_CASE("a volcano has its kind in its name") {
    expect_at("In Nicaragua a flank of the Casita volcano slid away.", "Casita", -86.97, 12.7, 10);
}

TEST_CASE("the names on both sides in a list decide between namesakes") {
    expect_at("They took Badajoz, Cordoba and Toledo.", "Cordoba", -4.77, 37.89, 20);
}

TEST_CASE("a place whose name begins like a person's is no person") {
    expect_places("The wave reached Sri Lanka in the morning.", {"Sri Lanka"});
    expect_places("Bombs fell on Khan Yunis. Fires burnt near Prince George.",
                  {"Khan Yunis", "Prince George"});
    expect_places("Prince George spoke to the crowd.", {});
}

TEST_CASE("a town that ends as clubs and bodies do is a town") {
    expect_places("The tornado struck Kimberling City and Dodge City.",
                  {"Kimberling City", "Dodge City"});
}

TEST_CASE("the head of a report is a place, whatever else the word is") {
    expect_role("COLUMBUS, Kan. — A barn burnt down.", "COLUMBUS", PlaceRole::dateline);
    expect_role("SPENCER — A barn burnt down.", "SPENCER", PlaceRole::dateline);
}

TEST_CASE("Irish counties are written short") {
    expect_places("He was found in Co Sligo. She was from Castlebar, Co. Mayo.",
                  {"Co Sligo", "Castlebar", "Co. Mayo"});
}

TEST_CASE("a division named after a people is a place, the people are none") {
    expect_places("Fighting spread in the Amhara region of Ethiopia.", {"Amhara", "Ethiopia"});
    expect_places("The Amhara of Ethiopia fled.", {"Ethiopia"});
}

TEST_CASE("a town of three letters is taken") {
    expect_places("The army retreated to Kut, and Kut was taken.", {"Kut", "Kut"});
}

TEST_CASE("a town stands for the district of its name where the gazetteer has none") {
    expect_at("Bangladesh sent doctors to Sirajganj district on Friday.", "Sirajganj", 89.71, 24.46,
              20);
    expect_at("Farmers of Huanan County in Heilongjiang, China, were ill.", "Huanan County", 130.55,
              46.24, 20);
    const auto read = read_places("China sent doctors to Huanan County in Heilongjiang.");
    CHECK(read.at("Huanan County").radius.value >= 25);
}

TEST_CASE("a road leads to the town that it is called after") {
    expect_at("In Mayo, Ireland, a bus overturned on the Ballina to Foxford road.", "Foxford",
              -9.12, 53.98, 15);
}

TEST_CASE("the only province of a name is meant, though the story goes on elsewhere") {
    expect_at("Kenya, Peru, Norway and Fiji bought maize. Some came from Tete Province.", "Tete",
              32.78, -15.43, 60);
}

TEST_CASE("among states a state is meant, not the city of its name") {
    expect_at("The apples were sold in Ohio, New York and North Carolina.", "New York", -75.3, 43.2,
              100);
    expect_at("The play opened in New York on Monday.", "New York", -74.0, 40.7, 30);
}

TEST_CASE("a town in a state makes the state of its container") {
    expect_at("He was born in Spokane, Washington, in 1950.", "Washington", -120.4, 47.5, 100);
    expect_at("He flew to Washington in 1950.", "Washington", -77.0, 38.9, 30);
}

TEST_CASE("a name that is only spelt alike is placed beside what the text tells of") {
    const auto read = read_places("Crews from Denver, Chicago, Boston and Seattle in the United "
                                  "States came to the town of Hafford.");
    CHECK_FALSE(read.at("Hafford").resolved);
}

TEST_CASE("the head of a report is known in capitals where its dash was lost") {
    expect_role("RIGA Police arrested a man who had fled to Riga from Tallinn.", "RIGA",
                PlaceRole::dateline);
}

TEST_CASE("initials with stops are kept for as long as the names of the text") {
    expect_places("U.S. Virgin Islands. Later the ships lay off the U.S. Virgin Islands again.",
                  {"U.S. Virgin Islands", "U.S. Virgin Islands"});
}

TEST_CASE("a town that lies in no such state is another one") {
    const auto read = read_places("A tornado touched down near Edwards, North Carolina.");
    CHECK_FALSE(read.at("Edwards").resolved);
}

TEST_CASE("a longer name in quotation marks is no place, nor is a storm's") {
    expect_places("The \"Warsaw Five\" met in Bratislava.", {"Bratislava"});
    expect_places("Cesar, the third storm, hit Bluefields.", {"Bluefields"});
}

TEST_CASE("a person of history is no place but where one may stand") {
    expect_places("Within months Jerusalem fell to Saladin.", {"Jerusalem"});
    expect_places("They met on the plain of Pharsalus, and Pompey was routed.", {"Pharsalus"});
}

TEST_CASE("an island holds what lies on it") {
    expect_role("A landing took Grytviken on South Georgia.", "South Georgia",
                PlaceRole::container);
}

TEST_CASE("the state that is told has its own town, not the one across its border") {
    expect_at("Deputies of Gallatin, Tennessee, found it near Franklin, Kentucky.", "Franklin",
              -86.58, 36.72, 20);
}

TEST_CASE("a short name with its kind is no other one that sounds like it") {
    CHECK_FALSE(read_places("They halted at Cow Island.").at("Cow Island").resolved);
}

TEST_CASE("Sparta is not the village of Spartà, however near the story is to that") {
    expect_at(
        "Rome, Naples, Capua and Taranto were at war. The fleet left Messina for Syracuse, and "
        "Catania, Palermo, Agrigento and Trapani fell. The king marched against Elis, Sparta "
        "and Messenia.",
        "Sparta", 22.43, 37.07, 20);
}

TEST_CASE("a storm's name is no town, wherever it stands") {
    expect_places("# Typhoon Sarika\n\nSarika was first seen near Manila. Sarika struck Luzon.",
                  {"Manila", "Luzon"});
}

TEST_CASE("in a traveller's tale no city is a stranger") {
    const auto tale = read_places("They sailed from Constantinople to Trebizond, rode through "
                                  "Persia and China to Shangdu, and saw Sumatra, Jaffna and "
                                  "Singapore. In the end they came back to Venice.");
    CHECK(tale.at("Venice").resolved);
}

TEST_CASE("a country with an article is no river, unless something goes along it") {
    expect_at("Fighting went on across the Sudan, and the Sudan was poor.", "Sudan", 30, 15, 400);
    expect_at("The boats went up the Congo.", "Congo", 21, 0, 900);
}

TEST_CASE("a town's own people speak for it") {
    expect_at("A Jasper man drowned on Tuesday near Birmingham, Alabama.", "Jasper", -87.28, 33.83,
              10);
    expect_at("Scottsboro police closed a bridge on Saturday in Alabama.", "Scottsboro", -86.03,
              34.67, 10);
    expect_at("Columbus firefighters came on Saturday. Ohio has many fires.", "Columbus", -83,
              39.96, 20);
}

TEST_CASE("divisions are named behind their kind, in the plural, known or not") {
    expect_places("Aid came to the districts of Qrzta, Hlbar and Gorkha in Nepal.",
                  {"Qrzta", "Hlbar", "Gorkha", "Nepal"});
}

TEST_CASE("a town that a storm came by has not the storm's name") {
    expect_places("West of Tampico, the hurricane broke two dams.", {"Tampico"});
}

TEST_CASE("an unplaced name is the same unplaced name again") {
    const ReadPlaces read = read_places("A lorry burned near Hlbarham this week. The bridge of "
                                        "Hlbarham was closed.");
    CHECK(read.places.size() == 2);
    CHECK_FALSE(read.places.back().resolved);
}

TEST_CASE("the names of several villages stand behind their kind and a comma") {
    expect_at("Two villages, Orahovac and Malishevo, were burned.", "Malishevo", 20.75, 42.48, 10);
    expect_at("Two villages, Orahovac and Malishevo, were burned.", "Orahovac", 20.65, 42.4, 10);
}

TEST_CASE("whose a base is does not belong to its name") {
    expect_at("The planes at the American Ramstein base were grounded.", "Ramstein", 7.6, 49.44,
              10);
}

TEST_CASE("a place is told in its turn, with a date of its own") {
    expect_places("Beirut, a port since antiquity, was handed over on 20 November 1921, Kalbajar "
                  "five days later.",
                  {"Beirut", "Kalbajar"});
    expect_places("Beirut was burnt on 20 May 1921, Jones on the 23rd.", {"Beirut"});
}

TEST_CASE("a number begins a name behind a comma") {
    expect_places("They stormed Mount Harriet, Two Sisters and Mount Longdon.",
                  {"Mount Harriet", "Two Sisters", "Mount Longdon"});
}

TEST_CASE("the natural kind of a name may be written small") {
    expect_places("They crossed the Syrian desert in May.", {"Syrian desert"});
}

TEST_CASE("a fort, a monastery and a hill are called after their places") {
    expect_places("They besieged the Italian fort of Qrzta in May.", {"Qrzta"});
    expect_places("Qrzta, a mere village with an earthen wall, cost them a thousand men.",
                  {"Qrzta"});
    expect_at("The emperor took the cross at Mainz Cathedral.", "Mainz Cathedral", 8.27, 50.0, 5);
}

TEST_CASE("a name that goes on behind de, del or di is that of another place") {
    expect_places("The Río Grande de San Miguel drowned forty people near Usulután in El Salvador.",
                  {"Usulután", "El Salvador"});
    expect_places("Floods reached Rio de Janeiro in May.", {"Rio de Janeiro"});
}

TEST_CASE("a harbour that the gazetteer lacks is not in a town of its first word far away") {
    const auto read = read_places("A tornado hit Rock Harbor on Key Largo, near Miami in Florida, "
                                  "and then Marathon.");
    CHECK_FALSE(read.at("Rock Harbor").resolved);
    CHECK(read.at("Miami").resolved);
}
