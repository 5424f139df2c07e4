#include "gazetteer/row.hpp"

#include "base/ascii.hpp"
#include "base/number.hpp"
#include "geo/earth.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace dateline::gazetteer {
namespace {

enum class Column : std::uint8_t {
    name,
    native,
    alternates,
    lon,
    lat,
    radius_km,
    feature_class,
    code,
    country,
    admin1,
    population,
    source,
    outline,
    note,
};

constexpr std::array<std::string_view, 14> column_names{
    "name", "native",  "alternates", "lon",        "lat",    "radius_km", "class",
    "code", "country", "admin1",     "population", "source", "outline",   "note"};
constexpr std::string_view classes = "AHLPRSTUV";

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

std::optional<double> parse_between(std::string_view text, double low, double high) {
    const auto value = parse_double(text);
    return value && low <= *value && *value <= high ? value : std::nullopt;
}

std::optional<geo::LonLat> parse_point(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const auto lon = parse_between(text.substr(0, space), -180, 180);
    const auto lat = parse_between(text.substr(space + 1), -90, 90);
    if (!lon || !lat) return std::nullopt;
    return geo::LonLat{geo::Lon(*lon), geo::Lat(*lat)};
}

std::optional<Footprint> parse_outline(std::string_view text) {
    if (text.empty() || (text.front() != 'A' && text.front() != 'L')) return std::nullopt;
    Footprint footprint;
    footprint.closed = text.front() == 'A';
    for (const std::string_view part : split(text.substr(1), ';')) {
        auto& points = footprint.parts.emplace_back();
        for (const std::string_view pair : split(part, ',')) {
            const auto point = parse_point(pair);
            if (!point) return std::nullopt;
            points.push_back(*point);
        }
    }
    return footprint;
}

/// The lines of a table that hold something, without the mark that some editors begin a file with.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (text_.starts_with(byte_order_mark)) last_.stop = byte_order_mark.size();
    }

    std::optional<std::string_view> next() {
        while (last_.stop < text_.size()) {
            last_.start = last_.stop;
            const std::size_t end = std::min(text_.find('\n', last_.start), text_.size());
            last_.stop = std::min(end + 1, text_.size());
            std::string_view line = text_.substr(last_.start, end - last_.start);
            ++number_;
            if (line.ends_with('\r')) line.remove_suffix(1);
            if (!line.empty() && line.front() != '#') return line;
        }
        return std::nullopt;
    }
    /// Of the last line, from 1; 0 before the first.
    [[nodiscard]] std::size_t number() const { return number_; }
    /// Where it lies, its end with it.
    [[nodiscard]] TextSpan span() const { return last_; }

private:
    std::string_view text_;
    TextSpan last_;
    std::size_t number_ = 0;
};

/// Two letters in capitals, as countries are looked up.
bool set_country(std::string_view code, std::string& to) {
    to = ascii::upper(code);
    return to.size() == 2 && std::ranges::all_of(to, ascii::is_letter);
}

/// Reads one table; keeps where it stands for its messages.
class TableReader {
public:
    TableReader(std::string_view text, std::string_view file) : lines_(text), file_(file) {}

    Result<std::vector<Row>> read() {
        std::vector<Row> rows;
        while (const auto line = lines_.next()) {
            if (columns_.empty()) {
                if (const auto done = read_header(*line); !done)
                    return tl::make_unexpected(done.error());
                continue;
            }
            auto row = read_row(*line);
            if (!row) return tl::make_unexpected(row.error());
            rows.push_back(std::move(*row));
        }
        if (columns_.empty())
            return complain("has no header line; it must name the columns name, lon and lat");
        return rows;
    }

private:
    tl::unexpected<Error> complain(const std::string& what) const {
        return fail(std::string(file_) + ":" +
                    std::to_string(std::max<std::size_t>(lines_.number(), 1)) + ": " + what);
    }

    Result<void> read_header(std::string_view line) {
        std::uint32_t seen = 0;
        for (const std::string_view word : split(line, '\t')) {
            const auto found = std::find(column_names.begin(), column_names.end(), word);
            if (found == column_names.end())
                return complain("no column is called '" + std::string(word) +
                                "'; the columns are name, lon, lat, native, alternates, radius_km, "
                                "class, code, country, admin1, population, source, outline, note, "
                                "separated by tabs");
            const auto index = static_cast<std::uint8_t>(found - column_names.begin());
            columns_.push_back(static_cast<Column>(index));
            seen |= 1U << index;
        }
        for (const Column needed : {Column::name, Column::lon, Column::lat})
            if ((seen & (1U << static_cast<unsigned>(needed))) == 0)
                return complain("the column " +
                                std::string(column_names[static_cast<std::size_t>(needed)]) +
                                " is missing from the header; a place needs name, lon and lat");
        return {};
    }

    Result<Row> read_row(std::string_view line) const {
        const auto fields = split(line, '\t');
        if (fields.size() > columns_.size())
            return complain("the line has " + std::to_string(fields.size()) +
                            " columns, the header " + std::to_string(columns_.size()));
        Row row;
        row.line = lines_.span();
        double lon = std::numeric_limits<double>::quiet_NaN();
        double lat = lon;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (!set(row, columns_[i], fields[i], lon, lat))
                return complain("'" + std::string(fields[i].substr(0, 60)) + "' is no " +
                                std::string(meaning(columns_[i])));
        if (row.name.empty()) return complain("the place has no name");
        if (too_long(row)) return complain("a name is longer than 65535 bytes");
        if (std::isnan(lon) || std::isnan(lat))
            return complain("'" + row.name + "' has no lon and lat in degrees");
        row.point = {geo::Lon(lon), geo::Lat(lat)};
        return row;
    }

    static bool too_long(const Row& row) {
        const auto long_one = [](const std::string& words) { return words.size() > longest_words; };
        return long_one(row.name) || long_one(row.native) || long_one(row.code) ||
               long_one(row.admin1) || long_one(row.source) ||
               std::ranges::any_of(row.alternates, long_one);
    }

    static std::string_view meaning(Column column) {
        switch (column) {
        case Column::lon:
            return "longitude in degrees, -180 to 180";
        case Column::lat:
            return "latitude in degrees, -90 to 90";
        case Column::radius_km:
            return "radius in kilometres, 0 to 20038";
        case Column::feature_class:
            return "GeoNames feature class (one of A H L P R S T U V)";
        case Column::country:
            return "two-letter country code (ISO 3166-1)";
        case Column::population:
            return "number of people";
        case Column::outline:
            return "outline (A or L, then 'lon lat' points)";
        default:
            return "usable value";
        }
    }

    static bool assign(std::optional<double> value, double& to) {
        if (value) to = *value;
        return value.has_value();
    }

    static bool set(Row& row, Column column, std::string_view value, double& lon, double& lat) {
        switch (column) {
        case Column::lon:
            return assign(parse_between(value, -180, 180), lon);
        case Column::lat:
            return assign(parse_between(value, -90, 90), lat);
        case Column::name:
            row.name = value;
            return true;
        case Column::note:
            return true;
        default:
            return value.empty() || set_optional(row, column, value);
        }
    }

    static bool set_optional(Row& row, Column column, std::string_view value) {
        double number = 0;
        switch (column) {
        case Column::native:
            row.native = value;
            return true;
        case Column::code:
            row.code = value;
            return true;
        case Column::admin1:
            row.admin1 = value;
            return true;
        case Column::source:
            row.source = value;
            return true;
        case Column::alternates:
            for (const std::string_view other : split(value, '|'))
                row.alternates.emplace_back(other);
            return true;
        case Column::country:
            return set_country(value, row.country);
        case Column::radius_km:
            return assign(parse_between(value, 0, geo::most_radius.value), row.radius.value);
        case Column::population:
            if (!assign(parse_between(value, 0, 4e9), number)) return false;
            row.population = static_cast<std::uint32_t>(number);
            return true;
        case Column::feature_class:
            row.feature_class = static_cast<FeatureClass>(value.front());
            return value.size() == 1 && classes.find(value.front()) != std::string_view::npos;
        case Column::outline:
            row.footprint = parse_outline(value);
            return row.footprint.has_value();
        default:
            return true;
        }
    }

    Lines lines_;
    std::string_view file_;
    std::vector<Column> columns_;
};

} // namespace

std::vector<std::string_view> columns_of(std::string_view table) {
    const auto header = Lines(table).next();
    return header ? split(*header, '\t') : std::vector<std::string_view>();
}

Result<std::vector<Row>> read_rows(std::string_view text, std::string_view file) {
    return TableReader(text, file).read();
}

} // namespace dateline::gazetteer
