#include "tagging/place_ground.hpp"

#include "tagging/place_names.hpp"
#include "tagging/place_point.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::tagging {
namespace {

constexpr int grid = 24;           ///< points tried along each side of an area's box
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

} // namespace

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

std::vector<geo::LonLat> settled_ground(const gazetteer::Gazetteer& gazetteer,
                                        const gazetteer::Place& country) {
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
    for (const gazetteer::PlaceId id : gazetteer.populated(box, 0, most_towns)) {
        if (gazetteer.country_code(id) != country.country) continue;
        geo::LonLat town = gazetteer.point(id);
        double& town_lon = town.lon.degrees; // beyond 180 where the country goes on there
        town_lon += 360 * std::round((lon - town_lon) / 360);
        if (cells.take(town)) points.push_back(town);
    }
    return points;
}

} // namespace dateline::tagging
