#include "app/update.hpp"

#include "app/opening.hpp"
#include "ui/time_axis.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::app {

namespace {

namespace intent = ui::intent;
using std::chrono::days;

constexpr double closest_flight = 7.5; // zoom from which a town is told from its neighbours
constexpr double longest_window = 20'000 * 365.2425;

/// One overload for each intent; `state` is changed in place, for Updater is made anew each time.
class Updater {
public:
    Updater(ui::State given, const Context& given_context)
        : state(std::move(given)), context(given_context) {}

    void operator()(const intent::MovePlayhead& wish) {
        state.playback.playing = false;
        place_playhead(wish.to);
    }
    void operator()(const intent::SetWindowDays& wish) {
        state.time.window_days = std::clamp(wish.days, 1.0, longest_window);
    }
    void operator()(const intent::SetMode& wish) { state.time.mode = wish.mode; }
    void operator()(const intent::SetStepUnit& wish) { state.time.step_unit = wish.unit; }
    void operator()(const intent::ShowAxis& wish) { state.axis = kept_near(wish.shown); }
    void operator()(const intent::ShowWholeAxis&) {
        const scene::TimeExtent whole = whole_axis(context.narrative.scene);
        const scene::TimeExtent core = core_axis(context.narrative.scene);
        const bool at_whole = state.axis.begin == whole.begin && state.axis.end == whole.end;
        state.axis = at_whole ? core : whole;
    }
    void operator()(const intent::TogglePlay&) {
        if (state.playback.playing)
            state.playback.playing = false;
        else
            state.playback = scene::started(state.playback, story());
    }
    void operator()(const intent::SetSpeed& wish) {
        state.playback.days_per_second = std::clamp(wish.days_per_second, 1.0 / 24, 1e6);
    }
    void operator()(const intent::SetLoop& wish) { state.playback.loop = wish.on; }
    void operator()(const intent::SetSkipEmpty& wish) { state.playback.skip_empty = wish.on; }
    void operator()(const intent::NextEvent& wish) {
        state.playback.playing = false;
        if (state.selected) return select_neighbour(wish.forward);
        const auto next = scene::neighbour(context.narrative.scene, context.derived.passing,
                                           state.playback.position, wish.forward);
        if (next) place_playhead(*next);
    }
    void operator()(const intent::NextUnit& wish) {
        state.playback.playing = false;
        const scene::CalendarUnit unit = state.time.mode == scene::TimeMode::step
                                             ? state.time.step_unit
                                             : context.derived.histogram.unit;
        place_playhead(scene::stepped(state.playback.position, unit, wish.forward ? 1 : -1));
    }
    void operator()(const intent::ToEnd& wish) {
        state.playback.playing = false;
        place_playhead(wish.forward ? story().end : story().begin);
    }
    void operator()(const intent::TypeDate& wish) {
        const auto date = context.read_date(wish.words);
        if (!date)
            return complain("“" + wish.words +
                            "” is not understood as a date: try 24 November 2015, March 2016 or "
                            "2016-03-17.");
        state.playback.playing = false;
        state.date_entry = false;
        place_playhead(scene::end_of(date->end));
    }
    void operator()(const intent::TypeWindow& wish) {
        const auto length = ui::days_in_words(wish.words);
        if (!length)
            return complain("“" + wish.words +
                            "” is not understood as a length of time: try 10 d, 2 weeks, 1 month.");
        state.time.window_days = *length;
    }

    void operator()(const intent::Select& wish) { select(wish.row, wish.fly); }
    void operator()(const intent::SelectNeighbour& wish) { select_neighbour(wish.forward); }
    void operator()(const intent::ListCrowd& wish) {
        state.crowd = wish.rows;
        state.fanned_spot = wish.spot;
        state.selected.reset();
    }
    void operator()(const intent::Deselect&) { state.selected.reset(); }
    void operator()(const intent::SetFilter& wish) { state.filter = wish.filter; }
    void operator()(const intent::ResetFilter&) { state.filter = {}; }
    void operator()(const intent::Sort& wish) {
        state.descending = state.sort == wish.by && !state.descending;
        state.sort = wish.by;
    }
    void operator()(const intent::ReadAt& wish) {
        state.page = ui::Page::text;
        state.side = true;
        state.read_at = wish.sentence;
        state.selected.reset();
    }
    void operator()(const intent::CopySentence& wish) {
        const event::Event& event = context.narrative.events.events.at(wish.row);
        effects.clipboard = "“" + event.sentence + "” (" +
                            ui::span_label(event.when, event.precision) + ", " + event.place +
                            "; " + event.source_name + ", line " + std::to_string(event.line) + ")";
        effects.notice = ui::Notice{"Copied the sentence with its reference.", false};
    }

    void operator()(const intent::Drag& wish) {
        rest();
        state.camera = scene::panned(state.camera, wish.dx, wish.dy);
    }
    void operator()(const intent::Release& wish) {
        if (std::hypot(wish.vx, wish.vy) < 60 * state.camera.scale) return;
        move(scene::Glide{state.camera, wish.vx, wish.vy});
    }
    void operator()(const intent::Zoom& wish) {
        double left = 0;
        if (const auto* zoom = std::get_if<scene::ZoomMotion>(&state.motion))
            left = zoom->from.zoom + zoom->steps - state.camera.zoom;
        move(scene::ZoomMotion{state.camera, wish.cursor, left + wish.steps});
    }
    void operator()(const intent::Nudge& wish) {
        rest();
        state.camera = scene::panned(state.camera, -wish.right * state.camera.width,
                                     -wish.down * state.camera.height);
    }
    void operator()(const intent::FlyToBox& wish) {
        fly(scene::fitted(state.camera, wish.box, insets(), std::max(state.camera.zoom + 1, 11.0)));
    }
    void operator()(const intent::FitEvents&) {
        fly(fit(state.camera, passing_points(context.narrative.scene, context.derived.passing),
                insets()));
    }
    void operator()(const intent::ShowWorld&) {
        fly(scene::fitted(state.camera, {{0, 0}, {1, 1}}, {}, 3));
    }
    void operator()(const intent::GoTo& wish) {
        state.go_to = false;
        const geo::WorldPoint at = geo::to_world(wish.to);
        fly(scene::fitted(state.camera, {at, at}, insets(), wish.zoom));
    }
    void operator()(const intent::FindPlace& wish) { effects.find = wish.words; }

    void operator()(const intent::Toggle& wish) {
        const bool was = shown(wish.panel);
        if (wish.panel != ui::Panel::side)
            state.help = state.go_to = state.open_file = state.date_entry = false;
        shown(wish.panel) = !was;
        if (wish.panel == ui::Panel::side) state.panels = true;
        if (wish.panel == ui::Panel::go_to) effects.find = "";
    }
    void operator()(const intent::ShowPage& wish) {
        state.page = wish.page;
        state.side = state.panels = true;
    }
    void operator()(const intent::ToggleAllPanels&) { state.panels = !state.panels; }
    void operator()(const intent::Back&) { back(); }
    void operator()(const intent::NextTheme&) {
        const auto now = std::ranges::find(context.themes, state.theme);
        if (context.themes.empty()) return;
        const auto next = now == context.themes.end() ? now : now + 1;
        state.theme = next == context.themes.end() ? context.themes.front() : *next;
    }
    void operator()(const intent::ToggleNativeNames&) { state.native_names = !state.native_names; }
    void operator()(const intent::SavePicture&) { effects.save_picture = true; }
    void operator()(const intent::OpenFile& wish) {
        if (wish.path.empty()) return;
        state.open_file = false;
        effects.open = wish.path;
    }
    void operator()(const intent::CancelLoading&) { effects.cancel_loading = true; }
    void operator()(const intent::DismissNotice&) { effects.dismiss_notice = true; }
    void operator()(const intent::FocusFilter&) {
        state.side = state.panels = true;
        if (state.page == ui::Page::text) state.page = ui::Page::events;
        effects.focus_filter = true;
    }
    void operator()(const intent::Quit&) { effects.quit = true; }

    ui::State state;
    Effects effects;

private:
    [[nodiscard]] scene::TimeExtent story() const { return context.narrative.scene.story; }

    [[nodiscard]] scene::Insets insets() const { return context.insets(state); }

    void complain(std::string sentence) { effects.notice = ui::Notice{std::move(sentence), true}; }

    void rest() { state.motion = std::monostate{}; }
    void move(scene::Motion motion) {
        state.motion = std::move(motion);
        state.motion_start = context.now;
    }
    void fly(const scene::Camera& to) { move(scene::Flight{state.camera, to}); }

    void place_playhead(scene::Instant to) {
        const scene::Instant first{std::min(story().begin.days + 1, story().end.days)};
        state.playback.position = std::clamp(to, first, story().end);
        state.axis = following(state.axis, state.playback.position);
    }

    /// The axis may not be dragged off the story.
    [[nodiscard]] scene::TimeExtent kept_near(scene::TimeExtent shown) const {
        const double length = std::max(shown.length(), 1.0);
        const double lowest = story().begin.days - length / 2;
        const double highest = std::max(story().end.days - length / 2, lowest);
        const double begin = std::clamp(shown.begin.days, lowest, highest);
        return {{begin}, {begin + length}};
    }

    void select(std::uint32_t row, bool travel) {
        if (row >= context.narrative.events.events.size()) return;
        const scene::Scene& scene = context.narrative.scene;
        const scene::EventIndex index = scene.index_of_row(row);
        state.selected = row;
        state.read_at.reset();
        state.panels = true;
        if (std::ranges::find(state.crowd, row) == state.crowd.end()) state.crowd.clear();
        if (!travel || index == scene::no_event) return;
        const scene::TimeWindow window =
            scene::window_at(state.time, state.playback.position, story());
        if (!scene::in_window(scene, index, window))
            place_playhead(scene::end_of(context.narrative.events.events[row].when.begin));
        bring_into_view(scene.at[index]);
    }

    void bring_into_view(geo::WorldPoint point) {
        const geo::ScreenPoint at = state.camera.to_screen(point);
        const scene::Insets edge = insets();
        const double margin = 24 * state.camera.scale;
        const bool seen = at.x > edge.left + margin && at.y > edge.top + margin &&
                          at.x < state.camera.width - edge.right - margin &&
                          at.y < state.camera.height - edge.bottom - margin;
        if (seen && state.camera.zoom >= closest_flight - 2.5) return;
        fly(scene::fitted(state.camera, {point, point}, insets(),
                          std::max(state.camera.zoom, closest_flight)));
    }

    void select_neighbour(bool forward) {
        const scene::Scene& scene = context.narrative.scene;
        const auto& passes = context.derived.passing.events;
        if (!state.selected) return;
        auto at = static_cast<std::int64_t>(scene.index_of_row(*state.selected));
        const std::int64_t step = forward ? 1 : -1;
        for (at += step; at >= 0 && at < static_cast<std::int64_t>(scene.size()); at += step) {
            const auto index = static_cast<std::size_t>(at);
            if (passes[index] != 0) return select(scene.row[index], true);
        }
    }

    bool& shown(ui::Panel panel) {
        switch (panel) {
        case ui::Panel::help:
            return state.help;
        case ui::Panel::go_to:
            return state.go_to;
        case ui::Panel::open_file:
            return state.open_file;
        case ui::Panel::date_entry:
            return state.date_entry;
        case ui::Panel::side:
            break;
        }
        return state.side;
    }

    /// Closes the topmost thing that is open.
    void back() {
        for (bool* open : {&state.date_entry, &state.go_to, &state.open_file, &state.help})
            if (std::exchange(*open, false)) return;
        if (state.selected) return state.selected.reset();
        state.crowd.clear();
        state.fanned_spot = -1;
        effects.dismiss_notice = true;
    }

    const Context& context;
};

} // namespace

Updated update(ui::State state, const ui::Intent& wish, const Context& context) {
    Updater updater(std::move(state), context);
    std::visit(updater, wish);
    return {std::move(updater.state), std::move(updater.effects)};
}

ui::State ticked(ui::State state, const Context& context, double seconds) {
    if (state.playback.playing) {
        state.playback = scene::advanced(state.playback, seconds, context.narrative.scene.story,
                                         context.derived.busy);
        state.axis = following(state.axis, state.playback.position);
    }
    const double elapsed = context.now - state.motion_start;
    state.camera = scene::camera_at(state.motion, elapsed, state.camera);
    if (scene::finished(state.motion, elapsed)) state.motion = std::monostate{};
    return state;
}

bool moving(const ui::State& state) {
    return state.playback.playing || !std::holds_alternative<std::monostate>(state.motion);
}

} // namespace dateline::app
