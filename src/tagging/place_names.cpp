#include "tagging/place_names.hpp"

#include "base/ascii.hpp"
#include "gazetteer/fold.hpp"
#include "tagging/place_words.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace dateline::tagging {
namespace {

using gazetteer::FeatureClass;
using gazetteer::MatchKind;
using gazetteer::Place;

constexpr std::size_t senses_kept = 32; // as many counties are called Washington

float feature_bonus(const Place& place) {
    const std::string_view code = place.feature_code;
    if (is_country(place)) return 4.0F;
    if (code == "CONT") return 4.5F;
    if (code == "OCN" || code == "SEA" || code == "SEAS") return 3.0F;
    if (is_admin1(place)) return 1.6F;
    if (code == "ADM2") return 0.9F;
    if (is_capital(place)) return 1.5F;
    if (code == "PPLA") return 0.5F;
    if (code == "PPLH") return 1.2F; // in the gazetteer for its part in history
    if (code == "PPLX" || code == "PPLQ") return -0.4F;
    switch (place.feature_class) {
    case FeatureClass::water:
        return place.radius.value > 50 ? 1.6F : 0.8F;
    case FeatureClass::mountain:
        return place.radius.value > 100 ? 1.8F : 0.9F;
    case FeatureClass::park:
        return place.radius.value > 100 ? 2.2F : 0.9F;
    case FeatureClass::area:
        return 0.8F;
    default:
        return 0;
    }
}

float match_penalty(MatchKind match) {
    switch (match) {
    case MatchKind::exact:
        return 0;
    case MatchKind::alternate:
        return -0.7F;
    case MatchKind::folded:
        return -0.15F;
    case MatchKind::transliteration:
        return -0.9F;
    case MatchKind::fuzzy:
        return -1.8F;
    }
    return 0;
}

/// 0 for a hamlet, about 2.6 for ten million people; 0.15 where the number is not known.
float population_weight(std::uint32_t population) {
    if (population == 0) return 0.15F;
    return std::max(0.0F, 0.65F * (std::log10(static_cast<float>(population)) - 3.0F));
}

/// Whether a town gives a division its name, as Aleppo does, and is no village that has it, too:
/// "Montana" is what Montana City was called once.
bool gives_name(const Place& town, const Place& division) {
    constexpr std::uint64_t share = 50; // of its people, at least one in so many
    if (town.feature_code.starts_with("PPLA") || is_capital(town)) return true;
    return town.population > 1000 && town.population * share > division.population;
}

/// "Aleppo" alone is the city, not the province that is named after it; "Washington" the capital.
void prefer_towns(std::vector<Sense>& senses) {
    for (Sense& area : senses) {
        const bool division = area.place.feature_class == FeatureClass::area &&
                              area.place.feature_code.starts_with("ADM");
        if (!division) continue;
        for (const Sense& town : senses)
            if (town.place.feature_class == FeatureClass::populated &&
                gives_name(town.place, area.place) &&
                (contains(area.place, town.place) ||
                 (town.place.country == area.place.country &&
                  (area.candidate.match == MatchKind::alternate ||
                   chord_km(area.at, town.at) < 30)) ||
                 (is_capital(town.place) && town.place.country == area.place.country))) {
                area.prior -= 3.0F;
                break;
            }
    }
}

/// The division around a town has that very name (Genève in the canton of Geneva): it is the town's
/// name too, whatever the gazetteer calls the town first.
bool shares_name_with_division(const Sense& town, const std::vector<Sense>& senses) {
    return std::any_of(senses.begin(), senses.end(), [&](const Sense& area) {
        return is_admin1(area.place) && area.candidate.match == MatchKind::exact &&
               town.place.admin1 == area.place.name && contains(area.place, town.place);
    });
}

/// Whether `folded` is a place's name without what tells it from its namesakes, "Ithaca (Greece)",
/// or one of two names side by side, "Gasteiz / Vitoria".
bool is_short_for(const std::string& folded, std::string_view name) {
    if (const std::size_t note = name.find(" ("); note != std::string_view::npos)
        return gazetteer::fold_name(name.substr(0, note)) == folded;
    for (const std::string_view mark : {" / ", "-"}) {
        const std::size_t at = name.find(mark);
        if (at == std::string_view::npos) continue;
        return gazetteer::fold_name(name.substr(0, at)) == folded ||
               gazetteer::fold_name(name.substr(at + mark.size())) == folded;
    }
    return false;
}

/// Where one place is called so first of all, the towns that once were, or also are, count less.
void doubt_other_names(std::vector<Sense>& senses) {
    constexpr float far_better_known = 1.0F; // "Quebec" was New Britain's name, too
    const Sense* own = nullptr;
    for (const Sense& sense : senses) {
        const bool called_so =
            sense.candidate.match == MatchKind::exact || sense.candidate.match == MatchKind::folded;
        if (called_so && (own == nullptr || sense.prior > own->prior)) own = &sense;
    }
    if (own == nullptr) return;
    for (Sense& sense : senses) {
        if (sense.candidate.match != MatchKind::alternate ||
            sense.place.feature_class != FeatureClass::populated)
            continue;
        if (shares_name_with_division(sense, senses))
            sense.prior -= match_penalty(MatchKind::alternate) - match_penalty(MatchKind::folded);
        else {
            sense.byname = own->prior > sense.prior + far_better_known;
            sense.prior -= sense.byname ? 1.6F : 0.6F;
        }
    }
}

/// "Sparta" is hardly the village of Spartà, however near, where a better known place is spelt so.
void doubt_accented_names(std::string_view text, std::vector<Sense>& senses) {
    constexpr float better_known = 0.5F;
    if (!ascii::only(text)) return;
    float exact = -100;
    for (const Sense& sense : senses)
        if (sense.candidate.match == MatchKind::exact) exact = std::max(exact, sense.prior);
    for (Sense& sense : senses) {
        const bool accented = sense.candidate.match == MatchKind::folded &&
                              sense.place.feature_class == FeatureClass::populated &&
                              !ascii::only(sense.place.name);
        if (!accented || sense.prior + better_known > exact) continue;
        sense.byname = true;
        sense.prior -= 0.6F;
    }
}

} // namespace

UnitVector unit_vector(geo::LonLat point) {
    const double lambda = point.lon.degrees * std::numbers::pi / 180;
    const double phi = point.lat.degrees * std::numbers::pi / 180;
    return {std::cos(phi) * std::cos(lambda), std::cos(phi) * std::sin(lambda), std::sin(phi)};
}

double chord_km(UnitVector a, UnitVector b) {
    return std::sqrt(chord_squared(a, b));
}

bool is_country(const Place& place) {
    return place.feature_class == FeatureClass::area && place.feature_code.starts_with("PCL");
}

bool is_admin1(const Place& place) {
    return place.feature_class == FeatureClass::area && place.feature_code.starts_with("ADM1");
}

bool is_capital(const Place& place) {
    return place.feature_code == "PPLC";
}

bool contains(const Place& area, const Place& place) {
    if (area.id == place.id) return false;
    const bool of_old = area.feature_code == "PCLH"; // its country only says where it lay
    if (is_country(area) && !of_old) return !area.country.empty() && area.country == place.country;
    if (!area.country.empty() && !place.country.empty() && area.country != place.country)
        return false;
    if (is_admin1(area) && is_admin1(place)) return false;
    if (is_admin1(area)) {
        if (!place.admin1.empty() && (place.admin1 == area.name || place.admin1 == area.admin1))
            return true;
        if (!area.admin1.empty() && !place.admin1.empty()) return false;
    }
    // A state is longer than it is wide.
    const double stretch = is_admin1(area) && place.admin1.empty() ? 1.4 : 1.15;
    const double reach = area.feature_class == FeatureClass::populated
                             ? std::max(25.0, area.radius.value)
                             : std::max(15.0, area.radius.value) * stretch;
    return geo::distance(area.point, place.point).value <= reach;
}

std::int32_t NameTable::keep(std::string_view text, std::vector<Sense> senses) {
    if (senses.empty()) return -1;
    names_.push_back({text, std::move(senses)});
    return static_cast<std::int32_t>(names_.size() - 1);
}

std::vector<Sense> NameTable::weighed(std::string_view text,
                                      const std::vector<gazetteer::Candidate>& candidates) const {
    std::string folded; // when asked for
    std::vector<Sense> senses;
    senses.reserve(candidates.size());
    for (const gazetteer::Candidate& candidate : candidates) {
        Sense sense{candidate, gazetteer_->place(candidate.place), {}, 0, false};
        sense.at = unit_vector(sense.place.point);
        // "St. Petersburg" is Saint Petersburg's own name, though it is listed as another one, too;
        // "Vitoria" is not Victoria's, though one of its other names differs in accents only.
        if (candidate.match == MatchKind::alternate || candidate.match == MatchKind::folded) {
            if (folded.empty()) folded = gazetteer::fold_name(text);
            const bool own_name = gazetteer::fold_name(sense.place.name) == folded ||
                                  is_short_for(folded, sense.place.name);
            sense.candidate.match = own_name ? MatchKind::folded : MatchKind::alternate;
        }
        // "Montreal (Oultrejordain)" is not the first that comes to mind.
        const float told_apart =
            sense.place.name.ends_with(')') && sense.candidate.match == MatchKind::folded ? 0.35F
                                                                                          : 0.0F;
        // A city everybody knows is meant without further words.
        const float known = sense.place.population > 1'000'000 &&
                                    sense.candidate.match != MatchKind::alternate &&
                                    sense.place.feature_class == FeatureClass::populated
                                ? 1.0F
                                : 0.0F;
        constexpr float own_bonus = 4.0F; // a person who lists a place means it
        const float own = sense.place.own ? own_bonus : 0.0F;
        sense.prior = own + known + population_weight(sense.place.population) +
                      feature_bonus(sense.place) + match_penalty(sense.candidate.match) -
                      told_apart;
        senses.push_back(sense);
    }
    prefer_towns(senses);
    doubt_other_names(senses);
    doubt_accented_names(text, senses);
    std::stable_sort(senses.begin(), senses.end(),
                     [](const Sense& a, const Sense& b) { return a.prior > b.prior; });
    return senses;
}

/// The lands of a country that are called so.
std::vector<Sense> NameTable::lands_called(std::string_view name, std::string_view country) const {
    auto senses = weighed(name, gazetteer_->find(name, senses_kept));
    std::erase_if(senses, [&](const Sense& sense) {
        return sense.place.country != country ||
               sense.place.feature_class == FeatureClass::populated;
    });
    return senses;
}

std::vector<Sense> NameTable::senses_of(std::string_view text) const {
    const ShortForm* form = words_->short_form(text);
    if (form == nullptr) return weighed(text, gazetteer_->find(text, senses_kept));
    const std::size_t name = std::min(form->full.find('|'), form->full.size());
    const std::size_t country = std::min(form->country.find('|'), form->country.size());
    auto senses = lands_called(form->full.substr(0, name), form->country.substr(0, country));
    if (name < form->full.size() && country < form->country.size())
        for (Sense& sense :
             lands_called(form->full.substr(name + 1), form->country.substr(country + 1)))
            senses.push_back(std::move(sense));
    if (senses.empty()) senses = weighed(text, gazetteer_->find(text, senses_kept));
    return senses;
}

std::int32_t NameTable::find(std::string_view text) {
    const auto [name, is_new] = memo_.add(text);
    if (is_new) name = keep(text, senses_of(text));
    return name;
}

std::int32_t NameTable::find_composed(const std::string& text) {
    if (const std::int32_t* known = memo_.find(text); known != nullptr) return *known;
    composed_.push_back(text);
    return find(composed_.back());
}

gazetteer::NameWalk NameTable::step(gazetteer::NameWalk walk, std::string_view word) {
    const auto further = [&] {
        folded_.clear();
        gazetteer::fold_word(word, folded_);
        return gazetteer_->step(walk, folded_);
    };
    if (walk.begun()) return further();
    const auto [first, is_new] = first_steps_.add(word);
    if (is_new) first = further();
    return first;
}

gazetteer::NameWalk NameTable::step_composed(gazetteer::NameWalk walk, const std::string& word) {
    if (walk.begun() || first_steps_.find(word) != nullptr) return step(walk, word);
    composed_.push_back(word);
    return step(walk, composed_.back());
}

std::int32_t NameTable::find_similar(std::string_view text) {
    const auto known = find(text);
    if (known >= 0) return known;
    const auto [name, is_new] = similar_memo_.add(text);
    if (is_new) name = keep(text, weighed(text, gazetteer_->find_similar(text, senses_kept)));
    return name;
}

} // namespace dateline::tagging
