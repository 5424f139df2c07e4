#include "io/settings.hpp"

#include "base/file.hpp"
#include "scene/camera.hpp"
#include "yaml/reading.hpp"

#include <system_error>
#include <utility>

namespace dateline::io {

namespace {

constexpr double most_length = 4000;

constexpr const char* about =
    "# What Dateline's window remembers; without an entry the program decides.\n"
    "# scale: physical pixels per logical pixel. Widths and heights are in logical pixels.\n";

constexpr const char* advice = "; the settings are left out until the file is put right or removed";

void take(const YAML::Node& root, const char* name, bool& into) {
    into = yaml::truth(root, name, into);
}

void take(const YAML::Node& root, const char* name, double least, double most,
          std::optional<double>& into) {
    if (root[name]) into = yaml::number(root, name, least, most);
}

Settings settings_in(const YAML::Node& root) {
    Settings settings;
    if (root.IsNull()) return settings;
    if (!root.IsMap()) throw yaml::Mistake{root.Mark(), "these are no settings"};
    if (std::string theme = yaml::text(root, "theme"); !theme.empty())
        settings.theme = std::move(theme);
    take(root, "scale", scene::least_scale, scene::most_scale, settings.scale);
    take(root, "native_names", settings.native_names);
    take(root, "side_panel", settings.side_panel);
    take(root, "slider_folded", settings.slider_folded);
    take(root, "side_width", 0, most_length, settings.side_width);
    take(root, "source_width", 0, most_length, settings.source_width);
    take(root, "slider_height", 0, most_length, settings.slider_height);
    take(root, "hint", settings.hint);
    return settings;
}

} // namespace

Result<Settings> decode_settings(const std::string& text, std::string_view file_name) {
    return yaml::read(text, file_name, settings_in, advice);
}

std::string encode_settings(const Settings& settings) {
    YAML::Emitter out;
    out << YAML::BeginMap;
    const auto put = [&out](const char* name, const auto& value) {
        out << YAML::Key << name << YAML::Value << value;
    };
    const auto put_if = [&put](const char* name, const auto& value) {
        if (value) put(name, *value);
    };
    put_if("theme", settings.theme);
    put_if("scale", settings.scale);
    put("native_names", settings.native_names);
    put("side_panel", settings.side_panel);
    put("slider_folded", settings.slider_folded);
    put_if("side_width", settings.side_width);
    put_if("source_width", settings.source_width);
    put_if("slider_height", settings.slider_height);
    put("hint", settings.hint);
    out << YAML::EndMap;
    return about + std::string(out.c_str()) + "\n";
}

Result<Settings> read_settings(const std::filesystem::path& file) {
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) return Settings{};
    return read_file(file).and_then(
        [&file](const std::string& yaml) { return decode_settings(yaml, file.string()); });
}

Result<void> write_settings(const std::filesystem::path& file, const Settings& settings) {
    std::error_code failed; // told by the writing
    std::filesystem::create_directories(file.parent_path(), failed);
    return write_atomically(file, encode_settings(settings));
}

} // namespace dateline::io
