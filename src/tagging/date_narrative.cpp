#include "tagging/date_narrative.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::tagging {

using calendar::DateSpan;
using document::BlockKind;
using document::Document;

namespace {

constexpr std::size_t words_beside_date = 14; ///< bytes, as in "Published: 3 May 2019"

/// How many days of the week the Julian calendar's weekday of a date is behind the Gregorian one's;
/// 0 where hardly anybody counted by it.
unsigned julian_shift(calendar::Day day) {
    constexpr int last_julian = 1930;
    const int year = calendar::year_of(day) - (calendar::month_of(day) <= 2 ? 1 : 0);
    if (year >= last_julian) return 0;
    const auto century = static_cast<int>(std::floor(year / 100.0));
    const int behind = century - static_cast<int>(std::floor(century / 4.0)) - 2; // days
    return static_cast<unsigned>(((-behind) % 7 + 7) % 7);
}

} // namespace

DateNarrative::DateNarrative(const Document& document, std::vector<ScannedDate> scanned,
                             const DateStory& story, const TagOptions& options, Mentions& into)
    : document_(document), scanned_(std::move(scanned)), into_(into) {
    written_ = options.creation ? options.creation : story.writing;
    in_news_ = written_ && !story.span;
    context_.writing = written_;
    context_.news = in_news_;
    news_for_sure_ = options.creation.has_value();
    story_ = context_.story = story.span;
    if (story_) context_.reference = DateAnchor{*story_, DateFrom::document, -1};
    next_years_ = years_told_next(document_, scanned_);
    const auto prose =
        std::find_if(document_.blocks.begin(), document_.blocks.end(),
                     [](const auto& block) { return block.kind != BlockKind::heading; });
    if (prose != document_.blocks.end()) opening_sentence_ = prose->first_sentence;
}

void DateNarrative::run() {
    headings_.assign(document_.sections.size(), std::nullopt);
    into_.dates.reserve(into_.dates.size() + scanned_.size());
    for (const document::Block& block : document_.blocks) {
        if (!document_.sections[block.section].narrative) continue;
        context_.block_begin = block.first_sentence;
        context_.months_here = 0;
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

void DateNarrative::begin_block() {
    if (!main_line_) return;
    context_.reference = main_line_;
    context_.last_day.reset();
    main_line_.reset();
}

void DateNarrative::read_date_line(const document::Block& block) {
    if (block.sentence_count != 1 || into_.dates.empty()) return;
    const DateMention& date = into_.dates.back();
    const bool in_full = date.sentence == block.first_sentence && date.value && !date.relative &&
                         date.from == DateFrom::sentence &&
                         date.precision == calendar::Precision::day;
    const std::size_t line = document_.sentences[block.first_sentence].prose.size();
    if (in_full && line <= date.prose.size() + words_beside_date) date_from_here(date);
}

void DateNarrative::date_from_here(const DateMention& date) {
    context_.writing = date.value->begin;
    context_.news = date_line_ = true;
    date_line_section_ = document_.blocks[document_.sentences[date.sentence].block].section;
}

/// A report's date line holds under its own headings, too.
bool DateNarrative::leaves_report(std::uint32_t section) const {
    if (!date_line_) return false;
    std::optional<std::uint32_t> outer = document_.sections[section].parent;
    while (outer && *outer != date_line_section_)
        outer = document_.sections[*outer].parent;
    return !outer;
}

void DateNarrative::enter_section(std::uint32_t section) {
    if (leaves_report(section)) {
        context_.writing = written_;
        context_.news = in_news_;
        date_line_ = false;
    }
    told_in_section_ = false;
    context_.before_jump.reset();
    const auto parent = document_.sections[section].parent.value_or(0);
    headings_[section] = headings_[parent];
    context_.heading = headings_[section];
    context_.title_only = title_ && context_.heading == title_;
    first_in_heading_ = into_.dates.size();
}

void DateNarrative::leave_heading(std::uint32_t section) {
    std::optional<DateSpan> told;
    for (std::size_t i = first_in_heading_; i < into_.dates.size(); ++i) {
        const auto& value = into_.dates[i].value;
        if (!value) continue;
        told = told ? DateSpan{std::min(told->begin, value->begin), std::max(told->end, value->end)}
                    : *value;
    }
    if (!told && back_to_day_of_all()) return;
    if (!told) return back_to_story();
    headings_[section] = context_.heading = told;
    if (into_.dates.back().sentence < opening_sentence_) title_ = told;
    context_.title_only = title_ && told == title_;
    const auto mention = static_cast<std::int32_t>(into_.dates.size()) - 1;
    context_.reference = DateAnchor{*told, DateFrom::heading, mention};
    context_.last_day.reset();
    // "Monday, November 19, 2012: …": in news, the day on which what follows was written
    const DateMention& day = into_.dates.back();
    if (in_news_ && told->begin == told->end && day.from == DateFrom::sentence && !day.relative)
        date_from_here(day);
}

void DateNarrative::back_to_story() {
    const bool strayed =
        story_ && in_story_ && context_.reference && far_from(context_.reference->span, *story_);
    if (!strayed || context_.heading) return;
    context_.reference = in_story_;
    context_.last_day = last_story_day_;
    for (auto* anchor : {&context_.reference, &context_.last_day}) {
        if (*anchor) (*anchor)->from = DateFrom::context;
    }
}

void DateNarrative::enter_sentence(std::uint32_t sentence) {
    if (sentence == context_.sentence && next_ > 1) return;
    context_.sentence = sentence;
    led_by_.reset();
    context_.apposed.reset();
    context_.in_sentence.reset();
    context_.year_in_sentence.reset();
    // What was told in earlier sentences is context from here on.
    for (auto* anchor : {&context_.reference, &context_.last_day}) {
        if (*anchor && (*anchor)->from == DateFrom::sentence) {
            (*anchor)->from = DateFrom::context;
        }
    }
}

void DateNarrative::add(ScannedDate scanned) {
    enter_sentence(scanned.sentence);
    context_.future_tense = scanned.future;
    context_.past_tense = scanned.past;
    context_.past_perfect = scanned.past_perfect;
    context_.had_been = scanned.had_before;
    context_.next_year = next_years_[next_ - 1].in_sentence;
    context_.hinted_next = next_years_[next_ - 1].hinted;
    context_.next_in_block = next_years_[next_ - 1].in_paragraph;
    if (const auto year = year_ahead(); year && !context_.reference) context_.next_year = year;
    if (!scanned.apposed) context_.apposed.reset();
    if (!context_.apposed && context_.last_day && counts_from_told(document_, scanned)) {
        scanned.match.date.from_event = false;
    }
    std::optional<ResolvedDate> told = told_behind(scanned);
    if (!told) told = counted_from_begin(scanned);
    if (told)
        scanned.match.date.from_event = scanned.match.date.from_event && !scanned.match.date.nth;
    const ResolvedDate resolved = told ? *told : resolve(scanned.match, context_);
    DateMention mention;
    mention.prose = scanned.prose;
    mention.source = document_.to_source(mention.prose);
    mention.sentence = scanned.sentence;
    mention.value = resolved.value;
    mention.precision = resolved.precision;
    mention.modifier = scanned.match.date.modifier;
    mention.from = resolved.from;
    mention.relative = resolved.relative;
    mention.attributive = scanned.match.date.attributive || dates_title(scanned);
    mention.compared = scanned.compared;
    mention.anchor = resolved.anchor;
    mention.reason = resolved.reason;
    mention.governs = resolved.value && (scanned.heading || governs(scanned, *resolved.value));
    learn_weekdays(scanned.match.date, resolved);
    mention.undatable = resolved.impossible || scanned.match.date.unclear;
    if (mention.undatable) report_undatable(mention, resolved.impossible);
    if (heads_report(document_, mention, written_.has_value())) date_from_here(mention);
    into_.dates.push_back(std::move(mention));
    if (resolved.value) settle(scanned);
}

std::optional<int> DateNarrative::year_ahead() const {
    const std::uint32_t sentence = scanned_[next_ - 1].sentence;
    for (std::size_t i = next_; i < scanned_.size() && scanned_[i].sentence == sentence; ++i)
        if (scanned_[i].match.date.year && !scanned_[i].compared)
            return scanned_[i].match.date.year;
    return std::nullopt;
}

bool DateNarrative::dates_title(const ScannedDate& scanned) const {
    if (!scanned.bracketed || scanned.prose.start < 2) return false;
    const std::size_t title_end = scanned.prose.start - 2; // " (" stands between
    return std::ranges::binary_search(document_.emphasised, title_end, {}, &TextSpan::stop);
}

void DateNarrative::learn_weekdays(const DateExpression& date, const ResolvedDate& resolved) {
    if (!date.weekday || !date.day || !resolved.value) return;
    const std::chrono::weekday real{resolved.value->begin};
    const unsigned shift = (real.c_encoding() + 7 - *date.weekday % 7) % 7;
    const bool known = shift == 0 || shift == julian_shift(resolved.value->begin);
    if (known) context_.weekday_shift = shift; // any other is a slip of the text
}

void DateNarrative::report_undatable(const DateMention& mention, bool impossible) {
    const std::string words(mention.prose.of(document_.prose));
    const std::string why = impossible ? "\" is no day of the calendar; it is left undated"
                                       : "\" may be one of two days; write the month as a word, it "
                                         "is left undated";
    into_.diagnostics.push_back({document_.line_of(mention.source.start), "\"" + words + why});
}

} // namespace dateline::tagging
