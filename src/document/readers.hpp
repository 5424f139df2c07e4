#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <string_view>

namespace dateline::document {

/// Reads CommonMark from `text` at `from` to its end into prose, blocks and sections. `text` has
/// the offsets of document.source and is well-formed UTF-8; line_starts must be there. Images,
/// code, HTML, link targets and emphasis marks are no prose.
void read_markdown(std::string_view text, std::size_t from, Document& document);

/// Plain text: paragraphs end at blank lines, hard-wrapped lines are joined; in a text whose lines
/// are long each line is a paragraph. Short lines without a final stop, and underlined ones, are
/// headings.
void read_plain(std::string_view text, std::size_t from, Document& document);

} // namespace dateline::document
