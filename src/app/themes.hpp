#pragma once

#include "app/data_files.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace dateline::app {

/// The file of a theme by its name; `asked` says where the name was given: "--theme". Fails with
/// the names there are.
[[nodiscard]] Result<std::filesystem::path>
find_theme(const std::string& asked, const std::string& name, const DataFiles& data);

} // namespace dateline::app
