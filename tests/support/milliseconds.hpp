#pragma once

#include <algorithm>
#include <benchmark/benchmark.h>
#include <vector>

namespace dateline::test {

/// Median and 95th percentile of single frames, which a mean would hide, in milliseconds.
inline void report(benchmark::State& state, std::vector<double> milliseconds) {
    if (milliseconds.empty()) return;
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share *
                                                     static_cast<double>(milliseconds.size() - 1))];
    };
    state.counters["median_ms"] = at(0.5);
    state.counters["p95_ms"] = at(0.95);
}

} // namespace dateline::test
