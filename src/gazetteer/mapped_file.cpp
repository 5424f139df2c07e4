#include "gazetteer/mapped_file.hpp"

#include "base/descriptor.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::gazetteer {
namespace {

tl::unexpected<Error> complain(const std::filesystem::path& file) {
    return fail(file.string() + ": the gazetteer cannot be read (" +
                std::generic_category().message(errno) + ")" + remedy);
}

} // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about {};
    if (!opened.valid() || fstat(opened.number(), &about) != 0) return complain(file);
    if (S_ISDIR(about.st_mode)) {
        errno = EISDIR;
        return complain(file);
    }
    const auto size = static_cast<std::size_t>(about.st_size);
    if (size == 0) return MappedFile(std::span<const std::byte>());
    void* const begin = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, opened.number(), 0);
    if (begin == MAP_FAILED) return complain(file);
    return MappedFile({static_cast<const std::byte*>(begin), size});
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

void MappedFile::let_go() const {
    if (!bytes_.empty()) {
        madvise(const_cast<std::byte*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
    }
}

MappedFile::~MappedFile() {
    // munmap takes a pointer to non-const but does not write.
    if (!bytes_.empty()) munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

} // namespace dateline::gazetteer
