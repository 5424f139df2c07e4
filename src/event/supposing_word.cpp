#include "event/supposing_word.hpp"

#include "event/lead.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

namespace wc = word_class;
namespace wu = word_use;

constexpr int plan_reach = 10;            ///< words from "planned to" to the place it speaks of
constexpr std::size_t request_reach = 14; ///< words from "asked" to the place it speaks of
constexpr std::size_t outcome_reach = 6;  ///< words from a place to the date that is its own

/// "would later fall": the future of the narrative, not of its writer.
bool later_fact(std::span<const Word> words, std::string_view prose, std::size_t modal) {
    if (words[modal].prose.of(prose) != "would" || modal + 2 >= words.size()) return false;
    const bool also = words[modal + 1].prose.of(prose) == "also";
    return words[also ? modal + 2 : modal + 1].used(wu::outcome);
}

/// "not far from", "not only", "hardly a house was left": nothing is denied.
bool mere_not(std::span<const Word> words, std::string_view prose, std::size_t word) {
    if (word + 1 >= words.size() || words[word + 1].used(wu::mere)) return true;
    return text_of(words[word], prose).ends_with("ardly") && words[word + 1].is(wc::determiner);
}

} // namespace

/// "Leaving the city, he would also go on to take *Homs in 1521*": a date that stands right
/// behind the place tells what came of it.
bool SupposingWord::dated_outcome(std::size_t modal) const {
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
bool SupposingWord::only_asked(std::size_t request) const {
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
bool SupposingWord::fronted(std::size_t request) const {
    if (request > static_cast<std::size_t>(clause(clauses_.of[request]).first) + 1) return false;
    bool comma = false;
    for (std::size_t i = request; i < place_; ++i) {
        if (words_[i].mark == ',') comma = true;
        if (comma && words_[i].plain() && words_[i].is(wc::past | wc::past_form)) return true;
    }
    return false;
}

/// "were to attack", "was ordered to hold": what was meant to follow.
bool SupposingWord::to_be_done(std::size_t be) const {
    if (!words_[be].is(wc::aux) || be + 2 >= words_.size()) return false;
    const std::size_t to = text(be + 1) == "ordered" ? be + 2 : be + 1;
    return text(be).front() == 'w' && text(to) == "to" && infinitive(to);
}

/// "the fear that Homs was about to fall"
bool SupposingWord::about_to(std::size_t i) const {
    return words_[i].is(wc::aux) && i + 2 < words_.size() && text(i + 1) == "about" &&
           text(i + 2) == "to";
}

/// "*Meeting no resistance*, he took Homs", "not wanting to wait, they met at Homs": of how
/// they did it.
bool SupposingWord::denied_aside(std::size_t i) const {
    const auto of_manner = [this](std::size_t at) {
        return at < words_.size() && words_[at].plain() && text(at).ends_with("ing");
    };
    // "landed in May *and not fetched* again, they lived in Homs"
    const bool left_so = i > 0 && i + 1 < words_.size() && words_[i - 1].is(wc::coordinate) &&
                         words_[i + 1].plain() && words_[i + 1].is(wc::past | wc::past_form);
    if ((i == 0 || !of_manner(i - 1)) && !of_manner(i + 1) && !left_so) return false;
    bool comma = false;
    for (std::size_t k = i; k < place_; ++k) {
        comma = comma || words_[k].mark == ',';
        if (comma && words_[k].plain() && words_[k].is(wc::past | wc::past_form)) return true;
    }
    return false;
}

/// "No power was left in Homs": nobody did it; "no fewer than thirty men" did.
bool SupposingWord::of_none(std::size_t i) const {
    if (!words_[i].is(wc::none) || i + 1 >= words_.size() || dated() || said(i)) return false;
    if (denied_aside(i) || none_spared(i)) return false;
    const auto first = static_cast<std::size_t>(clause(clauses_.of[i]).first);
    const std::size_t back = i > 0 && words_[i - 1].mark == ',' ? 2 : 1;
    const bool behind_date = i >= back && words_[i - back].date >= 0; // "On 3 May no house …"
    return (i <= first + 1 || behind_date) && !words_[i + 1].used(wu::measure);
}

/// "*No house was left standing* in Homs", "not a village *escaped*"
bool SupposingWord::none_spared(std::size_t none) const {
    const Clause& told = clause(clauses_.of[none]);
    for (std::size_t i = none + 1; i <= static_cast<std::size_t>(told.last); ++i)
        if (words_[i].plain() && words_[i].used(wu::sparing)) return true;
    return false;
}

/// ""No more bombs!" they shouted in *Homs*": the word is in what somebody said.
bool SupposingWord::said(std::size_t word) const {
    for (std::size_t i = word; i < place_; ++i)
        if (words_[i].mark == '"') return true;
    return false;
}

/// "no source mentions it, unlike the battle of *Homs in 721*": the date tells a fact.
bool SupposingWord::dated() const {
    return place_ >= 2 && place_ + 2 < words_.size() && text(place_ - 1) == "of" &&
           words_[place_ + 1].plain() && words_[place_ + 1].is(wc::preposition) &&
           words_[place_ + 2].date >= 0;
}

/// "They made no attempt to take Homs"
bool SupposingWord::never_tried(std::size_t i) const {
    return words_[i].is(wc::none) && i + 1 < words_.size() && words_[i + 1].used(wu::trying);
}

bool SupposingWord::infinitive(std::size_t to) const {
    if (to + 1 >= words_.size()) return false;
    const Word& verb = words_[to + 1];
    return verb.plain() && !verb.capital && !verb.is(wc::determiner | wc::preposition) &&
           verb.prose.size() > 1;
}

/// "ordered that a force be sent to the town"
bool SupposingWord::subjunctive(std::size_t be) const {
    return text(be) == "be" && be > 0 && words_[be].is(wc::aux) && words_[be - 1].plain() &&
           !words_[be - 1].is(wc::modal | wc::negation) && text(be - 1) != "to" &&
           (clause(clauses_.of[be]).classes & wc::modal) == 0;
}

bool SupposingWord::at(std::size_t i) const {
    const Word& word = words_[i];
    if (word.is(wc::modal))
        return !later_fact(words_, prose_, i) && !dated_outcome(i) && !behind_verb(i) &&
               !able_there(i) && !able_at_last(i);
    const bool name = word.capital && i > 0 && words_[i - 1].mark != '"'; // "the Hoping Hospital"
    if (word.is(wc::plan) && i < place_ && (name || denied_aside(i) || of_noun(i))) return false;
    if (word.is(wc::request) && i < place_ && !name && only_asked(i)) return !of_actor(i);
    if (i < place_ && (to_be_done(i) || of_none(i) || never_tried(i))) return true;
    if (about_to(i) || (i < place_ && subjunctive(i))) return true;
    if (word.is(wc::negation)) {
        if (i < place_ && (denied_aside(i) || none_spared(i))) return false;
        if (text(i) == "without" && comma_behind(i)) return false;
        if (contrasted(i)) return false;
        return (i < place_ || behind_place(i)) && !mere_not(words_, prose_, i);
    }
    return word.is(wc::plan) && i < place_ && place_ - i <= static_cast<std::size_t>(plan_reach);
}

/// "In Homs three houses *could* be lived in": what was so there, not what might have been.
bool SupposingWord::able_there(std::size_t modal) const {
    const auto lead = lead_of(words_, place_);
    if (text(modal) != "could" || modal < place_ || !lead) return false;
    if (!words_[*lead].is(wc::preposition) || text(*lead) == "of") return false;
    const auto first = static_cast<std::size_t>(clause(clauses_.of[place_]).first);
    return *lead <= first + 1;
}

/// "It was May *before* they *could* enter Homs": when they did.
bool SupposingWord::able_at_last(std::size_t modal) const {
    const Clause& told = clause(clauses_.of[modal]);
    if (text(modal) != "could" || (told.classes & wc::negation) != 0) return false;
    const auto first = static_cast<std::size_t>(told.first);
    return told.kind == ClauseKind::before && first > 1 && words_[first - 1].date >= 0 &&
           words_[first - 2].is(wc::aux);
}

/// "An attack *meant to take* Homs *ended* in May", "the men *ordered to hold* Homs *fled*": whose
/// doings are told behind it.
bool SupposingWord::of_actor(std::size_t request) const {
    if (request == 0 || !words_[request].is(wc::past | wc::past_form)) return false;
    if (!words_[request - 1].plain() || words_[request - 1].is(wc::coordinate)) return false;
    const std::int32_t own = clauses_.of[place_];
    if (clauses_.of[request] != own) return false;
    for (auto i = static_cast<std::size_t>(clause(own).first); i < request; ++i)
        if (clauses_.of[i] == own && words_[i].plain() && words_[i].is(wc::finite)) return false;
    for (std::size_t i = place_ + 1; i <= static_cast<std::size_t>(clause(own).last); ++i)
        if (clauses_.of[i] == own && words_[i].plain() && words_[i].is(wc::past | wc::past_form))
            return true;
    return false;
}

/// "a force *intended for* Spain landed at Homs": tells which force, and not what it did.
bool SupposingWord::of_noun(std::size_t plan) const {
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
bool SupposingWord::contrasted(std::size_t negation) const {
    constexpr std::size_t longest = 4;
    if (negation == 0 || words_[negation - 1].mark != ',') return false;
    for (std::size_t i = negation + 1; i < place_ && i <= negation + longest; ++i)
        if (words_[i].mark == ',') return true;
    return false;
}

/// "Without waiting for the fleet, he went on to Homs"
bool SupposingWord::comma_behind(std::size_t i) const {
    while (++i < place_)
        if (words_[i].mark == ',') return true;
    return false;
}

/// "The opening of *the canal* had made it so near that a fleet could sail": the place's own
/// verb came before the one supposed.
bool SupposingWord::behind_verb(std::size_t modal) const {
    for (std::size_t i = place_ + 1; i < modal; ++i) {
        if (clauses_.of[i] == clauses_.of[place_] && words_[i].plain() &&
            words_[i].is(wc::past | wc::past_form)) {
            return true;
        }
    }
    return false;
}

/// "*Homs* was not bombed": nothing but an auxiliary stands between.
bool SupposingWord::behind_place(std::size_t negation) const {
    if (negation < place_ + 2) return false;
    for (std::size_t i = place_ + 1; i < negation; ++i) {
        if (!words_[i].plain() || !words_[i].is(wc::aux)) return false;
    }
    return true;
}

} // namespace dateline::event
