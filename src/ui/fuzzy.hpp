#pragma once

#include <optional>
#include <string_view>

namespace dateline::ui {

/// How well typed letters meet a name; more is better, nullopt: not at all. Every letter must stand
/// in the name in this order, whatever its case; spaces in `typed` are skipped. Letters at the
/// beginning of words and letters in a row count more, and short names before long ones.
[[nodiscard]] std::optional<int> fuzzy_score(std::string_view typed, std::string_view name);

} // namespace dateline::ui
