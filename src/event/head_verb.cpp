#include "event/head_verb.hpp"

#include <array>

namespace dateline::event {
namespace {

namespace wc = word_class;

/// "the besieged town", "12 reported deaths": a participle between article and noun is no verb.
bool qualifies_noun(std::span<const Word> words, std::string_view prose, std::size_t i) {
    if (i == 0 || !words[i - 1].plain() || !words[i].is(wc::past_form | wc::participle))
        return false;
    if (words[i - 1].is(wc::determiner)) return true;
    const char first = words[i - 1].prose.of(prose).front();
    return first >= '0' && first <= '9' && i + 1 < words.size() && words[i + 1].plain() &&
           !words[i + 1].is(wc::preposition | wc::determiner | wc::coordinate | wc::relative);
}

/// "had *come* down", "had since *run* aground": participles with the form of the infinitive.
bool plain_participle(std::span<const Word> words, std::string_view prose, std::size_t i) {
    static constexpr std::array<LowerWord, 3> forms{"come", "run", "become"};
    if (i == 0 || !says_any(words[i], prose, forms)) return false;
    const bool adverb = i > 1 && words[i - 1].plain() && words[i - 1].is(wc::adverb);
    return words[i - (adverb ? 2 : 1)].is(wc::perfect);
}

/// "began shelling", "proceeded with bombing", "helped to take": the next word of doing leads on.
bool leads_on(const Word& word) {
    return word.used(word_use::helper);
}

/// The verbs of one clause as a word of the sentence sees them.
struct Verbs {
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
    std::optional<std::size_t> auxiliary;
};

/// "…, and Riga *fell*", "and on 2 May at Riga *beat* the duke": whether what stands between "and"
/// or a mark and the verb behind the place is only where and when.
bool begins_anew(std::span<const Word> words, std::size_t place, std::size_t verb) {
    if (verb == place + 1 && place > 0 && words[place - 1].mark == ',') return true;
    const bool enclosed = words[place + 1].mark == ',' && words[verb - 1].mark == ',';
    for (std::size_t i = place + 1; i < verb && !enclosed; ++i) {
        const bool aside = words[i].mark == ',' || words[i].date >= 0 || words[i].place >= 0 ||
                           (words[i].plain() && words[i].is(wc::aux | wc::preposition));
        if (!aside) return false;
    }
    for (std::size_t i = place; i-- > 0;) {
        if (words[i].plain() && words[i].is(wc::coordinate)) return true;
        const bool where = words[i].mark == ',' || words[i].date >= 0 || words[i].place >= 0 ||
                           (words[i].plain() && words[i].is(wc::preposition | wc::determiner));
        if (!where) return false;
    }
    return false;
}

/// "*Moving* south in May, the army at Riga …": what opens the sentence leads as far as its comma.
bool opening_participle(std::span<const Word> words, std::size_t verb, std::size_t first) {
    return verb == first && words[verb].is(wc::participle) && !words[verb].is(wc::finite);
}

Verbs verbs_of(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
               std::int32_t own, std::size_t word) {
    const Clause& clause = clauses.list[static_cast<std::size_t>(own)];
    Verbs found;
    std::optional<std::size_t> opened;
    for (auto i = static_cast<std::size_t>(clause.first);
         i <= static_cast<std::size_t>(clause.last) && i < words.size(); ++i) {
        const Word& at = words[i];
        if (at.mark == ',' && i < word && found.before && clauses.of[i] == own &&
            opening_participle(words, *found.before, static_cast<std::size_t>(clause.first))) {
            opened = found.before;
            found.before.reset();
        }
        if (clauses.of[i] != own || !at.plain()) continue;
        if (!at.is(wc::finite | wc::participle) && !plain_participle(words, prose, i)) continue;
        if (qualifies_noun(words, prose, i)) continue;
        if (at.is(wc::aux | wc::modal) || leads_on(at)) {
            if (!found.auxiliary) found.auxiliary = i;
        } else if (i < word) {
            found.before = i;
        } else if (!found.after) {
            found.after = i;
        }
    }
    if (!found.before && !(found.after && words[*found.after].is(wc::finite)))
        found.before = opened;
    if (found.before && found.after && words[*found.after].is(wc::finite) &&
        begins_anew(words, word, *found.after))
        found.before.reset();
    return found;
}

} // namespace

std::optional<std::size_t> head_verb(std::span<const Word> words, std::string_view prose,
                                     const Clauses& clauses, std::size_t word) {
    std::int32_t own = clauses.of[word];
    const Verbs first = verbs_of(words, prose, clauses, own, word);
    Verbs found = first;
    while (!found.before && !found.after) {
        // ", and past what is now Portland": goes on with the verb of the clause around it.
        const Clause& clause = clauses.list[static_cast<std::size_t>(own)];
        const bool goes_on = clause.kind == ClauseKind::coordinate ||
                             clause.kind == ClauseKind::participial ||
                             clause.kind == ClauseKind::parenthesis;
        if (!goes_on || clause.parent < 0) return first.auxiliary;
        own = clause.parent;
        found = verbs_of(words, prose, clauses, own, static_cast<std::size_t>(clause.first));
    }
    return found.before ? found.before : found.after;
}

} // namespace dateline::event
