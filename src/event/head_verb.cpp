#include "event/head_verb.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

namespace wc = word_class;

/// "the besieged town": a participle between article and noun is no verb.
bool qualifies_noun(std::span<const Word> words, std::size_t i) {
    return i > 0 && words[i - 1].plain() && words[i - 1].is(wc::determiner) &&
           words[i].is(wc::past_form | wc::participle);
}

/// "began shelling", "proceeded with bombing", "helped to take": the next word of doing leads on.
bool leads_on(std::span<const Word> words, std::string_view prose, std::size_t i) {
    static constexpr std::array<std::string_view, 12> helpers{
        "proceeded", "continued", "began",  "started",   "helped",  "managed",
        "tried",     "attempted", "sought", "including", "resumed", "included"};
    const std::string_view said = words[i].prose.of(prose);
    return std::find(helpers.begin(), helpers.end(), said) != helpers.end();
}

} // namespace

std::optional<std::size_t> head_verb(std::span<const Word> words, std::string_view prose,
                                     const Clauses& clauses, std::size_t word) {
    const std::int32_t own = clauses.of[word];
    const Clause& clause = clauses.list[static_cast<std::size_t>(own)];
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
    std::optional<std::size_t> auxiliary;
    for (auto i = static_cast<std::size_t>(clause.first);
         i <= static_cast<std::size_t>(clause.last) && i < words.size(); ++i) {
        const Word& at = words[i];
        if (clauses.of[i] != own || !at.plain() || !at.is(wc::finite | wc::participle)) continue;
        if (qualifies_noun(words, i)) continue;
        if (at.is(wc::aux | wc::modal) || leads_on(words, prose, i)) {
            if (!auxiliary) auxiliary = i;
        } else if (i < word) {
            before = i;
        } else if (!after) {
            after = i;
        }
    }
    return before ? before : after ? after : auxiliary;
}

} // namespace dateline::event
