#include "tagging/date_narrative.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline::tagging {

using calendar::DateSpan;

namespace {

constexpr std::size_t stem_bytes = 5;       ///< "invad" of "invaded"; "siege" in full
constexpr std::size_t beginnings_back = 12; ///< among which the one that is meant is looked for
constexpr std::chrono::days longest_count{366 * 40};
constexpr std::chrono::days some_way_on{366}; ///< from what began last to the story's time

/// The noun of "of the siege" behind a date, cut to its stem; empty where none is told.
std::string_view noun_behind(std::string_view behind) {
    constexpr std::string_view lead = " of the ";
    if (!behind.starts_with(lead)) return {};
    behind.remove_prefix(lead.size());
    return behind.substr(0, std::min(stem_bytes, behind.find_first_of(" ,.;:)")));
}

/// The noun of "the siege's" before a date, cut to its stem; empty where none is told.
std::string_view owner_before(std::string_view before) {
    for (const std::string_view ending : {"'s ", "’s "}) {
        if (!before.ends_with(ending)) continue;
        before.remove_suffix(ending.size());
        const std::size_t blank = before.find_last_of(' ');
        return before.substr(blank == std::string_view::npos ? 0 : blank + 1).substr(0, stem_bytes);
    }
    return {};
}

/// How long the unit that is counted in lasts, at most.
std::chrono::days length_of(Unit unit) {
    return unit == Unit::day     ? std::chrono::days{1}
           : unit == Unit::week  ? std::chrono::days{7}
           : unit == Unit::month ? std::chrono::days{31}
                                 : std::chrono::days{366};
}

} // namespace

void DateNarrative::note_begin(const ScannedDate& scanned, const DateAnchor& anchor) {
    const DateExpression& date = scanned.match.date;
    if (scanned.match.open_ended || date.attributive || scanned.bracketed) return;
    if (date.nth) { // "On the fifth day of the siege … On the sixth day"
        if (counting_from_) begun_.push_back(*counting_from_);
        if (counting_from_) begun_.back().anchor.sentence = scanned.sentence;
        return;
    }
    const bool fought = scanned.strife && scanned.match.until && scanned.match.until->day;
    if (scanned.begins || fought) begun_.push_back({anchor, scanned.strife});
}

/// What began last with the same word for it; else the war, the siege or the like that began last,
/// where the story has not left it.
auto DateNarrative::begin_meant(const ScannedDate& scanned) const -> const Beginning* {
    const std::string_view prose = document_.prose;
    const std::size_t sentence_end = document_.sentences[scanned.sentence].prose.stop;
    std::string_view noun =
        noun_behind(prose.substr(scanned.prose.stop, sentence_end - scanned.prose.stop));
    if (noun.empty()) noun = owner_before(prose.substr(0, scanned.prose.start));
    if (noun.empty() && !scanned.match.date.of_told) return nullptr;
    const std::size_t first = begun_.size() - std::min(begun_.size(), beginnings_back);
    for (std::size_t i = begun_.size(); !noun.empty() && i-- > first;) {
        const TextSpan told = document_.sentences[begun_[i].anchor.sentence].prose;
        if (told.of(prose).find(noun) != std::string_view::npos) return &begun_[i];
    }
    for (std::size_t i = begun_.size(); i-- > first;) {
        const DateAnchor& began = begun_[i].anchor;
        if (noun.empty() ? began.sentence < context_.block_begin : !begun_[i].strife) continue;
        const bool left = context_.reference && !context_.reference->span.overlaps(began.span) &&
                          context_.reference->span.begin - began.span.end > some_way_on;
        return left ? nullptr : &begun_[i];
    }
    return nullptr;
}

std::optional<ResolvedDate> DateNarrative::counted_from_begin(const ScannedDate& scanned) {
    const DateExpression& date = scanned.match.date;
    counting_from_.reset();
    if (!date.nth || scanned.match.until || scanned.match.base) return std::nullopt;
    const Beginning* meant = begin_meant(scanned);
    if (meant == nullptr) return std::nullopt;
    const DateAnchor& began = meant->anchor;
    const bool to_day = date.unit == Unit::day && began.to_day;
    if (began.span.length() > length_of(date.unit) && !to_day) return std::nullopt;
    const calendar::Day from = detail::moved(began.span.begin, date.unit, date.count);
    const calendar::Day to =
        detail::moved(began.span.begin, date.unit, date.count + date.slice_count) -
        std::chrono::days{1};
    if (from - began.span.begin > longest_count) return std::nullopt;
    counting_from_ = *meant;
    ResolvedDate found;
    found.value = DateSpan{from, to};
    found.precision = detail::precision_of(*found.value);
    found.relative = true;
    found.from = DateFrom::context;
    found.anchor = began.mention;
    return found;
}

} // namespace dateline::tagging
