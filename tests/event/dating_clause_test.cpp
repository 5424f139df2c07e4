// Which of several dates in a sentence is an event's.
#include "event/expect_events.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

using test::expect_events;

TEST_CASE("a comma within a number cuts no clause") {
    expect_events("On 8 May 1970 a march took place in Palermo, and the next day, 20,000 people "
                  "gathered in Turin.",
                  {"Palermo 1970-05-08", "Turin 1970-05-09"});
}

TEST_CASE("a date within an aside behind 'and' is the aside's") {
    expect_events("It had long sought allies, and in 1894, after leaving the league in July, it "
                  "received an embassy in Palermo.",
                  {"Palermo 1894-01-01..1894-12-31"});
}

TEST_CASE("a clause behind 'and' that opens with a dated meeting leaves the one before it alone") {
    expect_events("In May 1942 Genoa was bombed. Palermo was captured, and in a January 1943 "
                  "meeting at Turin, Rossi and Bianchi planned the next attack.",
                  {"Genoa 1942-05-01..1942-05-31", "Palermo 1942-05-01..1942-05-31",
                   "Turin 1943-01-01..1943-01-31"});
}

TEST_CASE("a count of days tells how long something went on, or how much later it came") {
    const std::string day = "On 5 April 1919 troops took Palermo. ";
    expect_events(day + "For four days ships shelled Genoa.",
                  {"Palermo 1919-04-05", "Genoa 1919-04-05..1919-04-09"});
    expect_events(day + "After ten days, however, Genoa was captured.",
                  {"Palermo 1919-04-05", "Genoa 1919-04-15"});
    expect_events(day + "A few weeks later Genoa was captured.",
                  {"Palermo 1919-04-05", "Genoa 1919-04-19..1919-05-17"});
    expect_events(day + "After ten days of rain Genoa was captured.",
                  {"Palermo 1919-04-05", "Genoa 1919-04-05"});
}

TEST_CASE("what came later lasts from the day told last to the next one, if that is not near") {
    const std::string day = "On 5 April 1799 troops took Palermo. They later captured Genoa. ";
    expect_events(day + "On 20 May they entered Turin.",
                  {"Palermo 1799-04-05", "Genoa 1799-04-05..1799-05-19", "Turin 1799-05-20"});
    expect_events(day + "On 7 April they entered Turin.",
                  {"Palermo 1799-04-05", "Genoa 1799-04-05", "Turin 1799-04-07"});
}

TEST_CASE("what a clause beside the dated one says came later lasts until the next day told") {
    expect_events("On 21 June 1176 Genoa fell, and the sultan later took Turin. On 9 August 1176 "
                  "they burned Palermo.",
                  {"Genoa 1176-06-21", "Turin 1176-06-21..1176-08-08", "Palermo 1176-08-09"});
    expect_events("The corps left Genoa on 14 May 1804, and met its captain in Turin a short time "
                  "later. On 9 June 1804 it reached Palermo.",
                  {"Genoa 1804-05-14", "Turin 1804-05-14..1804-06-08", "Palermo 1804-06-09"});
}

TEST_CASE("what lasted until a date began at the day told last") {
    expect_events("On 5 August 1802 he arrived in Palermo. He remained in Genoa until November.",
                  {"Palermo 1802-08-05", "Genoa 1802-08-05..1802-11-30"});
}

TEST_CASE("what has only a day told long before is listed without a date, not shown on that day") {
    const test::Story story("On 3 May 2015 rebels attacked Homs.\n\nPeople moved. Boats were seen "
                            "on the Euphrates.\n\nOn 9 September 2015 rain fell on Raqqa.");
    CHECK(story.set.events.size() == 2);
    REQUIRE(story.set.unmapped.size() == 1);
    CHECK(story.set.unmapped[0].text == "Euphrates");
    CHECK(story.set.unmapped[0].cause == event::Unmapped::Cause::no_date);
}

TEST_CASE("what something is compared with dates no event") {
    expect_events("On 3 May 1990 rain fell on Genoa. It was the worst flood in Palermo since 1953.",
                  {"Genoa 1990-05-03", "Palermo 1990-05-03"});
}

TEST_CASE("shortly after a dated deed is on its day, whatever day the story had come to") {
    expect_events("On 15 May 1990 rain fell on Genoa.\n\nShortly after the storm had turned on 13 "
                  "May, it reached Palermo.",
                  {"Genoa 1990-05-15", "Palermo 1990-05-13"});
}

TEST_CASE("a date at the head of a sentence is not that of what followed on another day") {
    expect_events("On 4 May 1429 they captured the outlying fortress of Palermo (and its well), "
                  "followed on 5 May by a march to Genoa.",
                  {"Palermo 1429-05-04", "Genoa 1429-05-05"});
}

TEST_CASE("what went before, in an after-phrase, leaves its clause the wider date") {
    expect_events("In 1981 some 4,000 people fled to Genoa after riots in March.",
                  {"Genoa 1981-01-01..1981-12-31"});
}

TEST_CASE("what happened before something else is followed by it") {
    expect_events(
        "The storm struck Palermo on 1 September 2019 before weakening and hitting Genoa. "
        "On 8 September 2019 it reached Turin.",
        {"Palermo 2019-09-01", "Genoa 2019-09-01..2019-09-07", "Turin 2019-09-08"});
}

TEST_CASE("what lasted until a season or a year began in the season or year told last") {
    expect_events("In the spring of 1395 he raided Palermo. He plundered Genoa until the following "
                  "spring.",
                  {"Palermo 1395-03-01..1395-05-31", "Genoa 1395-03-01..1396-05-31"});
    expect_events("In 1941 rebels rose in Palermo. They fought in Genoa until 1943.",
                  {"Palermo 1941-01-01..1941-12-31", "Genoa 1941-01-01..1943-12-31"});
}

TEST_CASE("a storm that eventually broke up on a day struck the places before it until then") {
    expect_events("On 1 September 2019 a storm hit Palermo. It struck Genoa, eventually dissolving "
                  "on 8 September 2019.",
                  {"Palermo 2019-09-01", "Genoa 2019-09-01..2019-09-08"});
}

TEST_CASE("a verb behind where a town lies is the sentence's own") {
    expect_events("On 19 May 2010 a dam broke at Palermo. A storm at Genoa, in northern Liguria, "
                  "killed nine people on 5 June, and on the 8th it rained.",
                  {"Palermo 2010-05-19", "Genoa 2010-06-05", "Genoa 2010-06-08"});
}

TEST_CASE("a day told of a place beside it is not lent to what its sentence told before") {
    expect_events(
        "The ferry sank off Palermo on 11 March 1978. Thirty people were landed at Turin, "
        "and nine bodies were washed up at Genoa on the 13th.",
        {"Palermo 1978-03-11", "Turin 1978-03-11", "Genoa 1978-03-13"});
}

TEST_CASE("a day within the month that a count comes to is the day, whatever stands between") {
    expect_events("Palermo rose on 4 April 1944. Five months later, on 16 September, two envoys, "
                  "one of them a priest, were shot at Genoa.",
                  {"Palermo 1944-04-04", "Genoa 1944-09-16"});
}

TEST_CASE("a date behind where a town lies is the town's") {
    expect_events("Two cases were found in Genoa, in Liguria, on 30 March 1944, and for most of "
                  "May nobody fell ill.",
                  {"Genoa 1944-03-30"});
    expect_events(
        "In July 1706 he was in Palermo. That autumn he crossed Tuscany, and by the treaty "
        "of Genoa, near Savona, on 24 September, gave up his crown.",
        {"Palermo 1706-07-01..1706-07-31", "Tuscany 1706-09-01..1706-11-30", "Genoa 1706-09-24"});
}

TEST_CASE("what was done only in a month is not followed by what that led to") {
    expect_events("The fleet sailed in January 1944. It was April before the army landed and was "
                  "driven to Genoa. In July 1944 Palermo fell.",
                  {"Genoa 1944-04-01..1944-04-30", "Palermo 1944-07-01..1944-07-31"});
}

TEST_CASE("what a day came before is counted on from that day") {
    expect_events("The dyke at Palermo broke on 6 August 1944, two days before the crest reached "
                  "Turin.",
                  {"Palermo 1944-08-06", "Turin 1944-08-08"});
}

TEST_CASE("the year of what a river had done before is not that of what it does") {
    expect_events("Rain fell on 15 October 1954. The creek, which had already flooded Turin in "
                  "1948, drowned seven people at Palermo.",
                  {"Turin 1948-01-01..1948-12-31", "Palermo 1954-10-15"});
}

TEST_CASE("a colon goes back to what its sentence tells") {
    expect_events(
        "On 24 July 1944 they opened zones for refugees, which had been planned in May and "
        "mapped in early July: troops were deployed to Palermo.",
        {"Palermo 1944-07-24"});
}

TEST_CASE("who rules a region is no verb of its sentence") {
    expect_events("Genoa was shelled on 3 May 1944. A landslide in Palermo, in German-controlled "
                  "Sicily, killed nine people on 9 April 1944.",
                  {"Genoa 1944-05-03", "Palermo 1944-04-09"});
}

TEST_CASE("shortly before a day is not all the time that the story was under way") {
    expect_events("The king left Palermo on 9 October 1192, to be taken prisoner shortly before "
                  "Christmas in Vienna.",
                  {"Palermo 1192-10-09", "Vienna 1192-12-11..1192-12-25"});
}

TEST_CASE("over which something happened, there it happened") {
    expect_events("The attack began on 27 September 1944. Troops fought at Palermo, over which the "
                  "flag was raised on 3 October 1944.",
                  {"Palermo 1944-10-03"});
}

TEST_CASE("a clause with a day of its own and no place goes on at the place told of before it") {
    expect_events("Palermo was reached on 3 May 1848; mines were exploded under the wall on the "
                  "9th, and the garrison was captured the following day.",
                  {"Palermo 1848-05-03", "Palermo 1848-05-09", "Palermo 1848-05-10"});
    expect_events("Palermo was handed over on 3 May 1848 by its commanders, whom Rossi invited to "
                  "a banquet two days later and beheaded.",
                  {"Palermo 1848-05-03", "Palermo 1848-05-05"});
    expect_events("Rossi was beheaded in Palermo on 18 August 1746; Bianchi, the last man in "
                  "Britain to die so, followed on 9 April 1747.",
                  {"Palermo 1746-08-18", "Palermo 1747-04-09"});
    expect_events("Troops stormed the college in Palermo on 5 August 1848 and, the following day, "
                  "linked up with the besieged.",
                  {"Palermo 1848-08-05", "Palermo 1848-08-06"});
}

TEST_CASE("of several places it is the one told of last") {
    expect_events(
        "Genoa fell on 5 March 1848, but Palermo was relieved from the sea, and the siege "
        "was given up on 3 April.",
        {"Genoa 1848-03-05", "Palermo 1848-03-05", "Palermo 1848-04-03"});
    expect_events("The fleet shelled Genoa and Palermo on 5 March 1848, and the siege was given up "
                  "on 3 April.",
                  {"Genoa 1848-03-05", "Palermo 1848-03-05"});
}

TEST_CASE("what is done to a name behind the verb was done where nobody knows") {
    expect_events("Troops stormed Palermo on 1 May 1848 and starved Qrzta into surrender on 14 "
                  "October.",
                  {"Palermo 1848-05-01"});
}

TEST_CASE("a century in a clause tells no event") {
    expect_events("In Palermo on 3 May 1848 the rebels stormed the old church, which was built in "
                  "the 12th century, and burned it.",
                  {"Palermo 1848-05-03"});
}

TEST_CASE("having left one place some days before tells not when the next was reached") {
    expect_events("On 29 April 1587 the admiral, having slipped out of Genoa seventeen days "
                  "before, entered Palermo.",
                  {"Genoa 1587-04-12", "Palermo 1587-04-29"});
    expect_events("A storm struck Genoa on 26 April 1987. The admiral, having had word of it a "
                  "fortnight before, attacked Palermo.",
                  {"Genoa 1987-04-26", "Palermo 1987-04-26"});
}

TEST_CASE("unopposed and its like are no verbs: two places share the day behind them") {
    expect_events("Genoa was declared safe on 18 January 1913; tanks entered Turin and Palermo "
                  "unopposed on 21 January.",
                  {"Genoa 1913-01-18", "Turin 1913-01-21", "Palermo 1913-01-21"});
}

TEST_CASE("what follows a semicolon has its own time, and lends none back") {
    expect_events(
        "The duke was caught on 15 May 1896 when his train was stopped near Palermo; held "
        "at Genoa, he climbed out on 12 June 1896.",
        {"Palermo 1896-05-15", "Genoa 1896-06-12"});
}

TEST_CASE("not since a year when something happened: then it happened") {
    expect_events("On 3 May 1996 rain drowned the fields of Genoa. Italy had not known anything "
                  "like it since 1944, when 87 people were killed at Palermo.",
                  {"Genoa 1996-05-03", "Palermo 1944-01-01..1944-12-31"});
}

TEST_CASE("an inverted aside does not hold up the clause around it") {
    expect_events("In June 1896 the general was killed, as was his rival, outside Palermo.",
                  {"Palermo 1896-06-01..1896-06-30"});
}

TEST_CASE("a verb behind a relative clause is of what is around it") {
    expect_events(
        "On 3 May 1896 rebels raided Genoa. The duke, whose son had died of wounds received "
        "at Genoa, arrived at Palermo on 10 June 1896.",
        {"Genoa 1896-05-03", "Genoa 1896-06-10", "Palermo 1896-06-10"});
}

TEST_CASE("what came next has its own day, and a service is held where it is held") {
    expect_events("On 26 October 1896 rebels took Genoa, followed by Palermo on 31 October.",
                  {"Genoa 1896-10-26", "Palermo 1896-10-31"});
    expect_events("On 14 February 1896 rebels shelled Genoa. Four days later the king attended a "
                  "memorial service in Palermo.",
                  {"Genoa 1896-02-14", "Palermo 1896-02-18"});
}

TEST_CASE("the year of a saying is not that of what had happened") {
    expect_events(
        "In June 1896 rebels shelled Genoa. In 1910 the king told a reporter that his men "
        "had taken Palermo.",
        {"Genoa 1896-06-01..1896-06-30", "Palermo 1896-06-01..1896-06-30"});
}
