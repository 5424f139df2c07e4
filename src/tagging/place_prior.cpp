#include "tagging/place_prior.hpp"

#include "base/ascii.hpp"
#include "gazetteer/fold.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::tagging {
namespace {

using gazetteer::FeatureClass;
using gazetteer::MatchKind;
using gazetteer::Place;

float feature_bonus(const Place& place) {
    const std::string_view code = place.feature_code;
    if (is_country(place)) return 4.0F;
    if (code == "CONT") return 4.5F;
    if (code == "OCN" || code == "SEA" || code == "SEAS") return 3.0F;
    if (is_admin1(place)) return 1.6F;
    if (code == "ADM2") return 0.9F;
    constexpr std::uint32_t fewest_of_capital = 2000; // Plymouth on Montserrat lies under ash
    if (is_capital(place)) return place.population < fewest_of_capital ? 0.3F : 1.5F;
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

/// Of names that were in use before today's borders: "Reval", "Thorn".
constexpr float other_name = 0.7F;
constexpr float name_of_then = 0.4F;
float former_name_penalty(Epoch epoch) {
    return epoch.former_names() ? name_of_then : other_name;
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
bool gives_name(const Sense& sense, const Place& division) {
    constexpr std::uint64_t share = 50; // of its people, at least one in so many
    const Place& town = sense.place;
    if (town.feature_code.starts_with("PPLA") || is_capital(town)) return true;
    constexpr std::uint64_t main_share = 4; // "Bihar" is another name of Bihār Sharīf
    if (sense.candidate.match == MatchKind::alternate)
        return town.population * main_share > division.population;
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
                gives_name(town, area.place) &&
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

/// Where one place is called so first of all, the towns that once were, or also are, count less.
void doubt_other_names(Epoch epoch, std::vector<Sense>& senses) {
    constexpr float far_better_known = 1.0F; // "Quebec" was New Britain's name, too
    constexpr std::uint32_t city_people = 50'000;
    const Sense* own = nullptr;
    for (const Sense& sense : senses) {
        const bool called_so =
            sense.candidate.match == MatchKind::exact || sense.candidate.match == MatchKind::folded;
        if (called_so && (own == nullptr || sense.prior > own->prior)) own = &sense;
    }
    if (own == nullptr) return;
    // Where towns had those names, they are doubted less; but "Pueblo" is a city of its own.
    const bool doubted = !epoch.former_names() || own->place.population >= city_people;
    const float share = doubted ? 1.0F : 0.5F;
    for (Sense& sense : senses) {
        if (sense.candidate.match != MatchKind::alternate ||
            sense.place.feature_class != FeatureClass::populated)
            continue;
        if (shares_name_with_division(sense, senses))
            sense.prior -= match_penalty(MatchKind::alternate) - match_penalty(MatchKind::folded);
        else {
            // Louisbourg is the fortress, not the town that once had its name
            const bool historic =
                own->place.feature_code == "PPLH" && own->candidate.match == MatchKind::exact;
            const bool less_known = own->prior > sense.prior + (historic ? 0.0F : far_better_known);
            sense.byname = sense.byname || less_known;
            sense.prior -= share * (less_known ? 1.6F : 0.6F) +
                           (doubted ? other_name - former_name_penalty(epoch) : 0.0F);
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

/// A division called like a town elsewhere that is as well known: "Gaza" is none of Mozambique's
/// provinces, though more people live there; of old it was the town alone.
void doubt_divisions(Epoch epoch, std::vector<Sense>& senses) {
    const float ahead = epoch.before_voyages() ? 2.5F : 1.0F; // of a town that is a rival yet
    constexpr float doubt = 1.3F;
    const auto rivals = [&](const Sense& division, const Sense& town) {
        const bool called_so =
            town.candidate.match == MatchKind::exact || town.candidate.match == MatchKind::folded;
        const bool apart = epoch.before_voyages() || town.place.country != division.place.country;
        return town.place.feature_class == FeatureClass::populated && called_so && apart &&
               (town.prior + ahead > division.prior ||
                town.place.population >= division.place.population);
    };
    for (Sense& sense : senses)
        if (is_admin1(sense.place) &&
            std::any_of(senses.begin(), senses.end(),
                        [&](const Sense& town) { return rivals(sense, town); }))
            sense.prior -= doubt;
}

/// "Saint Croix" is the island, not a county elsewhere that bears its kind with its name.
void doubt_bare_counties(std::vector<Sense>& senses) {
    constexpr float doubt = 1.8F;
    const bool called_so = std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return sense.place.feature_code != "ADM2" && (sense.candidate.match == MatchKind::exact ||
                                                      sense.candidate.match == MatchKind::folded);
    });
    if (!called_so) return;
    for (Sense& sense : senses)
        if (sense.place.feature_code == "ADM2" && sense.candidate.match == MatchKind::alternate)
            sense.prior -= doubt;
}

/// "Salamanca" is the city, not the quarter of Madrid, however much is told of Madrid.
void doubt_quarters(std::vector<Sense>& senses) {
    constexpr std::uint32_t city_people = 100'000;
    constexpr float doubt = 0.6F;
    for (Sense& quarter : senses) {
        if (quarter.place.feature_code != "PPLX") continue;
        quarter.byname = std::any_of(senses.begin(), senses.end(), [&](const Sense& city) {
            return city.place.feature_class == FeatureClass::populated &&
                   city.place.feature_code != "PPLX" && city.place.population >= city_people &&
                   city.place.country == quarter.place.country &&
                   city.candidate.match != MatchKind::alternate && city.prior > quarter.prior;
        });
        if (quarter.byname) quarter.prior -= doubt;
    }
}

/// "Silesia" is the region, not the division of today that has only a part of it.
void doubt_parts(std::vector<Sense>& senses) {
    constexpr float doubt = 1.5F;
    const bool region = std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return sense.place.feature_code.starts_with("RGN") &&
               sense.candidate.match != MatchKind::alternate;
    });
    if (!region) return;
    for (Sense& sense : senses)
        if (is_admin1(sense.place) && sense.candidate.match == MatchKind::alternate)
            sense.prior -= doubt;
}

/// "Macedonia" is no state of today in antiquity, and no kingdom of old in a text of today.
void doubt_lands(Epoch epoch, std::vector<Sense>& senses) {
    constexpr float another_time = 3.0F;
    const auto any = [&](std::string_view code) {
        return std::any_of(senses.begin(), senses.end(),
                           [&](const Sense& sense) { return sense.place.feature_code == code; });
    };
    if (!any("PCLI") || !any("PCLH")) return;
    const std::string_view doubted = epoch.antiquity() ? "PCLI" : "PCLH";
    for (Sense& sense : senses)
        if (sense.place.feature_code == doubted && sense.candidate.match == MatchKind::alternate)
            sense.prior -= another_time;
}

} // namespace

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

float prior_of(const Sense& sense, Epoch epoch) {
    // "Montreal (Oultrejordain)" is not the first that comes to mind.
    const float told_apart = sense.place.name.ends_with(')') &&
                                     sense.candidate.match == MatchKind::folded &&
                                     !epoch.before_voyages()
                                 ? 0.35F
                                 : 0.0F;
    // A city everybody knows is meant without further words.
    const float known = sense.place.population > 1'000'000 &&
                                sense.candidate.match != MatchKind::alternate &&
                                sense.place.feature_class == FeatureClass::populated
                            ? 1.0F
                            : 0.0F;
    constexpr float own_bonus = 4.0F; // a person who lists a place means it
    const float own = sense.place.own ? own_bonus : 0.0F;
    return own + known + population_weight(sense.place.population) + feature_bonus(sense.place) +
           (sense.candidate.match == MatchKind::alternate ? -former_name_penalty(epoch)
                                                          : match_penalty(sense.candidate.match)) -
           told_apart;
}

void weigh_namesakes(std::string_view text, Epoch epoch, std::vector<Sense>& senses) {
    prefer_towns(senses);
    doubt_divisions(epoch, senses);
    doubt_bare_counties(senses);
    doubt_quarters(senses);
    doubt_parts(senses);
    doubt_lands(epoch, senses);
    doubt_other_names(epoch, senses);
    doubt_accented_names(text, senses);
}

} // namespace dateline::tagging
