#include "base/text_words.hpp"
#include "base/word_table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using dateline::LowerWord;
using dateline::TextSpan;
using dateline::TextWords;
using dateline::WordCursor;
using dateline::WordRun;

std::vector<std::string> words_in_text(std::string_view text) {
    const std::vector<TextSpan> whole{{0, text.size()}};
    const TextWords words(text, whole);
    std::vector<std::string> found;
    for (const WordRun& run : words.runs())
        found.emplace_back(text.substr(run.start, run.stop - run.start));
    return found;
}

} // namespace

TEST_CASE("a word is a stretch of letters, whatever the script") {
    CHECK(words_in_text("In Łódź, on 3rd May–June…") ==
          std::vector<std::string>{"In", "Łódź", "on", "rd", "May", "June"});
    CHECK(words_in_text("Rebels’ “al-Bab”\u00A0حلب") ==
          std::vector<std::string>{"Rebels", "al", "Bab", "حلب"});
    CHECK(words_in_text("").empty());
    CHECK(words_in_text(" 7, — …").empty());
}

TEST_CASE("words of the same letters have the same number") {
    const std::string text = "Homs fell, homs rose; Homs fell";
    const std::vector<TextSpan> whole{{0, text.size()}};
    const TextWords words(text, whole);
    REQUIRE(words.runs().size() == 6);
    CHECK(words.size() == 4);
    CHECK(words.runs()[0].number == words.runs()[4].number);
    CHECK(words.runs()[1].number == words.runs()[5].number);
    CHECK(words.runs()[0].number != words.runs()[2].number);
    CHECK(words.written(text, words.runs()[0].number) == "Homs");
    CHECK(words.lower(text, words.runs()[0].number).text == "homs");
    CHECK(words.lower(text, words.runs()[0].number).head == LowerWord::of("homs").head);
}

TEST_CASE("only the parts asked for are read, and a word ends with its part") {
    const std::string text = "Homs fell at noon";
    const std::vector<TextSpan> parts{{0, 4}, {5, 7}};
    const TextWords words(text, parts);
    REQUIRE(words.runs().size() == 2);
    CHECK(words.written(text, words.runs()[1].number) == "fe");
}

TEST_CASE("letters beyond ASCII are told") {
    const std::string text = "Malmö fell";
    const std::vector<TextSpan> whole{{0, text.size()}};
    const TextWords words(text, whole);
    CHECK_FALSE(words.runs()[0].ascii);
    CHECK(words.runs()[1].ascii);
}

TEST_CASE("a run is found by where it starts, forwards and back again") {
    const std::string text = "Homs fell at noon";
    const std::vector<TextSpan> whole{{0, text.size()}};
    const TextWords words(text, whole);
    WordCursor cursor(words.runs());
    REQUIRE(cursor.at(0) != nullptr);
    CHECK(cursor.at(1) == nullptr);
    REQUIRE(cursor.at(10) != nullptr);
    CHECK(cursor.at(10)->stop == 12);
    CHECK(cursor.at(10) == cursor.at(10));
    REQUIRE(cursor.at(5) != nullptr);
    CHECK(cursor.at(5)->stop == 9);
    CHECK(cursor.at(text.size()) == nullptr);
    CHECK(WordCursor().at(0) == nullptr);
}

TEST_CASE("words are asked for as they are written") {
    const std::string text = "Memphis fell in 525 BC";
    const std::vector<TextSpan> whole{{0, text.size()}};
    const TextWords words(text, whole);
    using Few = std::vector<std::string_view>;
    using Said = std::vector<bool>;
    CHECK(words.said(text, Few{"AD", "BC"}) == Said{false, true});
    CHECK(words.said(text, Few{"bc", "fell in", "Memph", "", "fell"}) ==
          Said{false, false, false, false, true});
    CHECK(TextWords().said(text, Few{"BC"}) == Said{false});
}

TEST_CASE("a word's key is the same from a text and by itself") {
    const std::string text = "a bc def ghij klmno pqrstu vwxyzab cdefghij klmnopqrst";
    const std::vector<TextSpan> whole{{0, text.size()}};
    const TextWords words(text, whole);
    for (const WordRun& run : words.runs()) {
        const std::size_t size = run.stop - run.start;
        const std::string alone = text.substr(run.start, size);
        CHECK(dateline::word_key_at(text, run.start, size) == dateline::word_key(alone));
        CHECK(run.head == LowerWord::head_at(text, run.start, size));
    }
}
