#include "io/sidecar.hpp"

#include "base/file.hpp"
#include "base/fnv.hpp"

#include <system_error>
#include <utility>

namespace dateline::io {
namespace {

/// With the length: enough to see that a file is another one.
std::string digest(std::string_view bytes) {
    return fnv::digits(fnv::add(fnv::start, bytes), 16) + "-" + std::to_string(bytes.size());
}

bool missing(const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::symlink_status(file, error).type() ==
           std::filesystem::file_type::not_found;
}

} // namespace

std::filesystem::path sidecar_of(const std::filesystem::path& document) {
    std::filesystem::path file = document;
    file += ".dateline.yaml";
    return file;
}

std::filesystem::path sidecar_in(const std::filesystem::path& folder,
                                 const std::filesystem::path& document) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(document, error);
    const std::string path = error ? document.string() : whole.string();
    return folder /
           (document.filename().string() + "-" + digest(path).substr(0, 8) + ".dateline.yaml");
}

Result<std::string> stamp_of(const std::filesystem::path& file) {
    if (missing(file)) return std::string();
    auto bytes = read_file(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    return digest(*bytes);
}

Result<Sidecar> read_sidecar(const std::filesystem::path& file) {
    if (missing(file)) return Sidecar{};
    auto bytes = read_file(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto corrections = decode_sidecar(*bytes, file.string());
    if (!corrections) return tl::make_unexpected(corrections.error());
    return Sidecar{std::move(*corrections), digest(*bytes)};
}

Result<SaveReport> write_sidecar(const std::filesystem::path& file,
                                 std::span<const event::Correction> corrections,
                                 const std::string& stamp, std::string_view document_name) {
    auto now = stamp_of(file);
    if (!now) return tl::make_unexpected(now.error());
    if (*now != stamp) return SaveReport{SidecarSaved::changed_meanwhile, std::move(*now)};
    const std::string bytes = encode_sidecar(corrections, document_name);
    const std::string written = digest(bytes);
    if (written == stamp) return SaveReport{SidecarSaved::saved, written};
    if (auto done = write_atomically(file, bytes); !done) {
        return tl::make_unexpected(done.error());
    }
    return SaveReport{SidecarSaved::saved, written};
}

} // namespace dateline::io
