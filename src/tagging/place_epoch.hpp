#pragma once

#include "gazetteer/place.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <span>

namespace dateline::tagging {

/// When a text plays, as far as it tells which namesake is meant.
enum class Epoch : std::uint8_t {
    modern,
    before_voyages, ///< before the Americas and Australia were known to those who wrote
    antiquity,
};

/// By most of the dates that a text tells; modern where it tells none.
[[nodiscard]] Epoch epoch_of(std::span<const DateMention> dates);

/// What the time speaks for a place, as log-odds: "Memphis" with a year BC is hardly in Tennessee.
[[nodiscard]] float epoch_weight(Epoch epoch, const gazetteer::Place& place);

} // namespace dateline::tagging
