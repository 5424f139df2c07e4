#include "scene/visible.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

constexpr double cell_pixels = 4; ///< logical

/// A cell while it is being counted. The category that prevails is found in one pass by the
/// majority vote of Boyer & Moore (1981).
struct Cell {
    std::uint32_t count = 0;
    std::uint32_t votes = 0;
    std::uint8_t category = 0;

    void add(std::uint8_t what) {
        ++count;
        if (votes == 0) category = what;
        votes = category == what ? votes + 1 : votes - 1;
    }
};

struct Grid {
    int columns;
    int rows;
    double cell;
    std::vector<Cell> cells;
};

Grid empty_grid(const Camera& camera) {
    const double cell = std::max(cell_pixels * camera.scale, 1.0);
    Grid grid{static_cast<int>(std::ceil(camera.width / cell)),
              static_cast<int>(std::ceil(camera.height / cell)),
              cell,
              {}};
    grid.cells.resize(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows));
    return grid;
}

void count_into(Grid& grid, const Scene& scene, const Camera& camera, const TimeWindow& window,
                const Passing* passing) {
    const Projector project(camera);
    const auto [first, last] = candidates(scene, window);
    const double per_pixel = 1 / grid.cell;
    for (EventIndex i = first; i < last; ++i) {
        if (!in_window(scene, i, window)) continue;
        if (passing != nullptr && passing->events[i] == 0) continue;
        const geo::ScreenPoint at = project(scene.at[i]);
        if (at.x < 0 || at.y < 0 || at.x >= camera.width || at.y >= camera.height) continue;
        const int column = static_cast<int>(at.x * per_pixel);
        const int row = static_cast<int>(at.y * per_pixel);
        grid.cells[static_cast<std::size_t>(row * grid.columns + column)].add(scene.category[i]);
    }
}

Colour cell_colour(const Cell& cell, const Scene& scene, const Ink& ink, double log_most) {
    if (cell.count == 0) return {0, 0, 0, 0};
    const double share = static_cast<double>(cell.votes) / cell.count;
    const Colour pure = scene.categories[cell.category].colour;
    const double weight = log_most > 0 ? std::log1p(cell.count) / log_most : 1;
    return faded(mixed(ink.text_muted, pure, 0.35 + 0.65 * share), 0.35 + 0.6 * weight);
}

} // namespace

bool collect_visible(const Scene& scene, const Camera& camera, const TimeWindow& window,
                     const Passing* passing, double margin, std::size_t most,
                     std::vector<EventIndex>& seen) {
    seen.clear();
    const Projector project(camera);
    const auto [first, last] = candidates(scene, window);
    for (EventIndex i = first; i < last; ++i) {
        if (!in_window(scene, i, window)) continue;
        if (passing != nullptr && passing->events[i] == 0) continue;
        const geo::ScreenPoint at = project(scene.at[i]);
        const bool inside = at.x >= -margin && at.y >= -margin && at.x < camera.width + margin &&
                            at.y < camera.height + margin;
        if (!inside) continue;
        if (seen.size() == most) return false;
        seen.push_back(i);
    }
    return true;
}

Density count_density(const Scene& scene, const Camera& camera, const TimeWindow& window,
                      const Passing* passing, const Ink& ink) {
    Grid grid = empty_grid(camera);
    count_into(grid, scene, camera, window, passing);
    std::uint32_t most = 0;
    for (const Cell& cell : grid.cells)
        most = std::max(most, cell.count);
    Density density{grid.cell, grid.columns, grid.rows, {}, {}};
    density.counts.reserve(grid.cells.size());
    density.cells.reserve(grid.cells.size());
    const double log_most = std::log1p(most);
    for (const Cell& cell : grid.cells) {
        density.counts.push_back(cell.count);
        density.cells.push_back(cell_colour(cell, scene, ink, log_most));
    }
    return density;
}

} // namespace dateline::scene
