#pragma once

#include "geo/mercator.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace dateline::scene {

/// Upright rectangle in pixels.
struct ScreenBox {
    geo::ScreenPoint min;
    geo::ScreenPoint max;

    [[nodiscard]] bool overlaps(const ScreenBox& other) const {
        return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y &&
               other.min.y < max.y;
    }
    friend bool operator==(const ScreenBox&, const ScreenBox&) = default;
    [[nodiscard]] bool contains(const ScreenBox& other) const {
        return min.x <= other.min.x && other.max.x <= max.x && min.y <= other.min.y &&
               other.max.y <= max.y;
    }
};

/// Boxes already taken, looked up by a coarse grid.
class Occupancy {
public:
    explicit Occupancy(ScreenBox view);
    [[nodiscard]] bool is_free(const ScreenBox& box) const;
    void take(const ScreenBox& box);

private:
    struct Range {
        int first_column, last_column, first_row, last_row;
    };
    [[nodiscard]] Range cells_of(const ScreenBox& box) const;

    ScreenBox view_;
    int columns_;
    int rows_;
    std::vector<std::vector<ScreenBox>> cells_;
};

/// A label that asks for a place: its box at each anchor, the best anchor first.
struct LabelRequest {
    std::uint64_t key = 0; ///< the same label has the same key in every frame
    double priority = 0;   ///< larger goes first
    std::vector<ScreenBox> anchors;
};

struct PlacedLabel {
    std::size_t request = 0; ///< index
    int anchor = 0;
};

/// Greedy placement by priority; a label that stood in the frame before (`before`: key → anchor)
/// goes ahead of its equals and keeps its anchor where that is free, so nothing flickers. Labels
/// stay inside `view`, never overlap each other or what `occupancy` holds, and are added to it.
[[nodiscard]] std::vector<PlacedLabel>
place_labels(std::span<const LabelRequest> requests, const ScreenBox& view, Occupancy& occupancy,
             const std::unordered_map<std::uint64_t, int>& before);

/// How much the priority of a label rises that stood in the frame before.
inline constexpr double kept_label_bonus = 0.5;

} // namespace dateline::scene
