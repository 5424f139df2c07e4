// What tells roughly how much time has passed since the day told, or how long it went on.
#include "event/expect_events.hpp"

#include <doctest/doctest.h>

#include <string>

using dateline::test::expect_events;

namespace {

void expect_palermo(const std::string& told, const std::string& days) {
    expect_events("On 3 May 1944 Genoa was bombed. " + told + " On 9 July 1944 Turin was bombed.",
                  {"Genoa 1944-05-03", "Palermo " + days, "Turin 1944-07-09"});
}

} // namespace

TEST_CASE("the following days or weeks are the next ones, until the day told next") {
    expect_palermo("In the following days Palermo was shelled.", "1944-05-04..1944-05-09");
    expect_palermo("Over the next few days Palermo was shelled.", "1944-05-04..1944-05-09");
    expect_palermo("In the days that followed Palermo was shelled.", "1944-05-04..1944-05-09");
    expect_palermo("Palermo was shelled in the ensuing weeks.", "1944-05-04..1944-06-14");
    expect_palermo("Palermo was shelled in the months that followed.", "1944-05-04..1944-07-08");
}

TEST_CASE("days later, within days and for weeks are counted roughly") {
    expect_palermo("Days later Palermo was shelled.", "1944-05-05..1944-05-09");
    expect_palermo("Palermo fell within days.", "1944-05-03..1944-05-09");
    expect_palermo("For weeks Palermo was shelled.", "1944-05-03..1944-06-14");
    expect_palermo("The army marched to Palermo a few days later.", "1944-05-05..1944-05-09");
    expect_palermo("Palermo was shelled following weeks of fighting.", "1944-05-03");
}

TEST_CASE("what had been some time before lies behind the day told") {
    expect_palermo("In the previous weeks Palermo had been shelled.", "1944-03-22..1944-05-02");
    expect_palermo("A few days before, Palermo had been shelled.", "1944-04-27..1944-05-01");
    expect_palermo("Palermo had been shelled a few days later.", "1944-05-03");
}

TEST_CASE("what had lasted for so long lies before the day told") {
    expect_palermo("The army had shelled Palermo for two weeks.", "1944-04-19..1944-05-03");
    expect_palermo("The army had held Palermo for months.", "1943-11-05..1944-05-03");
}

TEST_CASE("soon is sooner than eventually") {
    expect_palermo("Palermo was shelled soon afterwards.", "1944-05-03..1944-05-24");
    expect_palermo("Palermo was eventually shelled.", "1944-05-03..1944-07-08");
}

TEST_CASE("the weeks after an event told before are counted from it") {
    expect_palermo("In the weeks after the bombing of Genoa, Palermo was shelled.",
                   "1944-05-04..1944-06-14");
}

TEST_CASE("later that month is behind the day told, throughout it is all of it") {
    expect_palermo("Later that month Palermo was shelled.", "1944-05-04..1944-05-31");
    expect_palermo("For the rest of the month Palermo was shelled.", "1944-05-04..1944-05-31");
    expect_palermo("Throughout the month Palermo was shelled.", "1944-05-01..1944-05-31");
}

TEST_CASE("what lasts or comes again is not over with the day told") {
    expect_palermo("The general stayed in Palermo.", "1944-05-03..1944-05-31");
    expect_palermo("Palermo was shelled daily.", "1944-05-03..1944-05-31");
    expect_palermo("Palermo was shelled, too.", "1944-05-03");
}

TEST_CASE("who marched on after a day was on the way until the day told next") {
    expect_events("On 16 October 1700 he landed at Genoa and marched to Palermo. On 20 November "
                  "1700 he stormed Turin.",
                  {"Genoa 1700-10-16", "Palermo 1700-10-16..1700-11-19", "Turin 1700-11-20"});
    expect_events("On 16 October 1940 he landed at Genoa and marched to Palermo.",
                  {"Genoa 1940-10-16", "Palermo 1940-10-16"});
}

TEST_CASE("'then' behind a verb of being cuts no clause") {
    expect_palermo("Palermo was then shelled.", "1944-05-03");
}

TEST_CASE("what began or ended somewhere in a long stretch did so at its end") {
    expect_events("The journey lasted from May 1804 to September 1806. It began in Genoa, crossed "
                  "the mountains and ended in Palermo.",
                  {"Genoa 1804-05-01..1804-05-31", "Palermo 1806-09-01..1806-09-30"});
}

TEST_CASE("days in brackets that measure a siege lead the story on") {
    expect_events("By the first days of January 1896 he had led an army into Palermo, and besieged "
                  "Genoa for sixteen days (6–21 January 1896). He let them leave Turin.",
                  {"Palermo 1896-01-01..1896-01-10", "Genoa 1896-01-06..1896-01-21",
                   "Turin 1896-01-06..1896-01-21"});
}

TEST_CASE("'after which' tells of some time later") {
    expect_events("On 19 July 1701 they beat the Saxons at Genoa, after which Turin was sacked. On "
                  "9 November 1701 they took Palermo.",
                  {"Genoa 1701-07-19", "Turin 1701-07-19..1701-11-08", "Palermo 1701-11-09"});
}

TEST_CASE("a count that is told as about so much may be a third longer or shorter") {
    expect_palermo("Palermo was shelled some three weeks later.", "1944-05-17..1944-05-31");
    expect_palermo("Palermo was shelled three weeks later.", "1944-05-24");
}

TEST_CASE("quarters taken up for a season are told of that season") {
    expect_events("He occupied Genoa on 24 August 1189 and stormed Palermo for the winter.",
                  {"Genoa 1189-08-24", "Palermo 1189-12-01..1190-02-28"});
}

TEST_CASE("a country beside what happened over a town leaves the date to the town") {
    expect_events("The attack began on 27 September 1944. Troops fought at Palermo, over which the "
                  "flag of Italy was raised on 3 October 1944.",
                  {"Palermo 1944-10-03"});
}
