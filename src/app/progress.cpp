#include "app/progress.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace dateline::app {
namespace {

constexpr std::chrono::milliseconds worth_telling{300};

void replace_line(const std::string& line) {
    const std::string bytes = "\r\x1b[K" + line;
    std::fwrite(bytes.data(), 1, bytes.size(), stderr);
    std::fflush(stderr);
}

} // namespace

Progress::Progress(std::string_view what, std::size_t steps)
    : what_(what), steps_(steps), on_terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (shown_) replace_line("");
}

void Progress::next(std::string_view step) {
    ++done_;
    if (!on_terminal_ || (!shown_ && std::chrono::steady_clock::now() - begun_ < worth_telling))
        return;
    shown_ = true;
    replace_line(fmt::format("{} {} of {}: {}", what_, done_, steps_, step));
}

} // namespace dateline::app
