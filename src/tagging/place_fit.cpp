#include "tagging/place_fit.hpp"

#include <algorithm>
#include <string>

namespace dateline::tagging {

bool stands_in(const TypeWord* type, const gazetteer::Place& place) {
    return type != nullptr && type->classes == "S" &&
           place.feature_class == gazetteer::FeatureClass::populated;
}

bool half_named(const Spot& spot, const gazetteer::Place& place) {
    const TypeWord* type = spot.type;
    if (type == nullptr || !type->in_name || type->classes.find('P') == std::string::npos)
        return false;
    if (place.feature_class != gazetteer::FeatureClass::populated) return false;
    // The type word stands before the name and belongs to it.
    if (spot.first == spot.last || spot.named_from == spot.first) return false;
    return ascii_lower(place.name).find(type->word) == std::string::npos;
}

float type_weight(const TypeWord* type, const gazetteer::Place& place) {
    if (type == nullptr) return 0;
    const bool class_fits =
        type->classes.find(static_cast<char>(place.feature_class)) != std::string::npos;
    if (!class_fits) {
        if (stands_in(type, place)) return -0.5F;
        return type->in_name ? -4.0F : -2.0F;
    }
    const bool code_fits =
        !type->code_prefix.empty() && place.feature_code.starts_with(type->code_prefix);
    return code_fits ? 2.4F : 1.4F;
}

float own_kind_near(const Spot& spot, const Sense& sense, const std::vector<Sense>& senses) {
    constexpr double beside_km = 40;
    constexpr float beside = 6.0F;
    if (!stands_in(spot.type, sense.place) || spot.type->code_prefix.empty()) return 0;
    const bool known = std::any_of(senses.begin(), senses.end(), [&](const Sense& other) {
        return other.place.feature_class == gazetteer::FeatureClass::spot &&
               other.place.feature_code.starts_with(spot.type->code_prefix) &&
               chord_km(other.at, sense.at) < beside_km;
    });
    return known ? beside : 0;
}

float article_weight(const Spot& spot, const gazetteer::Place& place) {
    if (!spot.article || spot.type != nullptr) return 0;
    switch (place.feature_class) {
    case gazetteer::FeatureClass::populated:
        return -1.5F;
    case gazetteer::FeatureClass::area:
        if (place.feature_code.starts_with("RGN")) return 0.5F; // "the Banat"
        return place.feature_code.starts_with("PCL") ? 0.0F : -1.5F;
    case gazetteer::FeatureClass::water:
        return 4.0F;
    default:
        return 1.6F;
    }
}

float preposition_weight(const Spot& spot, const gazetteer::Place& place) {
    constexpr double narrow_km = 40;
    const bool area = place.feature_class == gazetteer::FeatureClass::area &&
                      (is_admin1(place) || place.radius.value > narrow_km);
    return spot.pointed && spot.type == nullptr && area ? -1.5F : 0.0F;
}

} // namespace dateline::tagging
