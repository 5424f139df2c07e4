#pragma once

#include "event/category.hpp"
#include "event/clause.hpp"
#include "event/trigger.hpp"
#include "event/words.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::event {

inline constexpr float weak_alone = 1.0F; ///< what one weak word reaches without company

/// A category and how clearly the words say so: 0 where nothing but the place is known.
struct Verdict {
    std::size_t category = 0;
    float score = 0;
    bool happens = true; ///< false for a category that is not shown unless asked for: mere words
    std::vector<float> scores;           ///< of every category, from the words alone
    std::vector<std::uint16_t> backed{}; ///< categories of which a word that they need is there
};

/// What the paragraph told of so far.
struct Precedent {
    std::int32_t last = -1;  ///< category of its last event, or -1
    std::int32_t agent = -1; ///< category of the agent named last, or -1: what "it" stands for
};

/// Tells the categories of a set apart in one narrative. Refers to the set, which must outlive it.
class Categoriser {
public:
    explicit Categoriser(const CategorySet& set);

    /// Gets to know the names that the narrative gives its agents.
    void learn_names(std::string_view prose, const TextWords& words) {
        triggers_.learn_names(prose, words);
    }

    /// Every trigger in the words, in their order; those inside asides are left out.
    void find(std::span<const Word> words, const Vocabulary& vocabulary,
              std::vector<TriggerHit>& into) {
        triggers_.find(words, vocabulary, into);
    }

    /// The category of what happens at a place: the verb that leads to it counts most, then its
    /// clause, then the clauses around it; the rest of the sentence little.
    [[nodiscard]] Verdict judge(std::span<const TriggerHit> hits, std::span<const Word> words,
                                std::string_view prose, const Clauses& clauses,
                                std::size_t place_word, const Precedent& before) const;

private:
    [[nodiscard]] float share_of(const TriggerHit& hit, std::span<const Word> words,
                                 std::string_view prose, const Clauses& clauses, std::int32_t own,
                                 std::optional<std::size_t> verb, std::size_t place,
                                 std::int32_t agent) const;
    [[nodiscard]] std::optional<std::uint16_t> told_before(std::span<const TriggerHit> hits,
                                                           const Clauses& clauses,
                                                           std::size_t place,
                                                           std::size_t verb) const;

    const CategorySet& set_;
    Triggers triggers_;
};

} // namespace dateline::event
