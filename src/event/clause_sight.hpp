#pragma once

#include "event/words.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline::event {

/// What stands ahead and behind in a sentence, for whoever cuts it into clauses. Looks only so far,
/// which keeps endless sentences linear.
class ClauseSight {
public:
    ClauseSight(std::span<const Word> words, std::string_view prose)
        : words_(words), prose_(prose) {}

    /// nullptr past the last word.
    [[nodiscard]] const Word* at(std::size_t i) const {
        return i < words_.size() ? &words_[i] : nullptr;
    }
    [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(words_[i], prose_); }

    /// "A storm at Homs, in Syria, *killed* two": the sentence's own verb; not "Homs, in Syria,
    /// besieged since May, fell", where another one follows.
    [[nodiscard]] bool verb_behind_apposition(std::size_t verb) const;

    /// "Lübeck, a port founded in 1143, had few defences", "the hall, burnt in 1835, lost its
    /// roof": a participle and a date, up to the comma before the sentence's own verb.
    [[nodiscard]] bool apposition(std::size_t comma) const;
    [[nodiscard]] bool dated_aside(std::size_t i) const;
    [[nodiscard]] bool date_at(std::size_t i) const;
    [[nodiscard]] bool new_date_follows(std::size_t i) const;
    /// "but *on 10 March 1889,* the king died": where the clause goes on, behind such a date.
    [[nodiscard]] std::size_t past_date(std::size_t i) const;
    /// "and in 1894, *after leaving in July,* they …", "and *in a May meeting at Homs,* they …":
    /// where the clause goes on, behind such an aside.
    [[nodiscard]] std::size_t past_aside(std::size_t i) const;
    /// Whether a verb stands before the next mark, relative word or conjunction.
    [[nodiscard]] bool verb_within(std::size_t i, word_class::Set verbs) const;
    /// "Hannibal *and* Mago crossed": no clause begins here.
    [[nodiscard]] bool joins_names(std::size_t i) const;
    /// "the besieged town": a participle between article and noun is no verb.
    [[nodiscard]] bool after_determiner(std::size_t i) const;
    /// "after 3 May" and "since the siege" begin no clause, "after they fled" does.
    [[nodiscard]] bool governs_verb(std::size_t i) const;
    /// "although the council, which had met in April, did not": its verb comes after an aside.
    [[nodiscard]] bool relative_within(std::size_t i) const;
    [[nodiscard]] bool clausal_as(std::size_t i) const;
    /// "They took the gate, followed *on 5 May by* the tower"
    [[nodiscard]] bool followed_by(std::size_t i) const;
    /// "Those who had not approved of it *protested* in Homs": the last verb of the sentence, so
    /// that none is left for what the sentence is about.
    [[nodiscard]] bool sole_verb(std::size_t i) const;
    [[nodiscard]] bool said_before(std::size_t i) const;
    [[nodiscard]] bool participle_follows(std::size_t i) const;

protected:
    static constexpr word_class::Set subordinators = word_class::simultaneous | word_class::after |
                                                     word_class::before | word_class::since |
                                                     word_class::contrast | word_class::condition;

    std::span<const Word> words_;
    std::string_view prose_;
};

} // namespace dateline::event
