#pragma once

#include "geo/lon_lat.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::gazetteer {

/// GeoNames' feature classes, geonames.org/export/codes.html.
enum class FeatureClass : char {
    area = 'A',      ///< country, state, region
    water = 'H',     ///< stream, lake, sea
    park = 'L',      ///< parks, areas, regions without a government
    populated = 'P', ///< city, village
    road = 'R',      ///< road, railroad
    spot = 'S',      ///< building, airport, base
    mountain = 'T',  ///< mountain, hill, island
    undersea = 'U',
    vegetation = 'V',
};

/// Index of a place in one opened Gazetteer, over all its layers; not stable between builds of the
/// data.
enum class PlaceId : std::uint32_t {};

/// The outline of an area or the course of a line. Rings end with their first point or before it;
/// which of them are holes is told by their number, not by their order.
struct Footprint {
    bool closed = false; ///< polygon rings (even-odd) when true, polylines when false
    std::vector<std::vector<geo::LonLat>> parts;
};

/// A place as the gazetteer holds it. The views live as long as the Gazetteer they came from.
struct Place {
    PlaceId id{};
    std::string_view name;   ///< canonical, in Latin script
    std::string_view native; ///< in the place's own script; empty when not known
    geo::LonLat point;       ///< a country's is GeoNames' point, not a centroid
    geo::Kilometres radius;  ///< of a disc that holds the place; 0 for a mere point
    FeatureClass feature_class = FeatureClass::populated;
    std::string_view feature_code; ///< GeoNames: "PPLA", "ADM1", "AIRB", "SEA" …
    std::string_view country;      ///< ISO 3166-1 alpha-2; empty for seas and the like
    std::string_view admin1;       ///< name of the first-order division; empty when not known
    std::uint32_t population = 0;  ///< 0 when not known
    std::string_view source; ///< which data set the row came from: "geonames", "ourairports" …
    bool own = false;        ///< from a person's own table: meant before its namesakes
    std::int32_t footprint =
        -1; ///< index of the place's polygon or line (Gazetteer::footprint), or -1
};

} // namespace dateline::gazetteer
