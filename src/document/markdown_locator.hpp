#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::document {

/// A stretch of words and where the source has it letter by letter.
struct PlacedWords {
    static constexpr std::size_t nowhere = std::string_view::npos;

    std::string_view words;
    std::size_t source = nowhere; ///< nowhere: the source writes it otherwise (`&nbsp;`, `\[`)
};

/// Finds where the words of cmark's nodes stand in the source: by the column cmark tells, and where
/// that is off (lists, quotes, wrapped lines), by searching on from the last word found. Linear in
/// the length of a block, however little of it is found.
class MarkdownLocator {
public:
    /// `text` has the offsets of document.source; its Markdown begins at `from`.
    MarkdownLocator(std::string_view text, const Document& document, std::size_t from);

    /// Lines as cmark counts them: from one, both included.
    void enter_block(int first_line, int last_line);

    /// The words of the block's next node, in pieces; `line` and `column` are where cmark tells
    /// that it starts.
    [[nodiscard]] std::vector<PlacedWords> place(std::string_view words, int line, int column);

private:
    struct Aligned {
        std::vector<PlacedWords> pieces;
        std::size_t stop = 0; ///< of the source
    };

    [[nodiscard]] std::size_t offset_of(int line, int column) const;
    [[nodiscard]] Aligned align(std::string_view words, std::size_t at);
    [[nodiscard]] Aligned search(std::string_view words);
    [[nodiscard]] std::size_t entity_length(std::size_t at) const;
    bool spend(std::size_t bytes);

    std::string_view text_;
    const Document& document_;
    std::size_t first_line_;
    std::size_t cursor_ = 0; ///< behind the last word found
    std::size_t limit_ = 0;  ///< end of the block
    std::size_t budget_ = 0; ///< bytes that searches in this block may still look at
};

} // namespace dateline::document
