#include "date_cases.hpp"

#include "calendar/spans.hpp"

#include <doctest/doctest.h>

using namespace dateline::tagging;

TEST_CASE("a mere ordinal is a day of the month that is told, whoever acts on it") {
    const std::string storm = "It formed on 10 July 1916. ";
    expect_last(storm + "On the 14th Clarence crossed the bar.", "1916-07-14");
    expect_last(storm + "On the 14th troops were sent.", "1916-07-14");
    expect_last(storm + "Late on the 14th another wave came.", "1916-07-14");
    expect_last(storm + "Roofs went in the night of the 14th.", "1916-07-14");
    expect_last(storm + "By the afternoon of the 14th it was over.", "1916-07-14");
    expect_last(storm + "It crossed the isles from the 14th to the 16th.", "1916-07-14/1916-07-16");
    expect_last(storm + "In the small hours of the 14th the dam broke.", "1916-07-14");
    expect_last(storm + "It crossed the isles between the 14th and 16th.", "1916-07-14/1916-07-16");
    expect_last(storm + "Between the 14th and the 16th it crossed the isles.",
                "1916-07-14/1916-07-16");
    expect_last(storm + "It died on the 3rd of the following month.", "1916-08-03");
    expect_last("They starved from April to the end of May 1402 and gave up on the 29th.",
                "1402-05-29");
}

TEST_CASE("an ordinal that ranks something is no day") {
    const std::string report = "They came on 10 July 1916. ";
    expect_dates(report +
                     "Fire fell on the 5th Division, the 9th Lancers and the 4th floor; in the "
                     "3rd attempt they passed the 38th parallel. Off the 3rd Army lay quiet.",
                 {"10 July 1916 = 1916-07-10"});
}

TEST_CASE("days in a row share the month that the last one tells") {
    expect_dates("They met on the 12th and 13th of July 1943.",
                 {"12th = 1943-07-12", "13th of July 1943 = 1943-07-13"});
    expect_dates("Frost lasted through the spring and summer of 1816.",
                 {"the spring = 1816-03-01/1816-05-31", "summer of 1816 = 1816-06-01/1816-08-31"});
}

TEST_CASE("parts that follow each other are one stretch") {
    expect_last("It ended in early to mid-June 1967.", "1967-06-01/1967-06-20");
    expect_last("Prices rose in mid to late 1942.", "1942-05-01/1942-12-31");
    expect_last("It rained from the evening of 7 May until the morning of 9 May 1999.",
                "1999-05-07/1999-05-09");
    expect_last("Camps lay there in the winter of 218/217 BC.", "-0217-12-01/-0216-02-29");
}

TEST_CASE("years of three digits are read where the text counts in them") {
    expect_last("The king won in 865, lost in 871 and died in 878.", "0878-01-01/0878-12-31");
    expect_last("He crossed in 318 BC. In 316 he won, and in 311 he stood before the gates.",
                "-0310-01-01/-0310-12-31");
    expect_no_dates("One in 250, not one in 340, was ill; in 120 hamlets none.");
}

TEST_CASE("what is counted from an event that was told is counted from its day") {
    expect_last("They landed on 25 April 1915. A day after the landing, they dug in.",
                "1915-04-26");
    expect_last("The siege began on 5 May 1860. Ten days into the siege, the wall fell.",
                "1860-05-15");
    const Mentions read =
        read_dates("It rained on 25 April 1915. A day after the wedding, they left.");
    REQUIRE(read.dates.size() == 2);
    CHECK_FALSE(read.dates[1].value.has_value());
}

TEST_CASE("a year in brackets behind an event's name dates the paragraph that opens with it") {
    const Mentions read = read_dates("In 1187 the town was lost.\n\nThe answer was the Third War "
                                     "(1189–1192). Kings came.");
    REQUIRE(read.dates.size() == 2);
    CHECK(read.dates[1].governs);
}

TEST_CASE("eras and codes are no dates") {
    const Mentions read = read_dates("The 1990s-era jets and a 12th-century tower burned.");
    REQUIRE(read.dates.size() == 2);
    CHECK(read.dates[0].attributive);
    CHECK(read.dates[1].attributive);
    expect_no_dates("Call 555-1916 or see www.example.org/2014.");
}

TEST_CASE("weekdays are counted as the document counts them") {
    expect_last("The fire began on Sunday 2 September 1666. By Tuesday it had spread.",
                "1666-09-04");
}

TEST_CASE("what had been earlier does not lead on") {
    expect_last(
        "On Christmas Day 1130 he was crowned. Earlier, in 1127, he had landed. On 3 January "
        "he fell ill.",
        "1131-01-03");
    expect_last("Although the fort held until 1137, he was crowned in May 1130. In June he left.",
                "1130-06-01/1130-06-30");
}

TEST_CASE("a year beside the story does not lead it away") {
    const std::string attack = "The attack began on 19 November 1942. ";
    expect_last(attack + "After 1945 the general denied it. On 27 November he was told.",
                "1942-11-27");
    expect_last(attack + "He would become minister in 1943. On 27 November he was told.",
                "1942-11-27");
    expect_last("They sailed on 23 April 1898. With the loss of the port in 1897, the ships had no "
                "base. By 9 June they lay off the town.",
                "1898-06-09");
}

TEST_CASE("between two dates of one year a bare day is of that year") {
    const Mentions read =
        read_dates("Bombs fell in the autumn of 1942. In February 1943 few were left. A raid on 23 "
                   "December burnt the mill. The order of 27 December 1942 was harsh.");
    REQUIRE(read.dates.size() == 4);
    CHECK(dateline::calendar::year_of(read.dates[2].value->begin) == 1942);
}

TEST_CASE("a year told again in a later paragraph does not hold the story in December") {
    expect_dates(
        "They crossed on 25 December 1776. They were beaten on 2 January.\n\nHe had sailed "
        "in June 1776.",
        {"25 December 1776 = 1776-12-25", "2 January = 1777-01-02",
         "June 1776 = 1776-06-01/1776-06-30"});
    expect_last("## The crossing (1776)\n\nThey crossed on 25 December 1776. They lost on 2 "
                "January.",
                "1777-01-02");
}

TEST_CASE("how long a thing took is no date, and two years may name a massacre") {
    expect_dates("War came on 3 May 1900. The port fell within two months.",
                 {"3 May 1900 = 1900-05-03"});
    expect_dates("The 1937–1938 Uprising was put down.", {"The 1937–1938 = 1937-01-01/1938-12-31"});
}

TEST_CASE("a reckoned date is what the date right behind it says") {
    expect_dates("The tsar fell in March 1917. The coup came two months later in November 1917.",
                 {"March 1917 = 1917-03-01/1917-03-31", "two months later = 1917-11-01/1917-11-30",
                  "November 1917 = 1917-11-01/1917-11-30"});
    expect_dates("It began on 5 June 1967. Over the following two days (6 and 7 June) they fled.",
                 {"5 June 1967 = 1967-06-05", "the following two days = 1967-06-06/1967-06-07",
                  "6 = 1967-06-06", "7 June = 1967-06-07"});
    expect_dates(
        "It began on 2 April 1982. They gave up on the last day of the war (14 June).",
        {"2 April 1982 = 1982-04-02", "the last day = 1982-06-14", "14 June = 1982-06-14"});
    expect_dates("They met in 1778. The following year, in March, they parted.",
                 {"1778 = 1778-01-01/1778-12-31", "The following year = 1779-01-01/1779-12-31",
                  "March = 1779-03-01/1779-03-31"});
}

TEST_CASE("an event that is dated in the phrase is what is counted from") {
    expect_dates("He was driven out a month after his arrival in August 1918.",
                 {"a month after = 1918-09-01/1918-09-30", "August 1918 = 1918-08-01/1918-08-31"});
    expect_dates("Ten days after the landing on 6 June 1944, the town fell.",
                 {"Ten days after = 1944-06-16", "6 June 1944 = 1944-06-06"});
    expect_dates("Two days after the landing they attacked on 8 June 1944.",
                 {"8 June 1944 = 1944-06-08"});
}

TEST_CASE("the second day of a war is what stands beside it, or not known") {
    expect_dates("It began on 5 June 1967. On the war's second day, 6 June, the town fell.",
                 {"5 June 1967 = 1967-06-05", "second day = 1967-06-06", "6 June = 1967-06-06"});
    expect_dates("It began in June 1967. On the first day of the battle the town fell.",
                 {"June 1967 = 1967-06-01/1967-06-30"});
    expect_no_dates("The second day of the week is Monday.");
}

TEST_CASE("a heading of one year leaves alone what a sentence of another year tells") {
    expect_last("## The year 1941\n\nDuring 1939 they attacked, but were beaten by late September.",
                "1939-09-21/1939-09-30");
}

TEST_CASE("what follows a look back goes on from it") {
    expect_dates("War was declared on 27 January 1854. The corps had crossed early in July 1853. "
                 "In October it won.",
                 {"27 January 1854 = 1854-01-27", "early in July 1853 = 1853-07-01/1853-07-10",
                  "October = 1853-10-01/1853-10-31"});
}

TEST_CASE("a verb behind a comma is an aside only where a comma ends it") {
    expect_last("The bill passed on 21 April 1641. The king, ill at heart, signed on 10 May. Two "
                "days later he left.",
                "1641-05-12");
}

TEST_CASE("days in brackets are a list, a unit's number is no day") {
    expect_dates("It fell on 5 June 1967. The retreat (6 and 7 June) was long.",
                 {"5 June 1967 = 1967-06-05", "6 = 1967-06-06", "7 June = 1967-06-07"});
    expect_dates("On 28 May 1982 it rained. After 28 May, 2 Para attacked.",
                 {"28 May 1982 = 1982-05-28", "28 May = 1982-05-28"});
}

TEST_CASE("a year cut short before Christ ends the year that it follows") {
    expect_last("The decree was passed in 433/2 BC.", "-0432-01-01/-0431-12-31");
}

TEST_CASE("years at the head of a sentence are no count of what follows them") {
    expect_last("From 1881 to 1883 soldiers lived there.", "1881-01-01/1883-12-31");
    expect_no_dates("It held between 1881 and 1883 soldiers.");
}

TEST_CASE("centuries, halves and eras with points") {
    expect_last("In the 5th century BC it grew, and in the 4th century it fell.",
                "-0399-01-01/-0300-12-31");
    expect_last("It was dry in the 1st half of June 1919.", "1919-06-01/1919-06-15");
    expect_last("In A.D. 9, three camps were lost.", "0009-01-01/0009-12-31");
}

TEST_CASE("the day after something happened is counted from it, not from the date beside it") {
    expect_dates("On 8 July 2016 they marched, the day after a gunman killed two men.",
                 {"8 July 2016 = 2016-07-08"});
}

TEST_CASE("a year ahead leaves the months behind it to the story's year") {
    expect_dates("On 18 June 1984 they fought. Their trial collapsed in 1985. In July the docks "
                 "stood still. On 30 November a man died. By February 1985 it was over.",
                 {"18 June 1984 = 1984-06-18", "1985 = 1985-01-01/1985-12-31",
                  "July = 1984-07-01/1984-07-31", "30 November = 1984-11-30",
                  "February 1985 = 1985-02-01/1985-02-28"});
}

TEST_CASE("\"of that year\" is of the year that its sentence tells") {
    expect_last("It began in 1899. They hoped to repeat the success of 1881, when the hill was "
                "taken on 27 February of that year.",
                "1881-02-27");
}

TEST_CASE("a month of the next year is counted from what its sentence tells") {
    expect_last("In 1706 they met again. He had landed on 22 October 1702 and left in the May of "
                "the next year.",
                "1703-05-01/1703-05-31");
}

TEST_CASE("who sets out is on the way, and not still to come") {
    expect_last(
        "He took the cross on 27 March 1188 and rode to set out, leaving the town on 11 May "
        "1189. He reached the coast on 24 August.",
        "1189-08-24");
}

TEST_CASE("a glance at another year does not take the days told behind it along") {
    // 29 August was a Monday in 2005
    expect_last("It formed on August 23, 2005. A plan of July 2004 was laid aside. The storm came "
                "ashore on Monday, August 29.",
                "2005-08-29");
    expect_last("It formed on 23 August 2005. A drill held in July 2004 had foreseen it. On 28 "
                "August the town was told to leave.",
                "2005-08-28");
}
