#include "event/trigger.hpp"

#include "base/ascii.hpp"
#include "tagging/character.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

constexpr LowerWord a_place{"@"};
constexpr std::uint64_t beginning_of_place = TriggerTable::beginning_bit(a_place.text);
constexpr std::size_t shortest_name = 3;
constexpr std::size_t nearby = 8;    ///< hits within which one may lie inside another
constexpr std::size_t same_word = 3; ///< within which those of one word stand

/// The capitalised word that begins at an offset.
std::string_view name_at(std::string_view prose, std::size_t at) {
    using tagging::Character;
    std::size_t end = at;
    while (end < prose.size()) {
        const Character letter = tagging::character_at(prose, end);
        const bool begins = end > at || letter.kind == Character::Kind::upper;
        if (!begins || letter.kind == Character::Kind::mark ||
            letter.kind == Character::Kind::digit)
            break;
        end += letter.size;
    }
    return prose.substr(at, end - at);
}

/// The last word before an offset, where one blank stands between.
std::string_view word_before(std::string_view prose, std::size_t at) {
    if (at == 0 || prose[at - 1] != ' ') return {};
    const std::size_t stop = --at;
    while (at > 0 && ascii::is_letter(prose[at - 1]))
        --at;
    return prose.substr(at, stop - at);
}

/// Whether a trigger says more exactly what another one says: "heavy fighting" is not told as
/// "fighting" again; nor, where a phrase begins or ends with a word, that word as another kind.
bool says_more(const TriggerHit& outer, const TriggerHit& inner) {
    if (((inner.word < outer.word) | (inner.stop > outer.stop)) != 0) return false; // as most
    // All at once: which of them fails first is nothing that a processor could guess.
    const bool within = inner.weight < outer.weight;
    const bool same = ((inner.category == outer.category) & (inner.kind == outer.kind)) != 0;
    const bool at_end = ((inner.word == outer.word) ^ (inner.stop == outer.stop)) != 0;
    const bool words =
        ((outer.kind == TriggerKind::word) &
         ((inner.kind == TriggerKind::word) | (inner.kind == TriggerKind::head))) != 0;
    return (within & (same | (at_end & words))) != 0;
}

void keep_longest(std::vector<TriggerHit>& hits) {
    constexpr float left_out = -1;
    const auto leave_out_within = [&](std::size_t from, std::size_t to, std::size_t at) {
        const TriggerHit outer = hits[at];
        for (std::size_t i = from; i < to; ++i)
            if (says_more(outer, hits[i])) hits[i].weight = left_out;
    };
    for (std::size_t at = 0; at < hits.size(); ++at) {
        const bool phrase = hits[at].stop > hits[at].word + 1;
        const std::size_t reach = phrase ? nearby : same_word;
        leave_out_within(at - std::min(at, reach), std::min(at + reach + 1, hits.size()), at);
    }
    std::erase_if(hits, [](const TriggerHit& hit) { return hit.weight == left_out; });
}

void leave_out(std::span<const TextSpan> asides, std::size_t words, std::vector<TriggerHit>& hits) {
    if (asides.empty()) return;
    std::vector<bool> covered(words, false);
    for (const TextSpan span : asides)
        std::fill(covered.begin() + static_cast<std::ptrdiff_t>(span.start),
                  covered.begin() + static_cast<std::ptrdiff_t>(span.stop), true);
    // What is no longer than a trigger of its own is told by that: "by storm".
    const auto told = [&](const TriggerHit& hit) {
        return std::ranges::find(asides, TextSpan{hit.word, hit.stop}) != asides.end();
    };
    std::erase_if(hits, [&](const TriggerHit& hit) {
        return covered[hit.word] && covered[hit.stop - 1] && !told(hit);
    });
}

std::string_view without_genitive(std::string_view word) {
    for (const std::string_view ending : {"'s", "\u2019s"}) {
        if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    }
    return word;
}

} // namespace

void Triggers::learn_names(std::string_view prose, const TextWords& words) {
    std::vector<std::string_view> first;
    for (const TriggerTable::Title& title : table_->titles())
        first.push_back(std::string_view(title.words).substr(0, title.words.find(' ')));
    const std::vector<bool> said = words.said(prose, first);
    for (std::size_t i = 0; i < said.size(); ++i)
        if (said[i]) learn_names(table_->titles()[i], prose);
}

void Triggers::learn_names(const TriggerTable::Title& title, std::string_view prose) {
    for (std::size_t at = prose.find(title.words); at != std::string_view::npos;
         at = prose.find(title.words, at + 1)) {
        const std::string name = ascii::lower(name_at(prose, at + title.words.size()));
        if (name.size() < shortest_name) continue;
        const std::string words = ascii::lower(title.words);
        const std::string before = ascii::lower(word_before(prose, at));
        std::vector<LowerWord> lower{LowerWord::of(before)};
        for (std::size_t from = 0; from < words.size(); from = words.find(' ', from) + 1)
            lower.push_back(
                LowerWord::of(std::string_view(words).substr(from, words.find(' ', from) - from)));
        lower.push_back(LowerWord::of(name));
        // "Storm Shadow", "Desert Storm Saddam"
        const bool aside =
            table_->set_aside(lower) || table_->set_aside(std::span(lower).subspan(1));
        if (!aside) names_.try_emplace(name, title.category);
    }
}

/// A text says the same words over and over: each is looked for among the triggers once.
void Triggers::know(const Vocabulary& vocabulary) {
    const auto known = static_cast<std::uint32_t>(keys_.size());
    keys_.resize(vocabulary.size());
    using Asked = TriggerTable::Asked;
    const auto ask = [&](std::size_t i) {
        return TriggerTable::asked(vocabulary.at(known + static_cast<std::uint32_t>(i)).lower);
    };
    look_up_all(
        keys_.size() - known, ask, [&](const Asked& asked) { table_->fetch_slot(asked); },
        [&](const Asked& asked) { table_->fetch_entry(asked); },
        [&](std::size_t i, const Asked& asked) {
            const auto first = static_cast<std::uint32_t>(triggers_.size());
            table_->keyed_by(asked, triggers_);
            keys_[known + i] = {first, static_cast<std::uint32_t>(triggers_.size()) - first,
                                TriggerTable::beginning_bit(asked.word.text)};
        });
}

void Triggers::find_at(std::size_t at, std::uint32_t number, std::vector<TriggerHit>& into) {
    const Key& key = keys_[number];
    if (key.count == 0) return;
    const auto triggers = std::span(triggers_).subspan(key.first, key.count);
    matches_.clear();
    table_->find(lower_, beginnings_, at, triggers, matches_);
    for (const TriggerTable::Match& match : matches_) {
        if (match.category == TriggerTable::aside) {
            asides_.push_back({match.first, match.stop});
        } else {
            into.push_back({static_cast<std::uint32_t>(match.first),
                            static_cast<std::uint32_t>(match.stop), match.category, match.kind,
                            match.weight});
        }
    }
}

void Triggers::find(std::span<const Word> words, const Vocabulary& vocabulary,
                    std::vector<TriggerHit>& into) {
    into.clear();
    asides_.clear();
    if (words.empty()) return;
    know(vocabulary);
    lower_.clear();
    beginnings_.clear();
    for (const Word& word : words) {
        const bool place = word.place >= 0;
        lower_.push_back(place ? a_place : vocabulary.at(word.number).lower);
        beginnings_.push_back(place ? beginning_of_place : keys_[word.number].beginning);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (lower_[i].text.empty() || words[i].place >= 0) continue;
        find_at(i, words[i].number, into);
        if (names_.empty() || !words[i].capital) continue;
        const auto name = names_.find(without_genitive(lower_[i].text));
        if (name == names_.end()) continue;
        into.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1),
                        name->second, TriggerKind::agent,
                        static_cast<float>(TriggerStrength::strong)});
    }
    leave_out(asides_, words.size(), into);
    keep_longest(into);
}

} // namespace dateline::event
