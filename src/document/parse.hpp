#pragma once

#include "base/lexicon.hpp"
#include "base/result.hpp"
#include "document/document.hpp"

#include <string>
#include <string_view>

namespace dateline::document {

enum class Format { markdown, plain };

/// By the file name: `.md`, `.markdown` are Markdown, anything else is plain text.
[[nodiscard]] Format format_of(std::string_view file_name);

/// Reads a document. Fails on an empty or binary text (NUL bytes in its head); invalid UTF-8 and
/// broken front matter become diagnostics with their line, and what can be read is read. The lists
/// abbreviations, sentence_openers and apparatus_headings tell sentences and sections apart. Linear
/// in the size of `bytes`.
[[nodiscard]] Result<Document> parse(std::string bytes, std::string name, Format format,
                                     const Lexicon& lexicon);

} // namespace dateline::document
