#include "line_image.hpp"
#include "text/glyph_atlas.hpp"
#include "text/typesetter.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>

using namespace dateline::text;
using dateline::test::LineImage;
using dateline::test::paint;

namespace {

const Typesetter& typesetter() {
    static const auto opened = Typesetter::open();
    REQUIRE_MESSAGE(opened.has_value(), opened.error().message);
    return *opened;
}

std::shared_ptr<const Line> shaped(const std::string& text) {
    return typesetter().shape(text, FontStyle{20});
}

/// Offsets of the characters from left to right, as they stand on the page.
std::vector<std::uint32_t> order_on_page(const Line& line) {
    std::vector<std::uint32_t> bytes;
    for (const Glyph& glyph : line.glyphs)
        bytes.push_back(glyph.byte);
    return bytes;
}

std::size_t ink(const LineImage& image) {
    return static_cast<std::size_t>(std::count_if(image.coverage.begin(), image.coverage.end(),
                                                  [](std::uint8_t c) { return c > 127; }));
}

} // namespace

TEST_CASE("Latin text runs from left to right") {
    const auto line = shaped("Palmyra");
    CHECK_FALSE(line->right_to_left);
    CHECK(order_on_page(*line) == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6});
    CHECK(line->width > 50);
    CHECK(line->width < 100);
}

TEST_CASE("Arabic runs from right to left") {
    const auto line = shaped("حلب");
    CHECK(line->right_to_left);
    REQUIRE(line->glyphs.size() >= 3);
    const auto bytes = order_on_page(*line);
    CHECK(std::is_sorted(bytes.rbegin(), bytes.rend()));
    CHECK(bytes.front() == 4);
}

TEST_CASE("Arabic letters join: a letter within a word is another glyph than alone") {
    const auto alone = shaped("ل");
    const auto word = shaped("حلب");
    std::set<std::uint32_t> within;
    for (const Glyph& glyph : word->glyphs)
        within.insert(glyph.index);
    for (const Glyph& glyph : alone->glyphs)
        CHECK(within.count(glyph.index) == 0);
}

TEST_CASE("Latin words inside Arabic keep their own direction") {
    const auto line = shaped("مطار T4 العسكري");
    const auto bytes = order_on_page(*line);
    const auto t = std::find(bytes.begin(), bytes.end(), 9U);
    const auto four = std::find(bytes.begin(), bytes.end(), 10U);
    REQUIRE(t != bytes.end());
    REQUIRE(four != bytes.end());
    CHECK(t < four);
    CHECK(bytes.back() == 0); // the Arabic beginning stands at the right end
}

TEST_CASE("Cyrillic, Greek and Hebrew have glyphs") {
    for (const char* name : {"Алеппо", "Δαμασκός", "דמשק"}) {
        const auto line = shaped(name);
        for (const Glyph& glyph : line->glyphs)
            CHECK_MESSAGE(glyph.index != 0, name);
    }
}

TEST_CASE("combining marks take no width of their own") {
    CHECK(shaped("Ma\u0304lik")->width == doctest::Approx(shaped("Mālik")->width).epsilon(0.02));
}

TEST_CASE("invalid UTF-8 and control characters do no harm") {
    CHECK(shaped("a\xff"
                 "b")
              ->glyphs.size() == 3);
    CHECK(shaped(std::string("a\x01") + "b")->glyphs.size() == 2);
    CHECK(shaped("")->glyphs.empty());
    CHECK(shaped("\xe2\x82")->glyphs.size() == 2);
}

TEST_CASE("tracking widens Latin and leaves Arabic joined") {
    const FontStyle wide{20, false, false, 0.2};
    CHECK(typesetter().shape("SYRIA", wide)->width > shaped("SYRIA")->width + 15);
    CHECK(typesetter().shape("سوريا", FontStyle{20})->width + 1 >
          typesetter().shape("سوريا", wide)->width);
}

TEST_CASE("a line too wide is cut and ends in an ellipsis") {
    const std::string text = "Russian military intervention in Syria";
    const auto cut = typesetter().shape_cut(text, FontStyle{20}, 150);
    CHECK(cut->width <= 150);
    CHECK(cut->glyphs.back().byte > 5);
    CHECK(typesetter().shape_cut(text, FontStyle{20}, 1000)->glyphs.size() == text.size());
}

TEST_CASE("wrapping keeps every word and every width") {
    const std::string text = "Government forces entered the town at dawn after a week of shelling";
    const auto lines = typesetter().wrap(text, FontStyle{16}, 140);
    CHECK(lines.size() > 2);
    for (const auto& line : lines)
        CHECK(line->width <= 140);
    CHECK(typesetter().wrap(text, FontStyle{16}, 140, 2).size() == 2);
    CHECK(typesetter().wrap("   ", FontStyle{16}, 140).empty());
}

TEST_CASE("a halo covers more than its letter") {
    const auto line = shaped("Homs");
    CHECK(ink(paint(typesetter(), *line, 3)) > 2 * ink(paint(typesetter(), *line)));
    CHECK(ink(paint(typesetter(), *line)) > 100);
}

TEST_CASE("the atlas takes memory as it fills, a shelf at a time") {
    GlyphAtlas atlas(256);
    CHECK(atlas.rows() == 0);
    const auto line = shaped("H");
    const auto slot = atlas.slot(typesetter(), *line, line->glyphs[0], 0, 0);
    REQUIRE(slot);
    CHECK(atlas.rows() >= slot->height);
    CHECK(atlas.rows() < 64);
    CHECK(atlas.page().size() == static_cast<std::size_t>(atlas.rows()) * 256);
    atlas.clear();
    CHECK(atlas.rows() == 0);
}

TEST_CASE("the atlas hands out the same slot again, and says when it is full") {
    GlyphAtlas atlas(64);
    const auto line = shaped("The quick brown fox jumps over the lazy dog 0123456789");
    const auto first = atlas.slot(typesetter(), *line, line->glyphs[0], 0, 0);
    const auto again = atlas.slot(typesetter(), *line, line->glyphs[0], 0, 0);
    REQUIRE(first);
    REQUIRE(again);
    CHECK(first->x == again->x);
    bool full = false;
    for (const Glyph& glyph : line->glyphs) {
        const auto slot = atlas.slot(typesetter(), *line, glyph, glyph.x, 0);
        full = full || !slot;
        if (slot) CHECK(slot->x + slot->width <= 64);
    }
    CHECK(full);
    atlas.clear();
    CHECK(atlas.slot(typesetter(), *line, line->glyphs.back(), 0, 0));
    const auto huge = typesetter().shape("W", FontStyle{400});
    CHECK_FALSE(atlas.slot(typesetter(), *huge, huge->glyphs[0], 0, 0));
}
