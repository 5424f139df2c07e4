#pragma once

#include "event/clause.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::event {

/// The words of a sentence that make what is told of one of its places planned, possible, denied or
/// asked for.
class SupposingWord {
public:
    SupposingWord(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                  std::size_t place_word)
        : words_(words), prose_(prose), clauses_(clauses), place_(place_word) {}

    /// Whether a word does: "*would* fall", "*planned* to take", "was *not* bombed".
    [[nodiscard]] bool at(std::size_t word) const;
    /// "an attack on *Homs* was impossible": nothing but an auxiliary stands between.
    [[nodiscard]] bool behind_place(std::size_t word) const;
    /// "to *take*": whether a verb stands behind "to".
    [[nodiscard]] bool infinitive(std::size_t to) const;

private:
    [[nodiscard]] const Clause& clause(std::int32_t index) const {
        return clauses_.list[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(words_[i], prose_); }
    [[nodiscard]] bool dated_outcome(std::size_t modal) const;
    [[nodiscard]] bool only_asked(std::size_t request) const;
    [[nodiscard]] bool fronted(std::size_t request) const;
    [[nodiscard]] bool to_be_done(std::size_t be) const;
    [[nodiscard]] bool about_to(std::size_t i) const;
    [[nodiscard]] bool denied_aside(std::size_t i) const;
    [[nodiscard]] bool of_none(std::size_t i) const;
    [[nodiscard]] bool said(std::size_t word) const;
    [[nodiscard]] bool dated() const;
    [[nodiscard]] bool never_tried(std::size_t i) const;
    [[nodiscard]] bool subjunctive(std::size_t be) const;
    [[nodiscard]] bool able_there(std::size_t modal) const;
    [[nodiscard]] bool able_at_last(std::size_t modal) const;
    [[nodiscard]] bool of_actor(std::size_t request) const;
    [[nodiscard]] bool none_spared(std::size_t none) const;
    [[nodiscard]] bool of_noun(std::size_t plan) const;
    [[nodiscard]] bool contrasted(std::size_t negation) const;
    [[nodiscard]] bool comma_behind(std::size_t i) const;
    [[nodiscard]] bool behind_verb(std::size_t modal) const;

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    std::size_t place_;
};

} // namespace dateline::event
