#pragma once

#include "gazetteer/row.hpp"

namespace dateline::gazetteer {

/// How likely a name without context means this place rather than a namesake, 0–1: countries above
/// all, then by the logarithm of the population and by how many languages have a name for it.
[[nodiscard]] float prominence(const Row& row);

} // namespace dateline::gazetteer
