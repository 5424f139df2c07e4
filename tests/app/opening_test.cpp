#include "app/opening.hpp"

#include "support/story.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::day;

TEST_CASE("a report of a few days opens on the first day that holds much, not on its last") {
    test::StoryBuilder story;
    story.add("Larissa", 22.4, 39.6, day(2021, 2, 28), "other");
    for (const char* place : {"Izmir", "Samos", "Athens", "Kos"})
        story.add(place, 26.5, 37.9, day(2021, 3, 1), "other");
    story.add("Bodrum", 27.4, 37.0, day(2021, 3, 2), "other");
    const scene::Scene scene = story.scene();
    const scene::Instant at = app::first_full_window(scene, scene::initial_filter(scene), 1);
    CHECK(at.days == scene::end_of(day(2021, 3, 1)).days);
}

TEST_CASE("an event on the first day of the window is in it") {
    test::StoryBuilder story;
    for (const double lon : {36.7, 36.8}) // two of the five that the week to the seventh holds
        story.add("Homs", lon, 34.7, day(2015, 9, 1));
    for (const double lon : {36.5, 36.6, 36.9})
        story.add("Hama", lon, 35.1, day(2015, 9, 7));
    const scene::Scene scene = story.scene();
    const scene::Instant at = app::first_full_window(scene, scene::initial_filter(scene), 7);
    CHECK(at.days == scene::end_of(day(2015, 9, 7)).days);
}

TEST_CASE("a small story opens so that all of it is seen, a large one on its first full window") {
    for (const int count : {3, 40}) {
        CAPTURE(count);
        test::StoryBuilder story;
        for (int i = 0; i < count; ++i)
            story.add("Homs", 36.7 + i * 0.1, 34.7, day(2015, 9, 1) + std::chrono::days{i * 9});
        ui::Narrative narrative;
        narrative.events = story.events();
        narrative.scene = story.scene();
        const ui::State state = app::opened({}, narrative, {});
        const scene::Scene& scene = narrative.scene;
        const bool all = state.time.mode == scene::TimeMode::cumulative &&
                         state.playback.position.days == scene.story.end.days;
        CHECK(all == (count == 3));
    }
}
