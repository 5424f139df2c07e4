#include "app/own_gazetteer.hpp"

#include "app/user_files.hpp"
#include "base/ascii.hpp"
#include "base/file.hpp"
#include "gazetteer/row.hpp"
#include "geo/earth.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
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
    const double radius = std::min(place.radius.value, geo::most_radius.value);
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
    const auto rows = gazetteer::read_rows(*table, file.string());
    if (!rows) return tl::make_unexpected(broken(rows.error()));
    std::string rest;
    std::size_t kept_until = 0;
    for (const gazetteer::Row& row : *rows) {
        if (!is_row_of(place, row)) continue;
        rest += table->substr(kept_until, row.line.start - kept_until);
        kept_until = row.line.stop;
    }
    if (kept_until == 0) return false;
    rest += table->substr(kept_until);
    if (auto written = write_atomically(file, rest); !written)
        return tl::make_unexpected(written.error());
    return true;
}

std::vector<OwnPlace> own_places(const fs::path& file) {
    if (!there(file)) return {};
    const auto table = read_file(file);
    if (!table) return {};
    const auto rows = gazetteer::read_rows(*table, file.string());
    if (!rows) return {};
    std::vector<OwnPlace> places;
    for (const gazetteer::Row& row : *rows)
        places.push_back({row.name, row.alternates.empty() ? "" : row.alternates.front(), row.point,
                          row.radius, row.code, row.country, std::string(row.line.of(*table))});
    return places;
}

} // namespace dateline::app
