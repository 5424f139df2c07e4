#pragma once

#include "event/categorise.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::event {

/// What a whole narrative is about. Words that several categories claim ("attacked", "targets")
/// mean in every event what they mean in most; so the last word on categories is said at the end.
class Topic {
public:
    explicit Topic(std::size_t categories)
        : categories_(categories), headings_(nothing()), needing_(categories, false),
          backed_(categories, 0), last_backed_(categories, 0) {}
    /// Of the set's categories; those that need words give way to the last one where they are rare.
    explicit Topic(const CategorySet& set);

    /// What a sentence that names a place or a date says, whether or not it tells of an event.
    void note_sentence(std::span<const TriggerHit> hits);

    /// One event, in the order of the text. Events of one paragraph carry the same number; what is
    /// told aside (a flashback) says nothing about the others.
    void note(const Verdict& verdict, std::uint32_t paragraph, bool aside);

    /// The words of a heading; those of the document's title say most.
    void note_heading(std::span<const TriggerHit> hits, bool title);

    /// The category of every event noted: its own words first, then what most of the narrative is
    /// about, then what the event before it in its paragraph was.
    [[nodiscard]] std::vector<std::size_t> settle();

private:
    struct Noted {
        Verdict verdict;
        std::uint32_t paragraph = 0;
        bool aside = false;
    };
    /// Every category's share of the clear verdicts in [from, to) and of what else speaks for it,
    /// with so many more of none.
    [[nodiscard]] std::vector<float> shares(std::size_t from, std::size_t to, float doubt,
                                            std::vector<float> share) const;
    /// Takes from a category what is told of it where the words that it needs are missing.
    void give_way();
    [[nodiscard]] std::vector<float> nothing() const { return std::vector<float>(categories_, 0); }
    [[nodiscard]] std::size_t paragraph_end(std::size_t from) const;
    /// Adds to the verdict's scores what the narrative says for them.
    [[nodiscard]] std::size_t settle_one(Verdict& verdict, const std::vector<float>& everywhere,
                                         const std::vector<float>& around,
                                         const std::vector<float>& here, std::int32_t last) const;
    /// The best guess where the words tell nothing.
    [[nodiscard]] std::size_t without_words(const Verdict& verdict,
                                            const std::vector<float>& everywhere,
                                            const std::vector<float>& around,
                                            std::int32_t last) const;

    std::size_t categories_;
    std::vector<Noted> events_;
    std::vector<float> headings_;          ///< how many events the headings of a category stand for
    std::vector<bool> needing_;            ///< categories that need words
    std::vector<std::size_t> backed_;      ///< sentences that have them
    std::vector<std::size_t> last_backed_; ///< the number of the last one
    std::size_t sentences_ = 0;
};

} // namespace dateline::event
