#pragma once

#include "gazetteer/place.hpp"
#include "tagging/mention.hpp"

#include <span>

namespace dateline::tagging {

/// When a text plays, as far as it tells which namesake is meant.
struct Epoch {
    static constexpr int today = 9999;
    int until = today; ///< year that most of what it tells lies before

    /// Before the Americas and Australia were known to those who wrote.
    [[nodiscard]] bool before_voyages() const;
    [[nodiscard]] bool antiquity() const;
    /// Whether the lands overseas may not all have been settled yet.
    [[nodiscard]] bool old() const;
    /// Before the towns of central and eastern Europe, of Asia and Africa had today's names.
    [[nodiscard]] bool former_names() const;
};

/// By most of the dates that a text tells; of today where it tells none.
[[nodiscard]] Epoch epoch_of(std::span<const DateMention> dates);

/// What the time speaks for a place, as log-odds: "Memphis" with a year BC is hardly in Tennessee.
/// `settled` is the year since when there have been towns in its land; 0 where nobody asks.
[[nodiscard]] float epoch_weight(Epoch epoch, const gazetteer::Place& place, int settled);

} // namespace dateline::tagging
