#include "gazetteer/layer.hpp"
#include "gazetteer/town_cells.hpp"

#include <algorithm>
#include <functional>

namespace dateline::gazetteer {
namespace {

using layout::Section;

/// Calls `each(town)` for the towns of the cells that touch a box.
template <typename Each>
void towns_around(const Image& image, const Bounds& box, const Each& each) {
    const bool around = box.south_west.lon > box.north_east.lon; // over the antimeridian
    const int west = around ? 0 : town_cells::column_of(box.south_west.lon);
    const int east = around ? town_cells::columns - 1 : town_cells::column_of(box.north_east.lon);
    const int north = town_cells::row_of(box.north_east.lat);
    for (int row = town_cells::row_of(box.south_west.lat); row <= north; ++row) {
        for (int column = west; column <= east; ++column)
            for (const layout::TownRecord& town : image.towns(town_cells::index_of(row, column)))
                each(town);
    }
}

/// How many of the towns have at least so many people.
std::size_t towns_of(const Image& image, std::uint32_t population) {
    const auto towns = image.section<std::uint32_t>(Section::populated);
    if (population == 0) return towns.size();
    const auto smaller = std::partition_point(towns.begin(), towns.end(), [&](std::uint32_t town) {
        return image.place(town).population >= population;
    });
    return static_cast<std::size_t>(smaller - towns.begin());
}

/// Ranks of the first towns inside, most people first.
std::vector<std::uint32_t> ranks_inside(const Image& image, const Bounds& box,
                                        std::uint32_t min_population, std::size_t limit) {
    const std::size_t enough = towns_of(image, min_population);
    std::vector<std::uint32_t> ranks;
    towns_around(image, box, [&](const layout::TownRecord& town) {
        if (town.rank < enough && box.contains(lon_lat(town.point))) ranks.push_back(town.rank);
    });
    if (ranks.size() > limit) {
        const auto last = ranks.begin() + static_cast<std::ptrdiff_t>(limit);
        std::nth_element(ranks.begin(), last, ranks.end());
        ranks.erase(last, ranks.end());
    }
    std::sort(ranks.begin(), ranks.end());
    return ranks;
}

} // namespace

bool Bounds::contains(geo::LonLat point) const {
    const bool in_latitude = south_west.lat <= point.lat && point.lat <= north_east.lat;
    const bool east = south_west.lon <= point.lon;
    const bool west = point.lon <= north_east.lon;
    return in_latitude && (south_west.lon <= north_east.lon ? east && west : east || west);
}

std::vector<PlaceId> Gazetteer::populated(const Bounds& inside, std::uint32_t min_population,
                                          std::size_t limit) const {
    std::vector<PlaceId> found;
    for (const Layer& layer : data_->layers) {
        const auto ranked = layer.image.section<std::uint32_t>(Section::populated);
        for (const std::uint32_t rank : ranks_inside(layer.image, inside, min_population, limit))
            found.push_back(PlaceId{layer.first_place + ranked[rank]});
    }
    if (data_->layers.size() == 1) return found; // as they are ranked
    const auto people = [&](PlaceId id) {
        const auto [layer, index] = data_->at(id);
        return layer->image.place(index).population;
    };
    std::ranges::stable_sort(found, std::ranges::greater{}, people);
    found.resize(std::min(found.size(), limit));
    return found;
}

} // namespace dateline::gazetteer
