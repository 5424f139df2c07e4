#include "tagging/place_before.hpp"

#include <algorithm>

namespace dateline::tagging {
namespace {

using gazetteer::MatchKind;

constexpr std::uint32_t no_neighbour = word_stop | word_title | word_demonym | word_organisation |
                                       word_direction | word_type | word_local_body;

constexpr float city = 1.5F;            ///< prior of one
constexpr float named_for_place = 1.0F; ///< what a battle is called after is a place

/// A capitalised word beside the spot that is part of no known name: "Shady [Grove]".
bool loose_capital(const SentenceView& view, std::size_t i) {
    return view.capital(i) && view.parts[i] != Part::place && view.parts[i] != Part::organisation &&
           !view.is(i, no_neighbour) && !view.tokens[i].possessive;
}

float name_weight(const SentenceView& view, const NameTable& names, const Spot& spot) {
    if (spot.name < 0) return -1.5F;
    const Sense& best = names.at(spot.name).senses.front();
    float weight = best.prior > 3.5F ? 3.0F : best.prior * 0.8F;
    if (!spot.single) return weight + 1.8F;
    if (view.is(spot.first, word_short_form)) return 3.0F;
    // "La" is not LA.
    const bool accents = best.candidate.match == MatchKind::folded && best.prior > city; // "Hue"
    if (view.tokens[spot.first].prose.size() < 4 && !view.tokens[spot.first].all_caps &&
        best.candidate.match != MatchKind::exact && !accents)
        return -2.0F;
    if (best.candidate.match != MatchKind::exact && best.prior < 1.5F) weight -= 0.5F;
    if (view.tokens[spot.first].prose.size() < 4 && best.prior < 3.0F && !accents) weight -= 1.0F;
    return weight;
}

/// Columbus, as against Pompey.
bool well_known_town(const NameTable& names, const Spot& spot) {
    if (spot.name < 0) return false;
    const Sense& best = names.at(spot.name).senses.front();
    return best.place.feature_class == gazetteer::FeatureClass::populated && best.prior > city;
}

/// The word is also an ordinary one, or a person's.
float word_weight(const SentenceView& view, const NameTable& names, const Spot& spot) {
    if (!spot.single || spot.type != nullptr) return 0;
    if (view.is(spot.first, word_short_form)) return 0;
    float weight = 0;
    // China, Turkey, Chile: the country is meant far more often than the word.
    if (spot.name >= 0 && is_country(names.at(spot.name).senses.front().place)) return -0.4F;
    if (view.is(spot.first, word_common)) weight -= spot.first == 0 ? 4.0F : 2.2F;
    if (view.is(spot.first, word_historic) && !well_known_town(names, spot)) weight -= 1.5F;
    if (view.is(spot.first, word_title)) weight -= 2.0F;
    if (view.is(spot.first, word_first_name)) weight -= 0.9F;
    if (view.is(spot.first, word_surname)) weight -= 0.7F;
    if (view.tokens[spot.first].all_caps && !view.all_caps && spot.first != 0 &&
        !view.is(spot.first, word_short_form))
        weight -= 1.5F;
    return weight;
}

float neighbour_weight(const SentenceView& view, const Spot& spot) {
    float weight = 0;
    const float loose = view.title_case ? -0.8F : -2.8F;
    if (spot.first > 0 && view.joined(spot.first) && loose_capital(view, spot.first - 1U)) {
        // The first word of a sentence is capital anyway: "Neighbouring Israel".
        const bool opens = spot.first == 1 && !view.is(0, word_first_name);
        weight += opens ? -0.5F : loose;
    }
    const std::size_t next = spot.last + 1U;
    if (next < view.size() && view.joined(next) && !view.tokens[spot.last].possessive) {
        // "[Bab] al-Azizia"
        const bool article = !view.tokens[next].capital && view.is(next, word_particle) &&
                             next + 1 < view.size() && view.capital(next + 1) &&
                             view.tokens[next + 1].gap == Gap::hyphen;
        if (loose_capital(view, next) || (article && view.parts[next + 1] != Part::place))
            weight += loose;
        if (spot.single && view.parts[next] == Part::person && !view.is(next, word_title))
            weight -= 1.2F;
        // "Hamilton said", "Anderson urged": persons, unless the place has a government.
        if (spot.single && view.is(next, word_government)) weight -= 1.0F;
        if (view.tokens[next].gap == Gap::hyphen && !view.capital(next)) weight -= 0.5F;
    }
    return weight;
}

/// "the Columbia and", not "the Aleppo countryside", where the noun has the article.
bool after_article(const SentenceView& view, const Spot& spot) {
    if (spot.first == 0 || !view.joined(spot.first)) return false;
    const bool reach = spot.first > 1 && view.joined(spot.first - 1U) &&
                       view.says_any(spot.first - 1U, any_of<"upper lower middle">);
    if (!view.says(spot.first - (reach ? 2U : 1U), "the")) return false;
    const std::size_t next = spot.last + 1U;
    if (view.tokens[spot.last].possessive) return true;
    return next >= view.size() || !view.joined(next) ||
           (!view.capital(next) && view.is(next, word_stop));
}

/// "a Gaul was killed", "a Paris of the East": one of a kind, not "a Homs suburb".
bool one_of_kind(const SentenceView& view, const Spot& spot) {
    if (!spot.single || spot.first == 0 || !view.joined(spot.first) ||
        !view.says_any(spot.first - 1U, any_of<"a an">) || view.tokens[spot.last].possessive)
        return false;
    const std::size_t next = spot.last + 1U;
    return next >= view.size() || (view.joined(next) && view.is(next, word_stop));
}

/// the "La Belle" club: what is called so in quotation marks is a thing.
bool in_quotes(const SentenceView& view, const Spot& spot) {
    const std::size_t next = spot.last + 1U;
    return view.tokens[spot.first].gap == Gap::quote && next < view.size() &&
           view.tokens[next].gap == Gap::quote && !view.capital(next) && !view.is(next, word_stop);
}

/// the "Warsaw Five": a longer name in quotation marks, of which the place is but a word.
bool in_quoted_name(const SentenceView& view, const Spot& spot) {
    constexpr std::size_t longest = 4;
    if (view.tokens[spot.first].gap != Gap::quote) return false;
    const std::size_t next = spot.last + 1U;
    if (!view.joined(next) || !view.capital(next) || view.is(next, word_type)) return false;
    for (std::size_t i = next + 1; i < std::min(next + longest, view.size()); ++i) {
        const std::string_view between =
            TextSpan{view.tokens[i - 1].prose.stop, view.tokens[i].prose.start}.of(view.prose);
        if (between.starts_with('"') || between.starts_with("”")) return true;
        if (!view.joined(i)) return false;
    }
    return false;
}

/// "Cesar, the third storm of the year": a storm's name is no place here.
bool names_storm(const SentenceView& view, const Spot& spot) {
    constexpr std::size_t reach = 5;
    const std::size_t next = spot.last + 1U;
    if (next >= view.size() || view.tokens[next].gap != Gap::comma ||
        !view.says_any(next, any_of<"the a an">))
        return false;
    for (std::size_t i = next + 1; i < std::min(next + reach, view.size()) && view.joined(i); ++i)
        if (view.is(i, word_storm)) return true;
    return false;
}

/// "Montgomery police", "Gore residents": those of a town, before their word.
bool people_behind(const SentenceView& view, const Spot& spot) {
    const std::size_t next = spot.last + 1U;
    if (!view.joined(next) || view.tokens[next].capital || view.tokens[spot.last].possessive)
        return false;
    if (spot.first > 0 && view.joined(spot.first) && view.capital(spot.first - 1U)) return false;
    return view.is(next, word_dweller) ||
           view.says_any(next, any_of<"police firefighters firefighter deputies sheriff">);
}

/// "Bristol refused", "Bristol's men"; not "Bristol, the port", "Bristol was" nor "Bristol in May".
bool does_or_has(const SentenceView& view, const Spot& spot) {
    const std::size_t next = spot.last + 1U;
    if (view.tokens[spot.last].possessive) return true;
    if (!view.joined(next) || view.tokens[next].blocked || view.tokens[next].digits) return false;
    return !view.is(next, word_stop) || view.capital(next) ||
           view.says_any(next, any_of<"has had would will did could may might">);
}

/// "Kitchener, who took over"; not "the mayor of Homs, who", nor a country.
bool is_somebody(const SentenceView& view, const NameTable& names, const Spot& spot) {
    const std::size_t next = spot.last + 1U;
    if (next >= view.size() || view.tokens[next].gap != Gap::comma ||
        !view.says_any(next, any_of<"who whom">))
        return false;
    if (spot.type != nullptr || spot.prepared || spot.placed || spot.container >= 0) return false;
    const bool led = spot.first > 0 && view.joined(spot.first) &&
                     view.says_any(spot.first - 1U, any_of<"of from in at near by the">);
    return !led && (spot.name < 0 || !is_country(names.at(spot.name).senses.front().place));
}

/// "Exeter House in Derby": a house is where it is said to be, not in the town of its name.
bool house_elsewhere(const SentenceView& view, const Spot& spot) {
    const std::size_t house = spot.last + 1U;
    if (!view.joined(house) || !view.capital(house) || !view.is(house, word_local_body) ||
        !view.joined(house + 1) || !view.says_any(house + 1, any_of<"in at near">))
        return false;
    const std::size_t there = house + 2;
    return there < view.size() && view.joined(there) && view.capital(there);
}

bool only_towns(const NameTable& names, const Spot& spot) {
    if (spot.name < 0) return false;
    const auto& senses = names.at(spot.name).senses;
    return std::all_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return sense.place.feature_class == gazetteer::FeatureClass::populated;
    });
}

} // namespace

void weigh_spot(const SentenceView& view, const NameTable& names, Spot& spot) {
    spot.article = after_article(view, spot);
    if (spot.forced_role) {
        const float prior = spot.name < 0 ? -2.0F : names.at(spot.name).senses.front().prior;
        spot.evidence = spot.single ? prior * 0.8F - 0.3F : 1.5F;
        if (spot.undergoes) spot.evidence = std::max(spot.evidence + 1.0F, named_for_place);
        // "the Battle of Tours": of a fight, an ordinary word is a name, too
        if (spot.single && view.is(spot.first, word_common) && !spot.undergoes)
            spot.evidence -= 2.2F;
        return;
    }
    spot.home = home_of_one(view, spot);
    spot.personal = spot.single && view.is(spot.first, word_first_name | word_surname);
    spot.acts = does_or_has(view, spot);
    spot.evidence = name_weight(view, names, spot) + word_weight(view, names, spot) +
                    before_weight(view, names, spot) + neighbour_weight(view, spot);
    if (spot.type != nullptr) {
        spot.evidence += 2.4F;
        spot.placed = true;
    }
    if (located_behind(view, spot.last) || (!spot.personal && near_behind(view, spot.last))) {
        spot.placed = spot.prepared = true;
        spot.evidence += 2.2F;
    }
    spot.faint = spot.name < 0 && spot.placed && spot.type == nullptr;
    if (spot.contained) spot.evidence += 2.0F;
    if (spot.listed) spot.evidence += 0.6F;
    if (!spot.home && people_behind(view, spot)) {
        // a town that a person of history has the name of, too
        const bool known = view.is(spot.first, word_historic) && well_known_town(names, spot);
        spot.evidence += known && spot.first == 0 ? 4.4F : 1.6F;
        spot.served = !view.is(spot.first, word_common);
    }
    if (one_of_kind(view, spot)) spot.evidence -= 4.0F;
    spot.somebody = is_somebody(view, names, spot);
    if (spot.somebody) spot.evidence -= 4.0F;
    if (house_elsewhere(view, spot)) spot.evidence -= 6.0F;
    if (in_quotes(view, spot)) spot.evidence -= 3.0F;
    if (!spot.placed && names_storm(view, spot)) spot.evidence -= 4.0F;
    if (in_quoted_name(view, spot)) spot.evidence -= 6.0F;
    const bool undergone = has_undergone(view, spot);
    if (undergone) spot.evidence += 1.0F;
    constexpr float unmistakable = 3.5F;
    const bool town = as_towns_do(view, spot);
    if (town) spot.evidence += unmistakable;
    constexpr float called_after = 1.2F; // "the Homs massacre"
    const std::size_t next = spot.last + 1U;
    const bool happening = view.joined(next) && view.is(next, word_fate) && spot.first > 0 &&
                           view.says(spot.first - 1U, "the");
    if (happening && !spot.personal) spot.evidence += called_after;
    spot.undergoes = undergone || town || undergoes(view, spot);
    if (spot.article && only_towns(names, spot)) spot.evidence -= 1.5F;
}

} // namespace dateline::tagging
