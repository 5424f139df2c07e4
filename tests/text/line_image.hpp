#pragma once

#include "text/typesetter.hpp"

#include <cstdint>
#include <vector>

namespace dateline::test {

/// Coverage of a whole line, 0–255, rows top to bottom.
struct LineImage {
    int width = 0;
    int height = 0;
    int base_line = 0; ///< rows from the top to the base line
    std::vector<std::uint8_t> coverage;
};

[[nodiscard]] LineImage paint(const text::Typesetter& typesetter, const text::Line& line,
                              double outline = 0);

} // namespace dateline::test
