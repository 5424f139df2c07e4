#include "event/categorise.hpp"

#include "event/doer.hpp"
#include "event/head_verb.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::event {
namespace {

constexpr float doer = 9.6F;             ///< an agent that does what leads to the place
constexpr float head = 1.6F;             ///< how much the verb that leads to the place counts
constexpr float name = 2.4F;             ///< what is named after the place
constexpr float phrase_named = 4.0F;     ///< weight that such a phrase exceeds
constexpr float own_clause = 1.0F;       ///< other words where the place stands
constexpr float neighbour_clause = 0.5F; ///< in the clause around it, or in one that hangs on it
constexpr float joined_clause = 0.3F;    ///< in one joined by "and": it tells of something else
constexpr float same_sentence = 0.2F;
constexpr float done_there = 0.8F; ///< in one that goes on about what came to the place
constexpr float told_last = 1.0F;  ///< for the category that the paragraph told of last

/// ", including X and Y": a list without triggers of its own is about what the clause around it
/// says.
std::int32_t speaking_clause(std::span<const TriggerHit> hits, const Clauses& clauses,
                             std::int32_t clause) {
    for (;;) {
        const Clause& open = clauses.list[static_cast<std::size_t>(clause)];
        const bool list = open.kind == ClauseKind::participial ||
                          open.kind == ClauseKind::parenthesis ||
                          (open.kind == ClauseKind::complement && !open.finite);
        if (!list || open.parent < 0) return clause;
        const bool speaks = std::any_of(hits.begin(), hits.end(), [&](const TriggerHit& hit) {
            return hit.speaks() && clauses.of[hit.word] == clause;
        });
        if (speaks) return clause;
        clause = open.parent;
    }
}

/// Whether a clause has a place, or behind a word of it a date.
bool stands_elsewhere(std::span<const Word> words, const Clauses& clauses, std::int32_t clause,
                      std::size_t behind) {
    const Clause& within = clauses.list[static_cast<std::size_t>(clause)];
    for (auto i = static_cast<std::size_t>(within.first);
         i <= static_cast<std::size_t>(within.last) && i < words.size(); ++i)
        if (clauses.of[i] == clause && (words[i].place >= 0 || (i > behind && words[i].date >= 0)))
            return true;
    return false;
}

/// "entered Homs and *in a few hours burned it*": a clause joined on that has the subject of the
/// one before, and no place of its own.
bool goes_on(std::span<const Word> words, const Clauses& clauses, std::int32_t joined) {
    const Clause& clause = clauses.list[static_cast<std::size_t>(joined)];
    if (clause.kind != ClauseKind::coordinate || !clause.finite) return false;
    auto at = static_cast<std::size_t>(clause.first) + 1;
    const auto when = [](const Word& word) {
        return word.mark == ',' || word.date >= 0 ||
               (word.plain() && word.is(word_class::adverb | word_class::preposition) &&
                !word.is(word_class::finite));
    };
    while (at < words.size() && when(words[at]))
        ++at;
    return at < words.size() && words[at].plain() && words[at].is(word_class::finite) &&
           !stands_elsewhere(words, clauses, joined, at);
}

/// "Homs, *where they burned the market*", "Homs, *whose market burned*".
bool tells_of_place(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                    std::int32_t relative, std::size_t place) {
    static constexpr std::array<LowerWord, 2> there{"where", "whose"};
    const Clause& clause = clauses.list[static_cast<std::size_t>(relative)];
    const auto first = static_cast<std::size_t>(clause.first);
    if (clause.kind != ClauseKind::relative || clause.past_perfect || first <= place ||
        first > place + 3)
        return false;
    for (std::size_t i = first; i < std::min(first + 2, words.size()); ++i)
        if (says_any(words[i], prose, there)) return !stands_elsewhere(words, clauses, relative, i);
    return false;
}

/// "the bombing of the city": what is done to the place itself.
bool befalls(const TriggerHit& hit, std::span<const Word> words, std::string_view prose,
             std::size_t place) {
    std::size_t at = hit.stop;
    if (at < place && words[at].plain() && words[at].prose.of(prose) == "of") ++at;
    if (at > hit.stop && at < place && words[at].plain() && words[at].is(word_class::determiner))
        ++at;
    return at == place && at > hit.stop;
}

/// "the Beirut barracks bombings": what is named after the place, by a phrase that decides alone.
bool named_after(const TriggerHit& hit, std::span<const Word> words, const Clauses& clauses,
                 std::size_t place) {
    const bool phrase = hit.stop > hit.word + 1 && hit.weight > phrase_named;
    return phrase && hit.word == place + 1 && clauses.of[hit.word] == clauses.of[place] &&
           words[hit.word].prose.start == words[place].prose.stop + 1 &&
           !words[hit.word].is(word_class::finite | word_class::preposition);
}

/// "looting broke out", "clashes continued": what happens is said by the name before the verb.
bool happens(const TriggerHit& hit, std::span<const Word> words, const Clauses& clauses,
             std::optional<std::size_t> verb) {
    return verb && hit.stop <= *verb && words[*verb].is(word_class::occur) &&
           leads_clause(hit.word, words, clauses, clauses.of[*verb]);
}

} // namespace

Categoriser::Categoriser(const CategorySet& set) : set_(set), triggers_(set) {}

float Categoriser::share_of(const TriggerHit& hit, std::span<const Word> words,
                            std::string_view prose, const Clauses& clauses, std::int32_t own,
                            std::optional<std::size_t> verb, std::size_t place,
                            std::int32_t agent) const {
    const bool is_verb = leads(hit, verb);
    if (is_verb && agent >= 0 && hit.category != agent) return neighbour_clause;
    if (hit.kind == TriggerKind::head) return is_verb ? head : 0;
    // What somebody says is told by that verb alone; "he said" elsewhere in the sentence is not it,
    // nor is "fighting was reported in Homs".
    if (!set_.categories[hit.category].shown)
        return is_verb && !suffered(words, prose, *verb) ? head : 0;
    if (named_after(hit, words, clauses, place)) return name;
    if (is_verb || befalls(hit, words, prose, place) || happens(hit, words, clauses, verb))
        return head;
    const std::int32_t at = clauses.of[hit.word];
    if (at == own || subject_of(hit.stop - 1, words, clauses, own)) return own_clause;
    const Clause& clause = clauses.list[static_cast<std::size_t>(at)];
    if (clause.parent == own &&
        (goes_on(words, clauses, at) || tells_of_place(words, prose, clauses, at, place)))
        return done_there;
    const bool around = at == clauses.list[static_cast<std::size_t>(own)].parent;
    const bool hangs_on = clause.parent == own && clause.kind != ClauseKind::relative;
    if (!around && !hangs_on) return same_sentence;
    const Clause& inner = around ? clauses.list[static_cast<std::size_t>(own)] : clause;
    return inner.kind == ClauseKind::coordinate ? joined_clause : neighbour_clause;
}

/// "After the storming of Homs in May, they said …": what a phrase before the verb of saying tells
/// happened, whatever was said.
std::optional<std::uint16_t> Categoriser::told_before(std::span<const TriggerHit> hits,
                                                      const Clauses& clauses, std::size_t place,
                                                      std::size_t verb) const {
    std::optional<std::uint16_t> told;
    float most = weak_alone;
    for (const TriggerHit& hit : hits) {
        if (hit.word >= place || place >= verb || clauses.of[hit.word] != clauses.of[place])
            continue;
        if (!set_.categories[hit.category].shown || !hit.speaks() || hit.weight <= most) continue;
        told = hit.category;
        most = hit.weight;
    }
    return told;
}

Verdict Categoriser::judge(std::span<const TriggerHit> hits, std::span<const Word> words,
                           std::string_view prose, const Clauses& clauses, std::size_t place_word,
                           const Precedent& before) const {
    Verdict verdict;
    std::vector<float>& scores = verdict.scores;
    scores.assign(set_.categories.size(), 0);
    const std::optional<std::size_t> verb = head_verb(words, prose, clauses, place_word);
    const std::int32_t own = speaking_clause(hits, clauses, clauses.of[place_word]);
    const std::int32_t agent = verb ? acting(hits, words, prose, clauses, *verb, before.agent) : -1;
    if (agent >= 0) scores[static_cast<std::size_t>(agent)] = doer;
    for (const TriggerHit& hit : hits) {
        if (hit.kind == TriggerKind::needed && !std::ranges::count(verdict.backed, hit.category))
            verdict.backed.push_back(hit.category);
        if (hit.silent()) continue;
        const float share = share_of(hit, words, prose, clauses, own, verb, place_word, agent);
        float& score = scores[hit.category];
        // A second trigger of a category adds less than the first.
        score = std::max(score, share * hit.weight) + 0.25F * std::min(score, share * hit.weight);
    }
    const auto with_last = [&](std::size_t category) {
        const bool last = before.last >= 0 && category == static_cast<std::size_t>(before.last);
        return scores[category] + (last && scores[category] > 0 ? told_last : 0.0F);
    };
    std::size_t best = 0;
    for (std::size_t category = 1; category < scores.size(); ++category)
        if (with_last(category) > with_last(best)) best = category;
    float reached = with_last(best);
    if (verb && !set_.categories[best].shown) {
        if (const auto told = told_before(hits, clauses, place_word, *verb)) {
            scores[best] = 0;
            best = *told;
            reached = with_last(best);
        }
    }
    verdict.category = best;
    if (reached > weak_alone) {
        verdict.score = reached;
        verdict.happens = set_.categories[verdict.category].shown;
    } else {
        verdict.category =
            before.last >= 0 ? static_cast<std::size_t>(before.last) : scores.size() - 1;
    }
    return verdict;
}

} // namespace dateline::event
