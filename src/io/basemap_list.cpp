#include "io/basemap_list.hpp"

#include "base/file.hpp"
#include "yaml/reading.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::io {
namespace {

using yaml::Mistake;

std::optional<LayerKind> kind_named(std::string_view name) {
    if (name.empty()) return LayerKind::automatic;
    if (name == "relief") return LayerKind::relief;
    if (name == "image") return LayerKind::image;
    if (name == "vector") return LayerKind::vector;
    return std::nullopt;
}

/// What an entry lacks or has wrong; empty when it is well.
std::string fault_of(const LayerEntry& entry) {
    if (entry.id.empty()) return "a layer needs an id";
    if (entry.source.empty()) return "layer \"" + entry.id + "\" needs a source";
    if (entry.style.empty()) return "layer \"" + entry.id + "\" needs a style";
    if (entry.from_zoom >= entry.below_zoom)
        return "layer \"" + entry.id + "\": the first zoom must be smaller than the second";
    return {};
}

constexpr auto known_keys =
    std::to_array<std::string_view>({"id", "source", "table", "kind", "style", "zoom", "clip",
                                     "cuts", "from_zoom", "everything_from", "attribution"});

/// A layer is painted inside polygons that are listed.
void expect_known_clips(const YAML::Node& layers, const std::vector<LayerEntry>& entries) {
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (const std::string& id : entries[i].clip)
            if (std::ranges::find(entries, id, &LayerEntry::id) == entries.end())
                throw Mistake{layers[i]["clip"].Mark(), "layer \"" + entries[i].id +
                                                            "\" is clipped to \"" + id +
                                                            "\", but there is no layer of that id"};
}

LayerKind kind_of(const YAML::Node& node) {
    const std::string name = yaml::text(node, "kind");
    const auto kind = kind_named(name);
    if (!kind)
        throw Mistake{node["kind"].Mark(), "kind is \"" + name +
                                               "\", but relief, image and vector are the kinds "
                                               "there are"};
    return *kind;
}

void read_zoom(const YAML::Node& zoom, LayerEntry& entry) {
    if (!zoom.IsSequence() || zoom.size() != 2)
        throw Mistake{zoom.Mark(),
                      "zoom is the first level and the one it ends before, such as [3, 9]"};
    entry.from_zoom = zoom[0].as<double>();
    entry.below_zoom = zoom[1].as<double>();
}

LayerEntry read_entry(const YAML::Node& node, const std::filesystem::path& file) {
    if (!node.IsMap()) throw Mistake{node.Mark(), "a layer is a list of \"key: value\""};
    yaml::expect_keys(node, known_keys);
    LayerEntry entry;
    entry.place = yaml::place(file.string(), node.Mark());
    entry.kind = kind_of(node);
    entry.id = yaml::text(node, "id");
    entry.source = yaml::text(node, "source");
    entry.table = yaml::text(node, "table");
    entry.style = yaml::text(node, "style");
    if (const YAML::Node zoom = node["zoom"]) read_zoom(zoom, entry);
    entry.clip = yaml::words(node, "clip");
    if (const YAML::Node cuts = node["cuts"]) entry.cuts = cuts.as<double>();
    entry.from_zoom_column = yaml::text(node, "from_zoom");
    if (const YAML::Node all = node["everything_from"]) entry.everything_from = all.as<double>();
    entry.attribution = yaml::text(node, "attribution");
    if (const std::string fault = fault_of(entry); !fault.empty())
        throw Mistake{node.Mark(), fault};
    entry.source = resolved_source(entry.source, file.parent_path());
    return entry;
}

std::vector<LayerEntry> read_entries(const YAML::Node& root, const std::filesystem::path& file) {
    const YAML::Node layers = root.IsMap() ? root["layers"] : YAML::Node();
    if (!layers || !layers.IsSequence())
        throw Mistake{YAML::Mark::null_mark(), "a list of layers is expected: \"layers:\" and "
                                               "entries that begin with a dash"};
    std::vector<LayerEntry> entries;
    for (const YAML::Node& node : layers) {
        LayerEntry entry = read_entry(node, file);
        if (std::ranges::find(entries, entry.id, &LayerEntry::id) != entries.end())
            throw Mistake{node.Mark(),
                          "there are two layers \"" + entry.id + "\"; give one another id"};
        entries.push_back(std::move(entry));
    }
    expect_known_clips(layers, entries);
    return entries;
}

} // namespace

bool is_connection(const std::string& source) {
    return source.find(':') != std::string::npos || source.starts_with("/vsi");
}

std::string resolved_source(const std::string& source, const std::filesystem::path& folder) {
    if (is_connection(source) || source.empty()) return source;
    const std::filesystem::path path = source;
    return path.is_absolute() ? source : (folder / path).string();
}

Result<std::vector<LayerEntry>> read_basemap_list(const std::filesystem::path& file) {
    const auto text = read_file(file);
    if (!text)
        return fail(file.string() + ": cannot be read; the basemap's layers are listed there");
    return yaml::read(*text, file.string(),
                      [&file](const YAML::Node& root) { return read_entries(root, file); });
}

} // namespace dateline::io
