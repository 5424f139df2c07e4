#include "event/clause.hpp"

#include "event/clause_opening.hpp"
#include "event/clause_sight.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::event {
namespace {

namespace wc = word_class;

/// "when", "after", "before", "although" and their like
bool subordinate(ClauseKind kind) {
    return kind == ClauseKind::simultaneous || kind == ClauseKind::after ||
           kind == ClauseKind::before || kind == ClauseKind::contrast;
}

class Cutter : private ClauseSight {
public:
    Cutter(std::span<const Word> words, std::string_view prose, Clauses& into)
        : ClauseSight(words, prose), opening_(words, prose), out_(into) {}

    void cut() {
        out_.list.assign(1, Clause{});
        out_.of.assign(words_.size(), 0);
        opening_dated_ = opening_.dated();
        if (opening_dated_) open(ClauseKind::participial, 0);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            step(i);
            out_.of[i] = current_;
            note(i);
        }
    }

private:
    [[nodiscard]] Clause& clause() { return out_.list[static_cast<std::size_t>(current_)]; }

    void step(std::size_t i) {
        const Word& word = words_[i];
        if (word.mark != 0) {
            mark(i);
        } else if (word.plain()) {
            if (const auto kind = opening_.opened_by(i, clause())) {
                open(*kind, i);
            } else if (verb_of_subject(i)) {
                current_ = clause().parent;
            }
        }
    }

    /// "The towns that had long paid tribute *were* burned": after a relative clause with a verb of
    /// its own, a second one is of the clause that still waits for one.
    [[nodiscard]] bool verb_of_subject(std::size_t i) {
        const Clause& open = clause();
        const bool waits = open.kind == ClauseKind::relative && open.finite && open.parent >= 0 &&
                           !out_.list[static_cast<std::size_t>(open.parent)].finite &&
                           (open.classes & (wc::past | wc::past_form | wc::present)) != 0;
        const bool be = text(i) == "was" || text(i) == "were";
        if (!waits || !(be || sole_verb(i))) return false;
        const Word& before = words_[i - 1];
        if (before.mark != 0 || before.date >= 0) return false;
        // "which had already flooded it"
        const bool adverb = before.is(wc::adverb) || text(i - 1).ends_with("ly");
        if (i > 1 && words_[i - 2].is(wc::aux | wc::perfect) && adverb) return false;
        static constexpr std::array<std::string_view, 7> subjects{"he",  "she",  "it",   "they",
                                                                  "who", "that", "which"};
        return before.place >= 0 ||
               (!before.is(wc::finite | wc::coordinate | wc::relative | wc::negation) &&
                std::find(subjects.begin(), subjects.end(), text(i - 1)) == subjects.end());
    }

    void mark(std::size_t i) {
        switch (words_[i].mark) {
        case ';':
            open(ClauseKind::coordinate, i);
            break;
        case ':':
            if (i + 1 < words_.size()) open(ClauseKind::complement, i);
            break;
        case '(':
            brackets_.push_back({current_, dashed_});
            dashed_ = -1;
            open(ClauseKind::parenthesis, i);
            break;
        case ')':
            if (!brackets_.empty()) {
                current_ = brackets_.back().current;
                dashed_ = brackets_.back().dashed;
                brackets_.pop_back();
            }
            break;
        case '-':
            dash(i);
            break;
        case ',':
            comma(i);
            break;
        default:
            break;
        }
    }

    /// The second of a pair of dashes goes back to what the first one interrupted.
    void dash(std::size_t i) {
        if (dashed_ >= 0) {
            current_ = dashed_;
            dashed_ = -1;
        } else {
            dashed_ = current_;
            open(ClauseKind::participial, i);
        }
    }

    void comma(std::size_t i) {
        const Word* next = at(i + 1);
        if (next == nullptr) return;
        if (opening_dated_ && current_ == 1) {
            current_ = 0;
            return;
        }
        if (!clause().finite && verb_behind_apposition(i + 1)) return;
        // NOLINTBEGIN(bugprone-branch-clone): the order of the questions decides
        if (next->plain() && (next->is(wc::participle) || text(i + 1) == "with") &&
            !subject_noun(i + 1)) {
            open(ClauseKind::participial, i);
        } else if (next->plain() && next->is(wc::sequel) && ends_in(i + 2)) {
            open(ClauseKind::participial, i);
        } else if (text(i + 1) == "followed" && followed_by(i + 2)) {
            open(ClauseKind::participial, i);
        } else if (next->plain() && next->is(wc::past_form) && i > 0 && words_[i - 1].place >= 0 &&
                   !next->is(wc::aux) && !waited_for(i + 1)) {
            open(ClauseKind::relative, i);
        } else if (inverted(i)) {
            current_ = clause().parent;
        } else if (resumes(i + 1) || (reduced(clause()) && date_at(i + 1))) {
            if (goes_on_relative()) current_ = clause().parent;
            current_ = clause().parent;
        } else if (has_date_ && new_date_follows(i + 1)) {
            open(ClauseKind::coordinate, i);
        } else if (apposition(i)) {
            open(ClauseKind::relative, i);
        }
        // NOLINTEND(bugprone-branch-clone)
    }

    /// "struck Homs, eventually *dissolving* on 8 May"
    [[nodiscard]] bool ends_in(std::size_t i) {
        const Word* verb = at(i);
        return verb != nullptr && verb->plain() && verb->is(wc::participle) && !subject_noun(i);
    }

    /// "In Homs, *flooding damaged* the bridge": no participle, but what did it; not "the king,
    /// *having entered* Homs".
    [[nodiscard]] bool subject_noun(std::size_t i) {
        if (text(i) == "having") return false;
        const Word* verb = at(i + 1);
        return !clause().finite && words_[i].is(wc::participle) && verb != nullptr &&
               verb->plain() && verb->is(wc::past | wc::past_form | wc::present | wc::modal) &&
               !verb->is(wc::perfect);
    }

    /// "The king, whose son had died at Homs, *arrived* in May": the verb of what is around.
    [[nodiscard]] bool waited_for(std::size_t verb) {
        const Clause& open = clause();
        return open.kind == ClauseKind::relative && open.finite && open.parent >= 0 &&
               !out_.list[static_cast<std::size_t>(open.parent)].finite && sole_verb(verb);
    }

    /// "was killed, *as was his rival,* outside Homs": all of it is an aside.
    [[nodiscard]] bool inverted(std::size_t comma) {
        const Clause& open = clause();
        const auto first = static_cast<std::size_t>(open.first);
        return open.kind == ClauseKind::simultaneous && open.parent >= 0 && first > 0 &&
               comma > first + 1 && words_[first - 1].mark == ',' && text(first) == "as" &&
               words_[first + 1].plain() && words_[first + 1].is(wc::aux);
    }

    /// "the hall, burnt in 1835 *and rebuilt*, lost …": still within the aside.
    [[nodiscard]] bool goes_on_relative() {
        const Clause& open = clause();
        if (open.kind != ClauseKind::coordinate || open.parent < 0) return false;
        return out_.list[static_cast<std::size_t>(open.parent)].kind == ClauseKind::relative;
    }

    /// After "…, which had fallen," a verb goes on with the clause around it; after an opening
    /// "When it fell," any clause with a verb does.
    [[nodiscard]] bool resumes(std::size_t next) {
        const Clause& open = clause();
        if (verbless_aside(open) && words_[next].plain() && words_[next].is(wc::finite))
            return true;
        if (open.parent < 0 || !(open.finite || (open.classes & wc::participle) != 0)) return false;
        const Word& word = words_[next];
        if (open.kind == ClauseKind::relative || open.kind == ClauseKind::participial ||
            goes_on_relative()) {
            if (word.plain() && word.is(wc::finite) && !word.is(wc::relative)) return true;
        }
        const bool aside = open.kind != ClauseKind::participial &&
                           open.kind != ClauseKind::coordinate &&
                           open.kind != ClauseKind::complement;
        const bool fronted = aside ? !out_.list[static_cast<std::size_t>(open.parent)].finite
                                   : open.first <= 1 && !out_.list[0].finite;
        if (!fronted || (word.plain() && word.is(wc::coordinate | wc::relative))) return false;
        return verb_within(next, wc::finite);
    }

    /// "Homs, with its garrison of thirty, was attacked": the subject still waits for its verb.
    [[nodiscard]] bool verbless_aside(const Clause& open) const {
        if (open.kind != ClauseKind::participial || open.parent < 0 || open.finite) return false;
        const auto first = static_cast<std::size_t>(open.first);
        return words_[first].mark == ',' && text(first + 1) == "with" &&
               !out_.list[static_cast<std::size_t>(open.parent)].finite;
    }

    /// "their march on Homs, codenamed Storm, on 3 May": the date is the march's.
    [[nodiscard]] bool reduced(const Clause& open) const {
        const auto first = static_cast<std::size_t>(open.first);
        return open.kind == ClauseKind::relative && words_[first].mark == ',' &&
               words_[first + 1].is(wc::past_form);
    }

    void open(ClauseKind kind, std::size_t i) {
        std::int32_t parent = current_;
        if (words_[i].mark == ';') {
            parent = outside_all(parent);
        } else if (kind == ClauseKind::participial || kind == ClauseKind::coordinate) {
            parent = outside_relatives(kind, i);
        } else if (words_[i].mark == ':') {
            parent = outside_asides(parent);
        }
        Clause next;
        next.kind = kind;
        next.parent = parent;
        next.first = static_cast<std::int32_t>(i);
        next.last = next.first;
        current_ = static_cast<std::int32_t>(out_.list.size());
        out_.list.push_back(next);
        has_date_ = false;
    }

    /// "…, which fell, and the army left": what comes after a comma or semicolon goes on with the
    /// clause around the relative one.
    [[nodiscard]] std::int32_t outside_relatives(ClauseKind kind, std::size_t i) const {
        std::int32_t parent = current_;
        const bool after_mark = words_[i].mark != 0 || (i > 0 && words_[i - 1].mark == ',') ||
                                kind == ClauseKind::participial;
        while (after_mark && parent > 0) {
            const Clause& clause = out_.list[static_cast<std::size_t>(parent)];
            // "They left before Homs fell, and …"; not "Before Homs fell, and …, they left"
            const bool told_after = subordinate(clause.kind) && kind == ClauseKind::coordinate &&
                                    out_.list[static_cast<std::size_t>(clause.parent)].finite;
            if (clause.kind != ClauseKind::relative && clause.kind != ClauseKind::parenthesis &&
                !told_after)
                break;
            parent = clause.parent;
        }
        return std::max(parent, 0);
    }

    /// "He was caught when his train was stopped; held at Homs, …": what follows a semicolon stands
    /// beside the sentence, or beside what its brackets hold.
    [[nodiscard]] std::int32_t outside_all(std::int32_t clause) const {
        while (clause > 0 &&
               out_.list[static_cast<std::size_t>(clause)].kind != ClauseKind::parenthesis)
            clause = out_.list[static_cast<std::size_t>(clause)].parent;
        return clause;
    }

    /// "They had a plan, which was agreed on in May and printed in June: …": what follows a colon
    /// explains the sentence.
    [[nodiscard]] std::int32_t outside_asides(std::int32_t clause) const {
        std::int32_t outside = clause;
        for (std::int32_t at = clause; at > 0;
             at = out_.list[static_cast<std::size_t>(at)].parent) {
            const Clause& open = out_.list[static_cast<std::size_t>(at)];
            if (open.kind == ClauseKind::parenthesis) break;
            if (open.kind == ClauseKind::relative) outside = open.parent;
        }
        return outside;
    }

    void note(std::size_t i) {
        const Word& word = words_[i];
        Clause& open = clause();
        open.last = static_cast<std::int32_t>(i);
        if (word.date >= 0) has_date_ = true;
        if (!word.plain()) return;
        open.classes |= word.classes;
        if (word.is(wc::finite) && !after_determiner(i) && !opening_.opens_sentence(i))
            open.finite = true;
        if (word.is(wc::perfect)) open.past_perfect = open.past_perfect || participle_follows(i);
    }

    ClauseOpening opening_;
    Clauses& out_;
    std::int32_t current_ = 0;
    std::int32_t dashed_ = -1;
    bool has_date_ = false;
    bool opening_dated_ = false;
    struct Around {
        std::int32_t current = 0;
        std::int32_t dashed = -1;
    };
    std::vector<Around> brackets_; ///< what was open where each bracket began
};

} // namespace

void cut_clauses(std::span<const Word> words, std::string_view prose, Clauses& into) {
    Cutter(words, prose, into).cut();
}

} // namespace dateline::event
