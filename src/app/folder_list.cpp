#include "app/folder_list.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <tuple>

namespace dateline::app {

namespace {

constexpr std::size_t most_entries = 5000;

bool is_document(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 7> endings{".md",  ".markdown", ".txt", ".csv",
                                                      ".tsv", ".geojson",  ".gpkg"};
    const std::string ending = ascii::lower(file.extension().string());
    return std::ranges::find(endings, ending) != endings.end();
}

} // namespace

ui::FolderList list_folder(const std::filesystem::path& folder) {
    std::error_code error;
    ui::FolderList list;
    std::filesystem::path whole = std::filesystem::absolute(folder, error).lexically_normal();
    if (!whole.has_filename()) whole = whole.parent_path(); // "/a/b/" is "/a/b"
    list.path = whole.string();
    if (whole.has_relative_path())
        list.entries.push_back({"..", whole.parent_path().string(), true});
    std::filesystem::directory_iterator entries(whole, error);
    if (error) {
        list.trouble = "This folder cannot be read: " + error.message() + ".";
        return list;
    }
    const std::size_t first = list.entries.size();
    for (const std::filesystem::directory_iterator end; !error && entries != end;
         entries.increment(error)) {
        const std::filesystem::path& path = entries->path();
        const std::string name = path.filename().string();
        std::error_code unknown;
        const bool is_folder = entries->is_directory(unknown);
        if (name.starts_with(".") || (!is_folder && !is_document(path))) continue;
        list.entries.push_back({name, path.string(), is_folder});
        if (list.entries.size() == most_entries) break;
    }
    std::ranges::sort(
        list.entries.begin() + static_cast<std::ptrdiff_t>(first), list.entries.end(), {},
        [](const ui::FolderEntry& entry) { return std::tuple(!entry.folder, entry.name); });
    return list;
}

} // namespace dateline::app
