#include "event/supposing.hpp"

#include "event/supposing_word.hpp"
#include "event/thought.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::event {
namespace {

namespace wc = word_class;
namespace wu = word_use;

constexpr wc::Set supposing =
    wc::modal | wc::plan | wc::negation | wc::request | wc::aux | wc::none;
constexpr std::size_t raised_reach = 10; ///< words from troops to what they were raised for
constexpr std::size_t longest_term = 7;  ///< words of a name or a term in quotation marks

class Supposition {
public:
    Supposition(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                std::size_t place_word)
        : words_(words), prose_(prose), clauses_(clauses), place_(place_word),
          word_(words, prose, clauses, place_word) {}

    [[nodiscard]] bool supposed() const {
        if (quoted() || purpose() || thought(words_, prose_, clauses_, place_)) return true;
        for (std::int32_t at = clauses_.of[place_]; at >= 0; at = clause(at).parent) {
            if (clause(at).kind == ClauseKind::condition || supposed_in(at)) return true;
            // What hangs on it otherwise happened whatever the clause around it says.
            if (clause(at).kind != ClauseKind::complement &&
                clause(at).kind != ClauseKind::participial) {
                return false;
            }
            if (clause(at).kind == ClauseKind::complement) return plans_that(clause(at).parent);
        }
        return false;
    }

private:
    [[nodiscard]] const Clause& clause(std::int32_t index) const {
        return clauses_.list[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(words_[i], prose_); }

    /// Words in quotation marks are somebody's, and more than a name or a term in them tells
    /// nothing.
    [[nodiscard]] bool quoted() const {
        std::size_t opened = words_.size();
        std::size_t marks = 0;
        for (std::size_t i = 0; i < place_; ++i) {
            if (words_[i].mark != '"') continue;
            ++marks;
            opened = i;
        }
        if (marks % 2 == 0) return false;
        bool told = false;
        std::size_t closed = opened + 1;
        for (; closed < words_.size() && words_[closed].mark != '"'; ++closed)
            told = told || (words_[closed].plain() && words_[closed].is(wc::finite));
        return told && closed - opened > longest_term;
    }

    /// "To keep the town, he …", "in order to take the town": what it was done for.
    [[nodiscard]] bool purpose() const {
        for (std::size_t i = place_; i-- > 0;) {
            const Word& word = words_[i];
            if (word.mark != 0 || clauses_.of[i] != clauses_.of[place_]) return false;
            if (!word.plain()) continue;
            if (word.is(wc::finite)) return false;
            if ((text(i) == "to" && i >= 1 && (text(i - 1) == "order" || text(i - 1) == "as")) ||
                (text(i) == "To" && i == 0)) {
                return word_.infinitive(i);
            }
            if (text(i) == "for" && meant_for(i)) return true;
        }
        return false;
    }

    /// "raised an army for the capture of Homs"
    [[nodiscard]] bool meant_for(std::size_t lead) const {
        static constexpr std::array<std::string_view, 7> raised{
            "army", "force", "expedition", "preparations", "plans", "money", "funds"};
        if (lead + 3 > place_ || !words_[lead + 1].is(wc::determiner)) return false;
        std::size_t noun = lead + 2;
        while (noun + 2 < place_ && !words_[noun].is(wc::fight | wc::happening))
            ++noun;
        if (!words_[noun].is(wc::fight | wc::happening)) return false;
        const std::string_view joint = text(noun + 1);
        if (joint != "of" && joint != "on") return false;
        const std::size_t first = lead > raised_reach ? lead - raised_reach : 0;
        for (std::size_t i = first; i < lead; ++i)
            if (words_[i].plain() && (words_[i].used(wu::troops) || among(raised, text(i))))
                return true;
        return false;
    }

    [[nodiscard]] bool supposed_in(std::int32_t index) const {
        const Clause& open = clause(index);
        if ((open.classes & supposing) == 0) return false;
        for (auto i = static_cast<std::size_t>(open.first);
             i <= static_cast<std::size_t>(open.last); ++i) {
            if (!words_[i].is(supposing) || clauses_.of[i] != index || !words_[i].plain()) continue;
            if (i > place_ && words_[i].is(wc::modal) && subject_did_more(index)) break;
            if (i > place_ && index == clauses_.of[place_] && words_[i].is(wc::plan)) {
                if (word_.behind_place(i)) return true; // "an attack on Homs was possible"
                break;
            }
            if (word_.at(i)) return true;
        }
        return false;
    }

    /// "The fleet at *Homs* would have none of it and recalled him": what its subject did besides.
    [[nodiscard]] bool subject_did_more(std::int32_t index) const {
        return std::ranges::any_of(clauses_.list, [&](const Clause& next) {
            const auto verb = static_cast<std::size_t>(next.first) + 1;
            return next.parent == index && next.kind == ClauseKind::coordinate &&
                   (next.classes & supposing) == 0 && verb < words_.size() &&
                   words_[verb].plain() && words_[verb].is(wc::past | wc::past_form);
        });
    }

    [[nodiscard]] bool plans_that(std::int32_t index) const {
        return index >= 0 && (clause(index).classes & wc::plan) != 0;
    }

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    std::size_t place_;
    SupposingWord word_;
};

} // namespace

bool supposed(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
              std::size_t place_word) {
    return Supposition(words, prose, clauses, place_word).supposed();
}

} // namespace dateline::event
