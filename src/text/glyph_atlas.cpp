#include "text/glyph_atlas.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::text {
namespace {
constexpr int phases = 4; ///< positions within a pixel that a glyph is rasterised at
constexpr int gap = 1;    ///< empty pixels between glyphs, so that filtering never bleeds
} // namespace

std::optional<AtlasSlot> GlyphAtlas::slot(const Typesetter& typesetter, const Line& line,
                                          const Glyph& glyph, double pen_x, double outline) {
    const double fraction = pen_x - std::floor(pen_x);
    const int phase = static_cast<int>(fraction * phases);
    const FontStyle& style = line.style;
    const Key key{glyph.face, glyph.index,  static_cast<int>(std::lround(style.size * 64)),
                  style.bold, style.italic, static_cast<int>(std::lround(outline * 16)),
                  phase};
    if (const auto known = slots_.find(key); known != slots_.end()) return known->second;
    const GlyphBitmap bitmap = typesetter.rasterise(glyph.face, glyph.index, style, outline,
                                                    static_cast<double>(phase) / phases);
    const std::optional<AtlasSlot> placed = place(bitmap);
    if (placed) slots_.emplace(key, *placed);
    return placed;
}

std::optional<AtlasSlot> GlyphAtlas::place(const GlyphBitmap& bitmap) {
    if (bitmap.width + gap > side_ || bitmap.height + gap > side_) return std::nullopt;
    if (pen_x_ + bitmap.width + gap > side_) {
        shelf_y_ += shelf_height_;
        shelf_height_ = 0;
        pen_x_ = 0;
    }
    if (shelf_y_ + bitmap.height + gap > side_) return std::nullopt;
    shelf_height_ = std::max(shelf_height_, bitmap.height + gap);
    const auto used = static_cast<std::size_t>(shelf_y_) + static_cast<std::size_t>(shelf_height_);
    page_.resize(std::max(page_.size(), used * static_cast<std::size_t>(side_)), 0);
    const AtlasSlot slot{pen_x_, shelf_y_, bitmap.width, bitmap.height, bitmap.left, bitmap.top};
    for (int row = 0; row < bitmap.height; ++row) {
        const auto from = bitmap.coverage.begin() + static_cast<std::ptrdiff_t>(row) * bitmap.width;
        std::copy(from, from + bitmap.width,
                  page_.begin() + static_cast<std::ptrdiff_t>(slot.y + row) * side_ + slot.x);
    }
    pen_x_ += bitmap.width + gap;
    ++version_;
    return slot;
}

void GlyphAtlas::clear() {
    page_.clear();
    slots_.clear();
    shelf_y_ = shelf_height_ = pen_x_ = 0;
    ++version_;
}

} // namespace dateline::text
