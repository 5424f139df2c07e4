#pragma once

#include "tagging/mention.hpp"

namespace dateline::tagging {

/// Radius of a disc that holds the place: the gazetteer's, else by population or feature class.
[[nodiscard]] geo::Kilometres radius_of(const gazetteer::Place& place);

/// Sets point and radius of a resolved mention from its place and relation. `second` is the other
/// end of "between A and B" or of a road, nullptr for none.
void put_on_spot(const gazetteer::Place& place, const gazetteer::Place* second,
                 PlaceMention& mention);

} // namespace dateline::tagging
