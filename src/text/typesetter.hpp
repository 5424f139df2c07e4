#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

struct FontStyle {
    double size = 13; ///< pixels per em, already multiplied by the display's scale
    bool bold = false;
    bool italic = false;
    double tracking = 0; ///< extra space after each letter, in em; for names of seas and countries

    friend bool operator==(const FontStyle&, const FontStyle&) = default;
};

/// A glyph of a line: x grows right from the line's left end, y down from its base line, in pixels.
struct Glyph {
    std::uint32_t face = 0; ///< which of the typesetter's faces
    std::uint32_t index = 0;
    float x = 0;
    float y = 0;
    std::uint32_t byte = 0; ///< offset in the text of the first character it stands for
};

/// One line of text in visual order: bidirectional order resolved (Unicode UAX #9), letters joined.
struct Line {
    std::vector<Glyph> glyphs;
    FontStyle style;
    float width = 0;
    float ascent = 0;  ///< above the base line, positive
    float descent = 0; ///< below the base line, positive
    bool right_to_left = false;

    [[nodiscard]] float height() const { return ascent + descent; }
};

/// Coverage of one glyph, 0–255, rows top to bottom.
struct GlyphBitmap {
    int width = 0;
    int height = 0;
    int left = 0; ///< from the pen to the bitmap's left edge
    int top = 0;  ///< from the base line up to the bitmap's top edge
    std::vector<std::uint8_t> coverage;
};

/// Finds fonts through fontconfig, shapes with HarfBuzz and FriBidi, rasterises with FreeType.
/// A character that the first face lacks comes from the next face that has it. Lines are cached;
/// one object may be used from several threads.
class Typesetter {
public:
    /// Fails with a sentence naming the package to install when the machine has no usable font.
    [[nodiscard]] static Result<Typesetter> open(const std::string& family = "Noto Sans");

    Typesetter(Typesetter&&) noexcept;
    Typesetter& operator=(Typesetter&&) noexcept;
    ~Typesetter();

    /// Control characters are left out; invalid UTF-8 shows as U+FFFD.
    [[nodiscard]] std::shared_ptr<const Line> shape(std::string_view utf8, FontStyle style) const;

    /// Shapes and, where it is wider than `width` pixels, cuts at a character and adds "…".
    [[nodiscard]] std::shared_ptr<const Line> shape_cut(std::string_view utf8, FontStyle style,
                                                        double width) const;

    /// Breaks at white space into lines no wider than `width` pixels (a longer word stays whole);
    /// what is beyond `limit` lines ends in "…".
    [[nodiscard]] std::vector<std::shared_ptr<const Line>>
    wrap(std::string_view utf8, FontStyle style, double width, std::size_t limit = 100) const;

    /// `outline` > 0 gives the glyph grown by so many pixels all round, for a halo; `phase` is the
    /// fraction of a pixel, 0 … 1, by which the pen stands right of a pixel's edge.
    [[nodiscard]] GlyphBitmap rasterise(std::uint32_t face, std::uint32_t index, FontStyle style,
                                        double outline, double phase) const;

    /// File of a face, for messages and for libraries that load fonts themselves.
    [[nodiscard]] std::string face_file(std::uint32_t face) const;

private:
    struct Data;
    explicit Typesetter(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

} // namespace dateline::text
