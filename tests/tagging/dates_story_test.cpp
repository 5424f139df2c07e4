#include "date_cases.hpp"

#include "calendar/spans.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("the 30th told on the first days of a month is of the month before") {
    expect_last("The dam broke on 1 November 1911. The bridge had gone on the 30th.", "1911-10-30");
    expect_last("They sailed on 4 May 1911 and landed on the 20th.", "1911-05-20");
}

TEST_CASE("a day within the year that names the story's matter leads the story there") {
    expect_last("# One\n\nThe first storm was seen on 26 June 2005. It ended on 10 July.\n\n"
                "# Two\n\nThe sixth storm of the 2007 season, Berta, formed on 27 October 2007 "
                "and went north. On 28 October it grew.",
                "2007-10-28");
}

TEST_CASE("in news a month at the head of a sentence about the past is behind the day of writing") {
    expect_last("In July, cases were found in the lake.", "2008-07-01/2008-07-31", "2009-03-24");
    expect_last("In July, cases will be counted.", "2009-07-01/2009-07-31", "2009-03-24");
}

TEST_CASE("an era is not the beginning of a longer word") {
    expect_no_dates("They had 300 ADVANCED drones, 400 ADVANCED tanks and 500 ADVANCED guns in 732 "
                    "boxes.");
}
