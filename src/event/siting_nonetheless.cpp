#include "event/head_verb.hpp"
#include "event/lead.hpp"
#include "event/polity.hpp"
#include "event/reference.hpp"
#include "event/siting.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::event {
namespace {

namespace wc = word_class;
namespace wu = word_use;

constexpr std::size_t compared_reach = 10; ///< words from "compared" to what it is compared with
constexpr std::size_t dateline_words = 10; ///< from the head of a news story to its dash
constexpr std::size_t name_words = 3;      ///< between a place and "bombings" in an event's name
constexpr std::size_t calling_reach = 6;   ///< words from a place to what it is called, too
constexpr std::size_t lying_reach = 4;     ///< words from "lying" to the place
constexpr std::size_t owned_words = 6;     ///< from a place to what befell something of it
constexpr std::size_t about_reach = 6;     ///< words from "about" to a place of its matter
constexpr std::size_t recalled_reach = 10; ///< words from "after" to the place of what came before

} // namespace

std::string_view Siting::text(std::size_t word) const {
    return text_of(words_[word], prose_);
}

std::optional<std::size_t> Siting::lead_of(std::size_t word) const {
    return event::lead_of(words_, word);
}

/// "At Homs people stood on roofs": led by a word of place, it says no more whose people.
bool Siting::people_at(std::size_t word) const {
    static constexpr std::array<std::string_view, 6> at{"at", "At", "in", "In", "near", "Near"};
    return word > 0 && among(at, text(word - 1)) && word + 1 < words_.size() &&
           words_[word + 1].plain() && words_[word + 1].is(wc::people);
}

/// "destroyed Homs's power station": what is done to something of a town is done in it.
bool Siting::owner_struck(std::size_t word) const {
    if (genitive_behind(prose_, words_[word].prose.stop) == 0) return false;
    const auto lead = lead_of(word);
    return lead && words_[*lead].used(wu::done_there | wu::harming);
}

/// "Homs's garrison surrendered", "Homs's old walls were breached": what stays in its town; not
/// "Homs's mayor was arrested".
bool Siting::owner_befallen(std::size_t word) const {
    if (genitive_behind(prose_, words_[word].prose.stop) == 0) return false;
    const std::size_t limit = std::min(words_.size(), word + owned_words);
    for (std::size_t i = word + 2; i < limit; ++i) {
        if (!words_[i].plain()) return false;
        if (words_[i].is(wc::aux) && i + 1 < words_.size())
            return words_[i - 1].used(wu::staying) && !words_[i + 1].is(wc::aux) &&
                   words_[i + 1].is(wc::past | wc::past_form);
        if (words_[i].used(wu::befalling)) return words_[i - 1].used(wu::staying);
        if (words_[i].is(wc::finite | wc::preposition | wc::coordinate)) return false;
    }
    return false;
}

/// "a film about the bombing of Homs"; not "about 300 men at Homs", "brought about the fall of
/// Homs"
bool Siting::told_about(std::size_t word) const {
    const std::size_t first = word > about_reach ? word - about_reach : 0;
    for (std::size_t i = word; i-- > first;) {
        if (!words_[i].plain() || words_[i].is(wc::finite | wc::participle)) return false;
        if (!words_[i].used(wu::about)) continue;
        const bool brought = i > 0 && (text(i - 1) == "brought" || text(i - 1) == "bring");
        return !brought && words_[i + 1].is(wc::determiner) && !counts(words_[i + 1]) &&
               !words_[i + 2].used(wu::amount);
    }
    return false;
}

/// "the troops of Homs rebelled": wherever they were; its people are at home, and its garrison.
bool Siting::forces_of(std::size_t word) const {
    const auto lead = lead_of(word);
    return lead && *lead > 0 && text(*lead) == "of" && words_[*lead - 1].used(wu::troops);
}

/// "opened the road to Homs", "the road to Homs lay open": nobody went there.
bool Siting::road_opened(std::size_t word) const {
    const auto lead = lead_of(word);
    if (!lead || *lead < 2 || text(*lead) != "to" || !words_[*lead - 1].used(wu::way)) return false;
    const bool before =
        words_[*lead - 2].used(wu::open) || (*lead > 2 && words_[*lead - 3].used(wu::open));
    return before || (word + 2 < words_.size() && words_[word + 2].used(wu::open));
}

/// "…, following outbreaks in Homs and Hama", "after a defeat at Homs": what came before is told
/// with the rest of its sentence, where nothing told of it already.
bool Siting::recalled_in(std::size_t word) const {
    static constexpr std::array<std::string_view, 5> where{"in", "at", "near", "off", "outside"};
    auto lead = lead_of(word);
    if (lead && text(*lead) == "of" && *lead > 0 && words_[*lead - 1].is(wc::fight))
        lead = lead_of(*lead - 1); // "at the battle of"
    if (!lead) return false;
    // "after the shelling of Homs"
    const bool befell = text(*lead) == "of" && *lead > 0 && words_[*lead - 1].plain() &&
                        words_[*lead - 1].used(wu::befell);
    if (!befell && !among(where, text(*lead))) return false;
    bool event = befell;
    const std::size_t first = *lead > recalled_reach ? *lead - recalled_reach : 0;
    for (std::size_t i = *lead; i-- > first;) {
        const Word& before = words_[i];
        if (!before.plain()) return false;
        if (before.is(wc::after)) return event;
        if (before.is(wc::finite | wc::relative | wc::participle)) return false;
        event = event || before.is(wc::happening);
    }
    return false;
}

/// The noun that makes an event's name of a place: "the Homs and Hama airport *bombings*". What was
/// agreed in a place is no event there whenever it is named.
std::optional<std::size_t> Siting::event_behind(std::size_t word) const {
    while (word + 2 < words_.size() && words_[word + 2].place >= 0 &&
           (words_[word + 1].mark == ',' || words_[word + 1].is(wc::coordinate)))
        word += 2;
    const std::size_t limit = std::min(words_.size(), word + 1 + name_words);
    for (std::size_t i = word + 1; i < limit; ++i) {
        if (!words_[i].plain() || words_[i].is(wc::preposition | wc::coordinate | wc::aux))
            return std::nullopt;
        if (words_[i].is(wc::happening))
            return words_[i].used(wu::paper) ? std::nullopt : std::optional(i);
        if (words_[i].is(wc::finite | wc::before | wc::after)) return std::nullopt;
    }
    return std::nullopt;
}

/// "after the 1983 Homs barracks bombings", "the December 1985 Homs and Hama attacks"
bool Siting::named_by_date(std::size_t word) const {
    if (!event_behind(word)) return false;
    while (word > 1 && words_[word - 2].place >= 0 &&
           (words_[word - 1].mark == ',' || words_[word - 1].is(wc::coordinate)))
        word -= 2;
    return word > 0 && words_[word - 1].date >= 0;
}

/// "In May 1995 the Homs conference ended the war": what the clause tells, and when.
bool Siting::event_acts(std::size_t word) const {
    const auto noun = event_behind(word);
    if (!noun || *noun + 1 >= words_.size()) return false;
    const Word& verb = words_[*noun + 1];
    if (!verb.plain() || !verb.is(wc::past | wc::past_form) || verb.is(wc::aux)) return false;
    for (std::size_t i = 0; i < word; ++i)
        if (words_[i].date >= 0 && clauses_.of[i] == clauses_.of[word]) return true;
    return false;
}

/// "was halted before Homs", "had 3,000 men before Homs", "was before Homs on 3 May": in front of
/// it, not earlier.
bool Siting::in_front(std::size_t word) const {
    const auto lead = lead_of(word);
    if (!lead || *lead == 0 || text(*lead) != "before" || !words_[*lead - 1].plain()) return false;
    const Word& before = words_[*lead - 1];
    if (before.is(wc::aux)) return stands_before_date(word);
    return before.used(wu::troops) || before.is(wc::past | wc::past_form);
}

/// "Homs on 3 May"
bool Siting::stands_before_date(std::size_t word) const {
    return word + 2 < words_.size() && words_[word + 1].plain() &&
           words_[word + 1].is(wc::preposition) && words_[word + 2].date >= 0;
}

/// "in thirty ports, beginning with Homs"
bool Siting::first_of_several(std::size_t word) const {
    const auto lead = lead_of(word);
    return lead && *lead > 0 && text(*lead) == "with" && words_[*lead - 1].is(wc::start) &&
           text(*lead - 1).ends_with("ing");
}

/// What makes a site of a place that is otherwise only referred to.
bool Siting::told_nonetheless(Site& site) const {
    if (people_at(site.word) || owner_struck(site.word) || owner_befallen(site.word) ||
        event_acts(site.word) || first_of_several(site.word) || in_front(site.word))
        return true;
    if (site.named) return true;
    site.recalled = recalled_in(site.word);
    return site.recalled;
}

/// "every town save for Homs and Hama", "all but Homs": where it did not happen.
bool Siting::excepted(std::size_t word) const {
    static constexpr std::array<LowerWord, 3> excepting{"except", "excepting", "excluding"};
    struct Pair {
        LowerWord first;
        LowerWord second;
    };
    static constexpr std::array<Pair, 6> pairs{{{"save", "for"},
                                                {"except", "for"},
                                                {"other", "than"},
                                                {"apart", "from"},
                                                {"aside", "from"},
                                                {"exception", "of"}}};
    const auto lead = lead_of(word);
    if (!lead) return false;
    if (says_any(words_[*lead], prose_, excepting)) return true;
    return *lead > 0 && std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
        return says(words_[*lead], prose_, pair.second) &&
               says(words_[*lead - 1], prose_, pair.first);
    });
}

/// "Moscow/Ankara-brokered", "compared to those of Grozny", "GENEVA, May 5 —".
bool Siting::merely_named(std::size_t word) const {
    return slashed(word) || compared(word) || heads_story(word) || lies_beside(word) ||
           road_opened(word) || told_about(word) || forces_of(word) || excepted(word) ||
           called_so(word);
}

/// "Homs, then called Emesa": another name of a place that was named before.
bool Siting::called_so(std::size_t word) const {
    static constexpr std::array<std::string_view, 2> naming{"called", "named"};
    const auto lead = lead_of(word);
    if (!lead) return false;
    const bool known = text(*lead) == "as" && *lead > 0 && text(*lead - 1) == "known";
    if (!known && !among(naming, text(*lead))) return false;
    const std::size_t first = *lead > calling_reach ? *lead - calling_reach : 0;
    for (std::size_t i = *lead; i-- > first;) {
        if (words_[i].place >= 0) return words_[i + 1].mark == ',' || words_[i + 1].mark == '(';
        if (words_[i].is(wc::finite) && words_[i].plain()) return false;
    }
    return false;
}

bool Siting::slashed(std::size_t word) const {
    const std::string_view rest = prose_.substr(words_[word].prose.stop);
    if (!rest.starts_with('/')) return false;
    const std::string_view name = rest.substr(0, rest.find_first_of(" \n"));
    return name.find('-') != name.npos;
}

bool Siting::compared(std::size_t word) const {
    const std::size_t first = word > compared_reach ? word - compared_reach : 0;
    for (std::size_t i = word; i-- > first;) {
        if (words_[i].mark != 0) return false;
        if (words_[i].plain() && words_[i].used(wu::likening)) return true;
    }
    return false;
}

/// "GENEVA, May 5 — The talks …": where the story was written.
bool Siting::heads_story(std::size_t word) const {
    if (word != 0) return false;
    const std::string_view name = words_[word].prose.of(prose_);
    if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return false;
    const std::size_t limit = std::min(words_.size(), dateline_words);
    for (std::size_t i = 1; i < limit; ++i)
        if (words_[i].mark == '-') return true;
    return false;
}

/// "the Elbrus, lying between Georgia and Russia": where a place is that was named before.
bool Siting::lies_beside(std::size_t word) const {
    const auto lead = lead_of(word);
    const std::size_t from = lead ? *lead + 1 : word;
    const std::size_t first = from > lying_reach ? from - lying_reach : 2;
    for (std::size_t i = from; i-- > first && i >= 2;) {
        if (!words_[i].plain()) return false;
        if (words_[i].used(wu::lying)) return words_[i - 1].mark == ',' && words_[i - 2].place >= 0;
    }
    return false;
}

} // namespace dateline::event
