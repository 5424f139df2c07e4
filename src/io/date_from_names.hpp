#pragma once

#include "tagging/mention.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::io {

/// What tables and reports call that which a date was read from.
inline constexpr std::array<std::pair<std::string_view, tagging::DateFrom>, 4> date_from_names{
    {{"sentence", tagging::DateFrom::sentence},
     {"context", tagging::DateFrom::context},
     {"heading", tagging::DateFrom::heading},
     {"document", tagging::DateFrom::document}}};

[[nodiscard]] constexpr std::string_view name_of(tagging::DateFrom wanted) {
    for (const auto& [name, from] : date_from_names)
        if (from == wanted) return name;
    return {};
}

[[nodiscard]] constexpr std::optional<tagging::DateFrom> date_from_named(std::string_view wanted) {
    for (const auto& [name, from] : date_from_names)
        if (name == wanted) return from;
    return std::nullopt;
}

} // namespace dateline::io
