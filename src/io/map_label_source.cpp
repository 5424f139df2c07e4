#include "io/map_label_source.hpp"

#include "base/file.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::io {
namespace {

using scene::LabelKind;
using scene::MapLabel;

/// kind, rank, zoom, largest zoom, lon, lat, name, native, course
constexpr std::size_t columns = 9;
using Row = std::array<std::string_view, columns>;

/// A line of tab-separated fields, of which the last may be left out; none when their number is
/// wrong.
std::optional<Row> split(std::string_view line) {
    Row row;
    std::size_t count = 0;
    for (std::size_t tab = 0; tab != std::string_view::npos && count < columns; ++count) {
        tab = line.find('\t');
        row.at(count) = line.substr(0, tab);
        line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    if (count + 1 < columns || !line.empty()) return std::nullopt;
    return row;
}

std::optional<LabelKind> kind_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, LabelKind>, 8> names{
        {{"country", LabelKind::country},
         {"admin1", LabelKind::admin1},
         {"capital", LabelKind::capital},
         {"city", LabelKind::city},
         {"town", LabelKind::town},
         {"sea", LabelKind::sea},
         {"lake", LabelKind::lake},
         {"river", LabelKind::river}}};
    for (const auto& [text, kind] : names) {
        if (text == name) return kind;
    }
    return std::nullopt;
}

/// "lon lat,lon lat,…"; none when a number is wrong.
std::optional<std::vector<geo::WorldPoint>> course_of(std::string_view text) {
    std::vector<geo::WorldPoint> course;
    while (!text.empty()) {
        const std::string_view point = text.substr(0, text.find(','));
        text.remove_prefix(std::min(point.size() + 1, text.size()));
        const std::size_t gap = std::min(point.find(' '), point.size());
        const auto lon = parse_double(point.substr(0, gap));
        const auto lat = parse_double(point.substr(std::min(gap + 1, point.size())));
        if (!lon || !lat) return std::nullopt;
        course.push_back(geo::to_world({geo::Lon{*lon}, geo::Lat{*lat}}));
    }
    return course;
}

std::optional<MapLabel> label_of(std::string_view line) {
    const auto row = split(line);
    if (!row) return std::nullopt;
    const auto kind = kind_named((*row)[0]);
    const auto rank = parse_double((*row)[1]);
    const auto smallest = parse_double((*row)[2]);
    const auto largest = parse_double((*row)[3]);
    const auto lon = parse_double((*row)[4]);
    const auto lat = parse_double((*row)[5]);
    auto course = course_of((*row)[8]);
    if (!kind || !rank || !smallest || !largest || !lon || !lat || !course || (*row)[6].empty())
        return std::nullopt;
    MapLabel label;
    label.course = std::move(*course);
    label.at = geo::to_world({geo::Lon{*lon}, geo::Lat{*lat}});
    label.name = (*row)[6];
    label.native = (*row)[7];
    label.kind = *kind;
    label.rank = static_cast<float>(*rank);
    label.smallest_zoom = static_cast<float>(*smallest);
    label.largest_zoom = static_cast<float>(*largest);
    return label;
}

} // namespace

Result<std::vector<scene::MapLabel>> read_map_labels(const std::filesystem::path& file) {
    const auto bytes = read_file(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    std::vector<MapLabel> labels;
    labels.reserve(static_cast<std::size_t>(std::count(bytes->begin(), bytes->end(), '\n')));
    std::string_view rest = *bytes;
    std::size_t line_number = 0;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++line_number;
        if (line.empty() || line.front() == '#') continue;
        auto label = label_of(line);
        if (!label) {
            return fail(
                file.string() + ":" + std::to_string(line_number) +
                ": a map label needs kind, rank, two zoom levels, longitude, latitude, name "
                "and native name, with tabs between, and may have a course");
        }
        labels.push_back(std::move(*label));
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const MapLabel& a, const MapLabel& b) { return a.rank < b.rank; });
    return labels;
}

} // namespace dateline::io
