#pragma once

#include "text/faces.hpp"
#include "text/typesetter.hpp"

#include <cstdint>

namespace dateline::text {

/// See Typesetter::rasterise(). An empty bitmap for a glyph without ink or one that cannot be
/// drawn.
[[nodiscard]] GlyphBitmap rasterise_glyph(const Faces& faces, std::uint32_t face,
                                          std::uint32_t index, double size, double outline,
                                          double phase);

} // namespace dateline::text
