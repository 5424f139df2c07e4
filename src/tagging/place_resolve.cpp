#include "tagging/place_resolve.hpp"
#include "tagging/place_fit.hpp"
#include "tagging/place_reading.hpp"
#include "tagging/place_score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dateline::tagging {
namespace {

constexpr int most_rounds = 3;
constexpr std::size_t most_similar = 3000;
constexpr float least_of_unknown = 0.3F; // evidence for a word that no place is called by

class Resolver {
public:
    Resolver(ScanResult& scan, std::vector<bool> accepted, NameTable& names)
        : scan_(scan), accepted_(std::move(accepted)), names_(names),
          scores_(scan_, accepted_, names_) {}

    std::vector<Reading> run(const document::Document& document) {
        prose_ = document.prose;
        find_twins();
        for (int round = 0; round < most_rounds; ++round) {
            scores_.update();
            const bool changed = settle(document);
            if (round > 0 && !changed) break;
            if (round > 0) continue;
            find_similar_names();
            find_romanised_names();
            find_twins();
        }
        scores_.update();
        return readings();
    }

private:
    /// Whether nothing around a mention has a say in what it means.
    [[nodiscard]] bool by_itself(std::size_t i) const {
        const auto& spots = scan_.spots;
        const bool contains = i > 0 && spots[i - 1].container == static_cast<std::int32_t>(i);
        const bool listed = spots[i].listed || (i + 1 < spots.size() && spots[i + 1].listed);
        return spots[i].container < 0 && spots[i].type == nullptr && !contains && !listed;
    }

    /// A text names its places over and over: what stands by itself as it did before is the same
    /// again, and need not be reckoned anew.
    void find_twins() {
        constexpr std::size_t ways = 16;
        const auto& spots = scan_.spots;
        twins_.assign(spots.size(), none);
        std::vector<std::array<std::size_t, ways>> first(names_.size());
        for (auto& each : first)
            each.fill(none);
        for (std::size_t i = 0; i < spots.size(); ++i) {
            const Spot& spot = spots[i];
            if (!accepted_[i] || spot.name < 0 || !by_itself(i)) continue;
            const std::size_t way = (spot.article ? 1U : 0U) + (spot.pointed ? 2U : 0U) +
                                    (spot.single ? 4U : 0U) + (spot.undergoes ? 8U : 0U);
            std::size_t& twin = first[static_cast<std::size_t>(spot.name)][way];
            if (twin == none)
                twin = i;
            else if (spots[twin].prose.of(prose_) == spot.prose.of(prose_))
                twins_[i] = twin;
        }
    }

    [[nodiscard]] std::vector<Reading> readings() const {
        std::vector<Reading> readings;
        readings.reserve(scan_.spots.size());
        const SpotReader reader(scan_, accepted_, names_, scores_, prose_);
        std::vector<std::size_t> read_as(scan_.spots.size(), none);
        for (std::size_t i = 0; i < scan_.spots.size(); ++i) {
            if (!accepted_[i]) continue;
            read_as[i] = readings.size();
            const std::size_t twin = twins_[i];
            readings.push_back(twin == none ? reader.read(i) : readings[read_as[twin]]);
            readings.back().spot = i;
        }
        return readings;
    }

    struct Heard {
        std::vector<ScoredSense> ranked; ///< of its first mention
        std::size_t mentions = 0;
    };

    /// One round: every mention takes its best sense under the company of the round before.
    /// Whether one took another than before.
    bool settle(const document::Document& document) {
        PlaceContext next;
        std::vector<Heard> heard(names_.size());
        std::vector<std::size_t> chosen(scan_.spots.size(), none);
        for (std::size_t i = 0; i < scan_.spots.size(); ++i) {
            if (!accepted_[i] || scan_.spots[i].name < 0) continue;
            Heard& name = heard[static_cast<std::size_t>(scan_.spots[i].name)];
            if (name.mentions++ == 0) {
                name.ranked = scores_.rank(i);
                chosen[i] = name.ranked.front().sense;
            } else {
                chosen[i] = twins_[i] == none ? scores_.best_sense(i) : chosen[twins_[i]];
            }
            scores_.choose(i, chosen[i]);
        }
        for (std::size_t i = 0; i < heard.size(); ++i)
            if (heard[i].mentions > 0)
                next.add(static_cast<std::int32_t>(i),
                         likely(static_cast<std::int32_t>(i), heard[i].ranked), heard[i].mentions);
        add_front_matter(document, next);
        next.close();
        scores_.keep_company(std::move(next));
        const bool changed = chosen != chosen_;
        chosen_ = std::move(chosen);
        return changed;
    }

    /// Names the gazetteer spells otherwise ("Deir Ezzor"): taken when the place lies in a country
    /// the document speaks of. Bounded: a similar name costs more than a known one.
    void find_similar_names() {
        std::size_t asked = 0;
        for (std::size_t i = 0; i < scan_.spots.size() && asked < most_similar; ++i) {
            Spot& spot = scan_.spots[i];
            if (spot.name >= 0 || spot.prose.size() < 5) continue;
            const bool sure = accepted_[i] && !spot.faint;
            if (!sure && !(spot.placed && spot.evidence > least_of_unknown)) continue;
            if (spot.type != nullptr && spot.type->classes == "R") continue;
            ++asked;
            const auto name = names_.find_similar(spot.prose.of(prose_));
            if (name < 0 || !fits_company(spot, name, sure)) continue;
            spot.name = name;
            accepted_[i] = true;
        }
    }

    /// "Arima" beside Manbij: the towns that bear a name as it is written lie in other lands, and
    /// one beside what is told of is called so in another romanisation.
    void find_romanised_names() {
        std::vector<std::int32_t> instead(names_.size(), unasked);
        for (std::size_t i = 0; i < scan_.spots.size(); ++i) {
            Spot& spot = scan_.spots[i];
            if (!accepted_[i] || spot.name < 0 || chosen_[i] == none) continue; // or just found
            std::int32_t& name = instead[static_cast<std::size_t>(spot.name)];
            if (name == unasked) name = romanised_beside(spot, chosen_[i]);
            if (name >= 0) spot.name = name;
        }
    }

    /// The name whose places the spot means rather than those it is spelt like, or -1.
    [[nodiscard]] std::int32_t romanised_beside(const Spot& spot, std::size_t sense) {
        constexpr float in_its_country = 0.25F;
        constexpr float beside = 0.4F;
        constexpr float noted = 1.6F; // "Kars" is its own town, however far
        const Sense& spelt = names_.at(spot.name).senses[sense];
        if (spot.container >= 0 || spelt.prior >= noted || !scores_.far_from_all(spot, spelt))
            return -1;
        if (scores_.company().top_country_share() <= in_its_country) return -1;
        const std::int32_t name =
            names_.find_romanised(spot.prose.of(prose_), scores_.company().top_country());
        if (name < 0) return -1;
        const auto& senses = names_.at(name).senses;
        const bool fits = std::any_of(senses.begin(), senses.end(), [&](const Sense& other) {
            return scores_.company().nearness(other, spot.name) > beside &&
                   type_weight(spot, other.place, senses) > -1.0F;
        });
        return fits ? name : -1;
    }

    /// Whether some sense of a similar name lies where the document plays. What only stood where a
    /// place may stand ("at Meqele") must be the name in another romanisation, in a country that
    /// the document speaks much of.
    [[nodiscard]] bool fits_company(const Spot& spot, std::int32_t name, bool accepted) const {
        const auto& senses = names_.at(name).senses;
        return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
            const bool same_name = sense.candidate.match != gazetteer::MatchKind::fuzzy;
            return (accepted || same_name) &&
                   scores_.company().country_share(sense, name) > (accepted ? 0.15F : 0.25F) &&
                   type_weight(spot, sense.place, senses) > -1.0F;
        });
    }

    /// Scores as shares, the better the sense the larger.
    [[nodiscard]] std::vector<LikelySense> likely(std::int32_t name,
                                                  const std::vector<ScoredSense>& ranked) const {
        constexpr float sharpness = 1.3F;
        std::vector<LikelySense> shares;
        shares.reserve(ranked.size());
        float sum = 0;
        for (const ScoredSense& scored : ranked) {
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

    static constexpr std::int32_t unasked = -2;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    ScanResult& scan_;
    std::vector<bool> accepted_;
    std::vector<std::size_t> chosen_; ///< by spot, the sense that the last round took
    std::vector<std::size_t> twins_;  ///< by spot: an earlier one that means the same, or none
    NameTable& names_;
    std::string_view prose_;
    SenseScores scores_;
};

} // namespace

std::vector<Reading> resolve_places(ScanResult& scan, const std::vector<bool>& accepted,
                                    const document::Document& document, NameTable& names) {
    return Resolver(scan, accepted, names).run(document);
}

} // namespace dateline::tagging
