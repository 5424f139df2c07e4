#include "event/dating.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr int comma_cost = 4;           ///< in words
constexpr std::size_t verb_reach = 6;   ///< how far a verb stands before the date it begins or ends
constexpr std::size_t naming_reach = 9; ///< words between a year that names and its place
constexpr float named_by_year = 0.75F;
constexpr std::size_t opening_words = 2; ///< before a date that opens its sentence
constexpr std::size_t name_reach = 6;    ///< words of an event's name, as "after the storm of"
constexpr std::size_t longest_leg = 40;  ///< words of "moving on to Hama in May"
constexpr std::size_t most_dates = 64;   ///< of a sentence; more are a table, and cost would grow

/// How likely a clause shares the date of the one it hangs on.
float shared_from_parent(const Clause& clause) {
    if (clause.kind == ClauseKind::relative && clause.past_perfect) return 0.45F;
    const float past = clause.past_perfect ? 0.75F : 1.0F;
    switch (clause.kind) {
    case ClauseKind::main:
    case ClauseKind::participial:
        return 0.95F * past;
    case ClauseKind::coordinate:
    case ClauseKind::complement:
        return 0.93F * past;
    case ClauseKind::simultaneous:
        return 0.9F * past;
    case ClauseKind::relative:
    case ClauseKind::parenthesis:
        return 0.85F * past;
    case ClauseKind::after:
    case ClauseKind::contrast:
        return 0.75F * past;
    case ClauseKind::before:
        return 0.6F;
    case ClauseKind::since:
    case ClauseKind::condition:
        return 0.4F;
    }
    return 0.5F;
}

/// How likely a clause without a date has that of one that hangs on it.
float shared_from_child(const Clause& child) {
    if (child.past_perfect) return 0.4F;
    switch (child.kind) {
    case ClauseKind::simultaneous:
    case ClauseKind::participial:
    case ClauseKind::parenthesis:
        return 0.85F;
    case ClauseKind::coordinate:
        return 0.8F;
    case ClauseKind::after:
        return 0.75F;
    case ClauseKind::before:
    case ClauseKind::complement:
        return 0.65F;
    default:
        return 0.4F;
    }
}

} // namespace

bool counts_from_event(const tagging::DateMention& mention, std::string_view prose) {
    if (mention.value) return false;
    const std::string_view words = mention.prose.of(prose);
    return words.ends_with(" after") || words.ends_with(" before") || words.ends_with(" following");
}

Dating::Dating(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
               const tagging::Mentions& mentions, const Counted& counted)
    : words_(words), prose_(prose), clauses_(clauses), mentions_(mentions), counted_(counted) {
    collect();
    join_neighbours();
    join_start_and_finish();
    find_next_governor();
}

void Dating::collect() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (dates_.size() == most_dates) return;
        const std::int32_t mention = words_[i].date;
        if (mention < 0) continue;
        const tagging::DateMention& date = mentions_.dates[static_cast<std::size_t>(mention)];
        const bool only_names = date.attributive && date.precision == calendar::Precision::year;
        const std::optional<calendar::DateSpan> counted = days_of(mention);
        if ((!date.value && !counted) || only_names) continue; // "the 1975 agreement"
        if (explains_another(i, date) || meant_for(i)) continue;
        std::int32_t clause = clauses_.of[i];
        const Clause& around = clauses_.list[static_cast<std::size_t>(clause)];
        if (around.kind == ClauseKind::parenthesis && !around.finite) clause = around.parent;
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

/// "the consul chosen for 215", "rebuilt after the storm of 1915": the year of an office or of
/// something that was over.
bool Dating::meant_for(std::size_t word) const {
    if (word == 0) return false;
    const std::string_view before = words_[word - 1].prose.of(prose_);
    if (before == "for") return !dates_.empty();
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

bool Dating::hangs_on_event(std::size_t word) const {
    const std::int32_t own = clauses_.of[word];
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].date < 0 || clauses_.of[i] != own) continue;
        const auto& mention = mentions_.dates[static_cast<std::size_t>(words_[i].date)];
        if (counts_from_event(mention, prose_) && !days_of(words_[i].date)) return true;
    }
    return false;
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
            const bool goes_on = next.value && next.value->begin > span->begin &&
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

/// Whether nothing but commas, "and", "or" and the like stands between two dates, or both stand
/// before the verb: "From 3 to 5 May in the north and 5 to 9 May in the south, they …".
bool Dating::together(const Dated& date, const Dated& next) const {
    bool fronted = date.clause == next.clause;
    for (std::size_t i = 0; fronted && i < next.word; ++i)
        fronted = !(words_[i].plain() && words_[i].is(wc::finite | wc::participle));
    if (fronted) return true;
    for (std::size_t i = date.word + 1; i < next.word; ++i) {
        const Word& word = words_[i];
        const bool link = word.mark == ',' ||
                          (word.plain() && (word.is(wc::coordinate) || word.is(wc::determiner)));
        if (!link) return false;
    }
    return next.word > date.word + 1;
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

bool Dating::on_main_line(std::int32_t clause) const {
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

void Dating::find_next_governor() {
    bool plain = false;
    for (const Dated& dated : dates_) {
        const auto& mention = mentions_.dates[static_cast<std::size_t>(dated.mention)];
        const Clause& clause = clauses_.list[static_cast<std::size_t>(dated.clause)];
        if (!mention.value || !mention.governs || !on_main_line(dated.clause)) continue;
        if (clause.past_perfect && dated.clause != 0) continue;
        const bool open_ended = mention.modifier == tagging::DateModifier::before ||
                                mention.modifier == tagging::DateModifier::after;
        const bool wide = open_ended && mention.precision == calendar::Precision::year;
        if (open_ended && (plain || (wide && dated.word > 1))) continue;
        governs_next_ = {dated.mention, dated.joined};
        plain = plain || !open_ended;
    }
}

const Dating::Dated* Dating::nearest(std::size_t word, std::int32_t clause) const {
    const Dated* best = nullptr;
    long best_cost = 0;
    for (const Dated& dated : dates_) {
        if (dated.clause != clause) continue;
        const auto [from, to] = std::minmax(word, dated.word);
        if (to - from > 400) continue;
        long cost = static_cast<long>(to - from);
        for (std::size_t i = from + 1; i < to && cost < 1000; ++i)
            cost += words_[i].mark == ',' ? comma_cost : 0;
        if (best == nullptr || cost < best_cost) {
            best = &dated;
            best_cost = cost;
        }
    }
    return best;
}

const Dating::Dated* Dating::before(std::int32_t clause, std::int32_t word) const {
    const Dated* found = nullptr;
    for (const Dated& dated : dates_) {
        if (dated.clause != clause) continue;
        if (found == nullptr || static_cast<std::int32_t>(dated.word) < word) found = &dated;
        if (static_cast<std::int32_t>(dated.word) > word) break;
    }
    return found;
}

Governing Dating::governing(const Dated& dated, float certainty) const {
    return {dated.mention, dated.joined, certainty, std::nullopt};
}

std::optional<Governing> Dating::own_of(std::int32_t clause) const {
    const auto& list = clauses_.list;
    const auto first = static_cast<std::size_t>(list[static_cast<std::size_t>(clause)].first);
    const Dated* dated = nearest(first, clause);
    if (dated == nullptr) return std::nullopt;
    return governing(*dated, 1.0F);
}

std::optional<Governing> Dating::inherited(std::int32_t clause) const {
    float certainty = 1;
    while (clause > 0) {
        const Clause& open = clauses_.list[static_cast<std::size_t>(clause)];
        certainty *= shared_from_parent(open);
        if (const Dated* dated = before(open.parent, open.first)) {
            return governing(*dated, certainty);
        }
        clause = open.parent;
    }
    return std::nullopt;
}

/// "storming the gate and taking the town in May": verbs joined without a subject between share
/// the date that follows them.
std::optional<Governing> Dating::shared_with_next_verb(std::int32_t clause) const {
    for (const Dated& dated : dates_) {
        const Clause& next = clauses_.list[static_cast<std::size_t>(dated.clause)];
        if (next.kind != ClauseKind::coordinate || next.parent != clause) continue;
        const auto verb = static_cast<std::size_t>(next.first) + 1;
        if (verb < words_.size() && words_[verb].is(wc::participle | wc::past_form | wc::past)) {
            return governing(dated, 0.85F);
        }
    }
    return std::nullopt;
}

std::optional<Governing> Dating::donated(std::int32_t clause) const {
    const Dated* best = nullptr;
    float best_share = 0;
    for (const Dated& dated : dates_) {
        const Clause& child = clauses_.list[static_cast<std::size_t>(dated.clause)];
        if (child.parent != clause || dated.clause == clause) continue;
        const bool next_leg = child.kind == ClauseKind::participial && names_place(dated.clause);
        const float share = dated.joined ? 0.85F : next_leg ? 0.45F : shared_from_child(child);
        if (share > best_share) {
            best = &dated;
            best_share = share;
        }
    }
    if (best == nullptr) return std::nullopt;
    Governing found = governing(*best, best_share);
    found.lender = clauses_.list[static_cast<std::size_t>(best->clause)].kind;
    return found;
}

/// "left for Homs, moving on to Hama in May": the date is that of the place beside it.
bool Dating::names_place(std::int32_t clause) const {
    const Clause& leg = clauses_.list[static_cast<std::size_t>(clause)];
    const auto last = std::min(static_cast<std::size_t>(leg.last),
                               static_cast<std::size_t>(leg.first) + longest_leg);
    for (auto i = static_cast<std::size_t>(leg.first) + 1; i <= last; ++i) {
        if (clauses_.of[i] == clause && words_[i].place >= 0 && words_[i - 1].is(wc::preposition)) {
            return true;
        }
    }
    return false;
}

std::optional<Governing> Dating::at(std::size_t place_word) const {
    if (auto named = naming(place_word)) return named;
    if (dates_.empty()) return std::nullopt;
    std::int32_t clause = clauses_.of[place_word];
    const Clause& own = clauses_.list[static_cast<std::size_t>(clause)];
    if (const Dated* dated = nearest(place_word, clause)) return governing(*dated, 1.0F);
    if (own.kind == ClauseKind::parenthesis && !own.finite) {
        clause = own.parent;
        if (const Dated* dated = nearest(place_word, clause)) return governing(*dated, 0.9F);
    }
    if (auto found = shared_with_next_verb(clause)) return found;
    if (auto found = inherited(clause)) return found;
    for (float certainty = 1; clause >= 0; certainty *= 0.9F) {
        if (auto found = donated(clause)) {
            found->certainty *= certainty;
            return found;
        }
        clause = clauses_.list[static_cast<std::size_t>(clause)].parent;
    }
    return std::nullopt;
}

/// "the 1904 exposition in St. Louis": a year that names tells when, too, where nothing else does.
std::optional<Governing> Dating::naming(std::size_t place_word) const {
    const std::size_t first = place_word > naming_reach ? place_word - naming_reach : 0;
    for (std::size_t i = place_word; i-- > first;) {
        const Word& word = words_[i];
        if (word.mark != 0 || word.is(wc::finite | wc::relative)) break;
        if (word.date < 0) continue;
        const tagging::DateMention& date = mentions_.dates[static_cast<std::size_t>(word.date)];
        if (!date.value || !date.attributive) break;
        return Governing{word.date, date.value, named_by_year, std::nullopt};
    }
    return std::nullopt;
}

} // namespace dateline::event
