#include "tagging/place_resolve.hpp"
#include "tagging/place_fit.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::tagging {
namespace {

constexpr std::size_t candidates_shown = 5;
constexpr int rounds = 3;
constexpr float well_known = 2.5F; // of a sense whose other names are as good as its own
constexpr float stranger = 1.5F;   // against a sense that is nobody's neighbour here
constexpr std::size_t most_similar = 3000;
constexpr float least_of_unknown = 0.3F; // evidence for a word that no place is called by

class Resolver {
public:
    Resolver(ScanResult& scan, std::vector<bool> accepted, NameTable& names)
        : scan_(scan), accepted_(std::move(accepted)), names_(names),
          chosen_(scan.spots.size(), -1) {}

    std::vector<Reading> run(const document::Document& document) {
        prose_ = document.prose;
        for (int round = 0; round < rounds; ++round) {
            note_containers();
            weigh_company();
            settle(document);
            if (round == 0) find_similar_names();
        }
        note_containers();
        weigh_company();
        std::vector<Reading> readings;
        for (std::size_t i = 0; i < scan_.spots.size(); ++i)
            if (accepted_[i]) readings.push_back(read(i));
        return readings;
    }

private:
    struct Scored {
        std::size_t sense = 0;
        float score = 0;
    };
    struct Heard {
        std::vector<Scored> ranked; ///< of its first mention
        std::size_t mentions = 0;
    };

    [[nodiscard]] const Sense* chosen(std::int32_t spot) const {
        if (spot < 0) return nullptr;
        const auto i = static_cast<std::size_t>(spot);
        if (!accepted_[i] || chosen_[i] < 0) return nullptr;
        return &names_.at(scan_.spots[i].name).senses[static_cast<std::size_t>(chosen_[i])];
    }

    /// One round: every mention takes its best sense under the company of the round before.
    void settle(const document::Document& document) {
        PlaceContext next;
        std::vector<Heard> heard(names_.size());
        for (std::size_t i = 0; i < scan_.spots.size(); ++i) {
            if (!accepted_[i] || scan_.spots[i].name < 0) continue;
            Heard& name = heard[static_cast<std::size_t>(scan_.spots[i].name)];
            if (name.mentions++ == 0) {
                name.ranked = rank(i);
                chosen_[i] = static_cast<std::int32_t>(name.ranked.front().sense);
            } else {
                chosen_[i] = static_cast<std::int32_t>(best_sense(i));
            }
        }
        for (std::size_t i = 0; i < heard.size(); ++i)
            if (heard[i].mentions > 0)
                next.add(static_cast<std::int32_t>(i),
                         likely(static_cast<std::int32_t>(i), heard[i].ranked), heard[i].mentions);
        add_front_matter(document, next);
        next.close();
        context_ = std::move(next);
    }

    /// Names the gazetteer spells otherwise ("Deir Ezzor"): taken when the place lies in a country
    /// the document speaks of. Bounded: a similar name costs more than a known one.
    void find_similar_names() {
        std::size_t asked = 0;
        for (std::size_t i = 0; i < scan_.spots.size() && asked < most_similar; ++i) {
            Spot& spot = scan_.spots[i];
            if (spot.name >= 0 || spot.prose.size() < 5) continue;
            if (!accepted_[i] && !(spot.placed && spot.evidence > least_of_unknown)) continue;
            if (spot.type != nullptr && spot.type->classes == "R") continue;
            ++asked;
            const auto name = names_.find_similar(spot.prose.of(prose_));
            if (name < 0 || !fits_company(spot, name, accepted_[i])) continue;
            spot.name = name;
            accepted_[i] = true;
        }
    }

    /// Whether some sense of a similar name lies where the document plays. What only stood where a
    /// place may stand ("at Meqele") must be the name in another romanisation, in a country that
    /// the document speaks much of.
    [[nodiscard]] bool fits_company(const Spot& spot, std::int32_t name, bool accepted) const {
        const auto& senses = names_.at(name).senses;
        return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
            const bool same_name = sense.candidate.match != gazetteer::MatchKind::fuzzy;
            return (accepted || same_name) &&
                   context_.country_share(sense.place, name) > (accepted ? 0.15F : 0.25F) &&
                   type_weight(spot.type, sense.place) > -1.0F;
        });
    }

    /// Scores as shares, the better the sense the larger.
    [[nodiscard]] std::vector<LikelySense> likely(std::int32_t name,
                                                  const std::vector<Scored>& ranked) const {
        constexpr float sharpness = 1.3F;
        std::vector<LikelySense> shares;
        float sum = 0;
        for (const Scored& scored : ranked) {
            const float share = std::exp(sharpness * (scored.score - ranked.front().score));
            if (share < 0.0005F) break;
            shares.push_back({&names_.at(name).senses[scored.sense], share});
            sum += share;
        }
        for (LikelySense& one : shares)
            one.share /= sum;
        return shares;
    }

    void add_front_matter(const document::Document& document, PlaceContext& context) const {
        for (const std::string& place : document.front_matter.places) {
            const auto name = names_.find(place);
            if (name >= 0) context.add(name, {{&names_.at(name).senses.front(), 1.0F}}, 2);
        }
    }

    /// Which senses of a name some mention's container has confirmed.
    void note_containers() {
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

    [[nodiscard]] float container_weight(const Spot& spot, const Sense& sense) const {
        if (spot.container < 0) return 0;
        const auto outer = static_cast<std::size_t>(spot.container);
        if (!accepted_[outer] || scan_.spots[outer].name < 0) return 0;
        const auto& areas = names_.at(scan_.spots[outer].name).senses;
        if (const Sense* best = chosen(spot.container);
            best != nullptr && contains(best->place, sense.place))
            return 4.0F;
        for (std::size_t k = 0; k < std::min<std::size_t>(3, areas.size()); ++k)
            if (contains(areas[k].place, sense.place)) return 2.5F;
        return 0;
    }

    /// All that speaks for a sense of the spot.
    [[nodiscard]] Scored score(const Spot& spot, std::size_t k) const {
        const Sense& sense = names_.at(spot.name).senses[k];
        const float company = company_[static_cast<std::size_t>(spot.name)][k].sum();
        return {k, sense.prior + company + own_weight(spot, sense, k, nullptr) -
                       stranger_weight(spot, sense, k)};
    }

    static bool better(const Scored& a, const Scored& b) {
        return a.score != b.score ? a.score > b.score : a.sense < b.sense;
    }

    /// Senses of the spot, best first.
    [[nodiscard]] std::vector<Scored> rank(std::size_t index) const {
        const Spot& spot = scan_.spots[index];
        std::vector<Scored> ranked;
        ranked.reserve(names_.at(spot.name).senses.size());
        for (std::size_t k = 0; k < names_.at(spot.name).senses.size(); ++k)
            ranked.push_back(score(spot, k));
        std::sort(ranked.begin(), ranked.end(), better);
        return ranked;
    }

    /// The first of what rank() tells.
    [[nodiscard]] std::size_t best_sense(std::size_t index) const {
        const Spot& spot = scan_.spots[index];
        Scored best = score(spot, 0);
        for (std::size_t k = 1; k < names_.at(spot.name).senses.size(); ++k) {
            const Scored rival = score(spot, k);
            if (better(rival, best)) best = rival;
        }
        return best.sense;
    }

    static void note(std::vector<Evidence>* into, EvidenceKind kind, float weight) {
        if (into != nullptr && weight != 0) into->push_back({kind, weight});
    }

    /// What the words around this mention, and the other mentions of the name, say of a sense.
    [[nodiscard]] float own_weight(const Spot& spot, const Sense& sense, std::size_t k,
                                   std::vector<Evidence>* evidence) const {
        float weight = container_weight(spot, sense);
        note(evidence, EvidenceKind::container, weight);
        if (weight == 0 && !confirmed_.empty())
            if (const auto known = confirmed_.find({spot.name, k}); known != confirmed_.end()) {
                weight = known->second * 0.75F;
                note(evidence, EvidenceKind::same_name_elsewhere, weight);
            }
        const float type = type_weight(spot.type, sense.place) -
                           own_kind_near(spot, sense, names_.at(spot.name).senses) +
                           article_weight(spot, sense.place) +
                           preposition_weight(spot, sense.place);
        note(evidence, EvidenceKind::type_word, type);
        return weight + type;
    }

    /// Of the names that some mention is accepted for; the others are never ranked.
    void weigh_company() {
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

    [[nodiscard]] RankedCandidate explained(const Spot& spot, const Scored& scored) const {
        const Sense& sense = names_.at(spot.name).senses[scored.sense];
        RankedCandidate result;
        result.candidate = sense.candidate;
        result.score = scored.score;
        note(&result.evidence, EvidenceKind::population, sense.prior);
        (void)own_weight(spot, sense, scored.sense, &result.evidence);
        const Company& company = company_[static_cast<std::size_t>(spot.name)][scored.sense];
        note(&result.evidence, EvidenceKind::feature, company.feature);
        note(&result.evidence, EvidenceKind::country_of_document, company.country);
        note(&result.evidence, EvidenceKind::admin1_of_document, company.admin1);
        note(&result.evidence, EvidenceKind::near_other_places, company.near);
        return result;
    }

    /// How much must speak for the best sense.
    [[nodiscard]] float least_score(const Spot& spot) const { return spot.single ? 0.2F : -0.6F; }

    /// Whether all senses of a name lie together: a town and the district of its name.
    [[nodiscard]] bool only_one_spot(std::int32_t name) const {
        const auto& senses = names_.at(name).senses;
        return std::all_of(senses.begin(), senses.end(), [&](const Sense& sense) {
            return sense.candidate.match != gazetteer::MatchKind::fuzzy &&
                   chord_km(sense.at, senses.front().at) < 60;
        });
    }

    /// Against a sense that would be a stranger here: a namesake at hand is likelier.
    [[nodiscard]] float stranger_weight(const Spot& spot, const Sense& sense, std::size_t k) const {
        constexpr float town = 1.4F; // as little known as that, or an area
        const bool area = sense.place.feature_class == gazetteer::FeatureClass::area;
        return (area || sense.prior < town) && out_of_place(spot, sense, k) ? stranger : 0.0F;
    }

    /// Whether no other bearer of the name comes near this one.
    [[nodiscard]] bool best_known(std::int32_t name, const Sense& best) const {
        constexpr float least = 1.0F;
        constexpr float lead = 0.8F;
        constexpr double beside_km = 60;
        const auto& senses = names_.at(name).senses;
        return best.prior > least &&
               std::all_of(senses.begin(), senses.end(), [&](const Sense& other) {
                   return other.prior + lead < best.prior ||
                          chord_km(other.at, best.at) < beside_km;
               });
    }

    /// A small namesake in a country the document does not speak of.
    [[nodiscard]] bool out_of_place(const Spot& spot, const Sense& best, std::size_t k) const {
        const bool own_name = best.candidate.match == gazetteer::MatchKind::exact ||
                              best.candidate.match == gazetteer::MatchKind::folded;
        const bool area = best.place.feature_class == gazetteer::FeatureClass::area;
        // "Bombay", "Aden": of all that bear the name one is far better known.
        const bool known = best.place.feature_class == gazetteer::FeatureClass::populated &&
                           best_known(spot.name, best);
        // "Ascension Island": islands and waters lie far from all else.
        const bool natural =
            best.place.feature_class != gazetteer::FeatureClass::populated && !area;
        if (known || (natural && own_name && !spot.single)) return false;
        if (best.prior > (!own_name ? 4.0F : area ? 3.6F : 2.0F) || context_.names() < 5)
            return false;
        if (best.place.country.empty()) return false;
        constexpr std::size_t long_name = 7; // of old, but nobody else's: "Hollandia"
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
        return foreign || (share < 0.06F && near < 0.08F);
    }

    /// How far the best sense leads the best one that lies elsewhere: a town and the province of
    /// its name are no rivals.
    [[nodiscard]] float margin_of(std::int32_t name, const std::vector<Scored>& ranked) const {
        const auto& senses = names_.at(name).senses;
        for (const Scored& rival : ranked)
            if (chord_km(senses[rival.sense].at, senses[ranked.front().sense].at) > 50)
                return ranked.front().score - rival.score;
        return 3.0F;
    }

    [[nodiscard]] Reading read(std::size_t index) const {
        const Spot& spot = scan_.spots[index];
        Reading reading;
        reading.spot = index;
        reading.name = spot.name;
        if (spot.name < 0) {
            reading.reason = "the gazetteer has no such name";
            reading.confidence = 0.3F;
            return reading;
        }
        const auto ranked = rank(index);
        for (std::size_t k = 0; k < std::min(candidates_shown, ranked.size()); ++k)
            reading.ranked.push_back(explained(spot, ranked[k]));
        const Sense& best = names_.at(spot.name).senses[ranked.front().sense];
        const float score = ranked.front().score;
        const float margin = margin_of(spot.name, ranked);
        reading.resolved =
            score >= least_score(spot) && !out_of_place(spot, best, ranked.front().sense);
        if (stands_in(spot.type, best.place) &&
            best.candidate.match != gazetteer::MatchKind::exact &&
            best.candidate.match != gazetteer::MatchKind::folded && best.prior < well_known)
            reading.resolved = false;
        constexpr float at_hand = 0.35F;
        if (half_named(spot, best.place) && context_.nearness(best, spot.name) < at_hand)
            reading.resolved = false;
        const float type = type_weight(spot.type, best.place);
        if (type < -3.0F && !stands_in(spot.type, best.place)) {
            reading.resolved = false;
            reading.reason =
                "the gazetteer has no " + std::string(spot.type_text) + " of that name";
        } else if (!reading.resolved) {
            reading.reason = "no place of that name is likely here";
        }
        const float sure = 1 / (1 + std::exp(-0.9F * (score - 1.2F)));
        const float alone = 1 / (1 + std::exp(-1.6F * margin));
        reading.confidence = std::clamp(sure * alone, 0.05F, 0.99F);
        return reading;
    }

    struct PairHash {
        std::size_t operator()(const std::pair<std::int32_t, std::size_t>& key) const {
            return static_cast<std::size_t>(key.first) * 64 + key.second;
        }
    };

    ScanResult& scan_;
    std::vector<bool> accepted_;
    NameTable& names_;
    std::string_view prose_;
    std::vector<std::int32_t> chosen_; ///< sense by spot
    std::unordered_map<std::pair<std::int32_t, std::size_t>, float, PairHash> confirmed_;
    PlaceContext context_;
    std::vector<std::vector<Company>> company_; ///< by name and sense
};

} // namespace

std::vector<Reading> resolve_places(ScanResult& scan, const std::vector<bool>& accepted,
                                    const document::Document& document, NameTable& names) {
    return Resolver(scan, accepted, names).run(document);
}

} // namespace dateline::tagging
