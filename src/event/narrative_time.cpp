#include "event/narrative_time.hpp"

#include "calendar/spans.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

constexpr float same_paragraph = 0.8F;
constexpr float fades_by = 0.95F; ///< with every sentence since the date
constexpr float on_a_journey = 0.75F;
constexpr float opens_next = 0.6F;
constexpr float earlier_paragraph = 0.5F;
constexpr float heading = 0.55F;
constexpr float short_document = 0.55F;
constexpr float whole_document = 0.3F;
constexpr std::chrono::days longest_document{366};
constexpr std::size_t opening_bytes = 12; ///< "In the late " before a date that opens a sentence
constexpr std::chrono::days few_days{14}; ///< a document about these tells mostly of them
constexpr std::chrono::days longest_journey{270};
constexpr std::chrono::days longest_gap{120}; ///< from a day told to the next one, to tell its time
constexpr std::chrono::days near_ahead{120};  ///< what an aside may tell without leaving the story
constexpr std::chrono::days longest_lead{3660};
constexpr int dates_ahead = 12; ///< how many dates are looked at for the next one
constexpr int farthest_paragraph = 3;
constexpr std::chrono::days shortest_month{28};
constexpr std::chrono::days longest_part{250}; ///< of a year: "the first half", "early"

bool one_month(calendar::DateSpan span) {
    return calendar::month_span(calendar::year_of(span.begin), calendar::month_of(span.begin))
        .contains(span.end);
}

} // namespace

NarrativeTime::NarrativeTime(const document::Document& document, const tagging::Mentions& mentions,
                             const Lexicon& lexicon)
    : document_(document), mentions_(mentions), of_section_(document.sections.size()),
      first_date_(document.sentences.size(), -1) {
    for (std::size_t i = mentions.dates.size(); i-- > 0;) {
        if (mentions.dates[i].value && !mentions.dates[i].compared) {
            first_date_[mentions.dates[i].sentence] = static_cast<std::int32_t>(i);
        }
    }
    read_headings();
    read_front_matter(lexicon);
    read_lead(lexicon);
}

void NarrativeTime::enter_block(std::uint32_t index) {
    const document::Block& block = document_.blocks[index];
    if (block.section != section_) {
        section_ = block.section;
        paragraph_ = -1;
        earlier_ = -1;
        main_line_ = -1;
    }
    if (block.kind == document::BlockKind::list_item) return enter_item(index);
    introduction_ = -1;
    if (main_line_ >= 0) {
        earlier_ = main_line_;
        main_line_ = -1;
        paragraphs_ = 0;
    }
    ++paragraphs_;
    paragraph_ = -1;
}

/// An item leans on what introduced the list. The date of the item before it governs it only where
/// that opens the item, as in a table of events.
void NarrativeTime::enter_item(std::uint32_t index) {
    const bool first =
        index == 0 || document_.blocks[index - 1].kind != document::BlockKind::list_item;
    if (first) {
        introduction_ = paragraph_;
        return;
    }
    if (paragraph_ == introduction_ || opens_block(paragraph_)) return;
    paragraph_ = introduction_;
}

/// Whether a date stands at the head of its block.
bool NarrativeTime::opens_block(std::int32_t mention) const {
    const tagging::DateMention& date = mentions_.dates[static_cast<std::size_t>(mention)];
    const document::Sentence& sentence = document_.sentences[date.sentence];
    return document_.blocks[sentence.block].first_sentence == date.sentence &&
           date.prose.start <= sentence.prose.start + opening_bytes;
}

void NarrativeTime::leave_sentence(const Governor& next) {
    ++distance_;
    const std::int32_t told = next.mention >= 0 ? next.mention : paragraph_;
    if (comes_to(next, told)) {
        paragraph_ = main_line_ = next.beside;
        distance_ = 0;
        return;
    }
    if (next.mention < 0) return;
    paragraph_ = next.mention;
    if (next.joined) joined_.insert_or_assign(next.mention, *next.joined);
    distance_ = 0;
    const auto& date = mentions_.dates[static_cast<std::size_t>(next.mention)];
    if (!date.aside) main_line_ = next.mention;
}

/// Whether the story has come to a date that a clause beside its main line tells: one that is later
/// than the last one told, and not far ahead, unless what is told came after it.
bool NarrativeTime::comes_to(const Governor& next, std::int32_t told) const {
    if (next.beside < 0 || told < 0) return false;
    const calendar::DateSpan now = of_mention(told, 1).told;
    const auto ahead = of_mention(next.beside, 1).told.begin - now.end;
    return ahead > std::chrono::days{0} && ahead <= (next.over ? longest_lead : near_ahead);
}

ContextDate NarrativeTime::of_mention(std::int32_t mention, float certainty) const {
    const auto joined = joined_.find(mention);
    const calendar::DateSpan told = joined != joined_.end()
                                        ? joined->second
                                        : *mentions_.dates[static_cast<std::size_t>(mention)].value;
    return {mention, told, told, tagging::DateFrom::context, certainty};
}

std::optional<ContextDate> NarrativeTime::opening_next(std::uint32_t sentence) const {
    if (sentence + 1 >= document_.sentences.size()) return std::nullopt;
    const document::Sentence& next = document_.sentences[sentence + 1];
    if (next.block != document_.sentences[sentence].block) return std::nullopt;
    const std::int32_t first = first_date_[sentence + 1];
    if (first < 0) return std::nullopt;
    const tagging::DateMention& date = mentions_.dates[static_cast<std::size_t>(first)];
    if (!date.governs || date.relative) return std::nullopt;
    if (date.prose.start > next.prose.start + opening_bytes) return std::nullopt;
    return of_mention(first, opens_next);
}

std::optional<ContextDate> NarrativeTime::between_dates(std::uint32_t sentence) const {
    const bool recent = earlier_ >= 0 && paragraphs_ <= farthest_paragraph;
    const std::int32_t last = paragraph_ >= 0 ? paragraph_ : recent ? earlier_ : -1;
    if (last < 0) return std::nullopt;
    ContextDate found = of_mention(last, paragraph_ >= 0 ? on_a_journey : opens_next);
    if (found.span.length() > few_days) return std::nullopt; // in a month one gets there
    const auto next = next_date(sentence, found.span.end);
    if (next) {
        found.span.end = *next - std::chrono::days{1};
    } else if (found.span.length() > std::chrono::days{1} || mentions_.written) {
        return std::nullopt;
    } else {
        found.span.end = until_next(sentence, found.span.end);
    }
    return found;
}

std::optional<calendar::Day> NarrativeTime::next_date(std::uint32_t sentence,
                                                      calendar::Day after) const {
    auto next = std::upper_bound(mentions_.dates.begin(), mentions_.dates.end(), sentence,
                                 [](std::uint32_t index, const tagging::DateMention& date) {
                                     return index < date.sentence;
                                 });
    for (int seen = 0; next != mentions_.dates.end() && seen < dates_ahead; ++next, ++seen) {
        const document::Block& block = document_.blocks[document_.sentences[next->sentence].block];
        if (block.kind == document::BlockKind::list_item) break;
        if (!next->value || !next->governs || next->attributive || next->value->begin <= after)
            continue;
        if (next->value->begin - after > longest_journey) break;
        return next->value->begin;
    }
    return std::nullopt;
}

/// Whether a day is one of the few that the document is about.
bool NarrativeTime::on_days_of_all(calendar::Day day) const {
    return lead_ && lead_->span.length() <= few_days && lead_->span.contains(day);
}

/// The day before the one that the text tells next; where it tells none, the end of the month
/// or of what the document is about.
calendar::Day NarrativeTime::until_next(std::uint32_t sentence, calendar::Day told) const {
    const auto next = next_date(sentence, told);
    if (next && *next - told <= longest_gap) return *next - std::chrono::days{1};
    const calendar::Day month_end =
        calendar::month_span(calendar::year_of(told), calendar::month_of(told)).end;
    const bool in_story = lead_ && lead_->span.contains(told);
    return in_story ? std::min(month_end, lead_->span.end) : month_end;
}

calendar::Day NarrativeTime::undated_until(std::uint32_t sentence, calendar::Day told,
                                           bool abides) const {
    constexpr int last_slow_year = 1900; // railways and telegraphs are not everywhere until then
    const bool slow = calendar::year_of(told) <= last_slow_year;
    if ((!slow && !abides) || on_days_of_all(told)) return told;
    const calendar::Day month_end =
        calendar::month_span(calendar::year_of(told), calendar::month_of(told)).end;
    const auto next = next_date(sentence, told);
    return next ? std::min(month_end, *next - std::chrono::days{1}) : month_end;
}

/// The date that an earlier paragraph came to. The story has gone on from the month, the spring or
/// the beginning of a year that was told there, and has not come to the day that it tells next;
/// where it tells none, it is in that year, as far as is known; and from the last week of a month,
/// it is in that month.
ContextDate NarrativeTime::of_earlier_paragraph(std::uint32_t sentence) const {
    ContextDate earlier = of_mention(earlier_, earlier_paragraph);
    const calendar::DateSpan told = earlier.span;
    const auto length = told.length();
    if (length <= std::chrono::days{1} && !on_days_of_all(told.begin)) {
        earlier.span.end = until_next(sentence, told.end);
        return earlier;
    }
    calendar::DateSpan whole = told;
    if (length >= shortest_month && length < longest_part) {
        whole = calendar::year_span(calendar::year_of(told.begin));
    } else if (length > std::chrono::days{1} && one_month(told)) {
        // "by the end of May" sums up the month
        earlier.span =
            calendar::month_span(calendar::year_of(told.begin), calendar::month_of(told.begin));
        return earlier;
    }
    if (whole == told) return earlier;
    const auto next = next_date(sentence, told.end);
    const bool goes_on = next && whole.contains(told.end); // "in the winter": of two years
    earlier.span = whole;
    if (goes_on) {
        earlier.span.begin = told.begin;
        earlier.span.end = std::max(told.end, std::min(whole.end, *next - std::chrono::days{1}));
    }
    return earlier;
}

/// The day on which news was written: where it goes on from day to day, that of the heading above.
std::optional<calendar::Day> NarrativeTime::written() const {
    if (!mentions_.written) return std::nullopt;
    const std::optional<calendar::DateSpan> headings = of_headings(section_);
    return headings && headings->begin == headings->end ? headings->begin : *mentions_.written;
}

/// The day that news of the day before goes on to tell of, paragraph by paragraph; far from where
/// it told that day, it may as well have come to the day it was written on.
std::optional<ContextDate> NarrativeTime::of_report() const {
    const std::optional<calendar::Day> today = written();
    if (!today || earlier_ < 0) return std::nullopt;
    const ContextDate earlier = of_mention(earlier_, short_document);
    const auto age = *today - earlier.span.end;
    if (earlier.span.length() > std::chrono::days{1} || age < std::chrono::days{0} ||
        age > few_days)
        return std::nullopt;
    if (paragraphs_ <= farthest_paragraph) return earlier;
    if (age > std::chrono::days{1}) return std::nullopt;
    const calendar::DateSpan since{earlier.span.begin, *today};
    return ContextDate{-1, since, since, tagging::DateFrom::document, short_document};
}

std::optional<ContextDate> NarrativeTime::at(std::uint32_t sentence, bool present) const {
    if (paragraph_ >= 0) {
        float certainty = same_paragraph;
        for (int i = 0; i < std::min(distance_, 20); ++i)
            certainty *= fades_by;
        return of_mention(paragraph_, certainty);
    }
    if (auto next = opening_next(sentence)) return next;
    if (of_document_ && of_document_->length() <= few_days) {
        const std::optional<ContextDate> day = present ? std::nullopt : of_report();
        if (day) return day;
        const std::optional<calendar::Day> today = written();
        const calendar::DateSpan span = today ? calendar::day_span(*today) : *of_document_;
        return ContextDate{-1, span, span, tagging::DateFrom::document, short_document};
    }
    const std::optional<calendar::DateSpan> headings = of_headings(section_);
    if (earlier_ >= 0 && paragraphs_ <= farthest_paragraph) {
        const ContextDate earlier = of_earlier_paragraph(sentence);
        if (!headings || headings->length() > std::chrono::days{31}) return earlier;
    }
    if (headings) return ContextDate{-1, *headings, *headings, tagging::DateFrom::heading, heading};
    if (of_document_ && of_document_->length() <= longest_document) {
        return ContextDate{-1, *of_document_, *of_document_, tagging::DateFrom::document,
                           whole_document};
    }
    return of_document_ ? std::nullopt : lead_;
}

} // namespace dateline::event
