#pragma once

#include "app/derive.hpp"
#include "app/opening.hpp"
#include "app/update.hpp"
#include "calendar/iso.hpp"
#include "support/story.hpp"

#include <string>
#include <vector>

namespace dateline::test {

/// A window on a story, without the window.
class StoryDesk {
public:
    StoryDesk() {
        StoryBuilder story;
        story.add("Idlib", 36.63, 35.93, day(2015, 9, 30), "airstrike");
        story.add("Homs", 36.72, 34.73, day(2015, 9, 30), "ground");
        story.add("Palmyra", 38.28, 34.55, day(2016, 3, 1), day(2016, 3, 31), "ground");
        story.add("Raqqa", 39.01, 35.95, day(2017, 10, 17), "capture");
        narrative.events = story.events();
        narrative.categories = story.categories();
        narrative.scene = story.scene();
        state.camera.width = 1600;
        state.camera.height = 1000;
        narrative.document.prose = "It happened there.";
        state = app::opened(state, narrative, {});
        state.time.mode = scene::TimeMode::window;
        state.playback.position =
            app::first_full_window(narrative.scene, state.filter, state.time.window_days);
        derive();
    }

    app::Effects ask(const ui::Intent& wish) {
        auto [next, effects] = app::update(state, wish, context());
        state = next;
        derive();
        return effects;
    }

    void pass(double seconds) {
        now += seconds;
        state = app::ticked(state, context(), seconds);
        derive();
    }

    [[nodiscard]] std::string date() const { return calendar::iso(derived->window.last_day()); }

    ui::Narrative narrative;
    ui::State state;
    const ui::Derived* derived = nullptr;
    double now = 0;

private:
    void derive() { derived = &deriver.derive(narrative, state, 1000); }
    [[nodiscard]] app::Context context() const {
        return {narrative, *derived, [](const ui::State&) { return scene::Insets{}; },
                now,       themes,   calendar::parse_iso};
    }

    std::vector<std::string> themes{"light", "dark"};
    app::Deriver deriver;
};

} // namespace dateline::test
