#pragma once

#include "base/lower_word.hpp"
#include "base/word_table.hpp"
#include "event/words.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::event {

/// The words that a narrative has used so far: what each may do is looked up once, however often it
/// is said.
class Vocabulary {
public:
    /// The lexicon must outlive it.
    explicit Vocabulary(const Lexicon& lexicon);
    /// Before a text of so many bytes is read.
    void make_room(std::size_t bytes) { words_.reserve(words_in(bytes)); }

    struct Entry {
        LowerWord lower;
        WordKinds kinds;
    };
    /// Number of a word as it is written, from 1. Its characters must outlive the vocabulary.
    [[nodiscard]] std::uint32_t number_of(std::string_view written);
    /// Looks up the words that are new, together: before at() is asked for them.
    void answer();
    /// Of a number; an empty word for 0.
    [[nodiscard]] const Entry& at(std::uint32_t number) const { return words_.at(number); }
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] const ClauseWords& clause_words() const { return *clause_words_; }

private:
    const ClauseWords* clause_words_;
    WordTable<Entry> words_;           ///< the empty one first
    std::vector<std::uint32_t> asked_; ///< and not answered
    std::deque<std::string> lowered_;  ///< of the words that have capitals
};

} // namespace dateline::event
