#include "tagging/date_narrative.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::tagging {

using calendar::DateSpan;
using Kind = DateExpression::Kind;

namespace {

/// A date told this much before or after the story's reach is a glance aside.
constexpr std::chrono::days glance{400};
constexpr std::chrono::days longest_scene{31};      ///< of a date that tells a day or a month
constexpr std::chrono::days longest_lead{366 * 40}; ///< more says nothing about the rest
constexpr std::size_t opening_bytes = 12; ///< "By the end of " before a date that opens a sentence
constexpr int much_nearer = 4;            ///< times
constexpr std::size_t years_that_end_news = 3;

bool mere_year(const ScannedDate& scanned) {
    const DateExpression& date = scanned.match.date;
    return date.kind == Kind::calendar && date.year && !date.month && !date.season &&
           !date.quarter && !scanned.match.until;
}

/// "SANTIAGO, *Sept 17* (Agency) -": the head of a report, up to its dash.
bool heads_report(std::string_view prose, TextSpan sentence, TextSpan date) {
    constexpr std::size_t longest_place = 48;
    constexpr std::size_t longest_agency = 32;
    const std::string_view before =
        prose.substr(sentence.start, date.start - std::min(date.start, sentence.start));
    if (before.size() < 3 || before.size() > longest_place) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool begins = i == 0 || before[i - 1] == ' ';
        if (begins && before[i] >= 'a' && before[i] <= 'z') return false;
    }
    const std::string_view rest = prose.substr(date.stop, longest_agency);
    const std::size_t bracket = rest.starts_with(" (") ? rest.find(')') : std::string_view::npos;
    const std::string_view dash =
        bracket == std::string_view::npos ? rest : rest.substr(bracket + 1);
    return dash.starts_with(" -") || dash.starts_with(" –") || dash.starts_with(" —") ||
           dash.starts_with("–") || dash.starts_with("—");
}

/// Whether a reckoned date comes to some day.
bool comes_to_day(const DateExpression& date) {
    const bool days = date.unit == Unit::day || date.unit == Unit::week;
    return days && !date.season && !date.month;
}

} // namespace

bool far_before(DateSpan date, DateSpan reached) {
    return date.end + glance < reached.begin;
}
bool far_from(DateSpan date, DateSpan reached) {
    return far_before(date, reached) || far_before(reached, date);
}

bool DateNarrative::opens(const ScannedDate& scanned) const {
    return scanned.prose.start == document_.sentences[scanned.sentence].prose.start;
}

bool DateNarrative::governs(const ScannedDate& scanned, DateSpan value) const {
    const DateExpression& date = scanned.match.date;
    if (date.kind == Kind::clock) return context_.evening && date.hour == 1;
    if (date.kind == Kind::deictic && !date_line_) return context_.news && opens(scanned);
    if (date.from_event || date.attributive || scanned.compared) return false;
    if (context_.news) {
        const bool distant = far_from(value, calendar::day_span(*context_.writing));
        const bool ahead = scanned.future && value.begin > *context_.writing;
        if (date.from_writing || distant || ahead) return false;
    }
    if ((scanned.bracketed && !tells_of_event(scanned)) || scanned.match.open_ended) {
        return false;
    }
    if (date.kind == Kind::shift && date.count < 0) return false;
    if (led_by_ && value.end < led_by_->begin) return false;
    // "On 13 October the first snow *of the winter* fell."
    const bool aside = led_by_ && led_by_->begin == led_by_->end && date.season && !date.year;
    if (aside) return false;
    if (!context_.reference || context_.reference->from == DateFrom::document) return true;
    const DateSpan reached = context_.reference->span;
    if (scanned.past_perfect && value.end < reached.begin) return false;
    // "The sixth storm of the 2007 season formed on 27 October 2007": what led there is no other
    // time.
    const bool beside_lead = led_by_ && !led_by_->contains(value.begin);
    if (far_before(value, reached)) return !beside_lead;
    if (told_in_section_ && (glances_back(scanned, value) || digresses(scanned, value))) {
        return false;
    }
    return !(far_before(reached, value) && beside_lead);
}

std::optional<ResolvedDate> DateNarrative::told_behind(const ScannedDate& scanned) const {
    if (next_ >= scanned_.size() || scanned.match.base || scanned.match.until) return std::nullopt;
    const ScannedDate& behind = scanned_[next_];
    const DateExpression& reckoned = scanned.match.date;
    const DateExpression& date = behind.match.date;
    if (behind.sentence != scanned.sentence || behind.match.open_ended) return std::nullopt;
    if (date.kind != Kind::calendar || !date.month || date.attributive) return std::nullopt;
    if (behind.dates_event && reckoned.from_event && reckoned.countable && !behind.match.until) {
        DateMatch counted_on = scanned.match;
        counted_on.base = date;
        counted_on.date.from_event = false;
        return resolve(counted_on, context_);
    }
    if (!behind.explains) return std::nullopt;
    const bool counted = reckoned.kind == Kind::shift && !reckoned.from_event;
    if (counted && !(reckoned.unit == Unit::month && date.year) &&
        !(comes_to_day(reckoned) && date.day)) {
        return std::nullopt;
    }
    if (!counted && !(reckoned.from_event && (date.day || date.year))) return std::nullopt;
    ResolvedDate found = resolve(behind.match, context_);
    if (!found.value) return std::nullopt;
    for (std::size_t i = next_ + 1; reckoned.stretch && i < scanned_.size(); ++i) {
        const ScannedDate& more = scanned_[i];
        if (more.sentence != scanned.sentence || !more.bracketed || !more.match.date.day) break;
        const ResolvedDate last = resolve(more.match, context_);
        if (!last.value || last.value->begin < found.value->end) break;
        found.value->end = last.value->end;
        found.precision = calendar::Precision::range;
    }
    found.relative = true;
    return found;
}

bool DateNarrative::tells_of_event(const ScannedDate& scanned) const {
    const std::uint32_t block = document_.sentences[scanned.sentence].block;
    return scanned.of_event && !led_by_ &&
           document_.blocks[block].first_sentence == scanned.sentence;
}

bool DateNarrative::glances_back(const ScannedDate& scanned, DateSpan value) const {
    const DateSpan reached = context_.reference->span;
    const std::size_t opening = document_.sentences[scanned.sentence].prose.start;
    const bool goes_on = scanned.ends && context_.next_year == scanned.match.date.year;
    return mere_year(scanned) && !goes_on && value.end < reached.begin &&
           reached.length() <= longest_scene && scanned.prose.start > opening + opening_bytes;
}

bool DateNarrative::digresses(const ScannedDate& scanned, DateSpan value) const {
    const DateSpan reached = context_.reference->span;
    const bool goes_on = context_.next_year == scanned.match.date.year;
    if (mere_year(scanned) && !opens(scanned) && months_go_on_without(value)) return true;
    if (goes_on || !scanned.match.date.year || value.begin <= reached.end) return false;
    const bool since = scanned.match.date.modifier == DateModifier::after;
    return mere_year(scanned) ? since || scanned.outlook
                              : scanned.outlook && far_before(reached, value);
}

bool DateNarrative::months_go_on_without(DateSpan value) const {
    constexpr std::size_t dates_ahead = 24;
    const DateSpan reached = context_.reference->span;
    const int year = calendar::year_of(value.begin);
    if (reached.length() > longest_scene || calendar::year_of(reached.end) + 1 != year)
        return false;
    unsigned month = calendar::month_of(reached.end);
    bool goes_on = false;
    for (std::size_t i = next_; i < std::min(next_ + dates_ahead, scanned_.size()); ++i) {
        const DateExpression& date = scanned_[i].match.date;
        if (date.kind != Kind::calendar || date.attributive || scanned_[i].bracketed) continue;
        if (!date.month) {
            if (date.year) return false;
            continue;
        }
        if (date.year) return goes_on && *date.year == year && *date.month < month;
        if (*date.month < month) return false;
        month = *date.month;
        goes_on = true;
    }
    return false;
}

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
    } else if (scanned.past_perfect && scanned.match.date.year && scanned.match.date.month) {
        context_.looked_back = anchor;
    }
    into_.dates.back().aside = main_line_.has_value();
    const bool leads = !led_by_ && !scanned.match.open_ended && !scanned.compared;
    if (leads &&
        !heads_report(document_.prose, document_.sentences[scanned.sentence].prose, scanned.prose))
        led_by_ = mention.value;
    const bool of_last_day = context_.last_day && anchor.span == context_.last_day->span;
    const int hour = scanned.match.date.hour;
    if (of_last_day && (hour != 0 || mention.governs)) context_.evening = hour == 2;
}

void DateNarrative::remember_beside(const ScannedDate& scanned, const DateAnchor& anchor) {
    const DateExpression& date = scanned.match.date;
    const bool until = scanned.match.open_ended && date.modifier == DateModifier::before;
    if (until && date.day) context_.held_until = anchor;
    if (!context_.news || !far_from(anchor.span, calendar::day_span(*context_.writing))) return;
    const std::size_t opening = document_.sentences[scanned.sentence].prose.start;
    const bool opens_with_it = scanned.prose.start <= opening + opening_bytes;
    if (date.month || (date.year && opens_with_it)) context_.long_ago = anchor;
}

void DateNarrative::govern(const ScannedDate& scanned, const DateAnchor& anchor) {
    const DateSpan span = anchor.span;
    glance_aside(span);
    remember_jump(scanned, anchor);
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

void DateNarrative::remember_jump(const ScannedDate& scanned, const DateAnchor& anchor) {
    const auto& reached = context_.reference;
    const bool turns_back = reached && mere_year(scanned) && anchor.span.end < reached->span.begin;
    const bool jumps = scanned.match.date.year && reached && told_in_section_ && !turns_back &&
                       calendar::year_of(reached->span.end) != calendar::year_of(anchor.span.begin);
    context_.before_jump = jumps ? reached : std::nullopt;
}

void DateNarrative::read_lead(const ScannedDate& scanned, DateSpan span) {
    const bool opening = !scanned.heading && (!lead_ || *lead_ == scanned.sentence) &&
                         (lead_ || !story_) && scanned.sentence == opening_sentence_;
    if (!opening || scanned.match.date.attributive || span.length() > longest_lead) return;
    lead_ = scanned.sentence;
    lead_span_ = lead_span_ ? DateSpan{std::min(lead_span_->begin, span.begin),
                                       std::max(lead_span_->end, span.end)}
                            : span;
    if (++dates_in_lead_ > 1 || scanned.match.until) story_ = lead_span_;
}

void DateNarrative::remember_story(const DateAnchor& anchor, bool day) {
    if (!story_ || far_from(anchor.span, *story_)) return;
    in_story_ = anchor;
    if (day) last_story_day_ = anchor;
}

void DateNarrative::glance_aside(DateSpan span) {
    if (main_line_ && !far_from(span, main_line_->span)) main_line_.reset();
    const bool known = context_.reference && context_.reference->from != DateFrom::document;
    if (main_line_ || !known) return;
    const DateSpan reached = context_.reference->span;
    if (far_from(span, reached) && comes_back(span, reached)) main_line_ = context_.reference;
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
