#pragma once

#include "base/lexicon.hpp"
#include "calendar/date_span.hpp"
#include "event/clause.hpp"
#include "event/rough_amount.hpp"
#include "event/words.hpp"
#include "tagging/mention.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace dateline::event {

/// The days that a count comes to.
struct Passed {
    calendar::DateSpan days;
    bool rough = false; ///< "a few days later", "in the following weeks"
};

/// How time went on since the day the narrative had come to, as a clause without a date tells it.
class Elapsed {
public:
    Elapsed(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
            const tagging::Mentions& mentions, const Lexicon& lexicon)
        : words_(words), prose_(prose), clauses_(clauses), mentions_(mentions), lexicon_(lexicon) {}

    /// "shelled *Homs* for four days", "after ten days *Homs* fell", "a few weeks later", "in the
    /// following days", "within weeks": the days that the clause of a word is about, counted from
    /// the narrative's; nothing where it counts none.
    [[nodiscard]] std::optional<Passed> counted(std::size_t word, calendar::DateSpan now) const;
    /// "took Homs on 3 May and *Hama* a few days later": whether such a count stands right behind.
    [[nodiscard]] bool told_behind(std::size_t word) const;

    /// "*Later* they took Homs", "the town *eventually* fell", "*After* the truce they took Homs":
    /// nothing tells how much later.
    [[nodiscard]] bool went_on(std::size_t word) const;
    /// Whether it is told to have come about soon.
    [[nodiscard]] bool soon(std::size_t word) const;
    /// The same where a word of the clause itself says so: "and the army *later* took Homs".
    [[nodiscard]] bool followed(std::size_t word) const;
    /// "hit Homs on 3 May *before* turning north and passing Hama"
    [[nodiscard]] bool comes_next(std::size_t word) const;

private:
    [[nodiscard]] bool opens_behind() const;
    [[nodiscard]] bool lasted(std::size_t count) const;
    [[nodiscard]] bool leads_to_noun(std::size_t count) const;
    [[nodiscard]] bool came_after(std::size_t count) const;
    [[nodiscard]] std::optional<Passed> reckon(std::size_t count, calendar::DateSpan now,
                                               const RoughAmount& amount) const;
    [[nodiscard]] std::optional<Passed> in_units(std::size_t at, calendar::DateSpan now) const;

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    const tagging::Mentions& mentions_;
    const Lexicon& lexicon_;
};

} // namespace dateline::event
