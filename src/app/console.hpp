#pragma once

#include "base/result.hpp"

#include <memory>
#include <string_view>

namespace dateline::app {

/// Exit statuses of the program.
inline constexpr int success = 0;
inline constexpr int failure = 1; ///< the input or the machine did not allow it
inline constexpr int usage = 2;   ///< the command line itself is wrong

/// What the program says besides its output: sentences on stderr, each after "dateline: ".
class Console {
public:
    Console();
    Console(Console&&) noexcept;
    Console& operator=(Console&&) noexcept;
    ~Console();

    /// Prints why the work failed; returns `failure`, so that a command can `return` it.
    [[nodiscard]] int fail(const Error& error) const;
    /// Prints what is wrong with the command line; returns `usage`.
    [[nodiscard]] int misuse(const Error& error) const;

    void warn(std::string_view sentence) const;
    /// A result worth a line, such as what was written where.
    void note(std::string_view sentence) const;

private:
    struct Log;
    std::unique_ptr<Log> log_;
};

} // namespace dateline::app
