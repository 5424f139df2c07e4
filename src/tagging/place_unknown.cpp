#include "tagging/place_before.hpp"
#include "tagging/place_sentence.hpp"

#include <algorithm>
#include <string>

namespace dateline::tagging {
namespace {

constexpr std::uint32_t no_name = word_stop | word_title | word_organisation | word_demonym |
                                  word_local_body | word_short_form | word_other_name;

} // namespace

std::size_t SentenceScan::unknown_name_end(std::size_t first) {
    std::size_t stop = first + 1;
    if (view_.is(first, word_demonym)) return stop; // "the American [Ramstein] base"
    while (stop < view_.size() && stop < first + 4 && view_.joined(stop) &&
           !view_.tokens[stop - 1].possessive &&
           (view_.capital(stop) || (view_.is(stop, word_particle) && view_.capital(stop + 1) &&
                                    view_.tokens[stop + 1].gap == Gap::hyphen)) &&
           !view_.is(stop, word_stop | word_title | word_organisation | word_type))
        ++stop;
    // "Neighbouring Israel": what is well known is read for itself.
    // "Investigator Bill Carlow": a given name begins a person.
    for (std::size_t i = first + 1; i < stop; ++i) {
        const Match known = longest_match(i);
        if (known.stop > i + 1 || names_.strength(known.name) > 2.5F ||
            (view_.is(i, word_first_name) && i + 1 < stop))
            stop = i;
    }
    while (stop > first + 1 && !view_.tokens[stop - 1].capital)
        --stop;
    return stop;
}

/// "Río Grande de San Miguel": a name that goes on behind the small words of Romance names is that
/// of another place. Where it ends, or where its beginning did.
std::size_t SentenceScan::romance_name_end(std::size_t begun) {
    if (begun == 0 || !view_.joined(begun) || view_.tokens[begun - 1].possessive ||
        !view_.is(begun, word_particle) ||
        !view_.says_any(begun, any_of<"de del della di da das dos du">))
        return begun;
    const std::size_t next = begun + (view_.says_any(begun + 1, any_of<"la las los">) ? 2 : 1);
    if (!view_.capital(next) || !view_.joined(next) || view_.tokens[next].blocked) return begun;
    return std::max(next + 1, longest_match(next).stop);
}

/// "in Qrzta", "off Qrzta", "west of Qrzta", "besieged Qrzta".
bool SentenceScan::led_to_place(std::size_t first) const {
    if (first == 0 || !view_.joined(first) || view_.title_case) return false;
    if (view_.says_any(first - 1, any_of<"in near outside around at off">)) return true;
    if (view_.is(first - 1, word_siege_verb)) return true;
    return first > 1 && view_.says(first - 1, "of") && view_.joined(first - 1) &&
           view_.is(first - 2, word_direction) && !view_.capital(first - 2);
}

/// "off Failaka": the name of Failaka Island, which no town has; -1 for none.
std::int32_t SentenceScan::named_in_full(std::size_t first, std::size_t stop) {
    if (view_.is(first, word_surname | word_common) || view_.tokens[stop - 1].possessive) return -1;
    const std::string text(view_.span(first, stop - 1).of(view_.prose));
    for (const char* kind : {" Island", " Islands", " Peninsula", " Atoll"}) {
        const std::int32_t name = names_.find_composed(text + kind);
        if (name >= 0 &&
            names_.at(name).senses.front().candidate.match <= gazetteer::MatchKind::folded)
            return name;
    }
    return -1;
}

std::size_t SentenceScan::unknown_name(std::size_t first) {
    const std::size_t stop = unknown_name_end(first);
    mark(first, stop, Part::unknown_name);
    const Token& token = view_.tokens[first];
    if (view_.is(first, no_name | word_type | word_first_name) || token.prose.size() < 3)
        return stop;
    if (token.all_caps && !view_.all_caps) return stop;
    const TypeWord* after = stop < view_.size() && view_.joined(stop) &&
                                    !view_.tokens[stop - 1].possessive && view_.capital(stop)
                                ? type_at(stop)
                                : nullptr;
    if (stop == first + 1 && view_.cued(first, cue::general)) return stop;
    if (after != nullptr && after->position != TypePosition::before && after->in_name)
        return road_or_street(first, stop, *after);
    Spot spot_probe;
    spot_probe.first = static_cast<std::uint32_t>(first);
    spot_probe.last = static_cast<std::uint32_t>(stop - 1);
    read_type_around(spot_probe);
    if (spot_probe.type == nullptr) spot_probe.type = listed_type(first);
    if (spot_probe.type == nullptr) spot_probe.type = copula_type(stop);
    const bool led = led_to_place(first);
    if (const std::int32_t name = led ? named_in_full(first, stop) : -1; name >= 0) {
        add(first, stop - 1, name).single = false; // no more than "Failaka Island" is
        mark(first, stop, Part::place);
        return stop;
    }
    const bool cued = spot_probe.type != nullptr || led || located_behind(view_, stop - 1) ||
                      near_behind(view_, stop - 1);
    const std::string_view text = view_.span(first, stop - 1).of(view_.prose);
    if (!cued && stop == first + 1 && !result_.unplaced.empty() &&
        result_.unplaced.contains(text) && !view_.is(stop, word_government)) {
        add(first, first, -1).echo = true;
        return stop;
    }
    if (!cued) {
        // Two unknown names in a row are a person's more often than not.
        if (stop - first > 1 && spot_probe.type == nullptr) ++result_.persons[view_.word(stop - 1)];
        return stop;
    }
    Spot& spot = add(first, stop - 1, -1);
    spot.type = spot_probe.type;
    spot.type_text = spot_probe.type_text;
    result_.unplaced.insert(text);
    return stop;
}

/// Whether a word is a name that no list and no gazetteer knows.
bool SentenceScan::stranger(std::size_t at) const {
    if (!view_.capital(at) || view_.parts[at] != Part::unknown_name) return false;
    const Token& token = view_.tokens[at];
    constexpr std::size_t shortest = 4;
    constexpr std::uint32_t else_known =
        no_name | word_type | word_first_name | word_surname | word_common | word_direction;
    if (token.prose.size() < shortest || token.possessive || view_.is(at, else_known)) return false;
    if (token.all_caps && !view_.all_caps) return false;
    // two unknown names in a row are a person's more often than not
    if (view_.capital(at + 1) && view_.joined(at + 1)) return false;
    return !(at > 0 && view_.capital(at - 1) && view_.joined(at));
}

/// Whether a list goes on behind word `at`, or may end there.
bool SentenceScan::lists_on(std::size_t at, bool last) const {
    const std::size_t next = at + 1;
    if (next >= view_.size()) return last;
    if (view_.tokens[next].gap == Gap::comma) return last || view_.capital(next);
    if (view_.says_any(next, any_of<"and or">) && view_.joined(next) && view_.capital(next + 1))
        return !last;
    return last && (!view_.joined(next) || view_.is(next, word_stop)) &&
           !view_.is(next, word_government);
}

void SentenceScan::insert_stranger(std::size_t spot, std::size_t at, bool paired) {
    add(at, at, -1).paired = paired;
    auto& spots = result_.spots;
    std::rotate(spots.begin() + static_cast<std::ptrdiff_t>(spot), spots.end() - 1, spots.end());
}

/// "between [Qrzta] and Homs", "[Qrzta], Homs and Hama"
bool SentenceScan::name_left(std::size_t spot) {
    const std::size_t first = result_.spots[spot].first;
    if (first == 0) return false;
    const bool to = view_.says(first - 1, "to");
    const bool joint = (to || view_.says_any(first - 1, any_of<"and or">)) && view_.joined(first);
    const bool comma = view_.tokens[first].gap == Gap::comma;
    if ((!joint && !comma) || (joint && first < 2)) return false;
    const std::size_t at = joint ? first - 2 : first - 1;
    if (!stranger(at) || (spot > base_ && result_.spots[spot - 1].last >= at)) return false;
    const bool pair =
        joint && at > 0 && (to ? view_.says(at - 1, "from") : view_.says(at - 1, "between"));
    const bool listed = !to && at > 0 && (view_.tokens[at].gap == Gap::comma || comma);
    if (!pair && !listed) return false;
    result_.spots[spot].paired = result_.spots[spot].paired || pair;
    insert_stranger(spot, at, pair);
    return true;
}

/// "between Homs and [Qrzta]", "Homs, [Qrzta] and Hama"
bool SentenceScan::name_right(std::size_t spot) {
    const Spot& known = result_.spots[spot];
    const std::size_t next = known.last + 1U;
    if (next >= view_.size() || view_.tokens[known.last].possessive) return false;
    const bool to = view_.says(next, "to");
    const bool joint = (to || view_.says_any(next, any_of<"and or">)) && view_.joined(next) &&
                       view_.joined(next + 1);
    const bool comma = view_.tokens[next].gap == Gap::comma;
    const std::size_t at = joint ? next + 1 : next;
    if ((!joint && !comma) || !stranger(at)) return false;
    const bool pair =
        joint && known.first > 0 &&
        (to ? view_.says(known.first - 1U, "from") : view_.says(known.first - 1U, "between"));
    if (!pair && (to || !lists_on(at, joint))) return false;
    result_.spots[spot].paired = known.paired || pair;
    insert_stranger(spot + 1, at, pair);
    return true;
}

/// Unknown names side by side with places: the document tells later whether they are some, too.
void SentenceScan::name_neighbours() {
    if (view_.title_case || view_.all_caps) return;
    for (std::size_t i = base_; i < result_.spots.size(); ++i) {
        if (i == base_ || result_.spots[i - 1].last + 1U < result_.spots[i].first)
            while (name_left(i)) {
            }
        (void)name_right(i);
    }
}

std::size_t SentenceScan::road_or_street(std::size_t first, std::size_t stop,
                                         const TypeWord& type) {
    Spot& spot = add(first, stop, -1);
    spot.type = &type;
    spot.type_text = view_.word(stop);
    mark(first, stop + 1, Part::place);
    return stop + 1;
}

} // namespace dateline::tagging
