#pragma once

#include "support/temporary_folder.hpp"

#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

/// What the program left behind when it ended.
struct Outcome {
    int status = -1; ///< exit status; 128 + number when a signal ended it
    std::string out;
    std::string err;
};

struct Surroundings {
    std::filesystem::path folder = std::filesystem::current_path();
    std::vector<std::pair<std::string, std::string>> environment; ///< set; empty value: unset
    std::filesystem::path output;                                 ///< stdout goes here when named
};

using Words = std::vector<std::string>;

/// Runs `program`, a path, and waits for its end.
[[nodiscard]] Outcome run_program(const std::string& program, const Words& arguments,
                                  const Surroundings& around = {});

/// The same with the program that was built.
[[nodiscard]] Outcome run_dateline(const Words& arguments, const Surroundings& around = {});

/// The program must end with `status`, print nothing on stdout, and say one line on stderr that
/// holds `words` after "dateline: ".
void expect_refusal(const Words& arguments, int status, const std::string& words,
                    const Surroundings& around = {});

} // namespace dateline::test
