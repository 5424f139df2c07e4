#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <vector>

namespace dateline::io {

/// Documents that were open, the last one first.
using RecentFiles = std::vector<std::filesystem::path>;
inline constexpr std::size_t most_recent_files = 12;

/// The list after one more document was opened: absolute, each document once, at most
/// most_recent_files.
[[nodiscard]] RecentFiles with_recent(RecentFiles files, const std::filesystem::path& opened);

/// A file that is not there is an empty list. Fails with file and line on anything but a YAML list
/// of paths; such a file must not be written over.
[[nodiscard]] Result<RecentFiles> read_recent(const std::filesystem::path& file);

/// Replaces the file whole; makes its folder where there is none.
[[nodiscard]] Result<void> write_recent(const std::filesystem::path& file,
                                        const RecentFiles& files);

} // namespace dateline::io
