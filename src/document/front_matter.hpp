#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <string_view>

namespace dateline::document {

/// Where the prose begins: after the closing `---` of a front matter that opens on the first line.
/// 0 when there is none, or when it is never closed.
[[nodiscard]] std::size_t front_matter_end(std::string_view text);

/// Reads the YAML of `text` up to `end`. What is broken becomes a diagnostic with line and column.
void read_front_matter(std::string_view text, std::size_t end, Document& document);

} // namespace dateline::document
