#include "tagging/date_resolver.hpp"
#include "tagging/date_scan.hpp"
#include "tagging/date_story.hpp"
#include "tagging/tag.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::tagging {

using calendar::DateSpan;
using document::BlockKind;
using document::Document;
using Kind = DateExpression::Kind;

namespace {

/// A date told this much before or after the story's reach is a glance aside.
constexpr std::chrono::days glance{400};
constexpr std::chrono::days longest_scene{31};      ///< of a date that tells a day or a month
constexpr std::chrono::days longest_lead{366 * 40}; ///< more says nothing about the rest
constexpr std::size_t opening_bytes = 12; ///< "By the end of " before a date that opens a sentence
constexpr std::size_t words_beside_date = 14; ///< bytes, as in "Published: 3 May 2019"
constexpr int much_nearer = 4;                ///< times
constexpr std::size_t years_that_end_news = 3;

bool far_before(DateSpan date, DateSpan reached) {
    return date.end + glance < reached.begin;
}
bool far_from(DateSpan date, DateSpan reached) {
    return far_before(date, reached) || far_before(reached, date);
}

/// Follows the narrative's time from date to date.
class DateNarrative {
public:
    DateNarrative(const Document& document, std::vector<ScannedDate> scanned,
                  const DateStory& story, const TagOptions& options, Mentions& into)
        : document_(document), scanned_(std::move(scanned)), into_(into) {
        written_ = options.creation ? options.creation : story.writing;
        in_news_ = written_ && !story.span;
        context_.writing = written_;
        context_.news = in_news_;
        news_for_sure_ = options.creation.has_value();
        story_ = story.span;
        if (story_) context_.reference = DateAnchor{*story_, DateFrom::document, -1};
        next_years_ = years_told_next(document_, scanned_);
        const auto prose =
            std::find_if(document_.blocks.begin(), document_.blocks.end(),
                         [](const auto& block) { return block.kind != BlockKind::heading; });
        if (prose != document_.blocks.end()) opening_sentence_ = prose->first_sentence;
    }

    void run() {
        headings_.assign(document_.sections.size(), std::nullopt);
        into_.dates.reserve(into_.dates.size() + scanned_.size());
        for (const document::Block& block : document_.blocks) {
            if (!document_.sections[block.section].narrative) continue;
            const bool heading = block.kind == BlockKind::heading;
            begin_block();
            if (heading) enter_section(block.section);
            const std::uint32_t end = block.first_sentence + block.sentence_count;
            while (next_ < scanned_.size() && scanned_[next_].sentence < end)
                add(scanned_[next_++]);
            if (heading) leave_heading(block.section);
            read_date_line(block);
        }
    }

private:
    /// A glance aside ends with its paragraph.
    void begin_block() {
        if (!main_line_) return;
        context_.reference = main_line_;
        context_.last_day.reset();
        main_line_.reset();
    }

    /// A line that is nothing but a day dates what stands below it as a letter's or a report's
    /// does: "yesterday" and "on Sunday" are counted from it.
    void read_date_line(const document::Block& block) {
        if (block.sentence_count != 1 || into_.dates.empty()) return;
        const DateMention& date = into_.dates.back();
        const bool in_full = date.sentence == block.first_sentence && date.value &&
                             !date.relative && date.from == DateFrom::sentence &&
                             date.precision == calendar::Precision::day;
        const std::size_t line = document_.sentences[block.first_sentence].prose.size();
        if (!in_full || line > date.prose.size() + words_beside_date) return;
        context_.writing = date.value->begin;
        context_.news = date_line_ = true;
    }

    /// The span of the nearest heading above that tells one.
    void enter_section(std::uint32_t section) {
        if (date_line_) {
            context_.writing = written_;
            context_.news = in_news_;
            date_line_ = false;
        }
        told_in_section_ = false;
        const auto parent = document_.sections[section].parent.value_or(0);
        headings_[section] = headings_[parent];
        context_.heading = headings_[section];
        first_in_heading_ = into_.dates.size();
    }

    void leave_heading(std::uint32_t section) {
        std::optional<DateSpan> told;
        for (std::size_t i = first_in_heading_; i < into_.dates.size(); ++i) {
            const auto& value = into_.dates[i].value;
            if (!value) continue;
            told = told ? DateSpan{std::min(told->begin, value->begin),
                                   std::max(told->end, value->end)}
                        : *value;
        }
        if (!told) return back_to_story();
        headings_[section] = context_.heading = told;
        const auto mention = static_cast<std::int32_t>(into_.dates.size()) - 1;
        context_.reference = DateAnchor{*told, DateFrom::heading, mention};
        context_.last_day.reset();
    }

    /// A new section takes up the story where it was before it strayed from its time.
    void back_to_story() {
        const bool strayed = story_ && in_story_ && context_.reference &&
                             far_from(context_.reference->span, *story_);
        if (!strayed || context_.heading) return;
        context_.reference = in_story_;
        context_.last_day = last_story_day_;
        for (auto* anchor : {&context_.reference, &context_.last_day}) {
            if (*anchor) (*anchor)->from = DateFrom::context;
        }
    }

    void enter_sentence(std::uint32_t sentence) {
        if (sentence == context_.sentence && next_ > 1) return;
        context_.sentence = sentence;
        led_by_.reset();
        context_.apposed.reset();
        context_.in_sentence.reset();
        // What was told in earlier sentences is context from here on.
        for (auto* anchor : {&context_.reference, &context_.last_day}) {
            if (*anchor && (*anchor)->from == DateFrom::sentence) {
                (*anchor)->from = DateFrom::context;
            }
        }
    }

    void add(ScannedDate scanned) {
        enter_sentence(scanned.sentence);
        context_.future_tense = scanned.future;
        context_.past_tense = scanned.past;
        context_.next_year = next_years_[next_ - 1].in_sentence;
        if (!scanned.apposed) context_.apposed.reset();
        if (!context_.apposed && context_.last_day && counts_from_told(document_, scanned)) {
            scanned.match.date.from_event = false;
        }
        const ResolvedDate resolved = resolve(scanned.match, context_);
        DateMention mention;
        mention.prose = scanned.prose;
        mention.source = document_.to_source(mention.prose);
        mention.sentence = scanned.sentence;
        mention.value = resolved.value;
        mention.precision = resolved.precision;
        mention.modifier = scanned.match.date.modifier;
        mention.from = resolved.from;
        mention.relative = resolved.relative;
        mention.attributive = scanned.match.date.attributive;
        mention.anchor = resolved.anchor;
        mention.reason = resolved.reason;
        mention.governs = resolved.value && (scanned.heading || governs(scanned, *resolved.value));
        learn_weekdays(scanned.match.date, resolved);
        if (resolved.impossible) report_impossible(mention);
        into_.dates.push_back(std::move(mention));
        if (resolved.value) settle(scanned);
    }

    /// "Sunday 2 September 1666" is one of the Julian calendar: other weekdays are counted as it
    /// is.
    void learn_weekdays(const DateExpression& date, const ResolvedDate& resolved) {
        constexpr int last_julian = 1930;
        if (!date.weekday || !date.day || !resolved.value) return;
        const std::chrono::weekday real{resolved.value->begin};
        const bool old = calendar::year_of(resolved.value->begin) < last_julian;
        context_.weekday_shift = old ? (real.c_encoding() + 7 - *date.weekday % 7) % 7 : 0;
    }

    void report_impossible(const DateMention& mention) {
        const std::string words(mention.prose.of(document_.prose));
        into_.diagnostics.push_back(
            {document_.line_of(mention.source.start),
             "\"" + words + "\" is no day of the calendar; it is left undated"});
    }

    /// "Yesterday, a bridge fell."
    [[nodiscard]] bool opens(const ScannedDate& scanned) const {
        return scanned.prose.start == document_.sentences[scanned.sentence].prose.start;
    }

    /// Asides, flashbacks and outlooks do not lead the story on.
    [[nodiscard]] bool governs(const ScannedDate& scanned, DateSpan value) const {
        const DateExpression& date = scanned.match.date;
        if (date.kind == Kind::clock) return context_.evening && date.hour == 1;
        if (date.kind == Kind::deictic && !date_line_) return context_.news && opens(scanned);
        if (date.from_event || date.attributive) return false;
        if (context_.news) {
            const bool distant = far_from(value, calendar::day_span(*context_.writing));
            if (date.from_writing || distant) return false;
        }
        if ((scanned.bracketed && !tells_of_event(scanned)) || scanned.match.open_ended) {
            return false;
        }
        if (date.kind == Kind::shift && date.count < 0) return false;
        if (led_by_ && value.end < led_by_->begin) return false;
        if (!context_.reference || context_.reference->from == DateFrom::document) return true;
        const DateSpan reached = context_.reference->span;
        if (scanned.past_perfect && value.end < reached.begin) return false;
        if (far_before(value, reached)) return !led_by_;
        if (told_in_section_ && glances_back(scanned, value)) return false;
        return !(far_before(reached, value) && led_by_);
    }

    /// "During the Siege of Capua (211 BC), …" at the head of a paragraph tells when it plays.
    [[nodiscard]] bool tells_of_event(const ScannedDate& scanned) const {
        const std::uint32_t block = document_.sentences[scanned.sentence].block;
        return scanned.of_event && !led_by_ &&
               document_.blocks[block].first_sentence == scanned.sentence;
    }

    /// "the failure of the attacks during 1984 meant": a mere year before the day or month that the
    /// story has reached, in the middle of a sentence.
    [[nodiscard]] bool glances_back(const ScannedDate& scanned, DateSpan value) const {
        const DateExpression& date = scanned.match.date;
        const bool mere_year = date.kind == Kind::calendar && date.year && !date.month &&
                               !date.season && !date.quarter && !scanned.match.until;
        const DateSpan reached = context_.reference->span;
        const std::size_t opening = document_.sentences[scanned.sentence].prose.start;
        return mere_year && !scanned.ends && value.end < reached.begin &&
               reached.length() <= longest_scene && scanned.prose.start > opening + opening_bytes;
    }

    void settle(const ScannedDate& scanned) {
        const DateMention& mention = into_.dates.back();
        const auto index = static_cast<std::int32_t>(into_.dates.size()) - 1;
        const DateAnchor anchor{*mention.value, DateFrom::sentence, index};
        context_.apposed = anchor;
        if (scanned.match.until) context_.last_stretch = anchor;
        const bool tells_month = mention.value->length() <= std::chrono::days{31};
        if (tells_month && !mention.relative && !mention.attributive) context_.in_sentence = anchor;
        read_lead(scanned, anchor.span);
        if (scanned.match.date.century && anchor.span.begin < calendar::century_span(1).begin) {
            context_.last_century = -std::abs(*scanned.match.date.century);
        } else if (scanned.match.date.century) {
            context_.last_century = *scanned.match.date.century;
        }
        if (scanned.match.date.year) context_.hinted_year = scanned.match.date.year;
        if (mention.governs) govern(scanned, anchor);
        into_.dates.back().aside = main_line_.has_value();
        if (!led_by_ && !scanned.match.open_ended) led_by_ = mention.value;
        const bool of_last_day = context_.last_day && anchor.span == context_.last_day->span;
        const int hour = scanned.match.date.hour;
        if (of_last_day && (hour != 0 || mention.governs)) context_.evening = hour == 2;
    }

    void govern(const ScannedDate& scanned, const DateAnchor& anchor) {
        const DateSpan span = anchor.span;
        glance_aside(span);
        const bool only_year = scanned.match.date.kind == Kind::calendar && context_.last_day &&
                               span.length().count() > 300 &&
                               span.contains(context_.last_day->span.begin);
        if (!only_year) context_.reference = anchor;
        const bool day = into_.dates.back().precision == calendar::Precision::day;
        remember_story(anchor, day);
        if (day || (context_.last_day && !context_.last_day->span.overlaps(span))) {
            context_.last_day = day ? std::optional(anchor) : std::nullopt;
        }
        const bool tells_years = scanned.match.date.year && ++years_told_ >= years_that_end_news;
        if (tells_years && !news_for_sure_ && !date_line_) context_.news = in_news_ = false;
        told_in_section_ = true;
    }

    /// Without a date of its own a document is about the time that its opening sentence tells, if
    /// that is where it begins and ends.
    void read_lead(const ScannedDate& scanned, DateSpan span) {
        const bool opening = !scanned.heading && (!lead_ || *lead_ == scanned.sentence) &&
                             (lead_ || !story_) && scanned.sentence == opening_sentence_;
        if (!opening || scanned.match.date.attributive || span.length() > longest_lead) return;
        lead_ = scanned.sentence;
        lead_span_ = lead_span_ ? DateSpan{std::min(lead_span_->begin, span.begin),
                                           std::max(lead_span_->end, span.end)}
                                : span;
        if (++dates_in_lead_ > 1 || scanned.match.until) story_ = lead_span_;
    }

    void remember_story(const DateAnchor& anchor, bool day) {
        if (!story_ || far_from(anchor.span, *story_)) return;
        in_story_ = anchor;
        if (day) last_story_day_ = anchor;
    }

    /// Keeps the main line where the story jumps and the year told next comes back to it.
    void glance_aside(DateSpan span) {
        if (main_line_ && !far_from(span, main_line_->span)) main_line_.reset();
        const bool known = context_.reference && context_.reference->from != DateFrom::document;
        if (main_line_ || !known) return;
        const DateSpan reached = context_.reference->span;
        if (far_from(span, reached) && comes_back(span, reached)) main_line_ = context_.reference;
    }

    /// Whether the year told next is much nearer to the one the story had reached. Where none is
    /// told any more, a mere year in the past is hardly where a story of days goes on.
    [[nodiscard]] bool comes_back(DateSpan span, DateSpan reached) const {
        if (const auto next_year = next_years_[next_ - 1].in_block) {
            const DateSpan next = calendar::year_span(*next_year);
            const auto off = [&](DateSpan from) {
                return std::abs(calendar::year_of(from.begin) - *next_year);
            };
            return far_from(next, span) &&
                   (!far_from(next, reached) || off(reached) * much_nearer < off(span));
        }
        return far_before(span, reached) && reached.length() <= longest_scene &&
               span.length() > longest_scene;
    }

    const Document& document_;
    std::vector<ScannedDate> scanned_;
    std::vector<NextYear> next_years_; ///< for each of scanned_
    Mentions& into_;
    DateContext context_;
    std::vector<std::optional<DateSpan>> headings_; ///< for each section
    std::optional<DateAnchor> main_line_;           ///< to return to after a glance aside
    std::optional<DateSpan> story_;                 ///< the time that the document is about
    std::optional<std::uint32_t> lead_;             ///< the sentence that told it
    std::optional<DateSpan> lead_span_;
    std::size_t dates_in_lead_ = 0;
    std::uint32_t opening_sentence_ = 0; ///< the first one of prose
    std::optional<DateAnchor> in_story_; ///< the last date that governed within it
    std::optional<DateAnchor> last_story_day_;
    std::optional<DateSpan> led_by_; ///< the first date of the sentence
    std::size_t next_ = 0;
    std::size_t first_in_heading_ = 0;
    std::size_t years_told_ = 0;
    std::optional<calendar::Day> written_; ///< the document's day of writing
    bool in_news_ = false;
    bool date_line_ = false;       ///< a line of the section tells the day of writing
    bool told_in_section_ = false; ///< a date of this section has led the story
    bool news_for_sure_ = false;   ///< the person gave the day of writing
};

} // namespace

void tag_dates(const Document& document, const Lexicon& lexicon, const TagOptions& options,
               Mentions& into) {
    into.written = options.creation;
    const DateWords words(lexicon);
    const DateStory story = read_story(document, words);
    DateNarrative(document, scan_dates(document, words, story.era), story, options, into).run();
}

} // namespace dateline::tagging
