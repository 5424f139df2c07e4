#include "tagging/place_context.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::tagging {
namespace {

constexpr std::size_t most_anchors = 24;

std::string admin1_key(const gazetteer::Place& place) {
    const std::string_view name =
        is_admin1(place) && place.admin1.empty() ? place.name : place.admin1;
    if (name.empty()) return {};
    return std::string(place.country) + '/' + std::string(name);
}

} // namespace

void PlaceContext::add(std::int32_t name, const Sense& sense, float weight) {
    Known& known = known_[name];
    // The tenth mention of a name says less than the first.
    const float added = weight / (1 + 2 * known.weight);
    known.sense = sense;
    known.weight += added;
    if (sense.place.country.empty()) return;
    countries_[sense.place.country] += added;
    total_ += added;
    if (const std::string key = admin1_key(sense.place); !key.empty()) {
        admin1s_[key] += added;
        admin1_total_ += added;
    }
}

void PlaceContext::close() {
    anchors_.clear();
    for (const auto& [name, known] : known_) {
        const bool wide = is_country(known.sense.place) || known.sense.place.radius.value > 400;
        if (!wide && known.weight > 0.2F)
            anchors_.push_back({name, known.sense.at, std::min(1.0F, known.weight)});
    }
    std::sort(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.name < b.name;
    });
    if (anchors_.size() > most_anchors) anchors_.resize(most_anchors);
}

const PlaceContext::Known* PlaceContext::own(std::int32_t name) const {
    const auto found = known_.find(name);
    return found == known_.end() ? nullptr : &found->second;
}

float PlaceContext::country_share(const gazetteer::Place& place, std::int32_t name) const {
    const auto found = countries_.find(place.country);
    if (place.country.empty() || found == countries_.end()) return 0;
    const Known* mine = own(name);
    const bool counted = mine != nullptr && !mine->sense.place.country.empty();
    const float all = total_ - (counted ? mine->weight : 0);
    const float here =
        found->second - (counted && mine->sense.place.country == place.country ? mine->weight : 0);
    return std::max(0.0F, here) / (std::max(0.0F, all) + 0.5F);
}

float PlaceContext::admin1_share(const gazetteer::Place& place, std::int32_t name) const {
    const std::string key = admin1_key(place);
    const auto found = key.empty() ? admin1s_.end() : admin1s_.find(key);
    if (found == admin1s_.end()) return 0;
    const Known* mine = own(name);
    const std::string own_key = mine == nullptr ? "" : admin1_key(mine->sense.place);
    const float all = admin1_total_ - (own_key.empty() ? 0 : mine->weight);
    const float here = found->second - (own_key == key ? mine->weight : 0);
    return std::max(0.0F, here) / (std::max(0.0F, all) + 0.5F);
}

float PlaceContext::nearness(const Sense& sense, std::int32_t name) const {
    constexpr double scale_km = 120;
    double best = 0;
    for (const Anchor& anchor : anchors_) {
        if (anchor.name == name) continue;
        const double km = chord_km(sense.at, anchor.at);
        best = std::max(best, static_cast<double>(anchor.weight) / (1 + km / scale_km));
    }
    return static_cast<float>(best);
}

} // namespace dateline::tagging
