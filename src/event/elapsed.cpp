#include "event/elapsed.hpp"

#include "base/ascii.hpp"
#include "base/lower_word.hpp"
#include "event/told.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr std::size_t count_reach =
    4; ///< words from "for" to the count: "for more than five weeks"
constexpr std::size_t opening_words = 4; ///< before a count that opens its sentence
constexpr std::size_t sequel_reach = 2;  ///< words before "later" in a clause that it opens
constexpr std::chrono::days longest_elapsed{370};
constexpr std::chrono::days longest_held{3650}; ///< "for years they had held Homs"

/// "a short *time* later", "*shortly* afterwards"
bool vaguely(std::string_view word) {
    static constexpr std::array<std::string_view, 4> words{"time", "while", "shortly", "soon"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool promptly(std::string_view word) {
    static constexpr std::array<std::string_view, 4> words{"soon", "Soon", "shortly", "Shortly"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

/// "for four days", "spent three weeks", "lasted a month"
bool Elapsed::lasted(std::size_t count) const {
    for (std::size_t back = 1; back <= count_reach && back <= count; ++back) {
        const Word& word = words_[count - back];
        if (!word.plain()) return false;
        if (word.is(wc::lasting)) return true;
    }
    return false;
}

/// "after ten days they left", "a few weeks later"; not "after ten days of fighting".
bool Elapsed::came_after(std::size_t count) const {
    const auto& mention = mentions_.dates[static_cast<std::size_t>(words_[count].date)];
    const std::string_view said = mention.prose.of(prose_);
    if (said.ends_with(" later") || said.ends_with(" afterwards")) return true;
    // "was retaken only *after ten days of* shelling"
    const bool only = count > 1 && text_of(words_[count - 2], prose_) == "only";
    return mention.modifier == tagging::DateModifier::after && (only || !leads_to_noun(count));
}

/// "*following weeks* of fighting", "in *the last days* of the siege"
bool Elapsed::leads_to_noun(std::size_t count) const {
    return count + 1 < words_.size() && text_of(words_[count + 1], prose_) == "of";
}

std::optional<Passed> Elapsed::reckon(std::size_t count, calendar::DateSpan now,
                                      const RoughAmount& amount) const {
    std::string_view said =
        mentions_.dates[static_cast<std::size_t>(words_[count].date)].prose.of(prose_);
    for (const std::string_view side : {" later", " afterwards"})
        if (said.ends_with(side)) said.remove_suffix(side.size());
    if (amount.which == 0 && amount.moved >= 0) {
        const auto days = counted_from(ascii::lower(said) + " after", now, lexicon_);
        if (days) return Passed{*days, false};
    }
    const auto days = days_from(amount, now);
    return days ? std::optional(Passed{*days, true}) : std::nullopt;
}

/// "*for weeks* they shelled Homs", "it fell *within days*", "in the *days that followed*"
std::optional<Passed> Elapsed::in_units(std::size_t at, calendar::DateSpan now) const {
    static constexpr std::array<std::pair<LowerWord, int>, 4> units{{{LowerWord{"days"}, 1},
                                                                     {LowerWord{"weeks"}, 7},
                                                                     {LowerWord{"months"}, 30},
                                                                     {LowerWord{"years"}, 365}}};
    const auto unit = std::ranges::find_if(
        units, [&](const auto& known) { return says(words_[at], prose_, known.first); });
    if (unit == units.end() || at == 0) return std::nullopt;
    const auto said = [&](std::size_t i) {
        return i < words_.size() && words_[i].plain() ? text_of(words_[i], prose_)
                                                      : std::string_view{};
    };
    const calendar::DateSpan stretch = stretch_from(now, unit->second);
    if (words_[at - 1].plain() && words_[at - 1].is(wc::lasting)) return Passed{stretch, true};
    const bool followed =
        (said(at + 1) == "that" || said(at + 1) == "which") && said(at + 2) == "followed";
    if (!followed) return std::nullopt;
    return Passed{{now.end + std::chrono::days{1}, stretch.end}, true};
}

std::optional<Passed> Elapsed::counted(std::size_t word, calendar::DateSpan now) const {
    const bool had_been = clauses_.at_word(word).past_perfect;
    const std::chrono::days longest = had_been ? longest_held : longest_elapsed;
    const bool behind = opens_behind();
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const bool of_opening = clauses_.of[i] == clauses_.of[0];
        const bool over = of_opening && behind;
        const bool heads = of_opening && i <= opening_words; // "In the days that followed they …"
        if (!over && !heads && clauses_.of[i] != clauses_.of[word]) continue;
        if (words_[i].date < 0) {
            const auto passed = in_units(i, now);
            if (passed && passed->days.end - now.end <= longest) return passed;
            continue;
        }
        const auto& mention = mentions_.dates[static_cast<std::size_t>(words_[i].date)];
        if (mention.value) continue;
        const RoughAmount amount = amount_of(mention.prose.of(prose_), lexicon_);
        const bool stretch = lasted(i) && !over;
        const bool moves = (amount.which != 0 && !leads_to_noun(i)) || amount.moved < 0;
        if (amount.unit == 0 || !(stretch || over || moves || came_after(i))) continue;
        auto passed = reckon(i, now, amount);
        if (!passed) continue;
        if (stretch && !moves) passed->days.begin = now.begin;
        if (passed->days.end - now.end > longest) continue;
        return passed;
    }
    return std::nullopt;
}

bool Elapsed::told_behind(std::size_t word) const {
    if (word + 1 >= words_.size() || words_[word + 1].date < 0) return false;
    return !mentions_.dates[static_cast<std::size_t>(words_[word + 1].date)].value;
}

/// "*After* they had crossed the river they took Homs", "*Having* taken Homs, they went home"; not
/// "After ten days of fighting", which may have been over by the day told.
bool Elapsed::opens_behind() const {
    if (words_.empty() || !words_[0].plain()) return false;
    const bool counted = words_.size() > 2 && words_[1].date >= 0;
    if (counted && words_[2].prose.of(prose_) == "of") return false;
    return words_[0].is(wc::after) || words_[0].prose.of(prose_) == "Having";
}

/// "*Soon* they took Homs", "it fell *shortly* afterwards"
bool Elapsed::soon(std::size_t word) const {
    const std::int32_t own = clauses_.of[word];
    const Clause& clause = clauses_.at_word(word);
    for (auto i = static_cast<std::size_t>(clause.first);
         i <= static_cast<std::size_t>(clause.last); ++i) {
        if (clauses_.of[i] != own || !words_[i].plain() || !words_[i].is(wc::sequel)) continue;
        if (promptly(text_of(words_[i], prose_))) return true;
        if (i > 0 && promptly(words_[i - 1].prose.of(prose_))) return true;
    }
    return false;
}

bool Elapsed::went_on(std::size_t word) const {
    return opens_behind() || followed(word);
}

bool Elapsed::comes_next(std::size_t word) const {
    const Clause* clause = &clauses_.at_word(word);
    while (clause->kind == ClauseKind::coordinate && clause->parent >= 0)
        clause = &clauses_.list[static_cast<std::size_t>(clause->parent)];
    const auto opener = static_cast<std::size_t>(clause->first);
    // "It was May before they took Homs"
    const bool only_when =
        opener > 1 && words_[opener - 1].date >= 0 && words_[opener - 2].is(wc::aux);
    if (only_when) return false;
    return clause->kind == ClauseKind::before && words_[opener].prose.of(prose_) == "before";
}

bool Elapsed::followed(std::size_t word) const {
    const std::int32_t own = clauses_.of[word];
    const auto first = static_cast<std::size_t>(clauses_.at_word(word).first);
    const bool relative = clauses_.at_word(word).kind == ClauseKind::relative;
    if (relative && first > 0 && words_[first - 1].is(wc::after)) return true; // "after which"
    for (std::size_t i = first; i <= static_cast<std::size_t>(clauses_.at_word(word).last); ++i) {
        if (clauses_.of[i] != own || !words_[i].plain() || !words_[i].is(wc::sequel)) continue;
        if (i <= first + sequel_reach) return true;
        const auto verb = [&](std::size_t at) {
            return at < words_.size() && words_[at].plain() &&
                   words_[at].is(wc::past | wc::past_form | wc::aux);
        };
        if (verb(i - 1) || verb(i + 1) || vaguely(words_[i - 1].prose.of(prose_))) return true;
    }
    return false;
}

} // namespace dateline::event
