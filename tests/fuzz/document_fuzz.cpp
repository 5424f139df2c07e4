// Any bytes at all: a document comes out whose offsets hold, or one sentence that says why not.
#include "document/parse.hpp"
#include "support/word_lists.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace dateline;

void hold(bool condition) {
    if (!condition) std::abort();
}

bool starts_character(const std::string& text, std::size_t offset) {
    return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

void check_span(TextSpan span, const std::string& text) {
    hold(span.start <= span.stop && span.stop <= text.size());
}

/// Malformed bytes read as question marks, NUL as a blank; all others as they are.
bool stands_for(char prose, char source) {
    const bool odd = source == '\0' || (static_cast<unsigned char>(source) & 0x80U) != 0;
    return prose == source || (odd && (prose == '?' || prose == ' '));
}

void check(const document::Document& document) {
    for (const document::Sentence& sentence : document.sentences) {
        check_span(sentence.prose, document.prose);
        check_span(sentence.source, document.source);
        hold(starts_character(document.prose, sentence.prose.start));
        hold(starts_character(document.prose, sentence.prose.stop));
        hold(sentence.line >= 1 && sentence.line <= document.line_starts.size());
        hold(sentence.block < document.blocks.size());
    }
    for (const document::SourceRun& run : document.runs) {
        hold(run.prose + run.length <= document.prose.size());
        hold(run.source + run.length <= document.source.size());
        for (std::size_t i = 0; i < run.length; ++i)
            hold(stands_for(document.prose[run.prose + i], document.source[run.source + i]));
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const auto format : {document::Format::markdown, document::Format::plain}) {
        const auto read = document::parse(bytes, "fuzz", format, test::word_lists());
        if (read)
            check(*read);
        else
            hold(!read.error().message.empty());
    }
    return 0;
}
