#pragma once

#include "base/result.hpp"

#include <sys/types.h>

namespace dateline::app {

/// A connection to the X server on $DISPLAY, held as long as the object lives: some servers start
/// anew when their last client leaves, and SFML 2.5, even off-screen, aborts when none answers.
class DisplayHold {
public:
    DisplayHold();
    DisplayHold(const DisplayHold&) = delete;
    DisplayHold& operator=(const DisplayHold&) = delete;
    ~DisplayHold();
    /// Whether a server answers.
    [[nodiscard]] explicit operator bool() const { return display_ != nullptr; }

private:
    void* display_ = nullptr; ///< Xlib's Display
};

/// SFML's own remarks are no sentences for people; what matters is reported by its results.
void quiet_graphics();

/// An X server of our own for drawing off-screen; it has no window anyone sees. Sets $DISPLAY for
/// this process; ends with the object, and with the process however that ends.
class PrivateDisplay {
public:
    /// Fails with a sentence that says which package to install when there is no Xvfb.
    [[nodiscard]] static Result<PrivateDisplay> start();

    PrivateDisplay(PrivateDisplay&& other) noexcept;
    PrivateDisplay& operator=(PrivateDisplay&& other) noexcept;
    ~PrivateDisplay();

private:
    explicit PrivateDisplay(pid_t server) : server_(server) {}
    void stop();
    pid_t server_ = -1;
};

} // namespace dateline::app
