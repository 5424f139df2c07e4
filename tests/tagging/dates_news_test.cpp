#include "date_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("in news a past month is behind and what is due is ahead") {
    expect_last("He was arrested in November.", "2008-11-01/2008-11-30", "2009-08-17");
    expect_last("The appeal is set for October.", "2009-10-01/2009-10-31", "2009-08-17");
    expect_last("The results are due Wednesday.", "2009-08-19", "2009-08-17");
}

TEST_CASE("weekends are two days, in news the ones before") {
    expect_last("Protests were held over the weekend.", "2022-02-26/2022-02-27", "2022-03-03");
    expect_last("A march will be held over the weekend.", "2022-03-05/2022-03-06", "2022-03-03");
    expect_last("They met on 3 March 2022. The following weekend they voted.",
                "2022-03-12/2022-03-13");
}

TEST_CASE("in news what is to come or forecast is ahead") {
    expect_last("Talks are to begin on Friday.", "2018-05-18", "2018-05-17");
    expect_last("Rain was forecast for Friday.", "2018-05-18", "2018-05-17");
}

TEST_CASE("in news a day ahead does not lead what has happened") {
    expect_dates("The storm struck on Monday. Closures are expected on Tuesday. Two died a day "
                 "earlier.",
                 {"Monday = 2025-11-10", "Tuesday = 2025-11-11", "a day earlier = 2025-11-09"},
                 "2025-11-10");
}
