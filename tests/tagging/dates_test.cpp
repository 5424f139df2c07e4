#include "date_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("a full date in any order of day, month and year") {
    for (const char* date : {"30 September 2015", "September 30, 2015", "Sept. 30, 2015",
                             "30 Sept 2015", "2015-09-30", "30.9.2015", "30/9/2015",
                             "the 30th of September, 2015", "Wednesday, 30 September 2015"}) {
        expect_last(std::string("The harbour was shelled on ") + date + ".", "2015-09-30");
    }
}

TEST_CASE("months, seasons, quarters, decades and centuries are their whole spans") {
    expect_last("The port reopened in March 1911.", "1911-03-01/1911-03-31");
    expect_last("They met in spring 1943.", "1943-03-01/1943-05-31");
    expect_last("Snow fell all winter 1946–47.", "1946-12-01/1947-02-28");
    expect_last("Exports fell in Q3 2012.", "2012-07-01/2012-09-30");
    expect_last("The mines closed in the 1940s.", "1940-01-01/1949-12-31");
    expect_last("The mines opened in the early 1940s.", "1940-01-01/1943-04-30");
    expect_last("The wall dates from the 19th century.", "1800-01-01/1899-12-31");
}

TEST_CASE("parts of months and years") {
    expect_last("It rained in early May 1902.", "1902-05-01/1902-05-10");
    expect_last("It rained in mid-May 1902.", "1902-05-11/1902-05-20");
    expect_last("It rained at the end of May 1902.", "1902-05-21/1902-05-31");
    expect_last("Prices doubled in the first half of 1902.", "1902-01-01/1902-06-30");
    expect_last("Prices fell in the second half of 1902.", "1902-07-01/1902-12-31");
    expect_last("The strike filled the first week of May 1902.", "1902-05-01/1902-05-07");
    expect_last("It lasted for the last two weeks of May 1902.", "1902-05-18/1902-05-31");
    expect_last("They starved in the first four months of 1902.", "1902-01-01/1902-04-30");
}

TEST_CASE("ranges are one mention from the first end to the second") {
    expect_last("The siege lasted 17–23 September 1854.", "1854-09-17/1854-09-23");
    expect_last("He governed from March to June 1854.", "1854-03-01/1854-06-30");
    expect_last("They marched between 3 and 5 May 1854.", "1854-05-03/1854-05-05");
    expect_last("It was occupied from 30 December 1854 until 2 January 1855.",
                "1854-12-30/1855-01-02");
    expect_last("The line held from late June until the end of the retreat on 11 July 1854.",
                "1854-06-21/1854-07-11");
    expect_last("All through June 1854 and into mid-July, they advanced.", "1854-06-01/1854-07-20");
    expect_last("The war (1853–56) ruined them.", "1853-01-01/1856-12-31");
    expect_last("It ran from 3 May 1854 up to 9 June 1854.", "1854-05-03/1854-06-09");
    expect_last("## September–October 1854\n\nNothing.", "1854-09-01/1854-10-31");
}

TEST_CASE("dates in a row share the month and the year that only one of them tells") {
    expect_dates("Shots were heard on 9, 11 and 26 May 1990.",
                 {"9 = 1990-05-09", "11 = 1990-05-11", "26 May 1990 = 1990-05-26"});
    expect_dates("They were held on February 17 and 18, 2003.",
                 {"February 17 = 2003-02-17", "18, 2003 = 2003-02-18"});
    expect_dates(
        "Riots broke out in late March and early April 1981.",
        {"late March = 1981-03-21/1981-03-31", "early April 1981 = 1981-04-01/1981-04-10"});
    expect_dates("Frost came in December and January 1981.",
                 {"December = 1980-12-01/1980-12-31", "January 1981 = 1981-01-01/1981-01-31"});
}

TEST_CASE("years before Christ are astronomical, and bare ones follow them") {
    expect_last("Hannibal crossed the river in 218 BC.", "-0217-01-01/-0217-12-31");
    expect_last("The war of 264–241 BC was long.", "-0263-01-01/-0240-12-31");
    expect_last("He landed in the spring of 44 B.C.E. with two legions.",
                "-0043-03-01/-0043-05-31");
    expect_last("The tower fell in AD 79.", "0079-01-01/0079-12-31");
    const std::string annals = "He won in 49 BC. He lost in 48 BC. He rested in 47 BC. ";
    expect_last(annals + "In 46, Cato was besieged.", "-0045-01-01/-0045-12-31");
    expect_last(annals + "He sailed in the spring of 46.", "-0045-03-01/-0045-05-31");
    expect_last("Some 130,000 men served; in 49 BC, 48 BC and 47 BC they fought.",
                "-0046-01-01/-0046-12-31");
}

TEST_CASE("a date without its year takes it from what was told before") {
    expect_last("On 3 May 1916 the bridge fell. On 9 June it was rebuilt.", "1916-06-09");
    expect_last("The bridge fell on 3 May 1916. The ford was lost in July.",
                "1916-07-01/1916-07-31");
    expect_last("They camped on 3 May 1916 and moved on the 25th.", "1916-05-25");
    expect_last("## 1916\n\nOn 9 June the bridge fell.", "1916-06-09");
    expect_last("---\ntitle: The siege of 1916\n---\n\nOn 9 June the bridge fell.", "1916-06-09");
    expect_last("It was taken on 9 June, and in 1916 rebuilt. In 1916 it burnt.",
                "1916-01-01/1916-12-31");
}

TEST_CASE("a story that goes on from December is in the next January") {
    expect_last("The fort fell on 20 December 1915. On 4 January the town followed.", "1916-01-04");
    expect_last("### December 1915 – February 1916\n\nOn 8 January the town fell.", "1916-01-08");
}

TEST_CASE("a flashback does not lead the story away") {
    expect_last("On 3 May 2015 the town was shelled. It had been rebuilt in 1991. "
                "On 9 June it was taken.",
                "2015-06-09");
    expect_last("On 3 May 2015 a truce, effective as of 30 March 2015, failed. "
                "Two days later the town was taken.",
                "2015-05-05");
    expect_last("On 3 May 2015 he spoke of the army, in the field since 1 March. "
                "The following day it left.",
                "2015-05-04");
    expect_last("The dam broke on 3 May 2015.\n\nIn 1931 it was built. It leaked.\n\n"
                "On 9 June the valley was drained. By July 2015 it was dry.",
                "2015-07-01/2015-07-31");
}

TEST_CASE("years of two calendars, and years whose dash was lost, are two years") {
    expect_dates("The frost of 1683/4 held. In 1683/4 it froze.",
                 {"1683/4 = 1683-01-01/1684-12-31", "1683/4 = 1683-01-01/1684-12-31"});
    expect_dates(
        "They built a hut in the winter of 181213. From 181213 they traded.",
        {"the winter of 181213 = 1812-12-01/1813-02-28", "181213 = 1812-01-01/1813-12-31"});
}

TEST_CASE("an adverb after a short year counts nothing") {
    expect_dates("It began in 310 BC. It paused in 305 BC. Its defeat in 302 permanently ended the "
                 "war. He died in 300 BC.",
                 {"310 BC = -0309-01-01/-0309-12-31", "305 BC = -0304-01-01/-0304-12-31",
                  "302 = -0301-01-01/-0301-12-31", "300 BC = -0299-01-01/-0299-12-31"});
}

TEST_CASE("a month that lasts until the next year is of the year before") {
    expect_dates("It rose in May 1702. By late autumn it fell until, in March 1703, it ended.",
                 {"May 1702 = 1702-05-01/1702-05-31", "late autumn = 1702-11-01/1702-11-30",
                  "March 1703 = 1703-03-01/1703-03-31"});
}

TEST_CASE("a line that is only a day dates what stands below it as a report's does") {
    expect_dates("# Reports\n\n## One\n\n2 March 2009\n\nRain fell on Sunday. In December it had "
                 "snowed. Yesterday it froze.\n\n## Two\n\nThey met yesterday.\n",
                 {"2 March 2009 = 2009-03-02", "Sunday = 2009-03-01",
                  "December = 2008-12-01/2008-12-31", "Yesterday = 2009-03-01"});
}

TEST_CASE("those years are the stretch of them that was told") {
    expect_dates("The war of 1665–1666 was long. It ended trade in 1679. In those years ships were "
                 "lost.",
                 {"1665–1666 = 1665-01-01/1666-12-31", "1679 = 1679-01-01/1679-12-31",
                  "those years = 1665-01-01/1666-12-31"});
    expect_dates("He came in 1679. In those years ships were lost.",
                 {"1679 = 1679-01-01/1679-12-31"});
}

TEST_CASE("a month of the winter that is told is of that winter") {
    expect_dates("The winter of 1664/65 was long. Rivers froze from December to March.",
                 {"The winter of 1664/65 = 1664-12-01/1665-02-28",
                  "December to March = 1664-12-01/1665-03-31"});
}

TEST_CASE("who had a fort has not been there before") {
    expect_dates("They came in June 1816. The town, where they had a fort, fell in May 1816. The "
                 "next month they left.",
                 {"June 1816 = 1816-06-01/1816-06-30", "May 1816 = 1816-05-01/1816-05-31",
                  "The next month = 1816-06-01/1816-06-30"});
}

TEST_CASE("a block that is only a year is a date, one that is another number is not") {
    expect_dates("1944\n\nIt rained in May.\n\n12\n",
                 {"1944 = 1944-01-01/1944-12-31", "May = 1944-05-01/1944-05-31"});
}

TEST_CASE("a paragraph about an older time does not move the story's clock") {
    expect_dates("On 3 April 1982 they landed.\n\nIn 1833 the rebels took it. It was left in "
                 "1834.\n\nOn 5 May they sailed.\n",
                 {"3 April 1982 = 1982-04-03", "1833 = 1833-01-01/1833-12-31",
                  "1834 = 1834-01-01/1834-12-31", "5 May = 1982-05-05"});
}

TEST_CASE("relative dates are reckoned from the date that governs them") {
    const std::string story = "On 30 September 2015 the convoy left. ";
    expect_last(story + "The same day it was seen.", "2015-09-30");
    expect_last(story + "That night it rested.", "2015-09-30");
    expect_last(story + "The following day it arrived.", "2015-10-01");
    expect_last(story + "Early the next morning it arrived.", "2015-10-01");
    expect_last(story + "Two days later it arrived.", "2015-10-02");
    expect_last(story + "It had been loaded a week earlier.", "2015-09-23");
    expect_last(story + "Over the next three days it crossed the hills.", "2015-10-01/2015-10-03");
    expect_last(story + "By the end of the month it was lost.", "2015-09-21/2015-09-30");
    expect_last(story + "The following year it was found.", "2016-01-01/2016-12-31");
    expect_last(story + "Hours later it was bombed.", "2015-09-30");
    expect_last(story + "It stood 6 months prior in Homs.", "2015-03-01/2015-03-31");
    expect_last("Three days after 5 May 1940 the town fell.", "1940-05-08");
    expect_last("The bridge was built in 1940. It fell in June of that year.",
                "1940-06-01/1940-06-30");
}

TEST_CASE("words that only explain a date have its days") {
    expect_last("On 27 June 1950, two days after the landing, the town fell.", "1950-06-27");
}

TEST_CASE("the time of day belongs to its day") {
    expect_last("The truce began on 27 February 2016 at 00:00.", "2016-02-27");
    expect_last("The storm made landfall at 1200 UTC on August 25, 2005.", "2005-08-25");
    expect_last("The assault began at 3:15 a.m. on 6 June 1944.", "1944-06-06");
    expect_last("They left on the morning of 6 June 1944.", "1944-06-06");
    expect_last("They left on 6 June 1944. At dawn the guns opened.", "1944-06-06");
}

TEST_CASE("weekdays and yesterday in news are near the day of writing") {
    expect_last("A bomb went off on Wednesday.", "2015-09-30", "2015-10-02");
    expect_last("The court will meet on Monday.", "2015-10-05", "2015-10-02");
    expect_last("A bomb went off yesterday.", "2015-10-01", "2015-10-02");
    expect_last("Rains began last month.", "2015-09-01/2015-09-30", "2015-10-02");
    expect_last("On 30 September 2015 they left. On Friday they came.", "2015-10-02");
}

TEST_CASE("a season's year serves a storm that tells none, and hours in UTC are no years") {
    const std::string storm = "It was the worst storm of the 2005 season. It formed on August 23. ";
    expect_last(storm + "It weakened.", "2005-08-23");
    expect_last(storm + "Between 1900 and 2000 UTC it weakened.", "2005-08-23");
}

TEST_CASE("what news tells of other years does not move its weekdays and months") {
    expect_last("He was born on May 5, 1961. The court will meet next month.",
                "2015-11-01/2015-11-30", "2015-10-02");
    expect_last("He was elected in 2014. The court met on Tuesday.", "2015-09-29", "2015-10-02");
}

TEST_CASE("what is no date") {
    expect_no_dates("A Su-35 and a T-72 met near Hill 203, says No. 7 of the reports on p. 1916.");
    expect_no_dates("They gathered in 7 October Square with the 14 February Alliance.");
    expect_no_dates("Some 2,000 civilians and 1700 troops fled; 1936 men and 1500 horses died.");
    expect_no_dates("General May said the army may march; the March to the sea was long.");
    expect_no_dates("The Sunday Times wrote that three weeks are not enough.");
    expect_no_dates("Winds of 1005 mbar were measured 1200 km off.");
    expect_no_dates("About a quarter of the crew fell, three-quarters of them sick.");
    expect_no_dates("See https://example.org/2015/09/30/story for more.");
}

TEST_CASE("a year that only names something dates nothing") {
    const Mentions read = read_dates("In May 1980 he called the 1975 Accord void. It rained.");
    REQUIRE(read.dates.size() == 2);
    CHECK_FALSE(read.dates[0].attributive);
    CHECK(read.dates[1].attributive);
    CHECK_FALSE(read.dates[1].governs);
}

TEST_CASE("a day that the calendar does not have is reported and left undated") {
    const Mentions read = read_dates("Quiet.\n\nThe gate was burnt on 31 June 2011.");
    REQUIRE(read.dates.size() == 1);
    CHECK_FALSE(read.dates[0].value.has_value());
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].line == 3);
    CHECK(read.diagnostics[0].message ==
          "\"31 June 2011\" is no day of the calendar; it is left undated");
}

TEST_CASE("bare durations are recognised and not dated") {
    const Mentions read = read_dates("The siege took two years.");
    REQUIRE(read.dates.size() == 1);
    CHECK_FALSE(read.dates[0].value.has_value());
    CHECK(read.dates[0].reason == "a length of time, no date");
}

TEST_CASE("midsummer and midwinter are the season they are the height of") {
    expect_dates("They crossed in midsummer 1743.", {"midsummer 1743 = 1743-06-01/1743-08-31"});
    expect_dates("By midwinter of 1709 the wells were frozen.",
                 {"midwinter of 1709 = 1709-12-01/1710-02-28"});
}
