#include "app/derive.hpp"

#include <algorithm>

namespace dateline::app {

namespace {

bool equal(const scene::TimeSettings& a, const scene::TimeSettings& b) {
    return a.mode == b.mode && a.window_days == b.window_days && a.step_unit == b.step_unit;
}

std::size_t count_in_window(const ui::Narrative& narrative, const ui::Derived& derived) {
    std::size_t count = 0;
    scene::for_each_seen(narrative.scene, &derived.passing, derived.window,
                         [&](scene::EventIndex) { ++count; });
    return count;
}

/// The rows of the crowd that are seen, in its order.
std::vector<std::uint32_t> seen_of(std::vector<std::uint32_t> crowd, const ui::Narrative& narrative,
                                   const ui::Derived& derived) {
    if (crowd.empty()) return crowd;
    std::vector<bool> seen(narrative.scene.size(), false);
    scene::for_each_seen(narrative.scene, &derived.passing, derived.window,
                         [&](scene::EventIndex i) { seen[narrative.scene.row[i]] = true; });
    std::erase_if(crowd, [&](std::uint32_t row) { return !seen[row]; });
    return crowd;
}

/// Bars shorter than this are told by the histogram alone; lanes beyond these would crowd it out.
constexpr double least_bar = 14; // logical pixels
constexpr double bar_gap = 3;
constexpr std::uint32_t most_lanes = 4;

void derive_axis(ui::Derived& derived, const scene::Scene& scene, const ui::State& state,
                 double pixels) {
    const double scale = state.camera.scale;
    const double days_per_pixel = state.axis.length() / std::max(pixels, 1.0);
    derived.histogram = scene::histogram(scene, derived.passing, state.axis,
                                         scene::bin_unit(state.axis, pixels, 6 * scale));
    derived.intervals = scene::interval_bars(scene, derived.passing, state.axis,
                                             std::max(least_bar * scale * days_per_pixel, 2.0),
                                             bar_gap * scale * days_per_pixel, most_lanes);
}

} // namespace

std::vector<std::uint32_t> sorted_rows(const ui::Narrative& narrative,
                                       const scene::Passing& passing, ui::SortBy sort,
                                       bool descending) {
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i < narrative.scene.size(); ++i)
        if (passing.events[i] != 0) rows.push_back(narrative.scene.row[i]);
    const auto& events = narrative.events.events;
    const auto by = [&](auto key) {
        std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
            return key(events[a]) < key(events[b]);
        });
    };
    switch (sort) {
    case ui::SortBy::date:
        break; // the scene's own order
    case ui::SortBy::place:
        by([](const event::Event& event) { return event.place.view(); });
        break;
    case ui::SortBy::category:
        by([](const event::Event& event) { return event.category.view(); });
        break;
    case ui::SortBy::confidence:
        by([](const event::Event& event) { return event.confidence; });
        break;
    }
    if (descending) std::ranges::reverse(rows);
    return rows;
}

std::vector<std::uint32_t> category_counts(const ui::Narrative& narrative, scene::Filter filter) {
    filter.hidden_categories.reset();
    const scene::Passing passing = scene::apply(narrative.scene, narrative.events, filter);
    std::vector<std::uint32_t> counts(narrative.scene.categories.size(), 0);
    for (std::size_t i = 0; i < narrative.scene.size(); ++i)
        if (passing.events[i] != 0) ++counts[narrative.scene.category[i]];
    return counts;
}

const ui::Derived& Deriver::derive(const ui::Narrative& narrative, const ui::State& state,
                                   double axis_pixels) {
    const scene::Scene& scene = narrative.scene;
    const bool anew = !key_ || key_->narrative != narrative.identity;
    const bool filtered = anew || key_->filter != state.filter;
    if (filtered) {
        derived_.passing = scene::apply(scene, narrative.events, state.filter);
        derived_.per_category = category_counts(narrative, state.filter);
    }
    if (filtered || key_->sort != state.sort || key_->descending != state.descending)
        derived_.rows = sorted_rows(narrative, derived_.passing, state.sort, state.descending);
    if (anew) derived_.unmapped_groups = ui::grouped_unmapped(narrative.events.unmapped);
    if (anew || key_->turned != state.turned)
        derived_.unmapped = ui::unmapped_lines(derived_.unmapped_groups, state.turned);
    if (filtered || !equal(key_->time, state.time))
        derived_.busy = scene::busy_stretches(scene, derived_.passing, state.time);
    const bool axis_moved = filtered || key_->axis.begin != state.axis.begin ||
                            key_->axis.end != state.axis.end || key_->axis_pixels != axis_pixels;
    if (axis_moved) derive_axis(derived_, scene, state, axis_pixels);
    derived_.window = scene::window_at(state.time, state.playback.position, scene.story);
    derived_.in_window = count_in_window(narrative, derived_);
    derived_.crowd = seen_of(state.crowd, narrative, derived_);
    key_ = {narrative.identity, state.filter, state.time,       state.axis,
            axis_pixels,        state.sort,   state.descending, state.turned};
    return derived_;
}

} // namespace dateline::app
