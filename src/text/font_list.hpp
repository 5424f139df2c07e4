#pragma once

#include <memory>
#include <string>
#include <vector>

namespace dateline::text {

/// A font file as fontconfig offers it, with the characters it covers.
class FontEntry {
public:
    FontEntry(std::string file, int index, void* coverage);
    [[nodiscard]] bool covers(char32_t character) const;
    [[nodiscard]] const std::string& file() const { return file_; }
    /// Of the face within the file; the upper 16 bits are the number of a variable font's named
    /// instance, from 1, as fontconfig and FreeType have it.
    [[nodiscard]] int index() const { return index_; }
    [[nodiscard]] unsigned face() const { return static_cast<unsigned>(index_) & 0xffffU; }
    [[nodiscard]] unsigned instance() const { return static_cast<unsigned>(index_) >> 16U; }

private:
    std::string file_;
    int index_ = 0;
    std::shared_ptr<void> coverage_; ///< FcCharSet
};

/// Scalable fonts of the machine for a family, the closest first, then what fills its gaps.
/// Empty when fontconfig has none.
[[nodiscard]] std::vector<FontEntry> find_fonts(const std::string& family, bool bold, bool italic);

} // namespace dateline::text
