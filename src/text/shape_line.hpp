#pragma once

#include "text/faces.hpp"
#include "text/typesetter.hpp"

#include <string_view>

namespace dateline::text {

/// Shapes one line without any cache.
[[nodiscard]] Line shape_line(Faces& faces, std::string_view utf8, const FontStyle& style);

} // namespace dateline::text
