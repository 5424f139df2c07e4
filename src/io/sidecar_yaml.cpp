#include "calendar/iso.hpp"
#include "calendar/precision_names.hpp"
#include "calendar/spans.hpp"
#include "geo/earth.hpp"
#include "io/sidecar.hpp"
#include "yaml/reading.hpp"

#include <algorithm>
#include <utility>

namespace dateline::io {
namespace {

using namespace dateline::event;
using calendar::Precision;
using yaml::expect;
using yaml::Mistake;
using yaml::need;

constexpr int version = 1;
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
        plain("lon", yaml::digits(point.lon.degrees));
        plain("lat", yaml::digits(point.lat.degrees));
        plain("radius_km", yaml::digits(radius.value));
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
        plain("precision", std::string(calendar::name_of(to.precision)));
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

geo::LonLat point_of(const YAML::Node& map) {
    return {geo::Lon{yaml::number(map, "lon", -180, 180)},
            geo::Lat{yaml::number(map, "lat", -90, 90)}};
}

geo::Kilometres radius_of(const YAML::Node& map) {
    return geo::Kilometres{
        map["radius_km"] ? yaml::number(map, "radius_km", 0, geo::most_radius.value) : 0};
}

calendar::DateSpan days_of(const YAML::Node& map, const char* key) {
    const YAML::Node node = need(map, key);
    const auto span = calendar::parse_iso(node.Scalar());
    if (!span) throw Mistake{node.Mark(), std::string(key) + " is no date; write 2015-09-30"};
    return *span;
}

MoveTo move_of(const YAML::Node& map) {
    expect(map, {"lon", "lat", "radius_km"});
    return {point_of(map), radius_of(map)};
}

SetPlace place_of(const YAML::Node& map) {
    expect(map, {"name", "lon", "lat", "radius_km", "type", "country"});
    return {yaml::text(map, "name"), point_of(map), radius_of(map), yaml::text(map, "type"),
            yaml::text(map, "country")};
}

Precision precision_of(const YAML::Node& map, calendar::DateSpan when) {
    const std::string word = yaml::text(map, "precision");
    if (word.empty()) return calendar::iso_precision(when);
    std::vector<std::string_view> names;
    for (const auto& [name, precision] : calendar::precision_names) {
        if (word == name) return precision;
        names.push_back(name);
    }
    throw Mistake{map["precision"].Mark(),
                  "\"" + word + "\" is no precision, only " + yaml::listed(names)};
}

SetDate date_of(const YAML::Node& map) {
    expect(map, {"begin", "end", "precision", "approximate"});
    const calendar::DateSpan when{days_of(map, "begin").begin, days_of(map, "end").end};
    const SetDate date{when, precision_of(map, when), yaml::truth(map, "approximate", false)};
    if (date.when.end < date.when.begin) throw Mistake{map.Mark(), "end is before begin"};
    return date;
}

Target target_of(const YAML::Node& map) {
    Target target{{yaml::text(map, "words"), yaml::text(map, "before"), yaml::text(map, "after")},
                  yaml::text(map, "date_words")};
    if (target.quote.exact.empty()) throw Mistake{map.Mark(), "\"words\" is missing"};
    return target;
}

MergeInto merge_of(const YAML::Node& map) {
    expect(map, {"words", "before", "after", "date_words"});
    return {target_of(map)};
}

AddEvent added_of(const YAML::Node& map) {
    expect(map, {"place", "when", "category", "label"});
    return {place_of(need(map, "place")), date_of(need(map, "when")), yaml::text(map, "category"),
            yaml::text(map, "label")};
}

/// A person may write several changes of one event into one entry.
std::vector<Change> changes_of(const YAML::Node& map) {
    std::vector<Change> changes;
    if (const YAML::Node node = map["add"]) changes.emplace_back(added_of(node));
    if (const YAML::Node node = map["place"]) changes.emplace_back(place_of(node));
    if (const YAML::Node node = map["move"]) changes.emplace_back(move_of(node));
    if (const YAML::Node node = map["when"]) changes.emplace_back(date_of(node));
    if (map["category"]) changes.emplace_back(SetCategory{yaml::text(map, "category")});
    if (map["label"]) changes.emplace_back(SetLabel{yaml::text(map, "label")});
    if (yaml::truth(map, "hide", false)) changes.emplace_back(Hide{});
    if (const YAML::Node node = map["merge_into"]) changes.emplace_back(merge_of(node));
    if (changes.empty() && !map["hide"]) {
        throw Mistake{map.Mark(), "a correction without move, place, when, category, label, hide, "
                                  "merge_into or add"};
    }
    return changes;
}

void read_entry(const YAML::Node& map, std::vector<Correction>& into) {
    expect(map, {"words", "before", "after", "date_words", "everywhere", "move", "place", "when",
                 "category", "label", "hide", "merge_into", "add"});
    const Target target = target_of(map);
    const bool everywhere = yaml::truth(map, "everywhere", false);
    for (Change& change : changes_of(map)) {
        const event::Aspect aspect = event::aspect_of(change);
        if (everywhere && (aspect == event::Aspect::added || aspect == event::Aspect::merged))
            throw Mistake{map.Mark(), "everywhere stands beside add or merge_into, which are about "
                                      "one event"};
        into.push_back({target, std::move(change), everywhere});
    }
}

std::vector<Correction> corrections_of(const YAML::Node& root) {
    std::vector<Correction> corrections;
    if (root.IsNull()) return corrections;
    expect(root, {"version", "corrections"});
    if (const std::string told = yaml::text(root, "version"); told != std::to_string(version)) {
        throw Mistake{root.Mark(), "version " + (told.empty() ? "missing" : told) +
                                       "; this program reads version " + std::to_string(version)};
    }
    const YAML::Node list = root["corrections"];
    if (!list || list.IsNull()) return corrections;
    if (!list.IsSequence()) throw Mistake{list.Mark(), "corrections is no list"};
    for (const YAML::Node& item : list)
        read_entry(item, corrections);
    return corrections;
}

} // namespace

std::string encode_sidecar(std::span<const Correction> corrections,
                           std::string_view document_name) {
    return Writer().write(corrections, document_name);
}

Result<std::vector<Correction>> decode_sidecar(const std::string& text,
                                               std::string_view file_name) {
    return yaml::read(text, file_name, corrections_of,
                      "; the corrections are left out and the file is not touched");
}

} // namespace dateline::io
