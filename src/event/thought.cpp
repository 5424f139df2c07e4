#include "event/thought.hpp"

#include <cstdint>
#include <optional>

namespace dateline::event {
namespace {

namespace wc = word_class;

class Thought {
public:
    Thought(std::span<const Word> words, std::string_view prose, const Clauses& clauses)
        : words_(words), prose_(prose), clauses_(clauses) {}

    [[nodiscard]] bool leads_to(std::size_t place) const {
        const std::int32_t own = clauses_.of[place];
        if (thinks(own, place)) return true;
        const Clause& open = clause(own);
        return open.kind == ClauseKind::complement && open.parent >= 0 &&
               thinks(open.parent, static_cast<std::size_t>(open.first));
    }

private:
    [[nodiscard]] const Clause& clause(std::int32_t index) const {
        return clauses_.list[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(words_[i], prose_); }

    /// Whether the verb of a clause that leads to a word is one of thinking.
    [[nodiscard]] bool thinks(std::int32_t index, std::size_t word) const {
        if (estimated(index)) return true;
        if ((clause(index).classes & wc::mind) == 0) return false;
        std::optional<std::size_t> last;
        for (auto i = static_cast<std::size_t>(clause(index).first); i < word; ++i) {
            if (clauses_.of[i] != index || !words_[i].plain()) continue;
            if (words_[i].is(wc::mind) || words_[i].is(wc::past | wc::past_form)) last = i;
        }
        return last && words_[*last].is(wc::mind) && !sensed(*last);
    }

    /// "Shocks were also felt in the city of Homs": with a place right behind, felt by the body.
    [[nodiscard]] bool sensed(std::size_t verb) const {
        constexpr std::size_t reach = 5;
        if (verb < 2 || verb + 2 >= words_.size() || text(verb) != "felt") return false;
        if (!words_[verb - 1].is(wc::aux) && !words_[verb - 2].is(wc::aux)) return false;
        if (text(verb + 1) == "as" && text(verb + 2) == "far") return true;
        if (!words_[verb + 1].is(wc::preposition)) return false;
        for (std::size_t i = verb + 2; i < words_.size() && i < verb + 2 + reach; ++i) {
            if (words_[i].place >= 0) return true;
            if (!words_[i].is(wc::preposition | wc::determiner | wc::place_noun)) return false;
        }
        return false;
    }

    /// "It is estimated that", "is said to": what people hold today, with no date of its own.
    [[nodiscard]] bool estimated(std::int32_t index) const {
        const Clause& open = clause(index);
        if ((open.classes & wc::present) == 0 || (open.classes & (wc::report | wc::mind)) == 0) {
            return false;
        }
        for (auto i = static_cast<std::size_t>(open.first) + 1;
             i <= static_cast<std::size_t>(open.last); ++i) {
            if (clauses_.of[i] == index && words_[i].plain() &&
                words_[i].is(wc::report | wc::mind) && words_[i - 1].plain() &&
                words_[i - 1].is(wc::present) && words_[i - 1].is(wc::aux) && !having(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /// "witnesses *have* said that": they told what happened, as "they said" does.
    [[nodiscard]] bool having(std::size_t aux) const {
        return text(aux) == "has" || text(aux) == "have";
    }

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
};

} // namespace

bool thought(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
             std::size_t place_word) {
    return Thought(words, prose, clauses).leads_to(place_word);
}

} // namespace dateline::event
