// How far a date reaches: what began, ended or went on beside it, and how much later it was.
#include "calendar/spans.hpp"
#include "event/elapsed.hpp"
#include "event/head_verb.hpp"
#include "event/timing.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::event {
namespace {

constexpr float vague_now = 0.5F;                ///< the time the last paragraph came to
constexpr std::chrono::days longest_now{31};     ///< from which days are counted on
constexpr std::chrono::days longest_season{122}; ///< "soon after" goes on from
constexpr std::chrono::days some_time{60};       ///< "later", where no other date follows
constexpr std::chrono::days no_time{21};         ///< "soon"
constexpr std::chrono::days next_days{3};        ///< "later" is the same day where days are told
constexpr std::chrono::days longest_stay{370};   ///< "until September", from the day told last
constexpr std::chrono::days longest_voyage{800};
constexpr std::chrono::days shortly{14}; ///< "shortly before Christmas"
constexpr float bounded = 0.8F;          ///< that a date something lasted until is its own
constexpr float passed_by = 0.9F;        ///< that a count of days goes on from the day told last

} // namespace

When Timing::of(const Governing& found) const {
    const auto& mention = mentions_.dates[static_cast<std::size_t>(found.mention)];
    When when{found.mention,
              found.span ? *found.span : *mention.value,
              found.certainty,
              mention.from,
              mention.modifier == tagging::DateModifier::approximate,
              found.own,
              mention.attributive};
    if (mention.relative && mention.anchor >= 0) leave_told(mention, when);
    if (mention.modifier == tagging::DateModifier::after && !found.exact) reach_to_present(when);
    if (when.approximate && mention.relative && mention.anchor >= 0) widen_count(mention, when);
    const bool until = mention.modifier == tagging::DateModifier::before && found.own;
    if (until && !found.span) reach_from_present(when);
    return when;
}

/// "*Later that month*", "*the rest of the month*": what of it lies behind the day told.
void Timing::leave_told(const tagging::DateMention& mention, When& when) const {
    const auto& anchor = mentions_.dates[static_cast<std::size_t>(mention.anchor)];
    const std::string_view said = mention.prose.of(document_.prose);
    const bool behind = said.starts_with("Later ") || said.starts_with("later ") ||
                        said.find("rest of") != said.npos || said.find("remainder") != said.npos;
    if (!behind || !anchor.value || !when.span.contains(anchor.value->begin)) return;
    if (anchor.value->end < when.span.end)
        when.span.begin = anchor.value->end + std::chrono::days{1};
}

/// "*Some three weeks* later": a third of it may be wrong.
void Timing::widen_count(const tagging::DateMention& mention, When& when) const {
    constexpr int share = 3;
    const auto& anchor = mentions_.dates[static_cast<std::size_t>(mention.anchor)];
    if (!anchor.value || when.span.length() > std::chrono::days{1}) return;
    const auto away = when.span.begin - anchor.value->end;
    if (away <= std::chrono::days{share} || away > longest_stay) return;
    when.span.begin -= away / share;
    when.span.end += away / share;
}

void Timing::name(When& when) const {
    if (when.mention < 0) return;
    const auto& date = mentions_.dates[static_cast<std::size_t>(when.mention)];
    if (!date.value) return;
    when.span = *date.value;
    when.approximate = false;
}

/// "since September" lasts until the time of the narrative, where that is later.
void Timing::reach_to_present(When& when) const {
    const std::optional<ContextDate> now = narrative_.at(sentence_);
    when.approximate = true;
    if (now && now->span.end > when.span.begin && now->certainty >= vague_now) {
        when.span.end = now->span.end;
    }
}

/// "until September" began at the time the narrative has come to, where that is not long before.
void Timing::reach_from_present(When& when) const {
    const std::optional<ContextDate> now = narrative_.at(sentence_);
    when.certainty *= bounded;
    if (shortly_before(when)) {
        when.approximate = true;
        when.span.begin -= shortly;
        return;
    }
    if (!now || now->certainty < vague_now) return;
    const bool years = when.span.length() > longest_season;
    if (now->span.length() > std::max(longest_season, when.span.length())) return;
    const auto before = when.span.begin - now->span.begin;
    if (before <= std::chrono::days{0} || before > (years ? longest_voyage : longest_stay)) return;
    when.approximate = true;
    when.span.begin = now->span.begin;
}

/// "taken *shortly before* Christmas"
bool Timing::shortly_before(const When& when) const {
    if (when.span.length() > std::chrono::days{1}) return false;
    const auto& date = mentions_.dates[static_cast<std::size_t>(when.mention)];
    const std::string_view before = std::string_view(document_.prose).substr(0, date.prose.start);
    return before.ends_with("shortly before ") || before.ends_with("just before ");
}

/// "Homs fell on 21 June, and the army *later* took Hama": from that day on.
When Timing::sequel_of(const Governing& found, const Elapsed& elapsed, std::size_t word) const {
    When when = of(found);
    if (when.span.length() > longest_season) return when;
    if (!found.own || elapsed.told_behind(word)) {
        if (const auto passed = elapsed.counted(word, when.span)) {
            when.span = until_told(*passed, when.span);
            when.approximate = true;
            return when;
        }
    }
    if (found.own) return when;
    if (!elapsed.followed(word) && !elapsed.comes_next(word)) return when;
    const bool of_days = when.span.length() <= next_days; // in a month it may have come about
    if (!of_days && !narrative_.next_date(sentence_, when.span.end)) return when;
    when.span.end = until_next(when.span.end, elapsed.soon(word));
    when.approximate = true;
    return when;
}

bool Timing::counts_on(std::size_t word, std::span<const Word> words, const Clauses& clauses,
                       const Dating& dating) const {
    const auto shared = dating.at(word);
    if (!shared || shared->own || shared->lender) return false;
    bool count = false;
    for (std::size_t i = 0; i < words.size() && !count; ++i)
        count = words[i].date >= 0 && clauses.of[i] == clauses.of[word] &&
                !mentions_.dates[static_cast<std::size_t>(words[i].date)].value;
    if (!count) return false;
    const Elapsed elapsed(words, document_.prose, clauses, mentions_, lexicon_);
    return elapsed.counted(word, of(*shared).span).has_value();
}

/// "They rounded the cape, arriving at Homs on 13 April": between the day told last and that one.
bool Timing::arrives(ContextDate& context, const Governing& lent) const {
    const auto& mention = mentions_.dates[static_cast<std::size_t>(lent.mention)];
    if (lent.lender != ClauseKind::participial || !mention.value) return false;
    if (context.told.length() > next_days) return false;
    const auto way = mention.value->begin - context.told.end;
    if (way <= std::chrono::days{0} || way > longest_voyage) return false;
    context.span.end = mention.value->begin;
    return true;
}

/// "From May to September …. It *began in* Homs and *ended in* Hama": the first or the last month
/// of a stretch.
void Timing::keep_end(When& when, std::size_t word, std::span<const Word> words,
                      const Clauses& clauses) const {
    if (when.mention < 0 || when.span.length() <= std::chrono::days{2 * longest_now}) return;
    const auto& date = mentions_.dates[static_cast<std::size_t>(when.mention)];
    if (date.precision != calendar::Precision::range) return;
    const auto verb = head_verb(words, document_.prose, clauses, word);
    if (!verb || word != *verb + 2 ||
        !words[*verb + 1].is(word_class::locator | word_class::preposition))
        return;
    const auto month = [](calendar::Day day) {
        return calendar::month_span(calendar::year_of(day), calendar::month_of(day));
    };
    if (words[*verb].is(word_class::start)) {
        when.span.end = month(when.span.begin).end;
    } else if (words[*verb].is(word_class::finish)) {
        when.span.begin = month(when.span.end).begin;
    }
}

/// Moves the time of the narrative on by what a clause tells of time gone by.
bool Timing::pass(ContextDate& context, const Elapsed& elapsed, std::size_t word,
                  bool past_perfect) const {
    if (context.from != tagging::DateFrom::context || context.told.length() > longest_season)
        return false;
    const bool short_now = context.told.length() <= longest_now;
    auto passed = short_now ? elapsed.counted(word, context.told) : std::nullopt;
    const bool held = passed && past_perfect && passed->days.begin == context.told.begin;
    if (held) { // "for years they had held Homs"
        const auto length = passed->days.end - context.told.end;
        passed->days = {context.told.begin - length, context.told.end};
    }
    if (passed && (!past_perfect || passed->days.end <= context.told.end)) {
        context.span = until_told(*passed, context.told);
        context.certainty *= passed_by;
        return true;
    }
    if (context.span.length() > longest_season) return false;
    if (past_perfect || !elapsed.went_on(word)) return false;
    const calendar::Day told = context.span.end;
    context.span.end = until_next(told, short_now && elapsed.soon(word));
    return context.span.end != told;
}

/// The last day of what went on some time after a day: where days are told, it is that day.
calendar::Day Timing::until_next(calendar::Day told, bool soon) const {
    const auto next = narrative_.next_date(sentence_, told);
    if (next && *next - told <= next_days) return told;
    const calendar::Day last = next ? *next - std::chrono::days{1} : told + some_time;
    return soon ? std::min(last, told + no_time) : last;
}

/// What a count comes to; a rough one is over by the day that the text tells next.
calendar::DateSpan Timing::until_told(const Passed& passed, calendar::DateSpan now) const {
    calendar::DateSpan days = passed.days;
    if (!passed.rough || days.end <= now.end) return days;
    const auto next = narrative_.next_date(sentence_, now.end);
    if (next && *next > days.begin && *next <= days.end) days.end = *next - std::chrono::days{1};
    return days;
}

} // namespace dateline::event
