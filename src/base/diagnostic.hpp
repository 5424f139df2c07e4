#pragma once

#include <cstddef>
#include <string>

namespace dateline {

/// Something a person should know that did not stop the work: broken front matter, an impossible
/// date, a layer left out.
struct Diagnostic {
    std::size_t line = 0; ///< 1-based line of the source, 0 when it concerns the whole of it
    std::string message;  ///< one sentence, without the file's name

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

} // namespace dateline
