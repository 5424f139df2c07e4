#pragma once

#include "gazetteer/gazetteer.hpp"

#include <vector>

namespace dateline::tagging {

/// Points spread evenly over an outline, by the even-odd rule over its rings; none of one that
/// crosses the antimeridian.
[[nodiscard]] std::vector<geo::LonLat> points_inside(const gazetteer::Footprint& outline);

/// A country has no outline in the gazetteer: where its towns lie, one for each cell of a grid, is
/// its ground as far as people live there.
/// Its longitudes may go beyond 180° where the country does.
[[nodiscard]] std::vector<geo::LonLat> settled_ground(const gazetteer::Gazetteer& gazetteer,
                                                      const gazetteer::Place& country);

} // namespace dateline::tagging
