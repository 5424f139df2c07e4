#include "line_image.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::test {

LineImage paint(const text::Typesetter& typesetter, const text::Line& line, double outline) {
    const int margin = static_cast<int>(std::ceil(outline)) + 2;
    LineImage image;
    image.width = static_cast<int>(std::ceil(line.width)) + 2 * margin;
    image.height = static_cast<int>(std::ceil(line.height())) + 2 * margin;
    image.base_line = margin + static_cast<int>(std::lround(line.ascent));
    image.coverage.assign(
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height), 0);
    for (const text::Glyph& glyph : line.glyphs) {
        const double pen = margin + static_cast<double>(glyph.x);
        const int whole = static_cast<int>(std::floor(pen));
        const text::GlyphBitmap bitmap =
            typesetter.rasterise(glyph.face, glyph.index, line.style, outline, pen - whole);
        const int top = image.base_line + static_cast<int>(std::lround(glyph.y)) - bitmap.top;
        for (int row = 0; row < bitmap.height; ++row) {
            for (int column = 0; column < bitmap.width; ++column) {
                const int x = whole + bitmap.left + column;
                const int y = top + row;
                if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
                auto& pixel = image.coverage[static_cast<std::size_t>(y * image.width + x)];
                pixel = std::max(
                    pixel, bitmap.coverage[static_cast<std::size_t>(row * bitmap.width + column)]);
            }
        }
    }
    return image;
}

} // namespace dateline::test
