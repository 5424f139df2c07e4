#include "date_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("two days with a month each are two dates, and share the year") {
    expect_dates("The fort was stormed on 23 August and 17 September 1877.",
                 {"23 August = 1877-08-23", "17 September 1877 = 1877-09-17"});
    expect_dates("Raids came on May 3 and June 12, 1999.",
                 {"May 3 = 1999-05-03", "June 12, 1999 = 1999-06-12"});
}

TEST_CASE("a year before what it might count is a year where a count is unlikely") {
    expect_dates("On December 24, 1979 tanks rolled into Kabul.",
                 {"December 24, 1979 = 1979-12-24"});
    expect_dates("In 1862 troops crossed the river.", {"1862 = 1862-01-01/1862-12-31"});
    expect_dates("It grew 9 percent in 2010 and 8.7 percent in 2011.",
                 {"2010 = 2010-01-01/2010-12-31", "2011 = 2011-01-01/2011-12-31"});
    expect_dates("After the historic 1969 split they lost.", {"1969 = 1969-01-01/1969-12-31"});
    expect_no_dates("Some 1914 shells fell, and the remaining 1500 men fled.");
}

TEST_CASE("an hour in four digits behind a day is no year") {
    expect_dates("On 5 May 1944, 1200 soldiers attacked. On 24 December, 1945 UTC it blew.",
                 {"5 May 1944 = 1944-05-05", "24 December, 1945 UTC = 1944-12-24"});
}

TEST_CASE("days are told before their year's era, and decades with one") {
    expect_dates("In B. C. 57 he came to Judaea. In BC 56 he rebelled.",
                 {"B. C. 57 = -0056-01-01/-0056-12-31", "BC 56 = -0055-01-01/-0055-12-31"});
    expect_dates("In the 430s BC plague came. By the 820s AD was the rule.",
                 {"the 430s BC = -0438-01-01/-0429-12-31", "the 820s AD = 0820-01-01/0829-12-31"});
    expect_no_dates("In Trail, BC 57 houses burned.");
}

TEST_CASE("what stands before a colon or a dash dates its line") {
    expect_dates("1972: Soldiers shot a man.\n\n1974 – A bomb fell.\n\n1916–17: It froze.",
                 {"1972 = 1972-01-01/1972-12-31", "1974 = 1974-01-01/1974-12-31",
                  "1916–17 = 1916-01-01/1917-12-31"});
    expect_dates("September 2, 1941: A bomb fell.\n\nSeptember 3: A mill burned.",
                 {"September 2, 1941 = 1941-09-02", "September 3 = 1941-09-03"});
}

TEST_CASE("in news a verb of the present sets a day to come") {
    expect_last("The talks start Monday.", "2015-06-15", "2015-06-10");
    expect_last("The court is to rule on Tuesday.", "2015-06-16", "2015-06-10");
    expect_last("Police made an arrest at the start on Monday.", "2015-06-08", "2015-06-10");
}

TEST_CASE("the day after a stretch is counted from its last one") {
    expect_last("The siege lasted from 18 May to 8 September 1565. The next day they sailed.",
                "1565-09-09");
    expect_last("It began on 31 October 1956 and lasted until 5 November. The following day a "
                "truce came.",
                "1956-11-06");
}

TEST_CASE("a season named beside a day does not lead the story into the next year") {
    expect_last("On October 13, 1812, the first snow of the winter fell. On October 19 they left.",
                "1812-10-19");
}

TEST_CASE("what had been lies before what is told, but had to be does not") {
    expect_last("Eden left on 9 January 1957. The troops had gone on 22 December.", "1956-12-22");
    expect_last("In June 1911 he went. On 30 December 1902 they had to turn. On 3 February they "
                "met.",
                "1903-02-03");
}

TEST_CASE("news that tells of long ago goes on there") {
    expect_last("Jones was born in 1950. In May 1970 he married. In October he moved.",
                "1970-10-01/1970-10-31", "2022-12-30");
    expect_last("In 1989 he worked there. On Christmas Day it burned. The next day it fell.",
                "1989-12-26", "2022-12-30");
}

TEST_CASE("short ends of years, days of two calendars and fiscal years") {
    expect_dates("The war (1902-4) was long.", {"1902-4 = 1902-01-01/1904-12-31"});
    expect_dates("Louis XV (r. 1715–1774) and a mason (c. 1740–1791) built it.",
                 {"1715–1774 = 1715-01-01/1774-12-31", "1740–1791 = 1740-01-01/1791-12-31"});
    expect_dates("On 6/16 November 1632 he fell.", {"6/16 November 1632 = 1632-11-16"});
    expect_last("Sales rose in fiscal 2012.", "2012-01-01/2012-12-31");
    expect_last("In the first week in November 1812 they froze.", "1812-11-01/1812-11-07");
}

TEST_CASE("a weekday with an epithet is a name") {
    expect_dates("It fell on 3 May 2015. The Bloody Sunday report came on Tuesday.",
                 {"3 May 2015 = 2015-05-03", "Tuesday = 2015-05-05"});
}

TEST_CASE("what a date took from other words is told") {
    expect_explained("They left in July 2015.", "“July 2015” is 2015-07, as it stands");
    expect_explained("After losses in the first half of 2015 he came to Moscow in July.",
                     "“July” is 2015-07, completed from the sentence");
    expect_explained("On 3 May 1990 he came. The next day he left.",
                     "“The next day” is 1990-05-04, reckoned from what was told before");
}

TEST_CASE("until when somebody ruled does not tell in which year he came") {
    expect_dates(
        "It rose in February 1931. In March they sent a governor, who ruled until May 1933.",
        {"February 1931 = 1931-02-01/1931-02-28", "March = 1931-03-01/1931-03-31",
         "May 1933 = 1933-05-01/1933-05-31"});
}
