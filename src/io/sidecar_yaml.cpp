#include "calendar/iso.hpp"
#include "io/sidecar.hpp"
#include "io/yaml_place.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace dateline::io {
namespace {

using namespace dateline::event;
using calendar::Precision;

constexpr int version = 1;
constexpr std::array<std::pair<const char*, Precision>, 6> precisions{
    {{"day", Precision::day},
     {"part-month", Precision::part_month},
     {"month", Precision::month},
     {"season", Precision::season},
     {"year", Precision::year},
     {"range", Precision::range}}};

/// Shortest digits that read back as the same number, whatever the locale.
std::string number(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

class Writer {
public:
    std::string write(std::span<const Correction> corrections, std::string_view document_name) {
        std::string name(document_name);
        std::replace_if(
            name.begin(), name.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        out_ << YAML::Comment("What was put right by hand in " + name +
                              ", by its words and what stands around them.");
        out_ << YAML::BeginMap << YAML::Key << "version" << YAML::Value << version;
        out_ << YAML::Key << "corrections" << YAML::Value << YAML::BeginSeq;
        for (const Correction& correction : corrections)
            add(correction);
        out_ << YAML::EndSeq << YAML::EndMap;
        return std::string(out_.c_str()) + "\n";
    }

private:
    void text(const char* key, const std::string& value) {
        out_ << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << value;
    }
    void text_unless_empty(const char* key, const std::string& value) {
        if (!value.empty()) text(key, value);
    }
    void plain(const char* key, const std::string& value) {
        out_ << YAML::Key << key << YAML::Value << value;
    }

    void add(const Correction& correction) {
        out_ << YAML::BeginMap;
        target(correction.target);
        if (correction.everywhere) plain("everywhere", "true");
        std::visit([this](const auto& change) { put(change); }, correction.change);
        out_ << YAML::EndMap;
    }

    void target(const Target& target) {
        text("words", target.quote.exact);
        text("before", target.quote.prefix);
        text("after", target.quote.suffix);
        text_unless_empty("date_words", target.date_text);
    }

    void spot(geo::LonLat point, geo::Kilometres radius) {
        plain("lon", number(point.lon.degrees));
        plain("lat", number(point.lat.degrees));
        plain("radius_km", number(radius.value));
    }

    void put(const MoveTo& to) {
        out_ << YAML::Key << "move" << YAML::Value << YAML::BeginMap;
        spot(to.point, to.radius);
        out_ << YAML::EndMap;
    }
    void put(const SetPlace& to) {
        out_ << YAML::Key << "place" << YAML::Value << YAML::BeginMap;
        text("name", to.name);
        spot(to.point, to.radius);
        text_unless_empty("type", to.place_type);
        text_unless_empty("country", to.country);
        out_ << YAML::EndMap;
    }
    void put(const SetDate& to) {
        out_ << YAML::Key << "when" << YAML::Value << YAML::BeginMap;
        text("begin", calendar::iso(to.when.begin));
        text("end", calendar::iso(to.when.end));
        for (const auto& [name, precision] : precisions) {
            if (precision == to.precision) plain("precision", name);
        }
        if (to.approximate) plain("approximate", "true");
        out_ << YAML::EndMap;
    }
    void put(const SetCategory& to) { text("category", to.category); }
    void put(const SetLabel& to) { text("label", to.label); }
    void put(const Hide&) { plain("hide", "true"); }
    void put(const AddEvent& added) {
        out_ << YAML::Key << "add" << YAML::Value << YAML::BeginMap;
        put(added.place);
        put(added.date);
        text("category", added.category);
        text_unless_empty("label", added.label);
        out_ << YAML::EndMap;
    }
    void put(const MergeInto& merge) {
        out_ << YAML::Key << "merge_into" << YAML::Value << YAML::BeginMap;
        target(merge.other);
        out_ << YAML::EndMap;
    }

    YAML::Emitter out_;
};

struct Mistake {
    YAML::Mark mark;
    std::string what;
};

YAML::Node need(const YAML::Node& map, const char* key) {
    const YAML::Node node = map[key];
    if (!node) throw Mistake{map.Mark(), std::string("\"") + key + "\" is missing"};
    return node;
}

YAML::Node need_map(const YAML::Node& node) {
    if (!node.IsMap()) throw Mistake{node.Mark(), "this is no list of \"key: value\""};
    return node;
}

std::string text_of(const YAML::Node& map, const char* key) {
    const YAML::Node node = map[key];
    if (!node) return {};
    if (!node.IsScalar()) throw Mistake{node.Mark(), std::string(key) + " is no single value"};
    return node.Scalar();
}

bool truth_of(const YAML::Node& map, const char* key) {
    return text_of(map, key) == "true";
}

double number_of(const YAML::Node& map, const char* key, double least, double most) {
    const YAML::Node node = need(map, key);
    const std::string& text = node.Scalar();
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(value >= least) ||
        !(value <= most)) {
        throw Mistake{node.Mark(), std::string(key) + " must be a number from " + number(least) +
                                       " to " + number(most)};
    }
    return value;
}

geo::LonLat point_of(const YAML::Node& map) {
    return {geo::Lon{number_of(map, "lon", -180, 180)}, geo::Lat{number_of(map, "lat", -90, 90)}};
}

geo::Kilometres radius_of(const YAML::Node& map) {
    return geo::Kilometres{map["radius_km"] ? number_of(map, "radius_km", 0, 20038) : 0};
}

calendar::DateSpan days_of(const YAML::Node& map, const char* key) {
    const YAML::Node node = need(map, key);
    const auto span = calendar::parse_iso(node.Scalar());
    if (!span) throw Mistake{node.Mark(), std::string(key) + " is no date; write 2015-09-30"};
    return *span;
}

SetPlace place_of(const YAML::Node& node) {
    const YAML::Node map = need_map(node);
    return {text_of(map, "name"), point_of(map), radius_of(map), text_of(map, "type"),
            text_of(map, "country")};
}

SetDate date_of(const YAML::Node& node) {
    const YAML::Node map = need_map(node);
    SetDate date{{days_of(map, "begin").begin, days_of(map, "end").end},
                 Precision::range,
                 truth_of(map, "approximate")};
    if (date.when.end < date.when.begin) throw Mistake{map.Mark(), "end is before begin"};
    const std::string word = text_of(map, "precision");
    for (const auto& [name, precision] : precisions) {
        if (word == name) date.precision = precision;
    }
    return date;
}

Target target_of(const YAML::Node& map) {
    Target target{{text_of(map, "words"), text_of(map, "before"), text_of(map, "after")},
                  text_of(map, "date_words")};
    if (target.quote.exact.empty()) throw Mistake{map.Mark(), "\"words\" is missing"};
    return target;
}

Change change_of(const YAML::Node& map) {
    if (const YAML::Node node = map["move"]) {
        need_map(node);
        return MoveTo{point_of(node), radius_of(node)};
    }
    if (const YAML::Node node = map["place"]) return place_of(node);
    if (const YAML::Node node = map["when"]) return date_of(node);
    if (map["category"]) return SetCategory{text_of(map, "category")};
    if (map["label"]) return SetLabel{text_of(map, "label")};
    if (map["hide"]) return Hide{};
    if (const YAML::Node node = map["merge_into"]) return MergeInto{target_of(need_map(node))};
    const YAML::Node node = map["add"];
    if (!node) {
        throw Mistake{map.Mark(), "a correction without move, place, when, category, label, hide, "
                                  "merge_into or add"};
    }
    need_map(node);
    return AddEvent{place_of(need(node, "place")), date_of(need(node, "when")),
                    text_of(node, "category"), text_of(node, "label")};
}

std::vector<Correction> corrections_of(const YAML::Node& root) {
    std::vector<Correction> corrections;
    if (root.IsNull()) return corrections;
    need_map(root);
    if (const std::string told = text_of(root, "version"); told != std::to_string(version)) {
        throw Mistake{root.Mark(), "version " + (told.empty() ? "missing" : told) +
                                       "; this program reads version 1"};
    }
    const YAML::Node list = root["corrections"];
    if (!list || list.IsNull()) return corrections;
    if (!list.IsSequence()) throw Mistake{list.Mark(), "corrections is no list"};
    for (const YAML::Node& item : list) {
        const YAML::Node map = need_map(item);
        corrections.push_back({target_of(map), change_of(map), truth_of(map, "everywhere")});
    }
    return corrections;
}

std::string located(std::string_view file, const YAML::Mark& mark, const std::string& what) {
    return yaml_place(file, mark) + ": " + what +
           "; the corrections are left out and the file is not touched";
}

} // namespace

std::string encode_sidecar(std::span<const Correction> corrections,
                           std::string_view document_name) {
    return Writer().write(corrections, document_name);
}

Result<std::vector<Correction>> decode_sidecar(const std::string& yaml,
                                               std::string_view file_name) {
    try {
        return corrections_of(YAML::Load(yaml));
    } catch (const Mistake& mistake) {
        return fail(located(file_name, mistake.mark, mistake.what));
    } catch (const YAML::Exception& error) {
        return fail(located(file_name, error.mark, error.msg));
    }
}

} // namespace dateline::io
