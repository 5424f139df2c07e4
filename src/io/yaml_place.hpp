#pragma once

#include <string>
#include <string_view>

namespace YAML {
struct Mark;
}

namespace dateline::io {

/// "themes/light.yaml:3:7", or the file alone where the mark is of no place in it.
[[nodiscard]] std::string yaml_place(std::string_view file, const YAML::Mark& mark);

} // namespace dateline::io
