#include "io/theme_file.hpp"

#include "base/file.hpp"
#include "yaml/reading.hpp"

#include <algorithm>

namespace dateline::io {
namespace {

using yaml::Mistake;

template <std::size_t Count>
void expect(const YAML::Node& map, const std::string_view (&keys)[Count]) {
    yaml::expect_keys(yaml::need_map(map), keys);
}

scene::Colour colour_of(const YAML::Node& node) {
    const std::string text = node.as<std::string>();
    const auto colour = scene::parse_colour(text);
    if (!colour)
        throw Mistake{node.Mark(),
                      "\"" + text + "\" is no colour; write \"#rrggbb\" or \"#rrggbbaa\""};
    return *colour;
}

void read(const YAML::Node& node, scene::Colour& colour) {
    if (node) colour = colour_of(node);
}

/// A number for every zoom, or {zoom: number, …}.
std::vector<scene::ZoomStop> stops_of(const YAML::Node& node) {
    if (!node) return {};
    if (node.IsScalar()) return {{0, node.as<double>()}};
    std::vector<scene::ZoomStop> stops;
    for (const auto& pair : node)
        stops.push_back({pair.first.as<double>(), pair.second.as<double>()});
    std::sort(stops.begin(), stops.end(),
              [](const auto& a, const auto& b) { return a.zoom < b.zoom; });
    return stops;
}

scene::ReliefStyle relief_of(const YAML::Node& node) {
    scene::ReliefStyle relief;
    for (const auto& pair : node["tints"])
        relief.tints.push_back({pair.first.as<double>(), colour_of(pair.second)});
    if (relief.tints.empty())
        throw Mistake{node.Mark(), "a relief needs tints: {metres: colour, …}"};
    std::sort(relief.tints.begin(), relief.tints.end(),
              [](const auto& a, const auto& b) { return a.metres < b.metres; });
    if (node["shading"]) relief.shading = node["shading"].as<double>();
    read(node["shadow"], relief.shadow);
    read(node["highlight"], relief.highlight);
    return relief;
}

scene::LayerStyle layer_style_of(const YAML::Node& node) {
    expect(node, {"tints", "shading", "shadow", "highlight", "fill", "line", "casing", "width",
                  "casing_width", "opacity", "dash", "radius"});
    scene::LayerStyle style;
    if (node["tints"]) style.relief = relief_of(node);
    read(node["fill"], style.fill);
    read(node["line"], style.line);
    read(node["casing"], style.casing);
    style.line_width = stops_of(node["width"]);
    style.casing_width = stops_of(node["casing_width"]);
    style.opacity = stops_of(node["opacity"]);
    if (node["dash"]) style.dash = node["dash"].as<std::vector<double>>();
    if (node["radius"]) style.point_radius = node["radius"].as<double>();
    return style;
}

scene::Ink ink_of(const YAML::Node& node) {
    expect(node, {"land", "water", "text", "text_muted", "water_text", "halo", "marker_outline",
                  "marker_contour", "accent", "panel", "panel_line"});
    scene::Ink ink;
    read(node["land"], ink.land);
    read(node["water"], ink.water);
    read(node["text"], ink.text);
    read(node["text_muted"], ink.text_muted);
    read(node["water_text"], ink.water_text);
    read(node["halo"], ink.halo);
    read(node["marker_outline"], ink.marker_outline);
    read(node["marker_contour"], ink.marker_contour);
    read(node["accent"], ink.accent);
    read(node["panel"], ink.panel);
    read(node["panel_line"], ink.panel_line);
    return ink;
}

scene::Theme theme_of(const YAML::Node& root, const std::filesystem::path& file) {
    if (!root.IsMap() || !root["ink"] || !root["layers"])
        throw Mistake{root.Mark(), "a theme has the parts \"ink\" and \"layers\""};
    expect(root, {"label", "dark", "ink", "layers", "graticule"});
    scene::Theme theme;
    theme.name = file.stem().string();
    theme.label = root["label"] ? root["label"].as<std::string>() : theme.name;
    theme.dark = root["dark"] && root["dark"].as<bool>();
    theme.ink = ink_of(root["ink"]);
    for (const auto& pair : root["layers"])
        theme.layers.emplace(pair.first.as<std::string>(), layer_style_of(pair.second));
    if (root["graticule"]) theme.graticule = layer_style_of(root["graticule"]);
    return theme;
}

} // namespace

Result<scene::Theme> read_theme(const std::filesystem::path& file) {
    const auto text = read_file(file);
    if (!text) return fail(file.string() + ": there is no such theme, or it cannot be read");
    return yaml::read(*text, file.string(),
                      [&file](const YAML::Node& root) { return theme_of(root, file); });
}

std::vector<std::string> theme_names(std::span<const std::filesystem::path> folders) {
    std::vector<std::string> names;
    for (const auto& folder : folders) {
        std::error_code unreadable;
        for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
            if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
        const bool a_first = a == "light";
        const bool b_first = b == "light";
        return a_first != b_first ? a_first : a < b;
    });
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace dateline::io
