#include "tagging/place_resolve.hpp"
#include "tagging/place_fit.hpp"
#include "tagging/place_score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace dateline::tagging {
namespace {

constexpr std::size_t candidates_shown = 5;
constexpr int most_rounds = 3;
constexpr float well_known = 2.5F; // of a sense whose other names are as good as its own
constexpr float town = 1.0F;       // of thirty thousand people
constexpr float city = 1.4F;       // that everybody knows: "Mainz Cathedral"
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
        for (std::size_t i = 0; i < scan_.spots.size(); ++i)
            if (accepted_[i]) said_.try_emplace(scan_.spots[i].prose.of(prose_), i);
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
        std::vector<std::size_t> read_as(scan_.spots.size(), none);
        for (std::size_t i = 0; i < scan_.spots.size(); ++i) {
            if (!accepted_[i]) continue;
            read_as[i] = readings.size();
            const std::size_t twin = twins_[i];
            readings.push_back(twin == none ? read(i) : readings[read_as[twin]]);
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
        const Sense& spelt = names_.at(spot.name).senses[sense];
        if (spot.container >= 0 || spelt.prior >= well_known || !scores_.far_from_all(spot, spelt))
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

    /// "East London" in a story of London is a part of it, not the port in South Africa.
    [[nodiscard]] bool names_a_side(const Spot& spot, const Sense& best) const {
        constexpr double far_km = 800;
        constexpr float stranger = 0.15F;         // share of the document's places in the country
        if (is_country(best.place)) return false; // "South Sudan" is no part of Sudan
        std::string_view text = spot.prose.of(prose_);
        const std::size_t space = text.find(' ');
        if (space == std::string_view::npos) return false;
        static constexpr std::array<std::string_view, 4> sides{"East", "West", "North", "South"};
        if (std::find(sides.begin(), sides.end(), text.substr(0, space)) == sides.end())
            return false;
        text.remove_prefix(space + 1);
        const auto whole = said_.find(text);
        if (whole == said_.end()) return false;
        const Spot& said = scan_.spots[whole->second];
        if (said.name < 0) return false;
        const Sense& there = names_.at(said.name).senses[scores_.rank(whole->second).front().sense];
        return chord_km(there.at, best.at) > far_km &&
               scores_.company().country_share(best, spot.name) < stranger;
    }

    /// A name that is only spelt alike must lie where the text says, or beside what it tells of;
    /// another romanisation must lead the towns elsewhere that it is one of, too.
    [[nodiscard]] bool loosely_named(const Spot& spot, const Sense& best, float margin) const {
        constexpr float beside = 0.35F;
        constexpr float least_lead = 0.3F;
        const gazetteer::MatchKind match = best.candidate.match;
        if (scores_.container_weight(spot, best) > 0) return false;
        // "Cow Island" is not Cobb Island
        constexpr std::size_t shortest = 5;
        const std::string_view said = spot.prose.of(prose_);
        const bool loose =
            match == gazetteer::MatchKind::fuzzy || match == gazetteer::MatchKind::transliteration;
        const bool kind_in_name = spot.type != nullptr && spot.type->in_name &&
                                  said.find(' ') == said.rfind(' ') &&
                                  said.ends_with(spot.type_text);
        if (loose && said.find(' ') < shortest && kind_in_name) return true;
        if (match == gazetteer::MatchKind::transliteration) return margin < least_lead;
        return match == gazetteer::MatchKind::fuzzy &&
               scores_.company().nearness(best, spot.name) < beside;
    }

    /// How much must speak for the best sense.
    [[nodiscard]] float least_score(const Spot& spot) const { return spot.single ? 0.2F : -0.6F; }

    /// Whether the sense that fits best is likely at all.
    [[nodiscard]] bool may_be_meant(const Spot& spot, const Sense& best, float margin,
                                    bool for_area) const {
        const gazetteer::MatchKind match = best.candidate.match;
        const bool in_town = stands_in(spot.type, best.place);
        // "Rostov-on-Don airport", in a story of Russia
        const bool other_name =
            match != gazetteer::MatchKind::exact && match != gazetteer::MatchKind::folded;
        if (in_town && other_name && best.prior < well_known &&
            (match != gazetteer::MatchKind::alternate || best.prior < town ||
             scores_.far_from_all(spot, best)))
            return false;
        if (for_area && scores_.far_from_all(spot, best)) return false;
        // "the Alameda Dam, east of Estevan": not in a town of that name far away
        if (in_town && spot.type != nullptr && spot.type->in_name && best.prior < city &&
            scores_.company().names() > 1 && scores_.far_from_all(spot, best))
            return false;
        constexpr float at_hand = 0.35F;
        if (half_named(spot, best.place) && scores_.company().nearness(best, spot.name) < at_hand)
            return false;
        return !spot.elsewhere && !names_a_side(spot, best) && !loosely_named(spot, best, margin);
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
        const auto ranked = scores_.rank(index);
        const auto& senses = names_.at(spot.name).senses;
        const std::size_t shown = std::min(candidates_shown, ranked.size());
        reading.ranked.reserve(shown);
        for (std::size_t k = 0; k < shown; ++k)
            reading.ranked.push_back({senses[ranked[k].sense].candidate, ranked[k].score});
        reading.evidence = scores_.evidence_for(spot, ranked.front().sense);
        const Sense& best = senses[ranked.front().sense];
        const float score = ranked.front().score;
        const float margin = scores_.margin_of(spot.name, ranked);
        reading.resolved =
            score >= least_score(spot) && !scores_.out_of_place(spot, best, ranked.front().sense);
        reading.for_area = names_its_area(spot, best.place, senses);
        if (!may_be_meant(spot, best, margin, reading.for_area)) reading.resolved = false;
        const float type = type_weight(spot, best.place, senses);
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

    static constexpr std::int32_t unasked = -2;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    ScanResult& scan_;
    std::vector<bool> accepted_;
    std::vector<std::size_t> chosen_; ///< by spot, the sense that the last round took
    std::vector<std::size_t> twins_;  ///< by spot: an earlier one that means the same, or none
    NameTable& names_;
    std::string_view prose_;
    SenseScores scores_;
    std::unordered_map<std::string_view, std::size_t> said_; ///< first accepted spot of each text
};

} // namespace

std::vector<Reading> resolve_places(ScanResult& scan, const std::vector<bool>& accepted,
                                    const document::Document& document, NameTable& names) {
    return Resolver(scan, accepted, names).run(document);
}

} // namespace dateline::tagging
