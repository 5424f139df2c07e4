// Dates that are counted from what began, and dates that only compare.
#include "date_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("the third day of a siege is counted from the day that it began") {
    const std::string siege = "The siege of Homs began on 4 May 1912. ";
    expect_last(siege + "On the third day of the siege, the walls were breached.", "1912-05-06");
    expect_last(siege + "By the fifth day the bread was gone.", "1912-05-08");
    expect_last(siege + "It rained on the morning of the second day.", "1912-05-05");
    expect_last(siege + "In the first three days of the siege nobody slept.",
                "1912-05-04/1912-05-06");
    expect_last(siege + "In the second week of the siege, wells ran dry.", "1912-05-11/1912-05-17");
    expect_last("The siege began in 431 BC. In the second year of the siege, plague broke out.",
                "-0429-01-01/-0429-12-31");
}

TEST_CASE("a war is the fighting that broke out, and goes on over paragraphs") {
    expect_last(
        "Fighting broke out on 27 March 1920.\n\nTowns were shelled.\n\nOn the sixth day of "
        "the war, a bridge fell.",
        "1920-04-01");
    expect_last("The battle was fought from 1 to 3 July 1863. On the second day of the battle the "
                "line held.",
                "1863-07-02");
    expect_last("The war began on 5 June 1967. On the fourth day of the war they reached the "
                "canal. On the sixth day it ended.",
                "1967-06-10");
}

TEST_CASE("a rank of days without anything that began is no date") {
    expect_dates("They met on 5 May 1990.\n\nOn the third day of the fair, it rained.",
                 {"5 May 1990 = 1990-05-05"});
    expect_dates("The mill opened on 5 May 1990.\n\nBy the third day they were tired.",
                 {"5 May 1990 = 1990-05-05"});
}

TEST_CASE("what something is compared with does not lead the story there") {
    expect_last(
        "In 2016 the storm formed. It was the strongest to hit the coast since Ada in 2012, "
        "and on 5 October it reached the cape.",
        "2016-10-05");
    expect_last("On 3 May 1990 it rained. It was the worst flood since 1953. By June it was over.",
                "1990-06-01/1990-06-30");
    expect_last("The front moved on 3 May 1994. More men fell than during the battle of 1945. In "
                "June they left.",
                "1994-06-01/1994-06-30");
    expect_last("On 3 May 1990 it rained. More than 200 houses fell in 1991. In June they left.",
                "1991-06-01/1991-06-30");
}

TEST_CASE("the first day of a story is of the year that its sentence tells of a season") {
    expect_dates(
        "Forming on 20 November, Olga was the last storm of the 2016 season. On 23 November "
        "it grew, and kept its name after a change of rules in 2000. On 26 November it "
        "weakened.",
        {"20 November = 2016-11-20", "2016 = 2016-01-01/2016-12-31", "23 November = 2016-11-23",
         "2000 = 2000-01-01/2000-12-31", "26 November = 2016-11-26"});
}

TEST_CASE("in the days after something is no day") {
    expect_dates("The mill burned on 5 May 1990. In the days following the fire they left; in the "
                 "weeks after, they returned.",
                 {"5 May 1990 = 1990-05-05"});
}
