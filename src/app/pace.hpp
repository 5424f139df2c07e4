#pragma once

#include <chrono>

namespace dateline::app {

/// The window's clock: when frames are due and how long to sleep between them. Seconds since the
/// window was made.
class Pace {
public:
    [[nodiscard]] double now() const;
    /// The person did something.
    void stir() {
        last_event_ = now();
        owe_frames();
    }
    /// Something has changed: a field that comes up takes the keyboard a frame later.
    void owe_frames() { owed_ = 3; }
    [[nodiscard]] bool frames_owed() const { return owed_ > 0; }
    /// Waits until a frame may follow the last one, for none come faster than the eye sees them;
    /// returns the seconds to play since then, cut so that a stall does not skip the story.
    [[nodiscard]] double begin_frame();
    /// Whether a frame is due though nothing has changed: a tip may come up, a caret blinks.
    [[nodiscard]] bool frame_due(bool typing) const;
    /// Sleeps a little: less while the person is at it or something is being `awaited`.
    void idle(bool awaited) const;

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point start_ = Clock::now();
    double last_frame_ = 0;
    double last_event_ = 0;
    int owed_ = 0; ///< frames, however long each takes
};

} // namespace dateline::app
