#include "tagging/place_part.hpp"

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

constexpr int grid = 24;            ///< points tried along each side of an area's box
constexpr double side_share = 0.4;  ///< how much of the way through belongs to a side
constexpr double off_ground = 0.15; ///< of its radius: how far a side's middle may be from ground
constexpr double earth_radius_km = geo::earth_radius.value;
constexpr double widest_box = 180; ///< degrees; wider ones cross the antimeridian

struct Box {
    double west = 360, east = -360, south = 90, north = -90;
    void add(geo::LonLat point) {
        west = std::min(west, point.lon.degrees);
        east = std::max(east, point.lon.degrees);
        south = std::min(south, point.lat.degrees);
        north = std::max(north, point.lat.degrees);
    }
};

/// Square cells of a box in degrees, each taken by the first that comes.
class Cells {
public:
    Cells(double south, double west, double height, double width, double cell)
        : south_(south), west_(west), cell_(cell), columns_(count(width)),
          taken_(count(height) * columns_, false) {}

    /// Whether nobody was there before.
    [[nodiscard]] bool take(geo::LonLat point) {
        const double row = std::max(0.0, std::floor((point.lat.degrees - south_) / cell_));
        const double column = std::max(0.0, std::floor((point.lon.degrees - west_) / cell_));
        const std::size_t at = std::min(
            taken_.size() - 1, static_cast<std::size_t>(row) * columns_ +
                                   std::min(static_cast<std::size_t>(column), columns_ - 1));
        const bool free = !taken_[at];
        taken_[at] = true;
        return free;
    }

private:
    [[nodiscard]] std::size_t count(double degrees) const {
        return static_cast<std::size_t>(degrees / cell_) + 2;
    }
    double south_;
    double west_;
    double cell_;
    std::size_t columns_;
    std::vector<bool> taken_;
};

Box box_of(const gazetteer::Footprint& outline) {
    Box box;
    for (const auto& part : outline.parts) {
        for (const geo::LonLat point : part)
            box.add(point);
    }
    return box;
}

/// Where the rings cross a parallel.
std::vector<double> crossings(const gazetteer::Footprint& outline, double lat) {
    std::vector<double> lons;
    for (const auto& ring : outline.parts) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const double y1 = ring[i].lat.degrees;
            const double y2 = ring[j].lat.degrees;
            if ((y1 > lat) == (y2 > lat)) continue;
            const double x1 = ring[i].lon.degrees;
            const double x2 = ring[j].lon.degrees;
            lons.push_back(x1 + (lat - y1) / (y2 - y1) * (x2 - x1));
        }
    }
    return lons;
}

/// Even-odd rule over all rings.
bool inside(const std::vector<double>& crossed, double lon) {
    return std::count_if(crossed.begin(), crossed.end(), [lon](double at) { return lon < at; }) %
               2 !=
           0;
}

std::vector<geo::LonLat> points_inside(const gazetteer::Footprint& outline) {
    const Box box = box_of(outline);
    std::vector<geo::LonLat> points;
    if (box.east - box.west > widest_box) return points;
    for (int row = 0; row < grid; ++row) {
        const double lat = box.south + (row + 0.5) / grid * (box.north - box.south);
        const std::vector<double> crossed = crossings(outline, lat);
        for (int column = 0; column < grid; ++column) {
            const double lon = box.west + (column + 0.5) / grid * (box.east - box.west);
            if (inside(crossed, lon)) points.push_back({geo::Lon{lon}, geo::Lat{lat}});
        }
    }
    return points;
}

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

/// A country has no outline in the gazetteer: where its towns lie, one for each cell of a grid, is
/// its ground as far as people live there.
std::vector<geo::LonLat> Parts::settled_ground(const gazetteer::Place& country) const {
    constexpr double reach = 3;             // times the radius: Chile and Norway are long
    constexpr double km_per_degree = 111.2; // of a meridian
    constexpr std::size_t most_towns = 1500;
    const double radius = radius_of(country).value;
    const double north = reach * radius / km_per_degree;
    const double lat = country.point.lat.degrees;
    const double east = north / std::max(0.2, std::cos(lat * std::numbers::pi / 180));
    const double lon = country.point.lon.degrees;
    const bool all_round = east >= 180;
    const geo::Lon west_edge = all_round ? geo::Lon{-180} : geo::normalised(geo::Lon{lon - east});
    const geo::Lon east_edge = all_round ? geo::Lon{180} : geo::normalised(geo::Lon{lon + east});
    const gazetteer::Bounds box{{west_edge, geo::Lat{std::max(-90.0, lat - north)}},
                                {east_edge, geo::Lat{std::min(90.0, lat + north)}}};
    const double cell = 2 * radius / km_per_degree / grid;
    Cells cells(lat - north, lon - (all_round ? 180 : east), 2 * north, all_round ? 360 : 2 * east,
                cell);
    std::vector<geo::LonLat> points;
    for (const gazetteer::PlaceId id : gazetteer_.populated(box, 0, most_towns)) {
        if (gazetteer_.country_code(id) != country.country) continue;
        geo::LonLat town = gazetteer_.point(id);
        double& town_lon = town.lon.degrees; // beyond 180 where the country goes on there
        town_lon += 360 * std::round((lon - town_lon) / 360);
        if (cells.take(town)) points.push_back(town);
    }
    return points;
}

const Parts::Ground& Parts::ground_of(const gazetteer::Place& place) {
    const auto [known, is_new] = grounds_.try_emplace(place.id);
    Ground& ground = known->second;
    if (!is_new) return ground;
    if (place.footprint < 0) {
        ground.points = settled_ground(place);
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
