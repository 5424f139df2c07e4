#pragma once

#include "base/result.hpp"
#include "event/correction.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::io {

/// `<document>.dateline.yaml` beside the document.
[[nodiscard]] std::filesystem::path sidecar_of(const std::filesystem::path& document);

/// Where corrections go when the document's folder cannot be written: a file in `folder` named
/// after the document and its whole path.
[[nodiscard]] std::filesystem::path sidecar_in(const std::filesystem::path& folder,
                                               const std::filesystem::path& document);

/// What is in a sidecar file, and what its bytes were when that was read.
struct Sidecar {
    std::vector<event::Correction> corrections;
    std::string stamp; ///< tells one content of the file from another; empty: there is no file
};

/// A file that is not there is an empty sidecar. An entry with several changes is as many
/// corrections. Fails with file, line and column on YAML, keys or values that cannot be read; such
/// a file must not be written over.
[[nodiscard]] Result<Sidecar> read_sidecar(const std::filesystem::path& file);

/// The file's stamp now; compare with Sidecar::stamp to see whether another program changed it.
[[nodiscard]] Result<std::string> stamp_of(const std::filesystem::path& file);

enum class SidecarSaved : std::uint8_t {
    saved,
    changed_meanwhile, ///< not written: the file is no longer what `stamp` stood for
};
struct SaveReport {
    SidecarSaved outcome = SidecarSaved::saved;
    std::string stamp; ///< of the file as it is now
};

/// Replaces the file whole. `document_name` stands in its first line, for people.
[[nodiscard]] Result<SaveReport> write_sidecar(const std::filesystem::path& file,
                                               std::span<const event::Correction> corrections,
                                               const std::string& stamp,
                                               std::string_view document_name);

/// The two halves without the disk. Equal corrections give equal bytes; the order is kept.
[[nodiscard]] std::string encode_sidecar(std::span<const event::Correction> corrections,
                                         std::string_view document_name);
[[nodiscard]] Result<std::vector<event::Correction>> decode_sidecar(const std::string& text,
                                                                    std::string_view file_name);

} // namespace dateline::io
