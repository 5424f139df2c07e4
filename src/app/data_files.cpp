#include "app/data_files.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace dateline::app {

namespace fs = std::filesystem;

DataFiles::DataFiles(std::vector<fs::path> roots) : roots_(std::move(roots)) {}

Result<DataFiles> DataFiles::locate() {
    std::vector<fs::path> roots;
    if (const char* named = std::getenv("DATELINE_DATA"); named != nullptr && *named != '\0') {
        std::error_code missing;
        if (!fs::is_directory(named, missing))
            return fail(fmt::format("DATELINE_DATA names {}, which is no folder; name one that is "
                                    "laid out like data/, or unset it",
                                    named));
        roots.emplace_back(named);
    }
    std::error_code unreadable;
    const fs::path program = fs::read_symlink("/proc/self/exe", unreadable);
    if (!unreadable) {
        const fs::path folder = program.parent_path();
        // A build folder holds data/ (compiled there) and a link to the source tree.
        roots.push_back(folder / "data");
        roots.push_back(folder / "source" / "data");
        roots.push_back(folder / "source");
        roots.push_back(folder.parent_path() / "share" / "dateline");
    }
    return DataFiles(std::move(roots));
}

Result<fs::path> DataFiles::find(std::string_view name) const {
    std::string looked;
    for (const fs::path& root : roots_) {
        fs::path file = root / name;
        std::error_code missing;
        if (fs::exists(file, missing)) return file;
        looked += (looked.empty() ? "" : ", ") + root.string();
    }
    return fail(fmt::format("{} is missing from the program's data (looked in {}): build it with "
                            "./dateline, or name its folder in DATELINE_DATA",
                            name, looked));
}

std::vector<fs::path> DataFiles::find_all(std::string_view name) const {
    std::vector<fs::path> found;
    for (const fs::path& root : roots_) {
        std::error_code missing;
        if (fs::exists(root / name, missing)) found.push_back(root / name);
    }
    return found;
}

} // namespace dateline::app
