#include "date_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("a text that writes BCE is read as one before Christ") {
    expect_dates("In 312 BCE the road was paved. In 310 they dug the canal.",
                 {"312 BCE = -0311-01-01/-0311-12-31", "310 = -0309-01-01/-0309-12-31"});
    expect_last("In 312 B.C.E. the road was paved. In 310, a canal was dug.",
                "-0309-01-01/-0309-12-31");
    expect_last("He was king in 312 BCE, 311 BCE and 310 BCE. In 305, he died.",
                "-0304-01-01/-0304-12-31");
}

TEST_CASE("years behind their era count for it") {
    expect_last("The hall was built in AD 412. In 415, a fire took it.", "0415-01-01/0415-12-31");
    expect_last("It was sacked in 410 C.E. by raiders. In 412, they left.",
                "0412-01-01/0412-12-31");
    expect_last("The tower fell in 79 C.E.", "0079-01-01/0079-12-31");
}

TEST_CASE("a winter that two years tell is one, and two winters are no pair") {
    expect_last("They froze in winter 1812–13.", "1812-12-01/1813-02-28");
    expect_last("They froze in winter 1812/1813.", "1812-12-01/1813-02-28");
    expect_dates("They were cold in winter 1812–1815.",
                 {"winter 1812–1815 = 1812-12-01/1815-12-31"});
}

TEST_CASE("the sixties are those of the story's century") {
    expect_last("---\ntitle: The mines of Borneo, 1848–1893\n---\n\nIn the '60s they flooded.",
                "1860-01-01/1869-12-31");
    expect_last("In 1975 he sang songs of the '60s.", "1960-01-01/1969-12-31");
    expect_last("He sang songs of the ’60s.", "1960-01-01/1969-12-31");
}

TEST_CASE("ranks in digits are ranks") {
    expect_last("It rained in the 2nd week of March 1911.", "1911-03-08/1911-03-14");
    expect_last("Exports fell in the 3rd quarter of 1911.", "1911-07-01/1911-09-30");
    expect_last("It rained in the second week of March 1911.", "1911-03-08/1911-03-14");
}

TEST_CASE("a rank beyond all calendars is none") {
    expect_dates("The war began on 3 May 1911. In the 400000000th year of the war it snowed.",
                 {"3 May 1911 = 1911-05-03"});
    expect_dates("They won on 3 May 1911. In the past 999 centuries nobody had.",
                 {"3 May 1911 = 1911-05-03"});
}

TEST_CASE("counts of people and metres are no years") {
    expect_no_dates("The 1500–2000 soldiers ran.");
    expect_no_dates("They took the 1,200–1,500 metre ridge.");
    expect_dates("The 1911–1912 uprising failed.", {"The 1911–1912 = 1911-01-01/1912-12-31"});
}

TEST_CASE("a typographic apostrophe is one") {
    for (const char* apostrophe : {"'", "’"}) {
        const std::string mark = apostrophe;
        expect_last("On 3 May 1911 they landed. At six o" + mark + "clock they dug in.",
                    "1911-05-03");
        expect_last("War broke out on 3 May 1911. On the war" + mark + "s second day it rained.",
                    "1911-05-04");
        expect_last("They dug in on 3 May 1911. By the month" + mark + "s end they had left.",
                    "1911-05-21/1911-05-31");
    }
}

TEST_CASE("a name that ends like a past form tells no past") {
    expect_last("The United Nations meets in December.", "2014-12-01/2014-12-31", "2014-10-05");
    expect_last("One hundred delegates meet in December.", "2014-12-01/2014-12-31", "2014-10-05");
    expect_last("The council died in December.", "2013-12-01/2013-12-31", "2014-10-05");
}

TEST_CASE("a weekday that fits neither calendar is a slip") {
    // 4 July 1863 was a Saturday: the Monday behind it stays one of today's calendar
    expect_last("On Tuesday 4 July 1863 he wrote. On Monday they left.", "1863-07-06");
    // of the Julian calendar, twelve days behind
    expect_last("On Monday, 26 August 1812 they fought. On Thursday they left.", "1812-08-29");
}

TEST_CASE("till bounds what befell a place as until does") {
    for (const std::string until : {"until", "till"})
        expect_last("The town fell on 3 May 1911. It was free " + until +
                        " the fall of York in 1921. On 9 June the fort fell.",
                    "1911-06-09");
}

TEST_CASE("an hour is of any zone, with four digits and with half a day") {
    for (const std::string hour : {"0600 UTC", "0600 EST", "06:00 EST", "6 am EST", "6 am"})
        expect_dates("They landed at " + hour + " on 3 May 1911.",
                     {hour + " on 3 May 1911 = 1911-05-03"});
}

TEST_CASE("days before a month are no years, however few digits years have") {
    expect_dates("In 62 BC he came home. His triumph was held on 28 and 29 September 61 BC.",
                 {"62 BC = -0061-01-01/-0061-12-31", "28 = -0060-09-28",
                  "29 September 61 BC = -0060-09-29"});
}
