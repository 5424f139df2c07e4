#pragma once

#include "geo/lon_lat.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::geo {

/// A point that a person typed or pasted: "35.93 N, 36.63 E", "N35.93 E36.63",
/// "35°55′48″N 36°38′E", "lon 36.63 lat 35.93", or two bare numbers, of which the first is then the
/// latitude, as maps and encyclopaedias write them. Nothing for other words and for numbers that
/// are no degrees.
[[nodiscard]] std::optional<LonLat> parse_coordinates(std::string_view typed);

/// "35.9300° N, 36.6300° E": to about ten metres.
[[nodiscard]] std::string coordinates_label(LonLat point);
/// "35.93° N, 36.63° E": to about a kilometre, what a spot without a name is called.
[[nodiscard]] std::string spot_name(LonLat point);

} // namespace dateline::geo
