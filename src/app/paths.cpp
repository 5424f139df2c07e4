#include "app/paths.hpp"

#include <charconv>
#include <cstdlib>

namespace dateline::app {

namespace {

std::string_view trimmed(std::string_view words) {
    constexpr std::string_view wrap = " \t\r\"'";
    const std::size_t first = words.find_first_not_of(wrap);
    if (first == std::string_view::npos) return {};
    return words.substr(first, words.find_last_not_of(wrap) + 1 - first);
}

std::string without_codes(std::string_view uri) {
    std::string out;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        unsigned code = 0;
        if (uri[i] == '%' && i + 2 < uri.size() &&
            std::from_chars(&uri[i + 1], &uri[i + 1] + 2, code, 16).ptr == &uri[i + 1] + 2) {
            out += static_cast<char>(code);
            i += 2;
        } else {
            out += uri[i];
        }
    }
    return out;
}

} // namespace

std::string first_path(std::string_view words) {
    constexpr std::string_view breaks = "\r\n";
    const std::size_t first = words.find_first_not_of("\r\n \t");
    if (first == std::string_view::npos) return {};
    words.remove_prefix(first);
    words = trimmed(words.substr(0, words.find_first_of(breaks)));
    constexpr std::string_view scheme = "file://";
    if (words.starts_with(scheme)) {
        words.remove_prefix(scheme.size());
        const std::size_t path = words.find('/'); // after a host's name, if there is one
        return path == std::string_view::npos ? std::string() : without_codes(words.substr(path));
    }
    const char* home = std::getenv("HOME");
    if (home != nullptr && (words == "~" || words.starts_with("~/")))
        return home + std::string(words.substr(1));
    return std::string(words);
}

std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& extension) {
    std::filesystem::path name = folder / (stem + "." + extension);
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(name, ignored); ++number)
        name = folder / (stem + "-" + std::to_string(number) + "." + extension);
    return name;
}

} // namespace dateline::app
