#include "document/markdown_locator.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace dateline::document {
namespace {

constexpr std::size_t looks_per_byte = 64; ///< of a block, before searching in it is given up
constexpr std::size_t longest_entity = 33; ///< "&CounterClockwiseContourIntegral;"

bool ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

bool names_entity(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
}

} // namespace

MarkdownLocator::MarkdownLocator(std::string_view text, const Document& document, std::size_t from)
    : text_(text), document_(document), first_line_(document.line_of(from) - 1) {}

void MarkdownLocator::enter_block(int first_line, int last_line) {
    cursor_ = offset_of(first_line, 1);
    limit_ = std::max(cursor_, offset_of(last_line + 1, 1));
    budget_ = (limit_ - cursor_) * looks_per_byte;
}

std::vector<PlacedWords> MarkdownLocator::place(std::string_view words, int line, int column) {
    const std::size_t told = offset_of(line, column);
    const bool likely = told >= cursor_ && told < limit_; // a tab sets cmark's column off
    Aligned found;
    if (likely && text_.substr(told, words.size()) == words)
        found = {{{words, told}}, told + words.size()};
    else if (likely)
        found = align(words, told);
    if (found.pieces.empty()) found = search(words);
    if (found.pieces.empty()) return {{words}};
    cursor_ = found.stop;
    return std::move(found.pieces);
}

std::size_t MarkdownLocator::offset_of(int line, int column) const {
    const std::size_t index = first_line_ + static_cast<std::size_t>(std::max(line, 1)) - 1;
    if (index >= document_.line_starts.size()) return text_.size();
    return document_.line_starts[index] + static_cast<std::size_t>(std::max(column, 1)) - 1;
}

/// Reads words and source side by side; without pieces where they differ.
MarkdownLocator::Aligned MarkdownLocator::align(std::string_view words, std::size_t at) {
    Aligned aligned;
    std::size_t run = 0; // of the words, where the current piece begins
    std::size_t done = 0;
    const auto end_run = [&] {
        if (done > run)
            aligned.pieces.push_back({words.substr(run, done - run), at - (done - run)});
    };
    while (done < words.size()) {
        if (at >= limit_) return {};
        const bool escape =
            text_[at] == '\\' && at + 1 < limit_ && ascii_punctuation(text_[at + 1]);
        const std::size_t entity = entity_length(at);
        if (entity > 0 && words.substr(done, entity) != text_.substr(at, entity)) {
            end_run();
            const std::size_t length = std::max(utf8::valid_length(words, done), std::size_t{1});
            aligned.pieces.push_back({words.substr(done, length)});
            run = done += length;
            at += entity;
        } else if (words[done] == text_[at + (escape ? 1 : 0)]) {
            if (escape) {
                end_run();
                run = done;
                ++at;
            }
            ++done;
            ++at;
        } else {
            spend(done);
            return {};
        }
    }
    end_run();
    aligned.stop = at;
    return aligned;
}

MarkdownLocator::Aligned MarkdownLocator::search(std::string_view words) {
    if (words.empty() || !spend(limit_ - cursor_)) return {};
    const std::size_t same = text_.substr(0, limit_).find(words, cursor_);
    if (same != std::string_view::npos) return {{{words, same}}, same + words.size()};
    for (std::size_t at = cursor_; at < limit_ && spend(1); ++at) {
        if (text_[at] != words.front() && text_[at] != '\\' && text_[at] != '&') continue;
        if (Aligned found = align(words, at); !found.pieces.empty()) return found;
    }
    return {};
}

/// Length of "&amp;" or "&#233;" at an offset, or 0.
std::size_t MarkdownLocator::entity_length(std::size_t at) const {
    if (text_[at] != '&') return 0;
    const std::string_view rest = text_.substr(at, std::min(longest_entity, limit_ - at));
    std::size_t stop = 1;
    while (stop < rest.size() && names_entity(rest[stop]))
        ++stop;
    return stop > 1 && stop < rest.size() && rest[stop] == ';' ? stop + 1 : 0;
}

bool MarkdownLocator::spend(std::size_t bytes) {
    const bool enough = budget_ >= bytes;
    budget_ -= std::min(bytes, budget_);
    return enough;
}

} // namespace dateline::document
