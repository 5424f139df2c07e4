#include "tagging/place_course.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace dateline::tagging {
namespace {

constexpr std::uint32_t sentences_apart = 2;
constexpr std::size_t names_apart = 12;
constexpr double farthest_km = 300; ///< that a place may lie from the river it is told beside
constexpr double widest_anchor_km = 80;
constexpr std::uint32_t sentences_afar = 6;
constexpr double widest_land_km = 700;
constexpr double least_range_km = 120; ///< of mountains that are told of in parts
constexpr double least_radius_km = 15;
constexpr double loose_radius_km = 60;        ///< of a spot beside a place that is told of apart
constexpr double meeting_km = 25;             ///< between the lines of rivers that meet
constexpr std::size_t joining_characters = 9; ///< " and the "

gazetteer::Place front_place(const PlaceMention& mention, const gazetteer::Gazetteer& gazetteer) {
    return gazetteer.place(mention.candidates.front().candidate.place);
}

/// The point of the stretch from `a` to `b` nearest to `to`, on a plane that touches the globe
/// there.
geo::LonLat nearest_between(geo::LonLat a, geo::LonLat b, geo::LonLat to) {
    const double shrink = std::cos(to.lat.degrees * std::numbers::pi / 180);
    const double x = (b.lon.degrees - a.lon.degrees) * shrink;
    const double y = b.lat.degrees - a.lat.degrees;
    const double length = x * x + y * y;
    if (length <= 0) return a;
    const double along =
        ((to.lon.degrees - a.lon.degrees) * shrink * x + (to.lat.degrees - a.lat.degrees) * y) /
        length;
    const double share = std::clamp(along, 0.0, 1.0);
    return {geo::Lon{a.lon.degrees + share * (b.lon.degrees - a.lon.degrees)},
            geo::Lat{a.lat.degrees + share * (b.lat.degrees - a.lat.degrees)}};
}

geo::LonLat nearest_on(const gazetteer::Footprint& course, geo::LonLat to) {
    geo::LonLat best = course.parts.front().front();
    double least = std::numeric_limits<double>::max();
    for (const auto& part : course.parts) {
        for (std::size_t i = 0; i + 1 < part.size(); ++i) {
            const geo::LonLat point = nearest_between(part[i], part[i + 1], to);
            const double km = geo::distance(point, to).value;
            if (km >= least) continue;
            least = km;
            best = point;
        }
    }
    return best;
}

/// Where two rivers meet; nothing where they do not.
std::optional<geo::LonLat> meeting_of(const gazetteer::Footprint& own,
                                      const gazetteer::Footprint& other) {
    std::optional<geo::LonLat> best;
    double least = meeting_km;
    // An end of one of them is where they meet: one flows into the other.
    const auto try_ends = [&](const gazetteer::Footprint& ending,
                              const gazetteer::Footprint& passing) {
        for (const auto& part : ending.parts)
            for (const geo::LonLat end : {part.front(), part.back()})
                if (const double km = geo::distance(nearest_on(passing, end), end).value;
                    km < least) {
                    least = km;
                    best = end;
                }
    };
    try_ends(own, other);
    try_ends(other, own);
    return best;
}

/// Where the river ends that flows the way its stretches are drawn, or where it rises: the end of
/// the longest stretch that no other one goes on from.
std::optional<geo::LonLat> end_of(const gazetteer::Footprint& course, bool mouth) {
    std::optional<geo::LonLat> best;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < course.parts.size(); ++i) {
        const auto& part = course.parts[i];
        const geo::LonLat end = mouth ? part.back() : part.front();
        const auto goes_on = [&](const std::vector<geo::LonLat>& other) {
            return geo::distance(other.front(), end).value < meeting_km ||
                   geo::distance(other.back(), end).value < meeting_km;
        };
        bool last = part.size() > longest;
        for (std::size_t k = 0; last && k < course.parts.size(); ++k)
            last = k == i || !goes_on(course.parts[k]);
        if (!last) continue;
        best = end;
        longest = part.size();
    }
    return best;
}

/// "the mouth of the Columbia", "at the source of the Nile"
std::optional<geo::LonLat> end_meant(std::string_view words, const gazetteer::Footprint& course) {
    if (words.starts_with("mouth")) return end_of(course, true);
    if (words.starts_with("source") || words.starts_with("headwaters"))
        return end_of(course, false);
    return std::nullopt;
}

} // namespace

bool Courses::is_anchor(const PlaceMention& mention) const {
    if (!mention.resolved || mention.radius.value > widest_anchor_km) return false;
    if (mention.role == PlaceRole::actor || mention.role == PlaceRole::comparison ||
        mention.role == PlaceRole::dateline)
        return false;
    return front_place(mention, gazetteer_).feature_class != gazetteer::FeatureClass::water;
}

/// A country, a province or a region, through which a river flows.
bool Courses::is_land(const PlaceMention& mention) const {
    if (!mention.resolved || mention.radius.value > widest_land_km) return false;
    const gazetteer::Place place = front_place(mention, gazetteer_);
    return place.feature_class == gazetteer::FeatureClass::area ||
           place.feature_code.starts_with("RGN") || place.feature_code == "PEN";
}

/// "the Snake and Columbia Rivers": where two rivers named together meet.
std::optional<geo::LonLat> Courses::meeting(const std::vector<PlaceMention>& places,
                                            std::size_t river) {
    const auto beside_it = [&](std::size_t other) -> const gazetteer::Footprint* {
        const PlaceMention& mention = places[other];
        if (mention.sentence != places[river].sentence || !mention.resolved) return nullptr;
        const auto [first, second] = std::minmax(other, river);
        if (places[second].prose.start > places[first].prose.stop + joining_characters)
            return nullptr;
        return course_of(mention);
    };
    const gazetteer::Footprint* left = river > 0 ? beside_it(river - 1) : nullptr;
    const gazetteer::Footprint* right =
        left == nullptr && river + 1 < places.size() ? beside_it(river + 1) : nullptr;
    const gazetteer::Footprint* other = left != nullptr ? left : right;
    if (other == nullptr) return std::nullopt;
    // The same way round for both, so that both come to the same spot.
    const gazetteer::Footprint* own = course_of(places[river]);
    return left != nullptr ? meeting_of(*left, *own) : meeting_of(*own, *right);
}

/// The spots that the text speaks of beside the river, the likeliest first: names of the sentence
/// and of the two before it, then of the two behind it, then those lands, then what else is near.
std::vector<Courses::Beside> Courses::beside(const std::vector<PlaceMention>& places,
                                             std::size_t river) const {
    std::vector<Beside> spots;
    const std::uint32_t sentence = places[river].sentence;
    const std::size_t first = river > names_apart ? river - names_apart : 0;
    const std::size_t limit = std::min(places.size(), river + names_apart);
    const auto keep = [&](std::size_t i, std::uint32_t apart, double least) {
        const std::uint32_t from = places[i].sentence;
        const std::uint32_t away = from > sentence ? from - sentence : sentence - from;
        if (away <= apart && is_anchor(places[i])) spots.push_back({places[i].point, least});
    };
    const auto ahead = [&](std::uint32_t from, std::uint32_t apart, double least) {
        for (std::size_t i = river + 1; i < limit; ++i)
            if (places[i].sentence >= sentence + from) keep(i, apart, least);
    };
    const auto behind = [&](std::uint32_t apart, double least) {
        for (std::size_t i = river; i-- > first;)
            keep(i, apart, least);
    };
    ahead(0, 0, least_radius_km);
    behind(sentences_apart, least_radius_km);
    ahead(1, sentences_apart, loose_radius_km);
    for (std::size_t i = first; i < river; ++i)
        if (places[i].sentence + sentences_apart >= sentence && is_land(places[i]))
            spots.push_back({places[i].point,
                             std::min(places[i].radius.value, places[river].radius.value),
                             places[i].radius.value});
    behind(sentences_afar, loose_radius_km);
    return spots;
}

const gazetteer::Footprint* Courses::course_of(const PlaceMention& mention) {
    const gazetteer::Place place = front_place(mention, gazetteer_);
    if (!place.feature_code.starts_with("STM") || place.footprint < 0) return nullptr;
    const auto known = known_.find(place.id);
    const auto& course =
        known != known_.end()
            ? known->second
            : known_.emplace(place.id, gazetteer_.footprint(place.id)).first->second;
    const bool drawn = !course.closed && !course.parts.empty();
    return drawn ? &course : nullptr;
}

/// The point of the course nearest to what the text speaks of beside it.
bool Courses::put_beside(const std::vector<Beside>& spots, const gazetteer::Footprint& course,
                         PlaceMention& river) {
    for (const Beside& spot : spots) {
        const geo::LonLat point = nearest_on(course, spot.point);
        const double km = geo::distance(point, spot.point).value;
        if (km > std::max(farthest_km, spot.reach_km)) continue;
        river.point = point;
        river.radius = geo::Kilometres{std::max(spot.least_km, km)};
        return true;
    }
    return false;
}

/// Mountains, plains and deserts that go through several lands.
bool Courses::is_range(const PlaceMention& mention) const {
    if (mention.relation.bearing) return false;
    const gazetteer::Place place = front_place(mention, gazetteer_);
    return place.feature_class == gazetteer::FeatureClass::mountain && place.footprint < 0 &&
           place.radius.value >= least_range_km;
}

/// The part of a range that lies towards what the text speaks of beside it.
void Courses::put_within(const std::vector<Beside>& spots, PlaceMention& range) const {
    constexpr double share = 0.8; // of its radius: the ground that is its own for sure
    constexpr double part = 0.5;  // that a part of it is wide
    constexpr double reach = 1.5; // of its radius, that a story beside it plays in
    const double wide = front_place(range, gazetteer_).radius.value;
    for (const Beside& spot : spots) {
        const double km = geo::distance(range.point, spot.point).value;
        if (spot.reach_km > 0 || km > wide * reach) continue;
        range.point = geo::destination(range.point, geo::bearing(range.point, spot.point),
                                       geo::Kilometres{std::min(km, wide * share)});
        range.radius = geo::Kilometres{wide * part};
        return;
    }
}

void Courses::settle(std::vector<PlaceMention>& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        PlaceMention& river = places[i];
        if (!river.resolved || river.candidates.empty() || river.relation.distance) continue;
        if (river.relation.kind == RelationKind::between) continue;
        const gazetteer::Footprint* course = course_of(river);
        if (course == nullptr) {
            if (is_range(river)) put_within(beside(places, i), river);
            continue;
        }
        const auto end = end_meant(river.relation.words, *course);
        if (end) {
            river.point = *end;
            river.radius = geo::Kilometres{least_radius_km};
            continue;
        }
        const auto spots = beside(places, i);
        const auto confluence = meeting(places, i);
        if (confluence && (spots.empty() ||
                           geo::distance(*confluence, spots.front().point).value > farthest_km)) {
            river.point = *confluence;
            river.radius = geo::Kilometres{least_radius_km};
            continue;
        }
        if (put_beside(spots, *course, river)) continue;
        // "north of the Ebro" and nothing near: the river itself says as much as is known.
        const bool moved = river.relation.kind == RelationKind::direction ||
                           river.relation.kind == RelationKind::part;
        if (moved) river.point = nearest_on(*course, front_place(river, gazetteer_).point);
    }
}

} // namespace dateline::tagging
