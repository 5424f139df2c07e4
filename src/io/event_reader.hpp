#pragma once

#include "base/result.hpp"
#include "base/shared_text.hpp"
#include "calendar/date_span.hpp"
#include "event/event.hpp"
#include "event/identity.hpp"
#include "geo/lon_lat.hpp"
#include "io/wgs84.hpp"

#include <optional>
#include <string>
#include <vector>

class OGRFeature;
class OGRFeatureDefn;
class OGRLayer;
class OGRSpatialReference;

namespace dateline::io {

/// Reads the rows of a table as events, by the names of their columns (see export.hpp), which are
/// looked up once.
class EventReader {
public:
    explicit EventReader(OGRLayer& layer);

    /// What each event needs and this table does not have, or has in a way that cannot be read;
    /// empty when it is all there.
    [[nodiscard]] std::string lacks() const;

    /// Fails with what is wrong with the row; what could not be taken as it stands is put into
    /// `mended`, with what was done about it. Where the table says nothing, nothing is made up but
    /// an id.
    [[nodiscard]] Result<event::Event> read(const OGRFeature& row,
                                            std::vector<std::string>& mended);

    /// A row that read() failed with, and why: what it calls itself.
    [[nodiscard]] event::Unmapped unmapped(const OGRFeature& row, const std::string& why);

private:
    [[nodiscard]] std::string word(const OGRFeature& row, int column);
    [[nodiscard]] int column(const char* name) const;
    [[nodiscard]] std::string date(const OGRFeature& row, int column) const;
    [[nodiscard]] std::optional<geo::LonLat> point_of(const OGRFeature& row) const;
    /// Why a row has no point.
    [[nodiscard]] std::string why_nowhere(const OGRFeature& row) const;
    [[nodiscard]] calendar::Day end_of(const OGRFeature& row, calendar::DateSpan begin,
                                       std::vector<std::string>& mended) const;
    void read_date(const OGRFeature& row, event::Event& event);
    void read_measures(const OGRFeature& row, event::Event& event,
                       std::vector<std::string>& mended) const;
    void read_words(const OGRFeature& row, event::Event& event);
    std::string made_id(const event::Event& event);

    const OGRFeatureDefn& definition_;
    const OGRSpatialReference* reference_; ///< of the points; null: the table does not say
    Transformation to_degrees_;            ///< null where there is none, or no way
    std::string broken_;                   ///< the last column of the row whose words are not UTF-8
    TextPool words_{100'000};              ///< values that rows with the same ones share
    event::Identities ids_;
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
    int start_ = column("start");
    int stop_ = column("stop");
    int source_ = column("source");
};

} // namespace dateline::io
