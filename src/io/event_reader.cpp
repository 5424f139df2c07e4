#include "io/event_reader.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "calendar/iso.hpp"
#include "calendar/precision_names.hpp"
#include "calendar/spans.hpp"
#include "geo/coordinates.hpp"
#include "geo/earth.hpp"
#include "io/date_from_names.hpp"
#include "tagging/mention.hpp"
#include "yaml/reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cpl_conv.h>
#include <ogrsf_frmts.h>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::io {
namespace {

/// A table has the words of a relation alone: "near", "south of", the "highway" between two places.
tagging::RelationKind relation_named(std::string_view words) {
    using enum tagging::RelationKind;
    static constexpr std::array ways{"highway", "road", "motorway", "railway", "rail",
                                     "route",   "line", "axis",     "supply"};
    static constexpr std::array close{"near", "around", "nearby", "outside"};
    const std::string lower = ascii::lower(words);
    if (lower.empty()) return none;
    if (lower == "between") return between;
    if (std::ranges::find(ways, lower) != ways.end()) return along;
    if (std::ranges::find(close, lower) != close.end()) return tagging::RelationKind::near;
    return lower.starts_with("outskirts") ? outskirts : direction;
}

std::string text(const OGRFeature& row, int column) {
    if (column < 0 || !row.IsFieldSetAndNotNull(column)) return {};
    return const_cast<OGRFeature&>(row).GetFieldAsString(column); // it caches the words
}

/// "2019-01-05T10:30:00Z", "2019-01-05 10:30" and "2015/09/30" as the day alone; other words as
/// they are.
std::string as_iso(std::string words) {
    constexpr std::size_t day_size = 10; // 2019-01-05
    const auto digits = [&](std::size_t from, std::size_t count) {
        return words.size() >= from + count &&
               std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                           words.begin() + static_cast<std::ptrdiff_t>(from + count),
                           [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!digits(0, 4) || !digits(5, 2) || !digits(8, 2)) return words;
    const bool slashes = words[4] == '/' && words[7] == '/';
    if (!slashes && (words[4] != '-' || words[7] != '-')) return words;
    const bool time = words.size() > day_size && digits(day_size + 1, 2) &&
                      (words[day_size] == 'T' || words[day_size] == ' ');
    if (!time && words.size() != day_size) return words;
    words.resize(day_size);
    std::replace(words.begin(), words.end(), '/', '-');
    return words;
}

/// An ISO 8601 day, month or year, or an interval of two of them: "2019-01/2019-03".
std::optional<calendar::DateSpan> span_of(std::string_view words) {
    const std::size_t slash = words.find('/');
    const auto begin = calendar::parse_iso(words.substr(0, slash));
    if (!begin || slash == std::string_view::npos) return begin;
    const auto end = calendar::parse_iso(words.substr(slash + 1));
    if (!end || end->end < begin->begin) return std::nullopt;
    return calendar::DateSpan{begin->begin, end->end};
}

std::optional<double> number(const OGRFeature& row, int column) {
    std::string words = text(row, column);
    // "4,83", as half of Europe writes it
    if (words.find('.') == std::string::npos && std::ranges::count(words, ',') == 1)
        std::replace(words.begin(), words.end(), ',', '.');
    char* stop = nullptr;
    const double value = CPLStrtod(words.c_str(), &stop); // whatever the locale
    if (words.empty() || *stop != '\0') return std::nullopt;
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// A line or a byte of a text; 0 where there is none.
std::size_t count(const OGRFeature& row, int column) {
    constexpr double most = 2'147'483'647; // documents are smaller than 2 GB
    return static_cast<std::size_t>(std::clamp(number(row, column).value_or(0), 0.0, most));
}

/// A measure from 0 to `most`: what is beyond is taken for the nearest, what is no number for none.
std::optional<double> measure(const OGRFeature& row, int column, const char* name, double most,
                              std::vector<std::string>& mended) {
    const std::string words = text(row, column);
    if (words.empty()) return std::nullopt;
    const auto value = number(row, column);
    if (value && *value >= 0 && *value <= most) return value;
    const std::string told = std::string(name) + " " + words + " is no number from 0 to " +
                             CPLSPrintf("%g", most) + "; it is ";
    if (!value) {
        mended.push_back(told + "left out");
        return std::nullopt;
    }
    const double nearest = std::clamp(*value, 0.0, most);
    mended.push_back(told + "taken for " + CPLSPrintf("%g", nearest));
    return nearest;
}

} // namespace

EventReader::EventReader(OGRLayer& layer)
    : definition_(*layer.GetLayerDefn()), reference_(layer.GetSpatialRef()),
      to_degrees_(reference_ == nullptr ? nullptr : to_wgs84(*reference_)) {}

int EventReader::column(const char* name) const {
    return definition_.GetFieldIndex(name);
}

std::string EventReader::lacks() const {
    if (begin_ < 0) return "has no column \"begin\"";
    if (reference_ != nullptr && !to_degrees_)
        return std::string("has points in ") + reference_->GetName() +
               ", which cannot be turned into longitude and latitude";
    const bool points = definition_.GetGeomFieldCount() > 0;
    return points || (lon_ >= 0 && lat_ >= 0) ? "" : "has neither points nor \"lon\" and \"lat\"";
}

Result<event::Event> EventReader::read(const OGRFeature& row, std::vector<std::string>& mended) {
    event::Event event;
    broken_.clear();
    const auto begin = span_of(date(row, begin_));
    if (!begin) return fail("\"" + date(row, begin_) + "\" is no ISO 8601 date");
    const auto point = point_of(row);
    if (!point) return fail(why_nowhere(row));
    event.point = *point;
    event.when = {begin->begin, end_of(row, *begin, mended)};
    read_date(row, event);
    read_words(row, event);
    read_measures(row, event, mended);
    event.id = word(row, id_);
    if (!broken_.empty())
        mended.push_back("its " + broken_ +
                         " is not UTF-8, and what is not reads as question marks");
    if (event.id.empty()) event.id = made_id(event);
    return event;
}

event::Unmapped EventReader::unmapped(const OGRFeature& row, const std::string& why) {
    event::Unmapped left_out;
    const bool dated = span_of(date(row, begin_)).has_value();
    left_out.cause = dated ? event::Unmapped::Cause::no_place : event::Unmapped::Cause::no_date;
    for (const int column : {place_, place_text_, sentence_, begin_})
        if (left_out.text.empty()) left_out.text = word(row, column);
    left_out.reason = why;
    return left_out;
}

/// Words for people, which must be UTF-8.
std::string EventReader::word(const OGRFeature& row, int column) {
    std::string words = text(row, column);
    if (utf8::make_well_formed(words).bytes > 0)
        broken_ = definition_.GetFieldDefn(column)->GetNameRef();
    return words;
}

/// A day's words as ISO 8601, for GDAL writes a column of dates as "2015/09/30".
std::string EventReader::date(const OGRFeature& row, int column) const {
    if (column < 0 || !row.IsFieldSetAndNotNull(column)) return {};
    const OGRFieldType type = definition_.GetFieldDefn(column)->GetType();
    int year = 0;
    int month = 0;
    int day = 0;
    std::array<int, 4> rest{}; // hour, minute, second, zone
    if ((type != OFTDate && type != OFTDateTime) ||
        row.GetFieldAsDateTime(column, &year, &month, &day, &rest[0], &rest[1], &rest[2],
                               &rest[3]) == FALSE)
        return as_iso(text(row, column));
    return CPLSPrintf("%04d-%02d-%02d", year, month, day);
}

std::optional<geo::LonLat> EventReader::point_of(const OGRFeature& row) const {
    auto lon = number(row, lon_);
    auto lat = number(row, lat_);
    const OGRGeometry* shape = row.GetGeometryRef();
    if (shape != nullptr && !shape->IsEmpty() && wkbFlatten(shape->getGeometryType()) == wkbPoint) {
        double x = shape->toPoint()->getX();
        double y = shape->toPoint()->getY();
        if (to_degrees_ && to_degrees_->Transform(1, &x, &y) == FALSE) return std::nullopt;
        lon = x;
        lat = y;
    }
    const bool on_earth = lon && lat && std::abs(*lon) <= 180 && std::abs(*lat) <= 90; // no NaN
    if (!on_earth) return std::nullopt;
    return geo::LonLat{geo::Lon{*lon}, geo::Lat{*lat}};
}

std::string EventReader::why_nowhere(const OGRFeature& row) const {
    const OGRGeometry* shape = row.GetGeometryRef();
    if (shape != nullptr && !shape->IsEmpty() && wkbFlatten(shape->getGeometryType()) != wkbPoint)
        return std::string("its shape is a ") + shape->getGeometryName() + ", not a POINT";
    if (shape != nullptr && !shape->IsEmpty())
        return "its point (" + yaml::digits(shape->toPoint()->getX()) + ", " +
               yaml::digits(shape->toPoint()->getY()) + ") is no place on Earth";
    const std::string lon = text(row, lon_);
    const std::string lat = text(row, lat_);
    if (lon.empty() && lat.empty()) return "it has no point, and no lon and lat";
    return "lon \"" + lon + "\" and lat \"" + lat + "\" are no place on Earth";
}

calendar::Day EventReader::end_of(const OGRFeature& row, calendar::DateSpan begin,
                                  std::vector<std::string>& mended) const {
    const std::string words = date(row, end_);
    if (words.empty()) return begin.end;
    const auto end = span_of(words);
    if (!end)
        mended.push_back("its end \"" + words + "\" is no ISO 8601 date");
    else if (end->end < begin.begin)
        mended.push_back("its end " + words + " comes before its begin");
    else
        return end->end;
    mended.back() += "; it ends with " + calendar::iso(begin.end);
    return begin.end;
}

void EventReader::read_date(const OGRFeature& row, event::Event& event) {
    event.edtf = words_.shared(word(row, edtf_));
    event.approximate_date = event.edtf.view().find('~') != std::string::npos;
    if (event.edtf.empty()) event.edtf = words_.shared(calendar::edtf(event.when, false));
    event.precision = calendar::precision_named(text(row, precision_))
                          .value_or(calendar::iso_precision(event.when));
    event.date_text = words_.shared(word(row, date_text_));
    const std::string from = text(row, date_from_);
    event.dating_told = !from.empty();
    event.date_from = date_from_named(from).value_or(tagging::DateFrom::sentence);
}

void EventReader::read_measures(const OGRFeature& row, event::Event& event,
                                std::vector<std::string>& mended) const {
    const auto confidence = measure(row, confidence_, "confidence", 1, mended);
    event.rated = confidence.has_value();
    event.confidence = static_cast<float>(confidence.value_or(1));
    const auto radius = measure(row, radius_, "radius_km", geo::most_radius.value, mended);
    event.radius = geo::Kilometres{radius.value_or(0)};
}

void EventReader::read_words(const OGRFeature& row, event::Event& event) {
    event.place = words_.shared(word(row, place_));
    event.place_text = words_.shared(word(row, place_text_));
    event.place_type = words_.shared(word(row, place_type_));
    event.country = words_.shared(word(row, country_));
    event.relation = words_.shared(word(row, relation_));
    event.relation_kind = relation_named(event.relation);
    event.category = words_.shared(word(row, category_));
    event.section = words_.shared(word(row, section_));
    event.sentence = words_.shared(word(row, sentence_));
    event.source_name = words_.shared(word(row, source_));
    event.line = static_cast<std::uint32_t>(count(row, line_));
    const std::size_t start = count(row, start_);
    event.source = TextSpan{start, std::max(start, count(row, stop_))};
}

/// Of what the row says; rows that say the same are told apart by their number.
std::string EventReader::made_id(const event::Event& event) {
    const std::string words =
        event.edtf.str() + " " + geo::coordinates_label(event.point) + " " + event.place.str();
    return ids_.distinct(event::identity_of(event.sentence, words, 0));
}

} // namespace dateline::io
