#include "world.hpp"

#include <algorithm>

using namespace dateline::gazetteer;
using namespace dateline::gazetteer::test;
using dateline::geo::Lat;
using dateline::geo::Lon;

TEST_CASE("one town under all its romanisations") {
    for (const char* name : {"Khmeimim", "Hmeimim", "Hmeymim", "Khmeymim", "Hmeimeem", "HMEIMIM"})
        expect_place(name, near(35.40, 35.95));
    for (const char* name : {"Jisr al-Shughur", "Jisr ash-Shugour", "Jisr al-Shughour",
                             "Jisr ash-Shughur", "Jisr al Shugur", "Jisr ash Shughūr"})
        expect_place(name, near(35.81, 36.32));
    for (const char* name :
         {"Ma'arrat al-Numan", "Maarat al-Numan", "Maarrat an-Nu'man", "Ma'arat al-Nu'man",
          "Ma‘arrat an-Nu‘mān", "Maarrat al-Nu`man", "Maaret al-Numan", "Maarrat al-Nuʿmān"})
        expect_place(name, near(35.65, 36.68));
    for (const char* name : {"Deir ez-Zor", "Deir Ezzor", "Dayr az-Zawr", "Deir al-Zor",
                             "Deir Ezzour", "Deir el-Zour"})
        expect_place(name, near(35.34, 40.14));
    for (const char* name : {"Talbiseh", "Talbisah", "Talbisa", "Talbeesa"})
        expect_place(name, near(34.84, 36.73));
    for (const char* name : {"Raqqa", "Raqqah", "ar-Raqqah", "al-Raqqa", "Rakka", "Ar Raqqah"})
        expect_place(name, near(35.95, 39.01));
    for (const char* name : {"Palmyra", "Tadmur", "Tadmor", "تدمر", "Пальмира"})
        expect_place(name, near(34.56, 38.28));
    for (const char* name : {"Latakia", "Lattakia", "Al Ladhiqiyah", "اللاذقية"})
        expect_place(name, near(35.53, 35.79));
    expect_place("Idlib", "Idlib", near(35.93, 36.63));
}

TEST_CASE("names of other scripts find the same places") {
    expect_place("Москва", "Moscow", near(55.75, 37.62));
    expect_place("Київ", "Kyiv", near(50.45, 30.52));
    expect_place("حلب", "Aleppo", near(36.20, 37.16));
    expect_place("الموصل", "Mosul", near(36.34, 43.12));
    expect_place("Αθήνα", near(37.98, 23.73));
    expect_place("北京", "Beijing", near(39.91, 116.40, 30));
}

TEST_CASE("accents, case and abbreviations do not matter") {
    expect_place("Sao Paulo", near(-23.55, -46.64));
    expect_place("ZÜRICH", near(47.37, 8.55));
    expect_place("Lodz", near(51.77, 19.47));
    expect_place("St Louis", near(38.63, -90.20));
    expect_place("St. Petersburg", near(59.94, 30.31, 20));
    expect_place("Washington, D.C.", near(38.90, -77.04));
    expect_place("U.S.", "United States", near(39.76, -98.5));
    expect_place("The Hague", near(52.08, 4.30));
}

TEST_CASE("a famous place comes before its namesakes") {
    expect_place("Paris", near(48.85, 2.35));
    expect_place("London", near(51.51, -0.13));
    expect_place("Alexandria", near(31.20, 29.92, 20));
    expect_place("Birmingham", near(52.48, -1.90));
    expect_place("Carthage", near(36.85, 10.33));
    expect_place("Jordan", "Jordan", near(31, 36, 1));
    expect_place("China", "China", near(35, 105, 1));
    expect_place("Australia", "Australia", near(-25, 135, 1));
    expect_place("Canada", "Canada", near(60, -96, 1));
    expect_place("Britain", "United Kingdom", near(54.76, -2.7, 5));
}

TEST_CASE("Georgia is a country and a state") {
    expect_place("Georgia", "Georgia", near(42, 43.5, 1));
    expect_among("Georgia", "US", "ADM1", near(32.8, -83.4, 60));
}

TEST_CASE("a city and the division around it are both found, the city first") {
    for (const char* name : {"Homs", "Hama", "Aleppo", "Idlib", "Latakia", "Deir ez-Zor"}) {
        const auto found = places(name, 6);
        REQUIRE(found.size() >= 2);
        CHECK(found[0].feature_class == FeatureClass::populated);
        CHECK(std::any_of(found.begin(), found.end(),
                          [](const Place& place) { return place.feature_code == "ADM1"; }));
    }
}

TEST_CASE("names that merely share consonants are not mixed up") {
    const auto never = [](std::string_view name, std::string_view other) {
        CAPTURE(name);
        for (const Place& place : places(name, 16))
            CHECK(place.name != other);
    };
    never("Khmeimim", "Hama");
    never("Hama", "Homs");
    never("Hass", "Hisya");
    never("Salma", "Jerusalem");
    never("Mosul", "Missoula");
}

TEST_CASE("short names are found under other romanisations") {
    expect_among("Al-Houl", "SY", "PPLA3", near(36.4, 41.14, 25));
    expect_among("Rabia", "SY", "PPLA3", near(35.79, 36.04, 15));
}

TEST_CASE("waters, ranges and regions are places too") {
    expect_place("Euphrates", near(34.35, 42.3, 500));
    expect_place("Mediterranean Sea", near(35, 18, 100));
    expect_place("Strait of Hormuz", near(26.5, 56.4, 60));
    expect_place("Lake Trasimene", near(43.13, 12.1));
    expect_place("Soviet Union", near(56, 60, 100));
    expect_place("Eastern Ghouta", near(33.53, 36.42));
    expect_place("Rapides Parish", near(31.2, -92.5, 40));
}

TEST_CASE("junk finds nothing") {
    for (const char* name : {"", " ", "-", "...", "qxzvkjw", "the", "\xFF\xFE", "‘’"}) {
        CAPTURE(name);
        CHECK(world().find(name).empty());
    }
    CHECK(world().find_similar(std::string(100000, 'a')).empty());
}

TEST_CASE("a misspelt name finds what was meant, and says that it guessed") {
    const auto found = world().find_similar("Washingtom");
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().match == MatchKind::fuzzy);
    CHECK(world().place(found.front().place).name == "Washington");
    const auto near_names = world().suggest("Allepo");
    CHECK(std::find(near_names.begin(), near_names.end(), "Aleppo") != near_names.end());
}
