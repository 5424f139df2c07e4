#include "text/capitals.hpp"

#include <doctest/doctest.h>

using dateline::text::in_capitals;

TEST_CASE("names are set in capitals in every script that has them") {
    CHECK(in_capitals("Aleppo") == "ALEPPO");
    CHECK(in_capitals("Türkiye") == "TÜRKIYE");
    CHECK(in_capitals("Česko") == "ČESKO");
    CHECK(in_capitals("Việt Nam") == "VIỆT NAM");
    CHECK(in_capitals("Россия") == "РОССИЯ");
    CHECK(in_capitals("Հայաստան") == "ՀԱՅԱՍՏԱՆ");
}

TEST_CASE("Greek capitals go without accents") {
    CHECK(in_capitals("Ελλάδα") == "ΕΛΛΑΔΑ");
}

TEST_CASE("scripts without capitals stay as they are") {
    CHECK(in_capitals("سوريا") == "سوريا");
    CHECK(in_capitals("ישראל") == "ישראל");
    CHECK(in_capitals("日本") == "日本");
    CHECK(in_capitals("Côte d’Ivoire – 2") == "CÔTE D’IVOIRE – 2");
    CHECK(in_capitals("").empty());
}
