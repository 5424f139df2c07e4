#pragma once

#include "text/typesetter.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace dateline::text {

/// Where a glyph lies in the atlas, and where its bitmap goes relative to the pen.
struct AtlasSlot {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int left = 0; ///< from the pen's whole pixel to the bitmap's left edge
    int top = 0;  ///< from the base line up to the bitmap's top edge
};

/// Glyph bitmaps packed on shelves into one square page of coverage, 0–255. Knows no graphics
/// library: a renderer uploads `rows()` rows of `page()` when `version()` has changed.
class GlyphAtlas {
public:
    explicit GlyphAtlas(int side = 1024) : side_(side) {}

    /// Rasterises on first use. nullopt when the page has no room left: draw what was collected,
    /// clear() and ask again; nullopt then means a glyph larger than the page.
    [[nodiscard]] std::optional<AtlasSlot> slot(const Typesetter& typesetter, const Line& line,
                                                const Glyph& glyph, double pen_x, double outline);

    [[nodiscard]] int side() const { return side_; }
    /// As many rows as shelves have been begun: the page takes memory as it fills.
    [[nodiscard]] int rows() const { return static_cast<int>(page_.size()) / side_; }
    [[nodiscard]] const std::vector<std::uint8_t>& page() const { return page_; }
    [[nodiscard]] std::uint64_t version() const { return version_; }
    /// Empties the page; slots handed out before are void then.
    void clear();

private:
    using Key = std::tuple<std::uint32_t, std::uint32_t, int, bool, bool, int, int>;

    std::optional<AtlasSlot> place(const GlyphBitmap& bitmap);

    int side_;
    std::vector<std::uint8_t> page_;
    std::map<Key, AtlasSlot> slots_;
    int shelf_y_ = 0;
    int shelf_height_ = 0;
    int pen_x_ = 0;
    std::uint64_t version_ = 0;
};

} // namespace dateline::text
