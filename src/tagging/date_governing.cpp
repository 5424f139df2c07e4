#include "tagging/date_narrative.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::tagging {

using calendar::DateSpan;
using Kind = DateExpression::Kind;

namespace {

/// A date told this much before or after the story's reach is a glance aside.
constexpr std::chrono::days glance{400};
constexpr std::chrono::days longest_scene{31}; ///< of a date that tells a day or a month
constexpr std::chrono::days longest_step{183}; ///< to the next date of a story that tells no year
constexpr std::chrono::days longest_skip{366 * 15}; ///< of years from one clause to the next
constexpr std::size_t opening_bytes = 12; ///< "By the end of " before a date that opens a sentence
constexpr std::size_t article_bytes = 4;  ///< "The " before a year that opens a sentence

/// Whether a reckoned date comes to some day.
bool comes_to_day(const DateExpression& date) {
    const bool days = date.unit == Unit::day || date.unit == Unit::week;
    return days && !date.season && !date.month;
}

} // namespace

bool mere_year(const ScannedDate& scanned) {
    const DateExpression& date = scanned.match.date;
    return date.kind == Kind::calendar && date.year && !date.month && !date.season &&
           !date.quarter && !scanned.match.until;
}

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
    // "besieged it for sixteen days (6–21 January)"
    const bool measures = scanned.explains && scanned.match.until && !into_.dates.empty() &&
                          into_.dates.back().sentence == scanned.sentence &&
                          !into_.dates.back().value;
    const bool aside_beside = scanned.bracketed && !tells_of_event(scanned) && !measures &&
                              !goes_on_aside(scanned, value);
    if (aside_beside || scanned.match.open_ended) return false;
    if (date.kind == Kind::shift && date.count < 0) return false;
    // "All died, though one was found alive three days later."
    if (date.kind == Kind::shift && scanned.in_relative && !scanned.past_perfect) return false;
    if (led_by_ && value.end < led_by_->begin) return false;
    // "On 13 October the first snow *of the winter* fell."
    const bool aside = led_by_ && led_by_->begin == led_by_->end && date.season && !date.year;
    if (aside) return false;
    if (!context_.reference || context_.reference->from == DateFrom::document) return true;
    const DateSpan reached = context_.reference->span;
    const bool had_been = scanned.past_perfect || (scanned.had_behind && told_in_section_);
    // "## Origins", "An armed band had crossed the river on 29 December 1895.": where it begins
    const bool opens_section =
        !told_in_section_ && date.year && date.day && !led_by_ && in_opening_sentence(scanned);
    if (had_been && !opens_section && value.end < reached.begin) return false;
    // "modelled on the strike of June 1967": which one is meant, and not when
    if (scanned.of_noun && told_in_section_ && far_from(value, reached)) return false;
    // "The sixth storm of the 2007 season formed on 27 October 2007": what led there is no other
    // time.
    const bool beside_lead = led_by_ && !led_by_->contains(value.begin);
    if (far_before(value, reached)) return !beside_lead;
    if (told_in_section_ && (glances_back(scanned, value) || digresses(scanned, value))) {
        return false;
    }
    return !(far_before(reached, value) && beside_lead) || tells_on(scanned, value);
}

bool DateNarrative::tells_on(const ScannedDate& scanned, DateSpan value) const {
    const bool near = value.begin <= context_.reference->span.end + longest_skip;
    return near && !scanned.in_relative && !scanned.outlook && !scanned.future &&
           !scanned.past_perfect;
}

bool DateNarrative::opens_as_subject(const ScannedDate& scanned, DateSpan value) const {
    const DateExpression& date = scanned.match.date;
    const std::size_t opening = document_.sentences[scanned.sentence].prose.start;
    return date.attributive && mere_year(scanned) && scanned.past && !scanned.past_perfect &&
           !led_by_ && !scanned.heading && !context_.news && context_.reference &&
           scanned.prose.start <= opening + article_bytes &&
           value.begin > context_.reference->span.end;
}

bool DateNarrative::goes_on_aside(const ScannedDate& scanned, DateSpan value) const {
    if (!scanned.in_aside || led_by_ || scanned.past_perfect || !context_.reference) return false;
    const DateSpan reached = context_.reference->span;
    // "The fort, stormed on 6 April, burned …" leaves the year to the story: the story tells it.
    const auto ahead = scanned.match.date.year ? longest_scene : longest_step;
    return value.length() <= longest_scene && reached.length() <= longest_scene &&
           value.begin > reached.end && value.begin <= reached.end + ahead;
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
    return scanned.of_event && !led_by_ && in_opening_sentence(scanned);
}

bool DateNarrative::in_opening_sentence(const ScannedDate& scanned) const {
    const std::uint32_t block = document_.sentences[scanned.sentence].block;
    return document_.blocks[block].first_sentence == scanned.sentence;
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
    return mere_year(scanned)
               ? since || scanned.outlook || (scanned.in_relative && far_before(reached, value))
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

} // namespace dateline::tagging
