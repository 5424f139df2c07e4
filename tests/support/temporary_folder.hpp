#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>

namespace dateline::test {

/// An empty folder that is gone at the end of the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        const std::string letters(6, 'X'); // which mkdtemp replaces
        std::string name = std::filesystem::temp_directory_path() / ("dateline-" + letters);
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error(name + " cannot be made; is the temporary folder writable?");
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
        return path_ / name;
    }

    /// Makes a file and returns its path.
    [[nodiscard]] std::filesystem::path with(const std::string& name,
                                             const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return path_ / name;
    }

    /// Names of all that lies in it.
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(path_))
            found.insert(entry.path().filename().string());
        return found;
    }

private:
    std::filesystem::path path_;
};

inline std::string content(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace dateline::test
