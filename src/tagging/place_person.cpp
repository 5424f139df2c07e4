#include "tagging/place_spot.hpp"

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
           view.is(at, word_particle) && !view.says_any(at, "of on in upon and is a the at nad"))
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

} // namespace dateline::tagging
