#include "scene/label_placement.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace dateline::scene {
namespace {

constexpr double cell_pixels = 64;

int cells_across(double pixels) {
    return std::max(1, static_cast<int>(std::ceil(pixels / cell_pixels)));
}

} // namespace

Occupancy::Occupancy(ScreenBox view)
    : view_(view), columns_(cells_across(view.max.x - view.min.x)),
      rows_(cells_across(view.max.y - view.min.y)),
      cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

Occupancy::Range Occupancy::cells_of(const ScreenBox& box) const {
    const auto column = [this](double x) {
        return std::clamp(static_cast<int>(std::floor((x - view_.min.x) / cell_pixels)), 0,
                          columns_ - 1);
    };
    const auto row = [this](double y) {
        return std::clamp(static_cast<int>(std::floor((y - view_.min.y) / cell_pixels)), 0,
                          rows_ - 1);
    };
    return {column(box.min.x), column(box.max.x), row(box.min.y), row(box.max.y)};
}

bool Occupancy::is_free(const ScreenBox& box) const {
    const Range range = cells_of(box);
    for (int row = range.first_row; row <= range.last_row; ++row) {
        for (int column = range.first_column; column <= range.last_column; ++column) {
            const auto& cell = cells_[static_cast<std::size_t>(row * columns_ + column)];
            const auto hit = std::any_of(cell.begin(), cell.end(), [&](const ScreenBox& taken) {
                return taken.overlaps(box);
            });
            if (hit) return false;
        }
    }
    return true;
}

void Occupancy::take(const ScreenBox& box) {
    const Range range = cells_of(box);
    for (int row = range.first_row; row <= range.last_row; ++row) {
        for (int column = range.first_column; column <= range.last_column; ++column) {
            cells_[static_cast<std::size_t>(row * columns_ + column)].push_back(box);
        }
    }
}

std::vector<PlacedLabel> place_labels(std::span<const LabelRequest> requests, const ScreenBox& view,
                                      Occupancy& occupancy,
                                      const std::unordered_map<std::uint64_t, int>& before) {
    const auto old_anchor = [&](std::size_t index) -> std::optional<int> {
        const auto found = before.find(requests[index].key);
        if (found == before.end()) return std::nullopt;
        return found->second;
    };
    std::vector<double> priority(requests.size());
    for (std::size_t i = 0; i < requests.size(); ++i) {
        priority[i] = requests[i].priority + (old_anchor(i) ? kept_label_bonus : 0);
    }
    std::vector<std::size_t> order(requests.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return priority[a] > priority[b]; });

    std::vector<PlacedLabel> placed;
    for (const std::size_t index : order) {
        const auto& anchors = requests[index].anchors;
        const auto fits = [&](std::size_t anchor) {
            return view.contains(anchors[anchor]) && occupancy.is_free(anchors[anchor]);
        };
        const int first = old_anchor(index).value_or(0);
        for (std::size_t turn = 0; turn < anchors.size(); ++turn) {
            const std::size_t anchor = (turn + static_cast<std::size_t>(first)) % anchors.size();
            if (!fits(anchor)) continue;
            occupancy.take(anchors[anchor]);
            placed.push_back({index, static_cast<int>(anchor)});
            break;
        }
    }
    return placed;
}

} // namespace dateline::scene
