#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::app {

/// The path that a person pasted, typed or dropped: the first line, without the quotes and spaces
/// round it, "file://" and its %-codes undone, "~" replaced. Empty when there is none.
[[nodiscard]] std::string first_path(std::string_view words);

/// A name in the folder that no file has: stem.extension, stem-2.extension …
[[nodiscard]] std::filesystem::path free_file(const std::filesystem::path& folder,
                                              const std::string& stem,
                                              const std::string& extension);

} // namespace dateline::app
