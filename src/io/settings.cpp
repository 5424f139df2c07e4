#include "io/settings.hpp"

#include "base/file.hpp"
#include "io/yaml_place.hpp"

#include <system_error>
#include <yaml-cpp/yaml.h>

namespace dateline::io {

namespace {

constexpr double least_scale = 0.5;
constexpr double most_scale = 4;
constexpr double most_length = 4000;

constexpr const char* about =
    "# What Dateline's window remembers; without an entry the program decides.\n"
    "# scale: physical pixels per logical pixel. Widths and heights are in logical pixels.\n";

struct Unusable {
    YAML::Mark at;
    std::string what;
};

template <typename T>
void take(const YAML::Node& root, const char* name, T& into) {
    const YAML::Node node = root[name];
    if (!node) return;
    try {
        into = node.as<T>();
    } catch (const YAML::Exception&) {
        throw Unusable{node.Mark(), std::string(name) + " has no such value"};
    }
}

void take_number(const YAML::Node& root, const char* name, double least, double most,
                 std::optional<double>& into) {
    if (!root[name]) return;
    double value = 0;
    take(root, name, value);
    if (!(value >= least && value <= most))
        throw Unusable{root[name].Mark(), std::string(name) + " is not between " +
                                              YAML::Node(least).as<std::string>() + " and " +
                                              YAML::Node(most).as<std::string>()};
    into = value;
}

Error error_at(std::string_view file, const YAML::Mark& mark, const std::string& what) {
    return {yaml_place(file, mark) + ": " + what +
            "; the settings are left out until the file is put right or removed"};
}

Settings settings_in(const YAML::Node& root) {
    Settings settings;
    if (root.IsNull()) return settings;
    if (!root.IsMap()) throw Unusable{root.Mark(), "these are no settings"};
    std::string theme;
    take(root, "theme", theme);
    if (!theme.empty()) settings.theme = theme;
    take_number(root, "scale", least_scale, most_scale, settings.scale);
    take(root, "native_names", settings.native_names);
    take(root, "side_panel", settings.side_panel);
    take(root, "slider_folded", settings.slider_folded);
    take_number(root, "side_width", 0, most_length, settings.side_width);
    take_number(root, "source_width", 0, most_length, settings.source_width);
    take_number(root, "slider_height", 0, most_length, settings.slider_height);
    take(root, "hint", settings.hint);
    return settings;
}

} // namespace

Result<Settings> decode_settings(const std::string& yaml, std::string_view file_name) {
    try {
        return settings_in(YAML::Load(yaml));
    } catch (const Unusable& reason) {
        return tl::make_unexpected(error_at(file_name, reason.at, reason.what));
    } catch (const YAML::Exception& error) {
        return tl::make_unexpected(error_at(file_name, error.mark, error.msg));
    }
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
