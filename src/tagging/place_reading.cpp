#include "tagging/place_reading.hpp"
#include "base/ascii.hpp"
#include "tagging/place_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace dateline::tagging {
namespace {

constexpr std::size_t candidates_shown = 5;
constexpr float well_known = 2.5F; // of one whose other names are as good as its own
constexpr float town = 1.0F;       // the prior of one of thirty thousand people
constexpr float city = 1.4F;       // of one that everybody knows: "Mainz Cathedral"

/// How much must speak for the best sense.
float least_score(const Spot& spot) {
    return spot.single ? 0.2F : -0.6F;
}

} // namespace

SpotReader::SpotReader(const ScanResult& scan, const std::vector<bool>& accepted,
                       const NameTable& names, const SenseScores& scores, std::string_view prose)
    : scan_(scan), accepted_(accepted), names_(names), scores_(scores), prose_(prose) {}

const std::unordered_map<std::string_view, std::size_t>& SpotReader::first_said() const {
    if (said_) return *said_;
    said_.emplace();
    for (std::size_t i = 0; i < scan_.spots.size(); ++i)
        if (accepted_[i]) said_->try_emplace(scan_.spots[i].prose.of(prose_), i);
    return *said_;
}

bool SpotReader::names_a_side(const Spot& spot, const Sense& best) const {
    constexpr double far_km = 800;
    constexpr float stranger = 0.15F;         // share of the document's places in the country
    if (is_country(best.place)) return false; // "South Sudan" is no part of Sudan
    std::string_view text = spot.prose.of(prose_);
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return false;
    static constexpr std::array<std::string_view, 4> sides{"East", "West", "North", "South"};
    if (std::find(sides.begin(), sides.end(), text.substr(0, space)) == sides.end()) return false;
    text.remove_prefix(space + 1);
    const auto whole = first_said().find(text);
    if (whole == first_said().end() || scan_.spots[whole->second].name < 0) return false;
    const Sense& there =
        names_.at(scan_.spots[whole->second].name).senses[scores_.best_sense(whole->second)];
    return chord_km(there.at, best.at) > far_km &&
           scores_.company().country_share(best, spot.name) < stranger;
}

bool SpotReader::loosely_named(const Spot& spot, const Sense& best, float margin) const {
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
                              said.find(' ') == said.rfind(' ') && said.ends_with(spot.type_text);
    if (loose && said.find(' ') < shortest && kind_in_name) return true;
    if (match == gazetteer::MatchKind::transliteration) return margin < least_lead;
    return match == gazetteer::MatchKind::fuzzy &&
           scores_.company().nearness(best, spot.name) < beside;
}

bool SpotReader::bears_a_kind(const Spot& spot, const Sense& best) const {
    return spot.type != nullptr && spot.type->in_name &&
           best.place.feature_class == gazetteer::FeatureClass::populated &&
           spot.prose.of(prose_).ends_with(spot.type_text) &&
           !ascii::lower(best.place.name).ends_with(spot.type->word);
}

bool SpotReader::in_unlikely_town(const Spot& spot, const Sense& best) const {
    if (!stands_in(spot.type, best.place) && !bears_a_kind(spot, best)) return false;
    const gazetteer::MatchKind match = best.candidate.match;
    const bool far = scores_.far_from_all(spot, best);
    const bool other_name =
        match != gazetteer::MatchKind::exact && match != gazetteer::MatchKind::folded;
    if (other_name && best.prior < well_known)
        return far || match != gazetteer::MatchKind::alternate || best.prior < town;
    // "the Alameda Dam, east of Estevan": not in a town of that name far away
    return far && spot.type->in_name && best.prior < city && scores_.company().names() > 1;
}

bool SpotReader::may_be_meant(const Spot& spot, const Sense& best, float margin,
                              bool for_area) const {
    constexpr float at_hand = 0.35F;
    if (spot.elsewhere || in_unlikely_town(spot, best)) return false;
    if (for_area && scores_.far_from_all(spot, best)) return false;
    if (half_named(spot, best.place) && scores_.company().nearness(best, spot.name) < at_hand)
        return false;
    return !names_a_side(spot, best) && !loosely_named(spot, best, margin);
}

void SpotReader::judge(const Spot& spot, const Sense& best, const ScoredSense& scored, float margin,
                       Reading& reading) const {
    constexpr float of_another_kind = -3.0F;
    const auto& senses = names_.at(spot.name).senses;
    reading.for_area = names_its_area(spot, best.place, senses);
    if (type_weight(spot, best.place, senses) < of_another_kind &&
        !stands_in(spot.type, best.place)) {
        reading.reason = "the gazetteer has no " + std::string(spot.type_text) + " of that name";
        return;
    }
    reading.resolved = scored.score >= least_score(spot) &&
                       !scores_.out_of_place(spot, best, scored.sense) &&
                       may_be_meant(spot, best, margin, reading.for_area);
    if (!reading.resolved) reading.reason = "no place of that name is likely here";
}

Reading SpotReader::read(std::size_t index) const {
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
    const ScoredSense& scored = ranked.front();
    reading.evidence = scores_.evidence_for(spot, scored.sense);
    const float margin = scores_.margin_of(spot.name, ranked);
    judge(spot, senses[scored.sense], scored, margin, reading);
    const float sure = 1 / (1 + std::exp(-0.9F * (scored.score - 1.2F)));
    const float alone = 1 / (1 + std::exp(-1.6F * margin));
    reading.confidence = std::clamp(sure * alone, 0.05F, 0.99F);
    return reading;
}

} // namespace dateline::tagging
