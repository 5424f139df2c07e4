#pragma once

#include "base/lexicon.hpp"
#include "document/document.hpp"

namespace dateline::document {

/// Marks the sections that tell nothing, by the list apparatus_headings: "References", "See also".
/// Such a heading counts only behind all others of its parent, and not where nothing else would be
/// left to read: a teacher's "Notes" are the text.
void set_apparatus_aside(Document& document, const Lexicon& lexicon);

} // namespace dateline::document
