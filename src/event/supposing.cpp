#include "event/supposing.hpp"

#include "event/lead.hpp"
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
constexpr int plan_reach = 10;            ///< words from "planned to" to the place it speaks of
constexpr std::size_t request_reach = 14; ///< words from "asked" to the place it speaks of
constexpr std::size_t outcome_reach = 6;  ///< words from a place to the date that is its own
constexpr std::size_t raised_reach = 10;  ///< words from troops to what they were raised for
constexpr std::size_t longest_term = 7;   ///< words of a name or a term in quotation marks

/// "would later fall": the future of the narrative, not of its writer.
bool later_fact(std::span<const Word> words, std::string_view prose, std::size_t modal) {
    if (words[modal].prose.of(prose) != "would" || modal + 2 >= words.size()) return false;
    const bool also = words[modal + 1].prose.of(prose) == "also";
    return words[also ? modal + 2 : modal + 1].used(wu::outcome);
}

/// "not far from", "not only": nothing is denied.
bool mere_not(std::span<const Word> words, std::size_t word) {
    return word + 1 >= words.size() || words[word + 1].used(wu::mere);
}

class Supposition {
public:
    Supposition(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                std::size_t place_word)
        : words_(words), prose_(prose), clauses_(clauses), place_(place_word) {}

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

    /// "Leaving the city, he would also go on to take *Homs in 1521*": a date that stands right
    /// behind the place tells what came of it.
    [[nodiscard]] bool dated_outcome(std::size_t modal) const {
        if (text(modal) != "would" || clause(clauses_.of[modal]).kind == ClauseKind::complement)
            return false;
        for (std::size_t i = place_ + 1; i < words_.size() && i <= place_ + outcome_reach; ++i) {
            if (words_[i].mark != 0 && words_[i].mark != ',') return false;
            if (words_[i].date >= 0) return true;
            if (words_[i].plain() && !words_[i].is(wc::preposition | wc::determiner)) return false;
        }
        return false;
    }

    /// "asked them to hold the town", "was free to leave": a verb after "to", and the place behind
    /// it.
    [[nodiscard]] bool only_asked(std::size_t request) const {
        const std::size_t limit = std::min(place_, request + request_reach);
        if (fronted(request)) return false;
        for (std::size_t i = request + 1; i + 1 < limit; ++i) {
            if (words_[i].mark != 0 || words_[i].is(wc::past_form)) return false;
            if (words_[i].plain() && text(i) == "to") return infinitive(i);
            // "with the goal of taking the town"
            if (i == request + 1 && text(i) == "of") return words_[i + 1].is(wc::participle);
        }
        return false;
    }

    /// "*Eager to end it*, they met in Homs": why they did.
    [[nodiscard]] bool fronted(std::size_t request) const {
        if (request > static_cast<std::size_t>(clause(clauses_.of[request]).first) + 1)
            return false;
        bool comma = false;
        for (std::size_t i = request; i < place_; ++i) {
            if (words_[i].mark == ',') comma = true;
            if (comma && words_[i].plain() && words_[i].is(wc::past | wc::past_form)) return true;
        }
        return false;
    }

    /// "were to attack", "was ordered to hold": what was meant to follow.
    [[nodiscard]] bool to_be_done(std::size_t be) const {
        if (!words_[be].is(wc::aux) || be + 2 >= words_.size()) return false;
        const std::size_t to = text(be + 1) == "ordered" ? be + 2 : be + 1;
        return text(be).front() == 'w' && text(to) == "to" && infinitive(to);
    }

    /// "the fear that Homs was about to fall"
    [[nodiscard]] bool about_to(std::size_t i) const {
        return words_[i].is(wc::aux) && i + 2 < words_.size() && text(i + 1) == "about" &&
               text(i + 2) == "to";
    }

    /// "*Meeting no resistance*, he took Homs", "not wanting to wait, they met at Homs": of how
    /// they did it.
    [[nodiscard]] bool denied_aside(std::size_t i) const {
        const auto of_manner = [this](std::size_t at) {
            return at < words_.size() && words_[at].plain() && text(at).ends_with("ing");
        };
        if ((i == 0 || !of_manner(i - 1)) && !of_manner(i + 1)) return false;
        bool comma = false;
        for (std::size_t k = i; k < place_; ++k) {
            comma = comma || words_[k].mark == ',';
            if (comma && words_[k].plain() && words_[k].is(wc::past | wc::past_form)) return true;
        }
        return false;
    }

    /// "No power was left in Homs": nobody did it; "no fewer than thirty men" did.
    [[nodiscard]] bool of_none(std::size_t i) const {
        if (!words_[i].is(wc::none) || i + 1 >= words_.size() || dated() || said(i)) return false;
        if (denied_aside(i)) return false;
        const auto first = static_cast<std::size_t>(clause(clauses_.of[i]).first);
        return i <= first + 1 && !words_[i + 1].used(wu::measure);
    }

    /// ""No more bombs!" they shouted in *Homs*": the word is in what somebody said.
    [[nodiscard]] bool said(std::size_t word) const {
        for (std::size_t i = word; i < place_; ++i)
            if (words_[i].mark == '"') return true;
        return false;
    }

    /// "no source mentions it, unlike the battle of *Homs in 721*": the date tells a fact.
    [[nodiscard]] bool dated() const {
        return place_ >= 2 && place_ + 2 < words_.size() && text(place_ - 1) == "of" &&
               words_[place_ + 1].plain() && words_[place_ + 1].is(wc::preposition) &&
               words_[place_ + 2].date >= 0;
    }

    /// "They made no attempt to take Homs"
    [[nodiscard]] bool never_tried(std::size_t i) const {
        return words_[i].is(wc::none) && i + 1 < words_.size() && words_[i + 1].used(wu::trying);
    }

    [[nodiscard]] bool infinitive(std::size_t to) const {
        if (to + 1 >= words_.size()) return false;
        const Word& verb = words_[to + 1];
        return verb.plain() && !verb.capital && !verb.is(wc::determiner | wc::preposition) &&
               verb.prose.size() > 1;
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
                return infinitive(i);
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

    /// "ordered that a force be sent to the town"
    [[nodiscard]] bool subjunctive(std::size_t be) const {
        return text(be) == "be" && be > 0 && words_[be].is(wc::aux) && words_[be - 1].plain() &&
               !words_[be - 1].is(wc::modal | wc::negation) && text(be - 1) != "to" &&
               (clause(clauses_.of[be]).classes & wc::modal) == 0;
    }

    [[nodiscard]] bool supposed_in(std::int32_t index) const {
        const Clause& open = clause(index);
        if ((open.classes & supposing) == 0) return false;
        for (auto i = static_cast<std::size_t>(open.first);
             i <= static_cast<std::size_t>(open.last); ++i) {
            if (clauses_.of[i] != index || !words_[i].plain()) continue;
            if (i > place_ && index == clauses_.of[place_] && words_[i].is(wc::plan)) {
                if (denied_of_place(i)) return true; // "an attack on Homs was possible"
                break;
            }
            if (supposes(i)) return true;
        }
        return false;
    }

    [[nodiscard]] bool supposes(std::size_t i) const {
        const Word& word = words_[i];
        if (word.is(wc::modal))
            return !later_fact(words_, prose_, i) && !dated_outcome(i) && !behind_verb(i) &&
                   !able_there(i);
        if (word.is(wc::plan) && i < place_ && (denied_aside(i) || of_noun(i))) return false;
        if (word.is(wc::request) && i < place_ && only_asked(i)) return true;
        if (i < place_ && (to_be_done(i) || of_none(i) || never_tried(i))) return true;
        if (about_to(i) || (i < place_ && subjunctive(i))) return true;
        if (word.is(wc::negation)) {
            if (i < place_ && denied_aside(i)) return false;
            if (text(i) == "without" && comma_behind(i)) return false;
            if (contrasted(i)) return false;
            return (i < place_ || denied_of_place(i)) && !mere_not(words_, i);
        }
        return word.is(wc::plan) && i < place_ &&
               place_ - i <= static_cast<std::size_t>(plan_reach);
    }

    /// "In Homs three houses *could* be lived in": what was so there, not what might have been.
    [[nodiscard]] bool able_there(std::size_t modal) const {
        const auto lead = lead_of(words_, place_);
        if (text(modal) != "could" || modal < place_ || !lead) return false;
        if (!words_[*lead].is(wc::preposition) || text(*lead) == "of") return false;
        const auto first = static_cast<std::size_t>(clause(clauses_.of[place_]).first);
        return *lead <= first + 1;
    }

    /// "a force *intended for* Spain landed at Homs": tells which force, and not what it did.
    [[nodiscard]] bool of_noun(std::size_t plan) const {
        const Word& next = words_[plan + 1];
        if (!next.plain() || !next.is(wc::preposition) || text(plan + 1) == "to") return false;
        for (std::size_t i = plan + 2; i < place_; ++i)
            if (clauses_.of[i] == clauses_.of[place_] && words_[i].plain() &&
                words_[i].is(wc::past | wc::past_form) && !words_[i].is(wc::aux) &&
                !words_[i - 1].is(wc::aux | wc::determiner) && text(i - 1) != "to")
                return true;
        return false;
    }

    /// "It was heard, *not seen*, in Homs": something else is denied.
    [[nodiscard]] bool contrasted(std::size_t negation) const {
        constexpr std::size_t longest = 4;
        if (negation == 0 || words_[negation - 1].mark != ',') return false;
        for (std::size_t i = negation + 1; i < place_ && i <= negation + longest; ++i)
            if (words_[i].mark == ',') return true;
        return false;
    }

    /// "Without waiting for the fleet, he went on to Homs"
    [[nodiscard]] bool comma_behind(std::size_t i) const {
        while (++i < place_)
            if (words_[i].mark == ',') return true;
        return false;
    }

    /// "The opening of *the canal* had made it so near that a fleet could sail": the place's own
    /// verb came before the one supposed.
    [[nodiscard]] bool behind_verb(std::size_t modal) const {
        for (std::size_t i = place_ + 1; i < modal; ++i) {
            if (clauses_.of[i] == clauses_.of[place_] && words_[i].plain() &&
                words_[i].is(wc::past | wc::past_form)) {
                return true;
            }
        }
        return false;
    }

    /// "*Homs* was not bombed": nothing but an auxiliary stands between.
    [[nodiscard]] bool denied_of_place(std::size_t negation) const {
        if (negation < place_ + 2) return false;
        for (std::size_t i = place_ + 1; i < negation; ++i) {
            if (!words_[i].plain() || !words_[i].is(wc::aux)) return false;
        }
        return true;
    }

    [[nodiscard]] bool plans_that(std::int32_t index) const {
        return index >= 0 && (clause(index).classes & wc::plan) != 0;
    }

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    std::size_t place_;
};

} // namespace

bool supposed(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
              std::size_t place_word) {
    return Supposition(words, prose, clauses, place_word).supposed();
}

} // namespace dateline::event
