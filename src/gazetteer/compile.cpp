#include "gazetteer/compile.hpp"

#include "gazetteer/image.hpp"
#include "gazetteer/index_builder.hpp"
#include "gazetteer/prominence.hpp"
#include "gazetteer/town_cells.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dateline::gazetteer {
namespace {

using layout::Section;

std::int32_t microdegrees(double degrees) {
    return static_cast<std::int32_t>(std::lround(degrees * 1e6));
}

layout::PointRecord point_record(geo::LonLat point) {
    return {microdegrees(point.lon.degrees), microdegrees(point.lat.degrees)};
}

/// Strings stored once each, two bytes of length before them: at most longest_words, as rows have
/// them.
class StringPool {
public:
    std::uint32_t add(std::string_view text) {
        const auto [found, added] =
            offsets_.try_emplace(std::string(text), static_cast<std::uint32_t>(bytes_.size()));
        if (added) {
            const auto length = static_cast<std::uint16_t>(text.size());
            bytes_.push_back(static_cast<char>(length & 0xFFU));
            bytes_.push_back(static_cast<char>(length >> 8U));
            bytes_.insert(bytes_.end(), text.begin(), text.end());
        }
        return found->second;
    }
    [[nodiscard]] const std::vector<char>& bytes() const { return bytes_; }

private:
    std::vector<char> bytes_;
    std::unordered_map<std::string, std::uint32_t> offsets_;
};

/// Feature codes and sources, numbered as they first occur.
class Labels {
public:
    explicit Labels(StringPool& strings) : strings_(strings) {}
    std::uint16_t add(const std::string& text) {
        const auto [found, added] =
            numbers_.try_emplace(text, static_cast<std::uint16_t>(offsets_.size()));
        if (added) offsets_.push_back(strings_.add(text));
        return found->second;
    }
    [[nodiscard]] const std::vector<std::uint32_t>& offsets() const { return offsets_; }

private:
    StringPool& strings_;
    std::map<std::string, std::uint16_t> numbers_;
    std::vector<std::uint32_t> offsets_;
};

/// Appends sections in their order and closes with the header.
class Writer {
public:
    Writer() : bytes_(sizeof(layout::Header)) {}

    template <typename Record>
    void section(Section which, const std::vector<Record>& records) {
        const std::size_t start = bytes_.size();
        const std::size_t size = records.size() * sizeof(Record);
        header_.sections[static_cast<std::size_t>(which)] = start;
        bytes_.resize((start + size + 7) / 8 * 8);
        if (size > 0) std::memcpy(bytes_.data() + start, records.data(), size);
    }

    std::vector<std::byte> finish() {
        header_.magic = layout::magic;
        header_.version = layout::image_version;
        header_.size = bytes_.size();
        header_.sections.back() = bytes_.size();
        header_.checksum = layout::checksum(header_);
        std::memcpy(bytes_.data(), &header_, sizeof header_);
        return std::move(bytes_);
    }

private:
    layout::Header header_{};
    std::vector<std::byte> bytes_;
};

/// Turns rows into records.
class Compiler {
public:
    explicit Compiler(std::span<const Row> rows) : rows_(rows), labels_(strings_) {}

    std::vector<std::byte> run() {
        find_divisions();
        for (const Row& row : rows_)
            add(row);
        places_.push_back({}); // closes the name range of the last place
        places_.back().first_name = static_cast<std::uint32_t>(names_.size());
        places_.back().native = places_.back().admin1 = layout::none;
        places_.back().admin1_name = layout::none;
        places_.back().footprint = -1;
        parts_.push_back(static_cast<std::uint32_t>(points_.size()));
        return write();
    }

private:
    using Division = std::pair<std::string, std::string>; ///< country, name

    void find_divisions() {
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i].code == "ADM1")
                divisions_.try_emplace({rows_[i].country, rows_[i].name},
                                       static_cast<std::uint32_t>(i));
    }

    void add(const Row& row) {
        const auto index = static_cast<std::uint32_t>(places_.size());
        layout::PlaceRecord record{};
        record.point = point_record(row.point);
        record.radius_km = static_cast<float>(row.radius.value);
        record.native = row.native.empty() ? layout::none : strings_.add(row.native);
        record.first_name = static_cast<std::uint32_t>(names_.size());
        record.population = row.population;
        const auto division = divisions_.find({row.country, row.admin1});
        record.admin1 = division == divisions_.end() || division->second == index
                            ? layout::none
                            : division->second;
        record.admin1_name = row.admin1.empty() ? layout::none : strings_.add(row.admin1);
        record.footprint = add_footprint(row);
        record.code = labels_.add(row.code);
        record.source = labels_.add(row.source);
        if (row.country.size() == 2) record.country = {row.country[0], row.country[1]};
        record.feature_class = static_cast<char>(row.feature_class);
        record.prominence = static_cast<std::uint8_t>(std::lround(prominence(row) * 255));
        places_.push_back(record);
        add_names(row, index);
        // What stood on a country's ground before it does not give its name to it.
        const bool country = row.code.starts_with("PCL") && row.code != "PCLH";
        if (country || row.code == "TERR") add_country(row, index);
    }

    void add_names(const Row& row, std::uint32_t place) {
        const auto add_name = [&](const std::string& name) {
            const auto index = static_cast<std::uint32_t>(names_.size());
            names_.push_back({strings_.add(name), place});
            index_.add(name, index, place, row.country);
        };
        add_name(row.name);
        // "Ithaca (Greece)": what tells it from its namesakes is not part of the name.
        const std::size_t note = row.name.find(" (");
        const std::string bare = row.name.substr(0, note);
        const auto& others = row.alternates;
        if (note != std::string::npos && row.name.back() == ')' &&
            std::find(others.begin(), others.end(), bare) == others.end())
            add_name(bare);
        if (!row.native.empty()) add_name(row.native);
        for (const std::string& other : row.alternates)
            if (!other.empty() && other != row.native) add_name(other);
    }

    void add_country(const Row& row, std::uint32_t place) {
        if (row.country.size() == 2)
            countries_.push_back({{row.country[0], row.country[1], 0, 0}, place});
    }

    std::int32_t add_footprint(const Row& row) {
        if (!row.footprint) return -1;
        footprints_.push_back({static_cast<std::uint32_t>(parts_.size()),
                               static_cast<std::uint32_t>(row.footprint->parts.size()),
                               row.footprint->closed ? 1U : 0U});
        for (const auto& part : row.footprint->parts) {
            parts_.push_back(static_cast<std::uint32_t>(points_.size()));
            for (const geo::LonLat point : part)
                points_.push_back(point_record(point));
        }
        return static_cast<std::int32_t>(footprints_.size()) - 1;
    }

    std::vector<std::uint32_t> populated() const {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i + 1 < places_.size(); ++i)
            if (places_[i].feature_class == static_cast<char>(FeatureClass::populated))
                order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return places_[a].population > places_[b].population;
        });
        return order;
    }

    /// Writes the populated places, and where they lie cell by cell.
    void write_towns(Writer& out) const {
        const std::vector<std::uint32_t> order = populated();
        std::vector<std::vector<layout::TownRecord>> filed(
            town_cells::index_of(town_cells::rows, 0));
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            const layout::PointRecord point = places_[order[rank]].point;
            const geo::LonLat at = lon_lat(point);
            filed[town_cells::index_of(town_cells::row_of(at.lat), town_cells::column_of(at.lon))]
                .push_back({point, static_cast<std::uint32_t>(rank)});
        }
        std::vector<layout::TownRecord> towns;
        std::vector<std::uint32_t> cells{0};
        for (const auto& cell : filed) {
            towns.insert(towns.end(), cell.begin(), cell.end());
            cells.push_back(static_cast<std::uint32_t>(towns.size()));
        }
        out.section(Section::populated, order);
        out.section(Section::towns, towns);
        out.section(Section::town_cells, cells);
    }

    std::vector<std::byte> write() {
        std::stable_sort(countries_.begin(), countries_.end(),
                         [](const auto& a, const auto& b) { return a.code < b.code; });
        IndexBuilder::Built index = std::move(index_).build();
        Writer out;
        out.section(Section::places, places_);
        out.section(Section::names, names_);
        out.section(Section::strings, strings_.bytes());
        out.section(Section::folded, index.folded);
        out.section(Section::skeletons, index.skeletons);
        out.section(Section::postings, index.postings);
        out.section(Section::letters, index.letters);
        out.section(Section::buckets, index.buckets);
        write_towns(out);
        out.section(Section::countries, countries_);
        out.section(Section::labels, labels_.offsets());
        out.section(Section::footprints, footprints_);
        out.section(Section::parts, parts_);
        out.section(Section::points, points_);
        return out.finish();
    }

    std::span<const Row> rows_;
    StringPool strings_;
    Labels labels_;
    IndexBuilder index_;
    std::map<Division, std::uint32_t> divisions_;
    std::vector<layout::PlaceRecord> places_;
    std::vector<layout::NameRecord> names_;
    std::vector<layout::CountryRecord> countries_;
    std::vector<layout::FootprintRecord> footprints_;
    std::vector<std::uint32_t> parts_;
    std::vector<layout::PointRecord> points_;
};

} // namespace

Result<std::vector<std::byte>> compile(std::span<const Row> rows) {
    std::size_t names = 0;
    std::set<std::string_view> labels;
    for (const Row& row : rows) {
        names += 3 + row.alternates.size(); // the name, without its note, and the native one
        labels.insert(row.code);
        labels.insert(row.source);
    }
    if (names >= layout::last_posting || rows.size() >= layout::last_posting)
        return fail("the gazetteer has too many places or names for its file format");
    if (labels.size() > std::numeric_limits<std::uint16_t>::max())
        return fail("the gazetteer has too many different codes and sources for its file format");
    return Compiler(rows).run();
}

} // namespace dateline::gazetteer
