#include "tagging/place_sentence.hpp"

#include <algorithm>
#include <bit>

namespace dateline::tagging {

bool SentenceView::is_among(std::size_t i, const AnyOf& lower) const {
    const Token& token = tokens[i];
    if (std::ranges::find(lower.heads, token.head) == lower.heads.end()) return false;
    const std::string_view text = word(i);
    if (text.size() < LowerWord::head_bytes) return true; // its head is all of it
    for (std::size_t at = 0; at < lower.words.size();) {
        const std::size_t stop = std::min(lower.words.find(' ', at), lower.words.size());
        if (LowerWord::of(lower.words.substr(at, stop - at)).is(text, token.head)) return true;
        at = stop + 1;
    }
    return false;
}

std::size_t SentenceView::past_bracket(std::size_t i) const {
    constexpr std::size_t longest_bracket = 10;
    if (i >= tokens.size() || tokens[i].gap != Gap::open) return i;
    const std::size_t limit = std::min(tokens.size(), i + longest_bracket);
    const auto between = [&](std::size_t k) {
        const std::size_t from = k == 0 ? 0 : tokens[k - 1].prose.stop;
        return prose.substr(from, tokens[k].prose.start - from);
    };
    const bool square = between(i).find('[') != std::string_view::npos;
    for (std::size_t k = i + 1; k < limit; ++k) {
        if (between(k).find(square ? ']' : ')') != std::string_view::npos) return k;
    }
    return i;
}

/// "two villages, [Rabia] and Homs, fell"
bool SentenceScan::names_of_several(const Spot& spot) const {
    const std::size_t noun = spot.first - 1U;
    const std::size_t next = spot.last + 1U;
    if (view_.tokens[spot.first].gap != Gap::comma || !view_.word(noun).ends_with('s') ||
        view_.capital(noun) || view_.tokens[spot.last].possessive)
        return false;
    const TypeWord* type = type_at(noun);
    if (type == nullptr || type->position == TypePosition::after || type->in_name) return false;
    if (next < view_.size() && view_.tokens[next].gap == Gap::comma) return view_.capital(next);
    return view_.says(next, "and") && view_.capital(next + 1);
}

/// "the town of Rabia", "Idlib province", "Tabqa military airport", "the Syrian city Homs".
void SentenceScan::read_type_around(Spot& spot) {
    if (spot.type != nullptr) return;
    const std::size_t after = spot.last + 1U;
    if (after < view_.size() && view_.joined(after) && !view_.tokens[spot.last].possessive) {
        std::size_t at = after;
        while (at < after + 2 && view_.cued(at, cue::kind))
            ++at;
        const TypeWord* type = at < view_.size() && view_.joined(at) ? type_at(at) : nullptr;
        if (type != nullptr && type->position != TypePosition::before) {
            spot.type = type;
            spot.type_text =
                TextSpan{view_.tokens[after].prose.start, view_.tokens[at].prose.stop}.of(
                    view_.prose);
            return;
        }
    }
    const std::size_t before = spot.first;
    if (before > 0 && names_of_several(spot)) {
        spot.type = type_at(before - 1);
        spot.type_text = view_.word(before - 1);
        return;
    }
    if (before == 0 || !view_.joined(before)) return;
    const bool of = before >= 2 && view_.says(before - 1, "of");
    const std::size_t at = of ? before - 2 : before - 1;
    if (view_.tokens[at].blocked || view_.cued(at, cue::loose)) return;
    const TypeWord* type = type_at(at);
    if (type == nullptr || type->position == TypePosition::after) return;
    if (type->in_name && of && !view_.cued(at, cue::named_of)) return;
    if (view_.says(at, "state") && !of) return;
    spot.type = type;
    spot.type_text = view_.word(at);
}

/// "the villages of Maliuc and Caraorman": the type of the name before it in the list.
const TypeWord* SentenceScan::listed_type(std::size_t first) const {
    if (result_.spots.size() == base_) return nullptr;
    const Spot& left = result_.spots.back();
    if (left.type == nullptr || left.type->in_name) return nullptr;
    const std::size_t gap = first - left.last - 1U;
    const bool next = gap == 0 && view_.tokens[first].gap == Gap::comma;
    // "on the plain of Issus, and Homer was": one plain, of one name
    const bool conjunction =
        gap == 1 && view_.says_any(first - 1, any_of<"and or">) && left.type_text.ends_with('s');
    return next || conjunction ? left.type : nullptr;
}

/// "Lujhu is a rural township", "Khan Shaykhun, a town in".
const TypeWord* SentenceScan::copula_type(std::size_t stop) const {
    std::size_t at = stop;
    if (at >= view_.size()) return nullptr;
    const bool apposition = view_.tokens[at].gap == Gap::comma;
    if (!apposition && !view_.says_any(at, any_of<"is was">)) return nullptr;
    if (!apposition) ++at;
    if (!view_.says_any(at, any_of<"a an the">)) return nullptr;
    for (std::size_t i = at + 1; i < std::min(at + 5, view_.size()) && view_.joined(i); ++i) {
        // "Eritrea, the Red Sea coast": the other name's kind, not this one's.
        if (view_.says_any(i, any_of<"in of on and">) || view_.capital(i)) return nullptr;
        const TypeWord* type = type_at(i);
        if (type != nullptr &&
            (type->classes == "P" || type->classes == "A" || type->in_name ||
             type->classes == "AP") &&
            !view_.says_any(i, any_of<"state nation country republic">))
            return type;
    }
    return nullptr;
}

/// "Jackson and Barrow counties", "Jackson county": the gazetteer calls it Jackson County.
void SentenceScan::complete_name(Spot& spot) {
    if (spot.type == nullptr || !spot.type->in_name) return;
    if (spot.type->position == TypePosition::before) return;
    // "the Casita volcano", not "the lake of Casita"
    if (spot.name < 0 && spot.type_text.data() < view_.prose.data() + spot.prose.start) return;
    const bool typed = view_.is(spot.last, word_type);
    // "the Columbia Rivers": the end of a list has the plural in its name.
    const bool plural = typed && spot.last > spot.first && view_.word(spot.last).ends_with('s');
    if (typed && !plural) return;
    const auto name = singular_name(spot.first, plural ? spot.last - 1U : spot.last, *spot.type);
    if (name >= 0) spot.name = name;
}

/// "the village of Petrovo Selo", "the Zeyd al-Azizia barracks": a small place's name inside a
/// longer one that is not known means another place.
void SentenceScan::widen_unknown(Spot& spot) {
    constexpr float well_known = 2.2F;
    const bool article = spot.last == spot.first + 1U && view_.is(spot.first, word_particle);
    if (spot.name < 0 || spot.type == nullptr || view_.title_case) return;
    if (!spot.single && !article) return;
    if (names_.strength(spot.name) > well_known || view_.is(spot.last, word_type)) return;
    const auto part_of_name = [&](std::size_t i) {
        return view_.capital(i) && view_.parts[i] == Part::unknown_name &&
               !view_.is(i, word_stop | word_title | word_demonym | word_direction | word_type |
                                word_organisation | word_local_body);
    };
    const std::size_t next = spot.last + 1U;
    if (view_.joined(next) && !view_.tokens[spot.last].possessive && part_of_name(next)) {
        spot.last = static_cast<std::uint32_t>(next);
    } else if (spot.first > 1 && view_.joined(spot.first) && part_of_name(spot.first - 1U)) {
        --spot.first;
    } else {
        return;
    }
    spot.prose = view_.span(spot.first, spot.last);
    spot.name = names_.find(spot.prose.of(view_.prose));
    spot.single = false;
    mark(spot.first, spot.last + 1U, Part::place);
}

/// "the village of Petrovo Selo": two small places' names in a row are one name, of a third place.
void SentenceScan::join_weak_names() {
    constexpr float well_known = 2.2F;
    auto& spots = result_.spots;
    for (std::size_t i = base_; i + 1 < spots.size() && !view_.title_case; ++i) {
        Spot& left = spots[i];
        const Spot& right = spots[i + 1];
        const bool beside = right.first == left.last + 1U &&
                            view_.tokens[right.first].gap == Gap::space &&
                            !view_.tokens[left.last].possessive;
        if (!beside || !left.single || !right.single || right.type != nullptr) continue;
        if (left.type == nullptr || left.type->in_name || left.name < 0 || right.name < 0) continue;
        if (names_.strength(left.name) > well_known || names_.strength(right.name) > well_known)
            continue;
        left.last = right.last;
        left.prose = view_.span(left.first, left.last);
        left.name = names_.find(left.prose.of(view_.prose));
        left.single = false;
        spots.erase(spots.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

/// The name with its kind in the singular: "Jackson", counties → Jackson County; -1: no such place.
std::int32_t SentenceScan::singular_name(std::size_t first, std::size_t last,
                                         const TypeWord& type) {
    std::string singular(type.word);
    if (singular.ends_with("ies"))
        singular.replace(singular.size() - 3, 3, "y");
    else if (singular.ends_with("shes"))
        singular.resize(singular.size() - 2);
    else if (singular.ends_with('s') && singular != "falls" && singular != "pass")
        singular.pop_back();
    singular[0] = static_cast<char>(singular[0] - 'a' + 'A');
    const std::string text = std::string(view_.span(first, last).of(view_.prose));
    return names_.find_composed(text + ' ' + singular);
}

/// "the Snake and Columbia Rivers": a word that alone names no place does with the kind that the
/// list ends with. Adds it before `right`, the spot at the end of the list; tells whether it did.
void SentenceScan::name_in_list(std::size_t right) {
    const Spot& last = result_.spots[right];
    if (last.type == nullptr || !last.type->in_name || last.first < 2) return;
    if (!last.type->word.ends_with('s') || last.type_text.size() < last.type->word.size()) return;
    const std::size_t at = last.first - 2U;
    const bool joined = view_.says_any(at + 1, any_of<"and or">) && view_.joined(at + 1);
    if (!joined || !view_.capital(at) || view_.parts[at] == Part::place) return;
    const auto name = singular_name(at, at, *last.type);
    if (name < 0) return;
    Spot& added = add(at, at, name);
    added.type = result_.spots[right].type;
    added.type_text = result_.spots[right].type_text;
    mark(at, at + 1, Part::place);
    std::rotate(result_.spots.begin() + static_cast<std::ptrdiff_t>(right), result_.spots.end() - 1,
                result_.spots.end());
}

/// "Aleppo and Idlib provinces": the plural says it of every name in the list.
void SentenceScan::share_types() {
    auto& spots = result_.spots;
    for (std::size_t i = spots.size(); i-- > base_;)
        name_in_list(i);
    for (std::size_t i = spots.size(); i-- > base_ + 1;) {
        Spot& left = spots[i - 1];
        const Spot& right = spots[i];
        // "Homs (50 cases), Hama (12) and Aleppo"
        const std::size_t next = view_.past_bracket(left.last + 1U);
        if (next > right.first) continue;
        const std::size_t between = right.first - next;
        const bool conjunction = between == 1 && view_.says_any(next, any_of<"and or">);
        const bool comma = between == 0 && (view_.tokens[right.first].gap == Gap::comma ||
                                            view_.tokens[right.first].gap == Gap::slash);
        if (!conjunction && !comma) continue;
        spots[i].listed = true;
        const bool plural = right.type != nullptr && right.type->word.size() > 4 &&
                            right.type->word.back() == 's' &&
                            right.type_text.data() > view_.prose.data() + right.prose.start;
        if (plural && left.type == nullptr) {
            left.type = right.type;
            left.type_text = right.type_text;
        }
    }
}

/// "St Mary's Priory": a house of the saint, not in the town of that name. Index behind it; `stop`
/// where there is none.
std::size_t SentenceScan::saints_house_end(std::size_t first, std::size_t stop) {
    if (stop < first + 2 || !view_.says_any(first, any_of<"st saint">) || !view_.capital(stop) ||
        !view_.tokens[stop - 1].possessive || !view_.joined(stop))
        return stop;
    const TypeWord* kind = type_at(stop);
    if (kind == nullptr || kind->classes != "S" || !kind->code_prefix.empty()) return stop;
    mark(first, stop + 1, Part::organisation);
    return stop + 1;
}

/// "Marine Parade": a street, more often than the town that is called so.
void SentenceScan::note_street(Spot& spot) const {
    if (spot.single || spot.type != nullptr || !view_.is(spot.last, word_type)) return;
    if (names_.at(spot.name).senses.front().place.feature_class !=
        gazetteer::FeatureClass::populated)
        return;
    const TypeWord* type = type_at(spot.last);
    if (type == nullptr || type->classes != "R" || !type->in_name) return;
    spot.type = type;
    spot.type_text = view_.word(spot.last);
}

} // namespace dateline::tagging
