#include "app/opening.hpp"

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

constexpr double month = 30.436875;
constexpr double year = 365.2425;
constexpr std::array<double, 8> window_lengths{1,         7,         14,   month,
                                               3 * month, 6 * month, year, 10 * year};
constexpr std::array<double, 9> speeds{1.0 / 24, 0.25, 1, 3, 7, 14, month, 3 * month, year};

scene::TimeExtent with_air(double begin, double end) {
    const double air = std::max((end - begin) * 0.02, 1.0);
    return {{begin - air}, {end + air}};
}

/// Drops the outermost fiftieth at both ends of one coordinate.
std::pair<double, double> core_of(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t cut = values.size() / 50;
    return {values[cut], values[values.size() - 1 - cut]};
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
    if (points.size() < 20) return points;
    std::vector<double> xs;
    std::vector<double> ys;
    for (const geo::WorldPoint& point : points) {
        xs.push_back(point.x);
        ys.push_back(point.y);
    }
    const auto [left, right] = core_of(std::move(xs));
    const auto [top, bottom] = core_of(std::move(ys));
    std::erase_if(points, [&, l = left, r = right, t = top, b = bottom](geo::WorldPoint point) {
        return point.x < l || point.x > r || point.y < t || point.y > b;
    });
    return points;
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
    state.panels = before.panels;
    state.side = before.side;
    state.page = before.page;
    state.filter = scene::initial_filter(scene);
    state.axis = core_axis(scene);
    state.time.window_days = nearest(window_lengths, state.axis.length() / 24);
    state.playback.days_per_second = nearest(speeds, state.axis.length() / 60);
    const double first_day = std::max(state.axis.begin.days, scene.story.begin.days);
    state.playback.position = {
        std::min(std::floor(first_day + state.time.window_days) + 1, scene.story.end.days)};
    state.camera = fit(state.camera, core_points(scene.at), insets);
    return state;
}

} // namespace dateline::app
