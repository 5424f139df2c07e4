#pragma once

#include "ui/state.hpp"

#include <filesystem>

namespace dateline::app {

/// What the open dialog shows of a folder: folders first, then documents (.md, .markdown, .txt) and
/// tables of events (.csv, .tsv, .geojson, .gpkg), each by name; hidden ones are left out. A folder
/// that cannot be read tells why.
[[nodiscard]] ui::FolderList list_folder(const std::filesystem::path& folder);

} // namespace dateline::app
