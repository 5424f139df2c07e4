#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::app {

/// The path that a person pasted, typed or dropped: the first line that is no comment of a
/// text/uri-list ("#" before a "file:" URI), without the quotes and spaces round it, "file://" and
/// its %-codes undone, "~" replaced. Never an empty path.
[[nodiscard]] std::optional<std::string> first_path(std::string_view words);

/// A name in the folder that no file has: stem.extension, stem-2.extension …
[[nodiscard]] std::filesystem::path free_file(const std::filesystem::path& folder,
                                              const std::string& stem,
                                              const std::string& extension);

} // namespace dateline::app
