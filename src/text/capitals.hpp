#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

/// UTF-8 in capitals letter by letter, as Unicode's simple mappings have them, whatever the locale;
/// Greek capitals go without their accents. Scripts without capitals stay as they are.
[[nodiscard]] std::string in_capitals(std::string_view name);

} // namespace dateline::text
