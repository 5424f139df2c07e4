#pragma once

namespace dateline::app {

/// The whole program: reads the command line, runs the command it names, returns the exit status
/// (0 done, 1 failed, 2 wrong command line). Never throws.
[[nodiscard]] int run(int argc, const char* const* argv);

} // namespace dateline::app
