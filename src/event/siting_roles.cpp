#include "event/head_verb.hpp"
#include "event/lead.hpp"
#include "event/reference.hpp"
#include "event/siting.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

namespace wc = word_class;
using tagging::RelationKind;

constexpr std::size_t departure_reach = 4; ///< words between "departed" and "from"
constexpr std::size_t exodus_reach = 12;   ///< words from "evacuation" to the place

} // namespace

std::string_view Siting::code_of(const Site& site) const {
    const tagging::PlaceMention& place = mention(site);
    if (!place.resolved || place.candidates.empty()) return {};
    return gazetteer_.feature_code(place_id(place));
}

/// Capitals, provinces and lands of old stand for their governments.
bool Siting::rules(const Site& site) const {
    const std::string_view code = code_of(site);
    return code == "PPLC" || code == "ADM1" || code == "PCLH";
}

/// "Rome declared war on Carthage": who it was, not where.
bool Siting::stands_for_people(const Site& site) const {
    const tagging::PlaceMention& place = mention(site);
    const RelationKind relation = place.relation.kind;
    const bool whole = relation != RelationKind::part; // "southern England" has no government
    if (whole && rules(site) && acts(words_, prose_, site.word)) return true;
    if (relation != RelationKind::none && relation != RelationKind::between) return false;
    if (!polities_.contain(place_id(place))) return false;
    return !told_as_spot(words_, prose_, clauses_, site.word);
}

/// "the Siege of Vienna began", "won the Battle of Rivoli in 1797", "at the Battle of Rivoli":
/// told, not only referred to, as in "a veteran of the Battle of Rivoli".
bool Siting::fought_at(std::size_t word) const {
    const std::size_t of = over_articles(words_, word); // "the Battle of the Metaurus"
    if (of < 2 || !says(words_[of - 1], prose_, "of")) return false;
    const Word& fight = words_[of - 2];
    if (!fight.capital || !fight.is(wc::fight)) return false;
    const std::size_t at = over_articles(words_, of - 2);
    static constexpr std::array<LowerWord, 3> where{"at", "in", "during"};
    if (at > 0 && says_any(words_[at - 1], prose_, where)) return true;
    if (at > 0 && says(words_[at - 1], prose_, "of")) return false;
    if (word + 1 < words_.size() && words_[word + 1].is(wc::finite)) return true;
    // "the second Battle of Rivoli (1797)"
    if (word + 2 < words_.size() && words_[word + 1].mark == '(' && words_[word + 2].date >= 0)
        return true;
    // "withstood the Siege of Rivoli and returned in 1797": what somebody did is told
    const bool done = at > 0 && words_[at - 1].plain() &&
                      words_[at - 1].is(wc::past | wc::past_form) &&
                      !words_[at - 1].is(wc::aux | wc::report | wc::mind) &&
                      !words_[at - 1].used(word_use::recalling);
    for (std::size_t i = 0; i < words_.size(); ++i)
        if (words_[i].date >= 0 && (done || clauses_.of[i] == clauses_.of[word])) return true;
    return false;
}

/// "expelled garrisons from Homs (479 BC)": a date that stands behind the name alone.
bool Siting::dated_in_brackets(std::size_t word) const {
    return word + 3 < words_.size() && words_[word + 1].mark == '(' && words_[word + 2].date >= 0 &&
           words_[word + 3].mark == ')';
}

/// "the Treaty of Homs (1719)", "the Peace of Homs, signed on 18 March": told with its date.
bool Siting::signed_at(std::size_t word) const {
    constexpr std::size_t signed_reach = 5;
    if (word < 2 || text(word - 1) != "of" || !words_[word - 2].capital ||
        !words_[word - 2].used(word_use::paper))
        return false;
    if (dated_in_brackets(word)) return true;
    // "signed the Treaty of Homs in May", "the Treaty of Homs was signed in May"
    static constexpr std::array<std::string_view, 2> sealed{"signed", "concluded"};
    const std::size_t at = over_articles(words_, word - 2);
    if (at > 0 && among(sealed, text(at - 1))) return true;
    if (word + 2 < words_.size() && words_[word + 1].is(wc::aux) && among(sealed, text(word + 2)))
        return true;
    if (word + 2 >= words_.size() || words_[word + 1].mark != ',' || text(word + 2) != "signed")
        return false;
    for (std::size_t i = word + 3; i < words_.size() && i < word + 3 + signed_reach; ++i)
        if (words_[i].date >= 0) return true;
    return false;
}

/// "bombers flying from Homs air base": who flew was based there.
bool Siting::flown_from(const Site& base) const {
    const std::string_view code = code_of(base);
    if (code != "AIRB" && code != "AIRF" && code != "MILB" && code != "INSM") return false;
    const auto lead = lead_of(base.word);
    const std::size_t from = lead ? *lead : base.word;
    const std::size_t first = from > departure_reach ? from - departure_reach : 0;
    for (std::size_t i = from; i-- > first;)
        if (words_[i].used(word_use::flight)) return true;
    return false;
}

/// "from Homs to Hama": who arrives is told of at the end of the way.
bool Siting::way_starts(const Site& start) const {
    if (start.word + 2 >= words_.size() || text(start.word + 1) != "to") return false;
    std::size_t at = start.word + 2;
    while (at < words_.size() && words_[at].plain() && words_[at].is(wc::determiner))
        ++at;
    return at < words_.size() && words_[at].place >= 0 && words_[start.word + 1].plain();
}

/// "a bus from Homs to *Hama* hit a mine", "an airliner bound for *Homs* crashed": where it went
/// tells which one it was, before the verb tells what befell it.
bool Siting::way_of_subject(std::size_t word) const {
    const auto lead = lead_of(word);
    if (!lead || (text(*lead) != "to" && text(*lead) != "for")) return false;
    bool from = *lead >= 2 && words_[*lead - 1].place >= 0 && text(*lead - 2) == "from";
    // "going from Homs in Syria to Hama"
    from = from || (*lead >= 4 && words_[*lead - 1].place >= 0 && words_[*lead - 3].place >= 0 &&
                    (text(*lead - 2) == "in" || words_[*lead - 2].mark == ',') &&
                    text(*lead - 4) == "from");
    const bool bound = *lead > 0 && words_[*lead - 1].used(word_use::bound);
    if (!from && !bound) return false;
    std::int32_t own = clauses_.of[word];
    const Clause& clause = clauses_.list[static_cast<std::size_t>(own)];
    if (clause.kind == ClauseKind::participial && !clause.finite && clause.parent >= 0)
        own = clause.parent;
    bool acts_later = false;
    for (std::size_t i = 0; i < words_.size() && !acts_later; ++i) {
        if (clauses_.of[i] != own || !words_[i].plain() || !words_[i].is(wc::finite)) continue;
        if (i < word && !words_[i].used(word_use::bound)) return false;
        acts_later = i > word;
    }
    return acts_later;
}

/// "the evacuation of 8,000 people from the city of Homs"
bool Siting::emptied(std::size_t word) const {
    bool from = false;
    const std::size_t first = word > exodus_reach ? word - exodus_reach : 0;
    for (std::size_t i = word; i-- > first;) {
        if (words_[i].mark != 0 || words_[i].date >= 0 || words_[i].place >= 0) return false;
        if (from && words_[i].used(word_use::exodus)) return true;
        if (words_[i].is(wc::finite | wc::relative | wc::participle)) return false;
        from = from || text(i) == "from";
    }
    return false;
}

bool Siting::departed_from(std::size_t word) const {
    if (emptied(word)) return true;
    const auto lead = lead_of(word); // "driven by John Smith, 19, of Homs"
    if (lead && text(*lead) == "of" && (*lead == 0 || text(*lead - 1) != "out")) return false;
    const auto verb = head_verb(words_, prose_, clauses_, word);
    const auto led_by = [&](std::size_t at) {
        // "bombers flying from Homs": they struck elsewhere; "aircraft operating from Homs",
        // "stationed in Homs": they were there.
        static constexpr std::array<std::string_view, 2> struck_elsewhere{"flying", "launched"};
        static constexpr std::array<std::string_view, 2> there{"operating", "stationed"};
        const std::string_view said = words_[at].prose.of(prose_);
        if (std::find(there.begin(), there.end(), said) != there.end()) return true;
        return words_[at].is(wc::departure) &&
               std::find(struck_elsewhere.begin(), struck_elsewhere.end(), said) ==
                   struck_elsewhere.end();
    };
    if (verb && *verb < word && led_by(*verb)) return true;
    const std::size_t at = over_articles(words_, word);
    const std::size_t first = at > departure_reach ? at - departure_reach : 0;
    for (std::size_t i = at; i-- > first;) {
        if (words_[i].mark != 0 && words_[i].mark != ',') return false;
        if (words_[i].plain() && (words_[i].is(wc::departure) || led_by(i))) return led_by(i);
    }
    return false;
}

/// "left Homs for Hama", "set out that morning for Hama"
bool Siting::bound_for(std::size_t word) const {
    const auto lead = lead_of(word);
    if (!lead || text(*lead) != "for") return false;
    const auto verb = head_verb(words_, prose_, clauses_, word);
    return verb && *verb < word && words_[*verb].is(wc::departure | wc::journey);
}

/// "travelled all the way to Homs": and got there.
bool Siting::all_the_way(std::size_t way) const {
    return way >= 2 && text(way - 1) == "the" && text(way - 2) == "all";
}

/// "towards Homs", "on its way to Homs", "en route from Hama to Homs": it was not there yet.
bool Siting::towards(std::size_t word) const {
    std::size_t at = word;
    if (at >= 3 && text(at - 1) == "to" && words_[at - 2].place >= 0 && text(at - 3) == "from")
        at -= 2;
    const bool by_way = at >= 2 && text(at - 1) == "of"; // "by way of Homs"
    // "barred the way at Homs"
    const bool stopped = at >= 2 && (text(at - 1) == "at" || text(at - 1) == "in");
    for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
        const Word& before = words_[at - back];
        if (before.mark != 0 || before.place >= 0) return false;
        if (!before.plain()) continue;
        if (before.is(wc::abroad)) return true;
        if (before.is(wc::past | wc::past_form) && !before.is(wc::aux))
            return false; // "by an unknown route reached Homs"
        if (before.used(word_use::way)) return !by_way && !stopped && !all_the_way(at - back);
    }
    return false;
}

bool nothing_happens_at(std::span<const Site> sites) {
    return std::all_of(sites.begin(), sites.end(), [](const Site& site) {
        return site.kind == SiteKind::none || site.kind == SiteKind::country;
    });
}

} // namespace dateline::event
