#include "event/elapsed.hpp"

#include "base/ascii.hpp"
#include "event/told.hpp"
#include "tagging/date_token.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr std::size_t count_reach =
    4; ///< words from "for" to the count: "for more than five weeks"
constexpr std::size_t sequel_reach = 2; ///< words before "later" in a clause that it opens
constexpr int least_vague = 2;          ///< "a few weeks" are at least so many,
constexpr int most_vague = 6;           ///< and at most so many
constexpr std::chrono::days longest_elapsed{370};

/// What the words of "a few weeks" come to, by the list of date words.
struct Amount {
    int unit = 0;       ///< in days; 0 where there is none
    bool vague = false; ///< "few", "several"
};

/// The length of a unit, by its value in the list; 0 for hours and for what is longer than a year.
int days_of(std::string_view value) {
    using tagging::Unit;
    int unit = 0;
    std::from_chars(value.data(), value.data() + value.size(), unit);
    switch (static_cast<Unit>(unit)) {
    case Unit::month:
        return 30;
    case Unit::quarter:
        return 91;
    case Unit::year:
        return 365;
    default:
        return tagging::days_in(static_cast<Unit>(unit));
    }
}

Amount amount_of(std::string_view words, const Lexicon& lexicon) {
    Amount amount;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        const auto* columns = lexicon.find("date_words", word);
        if (columns == nullptr || columns->size() < 2) continue;
        if (columns->front() == "vague") amount.vague = true;
        if (columns->front() == "unit") amount.unit = days_of((*columns)[1]);
    }
    return amount;
}

/// "a short *time* later", "*shortly* afterwards"
bool vaguely(std::string_view word) {
    static constexpr std::array<std::string_view, 4> words{"time", "while", "shortly", "soon"};
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
    const bool of = count + 1 < words_.size() && words_[count + 1].prose.of(prose_) == "of";
    return mention.modifier == tagging::DateModifier::after && !of;
}

std::optional<calendar::DateSpan> Elapsed::reckon(std::size_t count, calendar::DateSpan now) const {
    const auto& mention = mentions_.dates[static_cast<std::size_t>(words_[count].date)];
    std::string said = ascii::lower(mention.prose.of(prose_));
    for (const std::string_view side : {" later", " afterwards"})
        if (said.ends_with(side)) said.resize(said.size() - side.size());
    const Amount amount = amount_of(said, lexicon_);
    if (amount.unit == 0) return std::nullopt;
    if (const auto days = counted_from(said + " after", now, lexicon_)) return days;
    if (!amount.vague) return std::nullopt;
    return calendar::DateSpan{now.begin + std::chrono::days{least_vague * amount.unit},
                              now.end + std::chrono::days{most_vague * amount.unit}};
}

std::optional<calendar::DateSpan> Elapsed::counted(std::size_t word, calendar::DateSpan now) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const bool over = opens_behind() && clauses_.of[i] == clauses_.of[0];
        if (words_[i].date < 0 || (!over && clauses_.of[i] != clauses_.of[word])) continue;
        if (mentions_.dates[static_cast<std::size_t>(words_[i].date)].value) continue;
        const bool stretch = lasted(i) && !over;
        if (!stretch && !over && !came_after(i)) continue;
        auto days = reckon(i, now);
        if (!days) continue;
        if (stretch) days->begin = now.begin;
        if (days->end - now.end > longest_elapsed) continue;
        return days;
    }
    return std::nullopt;
}

std::optional<calendar::DateSpan> Elapsed::within(std::size_t word, calendar::DateSpan now) const {
    const std::int32_t own = clauses_.of[word];
    const auto last = static_cast<std::size_t>(clauses_.at_word(word).last);
    for (auto i = static_cast<std::size_t>(clauses_.at_word(word).first); i < last; ++i) {
        const Word& unit = words_[i + 1];
        if (clauses_.of[i] != own || !words_[i].is(wc::lasting) || !unit.plain()) continue;
        if (text_of(words_[i], prose_) != "within") continue;
        const Amount amount = amount_of(text_of(unit, prose_), lexicon_);
        if (amount.unit == 0) continue;
        return calendar::DateSpan{now.begin, now.end + std::chrono::days{most_vague * amount.unit}};
    }
    return std::nullopt;
}

/// "*After* they had crossed the river they took Homs", "*Having* taken Homs, they went home"; not
/// "After ten days of fighting", which may have been over by the day told.
bool Elapsed::opens_behind() const {
    if (words_.empty() || !words_[0].plain()) return false;
    const bool counted = words_.size() > 2 && words_[1].date >= 0;
    if (counted && words_[2].prose.of(prose_) == "of") return false;
    return words_[0].is(wc::after) || words_[0].prose.of(prose_) == "Having";
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
