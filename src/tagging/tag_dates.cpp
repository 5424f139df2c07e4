#include "document/parse.hpp"
#include "tagging/date_narrative.hpp"
#include "tagging/tag.hpp"

#include <utility>

namespace dateline::tagging {

void tag_dates(const document::Document& document, const Lexicon& lexicon,
               const TagOptions& options, Mentions& into) {
    into.written = options.creation;
    const auto& words = lexicon.compiled<DateWords>();
    const DateStory story = read_story(document, words);
    DateNarrative(document, scan_dates(document, words, story.era), story, options, into).run();
}

std::vector<DateMention> dates_in(std::string words, const Lexicon& lexicon,
                                  const TagOptions& options) {
    const auto text = document::parse(std::move(words), {}, document::Format::plain, lexicon);
    Mentions found;
    if (text) tag_dates(*text, lexicon, options, found);
    return std::move(found.dates);
}

} // namespace dateline::tagging
