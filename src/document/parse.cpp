#include "document/parse.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "document/apparatus.hpp"
#include "document/front_matter.hpp"
#include "document/readers.hpp"
#include "document/sentences.hpp"

#include <algorithm>
#include <array>

namespace dateline::document {
namespace {

constexpr std::size_t head_size = 8192;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string lower_extension(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    return ascii::lower(dot == file_name.npos ? std::string_view{} : file_name.substr(dot));
}

/// Lines end in LF, CR LF or, as on old Macintoshes, CR: as cmark has it.
std::vector<std::size_t> line_starts_of(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (std::size_t at = text.find_first_of("\r\n"); at != text.npos;
         at = text.find_first_of("\r\n", at + 1)) {
        const bool more_to_come = text[at] == '\r' && text.substr(at + 1, 1) == "\n";
        if (!more_to_come && at + 1 < text.size()) starts.push_back(at + 1);
    }
    return starts;
}

/// The same text as UTF-8, all offsets as they were. Tells the first byte that is none.
std::string well_formed(Document& document) {
    std::string text = document.source;
    const utf8::Malformed broken = utf8::make_well_formed(text);
    if (broken.bytes > 0) {
        document.diagnostics.push_back(
            {document.line_of(broken.first),
             std::to_string(broken.bytes) + (broken.bytes == 1 ? " byte is" : " bytes are") +
                 " not UTF-8 and read as question marks; save the file as UTF-8"});
    }
    return text;
}

/// What the text is written in when it is two or four bytes a letter: by its byte order mark, or by
/// the zeros between Latin letters. nullptr when it is not.
const char* wide_encoding(std::string_view head) {
    constexpr std::string_view little_32("\xFF\xFE\0\0", 4);
    constexpr std::string_view big_32("\0\0\xFE\xFF", 4);
    if (head.starts_with(little_32) || head.starts_with(big_32)) return "UTF-32";
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return "UTF-16";
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < head.size(); ++at)
        zeros.at(at % 2) += head[at] == '\0' ? 1 : 0;
    const auto [few, many] = std::minmax(zeros[0], zeros[1]);
    return few == 0 && many > head.size() / 3 ? "UTF-16" : nullptr;
}

void split_sentences(Document& document, const Lexicon& lexicon) {
    for (std::uint32_t index = 0; index < document.blocks.size(); ++index) {
        Block& block = document.blocks[index];
        block.first_sentence = static_cast<std::uint32_t>(document.sentences.size());
        const std::string_view text = block.prose.of(document.prose);
        std::size_t start = 0;
        const std::vector<std::size_t> ends = block.kind == BlockKind::heading
                                                  ? std::vector<std::size_t>{text.size()}
                                                  : sentence_ends(text, lexicon);
        for (const std::size_t end : ends) {
            const std::size_t first = text.find_first_not_of(" \t\r\n", start);
            start = end;
            if (first == text.npos || first >= end) continue;
            const std::size_t last = text.find_last_not_of(" \t\r\n", end - 1);
            const TextSpan prose{block.prose.start + first, block.prose.start + last + 1};
            const TextSpan source = document.to_source(prose);
            document.sentences.push_back({prose, source, document.line_of(source.start), index});
        }
        block.sentence_count =
            static_cast<std::uint32_t>(document.sentences.size()) - block.first_sentence;
    }
}

} // namespace

Format format_of(std::string_view file_name) {
    const std::string extension = lower_extension(file_name);
    return extension == ".md" || extension == ".markdown" ? Format::markdown : Format::plain;
}

Result<Document> parse(std::string bytes, std::string name, Format format, const Lexicon& lexicon) {
    const std::string who = name.empty() ? "the text" : name;
    const std::size_t mark = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    if (bytes.find_first_not_of(" \t\r\n\f\v", mark) == bytes.npos)
        return fail(who + " is empty; give a text with sentences in it");
    const std::string_view head = std::string_view(bytes).substr(0, head_size);
    if (const char* other = wide_encoding(head); other != nullptr)
        return fail(who + " is " + other + "; save it as UTF-8");
    if (std::count(head.begin(), head.end(), '\0') > 0)
        return fail(who + " is a binary file; give a Markdown or plain text");
    Document document;
    document.name = std::move(name);
    document.source = std::move(bytes);
    document.line_starts = line_starts_of(document.source);
    const std::string text = well_formed(document);
    const std::string_view body = std::string_view(text).substr(mark);
    const std::size_t end = front_matter_end(body);
    read_front_matter(body, end, document);
    const auto read = format == Format::markdown ? read_markdown : read_plain;
    read(text, mark + end, document);
    set_apparatus_aside(document, lexicon);
    split_sentences(document, lexicon);
    return document;
}

} // namespace dateline::document
