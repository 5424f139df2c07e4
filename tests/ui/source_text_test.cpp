#include "ui/source_text.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace dateline;

namespace {

/// Breaks a text and holds every line to the column and every break to a character's edge; returns
/// the lines' words.
std::vector<std::string> expect_lines(const std::string& text, float width) {
    const auto typesetter = text::Typesetter::open();
    REQUIRE(typesetter);
    text::GlyphAtlas atlas;
    bool full = false;
    const ui::Glyphs glyphs{*typesetter, atlas, nullptr, full};
    ui::Passage passage;
    passage.text = text;
    text::FontStyle style;
    style.size = static_cast<double>(passage.size);
    std::vector<std::string> lines;
    for (const TextSpan span : ui::broken(glyphs, passage, width)) {
        CHECK(utf8::is_boundary(text, span.start));
        CHECK(utf8::is_boundary(text, span.stop));
        lines.emplace_back(span.of(text));
        CHECK(typesetter->shape(lines.back(), style)->width <= width);
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all += line;
    return all;
}

} // namespace

TEST_CASE("lines break at white space") {
    const auto lines = expect_lines("The town fell on the third day of the siege", 120);
    CHECK(lines.size() > 2);
    for (const std::string& line : lines) {
        CHECK_FALSE(line.starts_with(' '));
        CHECK_FALSE(line.ends_with(' '));
    }
}

TEST_CASE("a word wider than the column is broken within, and no letter is lost") {
    const std::string word(5000, 'a');
    const auto lines = expect_lines(word, 200);
    CHECK(lines.size() > 50);
    CHECK(joined(lines) == word);
}

TEST_CASE("a long word of many-byte letters is broken between letters") {
    std::string word;
    for (int i = 0; i < 500; ++i)
        word += "ж";
    CHECK(joined(expect_lines(word, 150)) == word);
}

TEST_CASE("a long word of stray bytes ends, too") {
    const std::string word(1000, '\x80');
    const auto typesetter = text::Typesetter::open();
    REQUIRE(typesetter);
    text::GlyphAtlas atlas;
    bool full = false;
    ui::Passage passage;
    passage.text = word;
    std::size_t bytes = 0;
    for (const TextSpan span : ui::broken({*typesetter, atlas, nullptr, full}, passage, 200))
        bytes += span.size();
    CHECK(bytes == word.size());
}

TEST_CASE("a short word after a broken one stands on its line") {
    const auto lines = expect_lines(std::string(60, 'm') + " to", 200);
    CHECK(lines.back().ends_with(" to"));
}
