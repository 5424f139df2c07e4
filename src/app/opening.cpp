#include "app/opening.hpp"

#include "calendar/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::app {

namespace {

/// The entry of a sorted list nearest to the value, by ratio.
template <std::size_t N>
double nearest(const std::array<double, N>& choices, double value) {
    return *std::ranges::min_element(choices, {}, [value](double choice) {
        return std::abs(std::log(choice / std::max(value, 1e-3)));
    });
}

constexpr double month = calendar::days_in_month;
constexpr double year = calendar::days_in_year;
constexpr std::array<double, 8> window_lengths{1,         7,         14,   month,
                                               3 * month, 6 * month, year, 10 * year};
constexpr std::array<double, 9> speeds{1.0 / 24, 0.25, 1, 3, 7, 14, month, 3 * month, year};

double median(const std::vector<geo::WorldPoint>& points, double geo::WorldPoint::*coordinate) {
    std::vector<double> values;
    values.reserve(points.size());
    for (const geo::WorldPoint& point : points)
        values.push_back(point.*coordinate);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

scene::TimeExtent with_air(double begin, double end) {
    const double air = std::max((end - begin) * 0.02, 1.0);
    return {{begin - air}, {end + air}};
}

/// Drops the outermost twenty-fifth at both ends of one coordinate.
std::pair<double, double> core_of(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t cut = values.size() / 25;
    return {values[cut], values[values.size() - 1 - cut]};
}

constexpr std::ptrdiff_t few_events = 20;

bool is_small(const scene::Scene& scene, const scene::Filter& filter) {
    return std::ranges::count_if(scene.category, [&](std::uint8_t category) {
               return !filter.hidden_categories.test(category);
           }) < few_events;
}

} // namespace

scene::TimeExtent whole_axis(const scene::Scene& scene) {
    return with_air(scene.story.begin.days, scene.story.end.days);
}

scene::TimeExtent core_axis(const scene::Scene& scene) {
    const scene::TimeExtent whole = whole_axis(scene);
    if (scene.size() < 20) return whole;
    std::vector<double> begins(scene.begin.begin(), scene.begin.end());
    const auto [first, last] = core_of(std::move(begins));
    const scene::TimeExtent core = with_air(first, last + 1);
    return core.length() < whole.length() / 2 ? core : whole;
}

scene::TimeExtent following(scene::TimeExtent axis, scene::Instant playhead) {
    const double length = axis.length();
    if (playhead > axis.end)
        return {{playhead.days - length * 0.5}, {playhead.days + length * 0.5}};
    if (playhead < axis.begin)
        return {{playhead.days - length * 0.1}, {playhead.days + length * 0.9}};
    return axis;
}

std::vector<geo::WorldPoint> passing_points(const scene::Scene& scene,
                                            const scene::Passing& passing) {
    std::vector<geo::WorldPoint> points;
    for (std::size_t i = 0; i < scene.size(); ++i)
        if (passing.events[i] != 0) points.push_back(scene.at[i]);
    return points;
}

std::vector<geo::WorldPoint> core_points(std::vector<geo::WorldPoint> points) {
    if (points.size() < 10) return points;
    const geo::WorldPoint centre{median(points, &geo::WorldPoint::x),
                                 median(points, &geo::WorldPoint::y)};
    const scene::WorldBox all = scene::box_around(points);
    std::vector<geo::WorldPoint> core = points;
    std::ranges::stable_sort(core, {}, [centre](geo::WorldPoint point) {
        return std::hypot(point.x - centre.x, point.y - centre.y);
    });
    core.resize(core.size() * 85 / 100);
    const scene::WorldBox box = scene::box_around(core);
    const bool much_smaller = box.width() < all.width() / 2 || box.height() < all.height() / 2;
    return much_smaller ? core : points;
}

scene::Instant first_full_window(const scene::Scene& scene, const scene::Filter& filter,
                                 double window_days) {
    std::vector<double> begins; // sorted, as the scene is
    for (std::size_t i = 0; i < scene.size(); ++i)
        if (!filter.hidden_categories.test(scene.category[i])) begins.push_back(scene.begin[i]);
    const auto held = [&](std::size_t last) {
        const auto first = std::ranges::lower_bound(begins, begins[last] + 1 - window_days);
        return last + 1 - static_cast<std::size_t>(first - begins.begin());
    };
    std::size_t most = 0;
    for (std::size_t i = 0; i < begins.size(); ++i)
        most = std::max(most, held(i));
    for (std::size_t i = 0; i < begins.size(); ++i)
        if (held(i) * 2 >= most) return {begins[i] + 1};
    return scene.story.end;
}

scene::Camera fit(const scene::Camera& camera, std::vector<geo::WorldPoint> points,
                  scene::Insets insets) {
    const double air = 36 * camera.scale;
    insets.left += air;
    insets.top += air;
    insets.right += air;
    insets.bottom += air;
    return scene::fitted(camera, scene::box_around(points), insets, 11);
}

ui::State opened(const ui::State& before, const ui::Narrative& narrative, scene::Insets insets) {
    const scene::Scene& scene = narrative.scene;
    ui::State state;
    state.story = true;
    state.camera = before.camera;
    state.theme = before.theme;
    state.native_names = before.native_names;
    state.graticule = before.graticule;
    state.panels = before.panels;
    state.side = before.side;
    state.page = before.page;
    state.own_scale = before.own_scale;
    state.sizes = before.sizes;
    state.slider_folded = before.slider_folded;
    state.hint = before.hint;
    state.filter = scene::initial_filter(scene);
    state.axis = core_axis(scene);
    state.time.window_days = nearest(window_lengths, state.axis.length() / 60);
    state.playback.days_per_second = nearest(speeds, state.axis.length() / 60);
    state.playback.position = first_full_window(scene, state.filter, state.time.window_days);
    if (is_small(scene, state.filter)) { // all of it is seen at once
        state.time.mode = scene::TimeMode::cumulative;
        state.playback.position = scene.story.end;
    }
    state.camera = fit(state.camera, core_points(scene.at), insets);
    return state;
}

namespace {

/// The row of the event with the same id.
std::optional<std::uint32_t> row_of_id(const event::EventSet& set, const event::Event& wanted) {
    const auto found = std::ranges::find(set.events, wanted.id, &event::Event::id);
    if (found == set.events.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - set.events.begin());
}

} // namespace

ui::State reopened(ui::State state, const ui::Narrative& before, const ui::Narrative& after) {
    if (state.selected)
        state.selected = row_of_id(after.events, before.events.events[*state.selected]);
    if (!state.selected) state.correcting = false;
    state.moving = state.outdated = false;
    state.crowd.clear();
    state.fanned_spot = -1;
    state.marked.reset();
    state.read_at.reset();
    const auto& kinds = after.scene.categories;
    if (!std::ranges::equal(kinds, before.scene.categories, {}, &scene::CategoryStyle::id,
                            &scene::CategoryStyle::id))
        state.filter = scene::initial_filter(after.scene);
    const scene::TimeExtent story = after.scene.story;
    const bool apart = state.axis.end < story.begin || story.end < state.axis.begin;
    if (apart) state.axis = core_axis(after.scene);
    state.playback.position = std::clamp(state.playback.position, story.begin, story.end);
    return state;
}

} // namespace dateline::app
