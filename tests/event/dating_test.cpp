// Which date an event has: its clause's own, the one that governs it, a heading's, the document's.
#include "event/expect_events.hpp"
#include "event/story.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

using test::expect_events;
using test::expect_events_of_news;

TEST_CASE("every date governs its own clause") {
    expect_events("Troops captured Palermo on 3 May 1944, and Turin fell on 9 May 1944.",
                  {"Palermo 1944-05-03", "Turin 1944-05-09"});
    expect_events(
        "By the end of 1944 they had made gains, including the capture of Palermo in March "
        "1944, taking Turin in June 1944 and storming Genoa in July 1944.",
        {"Palermo 1944-03-01..1944-03-31", "Turin 1944-06-01..1944-06-30",
         "Genoa 1944-07-01..1944-07-31"});
}

TEST_CASE("a date at the head of a sentence governs the whole of it") {
    expect_events(
        "On 3 May 1944, warplanes bombed Palermo, Turin and Genoa, destroying the harbour "
        "and killing forty people in Savona.",
        {"Palermo 1944-05-03", "Turin 1944-05-03", "Genoa 1944-05-03", "Savona 1944-05-03"});
}

TEST_CASE("sentences lean on the date before them, paragraphs begin anew") {
    expect_events("On 3 May 1944, Palermo was bombed. Shells hit Turin as well.",
                  {"Palermo 1944-05-03", "Turin 1944-05-03"});
}

TEST_CASE("a flashback keeps its time and does not govern what follows") {
    expect_events("On 30 May 1944, troops entered Palermo, which had been captured by partisans in "
                  "December 1943. Fighting spread to Turin.",
                  {"Palermo 1944-05-30", "Palermo 1943-12-01..1943-12-31", "Turin 1944-05-30"});
}

TEST_CASE("what began and what ended is one stretch") {
    expect_events("The siege of Palermo began on 3 May 1944 and ended on 9 June 1944.",
                  {"Palermo 1944-05-03..1944-06-09"});
}

TEST_CASE("what is estimated today has no date") {
    expect_events("On 3 May 1944 Turin fell. It is estimated that forty people died in Palermo.",
                  {"Turin 1944-05-03"});
}

TEST_CASE("a date counted from an event is counted from when the text told of it") {
    const std::string fall = "On 2 August 1896 the army stormed Palermo. ";
    expect_events(fall + "Eight days after the fall of Palermo, the fleet sailed into Genoa.",
                  {"Palermo 1896-08-02", "Genoa 1896-08-10"});
    expect_events(fall + "The king reached Turin two months after the storming of Palermo.",
                  {"Palermo 1896-08-02", "Turin 1896-10-01..1896-10-31"});
    expect_events("In 216 BC they met. On 2 August 216 BC the army stormed Palermo. Eight days "
                  "after the fall of Palermo, the fleet sailed into Genoa.",
                  {"Palermo -0215-08-02", "Genoa -0215-08-10"});
}

TEST_CASE("a date counted from an event that was not dated is told as missing") {
    const test::Story story("On 2 August 1896 the army left. It reached Turin three days after the "
                            "coronation.");
    CHECK(story.set.events.empty());
    REQUIRE(story.set.unmapped.size() == 1);
    CHECK(story.set.unmapped[0].reason.find("counted from an event") != std::string::npos);
}

TEST_CASE("a journey lasts from the date before it to the next one, a raid does not") {
    expect_events("On 3 May 1944 the army left Genoa. It marched through Turin. On 9 May 1944 it "
                  "stormed Palermo.",
                  {"Genoa 1944-05-03", "Turin 1944-05-03..1944-05-08", "Palermo 1944-05-09"});
    expect_events("On 3 May 1944 the army left Genoa. Bombers raided Turin. On 9 May 1944 it "
                  "stormed Palermo.",
                  {"Genoa 1944-05-03", "Turin 1944-05-03", "Palermo 1944-05-09"});
}

TEST_CASE("a side clause that tells of another time leaves the main one to the narrative's") {
    expect_events("In June 1666 the court left Palermo. The judges returned to Turin, although the "
                  "council, which had met in April 1665, did not meet until September 1667.",
                  {"Palermo 1666-06-01..1666-06-30", "Turin 1666-06-01..1666-06-30"});
    expect_events("In July 1665 the plague reached Genoa. The court left for Palermo, moving on to "
                  "Turin in September.",
                  {"Genoa 1665-07-01..1665-07-31", "Palermo 1665-07-01..1665-07-31",
                   "Turin 1665-09-01..1665-09-30"});
    expect_events("In March 1804, before the journey began in May, the king sent troops to Turin.",
                  {"Turin 1804-03-01..1804-03-31"});
}

TEST_CASE("a date behind the name of an operation is the operation's") {
    expect_events("On 3 May 1944 the army rested. The corps answered with a march on Palermo, "
                  "codenamed Storm, on 11 May 1944.",
                  {"Palermo 1944-05-11"});
}

TEST_CASE("days told together are one stretch of time") {
    expect_events("On 4 and 5 May 1944 Palermo was bombed.", {"Palermo 1944-05-04..1944-05-05"});
    expect_events("Palermo was bombed in May or June of 1944.", {"Palermo 1944-05-01..1944-06-30"});
    expect_events("On 4 and 9 May 1944 Palermo was bombed.",
                  {"Palermo 1944-05-09", "Palermo 1944-05-04"});
}

TEST_CASE("a date that bounds a fight told of in passing dates its outcome") {
    expect_events(
        "On 21 May 1982 troops landed at Palermo. The regiment captured Genoa after a fight "
        "that ended on 29 May.",
        {"Palermo 1982-05-21", "Genoa 1982-05-29"});
}

TEST_CASE("what a paragraph after one about the spring tells is in that year") {
    expect_events("In the spring of 1943 Palermo was bombed.\n\nTroops captured Genoa.",
                  {"Palermo 1943-03-01..1943-05-31", "Genoa 1943-01-01..1943-12-31"});
    expect_events("On 3 May 1943 Palermo was bombed.\n\nTroops captured Genoa.",
                  {"Palermo 1943-05-03", "Genoa 1943-05-03..1943-05-31"});
}

TEST_CASE("an event's name with its years at the head of a paragraph dates the paragraph") {
    expect_events("Palermo was bombed in 1187.\n\nThe answer was the Third War (1189–1192). Troops "
                  "captured Genoa.",
                  {"Palermo 1187-01-01..1187-12-31", "Genoa 1189-01-01..1192-12-31"});
}

TEST_CASE("a date behind a place between commas is that place's") {
    expect_events("In 1944 the army captured Palermo, on 26 May, and Genoa, on 7 June.",
                  {"Palermo 1944-05-26", "Genoa 1944-06-07"});
}

TEST_CASE("a paragraph about an older time does not date the next one") {
    expect_events(
        "On 3 April 1982 troops landed at Palermo.\n\nIn 1833 the fleet had bombed Genoa. "
        "It left Naples in 1834.\n\nWarplanes bombed Turin.",
        {"Palermo 1982-04-03", "Genoa 1833-01-01..1833-12-31", "Naples 1834-01-01..1834-12-31",
         "Turin 1982-04-03..1982-04-30"});
}

TEST_CASE("a year in the middle of a sentence that lies behind the story is a glance back") {
    expect_events(
        "On 11 March 1985 troops attacked Palermo. The failure of the attacks during 1984 "
        "changed the plan. Warplanes bombed Turin.",
        {"Palermo 1985-03-11", "Turin 1985-03-11"});
}

TEST_CASE("what was found yesterday dates what a report goes on to tell") {
    expect_events("# Reports\n\n## One\n\n2 March 2009\n\nYesterday a storm struck Genoa. It "
                  "destroyed houses in Palermo.",
                  {"Genoa 2009-03-01", "Palermo 2009-03-01"});
}

TEST_CASE("a date that only explains the day, or the year of an office, dates nothing") {
    expect_events("On 27 June 1950, two days after the rebels rose and three months before the "
                  "October elections, the king sent his fleet to Palermo.",
                  {"Palermo 1950-06-27"});
    expect_events("In 1816 the deputy elected for 1817 was killed in Palermo.",
                  {"Palermo 1816-01-01..1816-12-31"});
}

TEST_CASE("a date in what a place is, or was after, does not date what happens there") {
    expect_events("In July 1942 the army rested. Palermo, a port founded in 1143, fell.",
                  {"Palermo 1942-07-01..1942-07-31", "Palermo 1143-01-01..1143-12-31"});
    expect_events(
        "On 24 May 1939 the earth shook. In Palermo the hall, damaged in 1835 and rebuilt in "
        "1867, collapsed. A theatre burned in Genoa.",
        {"Palermo 1939-05-24", "Genoa 1939-05-24"});
    expect_events(
        "In July 1942 the army rested. At Palermo, which had been rebuilt after the storm "
        "of 1915, every house was destroyed.",
        {"Palermo 1942-07-01..1942-07-31"});
    expect_events("The earthquake of 1908 destroyed Palermo.", {"Palermo 1908-01-01..1908-12-31"});
}

TEST_CASE("a story of a few weeks dates by its opening what no section does") {
    const std::string text =
        "A storm struck the coast in September 1965.\n\n## Course\n\nOn "
        "September 6 it hit Genoa. On September 7 it hit Pisa. On September 9 "
        "it hit Naples.\n\n## Damage\n\nThe storm destroyed houses in Palermo.";
    expect_events(text, {"Genoa 1965-09-06", "Pisa 1965-09-07", "Naples 1965-09-09",
                         "Palermo 1965-09-01..1965-09-30"});
    expect_events(
        "A storm struck the coast in September 1965.\n\n## Course\n\nOn 6 May 1970 one hit "
        "Genoa. On 7 May 1980 one hit Pisa. On 8 May 1990 one hit Naples.\n\n## "
        "Damage\n\nThe storm destroyed houses in Palermo.",
        {"Genoa 1970-05-06", "Pisa 1980-05-07", "Naples 1990-05-08"});
}

TEST_CASE("what follows the tale of a stretch of time falls in all of it") {
    expect_events("The operation started on 24 February 1984 and lasted until 19 March. Warplanes "
                  "bombed Palermo.",
                  {"Palermo 1984-02-24..1984-03-19"});
}

TEST_CASE("items of a list do not lend each other their dates unless they open with them") {
    expect_events("There were these raids:\n\n- Bombs fell on Palermo on 3 May 1944.\n"
                  "- Bombs fell on Turin.\n",
                  {"Palermo 1944-05-03"});
    expect_events("There were these raids:\n\n- On 3 May 1944 bombs fell on Palermo.\n"
                  "- Bombs fell on Turin.\n",
                  {"Palermo 1944-05-03", "Turin 1944-05-03"});
}

TEST_CASE("a heading dates what no sentence does, less surely") {
    const test::Story story(
        "# The war\n\n## May 1944\n\nWarplanes bombed Palermo.\n\n## June 1944\n\n"
        "On 7 June Turin fell.\n");
    REQUIRE(story.set.events.size() == 2);
    const event::Event& bologna = story.set.events[0];
    CHECK(bologna.date_from == tagging::DateFrom::heading);
    CHECK(bologna.approximate_date);
    CHECK(bologna.edtf.view().find('~') != std::string::npos);
    CHECK(bologna.confidence < story.set.events[1].confidence);
}

TEST_CASE("a document about one day dates what its paragraphs do not") {
    const test::Story story("---\ndate:\n  - 3 May 1944\n---\n\nIn 1939 Turin was bombed.\n\n"
                            "Warplanes bombed Palermo.\n");
    REQUIRE(story.set.events.size() == 2);
    CHECK(story.set.events[1].edtf == "1944-05-03~");
    CHECK(story.set.events[1].date_from == tagging::DateFrom::document);
}

TEST_CASE("a document about many years, or until today, dates nothing by itself") {
    const test::Story story("---\ndate:\n  - 3 May 1944 – present\n---\n\nWarplanes bombed "
                            "Palermo.\n");
    CHECK(story.set.events.empty());
    CHECK(story.set.unmapped.size() == 1);
}

TEST_CASE("an exact day tells what a rough count beside it meant") {
    expect_events("On 22 April 1943 the fleet reached Palermo. About a month later, Turin fell, on "
                  "29 May, following a fifty-day siege. Troops occupied Genoa.",
                  {"Palermo 1943-04-22", "Turin 1943-05-29", "Genoa 1943-05-29"});
}

TEST_CASE("dates in brackets belong each to the item before it") {
    expect_events("At the battles of Palermo (191 BC) and Turin (188 BC), the king's army was "
                  "routed.",
                  {"Palermo -0190-01-01..-0190-12-31", "Turin -0187-01-01..-0187-12-31"});
}

TEST_CASE("the date in an until-phrase does not govern what follows") {
    expect_events("On 14 July 1456 the army was beaten at Palermo. Peace lasted until the death of "
                  "the queen in 1521. The sultan retreated to Turin.",
                  {"Palermo 1456-07-14", "Turin 1456-07-14..1456-07-31"});
}

TEST_CASE("a sentence that opens with a participle goes on after the clause that hangs on it") {
    expect_events_of_news("Undeterred after a gunman killed five people in Palermo on Thursday, "
                          "organisers held marches in Turin.",
                          "2016-07-10", {"Palermo 2016-07-07", "Turin 2016-07-10"});
}

TEST_CASE("a paragraph after one about a month tells of that year") {
    expect_events("In May 1943 Palermo was bombed.\n\nTroops captured Genoa.",
                  {"Palermo 1943-05-01..1943-05-31", "Genoa 1943-01-01..1943-12-31"});
    expect_events("In the last week of May 1943 Palermo was bombed.\n\nTroops captured Genoa.",
                  {"Palermo 1943-05-25..1943-05-31", "Genoa 1943-05-01..1943-05-31"});
}

TEST_CASE("news goes on with the day told last, in the present with its own") {
    const std::string lead = "Police closed a bridge in Palermo on Saturday.\n\n";
    expect_events_of_news(lead + "Hundreds of people marched in Turin.", "2016-07-10",
                          {"Palermo 2016-07-09", "Turin 2016-07-09"});
    expect_events_of_news(lead + "Rebels have launched an attack on Turin.", "2016-07-10",
                          {"Palermo 2016-07-09", "Turin 2016-07-10"});
}

TEST_CASE("what a count of days looks back on happened so many days before") {
    expect_events("On 22 May 1944 troops took Genoa. Three days after capturing Palermo, they "
                  "entered Turin on 30 May 1944.",
                  {"Genoa 1944-05-22", "Palermo 1944-05-27", "Turin 1944-05-30"});
    expect_events("On 27 May 1944 troops took Palermo. Three days after capturing Palermo, they "
                  "entered Turin on 30 May 1944.",
                  {"Palermo 1944-05-27", "Turin 1944-05-30"});
}

TEST_CASE("a clause that opens with its own date leaves the one before it without") {
    expect_events("On 18 January 1937 the column was attacked at Palermo. Warships shelled "
                  "Genoa for a time, but on 10 March 1939, the king died at Turin.",
                  {"Palermo 1937-01-18", "Genoa 1937-01-18", "Turin 1939-03-10"});
}

TEST_CASE("a day that nobody can tell is not replaced by the day told before") {
    const test::Story story("On March 12, 2020, Palermo was bombed. On 04/05/2020 Turin was "
                            "bombed. On 31 June 2020 Genoa was bombed.");
    REQUIRE(story.set.events.size() == 1);
    REQUIRE(story.set.unmapped.size() == 2);
    CHECK(story.set.unmapped[0].text == "Turin");
    CHECK(story.set.unmapped[0].reason == "nobody can tell which day its date means");
    REQUIRE(story.set.diagnostics.size() == 2);
    CHECK(story.set.diagnostics[0].message ==
          "\"04/05/2020\" may be one of two days; write the month as a word, it is left undated");
}

TEST_CASE("behind a paragraph's month the story is between it and the day told next") {
    const std::string month = "In May 1862 the fleet took Genoa.\n\nThe army captured Palermo.";
    expect_events(
        month + "\n\nOn 4 August 1862 it entered Turin.",
        {"Genoa 1862-05-01..1862-05-31", "Palermo 1862-05-01..1862-08-03", "Turin 1862-08-04"});
    expect_events(month, {"Genoa 1862-05-01..1862-05-31", "Palermo 1862-01-01..1862-12-31"});
}
