#include "io/recent_files.hpp"

#include "base/file.hpp"
#include "yaml/reading.hpp"

#include <system_error>

namespace dateline::io {

namespace {

Result<RecentFiles> decode(const std::string& yaml, const std::filesystem::path& file) {
    try {
        RecentFiles files;
        for (const auto& path : YAML::Load(yaml).as<std::vector<std::string>>())
            if (files.size() < most_recent_files) files.emplace_back(path);
        return files;
    } catch (const YAML::Exception& error) {
        return fail(yaml::place(file.string(), error.mark) +
                    ": this is no list of recent documents; none are remembered until the file is "
                    "put right or removed");
    }
}

} // namespace

RecentFiles with_recent(RecentFiles files, const std::filesystem::path& opened) {
    std::error_code unknown;
    std::filesystem::path whole = std::filesystem::absolute(opened, unknown).lexically_normal();
    std::erase(files, whole);
    files.insert(files.begin(), std::move(whole));
    if (files.size() > most_recent_files) files.resize(most_recent_files);
    return files;
}

Result<RecentFiles> read_recent(const std::filesystem::path& file) {
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) return RecentFiles{};
    return read_file(file).and_then(
        [&file](const std::string& yaml) { return decode(yaml, file); });
}

Result<void> write_recent(const std::filesystem::path& file, const RecentFiles& files) {
    std::error_code failed; // told by the writing
    std::filesystem::create_directories(file.parent_path(), failed);
    YAML::Emitter out;
    out << YAML::BeginSeq;
    for (const auto& path : files)
        out << YAML::DoubleQuoted << path.string();
    out << YAML::EndSeq;
    return write_atomically(file, std::string(out.c_str()) + "\n");
}

} // namespace dateline::io
