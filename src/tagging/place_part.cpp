#include "tagging/place_part.hpp"

#include "tagging/place_ground.hpp"
#include "tagging/place_names.hpp"
#include "tagging/place_point.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>
#include <string>
#include <vector>

namespace dateline::tagging {
namespace {

constexpr double side_share = 0.4;  ///< how much of the way through belongs to a side
constexpr double off_ground = 0.15; ///< of its radius: how far a side's middle may be from ground
constexpr double earth_radius_km = geo::earth_radius.value;

geo::LonLat mean_of(const std::vector<geo::LonLat>& points) {
    double lon = 0;
    double lat = 0;
    for (const geo::LonLat point : points) {
        lon += point.lon.degrees;
        lat += point.lat.degrees;
    }
    const auto count = static_cast<double>(points.size());
    return {geo::Lon{lon / count}, geo::Lat{lat / count}};
}

/// The one that has the shortest ways to the others: where a mean lies in a gulf or between
/// islands.
std::size_t middle_of(const std::vector<UnitVector>& points) {
    std::size_t best = 0;
    double shortest = std::numeric_limits<double>::max();
    for (std::size_t from = 0; from < points.size(); ++from) {
        double way = 0;
        for (const UnitVector to : points)
            way += chord_km(points[from], to);
        if (way >= shortest) continue;
        shortest = way;
        best = from;
    }
    return best;
}

/// Length of the chord under an arc of the Earth's surface.
double chord_under(geo::Kilometres arc) {
    return 2 * earth_radius_km *
           std::sin(std::min(arc.value / earth_radius_km, std::numbers::pi) / 2);
}

/// The circle around a point that holds a share of the others.
Parts::Spot circle_around(geo::LonLat point, const std::vector<UnitVector>& points, double held) {
    const UnitVector middle = unit_vector(point);
    std::vector<double> away;
    away.reserve(points.size());
    for (const UnitVector other : points)
        away.push_back(chord_squared(middle, other));
    const auto last = static_cast<std::ptrdiff_t>(held * static_cast<double>(away.size() - 1));
    std::nth_element(away.begin(), away.begin() + last, away.end());
    const double half = std::sqrt(away[static_cast<std::size_t>(last)]) / 2;
    const double arc = 2 * earth_radius_km * std::asin(std::min(1.0, half / earth_radius_km));
    return {point, geo::Kilometres{std::max(1.0, arc)}};
}

bool any_within(geo::Kilometres reach, geo::LonLat point, const std::vector<UnitVector>& points) {
    const UnitVector middle = unit_vector(point);
    const double chord = chord_under(reach);
    return std::any_of(points.begin(), points.end(), [&](const UnitVector& other) {
        return chord_squared(middle, other) <= chord * chord;
    });
}

} // namespace

std::optional<Parts::Spot> Parts::named(std::string_view words, const PlaceMention& mention) const {
    const std::string name = mention.relation.words + " " + std::string(words);
    for (const gazetteer::Candidate& candidate : gazetteer_.find(name, 4)) {
        const gazetteer::Place place = gazetteer_.place(candidate.place);
        const gazetteer::Place whole = gazetteer_.place(mention.candidates.front().candidate.place);
        const double reach = radius_of(whole).value;
        if (place.id != whole.id && place.feature_class == whole.feature_class &&
            geo::distance(place.point, whole.point).value <= reach) {
            return Spot{place.point, radius_of(place)};
        }
    }
    return std::nullopt;
}

std::optional<Parts::Spot> Parts::side_of(const Ground& ground, geo::Bearing bearing, double held) {
    const std::vector<geo::LonLat>& points = ground.points;
    if (points.empty()) return std::nullopt;
    const double angle = bearing.degrees * std::numbers::pi / 180;
    const double shrink = std::cos(points.front().lat.degrees * std::numbers::pi / 180);
    const double eastward = shrink * std::sin(angle);
    const double northward = std::cos(angle);
    const auto along = [&](geo::LonLat point) {
        return point.lon.degrees * eastward + point.lat.degrees * northward;
    };
    const auto [least, most] =
        std::minmax_element(points.begin(), points.end(),
                            [&](geo::LonLat a, geo::LonLat b) { return along(a) < along(b); });
    const double from = along(*most) - side_share * (along(*most) - along(*least));
    std::vector<geo::LonLat> side;
    std::vector<UnitVector> vectors;
    for (const geo::LonLat point : points) {
        if (along(point) < from) continue;
        side.push_back(point);
        vectors.push_back(unit_vector(point));
    }
    Spot spot = circle_around(mean_of(side), vectors, held);
    const geo::Kilometres near{off_ground * spot.radius.value};
    if (!any_within(near, spot.point, vectors))
        spot = circle_around(side[middle_of(vectors)], vectors, held);
    spot.point.lon = geo::normalised(spot.point.lon);
    return spot;
}

const Parts::Ground& Parts::ground_of(const gazetteer::Place& place) {
    const auto [known, is_new] = grounds_.try_emplace(place.id);
    Ground& ground = known->second;
    if (!is_new) return ground;
    if (place.footprint < 0) {
        ground.points = settled_ground(gazetteer_, place);
    } else if (const auto outline = gazetteer_.footprint(place.id); outline.closed) {
        ground.points = points_inside(outline);
    }
    return ground;
}

std::optional<Parts::Spot> Parts::outlined(const gazetteer::Place& place, geo::Bearing bearing) {
    constexpr std::size_t fewest_towns = 12; // that tell a country's ground
    constexpr double most_towns = 0.8;       // an island far off does not widen the circle
    if (place.footprint >= 0) return side_of(ground_of(place), bearing, 1);
    if (!is_country(place) || place.feature_code == "PCLH") return std::nullopt;
    const Ground& ground = ground_of(place);
    return ground.points.size() < fewest_towns ? std::nullopt
                                               : side_of(ground, bearing, most_towns);
}

std::optional<Parts::Spot> Parts::coast_of(const PlaceMention& mention) const {
    const gazetteer::Place land = gazetteer_.place(mention.candidates.front().candidate.place);
    if (!is_country(land)) return std::nullopt;
    for (const gazetteer::Candidate& candidate :
         gazetteer_.find("Coast of " + std::string(land.name), 4)) {
        const gazetteer::Place coast = gazetteer_.place(candidate.place);
        if (coast.feature_code == "CST" && coast.country == land.country)
            return Spot{coast.point, radius_of(coast)};
    }
    return std::nullopt;
}

/// "northern Sumatra": half-way to that edge of a long island may lie beyond it, in another land;
/// the nearest of its own towns is on it.
std::optional<Parts::Spot> Parts::ashore(const PlaceMention& mention) const {
    constexpr double widest_km = 60; // smaller islands have few towns, and no other land so near
    constexpr double reach = 0.4;    // of its radius
    constexpr double km_per_degree = 111.2;
    constexpr std::size_t most_towns = 400;
    const gazetteer::Place place = gazetteer_.place(mention.candidates.front().candidate.place);
    const double radius = radius_of(place).value;
    if (place.feature_code != "ISL" || place.country.empty() || radius < widest_km)
        return std::nullopt;
    const geo::LonLat from = mention.point;
    const double north = reach * radius / km_per_degree;
    const double east = north / std::max(0.2, std::cos(from.lat.degrees * std::numbers::pi / 180));
    const gazetteer::Bounds box{{geo::normalised(geo::Lon{from.lon.degrees - east}),
                                 geo::Lat{std::max(-90.0, from.lat.degrees - north)}},
                                {geo::normalised(geo::Lon{from.lon.degrees + east}),
                                 geo::Lat{std::min(90.0, from.lat.degrees + north)}}};
    std::vector<gazetteer::PlaceId> towns = gazetteer_.populated(box, 0, most_towns);
    const auto away = [&](gazetteer::PlaceId town) {
        return geo::distance(gazetteer_.point(town), from).value;
    };
    std::ranges::sort(towns, {}, away);
    const auto own = std::ranges::find_if(towns, [&](gazetteer::PlaceId town) {
        return gazetteer_.country_code(town) == place.country;
    });
    if (own == towns.begin() || own == towns.end()) return std::nullopt;
    return Spot{gazetteer_.point(*own), mention.radius};
}

void Parts::settle(std::string_view words, PlaceMention& mention) {
    if (mention.relation.kind == RelationKind::off_coast && mention.resolved) {
        if (const auto coast = coast_of(mention)) {
            mention.point = coast->point;
            mention.radius = coast->radius;
        }
        return;
    }
    if (mention.relation.kind != RelationKind::part || !mention.resolved) return;
    std::optional<Spot> spot = named(words, mention);
    if (!spot && mention.relation.bearing) {
        const gazetteer::Place place = gazetteer_.place(mention.candidates.front().candidate.place);
        const auto key = std::pair{place.id, mention.relation.bearing->degrees};
        const auto known = known_.find(key);
        spot = known != known_.end()
                   ? known->second
                   : known_.emplace(key, outlined(place, *mention.relation.bearing)).first->second;
    }
    if (!spot) spot = ashore(mention);
    if (!spot) return;
    mention.point = spot->point;
    mention.radius = spot->radius;
}

} // namespace dateline::tagging
