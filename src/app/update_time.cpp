#include "app/opening.hpp"
#include "app/updater.hpp"
#include "calendar/words.hpp"
#include "ui/words.hpp"

#include <algorithm>

namespace dateline::app {

namespace {

constexpr double longest_window = 20'000 * calendar::days_in_year;

} // namespace

void Updater::operator()(const intent::MovePlayhead& wish) {
    state.playback.playing = false;
    place_playhead(wish.to);
}

void Updater::operator()(const intent::SetWindowDays& wish) {
    state.time.window_days = std::clamp(wish.days, 1.0, longest_window);
}

void Updater::operator()(const intent::SetMode& wish) {
    state.time.mode = wish.mode;
}

void Updater::operator()(const intent::SetStepUnit& wish) {
    state.time.step_unit = wish.unit;
}

void Updater::operator()(const intent::ShowAxis& wish) {
    state.axis = kept_near(wish.shown);
}

void Updater::operator()(const intent::ShowWholeAxis&) {
    const scene::TimeExtent whole = whole_axis(context.narrative.scene);
    const scene::TimeExtent core = core_axis(context.narrative.scene);
    const bool at_whole = state.axis.begin == whole.begin && state.axis.end == whole.end;
    state.axis = at_whole ? core : whole;
}

void Updater::operator()(const intent::TogglePlay&) {
    if (state.playback.playing)
        state.playback.playing = false;
    else
        state.playback = scene::started(state.playback, story());
}

void Updater::operator()(const intent::SetSpeed& wish) {
    state.playback.days_per_second = std::clamp(wish.days_per_second, 1.0 / 24, 1e6);
}

void Updater::operator()(const intent::SetLoop& wish) {
    state.playback.loop = wish.on;
}

void Updater::operator()(const intent::SetSkipEmpty& wish) {
    state.playback.skip_empty = wish.on;
}

void Updater::operator()(const intent::NextEvent& wish) {
    state.playback.playing = false;
    if (state.selected) return select_neighbour(wish.forward);
    const auto next = scene::neighbour(context.narrative.scene, context.derived.passing,
                                       state.playback.position, wish.forward);
    if (next) place_playhead(*next);
}

void Updater::operator()(const intent::NextUnit& wish) {
    state.playback.playing = false;
    const scene::CalendarUnit unit = state.time.mode == scene::TimeMode::step
                                         ? state.time.step_unit
                                         : context.derived.histogram.unit;
    place_playhead(scene::stepped(state.playback.position, unit, wish.forward ? 1 : -1));
}

void Updater::operator()(const intent::ToEnd& wish) {
    state.playback.playing = false;
    place_playhead(wish.forward ? story().end : story().begin);
}

void Updater::operator()(const intent::TypeDate& wish) {
    const auto date = context.read_date(wish.words);
    if (!date)
        return complain("“" + wish.words +
                        "” is not understood as a date: try 24 November 2015, March 2016 or "
                        "2016-03-17.");
    state.playback.playing = false;
    state.date_entry = false;
    effects.answered = true;
    say_if_outside(*date);
    place_playhead(scene::end_of(date->end));
}

void Updater::operator()(const intent::TypeWindow& wish) {
    const auto length = ui::days_in_words(wish.words);
    if (!length)
        return complain("“" + wish.words +
                        "” is not understood as a length of time: try 10 d, 2 weeks, 1 month.");
    state.time.window_days = *length;
}

/// The playhead stays within the story.
void Updater::say_if_outside(calendar::DateSpan asked) {
    const calendar::Day first = scene::day_of(story().begin);
    const calendar::Day last = scene::day_of({story().end.days - 1});
    if (asked.begin > last)
        effects.notice = ui::Notice{"The story ends on " + ui::short_date(last) + ".", false};
    if (asked.end < first)
        effects.notice = ui::Notice{"The story begins on " + ui::short_date(first) + ".", false};
}

void Updater::place_playhead(scene::Instant to) {
    const scene::Instant first{std::min(story().begin.days + 1, story().end.days)};
    state.playback.position = std::clamp(to, first, story().end);
    state.axis = following(state.axis, state.playback.position);
}

/// The axis may not be dragged off the story.
scene::TimeExtent Updater::kept_near(scene::TimeExtent shown) const {
    const double length = std::max(shown.length(), 1.0);
    const double lowest = story().begin.days - length / 2;
    const double highest = std::max(story().end.days - length / 2, lowest);
    const double begin = std::clamp(shown.begin.days, lowest, highest);
    return {{begin}, {begin + length}};
}

} // namespace dateline::app
