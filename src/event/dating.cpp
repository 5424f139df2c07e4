#include "event/dating.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr int comma_cost = 4;           ///< in words
constexpr long of_another_place = 12;   ///< cost of a date that stands behind another place
constexpr long last_resort = 100;       ///< of one in brackets there
constexpr std::size_t naming_reach = 9; ///< words between a year that names and its place
constexpr float named_by_year = 0.75F;
constexpr std::size_t far_behind = 12;    ///< words from a place to a date that is hardly its own
constexpr float went_before = 0.8F;       ///< "gave up on 2 May, following the fall of Homs"
constexpr float over_by_then = 0.5F;      ///< "having conquered Homs, he was crowned on 3 May"
constexpr float told_late = 0.8F;         ///< that such a date is its own all the same
constexpr std::chrono::days rough_by{31}; ///< how far a count of months may be off
constexpr std::size_t longest_leg = 40;   ///< words of "moving on to Hama in May"

} // namespace

bool counts_from_event(const tagging::DateMention& mention, std::string_view prose) {
    if (mention.value) return false;
    // "A few days before, they had left"
    if (mention.prose.stop < prose.size() && prose[mention.prose.stop] == ',') return false;
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

const char* Dating::why_undatable(std::size_t word) const {
    const std::int32_t own = clauses_.of[word];
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].date < 0 || clauses_.of[i] != own) continue;
        const auto& mention = mentions_.dates[static_cast<std::size_t>(words_[i].date)];
        if (mention.undatable) return "nobody can tell which day its date means";
        if (counts_from_event(mention, prose_) && !days_of(words_[i].date))
            return "its date is counted from an event whose own date is not told";
    }
    return nullptr;
}

/// "raided Homs on 4 May, Hama and its port on 6 May": where places and dates take turns, each
/// place has the date behind it; where a date comes first and a place last, the one before it.
const Dating::Dated* Dating::in_turn(std::size_t word, std::int32_t clause) const {
    const Dated* first = nullptr;
    const Dated* last = nullptr;
    const Dated* before = nullptr;
    const Dated* after = nullptr;
    for (const Dated& dated : dates_) {
        if (dated.clause != clause || (bracketed(dated.word) && place_bound(dated.word))) continue;
        if (first == nullptr) first = &dated;
        last = &dated;
        if (dated.word < word) before = &dated;
        if (dated.word > word && after == nullptr) after = &dated;
    }
    if (first == last) return nullptr;
    const auto place_in = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (words_[i].place >= 0 && clauses_.of[i] == clause) return true;
        return false;
    };
    const std::size_t stop = std::min(words_.size(), last->word + longest_leg);
    const std::size_t start = first->word > longest_leg ? first->word - longest_leg : 0;
    const bool place_first = place_in(start, first->word);
    const bool place_last = place_in(last->word, stop);
    if (place_first == place_last || !place_in(first->word, last->word)) return nullptr;
    return place_first ? after : before;
}

const Dating::Dated* Dating::nearest(std::size_t word, std::int32_t clause) const {
    for (const Dated& dated : dates_) // "won at Homs (1 May), Hama (3 June) and Idlib"
        if (dated.clause == clause && bracketed(dated.word) && place_bound(dated.word) == word)
            return told_finer(dated);
    if (const Dated* turn = in_turn(word, clause)) return turn;
    const Dated* best = nullptr;
    long best_cost = 0;
    for (const Dated& dated : dates_) {
        if (dated.clause != clause) continue;
        const auto [from, to] = std::minmax(word, dated.word);
        if (to - from > 400) continue;
        long cost = static_cast<long>(to - from);
        for (std::size_t i = from + 1; i < to && cost < 1000; ++i)
            cost += words_[i].mark == ',' ? comma_cost : 0;
        const auto bound = place_bound(dated.word);
        if (bound && (bound == word || locates(*bound, word))) return told_finer(dated);
        if (to == dated.word && looks_back(from, to) && told_wider(dated)) continue;
        if (bound && bracketed(dated.word)) cost += last_resort;
        if (bound || bracketed(dated.word)) cost += of_another_place;
        if (best == nullptr || cost < best_cost) {
            best = &dated;
            best_cost = cost;
        }
    }
    return best == nullptr ? nullptr : told_exactly(*best);
}

/// "left Homs *after* riots in March": whether what a date tells was over when that happened.
bool Dating::looks_back(std::size_t from, std::size_t date_word) const {
    for (std::size_t i = date_word; i-- > from + 1;) {
        if (!words_[i].plain()) continue;
        if (words_[i].is(wc::after)) return true;
        if (words_[i].is(wc::past | wc::past_form | wc::aux)) return false;
    }
    return false;
}

/// "in 1981 they left Homs after riots in March": whether its clause tells the time that a date is
/// part of.
bool Dating::told_wider(const Dated& fine) const {
    const auto& part = mentions_.dates[static_cast<std::size_t>(fine.mention)].value;
    return part && std::ranges::any_of(dates_, [&](const Dated& dated) {
               const auto& whole = mentions_.dates[static_cast<std::size_t>(dated.mention)].value;
               return dated.clause == fine.clause && whole && whole->length() > part->length() &&
                      whole->contains(part->begin) && whole->contains(part->end);
           });
}

/// "About a month later, Homs fell, on 29 May": the day tells what was meant by the rough count.
const Dating::Dated* Dating::told_exactly(const Dated& rough) const {
    const auto& mention = mentions_.dates[static_cast<std::size_t>(rough.mention)];
    if (!mention.relative || !mention.value || rough.joined) return &rough;
    for (const Dated& dated : dates_) {
        const auto& day = mentions_.dates[static_cast<std::size_t>(dated.mention)];
        if (dated.clause != rough.clause || day.relative || !day.value || dated.joined) continue;
        const bool within =
            mention.value->begin <= day.value->begin + rough_by && // "nearly six months later"
            day.value->end <= mention.value->end + rough_by;
        // "That autumn he crossed Liguria, and by the treaty of Homs, on 3 May, …"
        if (place_bound(dated.word)) continue;
        if (within && day.value->length() < mention.value->length()) return &dated;
    }
    return &rough;
}

/// "At the battle of Homs (1920) they won between 12 and 25 August": the days of that year.
const Dating::Dated* Dating::told_finer(const Dated& rough) const {
    const auto& year = mentions_.dates[static_cast<std::size_t>(rough.mention)];
    if (!bracketed(rough.word) || !year.value || rough.joined) return &rough;
    if (year.precision != calendar::Precision::year) return &rough;
    for (const Dated& dated : dates_) {
        const auto& days = mentions_.dates[static_cast<std::size_t>(dated.mention)];
        if (&dated == &rough || dated.clause != rough.clause || !days.value || days.relative)
            continue;
        const bool within =
            year.value->contains(days.value->begin) && days.value->length() < year.value->length();
        if (within && !place_bound(dated.word)) return &dated;
    }
    return &rough;
}

/// "the battles of Homs (191 BC) and Hama (190 BC)"
bool Dating::bracketed(std::size_t date_word) const {
    return date_word > 0 && words_[date_word - 1].mark == '(';
}

/// The place that a date stands behind between commas or in brackets: "took Homs, on 4 May, and
/// Hama, on 9 May".
std::optional<std::size_t> Dating::place_bound(std::size_t date_word) const {
    std::size_t i = date_word;
    if (i > 0 && words_[i - 1].plain() && words_[i - 1].is(wc::preposition)) --i;
    if (i < 2 || words_[i - 2].place < 0) return std::nullopt;
    if (words_[i - 1].mark != ',' && words_[i - 1].mark != '(') return std::nullopt;
    const bool ends = date_word + 1 >= words_.size() || words_[date_word + 1].mark != 0;
    return ends ? std::optional(i - 2) : std::nullopt;
}

/// "took Homs, near Hama, on 4 May": whether a place only tells where another one lies.
bool Dating::locates(std::size_t place, std::size_t located) const {
    constexpr std::size_t longest = 4; ///< words: ", in the"
    if (place <= located + 2 || place > located + longest) return false;
    if (words_[located + 1].mark != ',') return false;
    bool led = false;
    for (std::size_t i = located + 2; i < place; ++i) {
        if (!words_[i].plain() || !words_[i].is(wc::preposition | wc::determiner)) return false;
        led = led || words_[i].is(wc::locator);
    }
    return led;
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
    return {dated.mention, dated.joined, certainty, certainty >= 1.0F, false, std::nullopt};
}

std::optional<Governing> Dating::own_of(std::int32_t clause) const {
    const auto& list = clauses_.list;
    const auto first = static_cast<std::size_t>(list[static_cast<std::size_t>(clause)].first);
    const Dated* dated = nearest(first, clause);
    if (dated == nullptr) return std::nullopt;
    return governing(*dated, 1.0F);
}

/// "They gave up on 2 May, *following* the fall of Homs": what the clause only looks back on.
bool Dating::came_before(std::size_t place_word, std::size_t date_word) const {
    constexpr std::size_t reach = 12;
    const std::size_t first = place_word > reach ? place_word - reach : 0;
    for (std::size_t i = place_word; i-- > first;) {
        if (clauses_.of[i] != clauses_.of[place_word] || i == date_word) return false;
        if (words_[i].date >= 0) return false;
        if (!words_[i].plain()) continue;
        if (words_[i].is(wc::after)) return date_word < i;
        if (words_[i].is(wc::past | wc::past_form | wc::aux)) return false;
    }
    return false;
}

/// "The king, *having conquered* Homs, was crowned on 3 May": some time before the day.
bool Dating::was_over(std::size_t place_word, std::size_t date_word) const {
    constexpr std::size_t reach = 10;
    const std::size_t first = place_word > reach ? place_word - reach : 0;
    for (std::size_t i = place_word; i-- > first;) {
        if (words_[i].mark != 0 || i == date_word) return false;
        if (words_[i].prose.of(prose_) != "having") continue;
        std::size_t stop = place_word;
        while (stop < words_.size() && words_[stop].mark == 0)
            ++stop;
        return date_word < i || date_word > stop;
    }
    return false;
}

bool Dating::within(const Dated& part, const Governing& whole) const {
    const auto& days = mentions_.dates[static_cast<std::size_t>(part.mention)].value;
    const auto& time = mentions_.dates[static_cast<std::size_t>(whole.mention)].value;
    return !days || !time || time->contains(days->begin);
}

std::optional<Governing> Dating::at(std::size_t place_word) const {
    if (auto named = naming(place_word)) return named;
    if (dates_.empty()) return std::nullopt;
    std::int32_t clause = clauses_.of[place_word];
    const Clause& own = clauses_.list[static_cast<std::size_t>(clause)];
    if (const Dated* dated = nearest(place_word, clause)) {
        // "since 1939, when Homs fell in the middle of winter": of that year
        if (const auto told = time_of_relative(own); told && !within(*dated, *told)) return told;
        Governing found = governing(*dated, 1.0F);
        if (dated->word > place_word + far_behind) found.certainty = told_late;
        if (came_before(place_word, dated->word)) found.certainty *= went_before;
        if (was_over(place_word, dated->word)) {
            found.certainty *= over_by_then;
            found.own = false;
        }
        return found;
    }
    if (own.kind == ClauseKind::parenthesis && !own.finite) {
        clause = own.parent;
        if (const Dated* dated = nearest(place_word, clause)) return governing(*dated, 0.9F);
    }
    if (auto found = told_behind(place_word)) return found;
    if (auto found = shared_with_next_verb(clause)) return found;
    if (auto found = inherited(clause)) {
        if (was_over(place_word, words_.size() + 1)) found->certainty *= over_by_then;
        return found;
    }
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
        return Governing{word.date, date.value, named_by_year, false, false, std::nullopt};
    }
    return std::nullopt;
}

} // namespace dateline::event
