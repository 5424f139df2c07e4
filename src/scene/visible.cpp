#include "scene/visible.hpp"

#include "scene/repeat.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::scene {
namespace {

constexpr double cell_pixels = 4; ///< logical

/// A cell while it is being counted: two additions for each event, no branch.
struct Cell {
    std::uint64_t red_green = 0;  ///< sums, 32 bits each
    std::uint64_t blue_count = 0; ///< sum of blue, number of events

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(blue_count); }
};

Cell one_event(Colour colour) {
    return {(std::uint64_t{colour.r} << 32U) | colour.g, (std::uint64_t{colour.b} << 32U) | 1U};
}

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

/// Turns the scene's rough coordinates into units of a length in pixels, counted from the left top
/// corner. Single precision is good to a pixel at the largest zoom.
class RoughProjector {
public:
    RoughProjector(const Camera& camera, double unit)
        : centre_x_(static_cast<float>(camera.centre.x)),
          centre_y_(static_cast<float>(camera.centre.y)),
          factor_(static_cast<float>(camera.world_pixels() / unit)),
          middle_x_(static_cast<float>(camera.width / 2 / unit)),
          middle_y_(static_cast<float>(camera.height / 2 / unit)) {}

    [[nodiscard]] float x(float world) const {
        const float dx = world - centre_x_;
        const float turn = static_cast<float>(dx > 0.5F) - static_cast<float>(dx < -0.5F);
        return (dx - turn) * factor_ + middle_x_;
    }
    [[nodiscard]] float y(float world) const { return (world - centre_y_) * factor_ + middle_y_; }

private:
    float centre_x_;
    float centre_y_;
    float factor_;
    float middle_x_;
    float middle_y_;
};

/// The last day on which an event may end and not be seen any more.
std::int32_t last_ended(const TimeWindow& window) {
    return static_cast<std::int32_t>(std::floor(window.begin.days));
}

template <bool filtered>
void count_into(Grid& grid, const Scene& scene, const Camera& camera, const TimeWindow& window,
                const std::uint8_t* passing) {
    std::array<Cell, 256> ones;
    for (std::size_t i = 0; i < scene.categories.size(); ++i) {
        ones[i] = one_event(scene.categories[i].colour);
    }
    const RoughProjector project(camera, grid.cell);
    const auto [first, last] = candidates(scene, window);
    const std::int32_t ended = last_ended(window);
    const auto columns = static_cast<float>(grid.columns);
    const auto rows = static_cast<float>(grid.rows);
    for (EventIndex i = first; i < last; ++i) {
        if (scene.end[i] <= ended) continue;
        if constexpr (filtered) {
            if (passing[i] == 0) continue;
        }
        const float x = project.x(scene.rough_x[i]);
        const float y = project.y(scene.rough_y[i]);
        if (!(x >= 0 && y >= 0 && x < columns && y < rows)) continue;
        Cell& cell = grid.cells[static_cast<std::size_t>(static_cast<int>(y) * grid.columns +
                                                         static_cast<int>(x))];
        cell.red_green += ones[scene.category[i]].red_green;
        cell.blue_count += ones[scene.category[i]].blue_count;
    }
}

Colour cell_colour(const Cell& cell, double log_most) {
    const std::uint32_t count = cell.count();
    if (count == 0) return {0, 0, 0, 0};
    const auto mean = [count](std::uint64_t sum) {
        return static_cast<std::uint8_t>((sum & 0xffffffffU) / count);
    };
    const double weight = log_most > 0 ? std::log1p(count) / log_most : 1;
    const Colour colour{mean(cell.red_green >> 32U), mean(cell.red_green),
                        mean(cell.blue_count >> 32U)};
    return faded(colour, 0.35 + 0.6 * weight);
}

} // namespace

bool collect_visible(const Scene& scene, const Camera& camera, const TimeWindow& window,
                     const Passing* passing, double margin, std::size_t most,
                     std::vector<EventIndex>& seen) {
    seen.clear();
    const RoughProjector project(camera, 1);
    const auto [first, last] = candidates(scene, window);
    const std::int32_t ended = last_ended(window);
    const auto edge = static_cast<float>(-margin);
    const auto right = static_cast<float>(camera.width + margin);
    const auto bottom = static_cast<float>(camera.height + margin);
    for (EventIndex i = first; i < last; ++i) {
        if (scene.end[i] <= ended) continue;
        if (passing != nullptr && passing->events[i] == 0) continue;
        const float x = project.x(scene.rough_x[i]);
        const float y = project.y(scene.rough_y[i]);
        if (!(x >= edge && y >= edge && x < right && y < bottom)) continue;
        if (seen.size() == most) return false;
        seen.push_back(i);
    }
    return true;
}

Density count_density(const Scene& scene, const Camera& camera, const TimeWindow& window,
                      const Passing* passing) {
    Grid grid = empty_grid(camera);
    if (passing != nullptr) {
        count_into<true>(grid, scene, camera, window, passing->events.data());
    } else {
        count_into<false>(grid, scene, camera, window, nullptr);
    }
    std::uint32_t most = 0;
    Density density{grid.cell, grid.columns, grid.rows, {}, {}, 0};
    for (const Cell& cell : grid.cells) {
        most = std::max(most, cell.count());
        density.events += cell.count();
    }
    density.counts.reserve(grid.cells.size());
    density.cells.reserve(grid.cells.size());
    const double log_most = std::log1p(most);
    for (const Cell& cell : grid.cells) {
        density.counts.push_back(cell.count());
        density.cells.push_back(cell_colour(cell, log_most));
    }
    repeat_cells(density, camera);
    return density;
}

} // namespace dateline::scene
