#include "event/timing.hpp"

#include "event/elapsed.hpp"
#include "event/head_verb.hpp"
#include "event/siting.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::event {
namespace {

constexpr float sure_date = 0.75F;
constexpr float flashback = 0.7F;      ///< that a past perfect shares the narrative's time
constexpr float loose_loan = 0.5F;     ///< of a date by another clause: the context knows better
constexpr float doubtful_loan = 0.62F; ///< likewise, where its paragraph tells a date before it
constexpr float told_near = 0.6F;      ///< less has a date that an earlier paragraph told
constexpr float vague_now = 0.5F;      ///< the time the last paragraph came to
constexpr float rough = 0.7F;          ///< a date less certain than this is told as "about"
constexpr std::chrono::days near_behind{14}; ///< how far what went before lies back
constexpr std::chrono::days next_days{3};    ///< "later" is the same day where days are told
constexpr float may_have_passed = 0.75F; ///< that a day told before is still that of what follows
constexpr float reckoned = 0.9F;         ///< that a count back from the sentence's day is right
constexpr std::size_t event_name_words = 6;  ///< from "after" to the place it is about
constexpr std::size_t event_name_bytes = 60; ///< from "after" to the place in an event's name

} // namespace

void Timing::enter_sentence(std::uint32_t sentence, const MentionRange& range) {
    sentence_ = sentence;
    counted_.clear();
    for (std::int32_t i = range.first_date; i < range.last_date; ++i) {
        const auto& date = mentions_.dates[static_cast<std::size_t>(i)];
        if (!counts_from_event(date, document_.prose)) continue;
        const auto anchor = told_behind(date.prose.stop, range);
        if (!anchor) continue;
        const std::string_view said = date.prose.of(document_.prose);
        auto days = counted_from(said, *anchor, lexicon_);
        if (!days) days = days_from(amount_of(said, lexicon_), *anchor);
        if (days) counted_.emplace_back(i, *days);
    }
}

/// When the place was told of that an event's name names: "after the fall of Homs".
std::optional<calendar::DateSpan> Timing::told_behind(std::size_t prose_offset,
                                                      const MentionRange& range) const {
    for (std::int32_t i = range.first_place; i < range.last_place; ++i) {
        const auto& place = mentions_.places[static_cast<std::size_t>(i)];
        if (place.prose.start < prose_offset || !place.resolved) continue;
        if (place.prose.start > prose_offset + event_name_bytes) break;
        if (const auto told = told_.at(place_id(place))) return told;
    }
    return std::nullopt;
}

/// Whether a verb of going leads to the place. "Took" and its like go somewhere only with a word of
/// direction: "took his troops to Homs", but not "took hostages in Homs".
bool Timing::leads_through(std::size_t word, std::span<const Word> words,
                           const Clauses& clauses) const {
    static constexpr std::array<std::string_view, 8> ways{"to",   "into", "through", "across",
                                                          "over", "past", "up",      "down"};
    const auto verb = head_verb(words, document_.prose, clauses, word);
    if (!verb) return false;
    const auto said = [&](std::size_t i) {
        return i < words.size() ? words[i].prose.of(document_.prose) : std::string_view{};
    };
    const bool fell_back = said(*verb) == "fell" && said(*verb + 1) == "back";
    if (!fell_back && !words[*verb].is(word_class::journey)) return false;
    const auto among = [](const auto& list, std::string_view text) {
        return std::find(list.begin(), list.end(), text) != list.end();
    };
    if (!words[*verb].used(word_use::carrying)) return true;
    std::size_t way = word;
    while (way > *verb && !(words[way].plain() && words[way].is(word_class::preposition)))
        --way;
    return among(ways, said(way));
}

/// "Volunteers *were filling* sandbags in Homs": what a report saw when it was written.
bool Timing::seen_going_on(std::size_t word, std::span<const Word> words,
                           const Clauses& clauses) const {
    const std::int32_t own = clauses.of[word];
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const std::string_view said = words[i].prose.of(document_.prose);
        if (clauses.of[i] != own || !(said == "was" || said == "were")) continue;
        const Word& next = words[i + 1];
        const Word& verb = next.plain() && next.is(word_class::participle) ? next : words[i + 2];
        if (verb.plain() && verb.is(word_class::participle)) return true;
    }
    return false;
}

/// Whether the time the narrative has come to is more likely a clause's than the date of one that
/// hangs on it: "although … not until May", "after they had left in May" where it is June.
bool Timing::knows_better(const ContextDate& context, const Governing& lent) const {
    const auto& mention = mentions_.dates[static_cast<std::size_t>(lent.mention)];
    // "After the bridge had fallen on 3 May they went on": the story is at the 5th already.
    if (lent.lender == ClauseKind::after && mention.value && context.certainty >= vague_now &&
        context.span.begin > mention.value->end &&
        context.span.begin - mention.value->end <= near_behind) {
        return true;
    }
    if (context.certainty < lent.certainty) return false;
    const bool from_afar = context.certainty < told_near && mention.value;
    if (from_afar && mention.value->contains(context.span.begin)) return false;
    const bool told_here = context.certainty > told_near; // in its paragraph
    if (lent.certainty < (told_here ? doubtful_loan : loose_loan)) return true;
    return lent.lender == ClauseKind::after && mention.value &&
           context.span.begin >= mention.value->end;
}

std::optional<std::int32_t> Timing::counted_behind(std::size_t word,
                                                   std::span<const Word> words) const {
    const std::size_t first = word > event_name_words ? word - event_name_words : 0;
    for (std::size_t i = word; i-- > first && words[i].mark == 0;) {
        if (words[i].date < 0) continue;
        const auto& date = mentions_.dates[static_cast<std::size_t>(words[i].date)];
        const bool counts = counts_from_event(date, document_.prose) || explains_day(i, words);
        return counts ? std::optional(words[i].date) : std::nullopt;
    }
    return std::nullopt;
}

/// "broke on 6 August, *two days before* the crest reached Homs": counts from the day that its
/// sentence has told to what comes behind it.
bool Timing::explains_day(std::size_t count, std::span<const Word> words) const {
    const auto& date = mentions_.dates[static_cast<std::size_t>(words[count].date)];
    if (!date.value || !date.relative || count < 2 || words[count - 1].mark != ',') return false;
    const std::string_view said = date.prose.of(document_.prose);
    if (!said.ends_with(" before") && !said.ends_with(" after")) return false;
    const std::int32_t told = words[count - 2].date;
    return told >= 0 && mentions_.dates[static_cast<std::size_t>(told)].value == date.value;
}

/// "Two days after capturing Homs, they entered Hama on 9 May": on the 7th.
std::optional<When> Timing::reckoned_back(std::int32_t count, std::span<const Word> words) const {
    for (const Word& word : words) {
        if (word.date < 0) continue;
        const auto& date = mentions_.dates[static_cast<std::size_t>(word.date)];
        if (!date.value || date.relative || date.precision != calendar::Precision::day) continue;
        const auto& counted = mentions_.dates[static_cast<std::size_t>(count)];
        const auto days = counted_back(counted.prose.of(document_.prose), *date.value, lexicon_);
        if (!days) return std::nullopt;
        return When{count, *days, reckoned, tagging::DateFrom::sentence, false, false};
    }
    return std::nullopt;
}

std::optional<When> Timing::at(std::size_t word, std::span<const Word> words,
                               const Clauses& clauses, const Dating& dating) const {
    if (const auto count = counted_behind(word, words)) {
        if (const auto when = reckoned_back(*count, words)) return when;
    }
    const auto own = dating.at(word);
    const Elapsed elapsed(words, document_.prose, clauses, mentions_, lexicon_);
    if (own && !own->lender) {
        When when = sequel_of(*own, elapsed, word);
        const bool on_day = !own->own && when.span == (own->span ? *own->span : when.span);
        if (on_day && when.span.length() <= std::chrono::days{1} &&
            narrative_.undated_until(sentence_, when.span.end) != when.span.end &&
            leads_through(word, words, clauses))
            when.span.end = until_next(when.span.end, false);
        return when;
    }
    if (!own && dating.why_undatable(word) != nullptr) return std::nullopt;
    std::optional<ContextDate> context;
    if (leads_through(word, words, clauses)) context = narrative_.between_dates(sentence_);
    const bool between = context.has_value();
    const Clause& clause = clauses.at_word(word);
    const bool present = (clause.classes & word_class::present) != 0 && !clause.past_perfect;
    const bool seen = present || seen_going_on(word, words, clauses);
    if (!between) context = narrative_.at(sentence_, seen);
    if (own && !(context && knows_better(*context, *own))) return of(*own);
    if (!context) return std::nullopt;
    const bool arrived = own && arrives(*context, *own);
    const bool passed = arrived || (!present && pass(*context, elapsed, word, clause.past_perfect));
    When when{context->mention, context->span, context->certainty, context->from, false, false};
    when.of_all = context->of_all;
    if (!passed) keep_end(when, word, words, clauses);
    if (clause.past_perfect) when.certainty *= flashback;
    const bool old = !between && !passed && lingers(*context);
    if (old) when.certainty *= may_have_passed;
    if (old && !told_of(word, words, context->told))
        when.span.end =
            narrative_.undated_until(sentence_, when.span.end, abides(word, words, clauses));
    when.approximate = between || passed || old || context->certainty < rough;
    return when;
}

/// A day told before, of which nothing says that it still is that day: the next one told is far.
bool Timing::lingers(const ContextDate& context) const {
    const bool one_day = context.told.length() <= std::chrono::days{1};
    if (context.from != tagging::DateFrom::context || !one_day) return false;
    // A report of the day has come to its end: no later one can follow.
    const bool newest = mentions_.written && *mentions_.written - context.told.end <= next_days;
    if (newest) return false;
    const auto next = narrative_.next_date(sentence_, context.told.end);
    return !next || *next - context.told.end > next_days;
}

/// Whether the text has told that something happened at a place on a day.
bool Timing::told_of(std::size_t word, std::span<const Word> words, calendar::DateSpan day) const {
    if (words[word].place < 0) return true;
    const auto& place = mentions_.places[static_cast<std::size_t>(words[word].place)];
    if (!place.resolved || place.candidates.empty()) return true;
    const auto told = told_.at(place_id(place));
    return told && told->contains(day.begin);
}

/// "They *stayed* in Homs", "Homs was shelled *daily*"
bool Timing::abides(std::size_t word, std::span<const Word> words, const Clauses& clauses) {
    const Clause& clause = clauses.at_word(word);
    for (auto i = static_cast<std::size_t>(clause.first);
         i <= static_cast<std::size_t>(clause.last); ++i)
        if (clauses.of[i] == clauses.of[word] && words[i].used(word_use::abiding)) return true;
    return false;
}

void Timing::tell(gazetteer::PlaceId place, const When& when) {
    const bool dated_here =
        when.mention >= 0 && when.certainty >= sure_date &&
        mentions_.dates[static_cast<std::size_t>(when.mention)].sentence == sentence_;
    if (!dated_here) return;
    told_.note(place, when.span);
}

} // namespace dateline::event
