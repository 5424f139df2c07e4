#include "app/themes.hpp"

#include "io/theme_file.hpp"

#include <fmt/format.h>

namespace dateline::app {

Result<std::filesystem::path> find_theme(const std::string& asked, const std::string& name,
                                         const DataFiles& data) {
    const bool plain = !name.empty() && name.find('/') == std::string::npos;
    if (plain)
        if (const auto file = data.find("themes/" + name + ".yaml")) return *file;
    std::string known;
    for (const std::string& other : io::theme_names(data.find_all("themes")))
        known += (known.empty() ? "" : ", ") + other;
    return fail(
        fmt::format("{} {}: there is no such theme; the themes are {}", asked, name, known));
}

} // namespace dateline::app
