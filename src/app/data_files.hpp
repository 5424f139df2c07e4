#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace dateline::app {

/// Where the program's own files lie: word lists, categories, styles, shaders, the gazetteer and
/// the basemap. The first root that has a file wins.
class DataFiles {
public:
    explicit DataFiles(std::vector<std::filesystem::path> roots);

    /// The folder that the environment variable DATELINE_DATA names, when set; then beside the
    /// program as a build leaves it; then ../share/dateline as an installation does. Fails when
    /// that variable names no folder.
    [[nodiscard]] static Result<DataFiles> locate();

    /// A file or folder by its name relative to data/, or "shaders/…". Fails with a sentence that
    /// says where it was looked for.
    [[nodiscard]] Result<std::filesystem::path> find(std::string_view name) const;

    /// Every root's own, in the order of the roots: a folder's files may be spread over several.
    [[nodiscard]] std::vector<std::filesystem::path> find_all(std::string_view name) const;

    [[nodiscard]] const std::vector<std::filesystem::path>& roots() const { return roots_; }

private:
    std::vector<std::filesystem::path> roots_;
};

} // namespace dateline::app
