#include "ui/words.hpp"

#include "support/story.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace dateline;
using calendar::Precision;
using test::day;

namespace {

std::string label(calendar::Day first, calendar::Day last, Precision precision) {
    return ui::span_label({first, last}, precision);
}

} // namespace

TEST_CASE("a stretch of days is told as exactly as the words were") {
    CHECK(label(day(2015, 9, 30), day(2015, 9, 30), Precision::day) == "30 Sep 2015");
    CHECK(label(day(2015, 9, 17), day(2015, 9, 23), Precision::range) == "17–23 Sep 2015");
    CHECK(label(day(2015, 9, 28), day(2015, 10, 4), Precision::range) == "28 Sep – 4 Oct 2015");
    CHECK(label(day(2015, 12, 28), day(2016, 1, 4), Precision::range) ==
          "28 Dec 2015 – 4 Jan 2016");
    CHECK(label(day(2016, 2, 1), day(2016, 2, 29), Precision::month) == "February 2016");
    CHECK(label(day(2015, 1, 1), day(2015, 6, 30), Precision::range) == "Jan – Jun 2015");
    CHECK(label(day(2016, 1, 1), day(2016, 12, 31), Precision::year) == "2016");
    CHECK(label(day(1914, 1, 1), day(1918, 12, 31), Precision::range) == "1914 – 1918");
    CHECK(label(day(-217, 1, 1), day(-217, 12, 31), Precision::year) == "218 BC");
}

TEST_CASE("lengths of time are typed the way people write them") {
    CHECK(ui::days_in_words("7 d") == 7);
    CHECK(ui::days_in_words("10") == 10);
    CHECK(ui::days_in_words("  2 weeks") == 14);
    CHECK(ui::days_in_words("month") == doctest::Approx(30.44).epsilon(0.01));
    CHECK(ui::days_in_words("3y") == doctest::Approx(1095.7).epsilon(0.01));
    CHECK(ui::days_in_words("2 Q ") == doctest::Approx(182.6).epsilon(0.01));
    CHECK(ui::days_in_words("") == std::nullopt);
    CHECK(ui::days_in_words("soon") == std::nullopt);
    CHECK(ui::days_in_words("0 d") == std::nullopt);
    CHECK(ui::days_in_words("-3 d") == std::nullopt);
}

TEST_CASE("a unit of time is not known by its first letter alone") {
    CHECK(ui::days_in_words("10 decades") == doctest::Approx(36524.25));
    CHECK(ui::days_in_words("1 century") == doctest::Approx(36524.25));
    for (const char* typed : {"5 minutes", "3 weeds", "2 dozen", "7 d w", "10 c"}) {
        CAPTURE(typed);
        CHECK(ui::days_in_words(typed) == std::nullopt);
    }
}

TEST_CASE("lengths are named in the unit that fits") {
    CHECK(ui::length_label(1) == "1 day");
    CHECK(ui::length_label(14) == "2 weeks");
    CHECK(ui::length_label(30.436875) == "1 month");
    CHECK(ui::length_label(91.310625) == "3 months");
    CHECK(ui::length_label(365.2425) == "1 year");
    CHECK(ui::length_label(23) == "23 days");
}

TEST_CASE("a text is cut between words and between characters, never inside one") {
    CHECK(ui::shortened("short", 10) == "short");
    CHECK(ui::shortened("a flood destroyed the bridge", 12) == "a flood…");
    CHECK(ui::shortened("ééééé", 3) == "ééé…");
}

TEST_CASE("numbers are grouped") {
    CHECK(ui::counted(1, "event", "events") == "1 event");
    CHECK(ui::counted(1204, "event", "events") == "1,204 events");
}

TEST_CASE("a drag over letters takes whole words without the punctuation around them") {
    const std::string text = "The (old) mill, they said, fell.";
    const auto taken = [&](const std::string& from, const std::string& to) {
        return std::string(
            ui::whole_words(text, text.find(from), text.find(to) + to.size()).of(text));
    };
    CHECK(taken("ld", "ld") == "old");
    CHECK(taken("ld", "mi") == "old) mill");
    CHECK(taken("ill", ", th") == "mill, they");
    CHECK(taken("ell", ".") == "fell");
}

TEST_CASE("an excerpt keeps the words that it is about") {
    const std::string text =
        "The Iranian envoy, who had come by ship and stayed for a week, went home to Iran at night";
    const ui::Excerpt part = ui::excerpt(text, "Iran", 40);
    CHECK(part.words.of(part.text) == "Iran");
    CHECK(part.text == "… for a week, went home to Iran at night");
    CHECK(ui::excerpt("It rained in Spain", "Spain", 40).text == "It rained in Spain");
    const ui::Excerpt head = ui::excerpt("Spain had been told of it long before", "Spain", 15);
    CHECK(head.text == "Spain had been …");
    CHECK(head.words.start == 0);
    CHECK(ui::excerpt("They went south", "Spain", 9).words.empty());
}
