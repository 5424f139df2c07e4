#include "io/yaml_place.hpp"

#include <yaml-cpp/mark.h>

namespace dateline::io {

std::string yaml_place(std::string_view file, const YAML::Mark& mark) {
    std::string place(file);
    if (!mark.is_null())
        place += ":" + std::to_string(mark.line + 1) + ":" + std::to_string(mark.column + 1);
    return place;
}

} // namespace dateline::io
