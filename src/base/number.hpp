#pragma once

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <system_error>

namespace dateline {

/// The finite number that the whole text is, whatever the locale.
[[nodiscard]] inline std::optional<double> parse_double(std::string_view text) {
    double value = 0;
    const char* const stop = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), stop, value);
    if (error != std::errc{} || end != stop || !std::isfinite(value)) return std::nullopt;
    return value;
}

} // namespace dateline
