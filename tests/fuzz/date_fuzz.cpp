// Any text at all: the dates found stand in it, in order, on character boundaries, and end after
// they begin.
#include "base/utf8.hpp"
#include "document/parse.hpp"
#include "support/word_lists.hpp"
#include "tagging/tag.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace dateline;

void hold(bool condition) {
    if (!condition) std::abort();
}

void check(const document::Document& document, const tagging::Mentions& mentions) {
    std::size_t reached = 0;
    std::int32_t index = 0;
    for (const tagging::DateMention& date : mentions.dates) {
        hold(reached <= date.prose.start && date.prose.start < date.prose.stop);
        hold(date.prose.stop <= document.prose.size());
        hold(utf8::is_boundary(document.prose, date.prose.start));
        hold(utf8::is_boundary(document.prose, date.prose.stop));
        hold(date.sentence < document.sentences.size());
        hold(date.anchor < index);
        if (date.value)
            hold(date.value->begin <= date.value->end);
        else
            hold(!date.reason.empty());
        hold(!tagging::explain(date, document).empty());
        reached = date.prose.stop;
        ++index;
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto document =
        document::parse(bytes, "fuzz", document::Format::markdown, test::word_lists());
    if (!document) return 0;
    tagging::TagOptions options;
    if (size % 2 == 1) options.creation = calendar::Day{std::chrono::days{16000}};
    tagging::Mentions mentions;
    tagging::tag_dates(*document, test::word_lists(), options, mentions);
    check(*document, mentions);
    return 0;
}
