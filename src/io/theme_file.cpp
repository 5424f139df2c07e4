#include "io/theme_file.hpp"

#include "base/file.hpp"
#include "yaml/reading.hpp"

#include <algorithm>

namespace dateline::io {
namespace {

using yaml::expect;
using yaml::Mistake;

constexpr double most_zoom = 24;
constexpr double most_pixels = 1000;   // of a width
constexpr double most_metres = 12'000; // above the sea, or below

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

/// A number from 0 to `most` for every zoom, or {zoom: number, …}.
std::vector<scene::ZoomStop> stops_of(const YAML::Node& style, const char* key, double most) {
    const YAML::Node node = style[key];
    if (!node) return {};
    if (!node.IsMap()) return {{0, yaml::number(style, key, 0, most)}};
    std::vector<scene::ZoomStop> stops;
    for (const auto& pair : node)
        stops.push_back({yaml::number_in(pair.first, "a zoom", 0, most_zoom),
                         yaml::number_in(pair.second, key, 0, most)});
    std::sort(stops.begin(), stops.end(),
              [](const auto& a, const auto& b) { return a.zoom < b.zoom; });
    return stops;
}

scene::ReliefStyle relief_of(const YAML::Node& node) {
    scene::ReliefStyle relief;
    for (const auto& pair : node["tints"])
        relief.tints.push_back({yaml::number_in(pair.first, "a height", -most_metres, most_metres),
                                colour_of(pair.second)});
    if (relief.tints.empty())
        throw Mistake{node.Mark(), "a relief needs tints: {metres: colour, …}"};
    std::sort(relief.tints.begin(), relief.tints.end(),
              [](const auto& a, const auto& b) { return a.metres < b.metres; });
    if (node["shading"]) relief.shading = yaml::number(node, "shading", 0, 1);
    read(node["shadow"], relief.shadow);
    read(node["highlight"], relief.highlight);
    return relief;
}

/// Dashes and gaps by turns; a line of none of them could not be drawn.
std::vector<double> dash_of(const YAML::Node& node) {
    std::vector<double> dash;
    for (const YAML::Node& length : node)
        dash.push_back(yaml::number_in(length, "a dash or gap", 0, most_pixels));
    if (std::ranges::all_of(dash, [](double length) { return length == 0; }))
        throw Mistake{node.Mark(), "a dash is a list of lengths, such as [4, 2.5], not all 0"};
    return dash;
}

scene::LayerStyle layer_style_of(const YAML::Node& node) {
    expect(node, {"tints", "shading", "shadow", "highlight", "fill", "line", "casing", "width",
                  "casing_width", "opacity", "dash", "radius"});
    scene::LayerStyle style;
    if (node["tints"]) style.relief = relief_of(node);
    read(node["fill"], style.fill);
    read(node["line"], style.line);
    read(node["casing"], style.casing);
    style.line_width = stops_of(node, "width", most_pixels);
    style.casing_width = stops_of(node, "casing_width", most_pixels);
    style.opacity = stops_of(node, "opacity", 1);
    if (node["dash"]) style.dash = dash_of(node["dash"]);
    if (node["radius"]) style.point_radius = yaml::number(node, "radius", 0, most_pixels);
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
