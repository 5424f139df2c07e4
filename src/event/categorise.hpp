#pragma once

#include "event/category.hpp"
#include "event/clause.hpp"
#include "event/words.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::event {

/// What a sentence's triggers say, clause by clause.
struct TriggerHit {
    std::uint32_t word = 0;     ///< index of the word it begins at
    std::uint32_t stop = 0;     ///< index behind its last word
    std::uint16_t category = 0; ///< index into CategorySet::categories
    float weight = 0;
};

/// A category and how clearly the words say so: 0 where nothing but the place is known.
struct Verdict {
    std::size_t category = 0;
    float score = 0;
    bool happens = true; ///< false for a category that is not shown unless asked for: mere words
    std::vector<float> scores; ///< of every category, from the words alone
};

/// What the paragraph told of so far.
struct Precedent {
    std::int32_t last = -1; ///< category of its last event, or -1
};

/// The triggers of a category set, compiled. Refers to the set, which must outlive it.
class Categoriser {
public:
    explicit Categoriser(const CategorySet& set);

    /// Every trigger in the words, in their order; those inside asides are left out.
    void find(std::span<const Word> words, std::string_view prose,
              std::vector<TriggerHit>& into) const;

    /// The category of what happens at a place: the verb that leads to it counts most, then its
    /// clause, then the clauses around it; the rest of the sentence little.
    [[nodiscard]] Verdict judge(std::span<const TriggerHit> hits, std::span<const Word> words,
                                std::string_view prose, const Clauses& clauses,
                                std::size_t place_word, const Precedent& before) const;

private:
    static constexpr std::uint16_t aside = 0xFFFF;
    struct Part {
        std::string text; ///< empty: up to four words of any kind
        bool stem = false;
    };
    struct Pattern {
        std::vector<Part> parts;
        std::uint16_t category = 0;
        float weight = 0;
    };
    [[nodiscard]] float share_of(const TriggerHit& hit, std::span<const Word> words,
                                 const Clauses& clauses, std::int32_t own,
                                 std::optional<std::size_t> head) const;
    [[nodiscard]] std::optional<std::uint16_t> told_before(std::span<const TriggerHit> hits,
                                                           const Clauses& clauses,
                                                           std::size_t place,
                                                           std::size_t verb) const;
    using Lower = std::span<const std::string_view>; ///< a sentence's words in lower case
    void add(const std::string& words, std::uint16_t category, float weight);
    [[nodiscard]] static std::size_t bucket_of(std::string_view word);
    /// Behind the last word of the pattern when it stands at a word, else 0.
    [[nodiscard]] static std::size_t match(const Pattern& pattern, Lower lower, std::size_t at);
    void find_from(Lower lower, std::size_t at, std::span<const std::uint32_t> patterns,
                   std::vector<TriggerHit>& into, std::vector<TextSpan>& asides) const;

    static constexpr std::size_t bucket_count = 1U << 15U;
    static constexpr std::size_t bucket_letters = 3;
    const CategorySet& set_;
    std::vector<Pattern> patterns_;
    /// Patterns by the first letters of their first word; those whose first word is a stem of fewer
    /// letters stand in `short_stems_`.
    std::vector<std::vector<std::uint32_t>> buckets_{bucket_count};
    std::vector<std::uint32_t> short_stems_;
};

} // namespace dateline::event
