#include "date_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("an hour goes with the day that stands beside it") {
    expect_dates("It formed on 8 May 1995. By 2 a.m. the next morning it was inland.",
                 {"8 May 1995 = 1995-05-08", "2 a.m. the next morning = 1995-05-09"});
    expect_dates("It struck at 4.17 a.m. on 8 May 1995, with a magnitude of 6.12.",
                 {"4.17 a.m. on 8 May 1995 = 1995-05-08"});
    expect_last("They attacked on 8 May 1995. By nightfall they were beaten.", "1995-05-08");
    expect_last("They attacked on 8 May 1995. Two nights later they came again.", "1995-05-10");
    expect_last("It came ashore just before midnight on 8 May 1995. By sunrise it was inland.",
                "1995-05-09");
    expect_last("It came ashore at noon on 8 May 1995. By dusk it was inland.", "1995-05-08");
    expect_dates("The ground shook at 5:30 pm AEST on 8 May 1995.",
                 {"5:30 pm AEST on 8 May 1995 = 1995-05-08"});
    expect_last("They left on 8 May 1995. In the six weeks that followed, snow fell.",
                "1995-05-09/1995-06-19");
}

TEST_CASE("an hour told in two zones goes with the day that stands beside it") {
    expect_dates(
        "It formed on 8 May 1995. It crossed the cape at 07:30 NZST (19:30 UTC, May 9) and "
        "the bay shortly before 09:00 NZST (21:00 UTC) on 11 May.",
        {"8 May 1995 = 1995-05-08", "07:30 NZST = 1995-05-08",
         "19:30 UTC, May 9 = "
         "1995-05-09",
         "09:00 NZST (21:00 UTC) on 11 May = 1995-05-11"});
    expect_last("It formed on 8 May 1995. At 07:30 JST (22:30 UTC) it made landfall.",
                "1995-05-08");
}

TEST_CASE("before dawn on a day is on that day") {
    const Mentions read = read_dates("The eye crossed the isle before dawn on 8 May 1995.");
    REQUIRE(read.dates.size() == 1);
    CHECK(read.dates[0].modifier == DateModifier::none);
    CHECK(read.dates[0].governs);
}

TEST_CASE("a winter lies in two years, and the year told next says in which the story goes on") {
    expect_dates("They left on 7 April 1805. They camped for the winter.\n\nBy 25 April the report "
                 "was written.\n\n## The sea\n\nThey saw it on 7 November 1805.",
                 {"7 April 1805 = 1805-04-07", "the winter = 1805-12-01/1806-02-28",
                  "25 April = 1805-04-25", "7 November 1805 = 1805-11-07"});
}

TEST_CASE("a season in a capitalised name is none") {
    expect_last("It failed on 17 February 1855. He died in the Winter Palace on 2 March.",
                "1855-03-02");
    expect_dates("In May 1992 he spoke at the Summer Palace.",
                 {"May 1992 = 1992-05-01/1992-05-31"});
}

TEST_CASE("a season is told without a preposition, too") {
    const std::string march = "They marched on 3 May 1642. ";
    expect_last(march + "He had spent the summer organising a fleet.", "1642-06-01/1642-08-31");
    expect_last(march + "With winter approaching, they went home.", "1642-12-01/1643-02-28");
    expect_last(march + "By the middle of summer they were home.", "1642-07-01/1642-07-31");
    expect_last(march + "He spent the winter quarters' money.", "1642-05-03");
}

TEST_CASE("hours in words and the night are of the day that is told") {
    const std::string landing = "They landed on 3 May 1900. ";
    expect_last(landing + "The guns were silent at six o'clock.", "1900-05-03");
    expect_last(landing + "They marched at half-past ten a.m. and rested.", "1900-05-03");
    expect_last(landing + "Overnight, the militia came.", "1900-05-03");
    expect_last(landing + "The fort was theirs before midnight.", "1900-05-03");
    expect_last("He walked on 3 May 1900. An overnight train came.", "1900-05-03");
}

TEST_CASE("the dawn of the next day is one day on") {
    expect_last("They landed on 3 May 1900. The fight began in the evening. By dawn the next day "
                "it was over.",
                "1900-05-04");
}

TEST_CASE("the middle of a month is told before a name, too") {
    expect_last("In 1642 the war began. By mid-September Essex's men were many.",
                "1642-09-11/1642-09-20");
}

TEST_CASE("a day or so later is the next day") {
    expect_last("The crest reached the weir on 30 July 1916 and the bridge a day or so later.",
                "1916-07-31");
}

TEST_CASE("that evening is the one until which something was told to last") {
    expect_last("He announced it on 8 November 1920; they denied it until the evening of the 9th. "
                "On that evening a ship sank.",
                "1920-11-09");
}
