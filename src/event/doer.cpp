#include "event/doer.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

constexpr std::size_t nouns_reach = 4; ///< words between a preposition and its noun

/// "The storm crossed …", "…, killing two", "the storm, which struck …": whether a word is, or
/// belongs to, the subject of a verb.
bool does(std::size_t word, std::size_t verb, std::span<const Word> words, const Clauses& clauses) {
    const std::int32_t own = clauses.of[verb];
    if (word >= verb) return false;
    if (leads_clause(word, words, clauses, own) || subject_of(word, words, clauses, own))
        return true;
    const Clause& clause = clauses.list[static_cast<std::size_t>(own)];
    if (clause.parent < 0 || clause.parent != clauses.of[word]) return false;
    if (clause.kind == ClauseKind::relative)
        return word + 3 >= static_cast<std::size_t>(clause.first);
    return clause.kind == ClauseKind::participial &&
           leads_clause(word, words, clauses, clause.parent);
}

/// The "it" that does what the verb says.
std::optional<std::size_t> pronoun(std::span<const Word> words, std::string_view prose,
                                   const Clauses& clauses, std::size_t verb) {
    for (std::size_t i = 0; i < verb; ++i) {
        if (says(words[i], prose, "it") && does(i, verb, words, clauses)) return i;
    }
    return std::nullopt;
}

/// "a band from beyond *the river*": whether a word stands behind a preposition that makes it no
/// doer; "a wave of *drones*" does what drones do.
bool only_where(std::size_t word, std::span<const Word> words, std::string_view prose) {
    static constexpr std::array<LowerWord, 3> doing{"of", "by", "with"};
    for (std::size_t i = word; i-- > 0 && words[i].plain() && i + nouns_reach > word;) {
        if (words[i].is(word_class::finite | word_class::coordinate)) return false;
        if (words[i].is(word_class::preposition)) return !says_any(words[i], prose, doing);
    }
    return false;
}

/// The category whose doer does what the verb says, and that knows the deed for one of its own.
std::int32_t doing(std::span<const TriggerHit> hits, std::span<const Word> words,
                   std::string_view prose, const Clauses& clauses, std::size_t verb) {
    for (const TriggerHit& hit : hits) {
        if (hit.kind != TriggerKind::doer || !does(hit.stop - 1, verb, words, clauses) ||
            only_where(hit.word, words, prose))
            continue;
        const bool deed = std::any_of(hits.begin(), hits.end(), [&](const TriggerHit& other) {
            return other.kind == TriggerKind::deed && other.category == hit.category &&
                   leads(other, verb);
        });
        if (deed) return hit.category;
    }
    return -1;
}

} // namespace

bool leads_clause(std::size_t word, std::span<const Word> words, const Clauses& clauses,
                  std::int32_t clause) {
    if (clauses.of[word] != clause) return false;
    const Clause& open = clauses.list[static_cast<std::size_t>(clause)];
    for (auto i = static_cast<std::size_t>(open.first); i <= word; ++i) {
        if (clauses.of[i] == clause && words[i].plain() && words[i].is(word_class::finite))
            return false;
    }
    return true;
}

bool subject_of(std::size_t word, std::span<const Word> words, const Clauses& clauses,
                std::int32_t own) {
    const Clause& clause = clauses.list[static_cast<std::size_t>(own)];
    if (clause.kind != ClauseKind::coordinate || clause.parent != clauses.of[word]) return false;
    const auto verb = static_cast<std::size_t>(clause.first) + 1;
    if (verb >= words.size() || !words[verb].plain() || !words[verb].is(word_class::finite)) {
        return false;
    }
    return leads_clause(word, words, clauses, clause.parent);
}

bool suffered(std::span<const Word> words, std::string_view prose, std::size_t verb) {
    static constexpr std::array<LowerWord, 8> forms{"was", "were", "been", "being",
                                                    "is",  "are",  "be",   "got"};
    return verb > 0 && words[verb].is(word_class::past_form | word_class::past) &&
           says_any(words[verb - 1], prose, forms);
}

bool leads(const TriggerHit& hit, std::optional<std::size_t> verb) {
    return verb && hit.word <= *verb && *verb < hit.stop;
}

std::int32_t acting(std::span<const TriggerHit> hits, std::span<const Word> words,
                    std::string_view prose, const Clauses& clauses, std::size_t verb,
                    std::int32_t named_before) {
    if (suffered(words, prose, verb)) return -1;
    for (const TriggerHit& hit : hits) {
        if (hit.agent() && does(hit.stop - 1, verb, words, clauses)) return hit.category;
    }
    if (const std::int32_t own = doing(hits, words, prose, clauses, verb); own >= 0) return own;
    const std::optional<std::size_t> it = pronoun(words, prose, clauses, verb);
    if (!it) return -1;
    for (const TriggerHit& hit : hits) {
        if (hit.agent() && hit.word < *it) named_before = hit.category;
    }
    return named_before;
}

} // namespace dateline::event
