#include "tagging/past_form.hpp"
#include "tagging/place_spot.hpp"

namespace dateline::tagging {
namespace {

bool may_contain(const NameTable& names, const Spot& spot) {
    if (spot.name < 0) return false;
    for (const Sense& sense : names.at(spot.name).senses)
        if (sense.place.feature_class == gazetteer::FeatureClass::area || sense.prior > 1.0F)
            return true;
    return false;
}

bool has_government(const NameTable& names, const Spot& spot) {
    if (spot.name < 0) return false;
    const gazetteer::Place& place = names.at(spot.name).senses.front().place;
    return is_country(place) || is_capital(place);
}

/// A state or a country, whose officers are known by it.
bool rules_land(const NameTable& names, const Spot& spot) {
    if (spot.name < 0) return false;
    const gazetteer::Place& place = names.at(spot.name).senses.front().place;
    return is_country(place) || is_admin1(place);
}

/// Words that may stand between a place and what contains it: "Rabia, a village in northern X".
bool link_word(const SentenceView& view, std::size_t i) {
    return view.is(i, word_direction | word_type) || view.cued(i, cue::describing) ||
           view.says_any(i, any_of<"in of on the a an">);
}

/// "Cairo, Giza, and Minya", "Cairo, Giza and Minya"
bool goes_on_as_list(const SentenceView& view, const Spot& middle) {
    const std::size_t next = middle.last + 1U;
    return middle.city && view.says_any(next, any_of<"and or">) && view.capital(next + 1);
}

/// Whether the words between two neighbours say that the second contains the first.
bool linked(const SentenceView& view, const Spot& inner, const Spot& outer) {
    const std::size_t from = inner.last + 1U;
    if (view.tokens[inner.last].possessive || outer.first < from) return false;
    if (outer.first == from)
        return view.tokens[from].gap == Gap::open ||
               (view.tokens[from].gap == Gap::comma && !goes_on_as_list(view, outer));
    if (outer.first - from > 7) return false;
    bool in = false;
    for (std::size_t i = from; i < outer.first; ++i) {
        if (!link_word(view, i)) return false;
        const Gap gap = view.tokens[i].gap;
        if (gap == Gap::stop || gap == Gap::colon || (gap == Gap::comma && i != from)) return false;
        in = in || view.says_any(i, any_of<"in of">) || (view.says(i, "on") && outer.natural);
    }
    return in && (view.tokens[outer.first].gap == Gap::space);
}

std::size_t before_phrase(const SentenceView& view, const Spot& spot) {
    std::size_t at = spot.first;
    while (at > 0 && view.joined(at) &&
           (view.is(at - 1, word_direction | word_type) ||
            view.says_any(at - 1, any_of<"the of nearby">)))
        --at;
    return at;
}

bool government_acts(const SentenceView& view, const Spot& spot) {
    std::size_t i = spot.last + 1U;
    if (i < view.size() && view.tokens[spot.last].possessive) return view.cued(i, cue::office);
    if (i < view.size() && !view.joined(i)) return false;
    while (view.cued(i, cue::before_verb))
        ++i;
    return view.is(i, word_government);
}

/// "7 from Suva", not "B-29s from Saipan" or "in 1944 from Saipan".
bool counts_cases(const SentenceView& view, std::size_t i) {
    const Token& token = view.tokens[i];
    const std::string_view text = view.word(i);
    return token.gap != Gap::hyphen && !token.blocked && text.size() < 4 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "York besieged Dunkirk", "York relieved the town", "York rode on": an army, or its leader; not
/// "York, besieged by", "floods hit York".
bool does(const SentenceView& view, const Spot& spot) {
    const std::size_t next = spot.last + 1U;
    if (!spot.single || spot.type != nullptr || view.tokens[spot.last].possessive) return false;
    const bool subject =
        spot.first == 0 || view.tokens[spot.first].gap == Gap::comma ||
        view.tokens[spot.first - 1U].blocked ||
        view.says_any(spot.first - 1U,
                      any_of<"and but while when as after before until that where">);
    if (!subject || !view.joined(next)) return false;
    if (view.cued(next, cue::doing)) return true;
    if (!view.is(next, word_place_verb) || !past_form(view.word(next))) return false;
    return view.joined(next + 1) &&
           (view.capital(next + 1) || view.says_any(next + 1, any_of<"the a his their">));
}

/// "John Smith, 31, of Homs", "Jane Smith, of Homs", "John Smith (31) of Homs", "a male of Homs"
bool lives_there(const SentenceView& view, const Spot& spot) {
    const std::size_t of = spot.first - std::min<std::size_t>(spot.first, 1);
    if (of == 0 || !view.says_any(of, any_of<"of from">) || !view.joined(spot.first)) return false;
    const bool bracketed = view.tokens[of - 1].digits && view.tokens[of - 1].gap == Gap::open;
    if (bracketed) return true;
    if (view.joined(of) && view.says(of, "of"))
        return view.is(of - 1, word_dweller) ||
               (view.says(of - 1, "old") && of > 1 && view.says_any(of - 2, any_of<"years year">));
    if (view.tokens[of].gap != Gap::comma) return false;
    const bool age = view.tokens[of - 1].digits && view.tokens[of - 1].gap == Gap::comma;
    return age || view.parts[of - 1] == Part::person;
}

/// "10 km from Suva", "from Suva" itself; "all cases were from Suva, 7 from the harbour": where
/// they were found.
PlaceRole role_behind_from(const SentenceView& view, std::size_t from) {
    if (from == 0) return PlaceRole::origin;
    const bool found = ends_distance(view, from - 1) ||
                       view.says_any(from - 1, any_of<"was were is are">) ||
                       counts_cases(view, from - 1);
    return found ? PlaceRole::location : PlaceRole::origin;
}

/// "sent to Homs", "sailed for Homs"; "close to Homs", "for Homs" are there.
PlaceRole role_behind_to(const SentenceView& view, std::size_t to) {
    if (to > 0 && view.says_any(to - 1, any_of<"close next">)) return PlaceRole::location;
    if (to > 0 && view.says_any(to - 1, any_of<"similar compared">)) return PlaceRole::comparison;
    const bool bound = view.leads_away(to) || (to > 0 && view.cued(to - 1, cue::bound));
    return view.says(to, "for") && !bound ? PlaceRole::location : PlaceRole::destination;
}

/// What the word before a place, at `i`, makes of it.
PlaceRole role_behind(const SentenceView& view, const NameTable& names, const Spot& spot,
                      std::size_t i) {
    if (view.says(i, "to") && i > 0 && view.says(i - 1, "according")) return PlaceRole::actor;
    if (view.says(i, "by") && has_government(names, spot)) return PlaceRole::actor;
    if (view.says(i, "from")) return role_behind_from(view, i);
    if (view.says_any(i, any_of<"in at">) && i > 0 && view.cued(i - 1, cue::posted))
        return PlaceRole::origin;
    // "the wing stationed at", not "the wing was stationed at"
    if (view.says_any(i, any_of<"in at">) && i > 1 &&
        view.says_any(i - 1, any_of<"stationed quartered">) &&
        !view.says_any(i - 2, any_of<"was were been be is are and">))
        return PlaceRole::origin;
    if (view.says_any(i, any_of<"to toward towards for">)) return role_behind_to(view, i);
    // "Some, like Homs, fell", "towns like Homs": one of them
    if (view.says(i, "like") && i > 0 &&
        (view.is(i - 1, word_type) ||
         view.says_any(i - 1, any_of<"some many others several most places">)))
        return PlaceRole::location;
    if (view.says_any(i, any_of<"unlike like than">)) return PlaceRole::comparison;
    if (view.says(i, "size") || (view.says(i, "with") && i > 0 && view.says(i - 1, "compared")))
        return PlaceRole::comparison;
    return PlaceRole::location;
}

PlaceRole role_of(const SentenceView& view, const NameTable& names, const Spot& spot) {
    const std::size_t next = spot.last + 1U;
    if (next < view.size() && view.tokens[next].gap == Gap::hyphen && !view.capital(next))
        return view.says_any(next, any_of<"based born">) ? PlaceRole::origin : PlaceRole::attribute;
    // "the 3d Tennessee cavalry", "the Sudan ebolavirus"
    const bool numbered = spot.first > 0 && view.joined(spot.first) &&
                          view.tokens[spot.first - 1U].digits &&
                          !view.tokens[spot.first - 1U].blocked;
    if (view.joined(next) &&
        (view.cued(next, cue::strain) || (numbered && view.cued(next, cue::arm))))
        return PlaceRole::attribute;
    const std::size_t first = before_phrase(view, spot);
    const std::size_t i = first == 0 ? view.size() : first - 1;
    const bool prepared = first > 0 && view.joined(first);
    const bool preposition =
        prepared && view.says_any(i, any_of<"in at near to from into of on over "
                                            "across around through">);
    // "abandoned Rome and withdrew": what it suffers is not what it does
    const bool object = prepared && view.is(i, word_place_verb);
    if (has_government(names, spot) && !preposition && !object && government_acts(view, spot))
        return PlaceRole::actor;
    if (does(view, spot)) return PlaceRole::actor;
    if (spot.home || lives_there(view, spot)) return PlaceRole::origin;
    // "a Virginia deputy", "Texas lawmakers"
    if (!preposition && !object && view.joined(next) && view.cued(next, cue::post) &&
        rules_land(names, spot))
        return PlaceRole::attribute;
    if (!prepared) return PlaceRole::location;
    return role_behind(view, names, spot, i);
}

/// "from the Somerset villages of Axbridge and Cheddar": what leads to the area leads to them.
bool names_the_part(const SentenceView& view, const Spot& area, const Spot& part) {
    return part.first == area.last + 3U && view.says(area.last + 2U, "of") &&
           view.is(area.last + 1U, word_type) && view.joined(area.last + 1U) &&
           view.joined(part.first);
}

/// "from Stuttgart and Fort Carson", "unlike Homs or Hama": the preposition leads to both.
void hand_on_roles(const SentenceView& view, const NameTable& names, std::span<Spot> spots) {
    // "Washington and Brussels condemned": what the second does, the first does.
    for (std::size_t i = 1; i < spots.size(); ++i) {
        Spot& left = spots[i - 1];
        const bool joined = spots[i].first == left.last + 2U && view.says(left.last + 1U, "and") &&
                            view.joined(spots[i].first);
        const bool subject = left.first == 0 || !view.joined(left.first);
        if (joined && subject && spots[i].role == PlaceRole::actor && has_government(names, left) &&
            left.role == PlaceRole::location && !left.forced_role)
            left.role = PlaceRole::actor;
    }
    for (std::size_t i = 1; i < spots.size(); ++i) {
        // "from Stuttgart, Germany and Fort Carson": the country only says where Stuttgart is.
        const bool located = i > 1 && spots[i - 1].first == spots[i - 2].last + 1U &&
                             spots[i - 1].role == PlaceRole::location;
        Spot& right = spots[i];
        if (names_the_part(view, spots[i - 1], right) && !right.forced_role) {
            right.role = spots[i - 1].role;
            spots[i - 1].role = PlaceRole::container;
        }
        const Spot& left = spots[located ? i - 2 : i - 1];
        if (left.role != PlaceRole::origin && left.role != PlaceRole::comparison) continue;
        if (right.role != PlaceRole::location || right.forced_role) continue;
        const bool comma =
            right.first == left.last + 1U && view.tokens[right.first].gap == Gap::comma &&
            view.says_any(right.last + 1U, any_of<"and or">) && view.capital(right.last + 2U);
        const bool joined =
            comma || (right.first == spots[i - 1].last + 2U && view.joined(right.first) &&
                      view.says_any(right.first - 1U, any_of<"and or">));
        if (joined) right.role = left.role;
    }
}

/// "SAN FRANCISCO Thousands of people": a head in capitals whose dash was lost.
bool is_bare_dateline(const SentenceView& view, const Spot& spot) {
    constexpr std::size_t fewest_words = 8; ///< of a sentence, as against a headline
    const std::size_t next = spot.last + 1U;
    if (spot.name < 0 || view.all_caps || view.title_case || view.size() < fewest_words ||
        !view.capital(next) || view.tokens[next].all_caps || view.tokens[next].gap != Gap::space)
        return false;
    for (std::size_t i = 0; i < next; ++i)
        if (!view.tokens[i].all_caps || view.tokens[i].prose.size() < 3) return false;
    return true;
}

/// "DAMASCUS, Syria (AP) —": the head of a report up to its dash.
bool is_dateline(const SentenceView& view, std::span<const Spot> spots) {
    if (!view.block_start || spots.empty() || spots.front().first != 0) return false;
    if (is_bare_dateline(view, spots.front())) return true;
    bool marked = view.tokens[0].all_caps && view.tokens[0].prose.size() > 2;
    for (std::size_t i = 1; i < view.size() && i < 12; ++i) {
        marked = marked || (view.tokens[i].gap == Gap::open && view.capital(i));
        if (view.tokens[i].gap == Gap::dash) {
            for (std::size_t k = 0; k < i; ++k)
                if (!view.tokens[k].capital && !view.tokens[k].blocked && !view.tokens[k].digits)
                    return false;
            return marked;
        }
        if (view.tokens[i].gap == Gap::stop) return false;
    }
    return false;
}

} // namespace

void assign_roles(const SentenceView& view, const NameTable& names, std::span<Spot> spots,
                  std::size_t base) {
    for (Spot& spot : spots) {
        if (spot.name < 0) continue;
        const auto kind = names.at(spot.name).senses.front().place.feature_class;
        spot.city = kind == gazetteer::FeatureClass::populated;
        spot.natural = kind == gazetteer::FeatureClass::mountain;
    }
    for (Spot& spot : spots)
        if (!spot.forced_role) spot.role = role_of(view, names, spot);
    hand_on_roles(view, names, spots);
    make_teams(view, spots);
    for (std::size_t i = 1; i < spots.size(); ++i)
        if (linked(view, spots[i - 1], spots[i]) && may_contain(names, spots[i]) &&
            !names_the_part(view, spots[i - 1], spots[i]) &&
            !(spots[i].city && rules_land(names, spots[i - 1])))
            spots[i - 1].container = static_cast<std::int32_t>(base + i);
    // "California's Long Beach"
    for (std::size_t i = 1; i < spots.size(); ++i)
        if (spots[i].first == spots[i - 1].last + 1U && view.tokens[spots[i - 1].last].possessive &&
            may_contain(names, spots[i - 1]) && spots[i].container < 0)
            spots[i].container = static_cast<std::int32_t>(base + i - 1);
    if (!is_dateline(view, spots)) return;
    spots.front().role = PlaceRole::dateline;
    // "COLUMBUS, Kan. —": whatever else the word is, here it is where the report comes from.
    constexpr float sure = 2.0F;
    spots.front().evidence += 2.5F;
    if (spots.front().name >= 0) spots.front().evidence = std::max(spots.front().evidence, sure);
    if (spots.size() > 1 && spots[1].first == spots[0].last + 1U &&
        view.tokens[spots[1].first].gap == Gap::comma)
        spots[1].role = PlaceRole::dateline;
}

} // namespace dateline::tagging
