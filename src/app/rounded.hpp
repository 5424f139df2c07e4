#pragma once

#include <cmath>

namespace dateline::app {

/// A number with so many decimals, for people who read JSON.
[[nodiscard]] inline double rounded(double value, int decimals) {
    const double unit = std::pow(10.0, decimals);
    return std::round(value * unit) / unit;
}

} // namespace dateline::app
