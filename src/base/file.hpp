#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

/// The bytes of a file, or of a pipe to its end. Fails with a sentence when there is none, it is a
/// folder, it may not be read, or it is longer than 1 GiB.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& file);

/// Fails as read_file() would, without reading.
[[nodiscard]] Result<void> check_readable(const std::filesystem::path& file);

/// Puts `bytes` in `file` so that at every moment, after a full disk or a kill too, the file is
/// whole: as it was before, or as it is afterwards. A symbolic link is followed, to a file that is
/// not there yet, too. What is no regular file (a pipe), or is the program's own output
/// (/dev/stdout, wherever a shell has led it), is written to as it is.
[[nodiscard]] Result<void> write_atomically(const std::filesystem::path& file,
                                            std::string_view bytes);

/// Why `file` cannot be written, as a sentence; `error` as errno tells it.
[[nodiscard]] Error unwritable(const std::filesystem::path& file, int error);

} // namespace dateline
