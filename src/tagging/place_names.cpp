#include "tagging/place_names.hpp"

#include "gazetteer/fold.hpp"
#include "tagging/place_prior.hpp"
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
    for (Sense& sense : senses)
        number_areas(sense);
    names_.push_back({text, std::move(senses)});
    return static_cast<std::int32_t>(names_.size() - 1);
}

void NameTable::number_areas(Sense& sense) {
    const Place& place = sense.place;
    if (!place.country.empty()) sense.country = countries_.number_of(place.country).first + 1;
    const std::string_view name =
        is_admin1(place) && place.admin1.empty() ? place.name : place.admin1;
    if (name.empty()) return;
    const std::uint64_t both =
        std::uint64_t{sense.country} << 32U | division_names_.number_of(name).first;
    const auto next = static_cast<std::uint32_t>(divisions_.size() + 1);
    sense.division = divisions_.try_emplace(both, next).first->second;
}

/// What the time of the text says for each sense, or against it.
void NameTable::weigh_epoch(std::vector<Sense>& senses) const {
    constexpr float given_back = 0.8F; // "Cooktown" of 1770: all that bear the name came later
    float least = -9;
    for (Sense& sense : senses) {
        const float weight = epoch_weight(epoch_, sense.place, words_->settled(sense.place));
        sense.prior += weight;
        least = std::max(least, weight);
    }
    if (least >= 0 || epoch_.before_voyages()) return;
    for (Sense& sense : senses)
        sense.prior -= given_back * least;
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
        sense.prior = prior_of(sense, epoch_);
        senses.push_back(sense);
    }
    if (epoch_.old()) weigh_epoch(senses);
    weigh_namesakes(text, epoch_, senses);
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
            senses.push_back(sense);
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

NameTable::FirstStep& NameTable::first_step(std::string_view word) {
    const auto [first, is_new] = first_steps_.add(word);
    if (is_new) {
        folded_.clear();
        gazetteer::fold_word(word, folded_);
        first.walk = gazetteer_->begin(folded_);
    }
    return first;
}

void NameTable::fetch(std::string_view word) {
    (void)first_step(word);
}

gazetteer::NameWalk NameTable::step(gazetteer::NameWalk walk, std::string_view word) {
    if (walk.begun()) {
        const auto [known, is_new] = further_steps_.try_emplace({walk.sequence(), word_hash(word)});
        if (is_new) {
            folded_.clear();
            gazetteer::fold_word(word, folded_);
            known->second = gazetteer_->step(walk, folded_);
        }
        return known->second;
    }
    FirstStep& first = first_step(word);
    if (!std::exchange(first.arrived, true)) gazetteer_->arrive(first.walk);
    return first.walk;
}

gazetteer::NameWalk NameTable::step_composed(gazetteer::NameWalk walk, const std::string& word) {
    if (walk.begun() || first_steps_.find(word) != nullptr) return step(walk, word);
    composed_.push_back(word);
    return step(walk, composed_.back());
}

std::int32_t NameTable::find_romanised(std::string_view text, std::string_view country) {
    auto senses = weighed(text, gazetteer_->find_romanised(text, country, senses_kept));
    std::erase_if(senses, [](const Sense& sense) { return sense.place.native.empty(); });
    return keep(text, std::move(senses));
}

std::int32_t NameTable::find_similar(std::string_view text) {
    const auto known = find(text);
    if (known >= 0) return known;
    const auto [name, is_new] = similar_memo_.add(text);
    if (is_new) name = keep(text, weighed(text, gazetteer_->find_similar(text, senses_kept)));
    return name;
}

} // namespace dateline::tagging
