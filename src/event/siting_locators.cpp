#include "event/siting.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

namespace wc = word_class;
using tagging::RelationKind;

constexpr std::size_t locator_reach = 9; ///< words between a place and the one that locates it
constexpr std::size_t measured_reach = 13;
constexpr double same_spot_km = 15;
constexpr double widest_told_by_km = 250;   ///< a place that tells where an unknown one lies
constexpr std::size_t names_apart = 12;     ///< between a place and what measures it
constexpr double misplaced_km = 80;         ///< that nobody locates a place by
constexpr double nearby_km = 8;             ///< from a town's surroundings to what is near it
constexpr double widest_direction_km = 150; ///< that "northwest of" a town may reach

} // namespace

/// "American", "Polish", "Euro-American": a capital that begins no name.
bool Siting::adjective(const Word& word) const {
    const std::string_view said = word.prose.of(prose_);
    return said.ends_with("an") || said.ends_with("ish") || said.ends_with("ese");
}

/// "four", "12"
bool Siting::counts(const Word& word) const {
    const std::string_view said = word.prose.of(prose_);
    return (said.front() >= '0' && said.front() <= '9') || word.used(word_use::number);
}

/// Whether the words between two places only tell where the first one is: "Ariha, a town near".
bool Siting::locates(const Site& told, const Site& locator) const {
    const RelationKind relation = mention(locator).relation.kind;
    const bool measured = relation == RelationKind::offset; // ", 20 miles (32 km) south of"
    if (locator.word - told.word > (measured ? measured_reach : locator_reach)) return false;
    bool leads = (relation != RelationKind::none && relation != RelationKind::part) ||
                 glossed(told, locator);
    const bool river = code_of(told).starts_with("STM");
    for (std::size_t i = told.word + 1; i < locator.word; ++i) {
        const Word& word = words_[i];
        if (measured && (word.mark == '(' || word.mark == ')')) continue;
        // "Qrzta castle, outside Homs"
        const bool kind = i == told.word + 2 && told.kind == SiteKind::unresolved;
        if (word.mark != 0 && (word.mark != ',' || (i != told.word + 1 && !kind))) return false;
        if (word.mark != 0) continue;
        if (!word.plain() || (word.capital && !adjective(word))) return false;
        if (word.is(wc::finite | wc::coordinate | wc::relative | wc::participle)) return false;
        if (!measured && counts(word)) return false; // "three deaths in Homs, four in Hama"
        if (word.is(wc::locator) || (river && text(i) == "at")) {
            leads = true;
        } else if (!leads && word.is(wc::preposition)) {
            return false;
        }
    }
    return leads;
}

/// "Qrzta, the last village on the Orontes": who knows no such name learns where it lies.
bool Siting::glossed(const Site& told, const Site& locator) const {
    if (told.kind != SiteKind::unresolved || told.word + 3 >= locator.word) return false;
    return words_[told.word + 1].mark == ',' && words_[told.word + 2].plain() &&
           words_[told.word + 2].is(wc::determiner);
}

/// "the Homs suburb of Qrzta"
bool Siting::names_quarter(std::size_t city, std::size_t quarter) const {
    return quarter == city + 3 && words_[city + 1].plain() && text(city + 2) == "of" &&
           words_[city + 1].used(word_use::quarter);
}

/// "in northern Italy around Turin", "the southern bank of the Po near Turin": the part of a
/// country and the river say less than the town.
bool Siting::wider(const Site& told, const Site& locator) const {
    if (told.kind != SiteKind::site || locator.kind != SiteKind::site) return false;
    const gazetteer::Place outer = place_of(mention(told), gazetteer_);
    const gazetteer::Place inner = place_of(mention(locator), gazetteer_);
    if (too_wide(outer)) return !too_wide(inner);
    // "proclaimed the Kingdom of Homs in Hama"
    const auto lead = lead_of(locator.word);
    if (is_area(outer) && inner.feature_class == gazetteer::FeatureClass::populated && lead &&
        text(*lead) == "in")
        return true;
    // "the east end of the island near Homs"
    if (mention(told).relation.kind == RelationKind::part &&
        inner.feature_class == gazetteer::FeatureClass::populated &&
        outer.feature_class != gazetteer::FeatureClass::populated)
        return true;
    if (is_quarter_of(inner, outer) || names_quarter(told.word, locator.word)) return true;
    return outer.feature_code.starts_with("STM") &&
           inner.feature_class == gazetteer::FeatureClass::populated;
}

/// "the Bellevue hotel in Turin": a name that was found far from where the words put it is another.
bool Siting::misplaced(const Site& told, const Site& locator) const {
    if (told.kind != SiteKind::site || locator.kind != SiteKind::site) return false;
    if (mention(locator).relation.kind != RelationKind::none) return false;
    const double reach = misplaced_km + mention(told).radius.value + mention(locator).radius.value;
    // "20 km west of Cape Verde in Senegal": where the cape is, not the spot
    const geo::LonLat point = mention(told).relation.distance
                                  ? place_of(mention(told), gazetteer_).point
                                  : mention(told).point;
    return geo::distance(point, mention(locator).point).value > reach;
}

/// "Melia, some 20 km north of Volos": the one that the gazetteer knows lies far from there.
bool Siting::namesake(const Site& told, const Site& locator) const {
    const tagging::Relation& relation = mention(locator).relation;
    if (relation.kind != RelationKind::direction && relation.kind != RelationKind::offset)
        return false;
    if (told.kind != SiteKind::site || locator.kind != SiteKind::site) return false;
    if (mention(told).relation.kind != RelationKind::none) return false;
    const double far = relation.distance ? relation.distance->value : 0;
    const double reach =
        misplaced_km + mention(told).radius.value + mention(locator).radius.value + 0.5 * far;
    return geo::distance(mention(told).point, mention(locator).point).value > reach;
}

/// "near Homs at the Falls of Qrzta": told by its own name, too, it is one spot.
bool Siting::named_besides(const Site& vague, const Site& named) const {
    if (named.kind != SiteKind::site || named.word == vague.word) return false;
    if (clauses_.of[named.word] != clauses_.of[vague.word]) return false;
    const tagging::PlaceMention& spot = mention(named);
    if (spot.relation.kind != RelationKind::none || spot.role == tagging::PlaceRole::origin ||
        spot.role == tagging::PlaceRole::destination || is_area(place_of(spot, gazetteer_)))
        return false;
    if (coordinated(std::min(vague.word, named.word), std::max(vague.word, named.word)))
        return false;
    const tagging::PlaceMention& around = mention(vague);
    const geo::LonLat town = place_of(around, gazetteer_).point;
    const double km = geo::distance(town, spot.point).value;
    if (around.relation.kind == RelationKind::near) return km <= around.radius.value + nearby_km;
    if (!around.relation.bearing || km > widest_direction_km) return false;
    // turned as the relation tells
    return geo::distance(geo::destination(town, *around.relation.bearing, geo::Kilometres{km}),
                         spot.point)
               .value <= km * 0.8;
}

void Siting::drop_vague() {
    for (Site& vague : sites_) {
        const RelationKind kind = mention(vague).relation.kind;
        if (vague.kind != SiteKind::site ||
            (kind != RelationKind::near && kind != RelationKind::direction))
            continue;
        if (std::ranges::any_of(sites_,
                                [&](const Site& named) { return named_besides(vague, named); }))
            vague.kind = SiteKind::none;
    }
}

/// "lay 10 miles north of the border and 175 miles west of Turin": measured from afar, it is the
/// spot of the place that was named before.
void Siting::drop_measured() {
    for (std::size_t i = 1; i < sites_.size(); ++i) {
        Site& far = sites_[i];
        if (far.kind != SiteKind::site || !mention(far).relation.distance) continue;
        const double slack = same_spot_km + 0.25 * mention(far).relation.distance->value;
        for (std::size_t k = i > names_apart ? i - names_apart : 0; k < i; ++k) {
            const Site& near = sites_[k];
            const bool told = near.kind == SiteKind::site || near.kind == SiteKind::country;
            if (told && geo::distance(mention(near).point, mention(far).point).value < slack)
                far.kind = SiteKind::none;
        }
    }
}

void Siting::drop_locators() {
    for (std::size_t i = 0; i + 1 < sites_.size(); ++i) {
        Site& told = sites_[i];
        Site& locator = sites_[i + 1];
        if (!locates(told, locator)) continue;
        if (told.kind == SiteKind::none) {
            // "the coast northeast of Homs": who drops the coast drops what told where it lies.
            const RelationKind relation = mention(locator).relation.kind;
            const bool bearing =
                relation == RelationKind::direction || relation == RelationKind::offset;
            if (bearing) locator.kind = SiteKind::none;
            continue;
        }
        if (told.kind == SiteKind::country || wider(told, locator)) {
            if (locator.kind == SiteKind::site) told.kind = SiteKind::none;
            continue;
        }
        if (namesake(told, locator)) {
            told.kind = SiteKind::unresolved;
            told.told_by = locator.place;
            locator.kind = SiteKind::none;
            continue;
        }
        if (misplaced(told, locator)) {
            told.kind = SiteKind::none;
            continue;
        }
        const bool narrow =
            mention(locator).resolved && !too_wide(place_of(mention(locator), gazetteer_));
        const bool near = narrow && mention(locator).radius.value <= widest_told_by_km;
        if (told.kind == SiteKind::unresolved && near) told.told_by = locator.place;
        locator.kind = SiteKind::none;
    }
}

} // namespace dateline::event
