#include "tagging/place_fit.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string>

namespace dateline::tagging {
namespace {

bool of_kind(const TypeWord& type, const gazetteer::Place& place) {
    // "the Drenica valley": the gazetteer has a region of that name
    if (type.classes.starts_with('T') && place.feature_code.starts_with("RGN")) return true;
    return type.classes.find(static_cast<char>(place.feature_class)) != std::string::npos;
}

/// "the Foxford road" leads to Foxford; a kind that is told later may be another thing's.
bool says_little_of_kind(const Spot& spot) {
    if (spot.type_text.empty()) return true;
    const char first = spot.type_text.front();
    return spot.type->classes == "R" && first >= 'a' && first <= 'z';
}

} // namespace

bool stands_in(const TypeWord* type, const gazetteer::Place& place) {
    if (type == nullptr || place.feature_class != gazetteer::FeatureClass::populated) return false;
    // "Marine Parade" is a town of Singapore, too
    return type->classes == "S" ||
           (type->classes == "R" && ascii::lower(place.name).ends_with(type->word));
}

bool half_named(const Spot& spot, const gazetteer::Place& place) {
    const TypeWord* type = spot.type;
    if (type == nullptr || !type->in_name || type->classes.find('P') == std::string::npos)
        return false;
    if (place.feature_class != gazetteer::FeatureClass::populated) return false;
    // The type word stands before the name and belongs to it.
    if (spot.first == spot.last || spot.named_from == spot.first) return false;
    return ascii::lower(place.name).find(type->word) == std::string::npos;
}

bool names_its_area(const Spot& spot, const gazetteer::Place& place,
                    const std::vector<Sense>& senses) {
    const TypeWord* type = spot.type;
    if (type == nullptr || type->classes.find('A') == std::string::npos) return false;
    if (place.feature_class != gazetteer::FeatureClass::populated) return false;
    return std::none_of(senses.begin(), senses.end(), [&](const Sense& other) {
        return other.place.country == place.country && of_kind(*type, other.place);
    });
}

bool only_of_kind(const TypeWord* type, const gazetteer::Place& place,
                  const std::vector<Sense>& senses) {
    if (type == nullptr || type->code_prefix.empty()) return false;
    const auto fits = [&](const gazetteer::Place& other) {
        return of_kind(*type, other) && other.feature_code.starts_with(type->code_prefix);
    };
    return fits(place) && std::none_of(senses.begin(), senses.end(), [&](const Sense& other) {
               return other.place.id != place.id && fits(other.place);
           });
}

float type_weight(const Spot& spot, const gazetteer::Place& place,
                  const std::vector<Sense>& senses) {
    const TypeWord* type = spot.type;
    if (type == nullptr) return 0;
    if (!of_kind(*type, place)) {
        if (stands_in(type, place)) return -0.5F;
        if (says_little_of_kind(spot)) return 0;
        if (names_its_area(spot, place, senses)) return -0.3F;
        return type->in_name ? -4.0F : -2.0F;
    }
    // "Equateur province" is not Ecuador
    if (is_country(place) && type->classes == "A" &&
        (type->code_prefix == "ADM" || type->code_prefix == "ADM2"))
        return -2.0F;
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
    if (spot.type != nullptr) return 0;
    if (!spot.article) {
        // "before Narva": the town; a river is "the Narva" or "Narva River"; nor would one land at
        // a whole peninsula
        constexpr float bare = -1.0F;
        const bool river = place.feature_code.starts_with("STM") && spot.single && !spot.listed;
        return river || (spot.pointed && place.feature_code == "PEN") ? bare : 0.0F;
    }
    switch (place.feature_class) {
    case gazetteer::FeatureClass::populated:
        return place.name.starts_with("The ") ? 1.0F : -1.5F; // "The Hague"
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
    if (!area || spot.type != nullptr) return 0;
    if (spot.pointed) return -1.5F;
    return spot.undergoes && is_admin1(place) ? -1.0F : 0.0F; // towns are besieged
}

} // namespace dateline::tagging
