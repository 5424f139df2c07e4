#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::document {

/// Writes the prose, runs, blocks and sections of a document, in the order of the source.
class ProseBuilder {
public:
    explicit ProseBuilder(Document& document);

    void begin_block(BlockKind kind);
    /// Text that stands in the source at `source_offset` letter by letter. No-break and other wide
    /// spaces become plain ones; soft hyphens and the like, which only say where a word may be
    /// broken, are left out of the prose.
    void append_run(std::size_t source_offset, std::string_view text);
    /// Text that the source writes otherwise: an entity, a soft line break.
    void append_text(std::string_view text);
    /// Drops the block again when it holds nothing but white space.
    void end_block();

    /// Ends a heading block and opens the section it names.
    void end_heading(int level);

private:
    void append_whole_run(std::size_t source_offset, std::string_view text);

    Document& document_;
    std::uint32_t section_ = 0;
    Block block_;
    std::size_t runs_before_ = 0;
};

} // namespace dateline::document
