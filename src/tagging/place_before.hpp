#pragma once

#include "tagging/place_spot.hpp"

#include <cstddef>

namespace dateline::tagging {

/// "Qrzta[, some 20 km north of Homs]", "Qrzta[, north-west of Homs]", "Qrzta[, ten miles from
/// Homs]": what stands behind word `last` tells where it lies.
[[nodiscard]] bool located_behind(const SentenceView& view, std::size_t last);
/// "Qrzta[, near Homs]", "Qrzta[, not far from Homs]": so, too, where no person has the name.
[[nodiscard]] bool near_behind(const SentenceView& view, std::size_t last);

/// "Homs in March", "Homs on the 3rd": a date stands behind word `last`.
[[nodiscard]] bool dated_behind(const SentenceView& view, std::size_t last);

/// Index of the first of the words that only say more of a name at `first`: "[the] southern Hama".
[[nodiscard]] std::size_t before_modifiers(const SentenceView& view, std::size_t first);

/// "a Hunstanton man", "a 30-year-old Napier woman"
[[nodiscard]] bool home_of_one(const SentenceView& view, const Spot& spot);

/// What the words before a spot say for or against a place, as log-odds; sets `placed`, `prepared`
/// and `pointed`.
[[nodiscard]] float before_weight(const SentenceView& view, const NameTable& names, Spot& spot);

} // namespace dateline::tagging
