#include "event/clause_sight.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr std::size_t longest_aside = 14; ///< words
constexpr std::size_t farthest_aside = 6; ///< words after a conjunction
constexpr std::size_t longest_look = 40;  ///< words

} // namespace

bool ClauseSight::apposition(std::size_t comma) const {
    const Word* next = at(comma + 1);
    const Word* after = at(comma + 2);
    if (comma == 0 || after == nullptr) return false;
    const bool verb = next->plain() && next->is(wc::past | wc::past_form);
    const bool reduced = verb && !next->is(wc::aux) &&
                         (after->date >= 0 || (after->plain() && after->is(wc::preposition)));
    const bool noun = words_[comma - 1].place >= 0 && next->is(wc::determiner);
    return (reduced || noun) && dated_aside(comma + 1);
}

bool ClauseSight::verb_behind_apposition(std::size_t verb) const {
    constexpr std::size_t longest = 8; // words of what stands between the commas
    const Word* said = at(verb);
    if (said == nullptr || !said->plain() || !said->is(wc::past_form) || said->is(wc::aux))
        return false;
    const std::size_t end = verb - 1;
    std::size_t start = end;
    const auto tells = [&](const Word& word) {
        return word.is(wc::finite | wc::participle) && !word.is(wc::past_form);
    };
    while (start > 1 && end - start < longest && words_[start - 1].mark == 0 &&
           !tells(words_[start - 1]))
        --start;
    if (start < 2 || words_[start - 1].mark != ',' || words_[start - 2].place < 0) return false;
    for (std::size_t i = verb + 1; i + 1 < words_.size() && words_[i].mark != ';'; ++i)
        if (words_[i].mark == ',' && words_[i + 1].plain() && words_[i + 1].is(wc::finite))
            return false;
    return true;
}

bool ClauseSight::dated_aside(std::size_t i) const {
    bool participle = false;
    bool date = false;
    for (const std::size_t limit = std::min(words_.size() - 1, i + longest_aside); i < limit; ++i) {
        const Word& word = words_[i];
        if (word.mark == ',') {
            return participle && date && words_[i + 1].is(wc::past | wc::past_form);
        }
        if (word.mark != 0 || (word.plain() && word.is(wc::relative | wc::aux | wc::modal))) {
            return false;
        }
        participle = participle || (word.plain() && word.is(wc::past | wc::past_form));
        date = date || word.date >= 0;
    }
    return false;
}

bool ClauseSight::date_at(std::size_t i) const {
    const Word* word = at(i);
    if (word != nullptr && word->plain() && word->is(wc::preposition)) word = at(i + 1);
    return word != nullptr && word->date >= 0;
}

bool ClauseSight::new_date_follows(std::size_t i) const {
    const Word* word = at(i);
    if (word == nullptr) return false;
    if (word->plain() && word->is(wc::coordinate)) ++i;
    const std::size_t after = past_date(i);
    if (after == i || after >= words_.size()) return false;
    // "by the treaty of Homs, on 3 May, *gave* up": an aside, with the verb of what is around it
    const bool aside = words_[after - 1].mark == ',' && words_[after].plain() &&
                       words_[after].is(wc::finite) && !word->is(wc::coordinate);
    return !aside && verb_within(after, wc::finite);
}

std::size_t ClauseSight::past_date(std::size_t i) const {
    std::size_t date = i;
    if (i > 0 && at(date) != nullptr && words_[date].mark == ',' &&
        words_[date - 1].is(wc::coordinate))
        ++date; // "and, on the 9th, left"
    if (at(date) != nullptr && words_[date].plain() && words_[date].is(wc::preposition)) ++date;
    if (at(date) == nullptr || words_[date].date < 0) return i;
    return at(date + 1) != nullptr && words_[date + 1].mark == ',' ? date + 2 : date + 1;
}

std::size_t ClauseSight::past_aside(std::size_t i) const {
    if (i == 0 || i >= words_.size() || !words_[i].plain()) return i;
    const bool clause = words_[i - 1].mark == ',' && words_[i].is(subordinators);
    if (!clause && !words_[i].is(wc::preposition)) return i;
    bool date = clause;
    const std::size_t limit = std::min(words_.size(), i + longest_aside);
    for (std::size_t after = i + 1; after < limit; ++after) {
        if (words_[after].mark != 0) return date && words_[after].mark == ',' ? after + 1 : i;
        date = date || words_[after].date >= 0;
    }
    return i;
}

bool ClauseSight::verb_within(std::size_t i, wc::Set verbs) const {
    const std::size_t limit = std::min(words_.size(), i + longest_look);
    for (const std::size_t from = i; i < limit; ++i) {
        const Word& word = words_[i];
        if (word.mark == '"') continue;
        if (word.mark != 0) return false;
        if (!word.plain()) continue;
        if (word.is(verbs) && !after_determiner(i)) return true;
        if (word.is(wc::relative | wc::coordinate) && !joins_names(i)) return false;
        // "and a claim to the coast before others could come": that verb belongs to "before".
        if (i > from && word.is(subordinators) && !word.is(wc::preposition)) return false;
    }
    return false;
}

bool ClauseSight::joins_names(std::size_t i) const {
    return i > 0 && i + 1 < words_.size() && words_[i].is(wc::coordinate) &&
           words_[i - 1].capital && words_[i + 1].capital;
}

bool ClauseSight::after_determiner(std::size_t i) const {
    return i > 0 && words_[i].is(wc::past_form) && words_[i - 1].is(wc::determiner);
}

bool ClauseSight::governs_verb(std::size_t i) const {
    const Word* next = at(i + 1);
    if (next == nullptr || next->date >= 0 || next->mark != 0) return false;
    return verb_within(i + 1, wc::finite | wc::participle) || relative_within(i + 1);
}

bool ClauseSight::relative_within(std::size_t i) const {
    const std::size_t limit = std::min(words_.size() - 1, i + farthest_aside);
    while (i < limit && words_[i].mark == 0)
        ++i;
    return i < limit && words_[i].mark == ',' && words_[i + 1].plain() &&
           words_[i + 1].is(wc::relative);
}

bool ClauseSight::clausal_as(std::size_t i) const {
    return i == 0 ||
           (!words_[i - 1].used(word_use::before_as) && !words_[i + 1].used(word_use::behind_as));
}

bool ClauseSight::followed_by(std::size_t i) const {
    const std::size_t by = at(i) == nullptr ? i : past_date(i);
    return by < words_.size() && text(by) == "by";
}

bool ClauseSight::sole_verb(std::size_t i) const {
    const Word& verb = words_[i];
    if (!verb.is(wc::past | wc::past_form) || verb.is(wc::aux | wc::perfect)) return false;
    if (i + 1 < words_.size() && text(i + 1) == "by") return false;
    const std::size_t limit = std::min(words_.size(), i + longest_look);
    for (std::size_t next = i + 1; next < limit; ++next) {
        if (words_[next].mark == ';' || words_[next].mark == ':') break;
        if (words_[next].plain() && words_[next].is(wc::finite)) return false;
        if (words_[next].mark != ',') continue;
        // "whose son had died of wounds *received* at Homs, arrived": the verb comes behind it
        const Word* behind = at(next + 1);
        return behind == nullptr || !behind->plain() || !behind->is(wc::past | wc::past_form);
    }
    return true;
}

bool ClauseSight::said_before(std::size_t i) const {
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        const Word& word = words_[i - back];
        if (word.mark != 0 && word.mark != ',' && word.mark != '"') return false;
        if (word.is(wc::report | wc::plan)) return true;
    }
    return false;
}

bool ClauseSight::participle_follows(std::size_t i) const {
    for (std::size_t next = i + 1; next <= i + 3 && next < words_.size(); ++next) {
        if (words_[next].mark != 0) return false;
        if (words_[next].is(wc::past | wc::past_form | wc::aux)) return true;
    }
    return false;
}

} // namespace dateline::event
