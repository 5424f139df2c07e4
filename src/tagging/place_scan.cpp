#include "tagging/place_scan.hpp"

#include "tagging/place_renamed.hpp"
#include "tagging/place_sentence.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline::tagging {
namespace {

/// Marks the words that belong to a date; `next` walks along the sorted dates.
void block_dates(std::vector<Token>& tokens, std::span<const DateMention> dates,
                 std::size_t& next) {
    if (tokens.empty()) return;
    while (next < dates.size() && dates[next].prose.stop <= tokens.front().prose.start)
        ++next;
    std::size_t date = next;
    for (Token& token : tokens) {
        while (date < dates.size() && dates[date].prose.stop <= token.prose.start)
            ++date;
        if (date == dates.size()) return;
        token.blocked = dates[date].prose.overlaps(token.prose);
    }
}

/// A headline has capitals throughout; a capital there says little.
void note_case(SentenceView& view) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    std::size_t shouts = 0;
    for (const Token& token : view.tokens) {
        if (token.prose.size() < 4 || token.digits) continue;
        ++words;
        capitals += token.capital ? 1 : 0;
        shouts += token.all_caps ? 1 : 0;
    }
    view.title_case = words >= 4 && capitals * 10 >= words * 8;
    view.all_caps = words >= 2 && shouts * 10 >= words * 8;
}

} // namespace

ScanResult scan_places(const document::Document& document, std::span<const DateMention> dates,
                       PlaceWords& words, NameTable& names) {
    ScanResult result;
    result.spots.reserve(2 * document.sentences.size());
    std::vector<Token> tokens;
    std::vector<Part> parts;
    std::size_t next_date = 0;
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const document::Sentence& sentence = document.sentences[i];
        const document::Block& block = document.blocks[sentence.block];
        if (!document.sections[block.section].narrative) continue;
        tokenise(document.prose, sentence.prose, words, tokens);
        block_dates(tokens, dates, next_date);
        parts.assign(tokens.size(), Part::plain);
        SentenceView view{document.prose, tokens, parts};
        view.block_start = block.first_sentence == i;
        note_case(view);
        SentenceScan(view, words, names, result, static_cast<std::uint32_t>(i)).run();
    }
    take_modern_names(result, document.prose, names);
    return result;
}

} // namespace dateline::tagging
