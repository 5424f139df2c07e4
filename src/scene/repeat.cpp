#include "scene/repeat.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::scene {
namespace {

struct Span {
    double left;
    double right;
};

template <typename Symbol>
Span span_of(const Symbol& symbol) {
    constexpr double outline = 4;
    const double reach = static_cast<double>(symbol.radius) * 1.4 + outline;
    return {symbol.at.x - reach, symbol.at.x + reach};
}

Span span_of(const Leader& leader) {
    return {std::min(leader.from.x, leader.to.x), std::max(leader.from.x, leader.to.x)};
}

Span span_of(const Area& area) {
    Span span{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    for (const auto& ring : area.rings) {
        for (const geo::ScreenPoint& point : ring) {
            span = {std::min(span.left, point.x), std::max(span.right, point.x)};
        }
    }
    return span;
}

template <typename Symbol>
void move_by(Symbol& symbol, double shift) {
    symbol.at.x += shift;
}

void move_by(Leader& leader, double shift) {
    leader.from.x += shift;
    leader.to.x += shift;
}

void move_by(Area& area, double shift) {
    for (auto& ring : area.rings) {
        for (geo::ScreenPoint& point : ring)
            point.x += shift;
    }
}

template <typename Symbol>
void repeat(std::vector<Symbol>& symbols, const std::vector<double>& shifts, double width) {
    const std::size_t count = symbols.size();
    for (const double shift : shifts) {
        for (std::size_t i = 0; i < count; ++i) {
            const Span span = span_of(symbols[i]);
            if (span.right + shift < 0 || span.left + shift > width) continue;
            Symbol copy = symbols[i];
            move_by(copy, shift);
            symbols.push_back(std::move(copy));
        }
    }
}

} // namespace

std::vector<double> copy_shifts(const Camera& camera, double margin) {
    std::vector<double> shifts;
    const double world = camera.world_pixels();
    const double reach = camera.width / 2 + margin + world / 2;
    for (double shift = world; shift < reach; shift += world) {
        shifts.push_back(-shift);
        shifts.push_back(shift);
    }
    return shifts;
}

void repeat_symbols(Frame& frame) {
    const double width = frame.camera.width;
    // Areas may be as wide as half the world; everything else is small.
    const std::vector<double> wide = copy_shifts(frame.camera, frame.camera.world_pixels() / 2);
    repeat(frame.areas, wide, width);
    repeat(frame.discs, wide, width);
    const std::vector<double> shifts = copy_shifts(frame.camera, 80 * frame.camera.scale);
    repeat(frame.dots, shifts, width);
    repeat(frame.pulses, shifts, width);
    repeat(frame.markers, shifts, width);
    repeat(frame.clusters, shifts, width);
    repeat(frame.leaders, shifts, width);
    repeat(frame.halos, shifts, width);
    repeat(frame.top_markers, shifts, width);
}

void repeat_cells(Density& density, const Camera& camera) {
    const std::vector<std::uint32_t> counts = density.counts;
    const std::vector<Colour> cells = density.cells;
    for (const double shift : copy_shifts(camera, 0)) {
        const int columns = static_cast<int>(std::lround(shift / density.cell));
        const int first = std::max(0, -columns);
        const int last = std::min(density.columns, density.columns - columns);
        for (int row = 0; row < density.rows; ++row) {
            for (int column = first; column < last; ++column) {
                const auto from = static_cast<std::size_t>(row * density.columns + column);
                if (counts[from] == 0) continue;
                const std::size_t to = from + static_cast<std::size_t>(columns);
                density.counts[to] += counts[from];
                density.cells[to] = cells[from];
            }
        }
    }
}

} // namespace dateline::scene
