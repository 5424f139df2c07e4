#pragma once

#include <string>
#include <string_view>

namespace dateline::app {

/// The path that a person pasted, typed or dropped: the first line, without the quotes and spaces
/// round it, "file://" and its %-codes undone, "~" replaced. Empty when there is none.
[[nodiscard]] std::string first_path(std::string_view words);

} // namespace dateline::app
