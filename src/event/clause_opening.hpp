#pragma once

#include "event/clause.hpp"
#include "event/clause_sight.hpp"

#include <cstddef>
#include <optional>

namespace dateline::event {

/// Which words begin a clause, and which kind.
class ClauseOpening : private ClauseSight {
public:
    using ClauseSight::ClauseSight;

    /// The kind of clause that a plain word begins beside or within the one that is open.
    [[nodiscard]] std::optional<ClauseKind> opened_by(std::size_t i, const Clause& open) const {
        constexpr word_class::Set openers =
            subordinators | word_class::relative | word_class::coordinate;
        const bool may = words_[i].is(openers) || (i > 0 && words_[i - 1].date >= 0);
        return may ? kind_opened(i, open) : std::nullopt;
    }

    /// "*Undeterred* by the news, they marched", "*Founded* in 1143, the town grew"
    [[nodiscard]] bool opens_sentence(std::size_t i) const;
    /// "*Stopped at Homs on the 10th,* they broke out eight days later": what opens the sentence
    /// has a day, and what goes on with it another.
    [[nodiscard]] bool dated() const;

private:
    [[nodiscard]] std::optional<ClauseKind> kind_opened(std::size_t i, const Clause& open) const;
    [[nodiscard]] std::optional<ClauseKind> counted_off(std::size_t i) const;
    [[nodiscard]] std::optional<ClauseKind> relative(std::size_t i) const;
    [[nodiscard]] std::optional<ClauseKind> coordinate(std::size_t i, const Clause& open) const;
};

} // namespace dateline::event
