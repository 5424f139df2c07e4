#include "event/implied.hpp"

#include "event/anaphor.hpp"

#include <algorithm>
#include <optional>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr float looked_back = 0.95F;
constexpr float went_on = 0.8F;
constexpr float told_there = 0.7F;      ///< that what has no place of its own was at the one before
constexpr std::size_t event_reach = 12; ///< words between a place and "that took place in May"

class Finder {
public:
    Finder(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
           const std::vector<Site>& sites, const Dating& dating)
        : words_(words), prose_(prose), clauses_(clauses), sites_(sites), dating_(dating) {}

    [[nodiscard]] std::optional<Implied> at(std::int32_t index) const {
        const Clause& clause = clauses_.list[static_cast<std::size_t>(index)];
        if (clause.first == 0 || has_site(index)) return std::nullopt;
        const auto own = dating_.own_of(index);
        if (!own) return std::nullopt;
        const auto first = static_cast<std::size_t>(clause.first);
        const bool relative = clause.kind == ClauseKind::relative;
        const std::optional<Site> site = relative && occurs(first)  ? site_of_event(first, clause)
                                         : relative                 ? site_before(first)
                                         : continues(clause, index) ? only_site_of(clause.parent)
                                         : goes_back(clause, index) ? object_of(clause.parent)
                                                                    : std::nullopt;
        if (site) return Implied{*site, *own, first, relative ? looked_back : went_on, relative};
        return told_on(index, *own);
    }

private:
    /// "Homs fell on 4 May; its garrison was executed on the 9th": with a day of its own and no
    /// place, a clause goes on at the place told of right before it.
    [[nodiscard]] std::optional<Implied> told_on(std::int32_t index, const Governing& own) const {
        const Clause& clause = clauses_.list[static_cast<std::size_t>(index)];
        const bool relative = clause.kind == ClauseKind::relative;
        if (!clause.finite || (!relative && clause.kind != ClauseKind::coordinate) ||
            tells_which(index))
            return std::nullopt;
        const auto verb = verb_of(clause, index);
        const auto site = verb ? last_site_before(index) : std::nullopt;
        if (!site) return std::nullopt;
        // "the council in Homs, which had met in May, …"; not "…, although the council, which had"
        if (relative && clause.past_perfect && clauses_.of[site->word] != clause.parent)
            return std::nullopt;
        return Implied{*site, own, *verb, told_there * site->certainty, relative, true};
    }

    /// "the hall, *damaged in 1835 and rebuilt in 1867*, collapsed": which hall it was.
    [[nodiscard]] bool tells_which(std::int32_t index) const {
        const auto reduced = [this](const Clause& clause) {
            const auto first = static_cast<std::size_t>(clause.first);
            return clause.kind == ClauseKind::relative && words_[first].mark == ',' &&
                   words_[first + 1].is(wc::past_form);
        };
        const auto at = clauses_.list.begin() + index;
        return reduced(*at) || (reduced(*(at - 1)) &&
                                words_[static_cast<std::size_t>(at->first)].is(wc::coordinate));
    }

    /// The first verb in the past of a clause that tells of no place, and of nobody right behind
    /// the verb: "and took *Qrzta* on the 9th".
    [[nodiscard]] std::optional<std::size_t> verb_of(const Clause& clause,
                                                     std::int32_t index) const {
        std::optional<std::size_t> found;
        bool named = false;
        for (auto i = static_cast<std::size_t>(clause.first);
             i <= static_cast<std::size_t>(clause.last); ++i) {
            if (clauses_.of[i] != index) continue;
            if (words_[i].place >= 0 && (found || !in_country(i))) return std::nullopt;
            named = named || words_[i].place >= 0;
            if (found || !words_[i].plain() || !words_[i].is(wc::past | wc::past_form) ||
                words_[i].is(wc::aux))
                continue;
            found = i;
            // "Lovat, the last man in Britain to die so, followed"
            if (named && words_[i - 1].mark != ',') return std::nullopt;
            if (words_[i - 1].is(wc::none)) return std::nullopt; // "and in May nobody fell ill"
            if (i + 1 < words_.size() && words_[i + 1].plain() && words_[i + 1].capital)
                return std::nullopt;
        }
        return found;
    }

    [[nodiscard]] bool in_country(std::size_t word) const {
        return std::ranges::any_of(sites_, [&](const Site& site) {
            return site.word == word && site.kind == SiteKind::country;
        });
    }

    /// Neither where two are told of together nor one that is told of aside: "the king, who had met
    /// them *at Homs*, left on 3 May".
    [[nodiscard]] std::optional<Site> last_site_before(std::int32_t index) const {
        const auto first =
            static_cast<std::size_t>(clauses_.list[static_cast<std::size_t>(index)].first);
        std::optional<Site> found;
        for (const Site& site : sites_) {
            if (site.kind == SiteKind::none || site.word > first || clauses_.of[site.word] == index)
                continue;
            if (site.kind != SiteKind::site) return std::nullopt;
            if (found && clauses_.of[site.word] == clauses_.of[found->word]) return std::nullopt;
            found = site;
        }
        return found && !told_aside(found->word, index) ? found : std::nullopt;
    }

    [[nodiscard]] bool told_aside(std::size_t word, std::int32_t from) const {
        const auto around = [&](std::int32_t outer) {
            for (std::int32_t at = from; at >= 0;
                 at = clauses_.list[static_cast<std::size_t>(at)].parent)
                if (at == outer) return true;
            return false;
        };
        for (std::int32_t at = clauses_.of[word]; at >= 0 && !around(at);
             at = clauses_.list[static_cast<std::size_t>(at)].parent)
            if (clauses_.list[static_cast<std::size_t>(at)].past_perfect) return true;
        return false;
    }

    [[nodiscard]] bool has_site(std::int32_t clause) const {
        return std::any_of(sites_.begin(), sites_.end(), [&](const Site& site) {
            return site.kind != SiteKind::none && site.kind != SiteKind::country &&
                   clauses_.of[site.word] == clause;
        });
    }

    /// The site that stands right before a word, with at most a comma between.
    [[nodiscard]] std::optional<Site> site_before(std::size_t word) const {
        const bool befell = befalls(word);
        if (const auto apart = site_before_apposition(word)) return apart;
        if (words_[word - 1].mark == ',') --word;
        const bool led = word > 1 && words_[word - 1].is(wc::preposition) &&
                         words_[word - 2].mark == ','; // "Homs, *over* which"
        if (led) word -= 2;
        if (word > 2 && words_[word - 1].place >= 0 && words_[word - 2].mark == ',' &&
            held(word - 1))
            word -= 2; // "to Homs, *Syria*, where"
        for (Site site : sites_) {
            if (site.word + 1 != word) continue;
            if (site.kind == SiteKind::site) return site;
            // "ships from Homs, which was ravaged in May": told of the place, whatever it was
            // before
            if (site.kind != SiteKind::none || !site.narrow || !befell) return std::nullopt;
            site.kind = SiteKind::site;
            site.whole = true;
            return site;
        }
        return std::nullopt;
    }

    /// "reached Homs, a town in the province of Hama, where": what stands between tells which town.
    [[nodiscard]] std::optional<Site> site_before_apposition(std::size_t relative) const {
        if (words_[relative].mark == ',') ++relative;
        const std::string_view said = words_[relative].prose.of(prose_);
        if (said != "where" || relative < 4) return std::nullopt;
        for (std::size_t i = relative - 1; i-- > 1;) {
            if (words_[i].plain() && words_[i].is(wc::finite)) return std::nullopt;
            const bool apposed = words_[i].mark == ',' && words_[i + 1].is(wc::determiner) &&
                                 words_[i - 1].place >= 0;
            if (!apposed) continue;
            for (const Site& site : sites_)
                if (site.word + 1 == i && site.kind == SiteKind::site) return site;
            return std::nullopt;
        }
        return std::nullopt;
    }

    /// Whether a place only tells where the one before it lies.
    [[nodiscard]] bool held(std::size_t word) const {
        return std::ranges::any_of(sites_,
                                   [word](const Site& site) {
                                       return site.word == word && site.kind == SiteKind::none;
                                   }) &&
               std::ranges::any_of(sites_, [word](const Site& site) {
                   return site.word + 2 == word && site.kind == SiteKind::site;
               });
    }

    /// "the Homs offensive that began in May", "the raid on Homs that took place in May"
    [[nodiscard]] bool occurs(std::size_t relative) const {
        if (words_[relative].mark == ',') ++relative;
        return relative + 1 < words_.size() && words_[relative + 1].plain() &&
               words_[relative + 1].is(wc::occur);
    }

    /// The last place before a relative clause that tells when an event of it was.
    [[nodiscard]] std::optional<Site> site_of_event(std::size_t relative,
                                                    const Clause& clause) const {
        std::optional<Site> found;
        for (const Site& site : sites_) {
            if (site.word >= relative || site.word + event_reach < relative || !site.narrow)
                continue;
            if (clauses_.of[site.word] != clause.parent) continue;
            if (!found || site.kind == SiteKind::site || found->kind != SiteKind::site)
                found = site;
        }
        if (found) found->kind = SiteKind::site;
        return found;
    }

    /// "which was ravaged", "which he captured", "where the fleet wintered"
    [[nodiscard]] bool befalls(std::size_t relative) const {
        if (words_[relative].mark == ',') ++relative;
        if (relative + 2 >= words_.size()) return false;
        const std::string_view said = words_[relative].prose.of(prose_);
        if (said == "where") return true;
        const Word& be = words_[relative + 1];
        if (said != "which" || !be.plain()) return false;
        const Word& done = words_[relative + 2];
        return be.is(wc::aux) ? done.is(wc::past | wc::past_form) : done.used(word_use::done_there);
    }

    /// A clause that goes on with the subject of the one before, at a date other than its own:
    /// nothing but its date and small words stand between conjunction and verb.
    [[nodiscard]] bool continues(const Clause& clause, std::int32_t index) const {
        if (clause.kind != ClauseKind::coordinate || !dating_.own_of(clause.parent)) return false;
        for (auto i = static_cast<std::size_t>(clause.first) + 1;
             i <= static_cast<std::size_t>(clause.last); ++i) {
            const Word& word = words_[i];
            if (clauses_.of[i] != index || word.mark != 0 || word.date >= 0) continue;
            // "and took Hama on the 9th", wherever that is
            const bool named =
                i + 1 < words_.size() && words_[i + 1].plain() && words_[i + 1].capital;
            if (word.is(wc::finite)) return word.is(wc::aux) ? undergone(i) : !named;
            if (word.place < 0 && word.is(wc::sequel)) continue;
            if (word.place >= 0 || !word.is(wc::preposition | wc::coordinate)) return false;
        }
        return false;
    }

    /// "fell on 3 May and was retaken on the 9th"
    [[nodiscard]] bool undergone(std::size_t aux) const {
        return aux + 1 < words_.size() && words_[aux + 1].plain() &&
               words_[aux + 1].is(wc::past | wc::past_form) && !words_[aux + 1].is(wc::aux);
    }

    /// "…, and on 9 May *it* fell", "…, but the garrison retook *it* on 9 May", "and on the 9th
    /// they burned *the city*"
    [[nodiscard]] bool goes_back(const Clause& clause, std::int32_t index) const {
        if (clause.kind != ClauseKind::coordinate || !dating_.own_of(clause.parent)) return false;
        for (auto i = static_cast<std::size_t>(clause.first) + 1;
             i < static_cast<std::size_t>(clause.last); ++i) {
            if (clauses_.of[i] != index || !words_[i].plain()) continue;
            if (words_[i].is(wc::place_noun) && text_of(words_[i], prose_) == "it")
                return befallen(words_, prose_, i);
            if (!words_[i].used(word_use::done_there)) continue;
            const std::string_view object = text_of(words_[i + 1], prose_);
            if (object == "it") return true;
            if (object == "the" && i + 2 < words_.size() && words_[i + 2].is(wc::place_noun))
                return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<Site> only_site_of(std::int32_t clause) const {
        std::optional<Site> found;
        for (const Site& site : sites_) {
            if (site.kind != SiteKind::site || clauses_.of[site.word] != clause) continue;
            if (found) return std::nullopt;
            found = site;
        }
        return found;
    }

    /// "On the Volga they captured *Kazan*": the only site, or the only one right behind a verb.
    [[nodiscard]] std::optional<Site> object_of(std::int32_t clause) const {
        if (const auto only = only_site_of(clause)) return only;
        std::optional<Site> found;
        for (const Site& site : sites_) {
            if (site.kind != SiteKind::site || clauses_.of[site.word] != clause) continue;
            if (site.word == 0 || !words_[site.word - 1].is(wc::finite | wc::participle)) continue;
            if (found) return std::nullopt;
            found = site;
        }
        return found;
    }

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    const std::vector<Site>& sites_;
    const Dating& dating_;
};

} // namespace

std::vector<Implied> implied_sites(std::span<const Word> words, std::string_view prose,
                                   const Clauses& clauses, const std::vector<Site>& sites,
                                   const Dating& dating) {
    const Finder finder(words, prose, clauses, sites, dating);
    std::vector<Implied> found;
    for (std::size_t i = 1; i < clauses.list.size(); ++i) {
        if (auto implied = finder.at(static_cast<std::int32_t>(i))) found.push_back(*implied);
    }
    return found;
}

} // namespace dateline::event
