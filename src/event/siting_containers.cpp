#include "event/siting.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

namespace wc = word_class;
using tagging::RelationKind;

constexpr std::size_t joined_reach = 14;    ///< words between two places named side by side
constexpr double area_reach_km = 60;        ///< how far "the Aleppo area" goes
constexpr double widest_inner_km = 250;     ///< of what says more than the side of a country
constexpr double bank_km = 30;              ///< from a river's spot to a town on it
constexpr std::size_t container_reach = 40; ///< places between an area and one that lies in it

} // namespace

bool Siting::contains(const Site& area, const Site& inner) const {
    const tagging::PlaceMention& outer_mention = mention(area);
    const tagging::PlaceMention& inner_mention = mention(inner);
    if (inner_mention.container == area.place) return true;
    if (names_facility(area.word)) return false;
    const gazetteer::Place outer = place_of(outer_mention, gazetteer_);
    const gazetteer::Place place = place_of(inner_mention, gazetteer_);
    if (is_quarter_of(place, outer)) return true;
    // "On the Volga they took Kazan": the town says where on the river
    if (outer.feature_code.starts_with("STM") &&
        place.feature_class == gazetteer::FeatureClass::populated) {
        const auto lead = lead_of(area.word);
        const bool along = lead && (text(*lead) == "on" || text(*lead) == "On" ||
                                    text(*lead) == "along" || text(*lead) == "Along");
        return along && geo::distance(outer_mention.point, place.point).value <= bank_km;
    }
    if (!is_area(outer) || place.id == outer.id || is_area(place)) return false;
    if (!place.country.empty() && !outer.country.empty() && place.country != outer.country) {
        return false;
    }
    if (place.admin1 == outer.name) return true;
    // "northern Syria" holds no Damascus
    if (outer_mention.relation.kind == RelationKind::part && too_wide(outer))
        return geo::distance(outer_mention.point, place.point).value <= outer_mention.radius.value;
    const double reach = std::max(outer.radius.value, outer_mention.radius.value);
    return geo::distance(outer.point, place.point).value <= reach;
}

/// "across the Tigris into Kurdistan": a river crossed is the edge of the land behind it.
bool Siting::crossed(const Site& water) const {
    const gazetteer::Place place = place_of(mention(water), gazetteer_);
    if (place.feature_class != gazetteer::FeatureClass::water) return false;
    const auto lead = lead_of(water.word);
    return lead &&
           (text(*lead) == "across" || text(*lead) == "over" || text(*lead).starts_with("cross"));
}

/// "Homs airfield": a spot of its own, in which nothing else of the city lies.
bool Siting::names_facility(std::size_t word) const {
    return word + 1 < words_.size() && words_[word + 1].plain() &&
           words_[word + 1].used(word_use::facility);
}

/// "Raqqa as well as the provinces of Aleppo and Idlib": named side by side, neither in the other.
bool Siting::coordinated(std::size_t a, std::size_t b) const {
    const auto [from, to] = std::minmax(a, b);
    if (to - from > joined_reach) return false;
    bool joined = false;
    for (std::size_t i = from + 1; i < to; ++i) {
        if (words_[i].plain() && words_[i].is(wc::finite)) return false;
        joined = joined || words_[i].is(wc::coordinate) || words_[i].prose.of(prose_) == "well";
    }
    return joined;
}

/// "in the Aleppo area, seizing several villages, including …": the list says where in the area.
bool Siting::listed_inside(const Site& area, const Site& inner) const {
    std::int32_t clause = clauses_.of[inner.word];
    while (clause > 0 && clause != clauses_.of[area.word]) {
        const Clause& list = clauses_.list[static_cast<std::size_t>(clause)];
        if (list.kind != ClauseKind::participial) return false;
        clause = list.parent;
    }
    if (clause != clauses_.of[area.word] || clause == clauses_.of[inner.word]) return false;
    if (inner.word < area.word || area.word + 1 >= words_.size()) return false;
    if (!words_[area.word + 1].used(word_use::vague)) return false;
    return geo::distance(mention(area).point, mention(inner).point).value < area_reach_km;
}

/// "in southern Syria and in Homs": nothing but "and" between, and what leads to the second.
bool Siting::side_by_side(std::size_t a, std::size_t b) const {
    const auto [from, to] = std::minmax(a, b);
    bool joined = false;
    for (std::size_t i = from + 1; i < to; ++i) {
        joined = joined || words_[i].is(wc::coordinate);
        if (!words_[i].is(wc::coordinate | wc::preposition | wc::determiner)) return false;
    }
    return joined;
}

/// A country's part is told only where nothing smaller is in its sentence.
void Siting::drop_parts_of_countries() {
    for (Site& part : sites_) {
        if (part.kind != SiteKind::site || !too_wide(place_of(mention(part), gazetteer_))) continue;
        const double whole = mention(part).radius.value;
        const bool smaller = std::any_of(sites_.begin(), sites_.end(), [&](const Site& other) {
            return &other != &part && other.kind == SiteKind::site && other.place != part.place &&
                   !too_wide(place_of(mention(other), gazetteer_)) &&
                   mention(other).radius.value <= std::max(widest_inner_km, whole) &&
                   !side_by_side(part.word, other.word);
        });
        if (smaller) part.kind = SiteKind::none;
    }
}

/// "the Snake and Columbia Rivers": told at the spot where they meet, once.
void Siting::drop_meetings() {
    constexpr double same_point_km = 0.1;
    for (std::size_t i = 1; i < sites_.size(); ++i) {
        Site& second = sites_[i];
        if (second.kind != SiteKind::site || sites_[i - 1].kind != SiteKind::site) continue;
        const bool rivers = code_of(sites_[i - 1]).starts_with("STM") &&
                            code_of(second).starts_with("STM") &&
                            sites_[i - 1].place != second.place;
        if (rivers && geo::distance(mention(sites_[i - 1]).point, mention(second).point).value <
                          same_point_km)
            second.kind = SiteKind::none;
    }
}

void Siting::drop_containers() {
    drop_parts_of_countries();
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        Site& area = sites_[i];
        if (area.kind != SiteKind::site && area.kind != SiteKind::country) continue;
        const auto lead = lead_of(area.word);
        const bool fronted = area.word <= 3 && clauses_.of[area.word] == 0 && lead &&
                             words_[*lead].is(wc::preposition);
        const std::size_t first = i - std::min(i, container_reach);
        for (const Site& inner : std::span(sites_).subspan(first).first(
                 std::min(i + container_reach + 1, sites_.size()) - first)) {
            if (inner.place == area.place || inner.kind != SiteKind::site) continue;
            if (listed_inside(area, inner)) {
                area.kind = SiteKind::none;
                area.holds = true;
                break;
            }
            if (!fronted && clauses_.of[inner.word] != clauses_.of[area.word]) continue;
            if (contains(area, inner) && !coordinated(area.word, inner.word) && !crossed(inner)) {
                area.holds = area.kind == SiteKind::site;
                area.kind = SiteKind::none;
                break;
            }
        }
    }
}

} // namespace dateline::event
