#include "base/file.hpp"

#include "base/descriptor.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_file = std::size_t{1} << 30;

std::string reason(int error) {
    return std::generic_category().message(error);
}

Error unreadable(const fs::path& file, int error) {
    const std::string name = file.string();
    if (error == ENOENT || error == ENOTDIR)
        return {name + ": there is no such file; check the name and the folder"};
    if (error == EISDIR) return {name + " is a folder; name a file in it"};
    if (error == EACCES || error == EPERM)
        return {name + " may not be read; ask its owner for permission, or copy it"};
    return {name + " cannot be read: " + reason(error)};
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// 0, or the error number.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// A name that no other thread or program uses, and that no kill has left behind.
fs::path temporary_name(const fs::path& file) {
    static std::atomic<unsigned> count{0};
    const std::string stem = "." + file.filename().string() + "." + std::to_string(::getpid());
    for (;;) {
        fs::path name = folder_of(file) / (stem + "-" + std::to_string(++count) + ".tmp");
        struct stat ignored = {};
        if (::lstat(name.c_str(), &ignored) != 0) return name;
    }
}

/// A new file without a name, which a kill leaves no trace of; where the file system has no such
/// thing, one under `temporary`.
Descriptor create_temporary(const fs::path& temporary, bool& nameless) {
    const fs::path folder = temporary.parent_path();
    Descriptor file(::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
    nameless = file.valid();
    if (nameless || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT)) return file;
    return Descriptor(::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
}

int give_name(const Descriptor& file, const fs::path& name) {
    const std::string opened = "/proc/self/fd/" + std::to_string(file.number());
    const int status =
        ::linkat(AT_FDCWD, opened.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW);
    return status == 0 ? 0 : errno;
}

/// 0, or the error number; in that case the temporary file is gone.
int replace_file(const fs::path& target, std::string_view bytes, const struct stat* old) {
    const fs::path temporary = temporary_name(target);
    bool nameless = false;
    const Descriptor file = create_temporary(temporary, nameless);
    if (!file.valid()) return errno;
    int error = write_all(file.number(), bytes);
    if (error == 0 && old != nullptr && ::fchmod(file.number(), old->st_mode & 07777) != 0)
        error = errno;
    if (error == 0 && ::fsync(file.number()) != 0) error = errno;
    if (error == 0 && nameless) error = give_name(file, temporary);
    const bool named = !nameless || error == 0; // else a file of that name is another program's
    if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
    if (error != 0 && named) ::unlink(temporary.c_str());
    return error;
}

int write_in_place(const fs::path& file, std::string_view bytes) {
    const Descriptor opened(::open(file.c_str(), O_WRONLY | O_CLOEXEC));
    return opened.valid() ? write_all(opened.number(), bytes) : errno;
}

/// The standard output or error stream that a file is, by whatever name; or -1. What a shell has
/// opened for them goes on where it stands, and may hold more than these bytes.
int stream_of(const struct stat& file) {
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        struct stat opened = {};
        if (::fstat(stream, &opened) == 0 && opened.st_dev == file.st_dev &&
            opened.st_ino == file.st_ino)
            return stream;
    }
    return -1;
}

/// Where a name leads whose last link points to nothing yet.
fs::path followed(fs::path file) {
    constexpr int most_links = 40; // as Linux has it
    std::error_code error;
    for (int i = 0; i < most_links && fs::is_symlink(file, error); ++i)
        file = folder_of(file) / fs::read_symlink(file, error);
    return file;
}

int write(const fs::path& file, std::string_view bytes) {
    struct stat status = {};
    const bool exists = ::stat(file.c_str(), &status) == 0;
    if (!exists) return errno == ENOENT ? replace_file(followed(file), bytes, nullptr) : errno;
    if (const int stream = stream_of(status); stream >= 0) return write_all(stream, bytes);
    if (S_ISDIR(status.st_mode)) return EISDIR;
    if (!S_ISREG(status.st_mode)) return write_in_place(file, bytes);
    if (::access(file.c_str(), W_OK) != 0) return errno;
    std::error_code unresolved;
    const fs::path target = fs::canonical(file, unresolved);
    return replace_file(unresolved ? file : target, bytes, &status);
}

} // namespace

Error unwritable(const fs::path& file, int error) {
    const std::string name = file.string();
    std::error_code unknown;
    if (error == ENOTDIR || (error == ENOENT && !fs::is_directory(folder_of(file), unknown)))
        return {name + " cannot be written: there is no folder " + file.parent_path().string() +
                "; create it, or name another"};
    if (error == EACCES || error == EPERM || error == EROFS || error == ENOENT)
        return {name + " cannot be written: " +
                (fs::exists(file, unknown)
                     ? "you may not change it; make it writable, or name another file"
                     : "you may not write to its folder; make that writable, or name another")};
    if (error == EISDIR) return {name + " cannot be written: it is a folder; name a file in it"};
    if (error == ENOSPC || error == EDQUOT)
        return {name + " cannot be written: the disk is full; nothing was changed"};
    return {name + " cannot be written: " + reason(error)};
}

Result<std::string> read_file(const fs::path& file) {
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status = {};
    if (!opened.valid() || ::fstat(opened.number(), &status) != 0)
        return tl::make_unexpected(unreadable(file, errno));
    constexpr std::size_t at_least = 1 << 16;
    const auto told = static_cast<std::size_t>(status.st_size);
    std::string bytes;
    std::size_t filled = 0;
    if (told < longest_file) bytes.resize(std::max(told + 1, at_least));
    while (filled < bytes.size()) {
        const ssize_t got = ::read(opened.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return tl::make_unexpected(unreadable(file, errno));
        if (got == 0) {
            bytes.resize(filled);
            return bytes;
        }
        filled += static_cast<std::size_t>(got);
        if (filled == bytes.size() && filled < longest_file) bytes.resize(filled * 2);
    }
    return fail(file.string() + " is longer than 1 GiB; cut it into parts");
}

Result<void> check_readable(const fs::path& file) {
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status = {};
    if (!opened.valid() || ::fstat(opened.number(), &status) != 0)
        return tl::make_unexpected(unreadable(file, errno));
    if (S_ISDIR(status.st_mode)) return tl::make_unexpected(unreadable(file, EISDIR));
    return {};
}

Result<void> write_atomically(const fs::path& file, std::string_view bytes) {
    if (const int error = write(file, bytes); error != 0)
        return tl::make_unexpected(unwritable(file, error));
    return {};
}

} // namespace dateline
