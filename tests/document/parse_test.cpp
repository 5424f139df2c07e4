#include "document/reading.hpp"

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::document;
using namespace dateline::test;

namespace {

void expect_sentences(std::string text, const std::vector<std::string>& wanted,
                      Format format = Format::markdown) {
    CHECK(sentences(read(std::move(text), format)) == wanted);
}

} // namespace

TEST_CASE("markup is no prose, and every word knows where it stood") {
    const Document document =
        read("The **fleet** left *Brest* for [the Azores](http://x.org/Azores) "
             "&amp; Madeira.\n");
    CHECK(document.prose == "The fleet left Brest for the Azores & Madeira.");
    const auto at = document.prose.find("Azores");
    const TextSpan source = document.to_source({at, at + 6});
    CHECK(source.of(document.source) == "Azores");
    CHECK(source.start == document.source.find("Azores]"));
    expect_sound_runs(document);
}

TEST_CASE("emphasised words are remembered, strong ones and dropped blocks are not") {
    const Document document = read("The *Royal Oak* and **Brest** in _The *old* Times_.\n");
    REQUIRE(document.emphasised.size() == 2);
    CHECK(document.emphasised[0].of(document.prose) == "Royal Oak");
    CHECK(document.emphasised[1].of(document.prose) == "The old Times");
}

TEST_CASE("images, code blocks and HTML are left out, list items and quotes are read") {
    const Document document = read("![A map of Rome](rome.png)\n\n- First Capua fell.\n"
                                   "- Then Nola.\n\n> \"We held.\"\n\n```\nRome 1943\n```\n\n"
                                   "<div>Rome</div>\n");
    REQUIRE(document.blocks.size() == 3);
    CHECK(document.blocks[0].kind == BlockKind::list_item);
    CHECK(document.blocks[2].kind == BlockKind::quote);
    CHECK(document.prose.find("Rome") == std::string::npos);
}

TEST_CASE("sections nest by their headings") {
    const Document document = read("Before.\n\n# War\n\n## March 1943\n\nFirst.\n\n## After\n\n"
                                   "Second.\n\n# References\n\nNone.\n\n## Books\n\nMany.\n");
    CHECK(document.section_path(document.blocks[3].section) == "War › March 1943");
    CHECK(document.section_path(document.blocks[0].section).empty());
    CHECK(document.blocks[1].kind == BlockKind::heading);
    CHECK(document.sections[document.blocks[5].section].title == "After");
    CHECK_FALSE(document.sections[document.blocks[7].section].narrative);
    CHECK_FALSE(document.sections.back().narrative);
}

TEST_CASE("notes are told where they are the text, or have more of it behind them") {
    const Document only = read("# Notes\n\nA train left Lagos.\n");
    CHECK(only.sections.back().narrative);
    const Document diary = read("# Trip\n\n## Notes\n\nOne.\n\n## Day two\n\nTwo.\n");
    CHECK(diary.sections[2].narrative);
    const Document two = read("# War\n\nOne.\n\n## Notes\n\nA.\n\n## Sources\n\nB.\n\n"
                              "# Peace\n\nTwo.\n");
    CHECK_FALSE(two.sections[2].narrative);
    CHECK_FALSE(two.sections[3].narrative);
    CHECK(two.sections[4].narrative);
}

TEST_CASE("lines are counted from one and include the front matter") {
    const Document document = read("---\ntitle: A siege\n---\n\nOne.\nTwo.\n\nThree.\n");
    CHECK(document.front_matter.title == "A siege");
    REQUIRE(document.sentences.size() == 3);
    CHECK(document.sentences[0].line == 5);
    CHECK(document.sentences[1].line == 6);
    CHECK(document.sentences[2].line == 8);
}

TEST_CASE("front matter tells title, author, publication, dates and places") {
    const Document document =
        read("---\nsubject: A war\nauthor: N. N.\npubDate: 2023-10-21 01:10\n"
             "date:\n  - 30 September 2015 – present\nplace: Syria\n---\nText.");
    CHECK(document.front_matter.title == "A war");
    CHECK(document.front_matter.published == "2023-10-21 01:10");
    REQUIRE(document.front_matter.dates.size() == 1);
    CHECK(document.front_matter.dates[0] == "30 September 2015 – present");
    CHECK(document.front_matter.places == std::vector<std::string>{"Syria"});
}

TEST_CASE("broken front matter names line and column and the prose is still read") {
    const Document document = read("---\ntitle: [open\nplace: x: y\n---\nThe town fell.\n");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].line >= 2);
    CHECK(document.diagnostics[0].message.find("column") != std::string::npos);
    CHECK(document.prose == "The town fell.");
}

TEST_CASE("front matter that is never closed is told and read as prose") {
    const Document document = read("---\ntitle: A siege\n\nThe town fell.\n");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].message.find("never closed") != std::string::npos);
    CHECK(document.prose.find("The town fell.") != std::string::npos);
}

TEST_CASE("the head of a report is one with its agency and its first sentence") {
    expect_sentences("GALLATIN, Tenn. (AP) - Two men fled. They were caught.",
                     {"GALLATIN, Tenn. (AP) - Two men fled.", "They were caught."}, Format::plain);
}

TEST_CASE("sentences survive ranks, initials, abbreviations and decimals") {
    expect_sentences("Lt. Gen. J. K. Ward met Mr. Hale at St. Malo. He left.",
                     {"Lt. Gen. J. K. Ward met Mr. Hale at St. Malo.", "He left."});
    expect_sentences(
        "The U.S. Navy lost 3.5 tons near No. 7 battery. It sank at 6 a.m. on Monday.",
        {"The U.S. Navy lost 3.5 tons near No. 7 battery.", "It sank at 6 a.m. on Monday."});
    expect_sentences("Aid came from the U.S. The ships docked.",
                     {"Aid came from the U.S.", "The ships docked."});
    expect_sentences("They took the town of al-Bab. Then they left.",
                     {"They took the town of al-Bab.", "Then they left."});
}

TEST_CASE("a sentence may end in a year before Christ") {
    const auto found =
        parse("The siege ended in 241 BC. Carthage paid.", "a", Format::plain, word_lists());
    REQUIRE(found);
    CHECK(found->sentences.size() == 2);
}

TEST_CASE("closing quotes, brackets and reference marks stay with their sentence") {
    expect_sentences("He said: “It is over.” They left.", {"He said: “It is over.”", "They left."});
    expect_sentences("″All is lost.″ (So he wrote.) The end.",
                     {"″All is lost.″", "(So he wrote.)", "The end."});
    expect_sentences("The bridge fell.[12][13] Rain came. [object Object] More rain.",
                     {"The bridge fell.[12][13]", "Rain came.", "[object Object] More rain."});
    expect_sentences("The coast burned.[object Object] Ships fled.",
                     {"The coast burned.[object Object]", "Ships fled."});
    expect_sentences("The bridge fell.[4]Rain came.", {"The bridge fell.[4]", "Rain came."});
}

TEST_CASE("hard-wrapped plain text is joined, long lines are paragraphs") {
    expect_sentences("The army crossed\nthe river at dawn. It\nrested.\n\nThen it marched.\n",
                     {"The army crossed the river at dawn.", "It rested.", "Then it marched."},
                     Format::plain);
    const std::string line(120, 'x');
    const Document document = read(line + ".\nSecond " + line + ".\n", Format::plain);
    CHECK(document.blocks.size() == 2);
}

TEST_CASE("headings in plain text stand alone or are underlined") {
    const Document document =
        read("The siege\n=========\n\nIt began in May and the walls were strong.\n\nThe relief\n\n"
             "Help came late.\n",
             Format::plain);
    REQUIRE(document.sections.size() == 3);
    CHECK(document.sections[1].title == "The siege");
    CHECK(document.sections[2].title == "The relief");
}

TEST_CASE("a document is called by its front matter, its first heading or its file") {
    CHECK(read("---\ntitle: The siege\n---\n# Kursk\n\nIt began.\n").title() == "The siege");
    CHECK(read("## Part one\n\n# Kursk\n\nIt began.\n").title() == "Kursk");
    const auto plain = parse("It began.\n", "notes/kursk.txt", Format::plain, word_lists());
    REQUIRE(plain);
    CHECK(plain->title() == "kursk");
}
