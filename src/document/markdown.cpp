#include "document/markdown_locator.hpp"
#include "document/prose_builder.hpp"
#include "document/readers.hpp"

#include <cmark.h>

#include <memory>

namespace dateline::document {
namespace {

bool holds_prose(cmark_node_type type) {
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
}

/// "File:Town.jpg|thumb|The town in 1901": what a wiki's picture leaves behind. Only the first
/// words of a paragraph tell.
bool is_caption(std::string_view words) {
    constexpr std::size_t longest_name = 200;
    if (!words.starts_with("File:") && !words.starts_with("Image:")) return false;
    const std::size_t bar = words.find('|');
    return bar < longest_name && words.substr(0, bar).find('.') != std::string_view::npos;
}

class Reader {
public:
    Reader(std::string_view text, std::size_t from, Document& document)
        : document_(document), locator_(text, document, from), builder_(document) {}

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
        } else if (entering && images_ == 0 && !caption_) {
            words(node, type);
        }
    }

    void open(cmark_node* node, cmark_node_type type) {
        caption_ = type == CMARK_NODE_PARAGRAPH && opens_caption(node);
        locator_.enter_block(cmark_node_get_start_line(node), cmark_node_get_end_line(node));
        BlockKind kind = BlockKind::paragraph;
        if (quotes_ > 0) kind = BlockKind::quote;
        if (items_ > 0) kind = BlockKind::list_item;
        if (type == CMARK_NODE_HEADING) kind = BlockKind::heading;
        builder_.begin_block(kind);
    }

    static bool opens_caption(cmark_node* paragraph) {
        cmark_node* first = cmark_node_first_child(paragraph);
        if (first == nullptr || cmark_node_get_type(first) != CMARK_NODE_TEXT) return false;
        const char* literal = cmark_node_get_literal(first);
        return literal != nullptr && is_caption(literal);
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
            add(literal == nullptr ? "" : literal, node);
        }
    }

    void add(std::string_view words, cmark_node* node) {
        for (const PlacedWords& piece : locator_.place(words, cmark_node_get_start_line(node),
                                                       cmark_node_get_start_column(node))) {
            if (piece.source == PlacedWords::nowhere)
                builder_.append_text(piece.words);
            else
                builder_.append_run(piece.source, piece.words);
        }
    }

    Document& document_;
    MarkdownLocator locator_;
    ProseBuilder builder_;
    int items_ = 0;
    int quotes_ = 0;
    int images_ = 0;
    bool caption_ = false;
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
