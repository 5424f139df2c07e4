#include "event/narrative_time.hpp"

#include "base/ascii.hpp"
#include "calendar/spans.hpp"
#include "event/words.hpp"
#include "tagging/tag.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::event {
namespace {

constexpr float about_all = 0.3F; ///< that what is told without a date is of that time
constexpr std::chrono::days longest_heading{800}; ///< more says nothing about one event
constexpr std::chrono::days whole_year{365};
constexpr std::size_t unnamed_bytes = 4; ///< of a front matter's date, such as a dash
constexpr std::chrono::days longest_opening{
    31};                                        ///< of the date that tells what a document is about
constexpr std::chrono::days one_story{60};      ///< from its day to the dates around it
constexpr std::chrono::days longest_story{366}; ///< from its first day to its last
constexpr int least_dates = 4;                  ///< that tell what a document is about

/// The days a front matter's words name; nothing when they say more than a date: "… – present".
std::optional<calendar::DateSpan> days_named(const std::string& words, const Lexicon& lexicon) {
    std::optional<calendar::DateSpan> span;
    std::size_t covered = 0;
    for (const tagging::DateMention& date : tagging::dates_in(words, lexicon)) {
        if (!date.value) return std::nullopt;
        if (!span) span = date.value;
        span->begin = std::min(span->begin, date.value->begin);
        span->end = std::max(span->end, date.value->end);
        covered += date.prose.size();
    }
    return covered + unnamed_bytes >= words.size() ? span : std::nullopt;
}

/// Whether one of some words begins something: "Forming late on 20 November, …".
bool begins(std::string_view words, const Lexicon& lexicon) {
    const auto& clause_words = lexicon.compiled<ClauseWords>();
    while (!words.empty()) {
        const std::size_t stop = words.find_first_of(" ,");
        const WordKinds kinds = clause_words.kinds_of(ascii::lower(words.substr(0, stop)));
        if ((kinds.classes & word_class::start) != 0) return true;
        words.remove_prefix(stop == std::string_view::npos ? words.size() : stop + 1);
    }
    return false;
}

} // namespace

/// The day or month that the opening paragraph tells first, where most of the document's dates lie
/// near it.
void NarrativeTime::read_lead(const Lexicon& lexicon) {
    const auto prose =
        std::find_if(document_.blocks.begin(), document_.blocks.end(), [](const auto& block) {
            return block.kind == document::BlockKind::paragraph;
        });
    if (prose == document_.blocks.end()) return;
    const std::uint32_t end = prose->first_sentence + prose->sentence_count;
    int dates = 0;
    int near = 0;
    for (std::size_t i = 0; i < mentions_.dates.size(); ++i) {
        const tagging::DateMention& date = mentions_.dates[i];
        if (!date.value || date.attributive || date.value->length() > longest_opening) continue;
        if (!lead_ && date.governs && date.sentence < end) {
            lead_ = of_mention(static_cast<std::int32_t>(i), about_all);
            lead_->of_all = true;
        }
        if (!lead_) return;
        ++dates;
        const auto away =
            std::max(date.value->begin - lead_->span.end, lead_->span.begin - date.value->end);
        if (away <= one_story) ++near;
    }
    if ((dates < least_dates && !in_title(lead_->span)) || 2 * near < dates) return lead_.reset();
    lead_->span.end = end_of_story(end, lexicon);
    lead_->told = lead_->span;
}

/// Whether the heading of all, "2004 Indian Ocean earthquake", tells the year of a day.
bool NarrativeTime::in_title(calendar::DateSpan day) const {
    const document::Block& first = document_.blocks.front();
    if (first.kind != document::BlockKind::heading) return false;
    const auto& title = of_section_[first.section].span;
    return title && title->contains(day.begin);
}

/// The last day of what began on the day of the lead: a storm, a campaign. What only took place
/// then is over with the dates of its paragraph.
calendar::Day NarrativeTime::end_of_story(std::uint32_t sentence, const Lexicon& lexicon) const {
    const tagging::DateMention& first = mentions_.dates[static_cast<std::size_t>(lead_->mention)];
    const std::size_t start = document_.sentences[first.sentence].prose.start;
    const bool goes_on =
        begins(std::string_view(document_.prose).substr(start, first.prose.start - start), lexicon);
    calendar::Day last = lead_->span.end;
    for (std::size_t i = static_cast<std::size_t>(lead_->mention); i < mentions_.dates.size();
         ++i) {
        const tagging::DateMention& date = mentions_.dates[i];
        if (!goes_on && date.sentence >= sentence) break;
        if (!date.value || !date.governs || date.attributive ||
            date.value->length() > longest_opening)
            continue;
        const bool near = date.value->end > last && date.value->begin <= last + one_story &&
                          date.value->end <= lead_->span.begin + longest_story;
        if (near) last = date.value->end;
    }
    return last;
}

void NarrativeTime::read_headings() {
    for (std::size_t i = 0; i < mentions_.dates.size(); ++i) {
        const tagging::DateMention& date = mentions_.dates[i];
        if (!date.value) continue;
        const document::Block& block = document_.blocks[document_.sentences[date.sentence].block];
        if (block.kind != document::BlockKind::heading) continue;
        HeadingDate& heading_date = of_section_[block.section];
        if (!heading_date.span) {
            heading_date = {date.value, static_cast<std::int32_t>(i)};
        } else {
            heading_date.span->begin = std::min(heading_date.span->begin, date.value->begin);
            heading_date.span->end = std::max(heading_date.span->end, date.value->end);
        }
    }
}

void NarrativeTime::read_front_matter(const Lexicon& lexicon) {
    if (mentions_.written) {
        of_document_ = calendar::day_span(*mentions_.written);
        return;
    }
    for (const std::string& date : document_.front_matter.dates) {
        of_document_ = days_named(date, lexicon);
        if (of_document_) return;
    }
}

std::optional<calendar::DateSpan> NarrativeTime::of_headings(std::uint32_t section) const {
    for (;;) {
        const HeadingDate& date = of_section_[section];
        if (date.span) {
            const auto length = date.span->length();
            const bool told_nearer =
                lead_ && length >= whole_year && date.span->contains(lead_->span.begin);
            return length <= longest_heading && !told_nearer ? date.span : std::nullopt;
        }
        if (section == 0) return std::nullopt;
        section = document_.sections[section].parent.value_or(0);
    }
}

} // namespace dateline::event
