#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace dateline::app {

/// Notices that a file was written since.
class FileWatch {
public:
    FileWatch() = default;
    explicit FileWatch(std::filesystem::path file);

    /// Once for each time that it was; never of a file that is gone.
    [[nodiscard]] bool changed();

private:
    struct Stamp {
        std::filesystem::file_time_type written;
        std::uintmax_t size = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    [[nodiscard]] std::optional<Stamp> stamp() const;

    std::filesystem::path file_;
    std::optional<Stamp> known_;
};

} // namespace dateline::app
