#include "tagging/place_epoch.hpp"

#include "calendar/spans.hpp"

#include <algorithm>

namespace dateline::tagging {
namespace {

using gazetteer::FeatureClass;

constexpr int voyages = 1492;
constexpr int middle_ages = 500;

/// The Americas, Australia and New Zealand, roughly: no town there had its name of today.
bool found_late(geo::LonLat at) {
    constexpr double west_of_azores = -32;
    constexpr double east_of_africa = 110;
    constexpr double south_of_timor = -10.5;
    return at.lon.degrees < west_of_azores ||
           (at.lon.degrees > east_of_africa && at.lat.degrees < south_of_timor);
}

} // namespace

Epoch epoch_of(std::span<const DateMention> dates) {
    constexpr std::ptrdiff_t share = 4; // of five dates
    constexpr std::ptrdiff_t whole = 5;
    const auto told = std::count_if(dates.begin(), dates.end(),
                                    [](const DateMention& date) { return date.value.has_value(); });
    const auto most_before = [&](int year) {
        const auto before = std::count_if(dates.begin(), dates.end(), [&](const DateMention& date) {
            return date.value && calendar::year_of(date.value->begin) < year;
        });
        return told > 0 && before * whole >= told * share;
    };
    if (most_before(middle_ages)) return Epoch::antiquity;
    return most_before(voyages) ? Epoch::before_voyages : Epoch::modern;
}

float epoch_weight(Epoch epoch, const gazetteer::Place& place) {
    constexpr float not_yet = -2.5F;
    constexpr float of_old = 1.0F;
    if (epoch == Epoch::modern) return 0;
    const bool land = place.feature_class == FeatureClass::area;
    if ((land || place.feature_class == FeatureClass::populated) && found_late(place.point))
        return not_yet;
    return epoch == Epoch::antiquity && place.feature_code == "PPLH" ? of_old : 0.0F;
}

} // namespace dateline::tagging
