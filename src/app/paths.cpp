#include "app/paths.hpp"

#include <algorithm>
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

/// Without the comments that a list of URIs may begin with (RFC 2483, 5).
std::string_view first_line(std::string_view words) {
    const bool uris = words.starts_with("file:") || words.find("\nfile:") != std::string_view::npos;
    while (!words.empty()) {
        const std::size_t stop = std::min(words.find_first_of("\r\n"), words.size());
        const std::string_view line = trimmed(words.substr(0, stop));
        if (!line.empty() && !(uris && line.starts_with('#'))) return line;
        words.remove_prefix(std::min(stop + 1, words.size()));
    }
    return {};
}

} // namespace

std::optional<std::string> first_path(std::string_view words) {
    words = first_line(words);
    constexpr std::string_view scheme = "file://";
    if (words.starts_with(scheme)) {
        words.remove_prefix(scheme.size());
        const std::size_t path = words.find('/'); // after a host's name, if there is one
        if (path == std::string_view::npos) return std::nullopt;
        return without_codes(words.substr(path));
    }
    if (words.empty()) return std::nullopt;
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
