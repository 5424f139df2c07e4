#pragma once

#include "base/result.hpp"
#include "scene/map_label.hpp"

#include <filesystem>
#include <vector>

namespace dateline::io {

/// Names for the map from data/basemap/labels.tsv: countries, admin-1 areas, cities and towns,
/// seas, lakes and rivers of the whole world, sorted by rank.
[[nodiscard]] Result<std::vector<scene::MapLabel>>
read_map_labels(const std::filesystem::path& file);

} // namespace dateline::io
