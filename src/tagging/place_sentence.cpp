#include "tagging/place_sentence.hpp"
#include "tagging/place_before.hpp"

#include <algorithm>

namespace dateline::tagging {
namespace {

/// "the Netherlands", "the Philippines": plurals, and those that are listed.
bool is_land_with_article(const SentenceView& view, const Spot& spot) {
    return view.word(spot.last).ends_with('s') || view.is(spot.first, word_land);
}

} // namespace

void SentenceScan::run() {
    base_ = result_.spots.size();
    for (std::size_t i = 0; i < view_.size(); ++i)
        if (view_.capital(i) && !view_.tokens[i].blocked) names_.fetch(view_.word(i));
    for (std::size_t i = 0; i < view_.size();)
        i = begins_name(i) ? read_name(i) : i + 1;
    name_neighbours();
    share_types();
    join_weak_names();
    const std::span<Spot> mine(result_.spots.data() + base_, result_.spots.size() - base_);
    for (Spot& spot : mine)
        complete_name(spot);
    for (Spot& spot : mine)
        widen_unknown(spot);
    for (Spot& spot : mine)
        weigh_spot(view_, names_, spot);
    believe_gapped(mine);
    for (Spot& spot : mine)
        prefer_river(spot);
    assign_roles(view_, names_, mine, base_);
    read_relations(view_, mine, base_);
}

bool SentenceScan::begins_name(std::size_t i) const {
    if (view_.tokens[i].blocked) return false;
    if (view_.tokens[i].capital) return true;
    // "al-Bab", "ez-Zor"
    return view_.is(i, word_particle) && view_.capital(i + 1) &&
           view_.tokens[i + 1].gap == Gap::hyphen;
}

/// "[Ny]-Ålesund", not "al-Bab", "NATO-Russia", "Moscow-Kiev": the second part of a name that is
/// known as a whole to nobody.
bool SentenceScan::ends_hyphenated(std::size_t i) const {
    if (i == 0 || view_.tokens[i].gap != Gap::hyphen || !view_.capital(i - 1)) return false;
    return !view_.tokens[i - 1].all_caps && view_.parts[i - 1] != Part::place &&
           !view_.is(i - 1, word_particle | word_direction | word_demonym | word_title);
}

/// Whether a date stands between two words.
bool SentenceScan::dated_between(std::size_t first, std::size_t last) const {
    const auto words = view_.tokens.subspan(first, last - first);
    return std::ranges::any_of(words, &Token::blocked);
}

/// "Hanyang fell on 6 May and [Hankou] a day later": what befell the first befell the second, at a
/// date of its own.
void SentenceScan::believe_gapped(std::span<Spot> spots) const {
    constexpr float as_before = 1.2F;
    constexpr float in_turn = 1.5F; // "Hanyang, a port, was given up on 6 May, [Hankou] on the 7th"
    constexpr float sure = 0.8F;
    bool befallen = false;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        Spot& spot = spots[i];
        const bool dated = dated_behind(view_, spot.last);
        const bool joined = spot.first > 0 && (view_.tokens[spot.first].gap == Gap::comma ||
                                               view_.says(spot.first - 1U, "and"));
        if (dated && joined && i > 0) {
            const bool turn = !spot.personal && spots[i - 1].evidence > sure &&
                              dated_between(spots[i - 1].last, spot.first);
            spot.evidence += turn ? in_turn : befallen ? as_before : 0.0F;
        }
        befallen = befallen || spot.undergoes || spot.prepared;
    }
    // "[Kaiapoi], Lyttelton and Sumner were flooded": what the last suffered, all did
    constexpr float as_last = 0.8F;
    for (std::size_t i = spots.size(); i-- > 1;) {
        if (!spots[i].listed || !spots[i].undergoes || spots[i].prepared || spots[i - 1].prepared)
            continue;
        if (spots[i - 1].undergoes || spots[i - 1].forced_role) continue;
        spots[i - 1].evidence += as_last;
        spots[i - 1].undergoes = true;
    }
}

/// "Typhoon Berta" is "Berta" from here on, and no place.
void SentenceScan::note_storm(std::size_t i, const Match& match) {
    const std::size_t name = i + 1;
    if (match.stop < i + 2 && view_.is(i, word_storm) && view_.capital(name) &&
        view_.joined(name) && view_.tokens[name].gap == Gap::space &&
        !view_.is(name, word_type | word_stop))
        ++result_.persons[view_.word(name)];
}

/// "in Ny-[Ålesund]": the whole may be a place that no gazetteer knows, its end is none.
std::size_t SentenceScan::pass_hyphenated(std::size_t i, std::size_t stop) {
    const bool cued = i > 1 && view_.joined(i - 1) &&
                      view_.says_any(i - 2, any_of<"in at near from to around outside">);
    if (cued) add(i - 1, stop - 1, -1);
    mark(i, stop, Part::unknown_name);
    return stop;
}

std::size_t SentenceScan::read_name(std::size_t i) {
    const Match match = longest_match(i);
    if (const Match town = contained_town(i); town.stop > i && town.stop >= match.stop) {
        const std::size_t stop = keep_place(i, town);
        result_.spots.back().contained = true;
        return stop;
    }
    note_storm(i, match);
    if (match.stop > i && ends_hyphenated(i)) return pass_hyphenated(i, match.stop);
    const std::size_t words_matched = match.stop - i;
    const bool stop_word = view_.is(i, word_stop) && !view_.is(i, word_short_form);
    if (view_.says(i, "the") || (stop_word && words_matched < 2)) return i + 1;

    if (heads_name(i, match)) return i + 1;
    // "Lashkar-e-Taiba", but the town of Lashkar Gah
    const std::size_t opened = opened_name_end(view_, words_, i);
    if (opened > i && (words_matched < 2 || opened > match.stop)) {
        mark(i, opened, Part::organisation);
        return opened;
    }
    if (words_matched > 1 && known_for_else(i, match)) {
        mark(i, match.stop, Part::organisation);
        return match.stop;
    }
    if (const std::size_t stop = titled_person_end(i, match); stop > i) return keep_person(i, stop);
    // "Alkaleri Local Government Area", "Local Government Area of Borno": a kind, no body
    const std::size_t kind = std::max(i, match.stop);
    if (view_.says(kind, "local") && view_.says(kind + 1, "government") &&
        view_.says_any(kind + 2, any_of<"area areas">)) {
        mark(kind, kind + 3, Part::organisation);
        if (kind > i) keep_place(i, match);
        return kind + 3;
    }
    std::size_t head = 0;
    // "Canada's Broadcasting Corporation": the possessor stands for itself.
    const bool possessor = match.stop > i && view_.tokens[match.stop - 1].possessive &&
                           names_.strength(match.name) > 2.2F;
    const std::size_t organisation = possessor ? i : organisation_end(view_, i, match.stop, head);
    if (organisation > i) return keep_organisation(i, head, organisation);
    if (person_by_given_name(i, match)) return keep_person(i, person_end(view_, i));
    if (const std::size_t stop = romance_name_end(match.stop);
        stop > match.stop && match.stop > i) {
        add(i, stop - 1, names_.find(view_.span(i, stop - 1).of(view_.prose)));
        mark(i, stop, Part::place);
        return stop;
    }
    if (match.stop > i) return keep_place(i, match);
    // "Western Mediterranean", "Northeast Georgia": a part of what follows.
    if (view_.is(i, word_direction) && view_.capital(i + 1) && view_.joined(i + 1)) return i + 1;
    if (const std::size_t stop = typed_before(i); stop > i) return stop;
    return unknown_name(i);
}

/// "the City of Vancouver", "the North-East": what the words lead to, or nothing, is the place.
bool SentenceScan::heads_name(std::size_t i, const Match& match) {
    const std::size_t words = match.stop - i;
    if (words == 2 && view_.is(i, word_direction) && view_.is(i + 1, word_direction)) return true;
    if (!view_.cued(i, cue::settlement) || !view_.says(i + 1, "of") || !view_.capital(i + 2) ||
        !view_.joined(i + 2))
        return false;
    const bool own_name = words > 0 && names_.at(match.name).senses.front().candidate.match !=
                                           gazetteer::MatchKind::alternate;
    return !own_name && longest_match(i + 2).stop > i + 2;
}

std::size_t SentenceScan::keep_organisation(std::size_t first, std::size_t head, std::size_t stop) {
    mark(first, stop, Part::organisation);
    // "Alexandria Police", "Henderson County Jail": the town still says where; "Battle of Aleppo",
    // "Government of Syria": what the name is about.
    const auto inside = [&](std::size_t from, PlaceRole role) {
        if (view_.says(from, "the")) ++from;
        const Match match = longest_match(from);
        if (match.stop == from) return;
        if (match.stop > stop) stop = match.stop; // "Battle of Deir ez-Zor"
        const bool country = is_country(names_.at(match.name).senses.front().place);
        if (country && role == PlaceRole::attribute) return;
        Spot& spot = add(from, match.stop - 1, match.name);
        spot.role = role;
        spot.forced_role = true;
        spot.undergoes =
            view_.says_any(head, any_of<"battle siege massacre treaty truce armistice">);
        mark(from, match.stop, Part::place);
    };
    if (view_.says(first, "the") && first + 1 < head) ++first;
    const Match front = longest_match(first);
    if (front.stop > first && front.stop < stop && view_.is(front.stop, word_local_body))
        inside(first, PlaceRole::attribute);
    else if (head + 2 < stop && view_.says_any(head + 1, any_of<"of for">) &&
             (view_.is(head, word_event) || view_.says_any(head, any_of<"government parliament">)))
        inside(head + (view_.says(head + 2, "the") ? 3 : 2),
               view_.is(head, word_event) ? PlaceRole::attribute : PlaceRole::actor);
    return stop;
}

Spot& SentenceScan::add(std::size_t first, std::size_t last, std::int32_t name) {
    Spot spot;
    spot.prose = view_.span(first, last);
    spot.sentence = sentence_;
    spot.first = static_cast<std::uint32_t>(first);
    spot.last = static_cast<std::uint32_t>(last);
    spot.named_from = spot.first;
    spot.name = name;
    spot.single = first == last;
    result_.spots.push_back(spot);
    return result_.spots.back();
}

std::size_t SentenceScan::keep_place(std::size_t first, const Match& match) {
    std::size_t stop = match.stop;
    if (const std::size_t past = saints_house_end(first, stop); past > stop) return past;
    const TypeWord* of_list = listed_type(first);
    Spot& spot = add(first, stop - 1, match.name);
    if (stop < view_.size() && view_.joined(stop) && !view_.tokens[stop - 1].possessive) {
        const TypeWord* type = view_.capital(stop) ? type_at(stop) : nullptr;
        const bool complete = match.stop > first + 1 && view_.is(match.stop - 1, word_type);
        if (type != nullptr && type->position != TypePosition::before && type->in_name &&
            !complete) {
            // "Rapides Parish", "Memphis Street": one name, of that type.
            spot.prose.stop = view_.tokens[stop].prose.stop;
            spot.last = static_cast<std::uint32_t>(stop);
            spot.type = type;
            spot.type_text = view_.word(stop);
            ++stop;
        }
    }
    mark(first, stop, Part::place);
    prefer_part_of_sea(spot);
    note_street(spot);
    read_type_around(spot);
    if (spot.type == nullptr) spot.type = of_list;
    if (spot.type == nullptr) spot.type = copula_type(stop);
    return stop;
}

std::size_t SentenceScan::typed_before(std::size_t i) {
    const TypeWord* type = type_at(i);
    if (type == nullptr || type->position == TypePosition::after || !type->in_name) return i;
    if (!view_.capital(i + 1) || !view_.joined(i + 1)) return i;
    // "Co Down": in full it is a name of two words
    const std::int32_t county =
        view_.says_any(i, any_of<"co county">)
            ? names_.find_composed("County " + std::string(view_.word(i + 1)))
            : -1;
    if (county < 0 && view_.is(i + 1, word_stop)) return i;
    const Match match = county >= 0 ? Match{i + 2, county} : longest_match(i + 1);
    const std::size_t stop = match.stop > i + 1 ? match.stop : i + 2;
    Spot& spot = add(i, stop - 1, match.name);
    spot.named_from = static_cast<std::uint32_t>(i + 1);
    spot.type = type;
    spot.type_text = view_.word(i);
    mark(i, stop, Part::place);
    return stop;
}

/// "the Missouri": the river, which the gazetteer calls Missouri River.
void SentenceScan::prefer_river(Spot& spot) {
    constexpr float with_article = 1.0F; // that a river's name is one behind "the"
    if (!spot.article || !spot.single || spot.name < 0 || spot.type != nullptr) return;
    const auto& senses = names_.at(spot.name).senses;
    // "the Niger" is no country; "the Congo" and "the Gambia" are, but not "up the Congo".
    if (is_country(senses.front().place)) {
        const bool either = view_.is(spot.first, word_river_land);
        const bool course =
            spot.first > 1 && view_.says_any(spot.first - 2U, any_of<"down up along across">);
        if (is_land_with_article(view_, spot) && !(either && course)) return;
    }
    const auto any = [&](auto of_kind) {
        return std::any_of(senses.begin(), senses.end(),
                           [&](const Sense& sense) { return of_kind(sense.place); });
    };
    if (any([](const gazetteer::Place& place) { return place.feature_code.starts_with("STM"); }))
        spot.evidence += with_article;
    const bool water = any([](const gazetteer::Place& place) {
        return place.feature_class != gazetteer::FeatureClass::populated &&
               place.feature_class != gazetteer::FeatureClass::area;
    });
    if (water) return;
    const auto river = names_.find_composed(
        std::string(view_.span(spot.first, spot.last).of(view_.prose)) + " River");
    if (river < 0) return;
    spot.name = river;
    constexpr std::size_t short_word = 4; // "the Po": doubted for what else is called so
    if (view_.tokens[spot.first].prose.size() < short_word) weigh_spot(view_, names_, spot);
    spot.evidence += with_article;
}

void SentenceScan::mark(std::size_t first, std::size_t stop, Part part) {
    std::fill(view_.parts.begin() + static_cast<std::ptrdiff_t>(first),
              view_.parts.begin() + static_cast<std::ptrdiff_t>(stop), part);
}

} // namespace dateline::tagging
