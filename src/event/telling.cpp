#include "event/telling.hpp"

#include "event/head_verb.hpp"
#include "event/supposing.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr float clear_verdict = 3.0F;
constexpr float faint_verdict = 2.2F;  ///< nouns alone
constexpr std::size_t been_reach = 30; ///< words between "has been" and the place

class Judge {
public:
    Judge(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
          std::size_t place_word)
        : words_(words), prose_(prose), clauses_(clauses), place_(place_word) {}

    [[nodiscard]] bool described() const {
        bool any = false;
        for (std::int32_t at = clauses_.of[place_]; at >= 0; at = clause(at).parent) {
            const Clause& open = clause(at);
            if (tells_past(at)) return false;
            any = any || open.finite;
            if (open.kind == ClauseKind::relative ||
                (open.kind == ClauseKind::complement && !list(open)))
                break;
        }
        // Where a verb is told that hangs on none of them, it is theirs.
        return any || std::ranges::none_of(clauses_.list, &Clause::finite);
    }

    /// "The town was small", "there were gates": verbs of being, and none of doing.
    [[nodiscard]] bool stative() const {
        std::int32_t own = clauses_.of[place_];
        while (verbless(clause(own)) && clause(own).parent >= 0)
            own = clause(own).parent;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (clauses_.of[i] != own || !words_[i].plain()) continue;
            if (words_[i].is(wc::participle)) return false;
            // "was able to return", "the targets were"
            if (text(i) == "able" || text(i) == "enough" || text(i) == "targets") return false;
            if (text(i) == "present") return false; // "troops were present in Homs"
            if (text(i) == "first" && i < place_ && leads_in(i + 1)) return false;
            if (!words_[i].is(wc::past | wc::past_form) || words_[i].is(wc::aux)) continue;
            if (!words_[i].used(word_use::standing)) return false;
        }
        return true;
    }

    /// "were the first *to enter* Homs", "among the first *into* Homs"
    [[nodiscard]] bool leads_in(std::size_t i) const {
        return i < place_ && (text(i) == "to" || text(i) == "into");
    }

    /// "Cases by town: Homs (50), Hama 12", "480 were seen (5 in Homs, 475 in Hama)": how many of
    /// what is told there were, told without a verb.
    [[nodiscard]] bool tallied() const {
        const std::size_t next = place_ + 1;
        if (next + 1 < words_.size() && words_[next].mark == '(' && number(next + 1)) return true;
        const bool bare = next < words_.size() && number(next) &&
                          (next + 1 == words_.size() || words_[next + 1].mark != 0);
        if (bare) return true;
        return place_ >= 3 && text(place_ - 1) == "in" && number(place_ - 2) &&
               (words_[place_ - 3].mark == '(' || words_[place_ - 3].mark == ',' ||
                words_[place_ - 3].mark == ':');
    }

    /// "It was at Homs that the armies met", "in Homs it was not the army but the guard who held
    /// it"
    [[nodiscard]] bool cleft() const {
        const std::int32_t own = clauses_.of[place_];
        const bool be = (clause(own).classes & wc::aux) != 0;
        for (auto i = static_cast<std::size_t>(clause(own).first);
             be && i + 1 <= static_cast<std::size_t>(clause(own).last); ++i)
            if (clauses_.of[i] == own && (text(i) == "it" || text(i) == "It") &&
                (text(i + 1) == "was" || text(i + 1) == "were") && picked_out(own))
                return true;
        return place_ >= 3 && place_ + 1 < words_.size() && text(place_ + 1) == "that" &&
               (text(place_ - 3) == "It" || text(place_ - 3) == "it") &&
               words_[place_ - 2].is(wc::aux) && words_[place_ - 1].is(wc::preposition);
    }

    /// "Richmond was at the end of a supply line": nothing but a verb of being, in so many words.
    [[nodiscard]] bool only_is() const {
        const Clause& own = clause(clauses_.of[place_]);
        return (own.classes & wc::aux) != 0 && !own.past_perfect && stative();
    }

    /// "Others asserted that the king was innocent": an opinion on how things were.
    [[nodiscard]] bool argued() const {
        const Clause& own = clause(clauses_.of[place_]);
        if (own.kind != ClauseKind::complement || own.parent < 0 || !only_is()) return false;
        for (auto i = static_cast<std::size_t>(own.first); i-- > 0;) {
            if (clauses_.of[i] != own.parent) return false;
            if (words_[i].plain() && words_[i].is(wc::past | wc::past_form))
                return words_[i].used(word_use::arguing);
        }
        return false;
    }

    [[nodiscard]] bool judged() const {
        const Clause& own = clause(clauses_.of[place_]);
        if ((own.classes & wc::react) == 0) return false;
        const auto verb = head_verb(words_, prose_, clauses_, place_);
        return !verb || words_[*verb].is(wc::react);
    }

private:
    /// "*who held* the town", "*that bore* the brunt"
    [[nodiscard]] bool picked_out(std::int32_t own) const {
        return std::ranges::any_of(clauses_.list, [&](const Clause& told) {
            const auto first = static_cast<std::size_t>(told.first);
            return told.parent == own && told.kind == ClauseKind::relative &&
                   first + 1 < words_.size() && (text(first) == "who" || text(first) == "that") &&
                   words_[first + 1].plain() && words_[first + 1].is(wc::past | wc::past_form);
        });
    }

    [[nodiscard]] const Clause& clause(std::int32_t index) const {
        return clauses_.list[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(words_[i], prose_); }

    [[nodiscard]] bool number(std::size_t i) const {
        return words_[i].plain() && text(i).front() >= '0' && text(i).front() <= '9';
    }

    /// "Two cities – Homs in the north and Hama – have fallen", "three fell: Homs, Hama and Tartus"
    [[nodiscard]] bool verbless(const Clause& open) const {
        if (open.kind == ClauseKind::complement) return list(open);
        return (open.kind == ClauseKind::participial || open.kind == ClauseKind::parenthesis) &&
               (open.classes & (wc::finite | wc::participle)) == 0;
    }

    /// "Three towns went over to them: Homs, Hama and Tartus."
    [[nodiscard]] bool list(const Clause& open) const {
        return !open.finite && words_[static_cast<std::size_t>(open.first)].mark == ':';
    }

    [[nodiscard]] bool tells_past(std::int32_t index) const {
        const Clause& open = clause(index);
        if ((open.classes & (wc::past | wc::past_form | wc::perfect | wc::participle)) != 0) {
            return true;
        }
        if ((open.classes & wc::present) == 0) return (open.classes & wc::finite) != 0;
        return has_been(index);
    }

    /// "There has been an outbreak."
    [[nodiscard]] bool has_been(std::int32_t index) const {
        const auto first = static_cast<std::size_t>(clause(index).first);
        const auto last =
            std::min(static_cast<std::size_t>(clause(index).last), place_ + been_reach);
        for (auto i = std::max(first + 1, place_ > been_reach ? place_ - been_reach : 0); i <= last;
             ++i) {
            if (clauses_.of[i] == index && text(i) == "been" && words_[i - 1].is(wc::present)) {
                return true;
            }
        }
        return false;
    }

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    std::size_t place_;
};

} // namespace

Telling telling_of(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                   std::size_t place_word, const Verdict& verdict) {
    const Judge judge(words, prose, clauses, place_word);
    if (supposed(words, prose, clauses, place_word)) return Telling::supposed;
    if (judge.judged() && (verdict.score < clear_verdict || !verdict.happens)) {
        return Telling::judged;
    }
    if (judge.argued()) return Telling::judged;
    if (judge.cleft()) return Telling::happened;
    if (verdict.score > 0 && judge.tallied()) return Telling::happened;
    if (verdict.score <= 0 && judge.stative()) return Telling::described;
    if (verdict.score <= faint_verdict && judge.only_is()) return Telling::described;
    if (judge.described()) return Telling::described;
    return Telling::happened;
}

namespace {

/// "marched to relieve the town", "moving up to bombard it": what somebody went for.
bool gone_to_do(std::span<const Word> words, std::string_view prose, std::size_t place) {
    constexpr std::size_t object = 5; // words from "to" to the place
    constexpr std::size_t course = 8; // words from the going to "to"
    static constexpr std::array<std::string_view, 4> done{"continued", "proceeded", "led", "made"};
    static constexpr std::array<std::string_view, 4> going{"moving", "marching", "sailing",
                                                           "going"};
    std::size_t to = place;
    while (to > 0 && place - to <= object && words[to - 1].mark == 0 && words[to - 1].date < 0 &&
           text_of(words[to], prose) != "to")
        --to;
    if (to + 1 >= place || text_of(words[to], prose) != "to") return false;
    const Word& verb = words[to + 1];
    if (!verb.plain() || verb.capital || verb.is(word_class::determiner | word_class::preposition))
        return false;
    for (std::size_t i = to; i-- > 0 && to - i <= course;) {
        if (words[i].mark != 0) return false;
        if (!words[i].plain()) continue;
        if (words[i].is(word_class::journey)) return !among(done, text_of(words[i], prose));
        if (words[i].is(word_class::finite | word_class::participle))
            return among(going, text_of(words[i], prose));
    }
    return false;
}

} // namespace

bool only_attempted(std::span<const Word> words, std::string_view prose, std::size_t place_word) {
    if (gone_to_do(words, prose, place_word)) return true;
    constexpr std::size_t reach = 14;
    static constexpr std::array<std::string_view, 4> attempts{"attempt", "effort", "bid",
                                                              "efforts"};
    const std::size_t first = place_word > reach ? place_word - reach : 0;
    for (std::size_t i = place_word; i-- > first;) {
        if (words[i].date >= 0) return false;
        if (!words[i].plain() || !words[i].is(word_class::preposition)) continue;
        if (words[i].prose.of(prose) != "in") continue;
        for (std::size_t k = i + 1; k + 1 < place_word && k <= i + 3; ++k)
            if (words[k].plain() && among(attempts, words[k].prose.of(prose)))
                return words[k + 1].prose.of(prose) == "to";
    }
    return false;
}

} // namespace dateline::event
