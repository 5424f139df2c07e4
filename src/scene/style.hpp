#pragma once

#include "event/category.hpp"
#include "scene/colour.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::scene {

/// Forms of a marker; the number is what the shader knows it by.
enum class Shape : std::uint8_t {
    circle,
    square,
    diamond,
    triangle,
    triangle_down,
    star,
    cross, ///< upright, like a plus sign
    hexagon,
    pentagon,
    x_cross,
    dome, ///< the upper half of a disc
};

/// The shape's name as data/categories.yaml writes it; a circle for an unknown one.
[[nodiscard]] Shape shape_named(std::string_view name);

struct CategoryStyle {
    std::string id;
    std::string label;
    Colour colour;
    Shape shape = Shape::circle;
    bool shown = true; ///< false: off until the person turns it on
};

[[nodiscard]] CategoryStyle style_of(const event::Category& category);

} // namespace dateline::scene
