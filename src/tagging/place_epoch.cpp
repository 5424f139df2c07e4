#include "tagging/place_epoch.hpp"

#include "calendar/spans.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace dateline::tagging {
namespace {

using gazetteer::FeatureClass;

constexpr int voyages = 1492;
constexpr int middle_ages = 500;
constexpr int last_renamed = 1946;
constexpr int last_settled = 1880; ///< the youngest of the lands, and a while

/// The Americas, Australia and New Zealand, roughly: no town there had its name of today.
bool found_late(geo::LonLat at) {
    constexpr double west_of_azores = -32;
    constexpr double east_of_africa = 110;
    constexpr double south_of_timor = -10.5;
    return at.lon.degrees < west_of_azores ||
           (at.lon.degrees > east_of_africa && at.lat.degrees < south_of_timor);
}

} // namespace

bool Epoch::before_voyages() const {
    return until <= voyages;
}

bool Epoch::antiquity() const {
    return until <= middle_ages;
}

bool Epoch::old() const {
    return until <= last_settled;
}

bool Epoch::former_names() const {
    return until <= last_renamed;
}

Epoch epoch_of(std::span<const DateMention> dates) {
    constexpr std::size_t share = 4; // of five dates
    constexpr std::size_t whole = 5;
    std::vector<int> years;
    years.reserve(dates.size());
    for (const DateMention& date : dates)
        if (date.value) years.push_back(calendar::year_of(date.value->begin));
    if (years.empty()) return {};
    const std::size_t last = (years.size() * share + whole - 1) / whole - 1;
    const auto most = years.begin() + static_cast<std::ptrdiff_t>(last);
    std::nth_element(years.begin(), most, years.end());
    return {*most + 1};
}

float epoch_weight(Epoch epoch, const gazetteer::Place& place, int settled) {
    constexpr float not_yet = -2.5F;
    constexpr float just_so = -1.0F; ///< few towns yet
    constexpr float young = -0.4F;
    constexpr int generation = 20;
    constexpr int centuries = 200;
    constexpr float of_old = 1.0F;
    if (!epoch.old()) return 0;
    const bool historic = place.feature_code == "PPLH";
    const bool area = place.feature_class == FeatureClass::area;
    if (area || place.feature_class == FeatureClass::populated) {
        if (epoch.before_voyages() && found_late(place.point)) return not_yet;
        const bool asked = settled > 0 && !historic;
        if (asked && epoch.until <= settled) return not_yet;
        if (asked && epoch.until <= settled + generation) return just_so;
        if (asked && epoch.until <= settled + centuries) return young;
    }
    if (!epoch.antiquity()) return 0;
    return historic ? of_old : 0.0F;
}

} // namespace dateline::tagging
