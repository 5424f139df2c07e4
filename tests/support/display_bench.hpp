#pragma once

#include "app/display.hpp"

#include <benchmark/benchmark.h>
#include <iostream>

namespace dateline::test {

/// The main function of benchmarks that draw. One connection is held from the first to the last of
/// them: each closes its own, and a server that starts anew when its last client leaves would not
/// answer the next, on which SFML aborts.
inline int benchmark_on_display(int argc, char** argv) {
    const app::DisplayHold display;
    if (!display) {
        std::cerr << "These benchmarks draw: set DISPLAY to a running X server.\n";
        return 1;
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

} // namespace dateline::test
