#include "event/words.hpp"

#include "base/ascii.hpp"
#include "event/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::event {
namespace {

using word_class::Set;

constexpr std::array<std::pair<std::string_view, Set>, 38> class_names{{
    {"past", word_class::past},
    {"perfect", word_class::perfect},
    {"aux", word_class::aux},
    {"modal", word_class::modal},
    {"present", word_class::present},
    {"plan", word_class::plan},
    {"condition", word_class::condition},
    {"negation", word_class::negation},
    {"report", word_class::report},
    {"react", word_class::react},
    {"simultaneous", word_class::simultaneous},
    {"after", word_class::after},
    {"before", word_class::before},
    {"since", word_class::since},
    {"contrast", word_class::contrast},
    {"relative", word_class::relative},
    {"coordinate", word_class::coordinate},
    {"departure", word_class::departure},
    {"locator", word_class::locator},
    {"preposition", word_class::preposition},
    {"determiner", word_class::determiner},
    {"start", word_class::start},
    {"finish", word_class::finish},
    {"notverb", word_class::notverb},
    {"noting", word_class::noting},
    {"abroad", word_class::abroad},
    {"request", word_class::request},
    {"mind", word_class::mind},
    {"happening", word_class::happening},
    {"occur", word_class::occur},
    {"journey", word_class::journey},
    {"people", word_class::people},
    {"account", word_class::account},
    {"fight", word_class::fight},
    {"none", word_class::none},
    {"lasting", word_class::lasting},
    {"sequel", word_class::sequel},
    {"adverb", word_class::adverb},
}};

constexpr std::array<std::pair<std::string_view, word_use::Set>, 51> use_names{{
    {"recalling", word_use::recalling},
    {"claim", word_use::claim},
    {"seated", word_use::seated},
    {"body", word_use::body},
    {"dealing", word_use::dealing},
    {"kin", word_use::kin},
    {"sacred", word_use::sacred},
    {"past_of", word_use::past_of},
    {"effect", word_use::effect},
    {"joining", word_use::joining},
    {"shore", word_use::shore},
    {"several", word_use::several},
    {"publishing", word_use::publishing},
    {"befalling", word_use::befalling},
    {"harming", word_use::harming},
    {"staying", word_use::staying},
    {"amount", word_use::amount},
    {"about", word_use::about},
    {"troops", word_use::troops},
    {"way", word_use::way},
    {"open", word_use::open},
    {"paper", word_use::paper},
    {"likening", word_use::likening},
    {"lying", word_use::lying},
    {"part", word_use::part},
    {"going", word_use::going},
    {"done_there", word_use::done_there},
    {"fate", word_use::fate},
    {"facility", word_use::facility},
    {"vague", word_use::vague},
    {"quarter", word_use::quarter},
    {"number", word_use::number},
    {"site", word_use::site},
    {"standing", word_use::standing},
    {"arguing", word_use::arguing},
    {"helper", word_use::helper},
    {"carrying", word_use::carrying},
    {"bound", word_use::bound},
    {"outcome", word_use::outcome},
    {"mere", word_use::mere},
    {"measure", word_use::measure},
    {"trying", word_use::trying},
    {"before_as", word_use::before_as},
    {"behind_as", word_use::behind_as},
    {"flight", word_use::flight},
    {"closely", word_use::closely},
    {"hour", word_use::hour},
    {"befell", word_use::befell},
    {"exodus", word_use::exodus},
    {"abiding", word_use::abiding},
    {"sparing", word_use::sparing},
}};

/// "rebel-controlled", "four-storeyed"; "re-entered" and "counter-attacked" are verbs.
bool compound(std::string_view lower) {
    static constexpr std::array<std::string_view, 9> prefixes{
        "re", "co", "counter", "pre", "over", "under", "out", "de", "cross"};
    const std::size_t hyphen = lower.rfind('-');
    return hyphen != std::string_view::npos && !among(prefixes, lower.substr(0, hyphen));
}

Set form_of(std::string_view lower, Set known) {
    Set bits = 0;
    if (lower.size() > 4 && lower.ends_with("ing") && (known & word_class::noting) == 0) {
        bits |= word_class::participle;
    }
    if (lower.size() > 3 && lower.ends_with("ed") && (known & word_class::notverb) == 0 &&
        !compound(lower)) {
        bits |= word_class::past_form;
    }
    return bits;
}

} // namespace

ClauseWords::ClauseWords(const Lexicon& lexicon) {
    const auto& entries = lexicon.entries("clause_words");
    kinds_.reserve(entries.size());
    WordTable<Set> known; // many words are of the same classes
    for (const auto& [word, columns] : entries) {
        if (columns.empty()) continue;
        const auto [bits, is_new] = known.add(columns.front());
        if (is_new) bits = class_bits(columns.front(), class_names);
        kinds_.add(word).first.classes = bits;
    }
    for (const auto& entry : lexicon.entries("place_nouns"))
        kinds_.add(entry.word).first.classes |= word_class::place_noun;
    for (const auto& [word, columns] : lexicon.entries("clause_uses"))
        if (!columns.empty()) kinds_.add(word).first.uses = class_bits(columns.front(), use_names);
}

WordKinds ClauseWords::kinds_of(const HashedWord& lower) const {
    const WordKinds* found = kinds_.find(lower);
    WordKinds kinds = found == nullptr ? WordKinds{} : *found;
    kinds.classes |= form_of(lower.word, kinds.classes);
    return kinds;
}

std::size_t genitive_behind(std::string_view prose, std::size_t stop) {
    const auto letter = [&](std::size_t at) { // 0xE2 begins quotes and dashes
        return at < prose.size() &&
               (ascii::is_letter(prose[at]) ||
                (static_cast<unsigned char>(prose[at]) >= 0xC3 && prose[at] != '\xE2'));
    };
    for (const std::string_view apostrophe : {"'", "’"}) {
        if (prose.substr(stop, apostrophe.size()) != apostrophe) continue;
        const std::size_t next = stop + apostrophe.size();
        if (next < prose.size() && prose[next] == 's' && !letter(next + 1))
            return apostrophe.size() + 1;
        // "Athens' allies"; what closes a quotation ends no word that goes on
        const bool owns = stop > 0 && prose[stop - 1] == 's' && next + 1 < prose.size() &&
                          prose[next] == ' ' && letter(next + 1);
        if (owns) return apostrophe.size();
    }
    return 0;
}

} // namespace dateline::event
