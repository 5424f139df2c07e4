#include "event/expect_events.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("behind a paragraph's day the story is between it and the day told next") {
    const std::string day = "On 4 March 1861 a fort at Genoa was stormed.\n\n"
                            "Troops attacked Palermo.";
    expect_events(day + "\n\nOn 12 April 1861 they entered Turin.",
                  {"Genoa 1861-03-04", "Palermo 1861-03-04..1861-04-11", "Turin 1861-04-12"});
    expect_events(day, {"Genoa 1861-03-04", "Palermo 1861-03-04..1861-03-31"});
}

TEST_CASE("a march after the last day of a story took the rest of its month, a raid did not") {
    expect_events("On 4 August 1904 the column left Genoa. It marched to Palermo.",
                  {"Genoa 1904-08-04", "Palermo 1904-08-04..1904-08-31"});
    expect_events("On 4 August 1904 the column left Genoa. Ships shelled Palermo.",
                  {"Genoa 1904-08-04", "Palermo 1904-08-04"});
}

TEST_CASE("where a month is told, one gets to the next place in it") {
    expect_events("In November 1177 Genoa was sacked. The army marched to Turin. In March 1178 "
                  "Palermo fell.",
                  {"Genoa 1177-11-01..1177-11-30", "Turin 1177-11-01..1177-11-30",
                   "Palermo 1178-03-01..1178-03-31"});
}

TEST_CASE("what began on the day of the opening lasted until the last day told near it") {
    const std::string story = "Otto formed on 20 November 2016 and struck Genoa.\n\n"
                              "## History\n\n"
                              "On 23 November it hit Palermo. On 25 November it hit Turin. On 26 "
                              "November it was over.\n\n"
                              "## Impact\n\n";
    expect_events(story + "Winds damaged houses in Naples.",
                  {"Genoa 2016-11-20", "Palermo 2016-11-23", "Turin 2016-11-25",
                   "Naples 2016-11-20..2016-11-26"});
}

TEST_CASE("the one day of a short text's opening says more than the year of its title") {
    expect_events("# 1908 Messina earthquake\n\n"
                  "On 28 December 1908 an earthquake destroyed Messina.\n\n"
                  "## Damage\n\n"
                  "In Palermo houses collapsed.",
                  {"Messina 1908-12-28", "Palermo 1908-12-28"});
}

TEST_CASE("a story goes on from the year of its title") {
    expect_events("# 1908 Messina earthquake\n\n"
                  "On 28 December 1908 an earthquake destroyed Messina.\n\n"
                  "## Relief\n\n"
                  "On 5 January a convoy left Genoa. In mid-January it reached Palermo.",
                  {"Messina 1908-12-28", "Genoa 1909-01-05", "Palermo 1909-01-11..1909-01-20"});
}

TEST_CASE("a date that another verb follows is no second one of the place before") {
    expect_events("The army entered Genoa on 31 May 1900 and Turin on 5 June, and six days after "
                  "that fought at Naples.",
                  {"Genoa 1900-05-31", "Turin 1900-06-05", "Naples 1900-06-11"});
}

TEST_CASE("days that the opening tells say more than the year of the title") {
    expect_events("# The 1989 rising\n\n"
                  "The rising took place in Genoa on 3 October. Its leaders were shot on 3 and 4 "
                  "October 1989.\n\n"
                  "## Rising\n\n"
                  "Troops seized the airport of Palermo. Shots were fired at Turin.\n\n"
                  "## Outcome\n\n"
                  "On 9 October two officers were shot in Naples.",
                  {"Genoa 1989-10-03", "Palermo 1989-10-03..1989-10-04",
                   "Turin 1989-10-03..1989-10-04", "Naples 1989-10-09"});
}

TEST_CASE("the last of three verbs in a row shares the date of the one before it") {
    expect_events("On 3 April 1904 troops landed at Genoa. They took Turin, entered the port of "
                  "Palermo in May, and landed more men at Naples.",
                  {"Genoa 1904-04-03", "Turin 1904-04-03", "Palermo 1904-05-01..1904-05-31",
                   "Naples 1904-05-01..1904-05-31"});
}

TEST_CASE("who fled, fell back or was brought away was on the way until the day told next") {
    const std::string stormed = "On 4 March 1941 a fort at Genoa was stormed. ";
    const std::string next = " On 12 April 1941 they burned Turin.";
    const Found found{"Genoa 1941-03-04", "Palermo 1941-03-04..1941-04-11", "Turin 1941-04-12"};
    expect_events(stormed + "Its defenders fled to Palermo." + next, found);
    expect_events(stormed + "Its defenders fell back to Palermo." + next, found);
    expect_events(stormed + "The wounded were taken to Palermo." + next, found);
    expect_events(stormed + "Men were wounded and taken in Palermo." + next,
                  {"Genoa 1941-03-04", "Palermo 1941-03-04", "Turin 1941-04-12"});
}

TEST_CASE("a sentence that opens with what came before it goes on from the day told") {
    const std::string stormed = "On 4 March 1861 a fort at Genoa was stormed. ";
    const std::string next = " On 12 April 1861 they burned Turin.";
    const Found found{"Genoa 1861-03-04", "Palermo 1861-03-04..1861-04-11", "Turin 1861-04-12"};
    expect_events(stormed + "After a pause for rest, troops attacked Palermo." + next, found);
    expect_events(stormed + "Having buried the dead, troops attacked Palermo." + next, found);
    expect_events(stormed +
                      "After fighting for three days, the army weakened as it attacked "
                      "Palermo." +
                      next,
                  {"Genoa 1861-03-04", "Palermo 1861-03-07", "Turin 1861-04-12"});
}

TEST_CASE("soon after what a season saw is after it, too") {
    expect_events("In the spring of 1861 Genoa was sacked. Palermo fell soon after.",
                  {"Genoa 1861-03-01..1861-05-31", "Palermo 1861-03-01..1861-07-30"});
}

TEST_CASE("what resumed after a later date has come to that date") {
    expect_events("A siege of Genoa ended in 1994, but fighting resumed after rebels sank two "
                  "ships in April 1995. The army recaptured Turin.",
                  {"Genoa 1994-01-01..1994-12-31", "Turin 1995-04-01..1995-04-30"});
    expect_events("A siege of Genoa ended in 1994 after a pact of 1990 had been broken. The army "
                  "recaptured Turin.",
                  {"Genoa 1994-01-01..1994-12-31", "Turin 1994-01-01..1994-12-31"});
}

TEST_CASE("a day that an aside tells of the next place leads the story on, a far one does not") {
    const std::string left = "On 20 August 1940 they burned Genoa. ";
    expect_events(left + "At the river, which they reached on 6 September, several men were hired. "
                         "Men died in Naples.",
                  {"Genoa 1940-08-20", "Naples 1940-09-06"});
    expect_events(left +
                      "At the river, which they dammed in 1951, several men were hired. Men died "
                      "in Naples.",
                  {"Genoa 1940-08-20", "Naples 1940-08-20"});
}

TEST_CASE("a date behind an aside that has no verb governs what follows") {
    expect_events(
        "On 3 May 1942 rain fell on Palermo. The allies, now including a third army, "
        "attacked Turin in November 1942. Troops captured Genoa.",
        {"Palermo 1942-05-03", "Turin 1942-11-01..1942-11-30", "Genoa 1942-11-01..1942-11-30"});
}

TEST_CASE("a fortnight passes as two weeks do") {
    for (const std::string stretch : {"a fortnight", "two weeks", "fourteen days"}) {
        expect_events("On 3 May 1911 they landed at Palermo. Genoa was besieged for " + stretch +
                          ".",
                      {"Palermo 1911-05-03", "Genoa 1911-05-03..1911-05-17"});
    }
}

TEST_CASE("before railways what is told behind a day came about in the rest of its month") {
    const std::string stormed = "On 4 March 1361 the gate of Genoa was stormed. ";
    expect_events(stormed + "Men died in Palermo. On 9 June 1361 they burned Turin.",
                  {"Genoa 1361-03-04", "Palermo 1361-03-04..1361-03-31", "Turin 1361-06-09"});
    expect_events(stormed + "Men died in Palermo. On 19 March 1361 they burned Turin.",
                  {"Genoa 1361-03-04", "Palermo 1361-03-04..1361-03-18", "Turin 1361-03-19"});
    expect_events(stormed + "Men died in Genoa. On 9 June 1361 they burned Turin.",
                  {"Genoa 1361-03-04", "Genoa 1361-03-04", "Turin 1361-06-09"});
    expect_events(stormed +
                      "The bishop was murdered at Arenzano. On 9 June 1361 they burned Turin.",
                  {"Genoa 1361-03-04", "Arenzano 1361-03-04..1361-03-31", "Turin 1361-06-09"});
    expect_events("On 4 March 1961 the gate of Genoa was stormed. Men died in Palermo.",
                  {"Genoa 1961-03-04", "Palermo 1961-03-04"});
}

TEST_CASE("what followed within weeks lasted no longer than to the day told next") {
    expect_events(
        "Palermo surrendered on 3 May 1911; Genoa and Turin followed within weeks.",
        {"Palermo 1911-05-03", "Genoa 1911-05-03..1911-06-14", "Turin 1911-05-03..1911-06-14"});
    expect_events("Palermo surrendered on 3 May 1911; Genoa followed within weeks. On 20 May 1911 "
                  "Turin was stormed.",
                  {"Palermo 1911-05-03", "Genoa 1911-05-03..1911-05-19", "Turin 1911-05-20"});
}

TEST_CASE("behind a paragraph about the end of a month the story tells of that month") {
    expect_events(
        "By the end of April 1911 Genoa was bombed.\n\nA riot broke out in Palermo. Turin was "
        "bombed on 2 May 1911.",
        {"Genoa 1911-04-21..1911-04-30", "Palermo 1911-04-01..1911-04-30", "Turin 1911-05-02"});
}

TEST_CASE("a place told of with a later day of its own has that day alone") {
    const std::string before = "On 3 May 1896 the fleet shelled Genoa. ";
    expect_events(before + "The army turned to Palermo, which it reached on 9 May.",
                  {"Genoa 1896-05-03", "Palermo 1896-05-09"});
    expect_events(before + "The duke was brought to Palermo, where on 21 June 1896 he was hanged.",
                  {"Genoa 1896-05-03", "Palermo 1896-06-21"});
    // the day after is counted from the one told, which is that of the march
    expect_events(before + "The army marched on Palermo, whose harbour it shelled on the following "
                           "day.",
                  {"Genoa 1896-05-03", "Palermo 1896-05-03..1896-05-04", "Palermo 1896-05-04"});
}

TEST_CASE("an outlook of the opening is not where a section takes up the story") {
    expect_events(
        "# The war\n\nThe war was fought from December 1894 to August 1896, and a peace was "
        "signed a year later.\n\n## Origins\n\nIn June 1892 rebels took Genoa.\n\n"
        "### Strife\n\nIn the spring of 1893 rebels shelled Turin. In the summer of 1894 "
        "rebels took Bari. A second time, on 26 November, rebels shelled Bari.\n\n"
        "## Invasion\n\nOn 1 December ships shelled Palermo.\n\n## End\n\nIn June 1895 "
        "ships shelled Palermo. In August 1896 the guard left Palermo.\n",
        {"Genoa 1892-06-01..1892-06-30", "Turin 1893-03-01..1893-05-31",
         "Bari 1894-06-01..1894-08-31", "Bari 1894-11-26", "Palermo 1894-12-01",
         "Palermo 1895-06-01..1895-06-30", "Palermo 1896-08-01..1896-08-31"});
}
