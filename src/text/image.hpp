#pragma once

#include "text/typesetter.hpp"

#include <cstdint>
#include <vector>

namespace dateline::text {

/// Coverage of a whole line, 0–255, rows top to bottom; for libraries that cannot shape text
/// themselves, and for tests.
struct LineImage {
    int width = 0;
    int height = 0;
    int base_line = 0; ///< rows from the top to the base line
    std::vector<std::uint8_t> coverage;
};

[[nodiscard]] LineImage paint(const Typesetter& typesetter, const Line& line, double outline = 0);

} // namespace dateline::text
