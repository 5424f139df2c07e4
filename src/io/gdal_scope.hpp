#pragma once

#include "base/result.hpp"

#include <optional>
#include <string>

class GDALDataset;

namespace dateline::io {

// What must be undone at the end of a scope when GDAL is used.

/// A configuration option of GDAL for this thread; in the end it is what it was before.
class GdalOption {
public:
    GdalOption(const char* name, const char* value);
    ~GdalOption();
    GdalOption(const GdalOption&) = delete;
    GdalOption& operator=(const GdalOption&) = delete;

private:
    const char* name_;
    std::optional<std::string> before_;
};

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
    /// The same of a file that was not opened, about which GDAL may have said nothing.
    [[nodiscard]] std::string why_not_opened() const;
};

struct CloseDataset {
    void operator()(GDALDataset* dataset) const;
};

/// A folder in GDAL's in-memory file system.
class MemoryFolder {
public:
    /// `owner`: any address that no other live folder was made with; it gives the folder its name.
    explicit MemoryFolder(const void* owner);
    ~MemoryFolder();
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
    /// The bytes of a closed file in it.
    [[nodiscard]] Result<std::string> read(const std::string& file) const;

private:
    std::string path_;
};

} // namespace dateline::io
