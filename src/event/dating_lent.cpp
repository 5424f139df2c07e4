#include "event/dating.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

namespace wc = word_class;

/// "took it after a fight that ended on 5 May"; "A storm at Homs, in Syria, killed two on 5 May"
constexpr float told_by_bound = 0.9F;
constexpr float shared_by_next = 0.7F;  ///< "sacking Homs and taking Hama on 9 May"
constexpr float later_on = 0.8F;        ///< "in May, but then went on to Hama"
constexpr float told_beside = 0.9F;     ///< "crossed the river in May and took Homs"
constexpr float beside_it = 0.6F;       ///< "Homs fell, and they reached Hama on 10 May"
constexpr float another_time = 0.35F;   ///< "they left, but on 10 May the king died"
constexpr std::size_t longest_leg = 40; ///< words of "moving on to Hama in May"

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
    // "shortly after it had turned on 3 May"
    if (child.past_perfect) return child.kind == ClauseKind::simultaneous ? 0.7F : 0.4F;
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

/// "besieged Homs in May, *but then* returned to Hama": some time after the date before it.
bool Dating::goes_on_later(const Clause& clause) const {
    constexpr std::size_t opening = 4; ///< words
    const auto first = static_cast<std::size_t>(clause.first);
    const std::size_t limit = std::min(words_.size(), first + opening);
    for (std::size_t i = first; clause.kind == ClauseKind::coordinate && i < limit; ++i) {
        if (!words_[i].plain()) continue;
        if (words_[i].is(wc::sequel) || words_[i].prose.of(prose_) == "then") return true;
    }
    return false;
}

/// Whether a clause is told in a row with others: "and crossed the river", or only ", crossed the
/// river", but not ", crossed by the army".
bool Dating::tells_on(const Clause& clause) const {
    if (clause.kind == ClauseKind::coordinate) return true;
    const auto verb = static_cast<std::size_t>(clause.first) + 1;
    if (clause.kind != ClauseKind::relative || verb + 1 >= words_.size()) return false;
    const Word& object = words_[verb + 1];
    return words_[verb - 1].mark == ',' && words_[verb].is(wc::past | wc::past_form) &&
           (object.place >= 0 || object.is(wc::determiner));
}

/// "They landed at Homs, crossed the river *in May*, and took Hama": of the last verb before one
/// that goes on in the same way.
const Dating::Dated* Dating::told_by_sibling(const Clause& clause) const {
    const Dated* found = nullptr;
    for (const Dated& dated : dates_) {
        const Clause& other = clauses_.list[static_cast<std::size_t>(dated.clause)];
        if (other.parent != clause.parent || !tells_on(other)) continue;
        if (static_cast<std::int32_t>(dated.word) < clause.first) found = &dated;
    }
    return clause.kind == ClauseKind::coordinate ? found : nullptr;
}

/// "not since *1953, when* a storm struck Homs"
std::optional<Governing> Dating::time_of_relative(const Clause& clause) const {
    const auto first = static_cast<std::size_t>(clause.first);
    const bool opened =
        clause.kind == ClauseKind::simultaneous || clause.kind == ClauseKind::relative;
    if (!opened || words_[first].prose.of(prose_) != "when") return std::nullopt;
    const std::size_t date = first > 1 && words_[first - 1].mark == ',' ? first - 2 : first - 1;
    const auto found = std::ranges::find(dates_, date, &Dated::word);
    if (first == 0 || found == dates_.end()) return std::nullopt;
    Governing told = governing(*found, shared_from_parent(clause));
    told.exact = true;
    return told;
}

/// "*In 2010 he told* a reporter that they *had* taken Homs": a year tells when it was said.
bool Dating::only_said_then(const Clause& said, const Dated& told) const {
    const auto& date = mentions_.dates[static_cast<std::size_t>(told.mention)];
    return said.kind == ClauseKind::complement && said.past_perfect && said.parent >= 0 &&
           date.precision == calendar::Precision::year &&
           (clauses_.list[static_cast<std::size_t>(said.parent)].classes & wc::report) != 0;
}

std::optional<Governing> Dating::inherited(std::int32_t clause) const {
    float certainty = 1;
    while (clause > 0) {
        const Clause& open = clauses_.list[static_cast<std::size_t>(clause)];
        certainty *= shared_from_parent(open) * (goes_on_later(open) ? later_on : 1.0F);
        if (const auto told = time_of_relative(open)) return told;
        const Dated* above = before(open.parent, open.first);
        if (above != nullptr && only_said_then(open, *above)) above = nullptr;
        const Dated* beside = told_by_sibling(open);
        if (above != nullptr && (beside == nullptr || above->word > beside->word))
            return governing(*above, certainty);
        if (beside != nullptr) return governing(*beside, certainty * told_beside);
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
            return governing(dated, names_place(dated.clause) || words_[verb + 1].place >= 0
                                        ? shared_by_next
                                        : 0.85F);
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
        if (counts_back(dated)) continue;
        const bool next_leg = child.kind == ClauseKind::participial &&
                              (names_place(dated.clause) || (child.classes & wc::sequel) != 0);
        const bool bounds = child.kind == ClauseKind::relative &&
                            led_by(dated.word, wc::start | wc::finish); // "fighting that ended on"
        const bool anew = child.kind == ClauseKind::coordinate &&
                          (words_[static_cast<std::size_t>(child.first)].mark == ';' ||
                           opens_clause(dated, child));
        const float share = bounds || stands_for_main(dated.clause) ? told_by_bound
                            : anew                                  ? another_time
                            : of_its_own_place(dated)               ? beside_it
                            : dated.joined                          ? 0.85F
                            : next_leg                              ? 0.45F
                                                                    : shared_from_child(child);
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

/// "having left Homs *a week before*, they took Hama": not when they did.
bool Dating::counts_back(const Dated& dated) const {
    const auto& mention = mentions_.dates[static_cast<std::size_t>(dated.mention)];
    const std::string_view said = mention.prose.of(prose_);
    return mention.relative && (said.ends_with(" before") || said.ends_with(" earlier"));
}

/// "…, but *on 10 May* the king died": nothing but small words stand before the date.
bool Dating::opens_clause(const Dated& dated, const Clause& clause) const {
    const auto first = static_cast<std::size_t>(clause.first);
    const bool cut = words_[first].mark != 0 || (first > 0 && words_[first - 1].mark != 0) ||
                     words_[first].prose.of(prose_) == "but";
    for (std::size_t i = first; i < dated.word; ++i) {
        const Word& word = words_[i];
        const bool small =
            word.plain() && word.is(wc::coordinate | wc::preposition | wc::determiner);
        if (word.mark == 0 && !small) return false;
    }
    return cut && !dated.joined;
}

/// "Two were found at Homs, and a boat came ashore at Hama on the 9th": a subject, a place and a
/// day of its own.
bool Dating::of_its_own_place(const Dated& dated) const {
    const Clause& leg = clauses_.list[static_cast<std::size_t>(dated.clause)];
    const auto subject = static_cast<std::size_t>(leg.first) + 1;
    if (leg.kind != ClauseKind::coordinate || subject >= dated.word || dated.joined) return false;
    const Word& word = words_[subject];
    const bool verb = word.plain() && word.is(wc::finite | wc::participle | wc::past_form);
    return !verb && word.date < 0 && leg.finite && names_place(dated.clause);
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

/// "led to the Peace of Homs, signed on 18 March": the name's own date, behind what befell it.
std::optional<Governing> Dating::told_behind(std::size_t place_word) const {
    const std::size_t verb = place_word + 2;
    if (verb >= words_.size() || words_[verb - 1].mark != ',' || !words_[verb].plain() ||
        !words_[verb].is(wc::occur) || words_[verb].is(wc::journey)) // "followed by a siege in May"
        return std::nullopt;
    for (const Dated& dated : dates_)
        if (dated.word > verb && dated.clause == clauses_.of[verb])
            return governing(dated, told_by_bound);
    return std::nullopt;
}

} // namespace dateline::event
