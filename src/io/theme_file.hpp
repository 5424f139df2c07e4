#pragma once

#include "base/result.hpp"
#include "scene/theme.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace dateline::io {

/// Reads a theme. Fails with a sentence that names file and line.
[[nodiscard]] Result<scene::Theme> read_theme(const std::filesystem::path& file);

/// Names of the themes in folders (data/themes), "light" first, the rest in the order of the
/// alphabet.
[[nodiscard]] std::vector<std::string> theme_names(std::span<const std::filesystem::path> folders);

} // namespace dateline::io
