#pragma once

#include "app/desk.hpp"
#include "base/result.hpp"
#include "scene/frame.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace dateline::app {

/// Facts about the window that the desk does not know.
struct WindowFacts {
    ui::Layout layout;
    ui::Area chart;          ///< the time slider's chart
    bool at_rest = false;    ///< nothing moves, loads or is being painted
    bool typing = false;     ///< a text field has the keyboard
    std::string picture;     ///< the last picture saved
    double first_frame = 0;  ///< seconds from the start to the first frame
    double first_events = 0; ///< seconds from the start to the first frame with events; 0: not yet
};

/// What the window shows, as one line of JSON: for scripts and tests.
[[nodiscard]] std::string status_line(const Desk& desk, const scene::Frame& frame,
                                      const WindowFacts& facts);

/// Writes a line after every change.
class StatusLog {
public:
    /// Waits until the other end of a pipe is there. Without a file nothing is written; fails when
    /// there is one that cannot be.
    [[nodiscard]] static Result<StatusLog> open(const std::filesystem::path& file);
    void write(const std::string& line);

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
    std::string last_;
};

} // namespace dateline::app
