#pragma once

#include "app/command.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::app {

/// What `dateline open` was asked for.
struct OpenOptions {
    std::filesystem::path file; ///< empty: the window opens without a document
    /// Name of a file in data/themes. What is not asked for here is as it was left the last time.
    std::optional<std::string> theme;
    unsigned width = 0; ///< of the window, pixels; 0: 1600 by 1000 logical ones, or what there is
    unsigned height = 0;
    std::optional<double>
        scale;                 ///< physical pixels per logical pixel; without: see display_scale()
    bool native_names = false; ///< map names in the places' own script
    bool corrections = true;   ///< apply <document>.dateline.yaml
    std::vector<std::filesystem::path> layers; ///< added to the basemap for this session
    /// Where to write what the window shows, one line of JSON after every change: for scripts and
    /// tests. A pipe is fine. Empty: nowhere.
    std::filesystem::path status;
};

/// Opens the map and returns when the person closes it: the exit status. A document that cannot be
/// read is said in the window, which stays usable. Needs a display: see DisplayHold.
[[nodiscard]] int open_window(const OpenOptions& options, const Session& session);

} // namespace dateline::app
