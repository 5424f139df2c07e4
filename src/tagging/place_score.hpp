#pragma once

#include "tagging/place_context.hpp"
#include "tagging/place_names.hpp"
#include "tagging/place_scan.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline::tagging {

struct ScoredSense {
    std::size_t sense = 0; ///< index into the name's senses
    float score = 0;       ///< log-odds-like: the larger the likelier
};

/// Scores the senses of each spot by prior, containers and the company the document's names keep.
/// Spots may be accepted and named while it lives; they are not added to or removed.
class SenseScores {
public:
    SenseScores(const ScanResult& scan, const std::vector<bool>& accepted, const NameTable& names)
        : scan_(scan), accepted_(accepted), names_(names), chosen_(scan.spots.size(), -1) {}

    /// Takes up what the spots, their containers and the company say now.
    void update() {
        note_containers();
        weigh_company();
        weigh_beside();
    }
    /// The sense that a mention counts as from here on, where it is another's container.
    void choose(std::size_t spot, std::size_t sense) {
        chosen_[spot] = static_cast<std::int32_t>(sense);
    }
    void keep_company(PlaceContext context) { context_ = std::move(context); }
    [[nodiscard]] const PlaceContext& company() const { return context_; }

    /// Senses of the spot, best first.
    [[nodiscard]] std::vector<ScoredSense> rank(std::size_t index) const;
    /// The first of what rank() tells.
    [[nodiscard]] std::size_t best_sense(std::size_t index) const;
    /// A small namesake in a country the document does not speak of.
    [[nodiscard]] bool out_of_place(const Spot& spot, const Sense& best, std::size_t k) const;
    /// How far the best sense leads the best one that lies elsewhere: a town and the province of
    /// its name are no rivals.
    [[nodiscard]] float margin_of(std::int32_t name, const std::vector<ScoredSense>& ranked) const;
    /// What the area that the words around a mention put it in says for a sense; 0 without one.
    [[nodiscard]] float container_weight(const Spot& spot, const Sense& sense) const;
    /// Whether nothing the document tells of lies near the sense or in its country.
    [[nodiscard]] bool far_from_all(const Spot& spot, const Sense& sense) const;
    /// What speaks for and against a sense of the spot.
    [[nodiscard]] std::vector<Evidence> evidence_for(const Spot& spot, std::size_t k) const;

private:
    [[nodiscard]] const Sense* chosen(std::int32_t spot) const;
    /// Which senses of a name some mention's container has confirmed.
    void note_containers();
    /// Of the names that some mention is accepted for; the others are never ranked.
    void weigh_company();
    /// What the names told right beside the mentions of a name say, where the whole text leaves its
    /// senses open: the mean over its mentions, so that it means one place throughout.
    void weigh_beside();
    /// How much of what speaks for a place's surroundings speaks for it.
    [[nodiscard]] static float company_share(const Sense& sense);
    [[nodiscard]] float at_large(std::int32_t name, std::size_t k) const;
    [[nodiscard]] std::vector<std::size_t> left_open(std::int32_t name) const;
    [[nodiscard]] float beside(std::size_t spot, const Sense& sense) const;
    [[nodiscard]] float beside_weight(std::int32_t name, std::size_t k) const {
        const auto& weights = beside_[static_cast<std::size_t>(name)];
        return k < weights.size() ? weights[k] : 0.0F;
    }
    [[nodiscard]] bool go_on(std::size_t left, std::size_t right) const;
    /// What speaks for a state among states: "New York, North Carolina and Ohio".
    [[nodiscard]] float division_list_weight(std::size_t at, const Sense& sense) const;
    /// What speaks for the state that holds the name before it: "Spokane, Washington".
    [[nodiscard]] float content_weight(std::size_t at, const Sense& sense) const;
    /// What the names on both sides say: "Mérida, Córdoba and Zaragoza".
    [[nodiscard]] float list_weight(const Spot& spot, const Sense& sense) const;
    /// All that speaks for a sense of the spot.
    [[nodiscard]] ScoredSense score(const Spot& spot, std::size_t k) const;
    /// What the words around this mention, and the other mentions of the name, say of a sense.
    [[nodiscard]] float own_weight(const Spot& spot, const Sense& sense, std::size_t k,
                                   std::vector<Evidence>* evidence) const;
    /// Whether all senses of a name lie together: a town and the district of its name.
    [[nodiscard]] bool only_one_spot(std::int32_t name) const;
    /// Against a sense that would be a stranger here: a namesake at hand is likelier.
    [[nodiscard]] float stranger_weight(const Spot& spot, const Sense& sense, std::size_t k) const;
    /// Whether no other bearer of the name comes near this one.
    [[nodiscard]] bool best_known(std::int32_t name, const Sense& best) const;

    struct PairHash {
        std::size_t operator()(const std::pair<std::int32_t, std::size_t>& key) const {
            return static_cast<std::size_t>(key.first) * 64 + key.second;
        }
    };

    const ScanResult& scan_;
    const std::vector<bool>& accepted_;
    const NameTable& names_;
    std::vector<std::int32_t> chosen_; ///< sense by spot
    std::unordered_map<std::pair<std::int32_t, std::size_t>, float, PairHash> confirmed_;
    PlaceContext context_;
    std::vector<std::vector<Company>> company_; ///< by name and sense
    std::vector<std::vector<float>> beside_;    ///< by name and sense, of those left open
};

} // namespace dateline::tagging
