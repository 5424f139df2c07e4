#include "document/parse.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::document;

namespace {

Document read(std::string text, Format format = Format::markdown) {
    auto document = parse(std::move(text), "story", format);
    REQUIRE_MESSAGE(document, (document ? "" : document.error().message));
    return std::move(*document);
}

std::vector<std::string> sentences(const Document& document) {
    std::vector<std::string> found;
    for (const Sentence& sentence : document.sentences) {
        found.emplace_back(sentence.prose.of(document.prose));
    }
    return found;
}

void expect_sentences(std::string text, const std::vector<std::string>& wanted,
                      Format format = Format::markdown) {
    CHECK(sentences(read(std::move(text), format)) == wanted);
}

void expect_failure(std::string bytes, const std::string& words) {
    const auto document = parse(std::move(bytes), "notes.txt", Format::plain);
    REQUIRE_FALSE(document);
    CHECK_MESSAGE(document.error().message.find(words) != std::string::npos,
                  document.error().message);
}

/// Every run says the same in prose and source, and every offset is a character boundary.
void expect_sound_runs(const Document& document) {
    for (const SourceRun& run : document.runs) {
        REQUIRE(document.prose.substr(run.prose, run.length) ==
                document.source.substr(run.source, run.length));
    }
    for (const Sentence& sentence : document.sentences) {
        REQUIRE(sentence.source.stop <= document.source.size());
        REQUIRE(sentence.source.start < sentence.source.stop);
    }
}

std::string file(const std::string& name) {
    std::ifstream in(std::string(DATELINE_SOURCE_DIR) + "/" + name, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
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
    CHECK(document.to_prose(source) == TextSpan{at, at + 6});
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
    const auto found = parse("The siege ended in 241 BC. Carthage paid.", "a", Format::plain);
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

TEST_CASE("the words of lists and wrapped quotes are found in the source") {
    const Document document = read("> It began\n> in *Kyiv* on\n> Monday.\n\n1. one\n   - two of\n"
                                   "     three\n");
    expect_sound_runs(document);
    const auto at = document.prose.find("Kyiv");
    CHECK(document.to_source({at, at + 4}).of(document.source) == "Kyiv");
    CHECK(document.prose.find("two of three") != std::string::npos);
}

TEST_CASE("entities and escaped marks do not cost a paragraph its place in the source") {
    const Document document = read("In 1943&nbsp;Smith &amp; Co left Kursk \\[1\\] at&#32;dawn.\n"
                                   "- They\\. Reached *Orel \\& Tula* `a\\[b` &lost;.\n");
    expect_sound_runs(document);
    CHECK(document.prose.find("Smith & Co left Kursk [1] at dawn.") != std::string::npos);
    CHECK(document.prose.find("Orel & Tula a\\[b &lost;.") != std::string::npos);
    for (const std::string name : {"Kursk", "Tula", "Reached", "lost", "a\\[b"}) {
        const auto at = document.prose.find(name);
        CHECK(document.to_source({at, at + name.size()}).of(document.source) == name);
    }
    CHECK(document.sentences.front().source.of(document.source).ends_with("dawn."));
}

TEST_CASE("a long paragraph of entities takes no longer than one of words") {
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += "&amp;x\n";
    const Document document = read(text + "At Kursk.\n");
    const auto at = document.prose.find("Kursk");
    CHECK(document.to_source({at, at + 5}).of(document.source) == "Kursk");
}

TEST_CASE("carriage returns alone end lines") {
    for (const Format format : {Format::markdown, Format::plain}) {
        const Document document = read("One here.\r\rTwo *there*.\r\r- Three.\r", format);
        REQUIRE(document.sentences.size() == 3);
        CHECK(document.sentences[1].line == 3);
        CHECK(document.sentences[2].line == 5);
        expect_sound_runs(document);
    }
}

TEST_CASE("soft hyphens and spaces without width are not in the words") {
    const Document document =
        read("On 5 Sep\u00ADtem\u00ADber the\u200B fleet left Bre\u2060st&shy;.\uFEFF\n");
    CHECK(document.prose == "On 5 September the fleet left Brest.");
    const auto at = document.prose.find("September");
    CHECK(document.to_source({at, at + 9}).of(document.source) == "Sep\u00ADtem\u00ADber");
    expect_sound_runs(document);
}

TEST_CASE("no-break and thin spaces are spaces") {
    const Document document =
        read("On 5\u00A0May&nbsp;1943 the\u2009fleet\u202Fleft\u3000Brest.\n");
    CHECK(document.prose == "On 5 May 1943 the fleet left Brest.");
    const auto at = document.prose.find("5 May 1943");
    CHECK(document.to_source({at, at + 10}).of(document.source) == "5\u00A0May&nbsp;1943");
    expect_sound_runs(document);
}

TEST_CASE("a text without stops is cut at its pauses") {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += i % 50 == 49 ? "town; " : "town, ";
    const Document document = read(text, Format::plain);
    std::size_t words = 0;
    for (const std::string& sentence : sentences(document)) {
        CHECK(sentence.size() <= 4000);
        CHECK(sentence.starts_with("town"));
        words += static_cast<std::size_t>(std::count(sentence.begin(), sentence.end(), 't'));
    }
    CHECK(words == 20'000);
}

TEST_CASE("empty, binary and UTF-16 texts are refused with a sentence") {
    expect_failure("", "empty");
    expect_failure("\xEF\xBB\xBF\n", "empty");
    expect_failure(std::string("O\0n\0 \0a\0", 8), "UTF-16");
    expect_failure(std::string("\xFF\xFE\0\0O\0\0\0", 8), "UTF-32");
    expect_failure(" \n\t\n", "empty");
    expect_failure(std::string("PK\3\4\0\0abc", 9), "binary");
    expect_failure("\xFF\xFEh", "UTF-16");
}

TEST_CASE("malformed bytes read as question marks where they stood") {
    const Document document = read("Fine.\nCaf\xE9 in Paris. \xF0\x9F\x87\xB7 flag.\n");
    CHECK(document.prose.find("Caf? in Paris") != std::string::npos);
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].line == 2);
    CHECK(document.source.find('\xE9') != std::string::npos);
}

TEST_CASE("carriage returns and a byte order mark do no harm") {
    const Document document = read("\xEF\xBB\xBF---\r\ntitle: T\r\n---\r\nOne.\r\nTwo.\r\n");
    CHECK(document.front_matter.title == "T");
    CHECK(sentences(document) == std::vector<std::string>{"One.", "Two."});
    CHECK(document.sentences[1].line == 5);
}

TEST_CASE("a megabyte without a space and ten thousand nested marks are read") {
    CHECK(read(std::string(1'000'000, 'x')).prose.size() == 1'000'000);
    std::string nested;
    for (int i = 0; i < 10'000; ++i)
        nested += "> ";
    CHECK(read(nested + "deep.").prose == "deep.");
    std::string list;
    for (int i = 0; i < 10'000; ++i)
        list += "- ";
    CHECK(read(list + "deep.").prose == "deep.");
}

TEST_CASE("the bundled article reads as it stands") {
    const Document document = read(file("seeds/russian-military-intervention-in-syria.md"));
    expect_sound_runs(document);
    CHECK(document.diagnostics.empty());
    CHECK(document.front_matter.places == std::vector<std::string>{"Syria"});
    CHECK(document.sentences.size() > 400);
    CHECK(document.prose.find("wikipedia.org") == std::string::npos);
    for (const Sentence& sentence : document.sentences) {
        const auto words = sentence.prose.of(document.prose);
        CHECK_MESSAGE(words.size() < 1500, words);
    }
}
