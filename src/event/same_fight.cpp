#include "event/same_fight.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr std::uint32_t scene_reach = 2; ///< sentences
constexpr std::size_t subject_reach = 8; ///< words from the first one to the noun of the fight

/// "The long battle *was*": the verb right behind a fight that the text knows already.
bool known_fight_before(std::span<const Word> words, std::string_view prose, std::size_t verb) {
    static constexpr std::array<LowerWord, 2> known{"the", "this"};
    if (verb < 2 || verb > subject_reach) return false;
    const Word& noun = words[verb - 1];
    if (!noun.plain() || noun.capital || !noun.is(wc::fight)) return false;
    std::size_t first = verb - 1;
    while (first > 0 && words[first - 1].plain() &&
           !words[first - 1].is(wc::determiner | wc::preposition))
        --first;
    return first > 0 && says_any(words[first - 1], prose, known);
}

} // namespace

std::optional<std::size_t> verb_of_same_fight(std::span<const Word> words, std::string_view prose,
                                              const Clauses& clauses) {
    static constexpr std::array<LowerWord, 2> gave_up{"surrendered", "capitulated"};
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[i].plain() || !words[i].is(wc::past | wc::past_form)) continue;
        const ClauseKind kind = clauses.at_word(i).kind;
        if (kind != ClauseKind::main && kind != ClauseKind::coordinate) continue;
        if (known_fight_before(words, prose, i) || says_any(words[i], prose, gave_up)) return i;
    }
    return std::nullopt;
}

std::int32_t scene_before(std::span<const Event> events, const document::Document& document,
                          std::uint32_t sentence) {
    if (events.empty()) return -1;
    const Event& last = events.back();
    const bool near =
        sentence - last.sentence_index <= scene_reach &&
        document.sentences[last.sentence_index].block == document.sentences[sentence].block;
    if (!near) return -1;
    for (std::size_t i = events.size(); i-- > 0;) {
        if (events[i].sentence_index != last.sentence_index) break;
        if (events[i].gazetteer_id != last.gazetteer_id) return -1;
    }
    return last.place_mention;
}

} // namespace dateline::event
