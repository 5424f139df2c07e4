#pragma once

#include "base/diagnostic.hpp"
#include "base/text_span.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::document {

/// The heading a block stands under. Index 0 is the document itself, before any heading.
struct Section {
    std::string title;                   ///< plain text, no markup
    int level = 0;                       ///< 1–6 as in Markdown, 0 for the document itself
    std::optional<std::uint32_t> parent; ///< index into Document::sections
    bool narrative = true; ///< false for apparatus: See also, References, Notes, External links …
};

enum class BlockKind { heading, paragraph, list_item, quote };

/// One unit of running prose. Headings are blocks too, for their dates and places govern what
/// follows.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint32_t section = 0;        ///< index into Document::sections; a heading's own section
    TextSpan prose;                   ///< into Document::prose
    std::uint32_t first_sentence = 0; ///< index into Document::sentences
    std::uint32_t sentence_count = 0;
};

struct Sentence {
    TextSpan prose;          ///< into Document::prose, without surrounding white space
    TextSpan source;         ///< into Document::source
    std::uint32_t line = 0;  ///< 1-based line of Document::source on which it starts
    std::uint32_t block = 0; ///< index into Document::blocks
};

/// What the front matter told; the words stay as they were written, the tagger reads the dates.
struct FrontMatter {
    std::string title;     ///< `title`, else `subject`, else `name`
    std::string published; ///< `date_published`, `pubDate`, `published` …: document creation time
    std::vector<std::string> dates;                          ///< `date`: what the story covers
    std::vector<std::string> places;                         ///< `place`: where it happens
    std::vector<std::pair<std::string, std::string>> fields; ///< every scalar, in file order
};

/// A piece of prose that stands in the source letter by letter; between runs lies markup.
struct SourceRun {
    std::size_t prose = 0;  ///< first byte in Document::prose
    std::size_t source = 0; ///< first byte in Document::source
    std::size_t length = 0;
};

struct Document {
    std::string name;   ///< file name as the person gave it; empty for a text from memory
    std::string source; ///< the original bytes, never changed
    std::string prose;  ///< the words without markup; blocks are separated by a blank line
    FrontMatter front_matter;
    std::vector<Section> sections; ///< never empty
    std::vector<Block> blocks;
    std::vector<Sentence> sentences;
    std::vector<SourceRun> runs;          ///< sorted by both offsets
    std::vector<TextSpan> emphasised;     ///< of the prose, in order: titles, ships, foreign words
    std::vector<std::size_t> line_starts; ///< byte offset of each line of `source`
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] TextSpan to_source(TextSpan prose_span) const;
    [[nodiscard]] std::uint32_t line_of(std::size_t source_offset) const; ///< 1-based
    /// Index of the sentence whose prose span holds the offset, or of the last one before it.
    [[nodiscard]] std::uint32_t sentence_at(std::size_t prose_offset) const;
    /// "Operations › January 2016": titles from the outermost section inwards; empty for section 0.
    [[nodiscard]] std::string section_path(std::uint32_t section) const;
    /// The front matter's, else the first heading of the first level, else the file's name without
    /// its ending.
    [[nodiscard]] std::string title() const;
};

} // namespace dateline::document
