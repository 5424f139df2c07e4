#include "document/prose_builder.hpp"
#include "document/readers.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>

namespace dateline::document {
namespace {

/// Finds where the words of cmark's nodes stand in the source: by the column cmark tells, and where
/// that is off (lists, quotes, wrapped lines), by searching on from the last word found.
class Locator {
public:
    Locator(std::string_view text, const Document& document, std::size_t from)
        : text_(text), document_(document), first_line_(document.line_of(from) - 1) {}

    void enter_block(cmark_node* block) {
        cursor_ = offset_of(cmark_node_get_start_line(block), 1);
        const auto after = static_cast<std::size_t>(cmark_node_get_end_line(block)) + first_line_;
        limit_ = after < document_.line_starts.size() ? document_.line_starts[after] : text_.size();
    }

    /// npos where the source writes it otherwise.
    std::size_t find(cmark_node* node, std::string_view words) {
        const std::size_t told =
            offset_of(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
        std::size_t at = std::string_view::npos;
        if (told >= cursor_ && told + words.size() <= limit_ &&
            text_.substr(told, words.size()) == words) {
            at = told;
        } else {
            at = text_.substr(0, limit_).find(words, cursor_);
        }
        if (at != std::string_view::npos) cursor_ = at + words.size();
        return at;
    }

private:
    [[nodiscard]] std::size_t offset_of(int line, int column) const {
        const std::size_t index = first_line_ + static_cast<std::size_t>(std::max(line, 1)) - 1;
        if (index >= document_.line_starts.size()) return text_.size();
        return document_.line_starts[index] + static_cast<std::size_t>(std::max(column, 1)) - 1;
    }

    std::string_view text_;
    const Document& document_;
    std::size_t first_line_;
    std::size_t cursor_ = 0;
    std::size_t limit_ = 0;
};

bool holds_prose(cmark_node_type type) {
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
}

class Reader {
public:
    Reader(std::string_view text, std::size_t from, Document& document)
        : text_(text), document_(document), locator_(text, document, from), builder_(document) {}

    void read(cmark_node* root) {
        const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(root),
                                                                           &cmark_iter_free);
        for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(walk.get())) {
            visit(cmark_iter_get_node(walk.get()), event == CMARK_EVENT_ENTER);
        }
    }

private:
    void visit(cmark_node* node, bool entering) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_EMPH) emphasis(entering);
        if (type == CMARK_NODE_ITEM) items_ += entering ? 1 : -1;
        if (type == CMARK_NODE_BLOCK_QUOTE) quotes_ += entering ? 1 : -1;
        if (type == CMARK_NODE_IMAGE) images_ += entering ? 1 : -1;
        if (holds_prose(type)) {
            entering ? open(node, type) : close(node, type);
        } else if (entering && images_ == 0) {
            words(node, type);
        }
    }

    void open(cmark_node* node, cmark_node_type type) {
        locator_.enter_block(node);
        BlockKind kind = BlockKind::paragraph;
        if (quotes_ > 0) kind = BlockKind::quote;
        if (items_ > 0) kind = BlockKind::list_item;
        if (type == CMARK_NODE_HEADING) kind = BlockKind::heading;
        builder_.begin_block(kind);
    }

    void close(cmark_node* node, cmark_node_type type) {
        if (type == CMARK_NODE_HEADING) {
            builder_.end_heading(cmark_node_get_heading_level(node));
        } else {
            builder_.end_block();
        }
    }

    void emphasis(bool entering) {
        if (entering) {
            if (emphases_++ == 0) emphasis_start_ = document_.prose.size();
        } else if (--emphases_ == 0 && document_.prose.size() > emphasis_start_) {
            document_.emphasised.push_back({emphasis_start_, document_.prose.size()});
        }
    }

    void words(cmark_node* node, cmark_node_type type) {
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            builder_.append_text(" ");
        } else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
            const char* literal = cmark_node_get_literal(node);
            const std::string_view said(literal == nullptr ? "" : literal);
            const std::size_t at = locator_.find(node, said);
            if (at == std::string_view::npos) {
                builder_.append_text(said);
            } else {
                builder_.append_run(at, text_.substr(at, said.size()));
            }
        }
    }

    std::string_view text_;
    Document& document_;
    Locator locator_;
    ProseBuilder builder_;
    int items_ = 0;
    int quotes_ = 0;
    int images_ = 0;
    int emphases_ = 0;
    std::size_t emphasis_start_ = 0;
};

} // namespace

void read_markdown(std::string_view text, std::size_t from, Document& document) {
    const std::string_view body = text.substr(from);
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(
        cmark_parse_document(body.data(), body.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
    Reader(text, from, document).read(root.get());
}

} // namespace dateline::document
