#include "tagging/place_sentence.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::tagging {
namespace {

constexpr std::size_t longest_name = 6; ///< in words

} // namespace

/// "White House", "Royal Air Force": some place bears the name, but something else is meant.
bool SentenceScan::known_for_else(std::size_t first, const Match& match) {
    const std::string_view text = view_.span(first, match.stop - 1).of(view_.prose);
    if ((words_.classes(text) & word_other_name) != 0) return true;
    // "Pierce City": what ends like a kind of settlement is one though bodies end so, too.
    const TypeWord* kind = type_at(match.stop - 1);
    const bool settlement = kind != nullptr && kind->classes.find('P') != std::string::npos;
    // "Texas Medical Center", "Mannerheim Line": the gazetteer has the very thing
    const Sense& best = names_.at(match.name).senses.front();
    const bool building = match.stop > first + 1 &&
                          best.place.feature_class == gazetteer::FeatureClass::spot &&
                          best.candidate.match == gazetteer::MatchKind::exact;
    return view_.is(match.stop - 1, word_organisation) && !settlement && !building &&
           names_.strength(match.name) < 1.2F;
}

std::int32_t SentenceScan::find(std::size_t first, std::size_t last) {
    return names_.find(view_.span(first, last).of(view_.prose));
}

/// "the Amhara region", as against "the Amhara": the division has the people's name.
bool SentenceScan::named_after_people(std::size_t i) const {
    if (!view_.joined(i + 1)) return false;
    const TypeWord* kind = type_at(i + 1);
    return kind != nullptr && kind->code_prefix.starts_with("ADM");
}

/// "in Derby", "reached Derby": what may end a body's name, and is a family's, stands as a town
/// does.
bool SentenceScan::town_by_its_place(std::size_t i) const {
    if (i == 0 || !view_.joined(i) || !view_.is(i, word_surname)) return false;
    if (view_.capital(i + 1) && view_.joined(i + 1)) return false;
    return view_.says_any(i - 1, any_of<"in at near to from through outside">) ||
           view_.is(i - 1, word_place_verb);
}

bool SentenceScan::single_may_match(std::size_t i) const {
    const Token& token = view_.tokens[i];
    // "US$460 million"
    if (token.prose.stop < view_.prose.size() && view_.prose[token.prose.stop] == '$') return false;
    // "South America" is no part of America, the country.
    if (view_.says(i, "america") && i > 0 && view_.joined(i) &&
        view_.says_any(i - 1, any_of<"north south central latin">))
        return false;
    if (view_.is(i, word_short_form)) {
        // "14 November (N.S.)": of the new style of calendar
        if (i > 0 && view_.tokens[i - 1].blocked && view_.says_any(i, any_of<"n.s. o.s. ns os">))
            return false;
        // "in Italy (B.C. 212)": an era
        if (view_.says_any(i, any_of<"b.c. bc">) && i + 1 < view_.size() &&
            (view_.tokens[i + 1].digits || view_.tokens[i + 1].blocked))
            return false;
        const ShortForm* form = words_.short_form(view_.word(i));
        // "(NE North Korea)": a direction.
        if (form != nullptr && form->container_only && view_.capital(i + 1) && view_.joined(i + 1))
            return false;
        if (form == nullptr || !form->container_only) return form != nullptr;
        const bool apart = token.gap == Gap::comma || token.gap == Gap::open;
        if (!form->province) return apart;
        // "Ballarat, Vic", "in BC", not "Tom, Vic and Ann" nor "in 44 BC"
        if (view_.all_caps || i == 0) return false;
        if (!token.all_caps && view_.is(i - 1, word_first_name)) return false;
        return apart ? view_.parts[i - 1] == Part::place
                     : view_.says(i - 1, "in") && view_.joined(i);
    }
    if (!token.capital || token.prose.size() < 2) return false;
    if (view_.is(i, word_stop | word_type | word_direction | word_other_name)) return false;
    if (view_.is(i, word_demonym)) return named_after_people(i);
    if (view_.is(i, word_organisation) && !town_by_its_place(i)) return false;
    if (token.all_caps && token.prose.size() < 4 && !view_.all_caps) return false;
    // "Ny-Ålesund": the short word begins a longer name
    if (!token.all_caps && token.prose.size() < 4 && !view_.is(i, word_particle) &&
        view_.capital(i + 1) && view_.tokens[i + 1].gap == Gap::hyphen)
        return false;
    return true;
}

/// "U.S." in "U.S. Virgin Islands": the gazetteer leaves the stops of initials out.
gazetteer::NameWalk SentenceScan::step(gazetteer::NameWalk walk, std::string_view word) {
    if (word.size() < 4 || word[1] != '.' || word[3] != '.') return names_.step(walk, word);
    std::string letters(word);
    std::erase(letters, '.');
    return names_.step_composed(walk, letters);
}

/// Whether a word is capital for where it stands: at the head of a sentence or of what is quoted;
/// not behind a comma: "Mount Harriet, Two Sisters".
bool SentenceScan::begins_anew(std::size_t i) const {
    return i == 0 || (!view_.joined(i) && view_.tokens[i].gap != Gap::comma);
}

SentenceScan::Match SentenceScan::longest_match(std::size_t first) {
    if (const Match formal = short_form_of_two(first); formal.name >= 0) return formal;
    std::array<std::size_t, longest_name> stops{};
    std::size_t found = 0;
    gazetteer::NameWalk walk;
    for (std::size_t i = first; i < view_.size() && i < first + longest_name; ++i) {
        const Token& token = view_.tokens[i];
        if (i > first && (!view_.joined(i) || token.blocked)) break;
        // "Kunu-ri", "Miyako-jima": a small word on a hyphen may end the name.
        // So may the word behind "Libyan" of the Libyan coast.
        const bool tail =
            i > first && !token.capital && !token.digits &&
            (token.gap == Gap::hyphen || view_.says_any(i, any_of<"coast coastline desert">));
        const bool numbered = i > first && token.digits; // "Hill 875"
        if (i > first && !token.capital && !tail && !numbered && !view_.is(i, word_particle)) break;
        if (view_.says(i, "the") && (i > first || !view_.joined(i + 1))) continue;
        const gazetteer::NameWalk plain = view_.says(i, "the") ? walk : step(walk, view_.word(i));
        if ((token.capital || tail || numbered) && plain.is_name()) stops[found++] = i + 1;
        // "Queen Anne's County": the ending belongs to the name when the name goes on.
        walk = token.possessive
                   ? names_.step(walk,
                                 TextSpan{token.prose.start, token.possessive_stop}.of(view_.prose))
                   : plain;
        if (!walk.goes_on()) break;
    }
    while (found-- > 0) {
        const std::size_t stop = stops[found];
        if (stop == first + 1 && !single_may_match(first)) continue;
        // "In Aleppo": the small word is no part of the name; in "Easter Island" it is.
        if (view_.is(first, word_stop) && stop >= first + 2 && !view_.says(first, "the") &&
            !view_.is(first + 1, word_type) && begins_anew(first) && find(first + 1, stop - 1) >= 0)
            continue;
        const auto name = find(first, stop - 1);
        if (name < 0) continue;
        const bool division = names_.at(name).senses.front().place.feature_code == "ADM1";
        if (stop == first + 1 && view_.is(first, word_demonym) && !division) continue;
        return {stop, name};
    }
    if (view_.is(first, word_short_form) && single_may_match(first))
        if (const auto name = find(first, first); name >= 0) return {first + 1, name};
    return {first, -1};
}

/// "the northeastern [Caribbean]": a part of a sea that has a name of its own.
void SentenceScan::prefer_part_of_sea(Spot& spot) {
    if (spot.first == 0 || !view_.joined(spot.first) || !view_.is(spot.first - 1U, word_direction))
        return;
    const bool hyphen = spot.first > 1 && view_.tokens[spot.first - 1U].gap == Gap::hyphen;
    const std::size_t first = spot.first - (hyphen ? 2U : 1U);
    const std::int32_t name = find(first, spot.last);
    if (name < 0) return;
    const gazetteer::Place& part = names_.at(name).senses.front().place;
    if (part.feature_class != gazetteer::FeatureClass::water) return;
    spot.first = static_cast<std::uint32_t>(first);
    spot.prose = view_.span(first, spot.last);
    spot.name = name;
    spot.single = false;
}

/// "Canton, Ohio", "Prince George, British Columbia": what the words may be otherwise, a town that
/// has just that name lies in what is named behind it.
SentenceScan::Match SentenceScan::contained_town(std::size_t first) {
    constexpr std::size_t longest_town = 3;
    if (first > 0 && view_.joined(first) && view_.capital(first - 1)) return {first, -1};
    std::size_t stop = first + 1;
    while (stop < view_.size() && stop < first + longest_town && view_.joined(stop) &&
           view_.capital(stop) && !view_.tokens[stop].blocked)
        ++stop;
    if (!view_.capital(stop) || view_.tokens[stop].gap != Gap::comma ||
        view_.tokens[stop].blocked || view_.tokens[stop - 1].possessive)
        return {first, -1};
    const Match outer = longest_match(stop);
    if (outer.name < 0) return {first, -1};
    const gazetteer::Place& area = names_.at(outer.name).senses.front().place;
    if (!is_admin1(area) && !is_country(area)) return {first, -1};
    const auto name = find(first, stop - 1);
    if (name < 0) return {first, -1};
    const auto& senses = names_.at(name).senses;
    const bool inside = std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
        return sense.place.feature_class == gazetteer::FeatureClass::populated &&
               sense.candidate.match != gazetteer::MatchKind::alternate &&
               contains(area, sense.place);
    });
    return inside ? Match{stop, name} : Match{first, -1};
}

/// "Soviet Union", "Great Britain": short forms of two words are not the gazetteer's.
SentenceScan::Match SentenceScan::short_form_of_two(std::size_t first) {
    if (!view_.is(first, word_short_start) || !view_.capital(first + 1) || !view_.joined(first + 1))
        return {first, -1};
    const std::string_view text = view_.span(first, first + 1).of(view_.prose);
    if (words_.short_form(text) == nullptr) return {first, -1};
    return {first + 2, names_.find(text)};
}

} // namespace dateline::tagging
