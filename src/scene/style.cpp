#include "scene/style.hpp"

#include <array>
#include <utility>

namespace dateline::scene {

Shape shape_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Shape>, 13> names{{
        {"circle", Shape::circle},
        {"square", Shape::square},
        {"diamond", Shape::diamond},
        {"triangle", Shape::triangle},
        {"triangle-down", Shape::triangle_down},
        {"star", Shape::star},
        {"cross", Shape::cross},
        {"plus", Shape::cross},
        {"hexagon", Shape::hexagon},
        {"pentagon", Shape::pentagon},
        {"x", Shape::x_cross},
        {"x-cross", Shape::x_cross},
        {"dome", Shape::dome},
    }};
    for (const auto& [known, shape] : names) {
        if (known == name) return shape;
    }
    return Shape::circle;
}

CategoryStyle style_of(const event::Category& category) {
    constexpr Colour neutral{110, 116, 124};
    return {category.id, category.label, parse_colour(category.colour).value_or(neutral),
            shape_named(category.shape), category.shown};
}

} // namespace dateline::scene
