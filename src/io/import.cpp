#include "io/import.hpp"

#include "base/file.hpp"
#include "calendar/iso.hpp"
#include "io/gdal_scope.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cpl_conv.h>
#include <ogrsf_frmts.h>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::io {
namespace {

constexpr std::size_t most_shared = 100'000; ///< values that rows with the same ones share
constexpr std::size_t most_told = 20;        ///< rows left out; the rest is summed up

std::string extension_of(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return extension;
}

std::optional<calendar::Precision> precision_named(std::string_view name) {
    using enum calendar::Precision;
    constexpr std::array<std::pair<std::string_view, calendar::Precision>, 6> names{
        {{"day", day},
         {"part-month", part_month},
         {"month", month},
         {"season", season},
         {"year", year},
         {"range", range}}};
    for (const auto& [known, precision] : names) {
        if (known == name) return precision;
    }
    return std::nullopt;
}

tagging::DateFrom date_from_named(std::string_view name) {
    if (name == "context") return tagging::DateFrom::context;
    if (name == "heading") return tagging::DateFrom::heading;
    if (name == "document") return tagging::DateFrom::document;
    return tagging::DateFrom::sentence;
}

tagging::RelationKind relation_named(std::string_view words) {
    if (words.empty()) return tagging::RelationKind::none;
    if (words == "between") return tagging::RelationKind::between;
    return tagging::RelationKind::direction;
}

/// Reads features by the names of their columns, which are looked up once.
class EventReader {
public:
    explicit EventReader(OGRLayer& layer) : definition_(*layer.GetLayerDefn()) {}

    /// What each event needs and this table does not have; empty when it is all there.
    [[nodiscard]] std::string lacks() const {
        if (begin_ < 0) return "has no column \"begin\"";
        const bool points = definition_.GetGeomFieldCount() > 0;
        return points || (lon_ >= 0 && lat_ >= 0) ? ""
                                                  : "has neither points nor \"lon\" and \"lat\"";
    }

    /// Fails with what is wrong with the row.
    [[nodiscard]] Result<event::Event> read(const OGRFeature& row) {
        event::Event event;
        const auto begin = calendar::parse_iso(date(row, begin_));
        if (!begin) return fail("\"" + date(row, begin_) + "\" is no ISO 8601 date");
        const auto end = calendar::parse_iso(date(row, end_));
        event.when = {begin->begin, std::max(end.value_or(*begin).end, begin->begin)};
        const auto point = point_of(row);
        if (!point) return fail("it has no place on Earth");
        event.point = *point;
        read_words(row, event);
        const bool one_day = event.when.begin == event.when.end;
        event.precision =
            precision_named(text(row, precision_))
                .value_or(one_day ? calendar::Precision::day : calendar::Precision::range);
        event.date_from = date_from_named(text(row, date_from_));
        event.approximate_date = event.edtf.view().find('~') != std::string::npos;
        event.relation_kind = relation_named(event.relation);
        event.radius = geo::Kilometres{std::max(number(row, radius_).value_or(0), 0.0)};
        event.confidence =
            static_cast<float>(std::clamp(number(row, confidence_).value_or(1), 0.0, 1.0));
        return event;
    }

private:
    [[nodiscard]] int column(const char* name) const { return definition_.GetFieldIndex(name); }

    static std::string text(const OGRFeature& row, int column) {
        if (column < 0 || !row.IsFieldSetAndNotNull(column)) return {};
        return const_cast<OGRFeature&>(row).GetFieldAsString(column); // it caches the words
    }

    /// A day's words as ISO 8601, for GDAL writes a column of dates as "2015/09/30".
    [[nodiscard]] std::string date(const OGRFeature& row, int column) const {
        if (column < 0 || !row.IsFieldSetAndNotNull(column)) return {};
        const OGRFieldType type = definition_.GetFieldDefn(column)->GetType();
        int year = 0;
        int month = 0;
        int day = 0;
        std::array<int, 4> rest{}; // hour, minute, second, zone
        if ((type != OFTDate && type != OFTDateTime) ||
            row.GetFieldAsDateTime(column, &year, &month, &day, &rest[0], &rest[1], &rest[2],
                                   &rest[3]) == FALSE)
            return text(row, column);
        return CPLSPrintf("%04d-%02d-%02d", year, month, day);
    }

    static std::optional<double> number(const OGRFeature& row, int column) {
        if (column < 0 || !row.IsFieldSetAndNotNull(column)) return std::nullopt;
        const std::string words = text(row, column);
        char* stop = nullptr;
        const double value = CPLStrtod(words.c_str(), &stop); // whatever the locale
        if (words.empty() || *stop != '\0') return std::nullopt;
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }

    [[nodiscard]] std::optional<geo::LonLat> point_of(const OGRFeature& row) const {
        auto lon = number(row, lon_);
        auto lat = number(row, lat_);
        const OGRGeometry* shape = row.GetGeometryRef();
        if (shape != nullptr && !shape->IsEmpty() &&
            wkbFlatten(shape->getGeometryType()) == wkbPoint) {
            lon = shape->toPoint()->getX();
            lat = shape->toPoint()->getY();
        }
        if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90) return std::nullopt;
        return geo::LonLat{geo::Lon{*lon}, geo::Lat{*lat}};
    }

    void read_words(const OGRFeature& row, event::Event& event) {
        event.id = text(row, id_);
        event.edtf = words_.shared(text(row, edtf_));
        event.date_text = words_.shared(text(row, date_text_));
        event.place = words_.shared(text(row, place_));
        event.place_text = words_.shared(text(row, place_text_));
        event.place_type = words_.shared(text(row, place_type_));
        event.country = words_.shared(text(row, country_));
        event.relation = words_.shared(text(row, relation_));
        event.category = words_.shared(text(row, category_));
        event.section = words_.shared(text(row, section_));
        event.sentence = words_.shared(text(row, sentence_));
        event.source_name = words_.shared(text(row, source_));
        event.line = static_cast<std::uint32_t>(std::max(number(row, line_).value_or(0), 0.0));
    }

    const OGRFeatureDefn& definition_;
    TextPool words_{most_shared};
    int id_ = column("id");
    int begin_ = column("begin");
    int end_ = column("end");
    int precision_ = column("precision");
    int edtf_ = column("edtf");
    int date_text_ = column("date_text");
    int date_from_ = column("date_from");
    int place_ = column("place");
    int place_text_ = column("place_text");
    int lon_ = column("lon");
    int lat_ = column("lat");
    int radius_ = column("radius_km");
    int place_type_ = column("place_type");
    int country_ = column("country");
    int relation_ = column("relation");
    int category_ = column("category");
    int confidence_ = column("confidence");
    int section_ = column("section");
    int sentence_ = column("sentence");
    int line_ = column("line");
    int source_ = column("source");
};

/// What each driver is asked for: dates stay the words they are, for GDAL's own date type has no
/// year before 1.
std::array<const char*, 2> options_for(const std::string& extension) {
    if (extension == ".csv") return {"AUTODETECT_TYPE=NO", nullptr};
    if (extension == ".geojson") return {"DATE_AS_STRING=YES", nullptr};
    return {nullptr, nullptr};
}

GDALDatasetUniquePtr open_table(const std::filesystem::path& file) {
    RegisterOGRCSV();
    RegisterOGRGeoJSON();
    RegisterOGRGeoPackage();
    static constexpr std::array<const char*, 4> drivers{"CSV", "GeoJSON", "GPKG", nullptr};
    const auto options = options_for(extension_of(file));
    return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                  drivers.data(), options.data(), nullptr));
}

/// The rows that are events; the others are told, the first ones each.
event::EventSet read_rows(OGRLayer& layer, EventReader& reader) {
    event::EventSet set;
    set.events.reserve(
        static_cast<std::size_t>(std::max<GIntBig>(layer.GetFeatureCount(FALSE), 0)));
    std::size_t row = 0;
    std::size_t left_out = 0;
    for (const auto& feature : layer) {
        ++row;
        auto event = reader.read(*feature);
        if (event) {
            set.events.push_back(std::move(*event));
        } else if (++left_out <= most_told) {
            set.diagnostics.push_back(
                {0, "row " + std::to_string(row) + " is left out: " + event.error().message});
        }
    }
    if (left_out > most_told) {
        set.diagnostics.push_back(
            {0, std::to_string(left_out) + " rows of " + std::to_string(row) + " are left out"});
    }
    return set;
}

} // namespace

bool is_event_table(const std::filesystem::path& file) {
    const std::string extension = extension_of(file);
    return extension == ".csv" || extension == ".geojson" || extension == ".gpkg";
}

Result<event::EventSet> read_events(const std::filesystem::path& file) {
    if (auto readable = check_readable(file); !readable)
        return tl::make_unexpected(readable.error());
    const GdalErrors errors;
    const GDALDatasetUniquePtr table = open_table(file);
    const auto unreadable = [&] {
        const std::string words = errors.last();
        return fail(
            file.string() + ": cannot be read as a table of events" +
            (words.empty() ? "; is it whole, and of the kind its name says?" : ": " + words));
    };
    if (!table || table->GetLayerCount() == 0) return unreadable();
    OGRLayer& layer = *table->GetLayer(0);
    EventReader reader(layer);
    if (const std::string lacks = reader.lacks(); !lacks.empty()) {
        return fail(file.string() + ": " + lacks +
                    "; a table of events needs \"begin\" (such as 2015-09-30) and points, or "
                    "\"lon\" and \"lat\" in degrees");
    }
    event::EventSet set = read_rows(layer, reader);
    if (!set.events.empty()) return set;
    if (!errors.last().empty()) return unreadable();
    const std::string first =
        set.diagnostics.empty() ? "it has no rows" : set.diagnostics.front().message;
    return fail(file.string() + ": there is no event in this table; " + first);
}

} // namespace dateline::io
