#include "date_cases.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("the last date that a sentence tells of leads on, not the first") {
    expect_last("The queen fled in 1721 and died in 1724. The following year the duke wed.",
                "1725-01-01/1725-12-31");
    expect_last("The fort fell in 1721, and in 1724 the duke rebuilt it. That August it burnt.",
                "1724-08-01/1724-08-31");
    expect_last("The fort fell in May 1721, and in June 1724 the duke sold it. The next month it "
                "burnt.",
                "1724-07-01/1724-07-31");
    expect_last("On 4 May 1721 she fled and on 9 June 1724 she died. Three days later he came.",
                "1724-06-12");
    expect_last("The league of 1721 broke up in 1725. The next year the duke wed.",
                "1726-01-01/1726-12-31");
    expect_last("The fort fell in 1721; when the port fell in 1724, he fled. Two years later he "
                "died.",
                "1726-01-01/1726-12-31");
}

TEST_CASE("what a relative clause adds does not lead on") {
    expect_last("In 1721 he fled to the abbey, which burnt down in 1724. The next year he wed.",
                "1722-01-01/1722-12-31");
    expect_last("In 1721 he fled to the abbey, which had been built in 1624. The next year he wed.",
                "1722-01-01/1722-12-31");
}

TEST_CASE("an aside of the days that are told leads on where it is all that its sentence dates") {
    expect_last("They landed on 16 May 1823. Costa, wounded on the 30th, gave up. The next day it "
                "rained.",
                "1823-05-31");
}

TEST_CASE("what lasted until a year goes on from there") {
    expect_last("Though the port was lost in 1721, the fort held until 1724. Later that year it "
                "fell.",
                "1724-01-01/1724-12-31");
    expect_last("The siege dragged on until 1724. The next year the duke wed.",
                "1725-01-01/1725-12-31");
}

TEST_CASE("the year of something's name leads on where it is what the sentence tells of") {
    expect_last("The line opened in March 1875. The 1879 strike changed its course. In July the "
                "owners met.",
                "1879-07-01/1879-07-31");
    expect_last("They met in 1870. The 1884 treaty was signed. Two years later he left.",
                "1886-01-01/1886-12-31");
}

TEST_CASE("a record since another year leaves the story in its own") {
    expect_last(
        "The storm came in 2014. It was the worst since Zelda in 2009. In October it rained.",
        "2014-10-01/2014-10-31");
}

TEST_CASE("a month that comes earlier in the year is of the next one") {
    expect_last("The port fell in July 1844. On 12 January the fleet left.", "1845-01-12");
    expect_last("The port fell on 24 June 1746. The mayor was tried in January.",
                "1747-01-01/1747-01-31");
    expect_last("The port fell in September 1844. The fleet came back in May.",
                "1845-05-01/1845-05-31");
}

TEST_CASE("a month goes back where the words or the years beside it say so") {
    expect_last("The port fell in September 1844. The fleet had come in May.",
                "1844-05-01/1844-05-31");
    expect_last("The port fell in September 1844. The fleet came in July.",
                "1844-07-01/1844-07-31");
    expect_last("Tolls rose in May 1844, and fell in November. Ships from the north paid them from "
                "May.",
                "1844-05-01/1844-05-31");
    expect_dates("The port fell in September 1844. The fleet came in May. It left in October 1844.",
                 {"September 1844 = 1844-09-01/1844-09-30", "May = 1844-05-01/1844-05-31",
                  "October 1844 = 1844-10-01/1844-10-31"});
}

TEST_CASE("the year of a season's name serves the day before it") {
    expect_dates("Forming on June 20 in the gulf, Zelda was the third storm of the 2014 season. On "
                 "June 12 clouds were seen. The rule was changed in 2002.",
                 {"June 20 = 2014-06-20", "2014 = 2014-01-01/2014-12-31", "June 12 = 2014-06-12",
                  "2002 = 2002-01-01/2002-12-31"});
}

TEST_CASE("a stretch to come does not move the day from which others are counted") {
    expect_last("On 30 October 1822 he was shut up in the fort for the next four months. The fleet "
                "came two weeks later.",
                "1822-11-13");
    expect_dates("The duke died on 10 May 1822. Over the next decade the town grew. In June a mill "
                 "burnt.",
                 {"10 May 1822 = 1822-05-10", "the next decade = 1822-05-11/1832-05-10",
                  "June = 1822-06-01/1822-06-30"});
}

TEST_CASE("a winter is of the year in which it begins") {
    expect_last("In the winter of 1821 he fought. The following year he sailed. In May he landed.",
                "1822-05-01/1822-05-31");
    expect_last("War broke out in 1821. The following winter was cold.", "1821-12-01/1822-02-28");
}

TEST_CASE("a sentence about what had been goes on from its own date") {
    expect_last("He reached the port on 1 October 1822. The king had set out on 11 May 1821 and "
                "crossed the sea the following spring.",
                "1822-03-01/1822-05-31");
}

TEST_CASE("two days of hours are two days") {
    expect_last("On 2 May 1822 the wall fell. The town gave up forty-eight hours later.",
                "1822-05-04");
    expect_last("On 2 May 1822 the wall fell. The town gave up forty minutes later.", "1822-05-02");
}

TEST_CASE("to this day is no day, and nobody's last year is the story's") {
    expect_dates("She sank on 12 June 1822. To this day nobody knows why.",
                 {"12 June 1822 = 1822-06-12"});
    expect_dates("He ruled from 1812 to 1817; the port was lost in his last year.",
                 {"1812 to 1817 = 1812-01-01/1817-12-31"});
}

TEST_CASE("behind the background a section is at the day that the text is about") {
    expect_dates("The mill fire broke out on 3 May 1861.\n\n## Background\n\nMills had burned in "
                 "June 1840 and in 1852.\n\n## The fire\n\nA boy saw smoke that morning. On the "
                 "4th the roof fell, and on 9 May the mayor resigned.\n",
                 {"3 May 1861 = 1861-05-03", "June 1840 = 1840-06-01/1840-06-30",
                  "1852 = 1852-01-01/1852-12-31", "that morning = 1861-05-03",
                  "the 4th = 1861-05-04", "9 May = 1861-05-09"});
}

TEST_CASE("a text that tells of many years is not about the first day that it tells") {
    expect_dates("Ames was buried on 3 May 1861.\n\n## Youth\n\nHe was at sea in June 1840 and in "
                 "1841.\n\n## Trade\n\nHe bought a ship in July.\n\n## Family\n\nHe married in "
                 "1845 and again in 1850.\n",
                 {"3 May 1861 = 1861-05-03", "June 1840 = 1840-06-01/1840-06-30",
                  "1841 = 1841-01-01/1841-12-31", "July = 1841-07-01/1841-07-31",
                  "1845 = 1845-01-01/1845-12-31", "1850 = 1850-01-01/1850-12-31"});
}

TEST_CASE("a verb behind an aside dates the story to the hour") {
    expect_last(
        "The fire, often called the big one, occurred at 10:47 am on 3 May 1861. That night "
        "the roof fell.",
        "1861-05-03");
}

TEST_CASE("a mere day is of the month that its sentence tells") {
    expect_last("They sailed in the autumn of 1861. Ames had landed in August with two ships and "
                "was taken on the 24th.",
                "1861-08-24");
}

TEST_CASE("an aside that leaves its year to the story is its next step") {
    expect_last(
        "At Homs on 4 January 1861 the king was beaten. The fort, stormed on 6 April, burned "
        "for a week. The next day he fled.",
        "1861-04-07");
}

TEST_CASE("what is told beside the story does not lead it on") {
    expect_last("The roof fell on 3 May 1861. Nine died, though a boy was found alive three days "
                "later. That night it rained.",
                "1861-05-03");
    expect_last("The roof fell on 3 May 1861. It killed the mayor, who three days later was to "
                "marry. That night it rained.",
                "1861-05-03");
}

TEST_CASE("what came about in the course of a month or a year may be of any of its days") {
    expect_last(
        "They crossed the river on 10 May 1861. Three towns fell in the course of the month.",
        "1861-05-01/1861-05-31");
    expect_last("They crossed the river in May 1861. Three towns fell over the course of the year.",
                "1861-01-01/1861-12-31");
}

TEST_CASE("a section that opens with what had been begins there") {
    const std::string story = "The war broke out in October 1899.\n\n## Origins\n\nAn armed band "
                              "had crossed the river on 29 December 1895. Nobody rose.";
    expect_last(story + " It surrendered on 2 January.", "1896-01-02");
    expect_last("The war broke out in October 1899. A band had crossed the river on 29 December "
                "1895. Nobody rose. It ended on 2 November.",
                "1899-11-02");
}

TEST_CASE("behind January the winter is the one that has begun") {
    expect_last("Landed in January 1912 for a few weeks, they spent the winter in a cave. They "
                "started south on 30 September.",
                "1912-09-30");
    expect_last("They landed in March 1912 and spent the winter in a cave.",
                "1912-12-01/1913-02-28");
}
