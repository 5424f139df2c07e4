#include "io/basemap_list.hpp"

#include "yaml/reading.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace dateline::io {
namespace {

std::string where(const std::filesystem::path& file, const YAML::Mark& mark) {
    return yaml::place(file.string(), mark) + ": ";
}

std::string text_of(const YAML::Node& entry, const char* key) {
    const YAML::Node value = entry[key];
    return value ? value.as<std::string>() : std::string();
}

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

/// A slip in a key would leave its value out without a word.
Result<void> expect_known_keys(const YAML::Node& node, const std::filesystem::path& file) {
    if (!node.IsMap())
        return fail(where(file, node.Mark()) + "a layer is a list of \"key: value\"");
    for (const auto& pair : node) {
        const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : std::string();
        if (std::ranges::find(known_keys, key) != known_keys.end()) continue;
        std::string all;
        for (const std::string_view known : known_keys)
            all += (all.empty() ? "" : ", ") + std::string(known);
        return fail(where(file, pair.first.Mark()) + "there is no key \"" + key + "\" here, only " +
                    all);
    }
    return {};
}

/// A layer is painted inside polygons that are listed.
Result<void> expect_known_clips(const YAML::Node& layers, const std::vector<LayerEntry>& entries,
                                const std::filesystem::path& file) {
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (const std::string& id : entries[i].clip)
            if (std::ranges::find(entries, id, &LayerEntry::id) == entries.end())
                return fail(where(file, layers[i]["clip"].Mark()) + "layer \"" + entries[i].id +
                            "\" is clipped to \"" + id + "\", but there is no layer of that id");
    return {};
}

Result<LayerEntry> read_entry(const YAML::Node& node, const std::filesystem::path& file) {
    if (const auto keys = expect_known_keys(node, file); !keys)
        return tl::make_unexpected(keys.error());
    LayerEntry entry;
    entry.place = yaml::place(file.string(), node.Mark());
    const auto kind = kind_named(text_of(node, "kind"));
    if (!kind) {
        return fail(where(file, node["kind"].Mark()) + "kind is \"" + text_of(node, "kind") +
                    "\", but relief, image and vector are the kinds there are");
    }
    entry.kind = *kind;
    entry.id = text_of(node, "id");
    entry.source = text_of(node, "source");
    entry.table = text_of(node, "table");
    entry.style = text_of(node, "style");
    if (const YAML::Node zoom = node["zoom"]) {
        if (!zoom.IsSequence() || zoom.size() != 2) {
            return fail(where(file, zoom.Mark()) +
                        "zoom is the first level and the one it ends before, such as [3, 9]");
        }
        entry.from_zoom = zoom[0].as<double>();
        entry.below_zoom = zoom[1].as<double>();
    }
    if (const YAML::Node clip = node["clip"]) entry.clip = clip.as<std::vector<std::string>>();
    if (const YAML::Node cuts = node["cuts"]) entry.cuts = cuts.as<double>();
    entry.from_zoom_column = text_of(node, "from_zoom");
    if (const YAML::Node all = node["everything_from"]) entry.everything_from = all.as<double>();
    entry.attribution = text_of(node, "attribution");
    if (const std::string fault = fault_of(entry); !fault.empty())
        return fail(where(file, node.Mark()) + fault);
    entry.source = resolved_source(entry.source, file.parent_path());
    return entry;
}

Result<std::vector<LayerEntry>> read_entries(const YAML::Node& layers,
                                             const std::filesystem::path& file) {
    std::vector<LayerEntry> entries;
    for (const YAML::Node& node : layers) {
        auto entry = read_entry(node, file);
        if (!entry) return tl::make_unexpected(entry.error());
        const bool twice =
            std::any_of(entries.begin(), entries.end(),
                        [&](const LayerEntry& other) { return other.id == entry->id; });
        if (twice) {
            return fail(where(file, node.Mark()) + "there are two layers \"" + entry->id +
                        "\"; give one another id");
        }
        entries.push_back(std::move(*entry));
    }
    if (const auto clips = expect_known_clips(layers, entries, file); !clips)
        return tl::make_unexpected(clips.error());
    return entries;
}

} // namespace

std::string resolved_source(const std::string& source, const std::filesystem::path& folder) {
    const bool connection = source.find(':') != std::string::npos || source.starts_with("/vsi");
    if (connection || source.empty()) return source;
    const std::filesystem::path path = source;
    return path.is_absolute() ? source : (folder / path).string();
}

Result<std::vector<LayerEntry>> read_basemap_list(const std::filesystem::path& file) {
    try {
        const YAML::Node root = YAML::LoadFile(file.string());
        if (!root.IsMap() || !root["layers"] || !root["layers"].IsSequence()) {
            return fail(file.string() + ": a list of layers is expected: \"layers:\" and entries " +
                        "that begin with a dash");
        }
        return read_entries(root["layers"], file);
    } catch (const YAML::BadFile&) {
        return fail(file.string() + ": cannot be read; the basemap's layers are listed there");
    } catch (const YAML::Exception& error) {
        return fail(where(file, error.mark) + error.msg);
    }
}

} // namespace dateline::io
