#include "event/siting.hpp"

#include "event/reference.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

namespace wc = word_class;
using tagging::PlaceRole;
using tagging::RelationKind;

constexpr double widest_region_km = 700;
constexpr std::size_t longest_unknown = 5; ///< words of a name that no gazetteer has
constexpr double city_state_km = 20;       ///< the radius of Hong Kong: a marker tells where it is
constexpr double island_state_km = 120;    ///< of Cape Verde, Jamaica
constexpr double old_land_km = 130;   ///< Etruria, Boeotia: lands of old, no wider than provinces
constexpr double dependency_km = 100; ///< Guadeloupe, Puerto Rico
constexpr float uncertain_role = 0.8F;
constexpr float gloss = 0.7F; ///< that what happens is told of a place in brackets

} // namespace

bool is_area(const gazetteer::Place& place) {
    return place.feature_class == gazetteer::FeatureClass::area ||
           place.feature_code.starts_with("RGN");
}

bool too_wide(const gazetteer::Place& place) {
    if ((place.feature_code.starts_with("RGN") || place.feature_code == "SEA") &&
        place.radius.value >= widest_region_km)
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
    constexpr double widest_town_km = 4; // a small town has no quarters far off
    constexpr std::uint32_t city_people = 50'000;
    constexpr double inner_city_km = 5; // that a works or a fort may lie from the middle
    if (city.feature_class != gazetteer::FeatureClass::populated || city.id == quarter.id)
        return false;
    if (city.feature_code == "PPLX" || city.feature_code == "PPLH") return false;
    const double km = geo::distance(city.point, quarter.point).value;
    if (quarter.feature_code == "PPLX")
        return km <= (city.population > 0 && city.population < city_people ? widest_town_km
                                                                           : widest_city_km);
    const bool site =
        quarter.feature_code == "PPLH" || quarter.feature_class == gazetteer::FeatureClass::spot;
    return site && km <= inner_city_km;
}

gazetteer::PlaceId place_id(const tagging::PlaceMention& mention) {
    return mention.candidates.front().candidate.place;
}

gazetteer::Place place_of(const tagging::PlaceMention& mention,
                          const gazetteer::Gazetteer& gazetteer) {
    return gazetteer.place(place_id(mention));
}

Siting::Siting(std::span<const Word> words, const document::Document& document,
               const Clauses& clauses, const tagging::Mentions& mentions,
               const gazetteer::Gazetteer& gazetteer, const Polities& polities)
    : words_(words), document_(document), prose_(document.prose), clauses_(clauses),
      mentions_(mentions), gazetteer_(gazetteer), polities_(polities) {
    sites_.reserve(static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [](const Word& word) { return word.place >= 0; })));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].place >= 0) sites_.push_back({.word = i, .place = words[i].place});
    }
    for (Site& site : sites_)
        judge(site);
    drop_related();
    drop_meetings();
    drop_locators();
    drop_measured();
    drop_vague();
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
    const gazetteer::Place whole = place_of(place, gazetteer_);
    if (!too_wide(whole)) return SiteKind::site;
    // "north-western Syria", "off the Syrian coast", "the edge of the Plains" are smaller, and what
    // is near an island or south of it is a spot at sea.
    const RelationKind relation = place.relation.kind;
    const bool side = relation == RelationKind::part || relation == RelationKind::off_coast;
    // of a continent nobody knows the spot
    const bool unknown = whole.feature_code == "CONT" && place.point == whole.point;
    const bool smaller = (side && !unknown) || relation == RelationKind::outskirts;
    const bool beside = relation == RelationKind::near || relation == RelationKind::direction ||
                        relation == RelationKind::offset;
    if (beside && whole.radius.value <= island_state_km) return SiteKind::site;
    return smaller ? SiteKind::site : SiteKind::country;
}

void Siting::judge(Site& site) {
    const tagging::PlaceMention& place = mention(site);
    site.narrow = place.resolved && !place.candidates.empty() && kind_of(site) == SiteKind::site;
    const std::size_t start = words_[site.word].prose.start;
    site.compound = start > 0 && prose_[start - 1] == '-';
    if (is_title(words_, document_, site.word)) return;
    if (merely_named(site.word) || way_of_subject(site.word)) return;
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
        if ((departed_from(site.word) && !way_starts(site)) || flown_from(site) ||
            dated_in_brackets(site.word))
            site.kind = kind_of(site);
        site.certainty = uncertain_role;
        break;
    case PlaceRole::attribute:
        if (fought_at(site.word) || signed_at(site.word)) site.kind = kind_of(site);
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
    if (site.word + 1 < words_.size() && words_[site.word + 1].is(wc::finite)) return false;
    std::size_t joint = site.word; // "Qrzta Air Base in western Nevada"
    while (joint > 0 && words_[joint - 1].plain() && !words_[joint - 1].capital &&
           words_[joint - 1].is(wc::determiner | wc::locator))
        --joint;
    const bool inside = joint > 3 && joint < site.word && text(joint) == "in";
    if (!inside && (site.word < 3 || words_[site.word - 1].mark != ',')) return false;
    const std::size_t stop = inside ? joint : site.word - 1;
    std::size_t at = stop;
    while (at > 0 && words_[at - 1].plain() && words_[at - 1].capital)
        --at;
    if (at == stop || at == 0 || stop - at >= longest_unknown) return false;
    if (inside && (stop - at < 2 || !names_site(stop - 1))) return false;
    static constexpr std::array<LowerWord, 7> leading{"near", "in",      "at",    "to",
                                                      "from", "outside", "around"};
    return says_any(words_[at - 1], prose_, leading);
}

/// "Qrzta Air *Base*": the last word of a site's own name.
bool Siting::names_site(std::size_t word) const {
    return words_[word].capital && words_[word].used(word_use::site);
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

/// "an exile (in Zürich)": what stands in brackets without a verb is a gloss on a word.
void Siting::doubt_glosses() {
    for (Site& site : sites_) {
        const Clause& own = clauses_.at_word(site.word);
        if (own.kind != ClauseKind::parenthesis || (own.classes & wc::finite) != 0) continue;
        site.certainty *= gloss;
        judge_gloss(site, static_cast<std::size_t>(own.first));
    }
}

/// "Emesa (modern Homs)": what a place is called now says where it was, and no more.
void Siting::judge_gloss(Site& aside, std::size_t bracket) {
    static constexpr std::array<std::string_view, 7> now{
        "modern", "modern-day", "now", "today", "present-day", "currently", "presently"};
    if (words_[bracket].mark == '(') ++bracket;
    if (bracket >= aside.word || // "now" may be read as a date
        std::find(now.begin(), now.end(), text(bracket)) == now.end())
        return;
    const auto named = std::find_if(sites_.begin(), sites_.end(), [&](const Site& site) {
        return site.word < bracket && site.word + 3 > bracket;
    });
    if (named == sites_.end()) return;
    const bool found = aside.kind == SiteKind::site;
    if (named->kind == SiteKind::unresolved && found) named->told_by = aside.place;
    aside.kind = SiteKind::none;
}

void Siting::drop_passing() {
    const auto settled = std::count_if(sites_.begin(), sites_.end(), [&](const Site& site) {
        return site.kind == SiteKind::site && !towards(site.word);
    });
    const auto left_behind = [&](const Site& aim) {
        return std::any_of(sites_.begin(), sites_.end(), [&](const Site& site) {
            return site.word < aim.word && site.kind == SiteKind::site &&
                   clauses_.of[site.word] == clauses_.of[aim.word];
        });
    };
    for (Site& site : sites_) {
        if (site.kind == SiteKind::none) continue;
        const bool aim = bound_for(site.word);
        if (!aim && !towards(site.word)) continue;
        if (aim ? left_behind(site) : settled > 0) site.kind = SiteKind::none;
        site.certainty *= uncertain_role;
    }
}

} // namespace dateline::event
