#include "date_cases.hpp"

#include "calendar/spans.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("which strike is meant does not lead the story back, nor does what had been by a time") {
    expect_last("They attacked on 22 September 1980. It was modelled on the strike of June 1967. "
                "The bridge was blown up in October.",
                "1980-10-01/1980-10-31");
    expect_last(
        "It was destroyed on 7 June 1981. By the beginning of 1981 the advance had run out. "
        "In January an attack failed.",
        "1981-01-01/1981-01-31");
}

TEST_CASE("the same weekday is one that was told") {
    expect_last("It struck on Monday, 24 August 1992. They met on 27 August. He came down the same "
                "Monday.",
                "1992-08-24");
}

TEST_CASE("the 30th told on the first days of a month is of the month before") {
    expect_last("The dam broke on 1 November 1911. The bridge had gone on the 30th.", "1911-10-30");
    expect_last("They sailed on 4 May 1911 and landed on the 20th.", "1911-05-20");
}

TEST_CASE("a day within the year that names the story's matter leads the story there") {
    expect_last("# One\n\nThe first storm was seen on 26 June 2005. It ended on 10 July.\n\n"
                "# Two\n\nThe sixth storm of the 2007 season, Berta, formed on 27 October 2007 "
                "and went north. On 28 October it grew.",
                "2007-10-28");
}

TEST_CASE("months are of the time that the opening says the story lasts") {
    expect_last(
        "# The border war\n\nIt was short. It began on 30 November 1951 and ended on 13 March "
        "1952.\n\n# North\n\nThe line broke on 28 February.\n\n"
        "# South\n\nA division crossed the river on 7 December.",
        "1951-12-07");
    expect_last("# The border war\n\nIt began on 30 November 1951 and ended on 13 March 1952.\n\n"
                "# After\n\nThe treaty was broken in May 1953. On 7 December guns fired.",
                "1953-12-07");
}

TEST_CASE("what came years later leads no story away from its month") {
    expect_last("# Storm Edna\n\nThe storm struck in September 1959. It was the costliest until "
                "another came three years later.\n\n# Track\n\nIt was seen on September 9. On "
                "September 12 it grew. On September 15 it struck the coast.",
                "1959-09-15");
}

TEST_CASE("in news a month at the head of a sentence about the past is behind the day of writing") {
    expect_last("In July, cases were found in the lake.", "2008-07-01/2008-07-31", "2009-03-24");
    expect_last("In July, cases will be counted.", "2009-07-01/2009-07-31", "2009-03-24");
}

TEST_CASE("an era is not the beginning of a longer word") {
    expect_no_dates("They had 300 ADVANCED drones, 400 ADVANCED tanks and 500 ADVANCED guns in 732 "
                    "boxes.");
}

TEST_CASE("short years are years where they stand as only years do") {
    expect_dates("The revolt began in the summer of 66. In the spring of 67 he came. In June 68 he "
                 "left, and in 70 the town fell.",
                 {"the summer of 66 = 0066-06-01/0066-08-31",
                  "the spring of 67 = 0067-03-01/0067-05-31", "June 68 = 0068-06-01/0068-06-30",
                  "70 = 0070-01-01/0070-12-31"});
    // Nothing but one such number, or a story of today.
    expect_no_dates("In June 68 men left.");
    expect_last("In the spring of 1944 they landed, in 1945 they left; by 1946 all were home. By "
                "June 68 of them had died.",
                "1946-06-01/1946-06-30");
}

TEST_CASE("what a relative clause says had been is no glance back of the sentence around it") {
    const std::string story = "The ward at Lyon was closed on 1 April 1954.\n\n## Turin\n\nAda "
                              "Roux, who had slept in the next room, flew home on 23 February and "
                              "died on 5 March.";
    expect_last(story + " Her son went to see a doctor two days later.", "1954-03-07");
    expect_last("The ward was closed on 1 April 1954. Ada Roux had died on 5 March. Her son fell "
                "ill two days later.",
                "1954-04-03");
}

TEST_CASE("a weekday on which something had been is the one before") {
    expect_last("The city lay under water on Tuesday 30 August 2005. The roof had gone on Monday.",
                "2005-08-29");
    expect_last("The city lay under water on Tuesday 30 August 2005. The roof went on Monday.",
                "2005-09-05");
    expect_last("They cleared the town by the evening of 31 January 1991. A plane that had stayed "
                "until after sunrise was lost.",
                "1991-01-31");
}

TEST_CASE("the year of a relative clause long after the story leads it nowhere") {
    expect_last("The dam was closed on 6 November 1953. Its caissons house a museum, which was "
                "opened in 2001. Boats went home on 9 December.",
                "1953-12-09");
}

TEST_CASE("that evening is of the day until which something lasted") {
    expect_last("On 4 December 1911 snow held them until the 9th; the ponies were shot that "
                "evening.",
                "1911-12-09");
}
