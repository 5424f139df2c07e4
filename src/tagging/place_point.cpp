#include "tagging/place_point.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::tagging {
namespace {

using gazetteer::FeatureClass;
using geo::Kilometres;

void offset_by(PlaceMention& mention, double km, double radius) {
    if (mention.relation.bearing)
        mention.point = geo::destination(mention.point, *mention.relation.bearing, Kilometres{km});
    mention.radius = Kilometres{radius};
}

/// "northern Aleppo": half-way from the middle to that edge.
void part_of(PlaceMention& mention, double whole) {
    if (mention.relation.bearing)
        offset_by(mention, whole * 0.5, std::max(3.0, whole * 0.6));
    else
        mention.radius = Kilometres{std::max(2.0, whole * 0.6)};
}

} // namespace

Kilometres radius_of(const gazetteer::Place& place) {
    if (place.radius.value > 0) return place.radius;
    switch (place.feature_class) {
    case FeatureClass::populated: {
        const double people = std::max(500.0, static_cast<double>(place.population));
        return Kilometres{std::clamp(0.015 * std::sqrt(people), 1.0, 40.0)};
    }
    case FeatureClass::area:
        return Kilometres{place.feature_code.starts_with("PCL")    ? 400.0
                          : place.feature_code.starts_with("ADM1") ? 80.0
                                                                   : 25.0};
    case FeatureClass::water:
    case FeatureClass::undersea:
    case FeatureClass::park:
    case FeatureClass::vegetation:
        return Kilometres{30};
    case FeatureClass::mountain:
        return Kilometres{5};
    case FeatureClass::road:
    case FeatureClass::spot:
        return Kilometres{2};
    }
    return Kilometres{10};
}

void put_on_spot(const gazetteer::Place& place, const gazetteer::Place* second,
                 PlaceMention& mention) {
    mention.point = place.point;
    mention.radius = radius_of(place);
    const double whole = mention.radius.value;
    switch (mention.relation.kind) {
    case RelationKind::none:
        break;
    case RelationKind::direction:
        offset_by(mention, std::max(14.0, whole * 1.3), std::max(25.0, whole * 1.2));
        break;
    case RelationKind::offset: {
        const double km = mention.relation.distance ? mention.relation.distance->value : 10;
        offset_by(mention, km,
                  mention.relation.bearing ? std::max(2.0, km * 0.3) : km + std::min(whole, 10.0));
        break;
    }
    case RelationKind::between:
    case RelationKind::along:
        if (second != nullptr) {
            const double length = geo::distance(place.point, second->point).value;
            mention.point = geo::midpoint(place.point, second->point);
            mention.radius = Kilometres{std::max(2.0, length / 2)};
        }
        break;
    case RelationKind::near:
        mention.radius = Kilometres{std::max(8.0, whole * 1.5)};
        break;
    case RelationKind::outskirts:
        mention.radius = Kilometres{std::max(5.0, whole * 1.3)};
        break;
    case RelationKind::part:
        part_of(mention, whole);
        break;
    case RelationKind::off_coast:
        mention.radius = Kilometres{std::max(30.0, whole * 1.2)};
        break;
    }
}

} // namespace dateline::tagging
