#pragma once

#include <string>

namespace dateline::app {

/// Who must be credited on a map: the basemap's layers, and GeoNames, from which the places come.
[[nodiscard]] inline std::string credits(const std::string& layers) {
    return (layers.empty() ? "" : layers + " · ") + std::string("Places: GeoNames, CC BY 4.0");
}

} // namespace dateline::app
