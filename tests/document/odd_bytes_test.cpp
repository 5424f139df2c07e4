#include "document/reading.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::document;
using namespace dateline::test;

namespace {

void expect_failure(std::string bytes, const std::string& words) {
    const auto document = parse(std::move(bytes), "notes.txt", Format::plain, word_lists());
    REQUIRE_FALSE(document);
    CHECK_MESSAGE(document.error().message.find(words) != std::string::npos,
                  document.error().message);
}

std::string file(const std::string& name) {
    std::ifstream in(std::string(DATELINE_SOURCE_DIR) + "/" + name, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

} // namespace

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
