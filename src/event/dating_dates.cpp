#include "event/dating.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr std::size_t verb_reach = 6; ///< how far a verb stands before the date it begins or ends
constexpr std::size_t opening_words = 2; ///< before a date that opens its sentence
constexpr std::size_t name_reach = 6;    ///< words of an event's name, as "after the storm of"
constexpr std::size_t bound_reach = 9;   ///< words from "until" to the date of what it names
constexpr std::size_t most_dates = 64;   ///< of a sentence; more are a table, and cost would grow

} // namespace

/// Where the head of a report ends: "SANTIAGO, Sept 17 (Agency) -" is when it was written. 0 where
/// there is none.
std::size_t Dating::report_head() const {
    constexpr std::size_t longest_head = 12;
    if (words_.empty() || words_[0].place < 0) return 0;
    for (std::size_t i = 1; i < std::min(longest_head, words_.size()); ++i) {
        const Word& word = words_[i];
        if (word.mark == '-') return i;
        if (word.mark == 0 && word.date < 0 && !word.capital) return 0;
    }
    return 0;
}

void Dating::collect() {
    for (std::size_t i = report_head(); i < words_.size(); ++i) {
        if (dates_.size() == most_dates) return;
        const std::int32_t mention = words_[i].date;
        if (mention < 0) continue;
        const tagging::DateMention& date = mentions_.dates[static_cast<std::size_t>(mention)];
        const bool only_names = date.attributive && date.precision == calendar::Precision::year;
        const std::optional<calendar::DateSpan> counted = days_of(mention);
        if ((!date.value && !counted) || only_names || date.compared) continue;
        if (explains_another(i, date) || meant_for(i) || of_a_life(i, date)) continue;
        std::int32_t clause = clauses_.of[i];
        const Clause& around = clauses_.list[static_cast<std::size_t>(clause)];
        if (around.kind == ClauseKind::parenthesis && !around.finite) {
            if ((around.classes & wc::negation) != 0) continue; // "(not signed until a year later)"
            clause = around.parent;
        }
        dates_.push_back({i, mention, clause, counted});
    }
}

/// "On 27 June, two days after the landing and three months before the autumn storms, …": counted
/// from somewhere else, beside a day that is told.
bool Dating::explains_another(std::size_t word, const tagging::DateMention& date) const {
    if (!date.relative || dates_.empty()) return false;
    const Dated& told = dates_.front();
    const auto& day = mentions_.dates[static_cast<std::size_t>(told.mention)];
    const std::string_view words = date.prose.of(prose_);
    const bool counted = words.find(" before ") != std::string_view::npos ||
                         words.find(" after ") != std::string_view::npos;
    const bool beside = told.clause == clauses_.of[word] || told.word <= opening_words;
    return counted && beside && !day.relative && day.precision == calendar::Precision::day;
}

/// "He defeated Béla (1506–1526)", "under Abbas (r. 1588–1629)": the years of whom it names, too
/// many to date what is told.
bool Dating::of_a_life(std::size_t word, const tagging::DateMention& date) const {
    constexpr std::chrono::days longest_war{3660};
    const std::size_t bracket = word > 1 && words_[word - 1].mark == 0 ? word - 2 : word - 1;
    return word > 0 && words_[bracket].mark == '(' && date.value &&
           date.value->length() > longest_war;
}

/// "the consul chosen for 215", "rebuilt after the storm of 1915": the year of an office or of
/// something that was over.
bool Dating::meant_for(std::size_t word) const {
    if (word == 0) return false;
    const std::string_view before = words_[word - 1].prose.of(prose_);
    if (before == "for") {
        // "took up quarters for the winter"
        const auto& date = mentions_.dates[static_cast<std::size_t>(words_[word].date)];
        return !dates_.empty() && date.precision != calendar::Precision::season;
    }
    if (before != "of") return false;
    const std::size_t first = word > name_reach ? word - name_reach : 0;
    for (std::size_t i = word - 1; i-- > first;) {
        if (words_[i].mark != 0) return false;
        if (!words_[i].plain()) continue;
        if (words_[i].is(wc::after | wc::before | wc::since)) return true;
        if (words_[i].is(wc::preposition | wc::finite)) return false;
    }
    return false;
}

std::optional<calendar::DateSpan> Dating::days_of(std::int32_t mention) const {
    for (const auto& [index, days] : counted_) {
        if (index == mention) return days;
    }
    return std::nullopt;
}

bool Dating::led_by(std::size_t word, wc::Set verbs) const {
    for (std::size_t back = 1; back <= verb_reach && back <= word; ++back) {
        const Word& before = words_[word - back];
        if (before.mark != 0 || before.date >= 0) return false;
        if (before.plain() && before.is(verbs)) return true;
    }
    return false;
}

/// "on 4 and 5 May", "in May or June", "the second and third of September": one stretch of time.
void Dating::join_neighbours() {
    for (std::size_t first = 0; first < dates_.size();) {
        std::size_t last = first;
        auto span = mentions_.dates[static_cast<std::size_t>(dates_[first].mention)].value;
        while (span && last + 1 < dates_.size() && together(dates_[last], dates_[last + 1])) {
            const auto& next = mentions_.dates[static_cast<std::size_t>(dates_[last + 1].mention)];
            // "Five months later, on 16 September": within the month, and nothing more
            const bool goes_on = next.value && next.value->begin > span->begin &&
                                 next.value->end > span->end &&
                                 next.value->begin <= span->end + std::chrono::days{1};
            if (!goes_on) break;
            span->end = std::max(span->end, next.value->end);
            ++last;
        }
        for (std::size_t i = first; last > first && i <= last; ++i)
            dates_[i].joined = span;
        first = last + 1;
    }
}

/// Whether nothing but commas and words of some classes stands between two dates.
bool Dating::linked(const Dated& date, const Dated& next, wc::Set by) const {
    for (std::size_t i = date.word + 1; i < next.word; ++i) {
        const Word& word = words_[i];
        if (word.mark != ',' && !(word.plain() && word.is(by))) return false;
        // "on 5 May and, the next day, left": of what is done next
        if (word.mark == ',' && words_[i - 1].is(wc::coordinate)) return false;
    }
    return next.word > date.word + 1;
}

/// Whether nothing but commas, "and", "or" and the like stands between two dates, or both stand
/// before the verb: "From 3 to 5 May in the north and 5 to 9 May in the south, they …".
bool Dating::together(const Dated& date, const Dated& next) const {
    if (bracketed(date.word) || bracketed(next.word)) return false;
    bool fronted = date.clause == next.clause;
    for (std::size_t i = 0; fronted && i < next.word; ++i)
        fronted = !(words_[i].plain() && words_[i].is(wc::finite | wc::participle));
    if (fronted) return true;
    return linked(date, next, wc::coordinate | wc::determiner);
}

/// Whether two dates tell the same kind of time, a year or a day, with nothing but "and in" or a
/// comma between them.
bool Dating::listed(const Dated& date, const Dated& next) const {
    const auto& first = mentions_.dates[static_cast<std::size_t>(date.mention)];
    const auto& second = mentions_.dates[static_cast<std::size_t>(next.mention)];
    if (date.clause != next.clause || date.joined || next.joined || first.attributive ||
        second.attributive)
        return false;
    if (first.precision != second.precision || bracketed(next.word)) return false;
    // "… Homs on 5 June, and six days after that fought at Hama"
    std::size_t behind = next.word + 1;
    if (behind < words_.size() && text_of(words_[behind], prose_) == "that") ++behind;
    if (behind < words_.size() && words_[behind].plain() &&
        words_[behind].is(wc::past | wc::past_form))
        return false;
    return linked(date, next, wc::coordinate | wc::determiner | wc::preposition | wc::sequel);
}

bool Dating::stands_behind(std::size_t place_word, std::int32_t mention) const {
    std::size_t at = place_word + 1;
    while (at < words_.size() && words_[at].plain() && words_[at].is(wc::preposition))
        ++at;
    return at < words_.size() && at <= place_word + 2 && words_[at].date == mention;
}

std::vector<Governing> Dating::listed_with(std::int32_t mention, float certainty) const {
    const auto found = std::ranges::find(dates_, mention, &Dated::mention);
    std::vector<Governing> others;
    if (found == dates_.end()) return others;
    auto first = found;
    while (first != dates_.begin() && listed(*(first - 1), *first))
        --first;
    auto last = found;
    while (last + 1 != dates_.end() && listed(*last, *(last + 1)))
        ++last;
    for (auto at = first; at <= last; ++at) {
        if (at == found) continue;
        others.push_back(governing(*at, certainty));
        others.back().own = true;
    }
    return others;
}

void Dating::join_start_and_finish() {
    for (std::size_t i = 0; i + 1 < dates_.size(); ++i) {
        Dated& start = dates_[i];
        Dated& finish = dates_[i + 1];
        if (finish.word - start.word > 2 * verb_reach) continue;
        if (!led_by(start.word, wc::start) || !led_by(finish.word, wc::finish)) continue;
        if (start.joined || finish.joined) continue;
        const auto begin = mentions_.dates[static_cast<std::size_t>(start.mention)].value->begin;
        const auto end = mentions_.dates[static_cast<std::size_t>(finish.mention)].value->end;
        if (begin > end) continue;
        start.joined = finish.joined = calendar::DateSpan{begin, end};
    }
}

/// "The allies, now including Homs, attacked Hama in May": where what an aside stands in has no
/// verb in a tense, the verb behind it is its own.
bool Dating::stands_for_main(std::int32_t clause) const {
    const auto& list = clauses_.list;
    const Clause& told = list[static_cast<std::size_t>(clause)];
    if (told.kind != ClauseKind::relative || !told_in_tense(clause)) return false;
    const Clause& around = list[static_cast<std::size_t>(told.parent)];
    const bool told_on = around.kind == ClauseKind::main || around.kind == ClauseKind::coordinate;
    return told_on && !around.finite && 1 == std::ranges::count_if(list, [&](const Clause& other) {
                                            return other.finite && other.parent == told.parent &&
                                                   other.kind == ClauseKind::relative;
                                        });
}

bool Dating::on_main_line(std::int32_t clause) const {
    if (stands_for_main(clause)) return true;
    for (; clause > 0; clause = clauses_.list[static_cast<std::size_t>(clause)].parent) {
        switch (clauses_.list[static_cast<std::size_t>(clause)].kind) {
        case ClauseKind::main:
        case ClauseKind::coordinate:
        case ClauseKind::participial:
        case ClauseKind::complement:
        case ClauseKind::simultaneous:
            break;
        default:
            return false;
        }
    }
    return true;
}

/// "a peace that lasted until the fall of Homs in 1521": a glance ahead, or back.
bool Dating::in_bounding_phrase(std::size_t word) const {
    const std::size_t first = word > bound_reach ? word - bound_reach : 0;
    for (std::size_t i = word; i-- > first;) {
        const Word& before = words_[i];
        if (before.mark != 0 || before.date >= 0) return false;
        if (before.plain() && before.is(wc::before | wc::since)) return i > 0 && i + 1 < word;
        if (before.plain() && before.is(wc::finite | wc::relative)) return false;
    }
    return false;
}

/// Whether a clause tells what happened, at its time: not "had fallen", "would fall", "if it fell".
bool Dating::told_in_tense(std::int32_t clause) const {
    const Clause& told = clauses_.list[static_cast<std::size_t>(clause)];
    return told.finite && !told.past_perfect && (told.classes & (wc::modal | wc::plan)) == 0;
}

/// "At Homs, which they reached on 6 May, …", "talks resumed after the raid had ended in May"
void Dating::find_beside(const Dated& dated) {
    const Clause& clause = clauses_.list[static_cast<std::size_t>(dated.clause)];
    const auto& mention = mentions_.dates[static_cast<std::size_t>(dated.mention)];
    const bool after = clause.kind == ClauseKind::after;
    const bool plain = mention.modifier != tagging::DateModifier::before &&
                       mention.modifier != tagging::DateModifier::after;
    if (!plain || (!after && clause.kind != ClauseKind::relative)) return;
    if (!on_main_line(clause.parent) || in_bounding_phrase(dated.word)) return;
    if (after ? !clause.finite : !told_in_tense(dated.clause)) return;
    governs_next_.beside = dated.mention;
    governs_next_.over = after;
}

void Dating::find_next_governor() {
    bool plain = false;
    for (const Dated& dated : dates_) {
        const auto& mention = mentions_.dates[static_cast<std::size_t>(dated.mention)];
        const Clause& clause = clauses_.list[static_cast<std::size_t>(dated.clause)];
        if (!mention.value || !mention.governs) continue;
        if (!on_main_line(dated.clause)) {
            find_beside(dated);
            continue;
        }
        if (clause.past_perfect && dated.clause != 0) continue;
        if (in_bounding_phrase(dated.word)) continue;
        const bool open_ended = mention.modifier == tagging::DateModifier::before ||
                                mention.modifier == tagging::DateModifier::after;
        const bool wide = open_ended && mention.precision == calendar::Precision::year;
        if (open_ended && (plain || (wide && dated.word > 1))) continue;
        governs_next_.mention = dated.mention;
        governs_next_.joined = dated.joined;
        plain = plain || !open_ended;
    }
}

} // namespace dateline::event
