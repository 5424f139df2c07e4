#pragma once

#include "scene/time_window.hpp"

#include <span>

namespace dateline::scene {

/// The playhead and how it moves. Owns no clock: elapsed time is an argument, so a slow machine
/// drops frames, not days.
struct Playback {
    Instant position;
    double days_per_second = 7;
    bool playing = false;
    bool loop = false;
    bool skip_empty = true; ///< jump over stretches in which the window holds no event
};

/// A stretch of time in which something is to be seen; sorted, disjoint.
struct Stretch {
    Instant begin;
    Instant end;
};

/// `busy`: the stretches of playhead positions at which the window is not empty; used when
/// skip_empty is set. At the story's end it stops there, or starts anew when it loops.
[[nodiscard]] Playback advanced(Playback playback, double elapsed_seconds, TimeExtent story,
                                std::span<const Stretch> busy);

/// Starts playing; from the beginning when the playhead stands at the end.
[[nodiscard]] Playback started(Playback playback, TimeExtent story);

/// Speed at which the whole story takes `seconds`.
[[nodiscard]] double speed_for_whole_story(TimeExtent story, double seconds);

} // namespace dateline::scene
