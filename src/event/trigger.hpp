#pragma once

#include "event/category.hpp"
#include "event/trigger_table.hpp"
#include "event/vocabulary.hpp"
#include "event/words.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::event {

/// A trigger that stands in a sentence.
struct TriggerHit {
    std::uint32_t word = 0;     ///< index of the word it begins at
    std::uint32_t stop = 0;     ///< index behind its last word
    std::uint16_t category = 0; ///< index into CategorySet::categories
    TriggerKind kind = TriggerKind::word;
    float weight = 0;

    [[nodiscard]] bool agent() const { return kind == TriggerKind::agent; }
    /// Whether it tells nothing by itself.
    [[nodiscard]] bool silent() const {
        return kind == TriggerKind::needed || kind == TriggerKind::doer ||
               kind == TriggerKind::deed;
    }
    /// Whether it tells of its category wherever it stands.
    [[nodiscard]] bool speaks() const { return kind == TriggerKind::word || agent(); }
};

/// The triggers of a category set as one narrative uses them.
class Triggers {
public:
    explicit Triggers(const CategorySet& set) : table_(set.table) {}

    /// What a narrative calls its storms: after "Hurricane Hugo" stood in it, "Hugo" is one.
    void learn_names(std::string_view prose, const TextWords& words);

    /// Every trigger in the words, in their order; those inside asides are left out.
    void find(std::span<const Word> words, const Vocabulary& vocabulary,
              std::vector<TriggerHit>& into);

private:
    void learn_names(const TriggerTable::Title& title, std::string_view prose);
    void find_at(std::size_t at, std::uint32_t number, std::vector<TriggerHit>& into);
    void know(const Vocabulary& vocabulary);

    std::shared_ptr<const TriggerTable> table_;
    std::map<std::string, std::uint16_t, std::less<>> names_; ///< in lower case, of a category
    /// Of a word met before: where its triggers stand in `triggers_`, and its beginning.
    struct Key {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        std::uint64_t beginning = 0;
    };
    std::vector<Key> keys_; ///< by the words' numbers
    std::vector<TriggerTable::Keyed> triggers_;
    // The sentence in hand, and room that the next one uses again.
    std::vector<LowerWord> lower_;
    std::vector<std::uint64_t> beginnings_;
    std::vector<TriggerTable::Match> matches_;
    std::vector<TextSpan> asides_;
};

} // namespace dateline::event
