#include "event/polity.hpp"

#include "base/ascii.hpp"
#include "event/head_verb.hpp"
#include "event/lead.hpp"
#include "event/reference.hpp"
#include "event/siting.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dateline::event {
namespace {

namespace wc = word_class;
namespace wu = word_use;

constexpr int fewest_acts = 3;
constexpr int share_of_acts = 10; ///< one mention in so many

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & '\x80') != 0;
}

/// The word that follows an offset after one space; empty where something else does.
std::string_view word_behind(std::string_view prose, std::size_t at) {
    if (at >= prose.size() || prose[at] != ' ') return {};
    std::size_t stop = ++at;
    while (stop < prose.size() && is_letter(prose[stop]))
        ++stop;
    return prose.substr(at, stop - at);
}

/// The word that ends right before an offset, with one space between.
std::string_view word_before(std::string_view prose, std::size_t at) {
    if (at < 2 || prose[at - 1] != ' ') return {};
    const std::size_t stop = --at;
    while (at > 0 && is_letter(prose[at - 1]))
        --at;
    return prose.substr(at, stop - at);
}

/// "Rome declared", "Carthage had sent": the subject of what only people do.
bool acts_at(std::string_view prose, TextSpan name, const ClauseWords& classes) {
    const std::string before = ascii::lower(word_before(prose, name.start));
    if ((classes.kinds_of(before).classes & (wc::preposition | wc::determiner)) != 0) return false;
    std::string_view verb = word_behind(prose, name.stop);
    if (verb == "had" || verb == "would" || verb == "also" || verb == "then")
        verb = word_behind(prose, name.stop + 1 + verb.size());
    const auto [does, uses] = classes.kinds_of(verb);
    if (verb.empty() || (uses & wu::befalling) != 0) return false;
    return (does & (wc::past | wc::past_form)) != 0 && (does & wc::aux) == 0;
}

/// "the walls of", "the Siege of", "the port of".
bool part_before(std::span<const Word> words, std::size_t of) {
    if (of == 0 || !words[of - 1].plain()) return false;
    return words[of - 1].is(wc::fight) || words[of - 1].used(wu::part);
}

/// "sailed to Carthage", "sent to Rome", "returned to Rome"; not "defected to Carthage".
bool goes_there(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                std::size_t place) {
    const auto verb = head_verb(words, prose, clauses, place);
    if (!verb) return false;
    return words[*verb].is(wc::journey | wc::departure) || words[*verb].used(wu::going);
}

} // namespace

Polities::Polities(const document::Document& document, const tagging::Mentions& mentions,
                   const ClauseWords& classes) {
    struct Heard {
        int mentions = 0;
        int acts = 0;
    };
    std::unordered_map<std::uint64_t, Heard> heard;
    for (const tagging::PlaceMention& mention : mentions.places) {
        if (!mention.resolved || mention.candidates.empty()) continue;
        Heard& place = heard[static_cast<std::uint64_t>(place_id(mention))];
        ++place.mentions;
        if (mention.role == tagging::PlaceRole::actor ||
            acts_at(document.prose, mention.prose, classes))
            ++place.acts;
    }
    for (const auto& [id, place] : heard)
        if (place.acts >= fewest_acts && place.acts * share_of_acts >= place.mentions)
            acting_.insert(id);
}

bool told_as_spot(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                  std::size_t place) {
    static constexpr std::array<std::string_view, 15> locative{
        "in",      "at",     "near", "outside", "around",  "into", "inside", "within",
        "through", "across", "over", "toward",  "towards", "off",  "past"};
    if (place + 1 < words.size() && words[place + 1].plain()) {
        if (words[place + 1].used(wu::befalling)) return true;
        const std::string_view verb = words[place + 1].prose.of(prose);
        if ((verb == "was" || verb == "were") && place + 2 < words.size() &&
            words[place + 2].used(wu::done_there))
            return true;
    }
    const auto at = lead_of(words, place);
    if (!at) return false;
    const std::string lead = ascii::lower(words[*at].prose.of(prose));
    if (among(locative, lead) || words[*at].used(wu::done_there)) return true;
    if (lead == "of") return part_before(words, *at);
    return (lead == "to" || lead == "from" || lead == "for") &&
           goes_there(words, prose, clauses, place);
}

bool travelled_to(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                  std::size_t place) {
    const auto verb = head_verb(words, prose, clauses, place);
    return verb && *verb < place && words[*verb].is(word_class::journey);
}

} // namespace dateline::event
