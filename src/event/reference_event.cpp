#include "event/reference_event.hpp"
#include "event/lead.hpp"

#include "event/head_verb.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::event {
namespace {

namespace wc = word_class;
namespace wu = word_use;

constexpr std::size_t phrase_reach = 10; ///< words between "after" and the name it speaks of

class EventReference {
public:
    EventReference(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                   std::size_t place)
        : words_(words), prose_(prose), clauses_(clauses), place_(place) {}

    /// "After the fall of X", "in retaliation for the attack on X": told as the background.
    [[nodiscard]] bool background() const {
        const std::size_t first = place_ > phrase_reach ? place_ - phrase_reach : 0;
        for (std::size_t i = place_; i-- > first;) {
            const Word& word = words_[i];
            // "eight days after the fall of X": the date ends in the word that leads there.
            if (word.date >= 0) return text(i).ends_with(" after") || text(i).ends_with(" before");
            if (word.mark != 0 && word.mark != '"') return false;
            if (!word.plain()) continue;
            if (leads_nowhere(i)) continue;
            const bool leads = word.used(wu::recalling)
                                   ? !befalls(i)
                                   : word.is(wc::after | wc::since) || says(i, "before");
            if (leads) return !dated_phrase() && !told_there();
            if (word.used(wu::recalling)) return false;
            const bool noun = i > 0 && words_[i - 1].is(wc::determiner); // "the storming of"
            if (word.is(wc::finite | wc::relative) || (word.is(wc::participle) && !noun))
                return false;
        }
        return false;
    }

    /// "The defeat at Homs made them cautious, but in May …": what it led to is told.
    [[nodiscard]] bool cause_told() const {
        static constexpr std::array<LowerWord, 5> led{"at", "in", "of", "near", "around"};
        const std::size_t at = over_articles(words_, place_);
        if (at < 2 || !words_[at - 1].plain() || !says_any(at - 1, led)) return false;
        if (!words_[at - 2].is(wc::fight | wc::happening) || place_ + 1 >= words_.size())
            return false;
        if (!words_[place_ + 1].plain() || !words_[place_ + 1].used(wu::effect)) return false;
        const std::int32_t own = clauses_.of[place_];
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (words_[i].date >= 0 && clauses_.of[i] == own) return false;
        return true;
    }

    /// "the Rambouillet agreement", "the Beirut barracks bombings": named in passing, unless it is
    /// what the clause tells ("the Geneva talks began", "at the Geneva talks in May").
    [[nodiscard]] bool named_event() const {
        const std::optional<std::size_t> noun = event_noun();
        if (!noun) return false;
        const std::size_t limit = std::min(words_.size(), *noun + 4);
        for (std::size_t i = *noun + 1; i < limit && words_[i].mark == 0; ++i) {
            if (words_[i].date >= 0) return false;
        }
        const auto verb = head_verb(words_, prose_, clauses_, place_);
        if (*noun + 1 < words_.size() && words_[*noun + 1].is(wc::occur)) return false;
        if (verb && (words_[*verb].is(wc::occur) || set_off_on_a_day(*verb))) return false;
        return !(place_ >= 2 && words_[place_ - 1].is(wc::determiner) &&
                 (says(place_ - 2, "at") || says(place_ - 2, "during") || says(place_ - 2, "in")));
    }

private:
    /// "sent away *once* from Homs", "in the *following* battle of Homs", "*before* dawn at Homs"
    [[nodiscard]] bool leads_nowhere(std::size_t i) const {
        if (says(i, "because")) return !says(i + 1, "of"); // "because Homs fell"
        if (says(i, "once")) return clauses_.at_word(place_).kind != ClauseKind::after;
        if (says(i, "following")) return i > 0 && words_[i - 1].is(wc::determiner);
        return says(i, "before") && i + 1 < words_.size() && words_[i + 1].used(wu::hour);
    }

    /// "after a defeat at Homs, where they lost thirty men": told with a clause of its own.
    [[nodiscard]] bool told_there() const {
        const std::size_t where = place_ + 2;
        if (where >= words_.size() || words_[where - 1].mark != ',' || !says(where, "where"))
            return false;
        const Clause& clause = clauses_.at_word(where);
        return clause.finite && !clause.past_perfect && (clause.classes & wc::present) == 0;
    }

    /// "was heard in Homs", "they charged at Homs"; not "heard of the fall of Homs", "was charged".
    [[nodiscard]] bool befalls(std::size_t verb) const {
        static constexpr std::array<LowerWord, 3> held{"service", "ceremony", "mass"};
        if (says(verb, "memorial")) return says_any(verb + 1, held); // "a memorial service in Homs"
        const bool done = verb > 0 && words_[verb - 1].plain() && words_[verb - 1].is(wc::aux);
        if (says(verb, "heard") || says(verb, "witnessed")) return done;
        return says(verb, "charged") && !done;
    }

    /// "On 3 May they launched the Homs offensive": with its day it is what the clause tells.
    [[nodiscard]] bool set_off_on_a_day(std::size_t verb) const {
        if (verb > place_ || !words_[verb].is(wc::start)) return false;
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (words_[i].date >= 0 && clauses_.of[i] == clauses_.of[place_]) return true;
        return false;
    }

    /// The noun behind the place that makes an event's name of both.
    [[nodiscard]] std::optional<std::size_t> event_noun() const {
        const std::size_t limit = std::min(words_.size(), place_ + 4);
        for (std::size_t i = place_ + 1; i < limit; ++i) {
            const Word& word = words_[i];
            if (!word.plain() || word.is(wc::preposition | wc::coordinate | wc::aux)) return {};
            if (word.is(wc::before | wc::after)) return {}; // "in Homs before bombing Hama"
            if (word.is(wc::happening)) return i;
            if (word.is(wc::finite | wc::participle)) return {};
        }
        return {};
    }

    /// "After the fall of X in May, …" has a date of its own.
    [[nodiscard]] bool dated_phrase() const {
        const std::size_t limit = std::min(words_.size(), place_ + 6);
        for (std::size_t i = place_ + 1; i < limit; ++i) {
            if (words_[i].date >= 0) return true;
            if (words_[i].mark != 0) return false;
            if (words_[i].is(wc::finite) && !of_after_clause()) return false;
        }
        return false;
    }

    /// "After *Homs* was captured in 1938, …": the clause tells it with a verb.
    [[nodiscard]] bool of_after_clause() const {
        return clauses_.at_word(place_).kind == ClauseKind::after && place_ + 1 < words_.size() &&
               words_[place_ + 1].plain() && words_[place_ + 1].is(wc::finite);
    }

    [[nodiscard]] bool says(std::size_t i, const LowerWord& lower) const {
        return event::says(words_[i], prose_, lower);
    }
    template <std::size_t N>
    [[nodiscard]] bool says_any(std::size_t i, const std::array<LowerWord, N>& list) const {
        return event::says_any(words_[i], prose_, list);
    }
    [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(words_[i], prose_); }

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    std::size_t place_;
};

} // namespace

bool only_names_event(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                      std::size_t place_word) {
    const EventReference reference(words, prose, clauses, place_word);
    return reference.background() || reference.named_event() || reference.cause_told();
}

} // namespace dateline::event
