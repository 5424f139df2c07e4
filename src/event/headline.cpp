#include "event/headline.hpp"

#include "document/parse.hpp"
#include "event/trigger.hpp"
#include "event/vocabulary.hpp"
#include "event/words.hpp"

#include <vector>

namespace dateline::event {

void note_headline(const document::Document& document, const Lexicon& lexicon,
                   const CategorySet& categories, Topic& topic) {
    const bool has_heading = !document.blocks.empty() &&
                             document.blocks.front().kind == document::BlockKind::heading;
    if (has_heading || document.front_matter.title.empty()) return;
    const auto title =
        document::parse(document.front_matter.title, {}, document::Format::plain, lexicon);
    if (!title) return;
    Vocabulary vocabulary(lexicon, title->prose, {});
    Triggers triggers(categories);
    std::vector<Word> words;
    std::vector<TriggerHit> hits;
    for (const document::Sentence& sentence : title->sentences) {
        split_words(*title, sentence, {}, {}, vocabulary, words);
        triggers.find(words, vocabulary, hits);
        topic.note_heading(hits, true);
    }
}

} // namespace dateline::event
