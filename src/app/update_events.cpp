#include "app/updater.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

constexpr double closest_flight = 7.5; // zoom from which a town is told from its neighbours

} // namespace

void Updater::operator()(const intent::Select& wish) {
    select(wish.row, wish.fly);
}

void Updater::operator()(const intent::SelectNeighbour& wish) {
    select_neighbour(wish.forward);
}

void Updater::operator()(const intent::SelectInText& wish) {
    select_in_text(wish.forward);
}

void Updater::operator()(const intent::FilterByView& wish) {
    state.filter.box.reset();
    if (!wish.on) return;
    const scene::Insets edge = insets();
    filter_by_box({edge.left, edge.top},
                  {state.camera.width - edge.right, state.camera.height - edge.bottom});
}

void Updater::operator()(const intent::FilterByBox& wish) {
    filter_by_box(wish.from, wish.to);
}

void Updater::deselect() {
    state.selected.reset();
    state.correcting = state.moving = false;
}

void Updater::operator()(const intent::ListCrowd& wish) {
    state.crowd = wish.rows;
    state.fanned_spot = wish.spot;
    deselect();
}

void Updater::operator()(const intent::Deselect&) {
    deselect();
}

void Updater::operator()(const intent::SetFilter& wish) {
    state.filter = wish.filter;
}

void Updater::operator()(const intent::ResetFilter&) {
    state.filter = {};
}

void Updater::operator()(const intent::Sort& wish) {
    state.descending = state.sort == wish.by && !state.descending;
    state.sort = wish.by;
}

void Updater::operator()(const intent::ReadAt& wish) {
    state.page = ui::Page::text;
    state.side = true;
    state.read_at = wish.sentence;
    deselect();
}

void Updater::operator()(const intent::Fold& wish) {
    if (!state.turned.insert(wish.what).second) state.turned.erase(wish.what);
}

void Updater::operator()(const intent::CopySentence& wish) {
    const event::Event& event = context.narrative.events.events.at(wish.row);
    const std::string when_and_where =
        ui::span_label(event.when, event.precision) + ", " + event.place;
    std::string source = event.source_name.str();
    if (event.line > 0) source += ", line " + std::to_string(event.line);
    const std::string reference = when_and_where + (source.empty() ? "" : "; " + source);
    effects.clipboard =
        event.sentence.empty() ? reference : "“" + event.sentence + "” (" + reference + ")";
    effects.notice = ui::Notice{event.sentence.empty() ? "Copied date, place and source."
                                                       : "Copied the sentence with its reference.",
                                false};
}

void Updater::select(std::uint32_t row, bool travel) {
    if (row >= context.narrative.events.events.size()) return;
    const scene::Scene& scene = context.narrative.scene;
    const scene::EventIndex index = scene.index_of_row(row);
    if (state.selected != row) state.moving = false;
    state.selected = row;
    state.marked.reset();
    state.read_at.reset();
    state.panels = true;
    if (std::ranges::find(state.crowd, row) == state.crowd.end()) state.crowd.clear();
    if (!travel || index == scene::no_event) return;
    const scene::TimeWindow window = scene::window_at(state.time, state.playback.position, story());
    if (!scene::in_window(scene, index, window))
        place_playhead(scene::end_of(context.narrative.events.events[row].when.begin));
    bring_into_view(scene.at[index]);
}

void Updater::bring_into_view(geo::WorldPoint point) {
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

void Updater::select_neighbour(bool forward) {
    const scene::Scene& scene = context.narrative.scene;
    const auto& passes = context.derived.passing.events;
    if (!state.selected) {
        const auto [first, last] = scene::candidates(scene, context.derived.window);
        for (auto i = first; i < last; ++i)
            if (passes[i] != 0 && scene::in_window(scene, i, context.derived.window))
                return select(scene.row[i], true);
        return;
    }
    auto at = static_cast<std::int64_t>(scene.index_of_row(*state.selected));
    const std::int64_t step = forward ? 1 : -1;
    for (at += step; at >= 0 && at < static_cast<std::int64_t>(scene.size()); at += step) {
        const auto index = static_cast<std::size_t>(at);
        if (passes[index] != 0) return select(scene.row[index], true);
    }
}

void Updater::select_in_text(bool forward) {
    const auto& events = context.narrative.events.events;
    const auto place = [&](std::uint32_t row) {
        return std::pair(events[row].sentence_index, row);
    };
    std::pair<std::uint32_t, std::uint32_t> from{state.read_at.value_or(0), 0};
    if (state.selected) from = place(*state.selected);
    std::optional<std::uint32_t> best;
    for (const std::uint32_t row : context.derived.rows) {
        if (state.selected == row) continue;
        const bool ahead = forward ? place(row) >= from : place(row) < from;
        if (!ahead) continue;
        if (!best || (forward ? place(row) < place(*best) : place(row) > place(*best))) best = row;
    }
    if (best) select(*best, true);
}

void Updater::filter_by_box(geo::ScreenPoint from, geo::ScreenPoint to) {
    const geo::WorldPoint a =
        state.camera.to_world({std::min(from.x, to.x), std::min(from.y, to.y)});
    const geo::WorldPoint b =
        state.camera.to_world({std::max(from.x, to.x), std::max(from.y, to.y)});
    const double shift = std::floor(a.x);
    state.filter.box = scene::WorldBox{{a.x - shift, a.y}, {b.x - shift, b.y}};
}

} // namespace dateline::app
