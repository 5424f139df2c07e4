#pragma once

#include "base/result.hpp"

#include <string>
#include <sys/types.h>

namespace dateline::app {

/// True when an X server answers on $DISPLAY. SFML 2.5 aborts without one, even off-screen.
[[nodiscard]] bool display_answers();

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
