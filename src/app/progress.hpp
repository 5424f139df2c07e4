#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::app {

/// One line on stderr that tells how far long work has come; only on a terminal, and only once the
/// work has lasted long enough to be noticed. Gone when the work ends.
class Progress {
public:
    Progress(std::string_view what, std::size_t steps);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Says what comes next; call it once a step, before it begins.
    void next(std::string_view step);

private:
    std::string what_;
    std::size_t steps_;
    std::size_t done_ = 0;
    bool on_terminal_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

} // namespace dateline::app
