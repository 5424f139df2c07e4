// Forms of dates: feasts, weekdays of a month, pieces of the month told, halves, what a sentence
// opens with.
#include "date_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("a movable feast is counted from the Easter of its year") {
    expect_dates("They landed on Good Friday 1938.", {"Good Friday 1938 = 1938-04-15"});
    expect_dates("It struck on Good Friday, 27 March 1964 in the bay.",
                 {"Good Friday, 27 March 1964 = 1964-03-27"});
    expect_dates("They met on Christmas Day, December 25, 1066.",
                 {"Christmas Day, December 25, 1066 = 1066-12-25"});
    expect_dates("They rose on Easter Monday 1916.", {"Easter Monday 1916 = 1916-04-24"});
    expect_dates("He came at Easter 1204.", {"Easter 1204 = 1204-04-25"});
    expect_last("In June 1944 he was ill. He left on Whit Monday.", "1944-05-29");
    expect_no_dates("The Easter Rising failed. Good news came on Easter Island.");
}

TEST_CASE("a feast of a fixed day is that day") {
    expect_dates("He marched on May Day 1945.", {"May Day 1945 = 1945-05-01"});
    expect_dates("He was buried on Armistice Day 1920.", {"Armistice Day 1920 = 1920-11-11"});
    expect_last("He came on 3 December 1943. They flew on Boxing Day.", "1943-12-26");
}

TEST_CASE("a day that one year gave its name has that year") {
    expect_dates("He landed on D-Day and was home by VE Day.",
                 {"D-Day = 1944-06-06", "VE Day = 1945-05-08"});
    expect_dates("They danced on V-J Day.", {"V-J Day = 1945-08-15"});
    expect_last("They landed on D-Day. Two days later Caen was shelled.", "1944-06-08");
    expect_no_dates("Vitamin D was scarce. He got a D on that day. J Day was his name.");
}

TEST_CASE("a weekday of a month is counted in it") {
    expect_dates("They met on the first Monday in June 1943.",
                 {"the first Monday in June 1943 = 1943-06-07"});
    expect_dates("They met on the last Friday of March 2019.",
                 {"the last Friday of March 2019 = 2019-03-29"});
    expect_last("A bridge fell on 9 February 1994. On the last Sunday of the month, it was open.",
                "1994-02-27");
}

TEST_CASE("a piece of the month told is cut from it") {
    const std::string told = "An offer was made on 9 February 1994. ";
    expect_last(told + "It lapsed on the last day of the month.", "1994-02-28");
    expect_last(told + "It was renewed in the second week of the following month.",
                "1994-03-08/1994-03-14");
    expect_last(told + "They signed in the first week of that month.", "1994-02-01/1994-02-07");
}

TEST_CASE("an ordinal behind a weekday is a day of the month that it fits") {
    expect_last("They fought in November 1942. On Friday the 13th Callaghan was killed.",
                "1942-11-13");
    expect_last("On 27 February 1943 he left. On Friday the 5th he was back.", "1943-03-05");
}

TEST_CASE("halves of years are counted in months, those of centuries in years") {
    const std::string told = "He left on 5 May 1945. ";
    expect_last(told + "Two and a half years later he died.", "1947-11-01/1947-11-30");
    expect_last(told + "A year and a half later he died.", "1946-11-01/1946-11-30");
    expect_last(told + "Three-and-a-half years later he died.", "1948-11-01/1948-11-30");
    expect_last(told + "Half a century later he died.", "1995-01-01/1995-12-31");
}

TEST_CASE("a year, a month or a season may be what a sentence is about") {
    expect_last("They fought on 28 June 1778. 1779 passed without a battle.",
                "1779-01-01/1779-12-31");
    const std::string told = "The siege ended on 20 February 1809. ";
    expect_last(told + "March brought rain.", "1809-03-01/1809-03-31");
    expect_last(told + "January was cold.", "1809-01-01/1809-01-31");
    expect_last(told + "The summer saw the town reduced.", "1809-06-01/1809-08-31");
    expect_dates("August was a king. June was his wife.", {});
}

TEST_CASE("news of the past days reaches until the day it was written on") {
    expect_last("Twelve people died in the past week.", "2016-05-27/2016-06-03", "2016-06-03");
    expect_last("Twelve people died over the last three days.", "2016-05-31/2016-06-03",
                "2016-06-03");
    expect_no_dates("Twelve people died in the past week.");
}

TEST_CASE("the year behind a season's campaign is that of the season") {
    expect_dates("Fighting began on 28 June 1942. The spring campaign of 1943 failed.",
                 {"28 June 1942 = 1942-06-28", "spring = 1943-03-01/1943-05-31",
                  "1943 = 1943-01-01/1943-12-31"});
    expect_last("They dug in during October 1914. By Christmas trenches ran to the sea.",
                "1914-12-25");
}

TEST_CASE("the new year is the January that comes next") {
    expect_last("He left on 3 October 1914. In the new year he was back.", "1915-01-01/1915-01-31");
    expect_last("He left on 3 October 1914 and was ill in the new year's first issue.",
                "1914-10-03");
}

TEST_CASE("the following season below a year of its own is in that year") {
    expect_last("In 1642 he was ill. He left on 12 November.\n\n## 1643\n\nThe following summer "
                "was wet.",
                "1643-06-01/1643-08-31");
    expect_last("In 1642 he was ill. He left on 12 November. The following summer was wet.",
                "1643-06-01/1643-08-31");
}

TEST_CASE("the last evening of a month is its last day") {
    expect_last("On the last evening of August 1903 a fire broke out.", "1903-08-31");
    expect_last("They sailed in May 1903. On the first night of the month snow fell.",
                "1903-05-01");
}

TEST_CASE("a month of the year before or after is told by the story's year") {
    expect_last("He fought at Capua in 275 BC. He held a triumph in February of the year after.",
                "-0273-02-01/-0273-02-28");
    expect_last("They sailed in June 1913. He had wired from Hobart in March the year before.",
                "1912-03-01/1912-03-31");
}

TEST_CASE("a week and a half is ten days") {
    expect_last("Salla fell on 9 December 1939. They were stopped a week and a half later.",
                "1939-12-19");
}

TEST_CASE("that very day is the day told") {
    expect_last("He rode into Leith on 17 September 1745. Cope landed that very day.",
                "1745-09-17");
}
