#pragma once

#include "event/event.hpp"
#include "scene/playback.hpp"
#include "scene/scene.hpp"

#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace dateline::scene {

/// What the person wants to see; all conditions must hold. An empty text or section lets all pass.
struct Filter {
    std::bitset<256> hidden_categories; ///< by index into Scene::categories
    std::string words;                  ///< each word must stand in sentence, place or section
    std::string section;                ///< path of a section: it and all below it pass
    double least_confidence = 0;
    std::optional<WorldBox> box;

    friend bool operator==(const Filter&, const Filter&) = default;
};

/// One byte for each event of the scene: 1 passes, 0 does not.
struct Passing {
    std::vector<std::uint8_t> events;
    std::size_t count = 0;
};

/// Words are compared without regard to ASCII case.
[[nodiscard]] Passing apply(const Scene& scene, const event::EventSet& events,
                            const Filter& filter);

/// Categories that start hidden as their entries in data/categories.yaml say.
[[nodiscard]] Filter initial_filter(const Scene& scene);

/// Playhead positions at which at least one passing event is seen; for Playback's skipping.
[[nodiscard]] std::vector<Stretch> busy_stretches(const Scene& scene, const Passing& passing,
                                                  const TimeSettings& settings);

/// The nearest begin of a passing event after (`forward`) or before the playhead, as a playhead
/// position at the end of that day; nullopt when there is none.
[[nodiscard]] std::optional<Instant> neighbour(const Scene& scene, const Passing& passing,
                                               Instant playhead, bool forward);

/// Calls `seen(index)` for the events that pass (null: all do) and lie in the window, in the order
/// of time.
template <typename Seen>
void for_each_seen(const Scene& scene, const Passing* passing, const TimeWindow& window,
                   const Seen& seen) {
    const auto [first, last] = candidates(scene, window);
    for (EventIndex i = first; i < last; ++i)
        if ((passing == nullptr || passing->events[i] != 0) && in_window(scene, i, window)) seen(i);
}

} // namespace dateline::scene
