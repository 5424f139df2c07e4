#pragma once

#include "base/lower_word.hpp"
#include "base/text_words.hpp"
#include "base/word_table.hpp"
#include "event/words.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::event {

/// The words of a narrative: what each may do is looked up once, however often it is said.
class Vocabulary {
public:
    /// The lexicon, the text and its words must outlive it.
    Vocabulary(const Lexicon& lexicon, std::string_view text, const TextWords& words);

    struct Entry {
        LowerWord lower;
        WordKinds kinds;
    };
    /// The run of letters that starts at an offset of the text.
    [[nodiscard]] const WordRun* run_at(std::size_t offset) { return runs_.at(offset); }
    /// Number of a word of the text, from 1.
    [[nodiscard]] static std::uint32_t number_of(const WordRun& run) { return run.number + 1; }
    /// Of any word as it is written. Its characters must outlive the vocabulary.
    [[nodiscard]] std::uint32_t number_of(std::string_view written);
    /// Of a number; an empty word for 0.
    [[nodiscard]] const Entry& at(std::uint32_t number) const {
        const auto known = static_cast<std::uint32_t>(known_.size());
        return number < known ? known_[number] : others_.at(number - known);
    }
    [[nodiscard]] std::size_t size() const { return known_.size() + others_.size(); }
    [[nodiscard]] const ClauseWords& clause_words() const { return *clause_words_; }

private:
    [[nodiscard]] WordKinds kinds_of(const HashedWord& lower) const;

    const ClauseWords* clause_words_;
    WordCursor runs_;
    std::vector<Entry> known_; ///< the empty one, then the words of the text
    WordTable<Entry> others_;
    std::deque<std::string> lowered_; ///< of those that have capitals
};

} // namespace dateline::event
