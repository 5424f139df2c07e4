#include "app/own_gazetteer.hpp"

#include "app/user_files.hpp"
#include "base/ascii.hpp"
#include "base/file.hpp"
#include "gazetteer/row.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace dateline::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* new_table =
    "# Your own places: Dateline finds them in every document, before namesakes.\n"
    "# Columns, separated by tabs: name, lon and lat in degrees (WGS84), alternates (other names,\n"
    "# separated by |), radius_km, code (GeoNames feature code: PPL town, AIRB air base …),\n"
    "# country (two letters), source, note. A line that begins with # is left out.\n"
    "name\tlon\tlat\talternates\tradius_km\tcode\tcountry\tsource\tnote\n";

bool there(const fs::path& file) {
    std::error_code error;
    return !file.empty() && fs::exists(file, error);
}

/// What stands in a cell may hold no separator.
std::string cell(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\n' || c == '\r' || c == '|'; }, ' ');
    return text;
}

/// A table of events may hold a country's name.
bool is_code(const std::string& country) {
    return country.size() == 2 && std::ranges::all_of(country, ascii::is_letter);
}

std::string line_of(const OwnPlace& place, const std::vector<std::string_view>& columns) {
    if (!place.line.empty()) return place.line;
    const double radius = std::min(place.radius.value, gazetteer::most_radius.value);
    const std::map<std::string, std::string, std::less<>> cells{
        {"name", cell(place.name)},
        {"alternates", place.also == place.name ? "" : cell(place.also)},
        {"lon", fmt::format("{:.6f}", place.point.lon.degrees)},
        {"lat", fmt::format("{:.6f}", place.point.lat.degrees)},
        {"radius_km", fmt::format("{:.3f}", radius)},
        {"code", cell(place.code)},
        {"country", is_code(place.country) ? place.country : ""},
        {"source", "own"}};
    std::string line;
    for (const std::string_view& column : columns) {
        if (&column != &columns.front()) line += '\t';
        const auto found = cells.find(column);
        if (found != cells.end()) line += found->second;
    }
    return line + '\n';
}

bool is_row_of(const OwnPlace& place, const gazetteer::Row& row) {
    const bool named = place.also.empty() || row.name == place.also ||
                       std::ranges::find(row.alternates, place.also) != row.alternates.end();
    return row.name == place.name && named && geo::distance(row.point, place.point).value < 0.05;
}

bool stands_in(const std::vector<gazetteer::Row>& rows, const OwnPlace& place) {
    return std::ranges::any_of(rows,
                               [&](const gazetteer::Row& row) { return is_row_of(place, row); });
}

/// A line of a table, and the place that it is, if it is one.
struct Line {
    std::string text;
    std::optional<gazetteer::Row> row;
};

std::vector<Line> lines_of(std::string_view table) {
    std::vector<Line> lines;
    std::string header;
    while (!table.empty()) {
        const std::size_t length = std::min(table.find('\n'), table.size() - 1) + 1;
        Line& line = lines.emplace_back(Line{std::string(table.substr(0, length)), {}});
        table.remove_prefix(length);
        std::string_view told = line.text;
        if (told.starts_with("\xEF\xBB\xBF")) told.remove_prefix(3); // a byte order mark
        if (told.empty() || told.front() == '#' || told.front() == '\n') continue;
        if (header.empty()) {
            header = line.text;
            continue;
        }
        if (auto rows = gazetteer::read_rows(header + line.text, ""); rows && !rows->empty())
            line.row = std::move(rows->front());
    }
    return lines;
}

Error broken(const Error& error) {
    return {error.message + "; put that line right, or move the file away"};
}

} // namespace

fs::path own_gazetteer_file() {
    const fs::path folder = user_folder(UserFolder::config);
    return folder.empty() ? folder : folder / "gazetteer.tsv";
}

Result<void> lay_own_places(gazetteer::Gazetteer& over, const fs::path& file) {
    if (!there(file)) return {};
    if (auto laid = over.add_overlay(file); !laid) return tl::make_unexpected(broken(laid.error()));
    return {};
}

Result<bool> add_own_place(const OwnPlace& place, const fs::path& file) {
    if (file.empty()) return fail("there is no folder for your settings: HOME is not set");
    std::string table = new_table;
    if (there(file)) {
        auto bytes = read_file(file);
        if (!bytes) return tl::make_unexpected(bytes.error());
        table = std::move(*bytes);
    }
    const auto rows = gazetteer::read_rows(table, file.string());
    if (!rows) return tl::make_unexpected(broken(rows.error()));
    if (stands_in(*rows, place)) return false;
    if (table.back() != '\n') table += '\n';
    table += line_of(place, gazetteer::columns_of(table));
    const auto now = gazetteer::read_rows(table, file.string());
    if (!now || now->size() != rows->size() + 1)
        return fail("a place called \"" + place.name + "\" cannot be kept; give it another name");
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (auto written = write_atomically(file, table); !written)
        return tl::make_unexpected(written.error());
    return true;
}

Result<bool> remove_own_place(const OwnPlace& place, const fs::path& file) {
    if (!there(file)) return false;
    const auto table = read_file(file);
    if (!table) return tl::make_unexpected(table.error());
    std::string rest;
    bool found = false;
    for (const Line& line : lines_of(*table)) {
        const bool meant = line.row && is_row_of(place, *line.row);
        if (!meant) rest += line.text;
        found |= meant;
    }
    if (!found) return false;
    if (auto written = write_atomically(file, rest); !written)
        return tl::make_unexpected(written.error());
    return true;
}

std::vector<OwnPlace> own_places(const fs::path& file) {
    if (!there(file)) return {};
    const auto table = read_file(file);
    if (!table) return {};
    std::vector<OwnPlace> places;
    for (const Line& line : lines_of(*table))
        if (line.row)
            places.push_back(
                {line.row->name, line.row->alternates.empty() ? "" : line.row->alternates.front(),
                 line.row->point, line.row->radius, line.row->code, line.row->country, line.text});
    return places;
}

} // namespace dateline::app
