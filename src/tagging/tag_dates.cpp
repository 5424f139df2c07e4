#include "tagging/date_narrative.hpp"

namespace dateline::tagging {

void tag_dates(const document::Document& document, const Lexicon& lexicon,
               const TagOptions& options, Mentions& into) {
    into.written = options.creation;
    const auto& words = lexicon.compiled<DateWords>();
    const DateStory story = read_story(document, words);
    DateNarrative(document, scan_dates(document, words, story.era), story, options, into).run();
}

} // namespace dateline::tagging
