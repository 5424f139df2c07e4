#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::io {

/// What the window remembers from one day to the next. Lengths are in logical pixels; without a
/// value the program decides.
struct Settings {
    std::optional<std::string> theme; ///< name of a file in data/themes
    std::optional<double> scale;      ///< physical pixels per logical pixel, 0.5–4
    bool native_names = false;        ///< map names in the places' own script
    bool side_panel = true;
    bool slider_folded = false;
    std::optional<double> side_width;
    std::optional<double> source_width;
    std::optional<double> slider_height;
    bool hint = true; ///< the hint for the first time is still to be shown

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// A file that is not there holds the defaults. Fails with file, line and column on YAML or values
/// that cannot be read; such a file must not be written over.
[[nodiscard]] Result<Settings> read_settings(const std::filesystem::path& file);

/// Replaces the file whole; makes its folder where there is none.
[[nodiscard]] Result<void> write_settings(const std::filesystem::path& file,
                                          const Settings& settings);

/// The two halves without the disk. Entries that are not known are passed over.
[[nodiscard]] std::string encode_settings(const Settings& settings);
[[nodiscard]] Result<Settings> decode_settings(const std::string& text, std::string_view file_name);

} // namespace dateline::io
