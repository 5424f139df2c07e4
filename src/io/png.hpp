#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace dateline::io {

/// The bytes of a PNG file. `rgba`: width × height × 4 bytes, rows top to bottom; alpha is left
/// out, for pictures of the map are opaque. Equal pixels give equal bytes.
[[nodiscard]] Result<std::string> encode_png(int width, int height,
                                             std::span<const std::uint8_t> rgba);

} // namespace dateline::io
