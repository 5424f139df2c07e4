#pragma once

#include "base/word_table.hpp"
#include "event/category.hpp"
#include "event/trigger_table.hpp"
#include "event/words.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::event {

/// A trigger that stands in a sentence.
struct TriggerHit {
    std::uint32_t word = 0;     ///< index of the word it begins at
    std::uint32_t stop = 0;     ///< index behind its last word
    std::uint16_t category = 0; ///< index into CategorySet::categories
    bool agent = false;         ///< names who does it: the storm, the bombers
    float weight = 0;
};

/// The triggers of a category set as one narrative uses them.
class Triggers {
public:
    explicit Triggers(const CategorySet& set) : table_(set.table) {}

    /// What a narrative calls its storms: after "Hurricane Hugo" stood in it, "Hugo" is one.
    void learn_names(std::string_view prose);

    /// Every trigger in the words, in their order; those inside asides are left out.
    void find(std::span<const Word> words, std::string_view prose, std::vector<TriggerHit>& into);

private:
    void learn_names(const TriggerTable::Title& title, std::string_view prose);
    void read_lower(std::span<const Word> words, std::string_view prose);
    void find_at(std::size_t at, std::vector<TriggerHit>& into);
    [[nodiscard]] std::span<const std::uint32_t> keyed_by(const LowerWord& word);

    std::shared_ptr<const TriggerTable> table_;
    std::map<std::string, std::uint16_t, std::less<>> names_; ///< in lower case, of a category
    /// Of the words met so far: where their triggers stand in `triggers_`, and how many they are.
    WordTable<std::pair<std::uint32_t, std::uint32_t>> keys_;
    std::deque<std::string> met_;
    std::vector<std::uint32_t> triggers_;
    // The sentence in hand, and room that the next one uses again.
    std::string text_;
    std::vector<LowerWord> lower_;
    std::vector<TriggerTable::Match> matches_;
    std::vector<TextSpan> asides_;
};

} // namespace dateline::event
