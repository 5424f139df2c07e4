#include "scene/style.hpp"

#include "scene/shape.hpp"

#include <algorithm>

namespace dateline::scene {

Shape shape_named(std::string_view name) {
    constexpr auto& names = event::category_shapes;
    static_assert(names.size() == shape_count);
    const auto* const found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? Shape::circle : static_cast<Shape>(found - names.begin());
}

CategoryStyle style_of(const event::Category& category) {
    constexpr Colour neutral{110, 116, 124};
    return {category.id, category.label, parse_colour(category.colour).value_or(neutral),
            shape_named(category.shape), category.shown};
}

} // namespace dateline::scene
