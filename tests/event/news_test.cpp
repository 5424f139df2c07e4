// News: what tells no date of its own happened when the sentences before it say, else on the day
// the text was written.
#include "event/expect_events.hpp"

using namespace dateline;
using test::expect_events;
using test::expect_events_of_news;

TEST_CASE("a report that opens with yesterday tells of yesterday until it says otherwise") {
    expect_events_of_news("Yesterday, the river burst its banks. Two people drowned in Bradford.",
                          "2009-06-15", {"Bradford 2009-06-14"});
}

TEST_CASE("news without a date of its own is of the day it was written on") {
    expect_events_of_news("Two bridges collapsed in Bradford. A third fell in Leeds.", "2009-06-15",
                          {"Bradford 2009-06-15", "Leeds 2009-06-15"});
}

TEST_CASE("without a day of writing, what tells no date stays undated") {
    expect_events("Two bridges collapsed in Bradford.", {});
}

TEST_CASE("the day in the head of a report is when it was written") {
    expect_events_of_news("PALERMO, Sept 17 (Agency) - A quake struck Turin on Wednesday, killing "
                          "eight.\n\nThe quake shook Genoa.",
                          "2015-09-18", {"Turin 2015-09-16", "Genoa 2015-09-16"});
}

TEST_CASE("a whole day in the head of a report dates it without being asked") {
    const std::string news = "Floods killed 12 people in Turin on Wednesday.";
    for (const std::string head : {"PALERMO, May 14, 2021 (Agency) - ",
                                   "PALERMO, Italy, 14 May "
                                   "2021 — ",
                                   "Published 14 May 2021. "})
        expect_events(head + news, {"Turin 2021-05-12"});
    expect_events("On 14 May 2021 - a Friday - troops left Palermo. On Wednesday they were in "
                  "Turin.",
                  {"Palermo 2021-05-14", "Turin 2021-05-19"});
}

TEST_CASE("a report that names no other place tells of the town at its head") {
    expect_events_of_news("STUARTS DRAFT, Va. — A Virginia deputy was arrested on Monday.",
                          "2020-05-05", {"STUARTS DRAFT 2020-05-04"});
    expect_events_of_news("LONDON — Police in Leeds arrested three men on Monday.", "2020-05-05",
                          {"Leeds 2020-05-04"});
}

TEST_CASE("far from the day before that news told of, it may have come to its own day") {
    expect_events_of_news("A quake struck Turin on Wednesday.\n\nIt was felt by many.\n\nOthers "
                          "slept.\n\nDogs barked.\n\nHouses collapsed in Genoa.",
                          "2015-09-17", {"Turin 2015-09-16", "Genoa 2015-09-16..2015-09-17"});
}

TEST_CASE("what a report saw going on was so when it was written") {
    expect_events_of_news(
        "A quake struck Turin on Tuesday.\n\nVolunteers were digging for survivors "
        "in Genoa.",
        "2015-09-18", {"Turin 2015-09-15", "Genoa 2015-09-18"});
}

TEST_CASE("undated news is of the day on which its front matter says that it was published") {
    for (const std::string key : {"published", "date"})
        expect_events("---\n" + key +
                          ": 2019-03-20\n---\n\nA bridge fell in Genoa on Tuesday.\n\nPolice "
                          "have closed roads in Turin.\n",
                      {"Genoa 2019-03-19", "Turin 2019-03-20"});
}

TEST_CASE("under a heading with a day news is of that day") {
    const std::string first = "---\ndate: 2012-11-17\n---\n\n# Rebels storm the north\n\n"
                              "GENOA – Rebels shelled Genoa on Saturday.\n\n";
    expect_events(
        first + "## Monday, November 19, 2012: Families flee\n\n"
                "GENOA – Troops stormed Palermo on Monday.\n\nPolice arrested six men in Bari.\n",
        {"Genoa 2012-11-17", "Palermo 2012-11-19", "Bari 2012-11-19"});
    expect_events(first +
                      "## Wednesday, November 21, 2012: A truce\n\n"
                      "GENOA – The minister had arrived in Palermo late on Tuesday for talks and "
                      "visited Turin the next morning.\n",
                  {"Genoa 2012-11-17", "Palermo 2012-11-20", "Turin 2012-11-21"});
}
