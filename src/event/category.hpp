#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::event {

/// One entry of data/categories.yaml. Colour and shape are names or values that `scene` reads.
struct Category {
    std::string id;
    std::string label;
    std::string colour; ///< "#rrggbb"
    std::string shape; ///< circle, square, diamond, triangle, triangle-down, star, cross, hexagon …
    bool shown = true;                 ///< false: off until the person turns it on
    std::vector<std::string> triggers; ///< words and phrases, lower case, `*` ends a stem
};

/// Fails with file, line and column when the YAML is broken, an id stands twice, or a colour is
/// none.
struct CategorySet {
    std::vector<Category> categories; ///< in file order; the last one takes what no other claims

    [[nodiscard]] static Result<CategorySet> load(const std::filesystem::path& file);
    [[nodiscard]] const Category* find(const std::string& id) const;
};

} // namespace dateline::event
