#include "event/elapsed.hpp"

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
constexpr std::size_t sequel_reach = 2; ///< words before "later" in a clause that it opens
constexpr int least_vague = 2;          ///< "a few weeks" are at least so many,
constexpr int most_vague = 6;           ///< and at most so many
constexpr std::chrono::days longest_elapsed{370};

/// The unit that a count of days ends with, in days; 0 for none.
int unit_of(std::string_view words) {
    static constexpr std::array<std::pair<std::string_view, int>, 3> units{
        {{" day", 1}, {" week", 7}, {" month", 30}}};
    for (const auto& [unit, days] : units)
        if (words.find(unit) != std::string_view::npos) return days;
    return 0;
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
    std::string said = lower_ascii(mention.prose.of(prose_));
    for (const std::string_view side : {" later", " afterwards"})
        if (said.ends_with(side)) said.resize(said.size() - side.size());
    const int unit = unit_of(said);
    if (unit == 0) return std::nullopt;
    if (const auto days = counted_from(said + " after", now, lexicon_)) return days;
    const bool vague = said.find("few") != std::string::npos ||
                       said.find("several") != std::string::npos ||
                       said.find("couple") != std::string::npos;
    if (!vague) return std::nullopt;
    return calendar::DateSpan{now.begin + std::chrono::days{least_vague * unit},
                              now.end + std::chrono::days{most_vague * unit}};
}

std::optional<calendar::DateSpan> Elapsed::counted(std::size_t word, calendar::DateSpan now) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].date < 0 || clauses_.of[i] != clauses_.of[word]) continue;
        if (mentions_.dates[static_cast<std::size_t>(words_[i].date)].value) continue;
        const bool stretch = lasted(i);
        if (!stretch && !came_after(i)) continue;
        auto days = reckon(i, now);
        if (!days) continue;
        if (stretch) days->begin = now.begin;
        if (days->end - now.end > longest_elapsed) continue;
        return days;
    }
    return std::nullopt;
}

bool Elapsed::went_on(std::size_t word) const {
    const std::int32_t own = clauses_.of[word];
    const auto first = static_cast<std::size_t>(clauses_.at_word(word).first);
    for (std::size_t i = first; i <= static_cast<std::size_t>(clauses_.at_word(word).last); ++i) {
        if (clauses_.of[i] != own || !words_[i].plain() || !words_[i].is(wc::sequel)) continue;
        if (i <= first + sequel_reach) return true;
        const auto verb = [&](std::size_t at) {
            return at < words_.size() && words_[at].plain() &&
                   words_[at].is(wc::past | wc::past_form | wc::aux);
        };
        if (verb(i - 1) || verb(i + 1)) return true;
    }
    return false;
}

} // namespace dateline::event
