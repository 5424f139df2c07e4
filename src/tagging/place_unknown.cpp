#include "tagging/place_sentence.hpp"

namespace dateline::tagging {

std::size_t SentenceScan::unknown_name_end(std::size_t first) {
    std::size_t stop = first + 1;
    while (stop < view_.size() && stop < first + 4 && view_.joined(stop) &&
           !view_.tokens[stop - 1].possessive &&
           (view_.capital(stop) || (view_.is(stop, word_particle) && view_.capital(stop + 1) &&
                                    view_.tokens[stop + 1].gap == Gap::hyphen)) &&
           !view_.is(stop, word_stop | word_title | word_organisation | word_type))
        ++stop;
    // "Neighbouring Israel": what is well known is read for itself.
    // "Investigator Bill Carlow": a given name begins a person.
    for (std::size_t i = first + 1; i < stop; ++i)
        if (longest_match(i).stop > i + 1 || names_.strength(longest_match(i).name) > 2.5F ||
            (view_.is(i, word_first_name) && i + 1 < stop))
            stop = i;
    while (stop > first + 1 && !view_.tokens[stop - 1].capital)
        --stop;
    return stop;
}

std::size_t SentenceScan::unknown_name(std::size_t first) {
    const std::size_t stop = unknown_name_end(first);
    mark(first, stop, Part::unknown_name);
    constexpr std::uint32_t no_name = word_stop | word_title | word_organisation | word_demonym |
                                      word_local_body | word_short_form | word_other_name;
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
    const bool led = first > 0 && view_.joined(first) && !view_.title_case &&
                     (view_.says_any(first - 1, "in near outside around at") ||
                      view_.is(first - 1, word_siege_verb));
    const bool cued = spot_probe.type != nullptr || led;
    if (!cued) {
        // Two unknown names in a row are a person's more often than not.
        if (stop - first > 1 && spot_probe.type == nullptr) ++result_.persons[view_.word(stop - 1)];
        return stop;
    }
    Spot& spot = add(first, stop - 1, -1);
    spot.type = spot_probe.type;
    spot.type_text = spot_probe.type_text;
    return stop;
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
