#include "document/parse.hpp"
#include "tagging/date_narrative.hpp"
#include "tagging/tag.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace dateline::tagging {
namespace {

/// Of the sections that tell the story.
TextWords words_of(const document::Document& document) {
    std::vector<TextSpan> told;
    told.reserve(document.sentences.size());
    for (const document::Sentence& sentence : document.sentences) {
        const std::uint32_t section = document.blocks[sentence.block].section;
        if (document.sections[section].narrative) told.push_back(sentence.prose);
    }
    return {document.prose, told};
}

} // namespace

void tag_dates(const document::Document& document, const Lexicon& lexicon,
               const TagOptions& options, Mentions& into) {
    into.written = options.creation;
    into.words = words_of(document);
    const auto& date_words = lexicon.compiled<DateWords>();
    DateStory story = read_story(document, into.words, date_words);
    std::vector<ScannedDate> scanned = scan_dates(document, into.words, date_words, story.era);
    if (const auto day = day_of_report(document, scanned, story); day && !options.creation) {
        story.writing = into.written = day;
        story.span.reset();
    }
    DateNarrative(document, std::move(scanned), story, options, into).run();
}

std::vector<DateMention> dates_in(std::string words, const Lexicon& lexicon,
                                  const TagOptions& options) {
    const auto text = document::parse(std::move(words), {}, document::Format::plain, lexicon);
    Mentions found;
    if (text) tag_dates(*text, lexicon, options, found);
    return std::move(found.dates);
}

} // namespace dateline::tagging
