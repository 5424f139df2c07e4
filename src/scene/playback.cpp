#include "scene/playback.hpp"

#include <algorithm>

namespace dateline::scene {
namespace {

/// Where the playhead lands when it goes `days` forward and empty stretches cost nothing.
Instant moved(Instant from, double days, std::span<const Stretch> busy) {
    auto stretch = std::upper_bound(busy.begin(), busy.end(), from,
                                    [](Instant at, const Stretch& s) { return at < s.end; });
    for (; stretch != busy.end(); ++stretch) {
        const double start = std::max(from.days, stretch->begin.days);
        if (start + days < stretch->end.days) return {start + days};
        days -= stretch->end.days - start;
        from = stretch->end;
    }
    return {from.days + days};
}

} // namespace

Playback advanced(Playback playback, double elapsed_seconds, TimeExtent story,
                  std::span<const Stretch> busy) {
    if (!playback.playing || elapsed_seconds <= 0) return playback;
    const double days = playback.days_per_second * elapsed_seconds;
    playback.position = playback.skip_empty && !busy.empty()
                            ? moved(playback.position, days, busy)
                            : Instant{playback.position.days + days};
    if (playback.position < story.end) return playback;
    playback.playing = playback.loop;
    playback.position = playback.loop ? story.begin : story.end;
    return playback;
}

Playback started(Playback playback, TimeExtent story) {
    playback.playing = true;
    const bool outside = playback.position >= story.end || playback.position < story.begin;
    if (outside) playback.position = story.begin;
    return playback;
}

double speed_for_whole_story(TimeExtent story, double seconds) {
    return story.length() / std::max(seconds, 0.1);
}

} // namespace dateline::scene
