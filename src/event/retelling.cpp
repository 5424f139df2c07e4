#include "event/retelling.hpp"
#include "event/lead.hpp"

#include "event/head_verb.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::event {
namespace {

namespace wc = word_class;
namespace wu = word_use;

constexpr std::size_t most_told = 16;   ///< times kept of a place
constexpr std::size_t phrase_reach = 5; ///< words before the noun of an event

/// The noun of "the defeat at Homs", "survivors of the battle of Homs".
std::optional<std::size_t> noun_before(std::span<const Word> words, std::string_view prose,
                                       std::size_t place) {
    static constexpr std::array<std::string_view, 5> leading{"of", "at", "on", "in", "near"};
    const std::size_t at = over_articles(words, place);
    if (at < 2 || !words[at - 1].plain() || !among(leading, words[at - 1].prose.of(prose)))
        return std::nullopt;
    const Word& noun = words[at - 2];
    if (!noun.plain() || noun.capital) return std::nullopt;
    const bool names = noun.is(wc::happening | wc::fight) || noun.used(wu::fate);
    return names ? std::optional(at - 2) : std::nullopt;
}

/// Where the phrase of a noun begins; nothing where it is not "the defeat", "their victory".
std::optional<std::size_t> phrase_start(std::span<const Word> words, std::size_t noun) {
    const std::size_t least = noun > phrase_reach ? noun - phrase_reach : 0;
    for (std::size_t i = noun; i-- > least;) {
        if (words[i].mark != 0 || words[i].date >= 0) return std::nullopt;
        if (words[i].plain() && words[i].is(wc::determiner)) return i;
        if (words[i].plain() && words[i].is(wc::finite | wc::preposition)) return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

bool speaks_of_event(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                     std::size_t place_word) {
    const auto noun = noun_before(words, prose, place_word);
    if (!noun) return false;
    const bool people = prose[words[*noun].prose.stop - 1] == 's' && !words[*noun].is(wc::fight);
    const auto start = people ? noun : phrase_start(words, *noun);
    if (!start) return false;
    const auto verb = head_verb(words, prose, clauses, place_word);
    if (!verb || words[*verb].is(wc::occur | wc::start | wc::finish)) return false;
    if (*start > 0 && words[*start - 1].plain() && words[*start - 1].is(wc::preposition)) {
        static constexpr std::array<std::string_view, 6> where{"at",     "in", "during",
                                                               "around", "on", "near"};
        return !among(where, words[*start - 1].prose.of(prose));
    }
    // The subject of a verb of doing.
    const Clause& own = clauses.at_word(place_word);
    const auto first = static_cast<std::size_t>(own.first);
    return *start <= first + 2 && *verb > place_word && !words[*verb].is(wc::aux);
}

void PlacesTold::note(std::int64_t place, calendar::DateSpan when) {
    auto& told = when_[place];
    if (told.size() < most_told) told.push_back(when);
}

bool PlacesTold::told_within(std::int64_t place, calendar::DateSpan time) const {
    const auto found = when_.find(place);
    if (found == when_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [time](calendar::DateSpan when) {
        return when.length() < time.length() && time.contains(when.begin) &&
               time.contains(when.end);
    });
}

} // namespace dateline::event
