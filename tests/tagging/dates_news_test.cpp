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

TEST_CASE("so much of the weekend is told as the weekend") {
    expect_last("For much of the weekend boats were out.", "2022-02-26/2022-02-27", "2022-03-03");
}

TEST_CASE("in news what happened behind what is to come is past") {
    expect_dates("Tuesday will be a day of mourning, and the river wrecked houses on Thursday.",
                 {"Tuesday = 2021-07-20", "Thursday = 2021-07-15"}, "2021-07-18");
    expect_last("The march is set for Tuesday.", "2021-07-20", "2021-07-18");
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

TEST_CASE("a report sent from a place was written on the day of its front matter") {
    expect_dates(
        "---\ntitle: Flood\ndate: 2019-03-20\n---\n\nOMAHA (AP) - Boats were out again.\n\n"
        "The levee broke on Friday. A bridge fell on Tuesday, and two died that night. It "
        "is to reopen Saturday.\n",
        {"Friday = 2019-03-15", "Tuesday = 2019-03-19", "that night = 2019-03-19",
         "Saturday = 2019-03-23"});
}

TEST_CASE("so was what tells a weekday in its opening") {
    expect_dates("---\ndate: 2019-03-20\n---\n\nThe river rose again on Wednesday.\n\nThe levee "
                 "broke on Friday.\n",
                 {"Wednesday = 2019-03-20", "Friday = 2019-03-15"});
}

TEST_CASE("a story of one day goes on from the day of its front matter") {
    expect_dates("---\ndate: 1944-06-06\n---\n\nThe boats landed at dawn. On Friday they took the "
                 "hill.\n",
                 {"Friday = 1944-06-09"});
}

TEST_CASE("an irregular verb of the past leaves what is to come, too") {
    expect_last(
        "Where Tuesday will be a day of mourning, the river brought down houses on Thursday.",
        "2021-07-15", "2021-07-18");
}

TEST_CASE("a report's date line holds under the headings of the report") {
    const std::string report =
        "# Quake\n\nANKARA, March 3, 2023 (Agency) - It struck on Monday.\n\n";
    expect_last(report + "## The search\n\nTwo were freed on Thursday.", "2023-03-02");
    expect_last(report + "# Another\n\nIt was built in 1900. They left in May.",
                "1900-05-01/1900-05-31");
}

TEST_CASE("in news the days behind last Friday are counted from it") {
    expect_last("The losses began last Friday, when a town fell. Another followed a day later.",
                "2021-08-07", "2021-08-13");
    expect_last("On Sunday they took the city that they had held in 2015 and again the year after.",
                "2016-01-01/2016-12-31", "2021-08-13");
}

TEST_CASE("each report of several has the day of its own head, told without its year, too") {
    expect_dates("TRIPOLI, March 24 - A plane was destroyed on Thursday.\n\n"
                 "BREGA, March 31 - They lost the town on Wednesday.",
                 {"March 24 = 2011-03-24", "Thursday = 2011-03-24", "March 31 = 2011-03-31",
                  "Wednesday = 2011-03-30"},
                 "2011-03-22");
}
