#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace dateline {

/// What went wrong, as one sentence for the person at the screen: the file, the line where there is
/// one, and what to do about it. No trailing newline, no program name.
struct Error {
    std::string message;

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(std::string message) {
    return tl::make_unexpected(Error{std::move(message)});
}

} // namespace dateline
