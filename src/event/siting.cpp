#include "event/siting.hpp"

#include "event/reference.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

namespace wc = word_class;
using tagging::PlaceRole;
using tagging::RelationKind;

constexpr std::size_t joined_reach = 14; ///< words between two places named side by side
constexpr double widest_region_km = 700;
constexpr std::size_t longest_unknown = 5; ///< words of a name that no gazetteer has
constexpr double city_state_km = 20;       ///< the radius of Hong Kong: a marker tells where it is
constexpr double old_land_km = 130;   ///< Etruria, Boeotia: lands of old, no wider than provinces
constexpr double dependency_km = 100; ///< Guadeloupe, Puerto Rico
constexpr double area_reach_km = 60;  ///< how far "the Aleppo area" goes
constexpr std::size_t container_reach = 40; ///< places between an area and one that lies in it
constexpr float uncertain_role = 0.8F;
constexpr float gloss = 0.7F; ///< that what happens is told of a place in brackets

bool is_area(const gazetteer::Place& place) {
    return place.feature_class == gazetteer::FeatureClass::area ||
           place.feature_code.starts_with("RGN");
}

} // namespace

bool too_wide(const gazetteer::Place& place) {
    if (place.feature_code.starts_with("RGN") && place.radius.value >= widest_region_km)
        return true;
    // England and Scotland are countries to everybody but the tables.
    if (place.country == "GB" && place.feature_code.starts_with("ADM1")) return true;
    const bool country = place.feature_code.starts_with("PCL");
    const double narrow = place.feature_code == "PCLH"   ? old_land_km
                          : place.feature_code == "PCLD" ? dependency_km
                                                         : city_state_km;
    return (country && place.radius.value > narrow) || place.feature_code == "CONT" ||
           place.feature_code == "TERR" || place.feature_code == "OCN";
}

bool is_quarter_of(const gazetteer::Place& quarter, const gazetteer::Place& city) {
    constexpr double widest_city_km = 20;
    constexpr double inner_city_km = 5; // that a works or a fort may lie from the middle
    if (city.feature_class != gazetteer::FeatureClass::populated || city.id == quarter.id)
        return false;
    if (city.feature_code == "PPLX" || city.feature_code == "PPLH") return false;
    const double km = geo::distance(city.point, quarter.point).value;
    if (quarter.feature_code == "PPLX") return km <= widest_city_km;
    const bool site =
        quarter.feature_code == "PPLH" || quarter.feature_class == gazetteer::FeatureClass::spot;
    return site && km <= inner_city_km;
}

gazetteer::Place place_of(const tagging::PlaceMention& mention,
                          const gazetteer::Gazetteer& gazetteer) {
    return gazetteer.place(mention.candidates.front().candidate.place);
}

Siting::Siting(std::span<const Word> words, const document::Document& document,
               const Clauses& clauses, const tagging::Mentions& mentions,
               const gazetteer::Gazetteer& gazetteer, const Polities& polities)
    : words_(words), document_(document), prose_(document.prose), clauses_(clauses),
      mentions_(mentions), gazetteer_(gazetteer), polities_(polities) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].place >= 0) sites_.push_back({.word = i, .place = words[i].place});
    }
    for (Site& site : sites_)
        judge(site);
    drop_related();
    drop_locators();
    drop_measured();
    drop_containers();
    drop_passing();
    doubt_glosses();
}

const tagging::PlaceMention& Siting::mention(const Site& site) const {
    return mentions_.places[static_cast<std::size_t>(site.place)];
}

SiteKind Siting::kind_of(const Site& site) const {
    const tagging::PlaceMention& place = mention(site);
    if (!place.resolved || place.candidates.empty()) return SiteKind::unresolved;
    if (!too_wide(place_of(place, gazetteer_))) return SiteKind::site;
    // "north-western Syria", "off the Syrian coast", "the edge of the Plains" are smaller.
    const RelationKind relation = place.relation.kind;
    const bool smaller = relation == RelationKind::part || relation == RelationKind::off_coast ||
                         relation == RelationKind::outskirts;
    return smaller ? SiteKind::site : SiteKind::country;
}

void Siting::judge(Site& site) {
    const tagging::PlaceMention& place = mention(site);
    site.narrow = place.resolved && !place.candidates.empty() && kind_of(site) == SiteKind::site;
    if (is_title(words_, document_, site.word)) return;
    if (merely_named(site.word)) return;
    site.named = named_by_date(site.word);
    if (only_refers(words_, prose_, clauses_, site.word, code_of(site)) && !told_nonetheless(site))
        return;
    if (holds_unknown(site)) return;
    switch (place.role) {
    case PlaceRole::location:
    case PlaceRole::destination:
        site.kind = kind_of(site);
        if (site.kind == SiteKind::site && stands_for_people(site)) site.kind = SiteKind::none;
        break;
    case PlaceRole::origin:
        if (departed_from(site.word)) site.kind = kind_of(site);
        site.certainty = uncertain_role;
        break;
    case PlaceRole::attribute:
        if (fought_at(site.word)) site.kind = kind_of(site);
        site.certainty = uncertain_role;
        break;
    case PlaceRole::container:
    case PlaceRole::actor:
    case PlaceRole::comparison:
    case PlaceRole::dateline:
        break;
    }
}

/// "near Qrzta Bay, British Columbia": the province only tells where a name lies that is in no
/// gazetteer.
bool Siting::holds_unknown(const Site& site) const {
    const tagging::PlaceMention& place = mention(site);
    if (!place.resolved || place.candidates.empty() || !is_area(place_of(place, gazetteer_)))
        return false;
    if (site.word < 3 || words_[site.word - 1].mark != ',') return false;
    if (site.word + 1 < words_.size() && words_[site.word + 1].is(wc::finite)) return false;
    std::size_t at = site.word - 1;
    while (at > 0 && words_[at - 1].plain() && words_[at - 1].capital)
        --at;
    if (at == site.word - 1 || at == 0 || site.word - at > longest_unknown) return false;
    static constexpr std::array<std::string_view, 7> leading{"near", "in",      "at",    "to",
                                                             "from", "outside", "around"};
    return std::find(leading.begin(), leading.end(), words_[at - 1].prose.of(prose_)) !=
           leading.end();
}

/// The second place of "between A and B" or of a road is told with the first.
void Siting::drop_related() {
    for (const Site& site : sites_) {
        const std::int32_t other = mention(site).relation.other;
        if (other < 0) continue;
        for (Site& second : sites_) {
            if (second.place == other && second.place != site.place) second.kind = SiteKind::none;
        }
    }
}

bool Siting::contains(const Site& area, const Site& inner) const {
    const tagging::PlaceMention& outer_mention = mention(area);
    const tagging::PlaceMention& inner_mention = mention(inner);
    if (inner_mention.container == area.place) return true;
    if (names_facility(area.word)) return false;
    const gazetteer::Place outer = place_of(outer_mention, gazetteer_);
    const gazetteer::Place place = place_of(inner_mention, gazetteer_);
    if (is_quarter_of(place, outer)) return true;
    if (!is_area(outer) || place.id == outer.id || is_area(place)) return false;
    if (!place.country.empty() && !outer.country.empty() && place.country != outer.country) {
        return false;
    }
    if (place.admin1 == outer.name) return true;
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
    static constexpr std::array<std::string_view, 10> facilities{
        "airfield", "airport", "airbase", "harbour", "harbor",
        "port",     "station", "prison",  "stadium", "barracks"};
    return word + 1 < words_.size() && words_[word + 1].plain() &&
           std::find(facilities.begin(), facilities.end(), text(word + 1)) != facilities.end();
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
    static constexpr std::array<std::string_view, 6> vague{"area",     "region",   "countryside",
                                                           "vicinity", "district", "province"};
    const std::string_view next = words_[area.word + 1].prose.of(prose_);
    if (std::find(vague.begin(), vague.end(), next) == vague.end()) return false;
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
        const bool smaller = std::any_of(sites_.begin(), sites_.end(), [&](const Site& other) {
            return &other != &part && other.kind == SiteKind::site && other.place != part.place &&
                   !too_wide(place_of(mention(other), gazetteer_)) &&
                   !side_by_side(part.word, other.word);
        });
        if (smaller) part.kind = SiteKind::none;
    }
}

void Siting::drop_containers() {
    drop_parts_of_countries();
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        Site& area = sites_[i];
        if (area.kind != SiteKind::site && area.kind != SiteKind::country) continue;
        const bool fronted = area.word <= 3 && clauses_.of[area.word] == 0;
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

/// "an exile (in Zürich)": what stands in brackets without a verb is a gloss on a word.
void Siting::doubt_glosses() {
    for (Site& site : sites_) {
        const Clause& own = clauses_.at_word(site.word);
        if (own.kind == ClauseKind::parenthesis && (own.classes & wc::finite) == 0)
            site.certainty *= gloss;
    }
}

void Siting::drop_passing() {
    const auto settled = std::count_if(sites_.begin(), sites_.end(), [&](const Site& site) {
        return site.kind == SiteKind::site && !towards(site.word);
    });
    for (Site& site : sites_) {
        if (site.kind == SiteKind::none || !towards(site.word)) continue;
        if (settled > 0) site.kind = SiteKind::none;
        site.certainty *= uncertain_role;
    }
}

} // namespace dateline::event
