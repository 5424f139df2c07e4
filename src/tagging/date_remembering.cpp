#include "tagging/date_narrative.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::tagging {

using calendar::DateSpan;
using Kind = DateExpression::Kind;

namespace {

constexpr std::chrono::days longest_scene{31};      ///< of a date that tells a day or a month
constexpr std::chrono::days longest_lead{366 * 40}; ///< more says nothing about the rest
constexpr std::size_t opening_bytes = 12;  ///< "By the end of " before a date that opens a sentence
constexpr std::size_t most_days_tried = 4; ///< of an opening: each is held against all dates
constexpr std::size_t least_around = 4;    ///< dates that tell of the day of all, itself included
constexpr int much_nearer = 4;             ///< times
constexpr std::size_t years_that_end_news = 3;

} // namespace

void DateNarrative::settle(const ScannedDate& scanned) {
    const DateMention& mention = into_.dates.back();
    const auto index = static_cast<std::int32_t>(into_.dates.size()) - 1;
    const bool to_day = scanned.match.until && scanned.match.until->day;
    const DateAnchor anchor{*mention.value,   DateFrom::sentence, index,
                            scanned.sentence, !led_by_,           to_day};
    context_.apposed = anchor;
    if (scanned.match.until) context_.last_stretch = anchor;
    remember_beside(scanned, anchor);
    note_begin(scanned, anchor);
    const bool tells_month = mention.value->length() <= std::chrono::days{31};
    if (tells_month && !mention.relative && !mention.attributive && !mention.compared)
        context_.in_sentence = anchor;
    if (mention.value->length() <= std::chrono::days{366}) context_.year_in_sentence = anchor;
    note_month(scanned.match.date, anchor.span);
    read_lead(scanned, anchor.span);
    if (scanned.match.date.century && anchor.span.begin < calendar::century_span(1).begin) {
        context_.last_century = -std::abs(*scanned.match.date.century);
    } else if (scanned.match.date.century) {
        context_.last_century = *scanned.match.date.century;
    }
    if (scanned.match.date.year && !scanned.compared)
        context_.hinted_year = scanned.match.date.year;
    if (mention.governs) {
        govern(scanned, anchor);
    } else if (opens_as_subject(scanned, anchor.span)) {
        context_.reference = anchor;
        context_.last_day.reset();
    } else if (scanned.past_perfect && scanned.match.date.year && scanned.match.date.month) {
        context_.looked_back = anchor;
    }
    into_.dates.back().aside = main_line_.has_value();
    const bool leads = !led_by_ && !scanned.match.open_ended && !scanned.compared;
    if (leads && !in_report_head(document_.prose, document_.sentences[scanned.sentence].prose,
                                 scanned.prose))
        led_by_ = mention.value;
    const bool of_last_day = context_.last_day && anchor.span == context_.last_day->span;
    const int hour = scanned.match.date.hour;
    if (of_last_day && (hour != 0 || mention.governs)) context_.evening = hour == 2;
}

void DateNarrative::note_month(const DateExpression& date, DateSpan span) {
    if (!date.month) return;
    const int year = calendar::year_of(span.begin);
    if (year != context_.year_here) context_.months_here = 0;
    context_.year_here = year;
    context_.months_here |= static_cast<std::uint16_t>(1U << *date.month);
}

void DateNarrative::remember_beside(const ScannedDate& scanned, const DateAnchor& anchor) {
    const DateExpression& date = scanned.match.date;
    const auto keep = [&](Beside why) {
        context_.beside = anchor;
        context_.why_beside = why;
    };
    const DateMention& told = into_.dates.back();
    if (told.governs && context_.why_beside == Beside::news) context_.beside.reset();
    const bool until = scanned.match.open_ended && date.modifier == DateModifier::before;
    const bool from_writing = date.kind == Kind::deictic || date.from_writing ||
                              (date.weekday && told.from == DateFrom::document);
    const bool distant =
        context_.news && far_from(anchor.span, calendar::day_span(*context_.writing));
    const std::size_t opening = document_.sentences[scanned.sentence].prose.start;
    const bool opens_with_it = scanned.prose.start <= opening + opening_bytes;
    if (distant && (date.month || (date.year && opens_with_it))) {
        keep(Beside::long_ago);
    } else if (context_.news && from_writing && !told.governs) {
        keep(Beside::news);
    } else if (until && (date.day || date.month || date.year)) {
        keep(Beside::until);
    }
}

void DateNarrative::govern(const ScannedDate& scanned, const DateAnchor& anchor) {
    const DateSpan span = anchor.span;
    told_in_section_ = true;
    // "They fought for the next six weeks. Two days later …": counted from the day before them
    const DateExpression& date = scanned.match.date;
    if (date.kind == Kind::shift && date.stretch && context_.reference) return;
    glance_aside(span);
    remember_jump(scanned, anchor);
    const bool only_year = scanned.match.date.kind == Kind::calendar && context_.last_day &&
                           span.length().count() > 300 &&
                           span.contains(context_.last_day->span.begin);
    if (!only_year) context_.reference = anchor;
    const bool day = into_.dates.back().precision == calendar::Precision::day;
    remember_story(anchor, day);
    note_day_of_all(anchor);
    if (day || (context_.last_day && !context_.last_day->span.overlaps(span))) {
        context_.last_day = day ? std::optional(anchor) : std::nullopt;
    }
    const bool tells_years =
        scanned.match.date.year && !scanned.heading && ++years_told_ >= years_that_end_news;
    if (tells_years && !news_for_sure_ && !date_line_) context_.news = in_news_ = false;
}

void DateNarrative::remember_jump(const ScannedDate& scanned, const DateAnchor& anchor) {
    const auto& reached = context_.reference;
    const bool turns_back = reached && mere_year(scanned) && anchor.span.end < reached->span.begin;
    const bool jumps = scanned.match.date.year && reached && told_in_section_ && !turns_back &&
                       calendar::year_of(reached->span.end) != calendar::year_of(anchor.span.begin);
    context_.before_jump = jumps ? reached : std::nullopt;
}

void DateNarrative::read_lead(const ScannedDate& scanned, DateSpan span) {
    const auto block_of = [&](std::uint32_t sentence) {
        return document_.sentences[sentence].block;
    };
    const bool opening = !scanned.heading && (lead_ || !story_) &&
                         block_of(scanned.sentence) == block_of(opening_sentence_);
    const DateExpression& date = scanned.match.date;
    const bool in_first = scanned.sentence == opening_sentence_;
    const bool in_full = date.kind == Kind::calendar && date.year && date.month;
    if (!opening || date.attributive || span.length() > longest_lead) return;
    if (!in_first && (!in_full || scanned.outlook || scanned.future || scanned.bracketed)) return;
    // "from 1894 to 1896, and peace was signed a year later"
    if (lead_ && context_.last_stretch && date.kind == Kind::shift) return;
    lead_ = scanned.sentence;
    lead_span_ = lead_span_ ? DateSpan{std::min(lead_span_->begin, span.begin),
                                       std::max(lead_span_->end, span.end)}
                            : span;
    if (++dates_in_lead_ > 1 || scanned.match.until) story_ = context_.story = lead_span_;
}

void DateNarrative::note_day_of_all(const DateAnchor& anchor) {
    if (day_of_all_ || context_.news) return;
    const document::Sentence& sentence = document_.sentences[anchor.sentence];
    const document::Sentence& opening = document_.sentences[opening_sentence_];
    const calendar::Precision precision = into_.dates.back().precision;
    const bool narrow =
        precision == calendar::Precision::day || precision == calendar::Precision::month;
    if (sentence.block != opening.block || !narrow || days_tried_ == most_days_tried) return;
    ++days_tried_;
    if (!mostly_around(anchor.span)) return;
    day_of_all_ = anchor;
    day_of_all_->from = DateFrom::context;
}

bool DateNarrative::mostly_around(DateSpan day) const {
    const int year = calendar::year_of(day.begin);
    std::size_t around = 0;
    std::size_t elsewhere = 0;
    for (const ScannedDate& scanned : scanned_) {
        const DateExpression& date = scanned.match.date;
        if (date.kind != Kind::calendar || date.attributive || scanned.compared) continue;
        if (!date.month && !date.day && !date.year) continue;
        ++(date.year.value_or(year) == year && (date.month || date.day) ? around : elsewhere);
    }
    return around >= least_around && around >= elsewhere;
}

bool DateNarrative::back_to_day_of_all() {
    if (!day_of_all_ || !context_.reference || context_.news) return false;
    const DateSpan day = day_of_all_->span;
    const bool elsewhere = context_.heading && !context_.heading->contains(day.begin);
    if (elsewhere || !far_from(context_.reference->span, day)) return false;
    context_.reference = context_.last_day = day_of_all_;
    return true;
}

void DateNarrative::remember_story(const DateAnchor& anchor, bool day) {
    // "… until August 1996, and peace was signed a year later": an outlook, and not where it goes
    // on
    constexpr std::chrono::days around{31};
    if (!story_ || anchor.span.end + around < story_->begin ||
        anchor.span.begin > story_->end + around)
        return;
    in_story_ = anchor;
    if (day) last_story_day_ = anchor;
}

void DateNarrative::glance_aside(DateSpan span) {
    if (main_line_ && !far_from(span, main_line_->span)) main_line_.reset();
    const bool known = context_.reference && context_.reference->from != DateFrom::document;
    if (main_line_ || !known) return;
    const DateSpan reached = context_.reference->span;
    // "… until August 1996, and peace was signed a year later": the opening's outlook
    const bool outlook = story_ && reached.begin > story_->end &&
                         document_.sentences[context_.reference->sentence].block ==
                             document_.sentences[opening_sentence_].block;
    if (!outlook && far_from(span, reached) && comes_back(span, reached))
        main_line_ = context_.reference;
}

bool DateNarrative::comes_back(DateSpan span, DateSpan reached) const {
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

} // namespace dateline::tagging
