#include "tagging/place_score.hpp"
#include "tagging/place_fit.hpp"

#include <algorithm>

namespace dateline::tagging {
namespace {

constexpr float stranger = 1.5F; // against a sense that is nobody's neighbour here

bool better(const ScoredSense& a, const ScoredSense& b) {
    return a.score != b.score ? a.score > b.score : a.sense < b.sense;
}

void note(std::vector<Evidence>* into, EvidenceKind kind, float weight) {
    if (into != nullptr && weight != 0) into->push_back({kind, weight});
}

} // namespace

/// "Quebec" is no town of Connecticut, however much is told of its neighbours.
float SenseScores::company_share(const Sense& sense) {
    return sense.byname ? 0.5F : 1.0F;
}

const Sense* SenseScores::chosen(std::int32_t spot) const {
    if (spot < 0) return nullptr;
    const auto i = static_cast<std::size_t>(spot);
    if (!accepted_[i] || chosen_[i] < 0) return nullptr;
    return &names_.at(scan_.spots[i].name).senses[static_cast<std::size_t>(chosen_[i])];
}

void SenseScores::note_containers() {
    confirmed_.clear();
    for (std::size_t i = 0; i < scan_.spots.size(); ++i) {
        const Spot& spot = scan_.spots[i];
        if (!accepted_[i] || spot.name < 0 || spot.container < 0) continue;
        const auto& senses = names_.at(spot.name).senses;
        for (std::size_t k = 0; k < senses.size(); ++k)
            if (const float weight = container_weight(spot, senses[k]); weight > 0) {
                auto& known = confirmed_[{spot.name, k}];
                known = std::max(known, weight);
            }
    }
}

void SenseScores::weigh_company() {
    company_.assign(names_.size(), {});
    for (std::size_t spot = 0; spot < scan_.spots.size(); ++spot) {
        const std::int32_t name = scan_.spots[spot].name;
        if (!accepted_[spot] || name < 0) continue;
        const auto& senses = names_.at(name).senses;
        std::vector<Company>& company = company_[static_cast<std::size_t>(name)];
        if (company.size() == senses.size()) continue;
        company.reserve(senses.size());
        for (const Sense& sense : senses)
            company.push_back(context_.company(sense, name));
    }
}

float SenseScores::container_weight(const Spot& spot, const Sense& sense) const {
    if (spot.container < 0) return 0;
    const auto outer = static_cast<std::size_t>(spot.container);
    if (!accepted_[outer] || scan_.spots[outer].name < 0) return 0;
    const auto& areas = names_.at(scan_.spots[outer].name).senses;
    // "Franklin, Kentucky": the one that Kentucky has, before the one across its border
    constexpr float beside = 1.0F;
    if (const Sense* best = chosen(spot.container);
        best != nullptr && contains(best->place, sense.place)) {
        const bool border = is_admin1(best->place) && !sense.place.admin1.empty() &&
                            sense.place.admin1 != best->place.name &&
                            sense.place.admin1 != best->place.admin1;
        return border ? beside : 4.0F;
    }
    for (std::size_t k = 0; k < std::min<std::size_t>(3, areas.size()); ++k)
        if (contains(areas[k].place, sense.place)) return 2.5F;
    return 0;
}

/// Whether the spot and the one before it, or the one after it, are of one list.
bool SenseScores::go_on(std::size_t left, std::size_t right) const {
    return scan_.spots[right].listed && scan_.spots[left].sentence == scan_.spots[right].sentence;
}

float SenseScores::division_list_weight(std::size_t at, const Sense& sense) const {
    constexpr float among_divisions = 4.0F;
    constexpr std::size_t reach = 4; // names to each side
    constexpr int fewest = 2;
    if (!is_admin1(sense.place)) return 0;
    int divisions = 0;
    const auto divides = [&](std::size_t other) {
        const Sense* beside = chosen(static_cast<std::int32_t>(other));
        if (beside == nullptr || !is_admin1(beside->place)) return false;
        return beside->place.country == sense.place.country && ++divisions > 0;
    };
    for (std::size_t i = at; i > 0 && at - i < reach && go_on(i - 1, i) && divides(i - 1);)
        --i;
    for (std::size_t i = at + 1;
         i < scan_.spots.size() && i - at <= reach && go_on(i - 1, i) && divides(i);)
        ++i;
    return divisions >= fewest ? among_divisions : 0.0F;
}

float SenseScores::content_weight(std::size_t at, const Sense& sense) const {
    constexpr float holds_it = 3.0F;
    constexpr float may_hold_it = 1.5F;
    constexpr std::size_t likely = 5;
    if (at == 0 || scan_.spots[at - 1].container != static_cast<std::int32_t>(at)) return 0;
    const Spot& inner = scan_.spots[at - 1];
    if (!accepted_[at - 1] || inner.name < 0) return 0;
    if (!is_admin1(sense.place)) return 0;
    if (const Sense* best = chosen(static_cast<std::int32_t>(at - 1));
        best != nullptr && contains(sense.place, best->place))
        return holds_it;
    const auto& senses = names_.at(inner.name).senses;
    for (std::size_t k = 0; k < std::min(likely, senses.size()); ++k)
        if (contains(sense.place, senses[k].place)) return may_hold_it;
    return 0;
}

float SenseScores::own_weight(const Spot& spot, const Sense& sense, std::size_t k,
                              std::vector<Evidence>* evidence) const {
    float weight = container_weight(spot, sense);
    note(evidence, EvidenceKind::container, weight);
    if (weight == 0 && !confirmed_.empty())
        if (const auto known = confirmed_.find({spot.name, k}); known != confirmed_.end()) {
            weight = known->second * 0.75F;
            note(evidence, EvidenceKind::same_name_elsewhere, weight);
        }
    const float type = type_weight(spot, sense.place, names_.at(spot.name).senses) -
                       own_kind_near(spot, sense, names_.at(spot.name).senses) +
                       article_weight(spot, sense.place) + preposition_weight(spot, sense.place);
    note(evidence, EvidenceKind::type_word, type);
    return weight + type;
}

float SenseScores::list_weight(const Spot& spot, const Sense& sense) const {
    constexpr float same_country = 0.4F;
    constexpr float near_by = 0.4F;
    constexpr double near_km = 250;
    const auto at = static_cast<std::size_t>(&spot - scan_.spots.data());
    float weight = division_list_weight(at, sense) + content_weight(at, sense);
    const auto hear = [&](std::size_t other) {
        const Sense* beside = chosen(static_cast<std::int32_t>(other));
        if (beside == nullptr || is_country(beside->place)) return;
        if (!sense.place.country.empty() && beside->place.country == sense.place.country)
            weight += same_country;
        if (chord_km(beside->at, sense.at) < near_km) weight += near_by;
    };
    if (spot.listed && at > 0) hear(at - 1);
    if (at + 1 < scan_.spots.size() && scan_.spots[at + 1].listed) hear(at + 1);
    return weight;
}

ScoredSense SenseScores::score(const Spot& spot, std::size_t k) const {
    const Sense& sense = names_.at(spot.name).senses[k];
    const float company =
        company_[static_cast<std::size_t>(spot.name)][k].sum() * company_share(sense);
    return {k, sense.prior + company + own_weight(spot, sense, k, nullptr) +
                   list_weight(spot, sense) + beside_weight(spot.name, k) -
                   stranger_weight(spot, sense, k)};
}

std::vector<ScoredSense> SenseScores::rank(std::size_t index) const {
    const Spot& spot = scan_.spots[index];
    std::vector<ScoredSense> ranked;
    ranked.reserve(names_.at(spot.name).senses.size());
    for (std::size_t k = 0; k < names_.at(spot.name).senses.size(); ++k)
        ranked.push_back(score(spot, k));
    std::sort(ranked.begin(), ranked.end(), better);
    return ranked;
}

std::size_t SenseScores::best_sense(std::size_t index) const {
    const Spot& spot = scan_.spots[index];
    ScoredSense best = score(spot, 0);
    for (std::size_t k = 1; k < names_.at(spot.name).senses.size(); ++k) {
        const ScoredSense rival = score(spot, k);
        if (better(rival, best)) best = rival;
    }
    return best.sense;
}

bool SenseScores::far_from_all(const Spot& spot, const Sense& sense) const {
    constexpr float at_home = 0.1F; // share of the document's places in the country
    constexpr float close_by = 0.3F;
    return container_weight(spot, sense) <= 0 &&
           context_.country_share(sense, spot.name) < at_home &&
           context_.nearness(sense, spot.name) < close_by;
}

std::vector<Evidence> SenseScores::evidence_for(const Spot& spot, std::size_t k) const {
    const Sense& sense = names_.at(spot.name).senses[k];
    std::vector<Evidence> evidence;
    constexpr std::size_t kinds = 9; // at most
    const float share = company_share(sense);
    evidence.reserve(kinds);
    note(&evidence, EvidenceKind::population, sense.prior);
    (void)own_weight(spot, sense, k, &evidence);
    const Company& company = company_[static_cast<std::size_t>(spot.name)][k];
    note(&evidence, EvidenceKind::feature, share * company.feature);
    note(&evidence, EvidenceKind::country_of_document, share * company.country);
    note(&evidence, EvidenceKind::admin1_of_document, share * company.admin1);
    note(&evidence, EvidenceKind::near_other_places,
         share * company.near + list_weight(spot, sense) + beside_weight(spot.name, k));
    note(&evidence, EvidenceKind::out_of_place, -stranger_weight(spot, sense, k));
    return evidence;
}

bool SenseScores::only_one_spot(std::int32_t name) const {
    const auto& senses = names_.at(name).senses;
    return std::all_of(senses.begin(), senses.end(), [&](const Sense& sense) {
        return sense.candidate.match != gazetteer::MatchKind::fuzzy &&
               chord_km(sense.at, senses.front().at) < 60;
    });
}

bool SenseScores::best_known(std::int32_t name, const Sense& best) const {
    constexpr float least = 1.0F;
    constexpr float lead = 0.8F;
    constexpr double beside_km = 60;
    const auto& senses = names_.at(name).senses;
    return best.prior > least && std::all_of(senses.begin(), senses.end(), [&](const Sense& other) {
               return other.prior + lead < best.prior || chord_km(other.at, best.at) < beside_km;
           });
}

float SenseScores::stranger_weight(const Spot& spot, const Sense& sense, std::size_t k) const {
    constexpr float town = 1.4F; // as little known as that, or an area
    const bool area = sense.place.feature_class == gazetteer::FeatureClass::area;
    return (area || sense.prior < town) && out_of_place(spot, sense, k) ? stranger : 0.0F;
}

bool SenseScores::out_of_place(const Spot& spot, const Sense& best, std::size_t k) const {
    const bool own_name = best.candidate.match == gazetteer::MatchKind::exact ||
                          best.candidate.match == gazetteer::MatchKind::folded;
    const bool area = best.place.feature_class == gazetteer::FeatureClass::area;
    // "Bombay", "Aden": of all that bear the name one is far better known.
    const bool known = !area && best_known(spot.name, best);
    // A traveller's tale plays in no country: nobody is a stranger there.
    constexpr float nowhere = 0.45F;
    constexpr float town = 1.0F;
    if (own_name && !area && best.prior > town && context_.top_country_share() < nowhere)
        return false;
    // "Ascension Island": islands and waters lie far from all else.
    const bool natural = best.place.feature_class != gazetteer::FeatureClass::populated && !area;
    if (known || (natural && own_name && !spot.single)) return false;
    if (own_name && only_of_kind(spot.type, best.place, names_.at(spot.name).senses)) return false;
    if (best.prior > (!own_name ? 4.0F : area ? 3.6F : 2.0F) || context_.names() < 5) return false;
    if (best.place.country.empty()) return false;
    constexpr std::size_t long_name = 7; // of old, but nobody else's: "Hollandia"
    constexpr float noted = 2.5F;        // "Nova Scotia", "Bavaria"
    if (area && own_name && best.prior > noted && only_one_spot(spot.name)) return false;
    const bool unmistakable = own_name || names_.at(spot.name).text.size() >= long_name;
    if (unmistakable && only_one_spot(spot.name) && context_.top_country_share() < 0.45F)
        return false;
    if (container_weight(spot, best) > 0 || confirmed_.contains({spot.name, k})) return false;
    const Company& company = company_[static_cast<std::size_t>(spot.name)][k];
    const float share = company.country / Company::country_factor;
    // Two names that are each other's only company: "St Andrew" and "St Mary" in a story of
    // London.
    const bool foreign = area && best.candidate.match != gazetteer::MatchKind::exact &&
                         share < 0.2F && context_.top_country_share() > 0.5F;
    const float near = is_country(best.place) ? context_.nearness(best, spot.name)
                                              : company.near / Company::near_factor;
    // "Gratis", a hamlet of another state: nobody tells of one that far from all else.
    constexpr float hamlet = 1.0F;
    const bool lonely =
        best.place.feature_class == gazetteer::FeatureClass::populated && best.prior < hamlet;
    return foreign || ((lonely || share < 0.06F) && near < 0.08F);
}

float SenseScores::margin_of(std::int32_t name, const std::vector<ScoredSense>& ranked) const {
    const auto& senses = names_.at(name).senses;
    for (const ScoredSense& rival : ranked)
        if (chord_km(senses[rival.sense].at, senses[ranked.front().sense].at) > 50)
            return ranked.front().score - rival.score;
    return 3.0F;
}

} // namespace dateline::tagging
