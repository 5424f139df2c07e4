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
