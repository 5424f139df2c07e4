#include "text/rasterise.hpp"

#include <algorithm>
#include <cmath>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_STROKER_H

namespace dateline::text {
namespace {

FT_F26Dot6 in_64ths(double pixels) {
    return static_cast<FT_F26Dot6>(std::lround(pixels * 64));
}

/// Replaces the glyph by its outline stroked on both sides with a round pen.
void stroke(FT_Library library, FT_Glyph& glyph, double radius) {
    FT_Stroker stroker = nullptr;
    if (FT_Stroker_New(library, &stroker) != 0) return;
    FT_Stroker_Set(stroker, in_64ths(radius), FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND,
                   0);
    FT_Glyph_Stroke(&glyph, stroker, 1);
    FT_Stroker_Done(stroker);
}

GlyphBitmap copied(const FT_BitmapGlyphRec& glyph) {
    GlyphBitmap bitmap;
    bitmap.width = static_cast<int>(glyph.bitmap.width);
    bitmap.height = static_cast<int>(glyph.bitmap.rows);
    bitmap.left = glyph.left;
    bitmap.top = glyph.top;
    bitmap.coverage.reserve(static_cast<std::size_t>(bitmap.width) *
                            static_cast<std::size_t>(bitmap.height));
    for (int row = 0; row < bitmap.height; ++row) {
        const unsigned char* first =
            glyph.bitmap.buffer + static_cast<std::ptrdiff_t>(row) * glyph.bitmap.pitch;
        bitmap.coverage.insert(bitmap.coverage.end(), first, first + bitmap.width);
    }
    return bitmap;
}

} // namespace

GlyphBitmap rasterise_glyph(const Faces& faces, std::uint32_t face, std::uint32_t index,
                            double size, double outline, double phase) {
    if (face >= faces.size()) return {};
    FT_Face raster = faces[face].raster;
    // Light hinting moves only in y: base lines and x-heights are crisp, widths stay as shaped.
    if (FT_Set_Char_Size(raster, 0, std::max<FT_F26Dot6>(in_64ths(size), 64), 72, 72) != 0) {
        return {};
    }
    if (FT_Load_Glyph(raster, index, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0) return {};
    FT_Glyph glyph = nullptr;
    if (FT_Get_Glyph(raster->glyph, &glyph) != 0) return {};
    if (outline > 0 && glyph->format == FT_GLYPH_FORMAT_OUTLINE) {
        stroke(faces.library(), glyph, outline);
    }
    FT_Vector origin{in_64ths(phase), 0};
    GlyphBitmap bitmap;
    if (FT_Glyph_To_Bitmap(&glyph, FT_RENDER_MODE_NORMAL, &origin, 1) == 0) {
        bitmap = copied(*reinterpret_cast<FT_BitmapGlyph>(glyph)); // NOLINT: FreeType's own idiom
    }
    FT_Done_Glyph(glyph);
    return bitmap;
}

} // namespace dateline::text
