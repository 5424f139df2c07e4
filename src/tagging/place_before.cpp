#include "tagging/place_before.hpp"
#include "tagging/past_form.hpp"

namespace dateline::tagging {
namespace {

/// Index of the first word of a list whose item begins at `first`, whether the items before are
/// known or not, and whether each has its date or none: "[Qrzta], Hama and Homs", "Hama on 3 May
/// and Homs". `first` where no list leads there.
std::size_t list_head(const SentenceView& view, std::size_t first) {
    constexpr int longest_list = 8;
    std::size_t item = first;
    for (int items = 0; items < longest_list && item > 1; ++items) {
        std::size_t at = item;
        const bool joined = view.says_any(at - 1, any_of<"and or">) && view.joined(at);
        if (joined) --at;
        if (at == 0 || (!joined && view.tokens[at].gap != Gap::comma)) return item;
        if (!view.joined(at) && view.tokens[at].gap != Gap::comma) return item;
        while (at > 1 && (view.tokens[at - 1].blocked || view.says_any(at - 1, any_of<"on">)))
            --at;
        std::size_t begin = at;
        while (begin > 0 && view.capital(begin - 1) && view.parts[begin - 1] != Part::person &&
               (begin == at || view.joined(begin)))
            --begin;
        if (begin == at) return item;
        item = begin;
    }
    return item;
}

/// What leads to a list leads to each of its names: "captured Qrzta, Hama and Homs".
float list_weight(const SentenceView& view, const Spot& spot) {
    const std::size_t head = list_head(view, spot.first);
    if (head == spot.first || head == 0 || !view.joined(head)) return 0;
    // "at Turin, Rossi and Bianchi met"
    if (view.is(spot.first, word_first_name | word_surname | word_common)) return 0;
    if (view.is(head - 1, word_place_verb)) return 1.0F;
    if (view.says_any(head - 1, any_of<"in near outside around across throughout inside at within "
                                       "reached entered">))
        return 1.2F;
    return 0;
}

/// First of all an island, a mountain or a water.
bool is_natural(const NameTable& names, const Spot& spot) {
    if (spot.name < 0) return false;
    const auto kind = names.at(spot.name).senses.front().place.feature_class;
    return kind == gazetteer::FeatureClass::mountain || kind == gazetteer::FeatureClass::water;
}

/// "the siege of Homs", "residents of Homs", "the area of Homs", "the mouth of the Orontes": what
/// is hardly ever told of anything but a place.
bool of_what_places_have(const SentenceView& view, std::size_t of) {
    constexpr cue::Set beside = cue::beside | cue::outskirts | cue::vicinity | cue::loose;
    return of > 0 && view.says(of, "of") && view.joined(of) &&
           (view.is(of - 1, word_fate) || view.cued(of - 1, beside));
}

/// "felt as far away as Homs", "as far north as Homs": how far it reached.
bool as_far_as(const SentenceView& view, std::size_t i) {
    constexpr std::size_t longest = 3;
    if (!view.says(i, "as") || !view.joined(i)) return false;
    for (std::size_t back = 1; back <= longest && back < i; ++back) {
        if (view.says(i - back, "far")) return view.says(i - back - 1, "as");
        if (!view.is(i - back, word_direction) &&
            !view.says_any(i - back, any_of<"away off afield">))
            return false;
    }
    return false;
}

/// "Tom Reed, 27, of Dudley", "Tom Reed (27) of Dudley", "south of Orlando", "by way of Orlando"
bool of_place(const SentenceView& view, std::size_t i) {
    if (!view.says(i, "of") || i == 0) return false;
    const bool aged = view.tokens[i - 1].digits &&
                      (view.tokens[i - 1].gap == Gap::open ||
                       (view.tokens[i].gap == Gap::comma && view.tokens[i - 1].gap == Gap::comma));
    return aged || view.is(i - 1, word_direction) || view.says(i - 1, "way");
}

} // namespace

bool dated_behind(const SentenceView& view, std::size_t last) {
    const std::size_t next = last + 1;
    const bool on = view.says_any(next, any_of<"on in by">) && view.joined(next);
    std::size_t date = next + (on ? 1 : 0);
    if (on && view.says(date, "the")) ++date;
    return date < view.size() && view.tokens[date].blocked;
}

bool near_behind(const SentenceView& view, std::size_t last) {
    const std::size_t first = last + 1;
    if (first >= view.size() || view.tokens[first].gap != Gap::comma) return false;
    const auto named = [&](std::size_t i) { return view.capital(i) && view.joined(i); };
    if (view.says_any(first, any_of<"near outside opposite">)) return named(first + 1);
    if (view.says(first, "close") && view.says(first + 1, "to")) return named(first + 2);
    return view.says(first, "not") && view.says(first + 1, "far") && view.says(first + 2, "from") &&
           named(first + 3);
}

bool located_behind(const SentenceView& view, std::size_t last) {
    constexpr std::size_t longest = 8; // ", some 20 kilometres to the north-west of"
    const std::size_t first = last + 1;
    if (first >= view.size() || view.tokens[first].gap != Gap::comma) return false;
    const auto named = [&](std::size_t i) { return view.capital(i) && view.joined(i); };
    const bool counted = number_begins(view, first);
    if (!counted && !view.tokens[first].digits && !view.is(first, word_direction) &&
        !view.says_any(first, any_of<"some about just roughly nearly almost">))
        return false;
    for (std::size_t i = first + 1; i < view.size() && i < first + longest; ++i) {
        if (!view.joined(i) || view.tokens[i].capital) return false;
        if (view.says_any(i, any_of<"of from">))
            return (view.is(i - 1, word_direction) ||
                    (view.says(i, "from") && ends_distance(view, i - 1))) &&
                   named(i + 1);
    }
    return false;
}

std::size_t before_modifiers(const SentenceView& view, std::size_t first) {
    std::size_t at = first;
    while (at > 0 && view.joined(at) &&
           (view.is(at - 1, word_direction) || view.says_any(at - 1, any_of<"the nearby">)))
        --at;
    return at;
}

bool home_of_one(const SentenceView& view, const Spot& spot) {
    if (spot.first == 0 || !view.joined(spot.first)) return false;
    const bool one = view.says_any(spot.first - 1U, any_of<"a an two three four">) ||
                     view.word(spot.first - 1U).ends_with("old");
    const std::size_t next = spot.last + 1U;
    return one && next < view.size() && view.joined(next) && view.is(next, word_dweller);
}

float before_weight(const SentenceView& view, const NameTable& names, Spot& spot) {
    const std::size_t first = before_modifiers(view, spot.first);
    if (first == 0) return spot.first > 0 ? 0.5F : spot.type == nullptr ? -0.2F : 0.0F;
    const std::size_t i = first - 1;
    if (const float listed = list_weight(view, spot); listed > 0) return listed;
    if (!view.joined(first)) return 0;
    if (view.says_any(
            i, any_of<"in near outside around across throughout inside at toward towards opposite "
                      "within surrounding beyond">)) {
        spot.placed = spot.prepared = true;
        spot.pointed = view.says(i, "at");
        return 2.2F;
    }
    if (of_place(view, i) || as_far_as(view, i)) {
        spot.placed = spot.prepared = true;
        return 2.2F;
    }
    // "failed before Burgos", "was halted before Homs"
    if (view.says(i, "before") && i > 0 && view.joined(i) && past_form(view.word(i - 1)) &&
        !view.is(spot.first, word_first_name | word_common) && names.strength(spot.name) > 1.0F) {
        spot.prepared = true;
        return 1.4F;
    }
    const bool personal = view.is(spot.first, word_first_name | word_surname);
    if (!personal && of_what_places_have(view, i)) {
        spot.prepared = true;
        return 1.8F;
    }
    // "sank off Failaka": an island or a cape
    if (view.says(i, "off") && !personal && is_natural(names, spot)) {
        spot.placed = true;
        return 2.2F;
    }
    if (view.says_any(i, any_of<"from to into onto through via between of off over against">)) {
        spot.prepared = !view.says_any(i, any_of<"between over off of against">);
        return 1.0F;
    }
    // "left Pretoria for Mafeking", "made for Mafeking"
    const bool bound =
        view.says(i, "for") && i > 0 && view.joined(i) && view.cued(i - 1, cue::bound) && !personal;
    if (view.leads_away(i) || bound) {
        spot.prepared = true;
        return 1.4F;
    }
    if (spot.name < 0 && view.is(i, word_siege_verb)) {
        spot.placed = true;
        return 2.2F;
    }
    if (view.is(i, word_place_verb)) {
        if (personal) return 1.4F;
        // "took Homs in March": a place, more than what else is taken
        const float dated = dated_behind(view, spot.last) ? 0.8F : 0.0F;
        return (view.is(i, word_siege_verb) ? 2.0F : 1.4F) + dated;
    }
    // "on the Hydaspes", "landfall on Luzon", not "on Clinton"
    if (view.says_any(i, any_of<"on upon">) && (view.says(first, "the") || is_natural(names, spot)))
        return 1.4F;
    if (view.says_any(i, any_of<"up down along">) && view.says(first, "the")) return 1.4F;
    if (view.says(i, "on") && i > 0 && view.is(i - 1, word_onslaught)) {
        spot.prepared = true;
        return personal ? 0.4F : 1.4F;
    }
    if (spot.home) return 1.6F;
    if (view.says_any(i, any_of<"mr mrs ms dr">) || view.is(i, word_ship)) return -5.0F;
    return first < spot.first && view.is(spot.first - 1, word_direction) ? 1.0F : 0.0F;
}

} // namespace dateline::tagging
