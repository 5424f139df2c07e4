#include "tagging/place_point.hpp"
#include "tagging/place_score.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::tagging {
namespace {

constexpr std::size_t names_apart = 3; ///< to each side
constexpr double scale_km = 120;
constexpr double widest_km = 150;     ///< of a place that tells where another one is
constexpr float next_sentence = 0.6F; ///< what a name of another sentence says, of one in the same
constexpr float factor = 1.4F;
constexpr float close_call = 1.6F; ///< between senses that the whole document leaves open
constexpr double same_spot_km = 60;

} // namespace

/// What all the text says of a sense, whatever stands around a mention.
float SenseScores::at_large(std::int32_t name, std::size_t k) const {
    const Sense& sense = names_.at(name).senses[k];
    return sense.prior + company_share(sense) * company_[static_cast<std::size_t>(name)][k].sum();
}

/// Senses in different parts of the world that the company of the whole text leaves open; none
/// where it does not.
std::vector<std::size_t> SenseScores::left_open(std::int32_t name) const {
    const auto& senses = names_.at(name).senses;
    std::size_t best = 0;
    float most = at_large(name, 0);
    for (std::size_t k = 1; k < senses.size(); ++k) {
        const float other = at_large(name, k);
        if (other <= most) continue;
        best = k;
        most = other;
    }
    std::vector<std::size_t> open;
    bool apart = false;
    for (std::size_t k = 0; k < senses.size(); ++k) {
        if (at_large(name, k) + close_call < most) continue;
        open.push_back(k);
        apart = apart || chord_km(senses[k].at, senses[best].at) > same_spot_km;
    }
    if (!apart) open.clear();
    return open;
}

/// How near the places told right before and behind a mention lie to one of its senses, 0–1.
float SenseScores::beside(std::size_t spot, const Sense& sense) const {
    const auto& spots = scan_.spots;
    const std::size_t first = spot > names_apart ? spot - names_apart : 0;
    const std::size_t past = std::min(spots.size(), spot + names_apart + 1);
    float nearest = 0;
    for (std::size_t i = first; i < past; ++i) {
        if (spots[i].name == spots[spot].name) continue;
        const Sense* other = chosen(static_cast<std::int32_t>(i));
        if (other == nullptr || is_country(other->place)) continue;
        if (radius_of(other->place).value > widest_km) continue;
        const auto km = chord_km(sense.at, other->at);
        const float share = spots[i].sentence == spots[spot].sentence ? 1.0F : next_sentence;
        nearest = std::max(nearest, share * static_cast<float>(1 / (1 + km / scale_km)));
    }
    return nearest;
}

void SenseScores::weigh_beside() {
    struct Asked {
        bool known = false;
        std::vector<std::size_t> open;
        std::size_t mentions = 0;
    };
    std::vector<Asked> asked(names_.size());
    beside_.assign(names_.size(), {});
    for (std::size_t i = 0; i < scan_.spots.size(); ++i) {
        const std::int32_t name = scan_.spots[i].name;
        if (!accepted_[i] || name < 0 || names_.at(name).senses.size() < 2) continue;
        Asked& one = asked[static_cast<std::size_t>(name)];
        std::vector<float>& weights = beside_[static_cast<std::size_t>(name)];
        if (!one.known) {
            one.known = true;
            one.open = left_open(name);
            if (!one.open.empty()) weights.assign(names_.at(name).senses.size(), 0);
        }
        ++one.mentions;
        for (const std::size_t k : one.open) {
            const Sense& sense = names_.at(name).senses[k];
            weights[k] += factor * company_share(sense) * beside(i, sense);
        }
    }
    for (std::size_t name = 0; name < asked.size(); ++name)
        for (float& weight : beside_[name])
            weight /= static_cast<float>(asked[name].mentions);
}

} // namespace dateline::tagging
