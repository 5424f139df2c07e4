#pragma once

#include <string>

namespace dateline::io {

/// Keeps GDAL from writing to stderr while it lives and remembers the last thing it said.
/// One thread, nested like scopes.
class GdalErrors {
public:
    GdalErrors();
    ~GdalErrors();
    GdalErrors(const GdalErrors&) = delete;
    GdalErrors& operator=(const GdalErrors&) = delete;

    /// The last error on one line, without a final full stop; empty when there was none.
    [[nodiscard]] std::string last() const;
};

} // namespace dateline::io
