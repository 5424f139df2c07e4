#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <span>

namespace dateline::gazetteer {

/// What to do about a compiled gazetteer that cannot be read.
inline constexpr const char* remedy = "; delete it, and build or install Dateline again";

/// A file's bytes, read-only, paged in by the kernel as they are touched. Page-aligned.
class MappedFile {
public:
    [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& file);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }
    /// Gives the pages back to the kernel, which keeps them while it has room; the next touch maps
    /// them again.
    void let_go() const;

private:
    explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
    std::span<const std::byte> bytes_;
};

} // namespace dateline::gazetteer
