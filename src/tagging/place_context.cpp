#include "tagging/place_context.hpp"

#include "tagging/place_point.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace dateline::tagging {
namespace {

// Comparisons a round are bounded: a long text takes fewer, likelier anchors for each name.
constexpr std::size_t most_comparisons = 40000;
constexpr std::size_t fewest_anchors = 32;
constexpr std::size_t at_once = 16; ///< anchors compared together
constexpr auto earth_radius_km = static_cast<float>(geo::earth_radius.value);

} // namespace

void PlaceContext::Shares::add(std::int32_t name, std::uint32_t area, float weight) {
    if (area == 0) return;
    if (area >= by_area.size()) by_area.resize(area + 1, 0);
    by_area[area] += weight;
    total += weight;
    const auto index = static_cast<std::size_t>(name);
    if (index >= last_part.size()) last_part.resize(index + 1, 0);
    for (std::uint32_t number = last_part[index]; number != 0; number = parts[number - 1].before)
        if (Part& part = parts[number - 1]; part.area == area) {
            part.weight += weight;
            return;
        }
    parts.push_back({area, weight, last_part[index]});
    last_part[index] = static_cast<std::uint32_t>(parts.size());
}

float PlaceContext::Shares::of_others(std::uint32_t area, std::int32_t name) const {
    if (area == 0 || area >= by_area.size()) return 0;
    float here = by_area[area];
    float all = total;
    const auto index = static_cast<std::size_t>(name);
    std::uint32_t number = index < last_part.size() ? last_part[index] : 0;
    for (; number != 0; number = parts[number - 1].before) {
        const Part& part = parts[number - 1];
        all -= part.weight;
        if (part.area == area) here -= part.weight;
    }
    return std::max(0.0F, here) / (std::max(0.0F, all) + 0.4F);
}

void PlaceContext::add(std::int32_t name, const std::vector<LikelySense>& likely,
                       std::size_t mentions) {
    ++names_;
    // The tenth mention of a name says less than the first.
    const float weight = std::sqrt(static_cast<float>(mentions));
    for (const LikelySense& one : likely) {
        const gazetteer::Place& place = one.sense->place;
        if (one.sense->country >= codes_.size()) codes_.resize(one.sense->country + 1);
        codes_[one.sense->country] = place.country;
        countries_.add(name, one.sense->country, weight * one.share);
        admin1s_.add(name, one.sense->division, weight * one.share);
        // Of a country only an island or a city is a place to be near to.
        constexpr double widest_country_km = 60;
        constexpr double widest_km = 400;
        const double most = is_country(place) ? widest_country_km : widest_km;
        const bool wide = radius_of(place).value > most;
        if (!wide) anchors_.push_back({name, one.sense->at, one.share});
    }
}

void PlaceContext::close() {
    for (std::size_t i = 0; i < countries_.by_area.size(); ++i) {
        const float share = countries_.by_area[i] / (countries_.total + 0.4F);
        if (share <= top_share_) continue;
        top_share_ = share;
        top_country_ = codes_[i];
    }
    // Two names with namesakes side by side are rarely so by chance, however rare the sense; the
    // more names there are, the likelier is chance.
    const float floor = 0.3F * std::min(1.0F, 8.0F / static_cast<float>(names_ + 1));
    for (Anchor& anchor : anchors_)
        anchor.weight = floor + (1 - floor) * anchor.weight;
    std::stable_sort(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.name < b.name;
    });
    const std::size_t most = std::max(fewest_anchors, most_comparisons / (names_ + 1));
    if (anchors_.size() > most) anchors_.resize(most);
    file_anchors();
}

void PlaceContext::Columns::put(std::size_t at, const Anchor& anchor) {
    weight[at] = anchor.weight;
    x[at] = static_cast<float>(anchor.at.x);
    y[at] = static_cast<float>(anchor.at.y);
    z[at] = static_cast<float>(anchor.at.z);
    name[at] = anchor.name;
}

std::size_t PlaceContext::cell_along(double coordinate) {
    constexpr double cells_a_radius = 4;
    const auto cell = static_cast<std::size_t>(std::max(0.0, (coordinate + 1) * cells_a_radius));
    return std::min(cell, cells_a_side - 1);
}

std::size_t PlaceContext::cell_of(UnitVector at) {
    return (cell_along(at.x) * cells_a_side + cell_along(at.y)) * cells_a_side + cell_along(at.z);
}

/// Under its own cell and those around, each anchor; a cell's question then looks at one list.
void PlaceContext::file_anchors() {
    const auto around = [](double coordinate) {
        const std::size_t cell = cell_along(coordinate);
        return std::pair(cell == 0 ? 0 : cell - 1, std::min(cell + 1, cells_a_side - 1));
    };
    const auto each_cell = [&](const Anchor& anchor, const auto& with) {
        const auto [x0, x1] = around(anchor.at.x);
        const auto [y0, y1] = around(anchor.at.y);
        const auto [z0, z1] = around(anchor.at.z);
        for (std::size_t x = x0; x <= x1; ++x)
            for (std::size_t y = y0; y <= y1; ++y)
                for (std::size_t z = z0; z <= z1; ++z)
                    with((x * cells_a_side + y) * cells_a_side + z);
    };
    cell_starts_.assign(cells_a_side * cells_a_side * cells_a_side + 1, 0);
    for (const Anchor& anchor : anchors_)
        each_cell(anchor, [&](std::size_t cell) { ++cell_starts_[cell + 1]; });
    std::partial_sum(cell_starts_.begin(), cell_starts_.end(), cell_starts_.begin());
    near_cell_ = Columns(cell_starts_.back());
    std::vector<std::uint32_t> next(cell_starts_.begin(), cell_starts_.end() - 1);
    for (const Anchor& anchor : anchors_)
        each_cell(anchor, [&](std::size_t cell) { near_cell_.put(next[cell]++, anchor); });
}

Company PlaceContext::company(const Sense& sense, std::int32_t name) const {
    Company company;
    if (empty()) return company;
    if (sense.place.country.empty() && sense.place.radius.value > 100) {
        // Seas, continents and parts of the world belong to no country's company.
        company.feature = 3.5F;
        // but of two rivers the one that is at hand is meant
        if (sense.place.feature_code.starts_with("STM"))
            company.near = Company::near_factor * nearness(sense, name);
        return company;
    }
    company.country = Company::country_factor * country_share(sense, name);
    company.admin1 = 2.0F * admin1_share(sense, name);
    // A country is as near as its places are many.
    company.near = is_country(sense.place) ? 0.8F * company.country
                                           : Company::near_factor * nearness(sense, name);
    // Of villages and sites that a table puts in no division, how near they are tells as much.
    constexpr float as_division = 0.5F;
    const bool small = sense.place.feature_class == gazetteer::FeatureClass::populated ||
                       sense.place.feature_class == gazetteer::FeatureClass::spot;
    if (small && sense.division == 0) company.admin1 = as_division * company.near;
    return company;
}

float PlaceContext::country_share(const Sense& sense, std::int32_t name) const {
    return countries_.of_others(sense.country, name);
}

float PlaceContext::admin1_share(const Sense& sense, std::int32_t name) const {
    return admin1s_.of_others(sense.division, name);
}

/// What nearness() tells by each of some anchors alone.
void PlaceContext::near_each(const Sense& sense, std::int32_t name, std::size_t from,
                             std::span<float> near) const {
    constexpr float scale = 60 / earth_radius_km;
    constexpr float same_place = 0.2F / earth_radius_km; // itself under another spelling
    const auto at_x = static_cast<float>(sense.at.x);
    const auto at_y = static_cast<float>(sense.at.y);
    const auto at_z = static_cast<float>(sense.at.z);
    const float* x = near_cell_.x.get() + from;
    const float* y = near_cell_.y.get() + from;
    const float* z = near_cell_.z.get() + from;
    const float* weight = near_cell_.weight.get() + from;
    const std::int32_t* names = near_cell_.name.get() + from;
    float* into = near.data();
    for (std::size_t i = 0; i < near.size(); ++i) {
        const float dx = x[i] - at_x;
        const float dy = y[i] - at_y;
        const float dz = z[i] - at_z;
        const float away = std::sqrt(dx * dx + dy * dy + dz * dz);
        float counted = weight[i];
        counted = away < same_place ? 0 : counted;
        counted = names[i] == name ? 0 : counted;
        into[i] = counted / (1 + away / scale);
    }
}

float PlaceContext::nearness(const Sense& sense, std::int32_t name) const {
    if (cell_starts_.empty()) return 0;
    const std::size_t cell = cell_of(sense.at);
    const std::size_t stop = cell_starts_[cell + 1];
    float best = 0;
    std::array<float, at_once> near{};
    for (std::size_t from = cell_starts_[cell]; from < stop; from += at_once) {
        if (near_cell_.weight[from] <= best) break; // sorted: no later one is nearer
        near_each(sense, name, from, std::span(near).first(std::min(at_once, stop - from)));
        for (std::size_t half = at_once / 2; half > 0; half /= 2)
            for (std::size_t i = 0; i < half; ++i)
                near[i] = near[i] < near[i + half] ? near[i + half] : near[i];
        best = std::max(best, near.front());
    }
    return best;
}

} // namespace dateline::tagging
