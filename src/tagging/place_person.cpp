#include "tagging/place_sentence.hpp"

namespace dateline::tagging {
namespace {

constexpr std::size_t longest_person = 6;

bool initial(const SentenceView& view, std::size_t i) {
    return view.capital(i) && (view.tokens[i].prose.size() == 1 || view.tokens[i].abbreviated) &&
           !view.is(i, word_short_form);
}

/// "bin", "al-", "van der": small words inside a person's name, up to the capital that follows.
std::size_t after_particles(const SentenceView& view, std::size_t i) {
    std::size_t at = i;
    while (at < view.size() && at < i + 3 && view.joined(at) && !view.tokens[at].capital &&
           view.is(at, word_particle) &&
           !view.says_any(at, any_of<"of on in upon and is a the at nad">))
        ++at;
    return at != i && view.capital(at) && view.joined(at) ? at : i;
}

bool may_be_name(const SentenceView& view, std::size_t i) {
    if (!view.capital(i) || view.is(i, word_stop | word_local_body | word_demonym)) return false;
    return !view.is(i, word_organisation) || view.is(i, word_surname | word_first_name);
}

} // namespace

std::size_t person_end(const SentenceView& view, std::size_t first) {
    std::size_t at = first;
    while (at < view.size() && at < first + longest_person) {
        if (at > first && (!view.joined(at) || view.tokens[at - 1].possessive)) break;
        if (initial(view, at)) {
            ++at;
            continue;
        }
        const std::size_t next = after_particles(view, at);
        if (!may_be_name(view, next)) break;
        if (at > first && view.is(next, word_title) && !view.is(next, word_surname)) break;
        at = next + 1;
    }
    return at;
}

/// "General Castries", "Saint Louis Armstrong"; `i` where no title leads to a name.
std::size_t SentenceScan::titled_person_end(std::size_t i, const Match& match) const {
    const bool more = match.stop > i + 1;
    const bool typed = more && view_.is(match.stop - 1, word_type);
    const bool named = view_.capital(i + 1) || view_.is(i + 1, word_particle); // "de Castries"
    // "Saint-Quentin", but "Saint Louis Armstrong" is nobody's town
    const bool saint =
        more && view_.says(i, "saint") && !(view_.capital(match.stop) && view_.joined(match.stop));
    if (!view_.is(i, word_title) || typed || saint || !named || !view_.joined(i + 1) ||
        bears_title(i, match))
        return i;
    const std::size_t stop = person_end(view_, i + 1);
    return stop > i + 1 ? stop : i;
}

/// "Sri Lanka", "Khan Yunis", "in Prince George": a place's name that begins like a person's.
bool SentenceScan::bears_title(std::size_t first, const Match& match) const {
    if (match.stop < first + 2 || view_.capital(match.stop)) return false;
    const Sense& best = names_.at(match.name).senses.front();
    if (is_country(best.place)) return true;
    const bool own = best.candidate.match == gazetteer::MatchKind::exact;
    return own && first > 0 && view_.joined(first) &&
           (view_.says_any(first - 1, any_of<"in at near from outside around on">) ||
            view_.is(first - 1, word_place_verb));
}

bool SentenceScan::person_by_given_name(std::size_t i, const Match& match) const {
    if (!view_.is(i, word_first_name) || view_.tokens[i].possessive) return false;
    const std::size_t next = i + 1;
    if (match.stop > next || !view_.joined(next)) return false;
    const std::size_t stop = person_end(view_, i);
    if (stop <= next) return false;
    // "the Ohio and Missouri Rivers"
    const bool ends_list = i > 1 && view_.says_any(i - 1, any_of<"and or">) && view_.capital(i - 2);
    if (view_.is(next, word_type) && (ends_list || !view_.is(next, word_surname))) return false;
    if (view_.is(next, word_short_form)) return false;
    // A well-known place before a word that is no family name: "Sydney Harbour", "Georgia Tech".
    const float place = names_.strength(match.name);
    if (place > 2.2F) return view_.is(next, word_surname) || view_.tokens[next].prose.size() == 1;
    return true;
}

std::size_t SentenceScan::keep_person(std::size_t first, std::size_t stop) {
    mark(first, stop, Part::person);
    std::size_t last = stop - 1;
    while (last > first && view_.says_any(last, any_of<"jr sr ii iii iv">))
        --last;
    if (last > first || view_.is(first, word_title)) ++result_.persons[view_.word(last)];
    // "Antonio de Santa Anna": later he is called by both words.
    if (last > first + 1 && view_.tokens[last].gap == Gap::space && view_.capital(last - 1))
        ++result_.persons[view_.span(last - 1, last).of(view_.prose)];
    return stop;
}

} // namespace dateline::tagging
