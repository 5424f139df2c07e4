#include "app/file_watch.hpp"

#include <system_error>
#include <utility>

namespace dateline::app {

FileWatch::FileWatch(std::filesystem::path file) : file_(std::move(file)), known_(stamp()) {}

bool FileWatch::changed() {
    const auto now = stamp();
    if (!now || now == known_) return false;
    return std::exchange(known_, now).has_value();
}

std::optional<FileWatch::Stamp> FileWatch::stamp() const {
    if (file_.empty()) return std::nullopt;
    std::error_code error;
    const auto written = std::filesystem::last_write_time(file_, error);
    if (error) return std::nullopt;
    const auto size = std::filesystem::file_size(file_, error);
    return error ? std::nullopt : std::optional(Stamp{written, size});
}

} // namespace dateline::app
